import '../styles/tokens.css';
import '../styles/base.css';
import './embed.css';

// The build puts the style sheet of the whole bundle here (scripts/build-embed.mjs).
const CSS = '%DEMARCHE_CSS%';

let sheet: CSSStyleSheet | undefined;

/** Gives the one style sheet that all charts of a page share; a host's `style-src 'self'` lets it pass. */
export function styleSheet(): CSSStyleSheet {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
  }
  return sheet;
}
