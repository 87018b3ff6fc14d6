/** Writes text so that it can stand in XML 1.0, in an element or an attribute. */
export function xmlText(text: string): string {
  return (
    text
      .toWellFormed()
      // Characters that no XML may hold, written out or not.
      // eslint-disable-next-line no-control-regex -- they are what is meant
      .replaceAll(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '\uFFFD')
      .replaceAll(/[&<>"\t\n\r]/g, (sign) => ESCAPES.get(sign) ?? sign)
  );
}

// Without the last three an attribute would have spaces for them.
const ESCAPES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\t', '&#9;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
]);

/** Writes a tag without its brackets: its name, and those of the attributes that have a value. */
export function xmlTag(name: string, attributes: Readonly<Record<string, string | number | undefined>>): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xmlText(String(value))}"`],
  );
  return name + written.join('');
}
