/** A font of the page, as a worker can load it again. */
export interface FontSource {
  readonly family: string;
  /** Its `src`, with full addresses. */
  readonly source: string;
  readonly descriptors: FontFaceDescriptors;
  readonly isLoaded: boolean;
}

/** Gives the fonts of the document's own style sheets; undefined where one of them may not be read. */
export function fontSources(): readonly FontSource[] | undefined {
  try {
    const loaded = [...document.fonts].filter(({ status }) => status === 'loaded');
    return [...document.styleSheets].flatMap(({ cssRules, href }) =>
      [...cssRules].flatMap((rule) => (rule instanceof CSSFontFaceRule ? [sourceOf(rule, href, loaded)] : [])),
    );
  } catch {
    return undefined;
  }
}

function sourceOf({ style }: CSSFontFaceRule, href: string | null, loaded: readonly FontFace[]): FontSource {
  const family = unquoted(style.getPropertyValue('font-family'));
  const unicodeRange = style.getPropertyValue('unicode-range') || 'U+0-10FFFF';
  return {
    family,
    source: style
      .getPropertyValue('src')
      .replace(
        /url\((["']?)([^"')]+)\1\)/g,
        (_, __, address: string) => `url("${new URL(address, href ?? document.baseURI).href}")`,
      ),
    descriptors: {
      style: style.getPropertyValue('font-style') || 'normal',
      weight: style.getPropertyValue('font-weight') || 'normal',
      unicodeRange,
    },
    isLoaded: loaded.some((face) => unquoted(face.family) === family && isSameRange(face.unicodeRange, unicodeRange)),
  };
}

function unquoted(family: string): string {
  return family.replaceAll(/^["']|["']$/g, '');
}

function isSameRange(a: string, b: string): boolean {
  const plain = (range: string): string => range.replaceAll(/\s/g, '').toLowerCase();
  return plain(a) === plain(b);
}
