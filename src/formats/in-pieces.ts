const BLANK = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Some entries of one list of a dossier, as JSON in UTF-8 with commas between and no brackets around. */
export interface Piece {
  /** Number of the list, from 0, in the order of the file. */
  readonly list: number;
  readonly entries: Uint8Array<ArrayBuffer>;
}

/** Cuts a file into pieces while it comes. */
export interface Cutter {
  /** Takes the next part of the file, of any length; it must not be changed afterwards. */
  readonly take: (part: Uint8Array) => void;
  /** Gives what is left once all has come: the file with the number of a list in the place of its entries. */
  readonly frame: () => Uint8Array<ArrayBuffer>;
  /** How many entries the lists have so far. */
  readonly entryCount: () => number;
  /** How many brackets were open at once; cutting stops where that is more than some. */
  readonly deepest: () => number;
}

/** Puts together what has been cut and parsed. */
export interface Joiner {
  /** Takes the entries of a piece, in the order in which they were cut. */
  readonly take: (list: number, entries: readonly unknown[]) => void;
  /** Gives the value of the whole file. @throws SyntaxError where the file is not JSON */
  readonly whole: (frame: string) => unknown;
  /** Whether a list has an empty piece beside others: a comma then stands before no entry. */
  readonly hasGap: () => boolean;
}

export interface CutOptions {
  /** Length of a piece, in bytes; a longer entry is a piece of its own. */
  readonly length: number;
  /** The depth of brackets beyond which there is nothing to cut. */
  readonly mostDepth: number;
  /**
   * Reads entries that were cut off by guessing where one ends, and gives how many there are; undefined where they are
   * none, since the guess was wrong. Without it nothing is guessed, and what comes is gone through byte by byte.
   */
  readonly countIn?: (entries: Uint8Array<ArrayBuffer>) => number | undefined;
}

// After so many wrong guesses the file is of another make than most.
const MOST_WRONG = 3;
// What an entry begins with, up to the end of the name of its first field; a longer beginning is not guessed by.
const MOST_OPENING = 100;

/**
 * Cuts the JSON of an object into pieces that can each be parsed in a moment: its lists, between their entries. Never
 * throws; of what is not JSON, the pieces are good for nothing.
 *
 * It works on bytes, which are several times as fast to go through as a string; those of the signs of JSON are never
 * part of another character. Where entries can be read at once it leaps: it looks back from where the next piece would
 * end for what the first entry of the list began with. What begins where an entry begins, and reads as a list of values
 * up to a comma, ends where an entry ends; so a wrong guess cannot be read, and is not followed.
 */
export function cutInPieces(send: (piece: Piece) => void, { length, mostDepth, countIn }: CutOptions): Cutter {
  let depth = 0;
  let deepest = 0;
  let isInText = false;
  let isEscaped = false;
  let isRootObject = false;
  let isInList = false;
  let listCount = 0;
  let entryCount = 0;
  // Those that have been gone through and are not cut off yet.
  let heldCount = 0;
  let barrenUntil = 0;
  let opening: Uint8Array | undefined;
  let wrongCount = 0;
  const frame: Uint8Array[] = [];
  // What has come and is not cut off yet.
  let held: Uint8Array[] = [];

  /** Cuts off all that is held up to a place in the part, and gives it. */
  function cut(part: Uint8Array, from: number, to: number): Uint8Array<ArrayBuffer> {
    const bytes = joined([...held, part.subarray(from, to)]);
    held = [];
    return bytes;
  }

  function sendEntries(entries: Uint8Array<ArrayBuffer>, count: number): void {
    send({ list: listCount - 1, entries });
    entryCount += count;
    heldCount = 0;
  }

  function take(part: Uint8Array): void {
    let from = 0;
    barrenUntil = 0;
    for (let at = 0; at < part.length && deepest <= mostDepth; at += 1) {
      const code = part[at] ?? 0;
      if (isInText || code === QUOTE) at = endOfText(part, isInText ? at : at + 1);
      // A list and an object begin and end with signs that lie 0x20 apart.
      else if (code !== COMMA && (code | 0x20) !== OPEN_OBJECT && (code | 0x20) !== CLOSE_OBJECT) continue;
      else if (code === OPEN_LIST || code === OPEN_OBJECT) {
        depth += 1;
        if (depth > deepest) deepest = depth;
        if (depth === 1) isRootObject = code === OPEN_OBJECT;
        if (depth !== 2 || code !== OPEN_LIST || !isRootObject) continue;
        frame.push(cut(part, from, at + 1), digitsOf(listCount));
        from = at + 1;
        isInList = true;
        listCount += 1;
        opening = openingAt(part, from);
      } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
        depth -= 1;
        if (depth !== 1 || !isInList) continue;
        const entries = cut(part, from, at);
        sendEntries(entries, heldCount + (entries.some((code) => code > BLANK) ? 1 : 0));
        from = at;
        isInList = false;
      } else if (code === COMMA && depth === 2 && isInList) {
        heldCount += 1;
        const end = at < barrenUntil ? undefined : leap(part, from, at);
        if (end !== undefined) at = end;
        else if (lengthOf(held) + at - from < length) continue;
        else sendEntries(cut(part, from, at), heldCount);
        from = at + 1;
      }
    }
    held.push(part.subarray(from));
  }

  /** Cuts off a piece at once where what is guessed to be its end is one; gives the place of the comma behind it. */
  function leap(part: Uint8Array, from: number, comma: number): number | undefined {
    if (!opening || !countIn || wrongCount === MOST_WRONG) return undefined;
    const to = Math.min(comma + length, part.length);
    const end = lastBefore(part, opening, { from: comma, to });
    const entries = end === undefined ? undefined : joined([...held, part.subarray(from, end)]);
    const count = entries && countIn(entries);
    if (!entries || count === undefined) {
      barrenUntil = to;
      if (entries) wrongCount += 1;
      return undefined;
    }
    held = [];
    sendEntries(entries, count);
    return end;
  }

  /** Finds the quotation mark that ends a text, or the end of the part; notes whether the text goes on. */
  function endOfText(part: Uint8Array, start: number): number {
    let at = isEscaped && start < part.length ? start + 1 : start;
    for (; at < part.length && part[at] !== QUOTE; at += 1) {
      if (part[at] === BACKSLASH) at += 1;
    }
    isInText = at >= part.length;
    isEscaped = at > part.length;
    return at;
  }

  return {
    take,
    frame: () => joined([...frame, ...held]),
    entryCount: () => entryCount + heldCount,
    deepest: () => deepest,
  };
}

/** Gives a comma and what the first entry of a list begins with; undefined where that is no object with a field. */
function openingAt(part: Uint8Array, from: number): Uint8Array | undefined {
  let at = from;
  const passBlanks = (): void => {
    while ((part[at] ?? QUOTE) <= BLANK) at += 1;
  };
  passBlanks();
  if (part[at] !== OPEN_OBJECT) return undefined;
  at += 1;
  passBlanks();
  if (part[at] !== QUOTE) return undefined;
  const end = part.indexOf(QUOTE, at + 1);
  if (end === -1 || end - from > MOST_OPENING) return undefined;
  return Uint8Array.of(COMMA, ...part.subarray(from, end + 1));
}

/** Finds the last place between two others where some bytes stand, of which the first brace is looked for. */
function lastBefore(
  part: Uint8Array,
  wanted: Uint8Array,
  { from, to }: { readonly from: number; readonly to: number },
): number | undefined {
  const braceAt = wanted.indexOf(OPEN_OBJECT);
  for (let at = to; at > from;) {
    at = part.lastIndexOf(OPEN_OBJECT, at - 1);
    const start = at - braceAt;
    if (start <= from) return undefined;
    if (wanted.every((byte, place) => part[start + place] === byte)) return start;
  }
  return undefined;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(lengthOf(parts));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

function digitsOf(count: number): Uint8Array {
  return Uint8Array.from(String(count), (digit) => digit.charCodeAt(0));
}

/** Parses the entries of a piece. @throws SyntaxError where the file is not JSON */
export function parseEntries(entries: string): readonly unknown[] {
  return JSON.parse(`[${entries}]`) as readonly unknown[];
}

/** Puts pieces together as they come. */
export function joinPieces(): Joiner {
  const lists: unknown[][] = [];
  const pieceCounts: number[] = [];
  let hasGap = false;
  return {
    take: (list, entries) => {
      const known = (lists[list] ??= []);
      const before = pieceCounts[list] ?? 0;
      pieceCounts[list] = before + 1;
      if (before > 0 && (entries.length === 0 || known.length === 0)) hasGap = true;
      for (const entry of entries) known.push(entry);
    },
    whole: (frame) => {
      const root = JSON.parse(frame.replace(/^\uFEFF/, '')) as unknown;
      if (typeof root !== 'object' || root === null || Array.isArray(root)) return root;
      const fields = root as Record<string, unknown>;
      for (const [key, value] of Object.entries(fields)) {
        if (Array.isArray(value)) fields[key] = lists[Number(value[0])];
      }
      return root;
    },
    hasGap: () => hasGap,
  };
}
