import '../styles/tokens.css';
import '../styles/base.css';
import './embed.css';

// The build puts the style sheet of what is there at the start here (scripts/build-embed.mjs).
let css = '%DEMARCHE_CSS%';

let sheet: CSSStyleSheet | undefined;

/** Gives the one style sheet that all charts of a page share; a host's `style-src 'self'` lets it pass. */
export function styleSheet(): CSSStyleSheet {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}

/** Adds the styles of a part that is loaded later, before the part is there. */
export function addStyles(more: string): void {
  css += more;
  sheet?.replaceSync(css);
}
