/** The first place where a text is not JSON, and what would be right there. */
export interface JsonFault {
  readonly offset: number;
  readonly sentence: string;
}

/**
 * Finds why a text cannot be parsed. Own code, since engines word it differently and some name no place.
 *
 * @param text  of bounded depth: every level of nesting is a call
 * @returns     undefined where the text is JSON
 */
export function jsonFault(text: string): JsonFault | undefined {
  try {
    const end = skipSpace(text, readValue(text, skipSpace(text, 0)));
    if (end < text.length) stop(end, `${sign(text, end)} follows after the end; take it out`);
    return undefined;
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

class Fault extends Error implements JsonFault {
  readonly offset: number;
  readonly sentence: string;
  constructor(offset: number, sentence: string) {
    super(sentence);
    this.offset = offset;
    this.sentence = sentence;
  }
}

function stop(offset: number, sentence: string): never {
  throw new Fault(offset, sentence);
}

function stopFor(text: string, at: number, expected: string): never {
  if (/^(?:\/[/*]|#)/.test(text.slice(at, at + 2)))
    stop(at, 'a comment begins, which JSON does not allow; take it out');
  return stop(at, `${sign(text, at)} stands where ${expected} should stand`);
}

/** Reads what stands at `at` and gives the offset after it. */
function readValue(text: string, at: number): number {
  const first = text[at];
  if (first === '{' || first === '[') return readAll(text, at, first);
  if (first === '"') return readString(text, at);
  const number = match(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])/y, text, at);
  if (number) return at + number.length;
  const word = match(/[^\s,\]}[{:"]+/y, text, at) ?? '';
  if (word === 'true' || word === 'false' || word === 'null') return at + word.length;
  if (first === "'" || first === '“' || first === '”') stop(at, 'text needs straight double quotation marks: "…"');
  if (word === '' || /^[/#]/.test(word)) stopFor(text, at, 'a value');
  return stop(at, `${sign(text, at)} begins no value; text needs double quotation marks`);
}

/** Reads a list or an object. */
function readAll(text: string, start: number, opening: '{' | '['): number {
  const closing = opening === '{' ? '}' : ']';
  let at = skipSpace(text, start + 1);
  if (text[at] === closing) return at + 1;
  for (;;) {
    if (opening === '{') at = readKey(text, at);
    at = skipSpace(text, readValue(text, at));
    if (text[at] === closing) return at + 1;
    if (text[at] === undefined)
      stop(at, `the file ends before the ${opening} of line ${lineOf(text, start)} is closed`);
    if (text[at] !== ',') stopFor(text, at, `a comma or ${closing}`);
    const comma = at;
    at = skipSpace(text, at + 1);
    if (text[at] === closing) stop(comma, `a comma stands before ${closing}; take it out`);
  }
}

function readKey(text: string, at: number): number {
  if (text[at] !== '"') stopFor(text, at, 'the name of a field in double quotation marks');
  const end = skipSpace(text, readString(text, at));
  if (text[end] !== ':') stopFor(text, end, 'a colon');
  return skipSpace(text, end + 1);
}

function readString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code === 0x0a || code === 0x0d)
      stop(start, 'this text is not closed on its line; add the quotation mark or write \\n');
    if (code < 0x20) stop(at, 'a control character stands in a text; write it as \\t or \\u…');
    if (code === 0x5c) {
      const escape = match(/\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y, text, at);
      if (!escape) stop(at, 'a backslash stands before a character that needs none; write \\\\ for a backslash');
      at += escape.length - 1;
    }
  }
  return stop(start, 'this text is never closed; add the quotation mark');
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at += 1;
  return at;
}

function sign(text: string, at: number): string {
  if (at >= text.length) return 'the end of the file';
  const word = match(/[\w.+-]{1,20}/y, text, at) ?? String.fromCodePoint(text.codePointAt(at) ?? 0);
  return word === '"' ? 'a quotation mark' : `"${word}"`;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
