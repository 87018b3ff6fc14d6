const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Some entries of one list of a dossier, as JSON with commas between and no brackets around. */
export interface Piece {
  /** Number of the list, from 0, in the order of the file. */
  readonly list: number;
  readonly entries: string;
}

/** Cuts a text into pieces while it comes. */
export interface Cutter {
  /** Takes the next part of the text, of any length. */
  readonly take: (part: string) => void;
  /** Gives what is left once all has come: the file with the number of a list in the place of its entries. */
  readonly frame: () => string;
  /** How many entries the lists have so far. */
  readonly entryCount: () => number;
  /** How many brackets were open at once; cutting stops where that is more than some. */
  readonly deepest: () => number;
}

/** Puts pieces together. */
export interface Joiner {
  /** @throws SyntaxError where the file is not JSON */
  readonly take: (piece: Piece) => void;
  /** Gives the value of the whole file. @throws SyntaxError where the file is not JSON */
  readonly whole: (frame: string) => unknown;
}

export interface CutOptions {
  /** Length of a piece, in characters; a longer entry is a piece of its own. */
  readonly length: number;
  /** The depth of brackets beyond which there is nothing to cut. */
  readonly mostDepth: number;
}

/**
 * Cuts the text of an object into pieces that can each be parsed in a moment: its lists, between their entries. Never
 * throws; of what is not JSON, the pieces are good for nothing.
 */
export function cutInPieces(send: (piece: Piece) => void, { length, mostDepth }: CutOptions): Cutter {
  let depth = 0;
  let deepest = 0;
  let isInText = false;
  let isEscaped = false;
  let isRootObject = false;
  let isInList = false;
  let listCount = 0;
  let entryCount = 0;
  let frame = '';
  // What has come and is not cut off yet.
  let held = '';

  /** Cuts off all that is held up to a place in the part, and gives it. */
  function cut(part: string, from: number, to: number): string {
    const text = held + part.slice(from, to);
    held = '';
    return text;
  }

  function sendEntries(entries: string): void {
    send({ list: listCount - 1, entries });
  }

  function take(part: string): void {
    let from = 0;
    for (let at = 0; at < part.length && deepest <= mostDepth; at += 1) {
      at = isInText ? endOfText(part, at) : nextSign(part, at);
      const code = part.charCodeAt(at);
      if (code === QUOTE) isInText = !isInText;
      else if (code === OPEN_LIST || code === OPEN_OBJECT) {
        depth += 1;
        if (depth > deepest) deepest = depth;
        if (depth === 1) isRootObject = code === OPEN_OBJECT;
        if (depth !== 2 || code !== OPEN_LIST || !isRootObject) continue;
        frame += `${cut(part, from, at + 1)}${listCount}`;
        from = at + 1;
        isInList = true;
        listCount += 1;
      } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
        depth -= 1;
        if (depth !== 1 || !isInList) continue;
        const entries = cut(part, from, at);
        if (/\S/.test(entries)) entryCount += 1;
        sendEntries(entries);
        from = at;
        isInList = false;
      } else if (code === COMMA && depth === 2 && isInList) {
        entryCount += 1;
        if (held.length + at - from < length) continue;
        sendEntries(cut(part, from, at));
        from = at + 1;
      }
    }
    held += part.slice(from);
  }

  /** Finds the quotation mark that ends a text, or the end of the part. */
  function endOfText(part: string, start: number): number {
    let at = start;
    if (isEscaped && at < part.length) at += 1;
    isEscaped = false;
    for (; at < part.length; at += 1) {
      const code = part.charCodeAt(at);
      if (code === QUOTE) return at;
      if (code === BACKSLASH) at += 1;
    }
    isEscaped = at > part.length;
    return part.length;
  }

  return { take, frame: () => frame + held, entryCount: () => entryCount, deepest: () => deepest };
}

/** Finds the next sign that can matter outside of a text, or the end of the part. */
function nextSign(part: string, start: number): number {
  let at = start;
  for (; at < part.length; at += 1) {
    const code = part.charCodeAt(at);
    // A list and an object begin and end with signs that lie 0x20 apart.
    if (code === QUOTE || code === COMMA || (code | 0x20) === OPEN_OBJECT || (code | 0x20) === CLOSE_OBJECT) break;
  }
  return at;
}

/** Parses pieces as they come, and puts the file together again. */
export function joinPieces(): Joiner {
  const lists: unknown[][] = [];
  return {
    take: ({ list, entries }) => {
      const parsed = JSON.parse(`[${entries}]`) as readonly unknown[];
      const known = (lists[list] ??= []);
      for (const entry of parsed) known.push(entry);
    },
    whole: (frame) => {
      const root = JSON.parse(frame) as Record<string, unknown>;
      for (const [key, value] of Object.entries(root)) {
        if (Array.isArray(value)) root[key] = lists[Number(value[0])];
      }
      return root;
    },
  };
}
