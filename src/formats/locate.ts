/** A place in a text, both from 1; columns count UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Turns an offset into a line and a column. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}

/**
 * Finds where values stand in a JSON text that parses.
 *
 * @param wanted  paths such as `events[12].when.edtf`
 * @returns       the offset of the value of each path that is there; of a key that holds it
 */
export function offsetsOf(text: string, wanted: ReadonlySet<string>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const open: { path: string; next: number | undefined; key: string }[] = [];
  let at = 0;
  let expectsKey = false;
  const pathHere = (): string => {
    const top = open.at(-1);
    if (!top) return '';
    if (top.next !== undefined) return `${top.path}[${top.next}]`;
    return top.path === '' ? top.key : `${top.path}.${top.key}`;
  };
  const note = (): void => {
    const path = pathHere();
    if (wanted.has(path) && !found.has(path)) found.set(path, at);
  };
  while (at < text.length) {
    const character = text[at];
    if (character === '{' || character === '[') {
      note();
      open.push({ path: pathHere(), next: character === '[' ? 0 : undefined, key: '' });
      expectsKey = character === '{';
      at += 1;
    } else if (character === '}' || character === ']') {
      open.pop();
      expectsKey = false;
      at += 1;
    } else if (character === ',') {
      const top = open.at(-1);
      if (top?.next !== undefined) top.next += 1;
      expectsKey = top?.next === undefined;
      at += 1;
    } else if (character === ':' || (character ?? '') <= ' ') {
      at += 1;
    } else if (character === '"') {
      const end = endOfString(text, at);
      const top = open.at(-1);
      if (expectsKey && top) {
        top.key = JSON.parse(text.slice(at, end)) as string;
        expectsKey = false;
      } else note();
      at = end;
    } else {
      note();
      while (at < text.length && !/[,\]}\s]/.test(text[at] ?? '')) at += 1;
    }
  }
  return found;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}
