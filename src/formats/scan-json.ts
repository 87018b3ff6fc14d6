import { fieldPath, itemPath } from './path';

/** The first place where a text is not JSON, and what would be right there. */
export interface JsonFault {
  readonly offset: number;
  readonly sentence: string;
}

/**
 * Goes through a JSON text and tells where each value begins, or why the text cannot be parsed.
 *
 * Own code, since engines word a fault differently, some name no place, and none tells where a value stands.
 *
 * @param text  of bounded depth: every level of nesting is a call
 * @param note  takes the path of each value, such as `events[12].when.edtf`, its offset, and whether its key stands in its
 *   object for a second time
 * @returns     undefined where the text is JSON
 */
export function scanJson(
  text: string,
  note?: (path: string, offset: number, isAgain: boolean) => void,
): JsonFault | undefined {
  let at = 0;
  let fault: JsonFault | undefined;

  /** Ends the reading: every reader gives whether there is no fault so far. */
  function stop(offset: number, sentence: string): false {
    fault = { offset, sentence };
    return false;
  }

  function stopFor(expected: string): false {
    if (/^(#|\/[/*])/.test(text.slice(at, at + 2))) return stop(at, 'a comment begins, which JSON does not allow');
    const [found] = /^[\w.+-]{1,20}/.exec(text.slice(at, at + 20)) ?? [String.fromCodePoint(text.codePointAt(at) ?? 0)];
    return stop(at, `expected ${expected}, found ${at < text.length ? found : 'the end of the file'}`);
  }

  /** Passes over what a pattern that sticks finds here, and gives whether it found anything. */
  function pass(pattern: RegExp): boolean {
    pattern.lastIndex = at;
    const length = pattern.exec(text)?.[0].length ?? 0;
    at += length;
    return length > 0;
  }

  function passSpace(): void {
    pass(/[ \t\n\r]+/y);
  }

  function readValue(path: string, isAgain: boolean): boolean {
    passSpace();
    note?.(path, at, isAgain);
    if (text[at] === '{' || text[at] === '[') return readAll(path, text[at] === '{' ? '}' : ']');
    if (text[at] === '"') return readString();
    return (
      pass(/(-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y) ||
      stopFor('a value (text in double quotation marks, a number, true, false, [ or {)')
    );
  }

  /** Reads a list or an object. */
  function readAll(path: string, closing: string): boolean {
    const start = at;
    at += 1;
    passSpace();
    if (text[at] === closing) return pass(/./y);
    const keys = new Set<string>();
    for (let place = 0; ; place += 1) {
      const from = at;
      if (closing === '}' && !readKey()) return false;
      const key = closing === '}' ? keyAt(from) : undefined;
      const isAgain = key !== undefined && keys.has(key);
      if (key !== undefined) keys.add(key);
      if (!readValue(key === undefined ? itemPath(path, place) : fieldPath(path, key), isAgain)) return false;
      passSpace();
      if (text[at] === closing) return pass(/./y);
      if (at === text.length) {
        return stop(at, `the file ends before the ${text[start]} of line ${lineAt(start)} is closed`);
      }
      const comma = at;
      if (!pass(/,/y)) return stopFor(`a comma or ${closing}`);
      passSpace();
      if (text[at] === closing) return stop(comma, `a comma stands before ${closing}; take it out`);
    }
  }

  function readKey(): boolean {
    if (text[at] !== '"') return stopFor('the name of a field in double quotation marks');
    if (!readString()) return false;
    passSpace();
    return pass(/:/y) || stopFor('a colon');
  }

  function readString(): boolean {
    const start = at;
    for (at += 1; at < text.length && text[at] !== '"'; at += 1) {
      if (text[at] === '\n') return stop(start, 'a text is not closed on its line');
      if (text.charCodeAt(at) < 0x20) return stop(at, 'a control character stands in a text; write it as \\t or \\u…');
      if (text[at] !== '\\') continue;
      if (!pass(/\\(["\\/bfnrt]|u[\dA-Fa-f]{4})/y)) return stop(at, 'a backslash stands alone in a text; write \\\\');
      at -= 1;
    }
    return pass(/"/y) || stop(start, 'a text is not closed');
  }

  function keyAt(offset: number): string {
    return note ? String(JSON.parse(text.slice(offset, text.lastIndexOf('"', at - 1) + 1))) : '';
  }

  function lineAt(offset: number): number {
    return text.slice(0, offset).split('\n').length;
  }

  if (!readValue('', false)) return fault;
  passSpace();
  if (at < text.length) stopFor('the end of the file');
  return fault;
}
