import { pathAndParents } from './path';
import type { Problem } from './problem';
import { scanJson } from './scan-json';

/** A place in a text, both from 1; columns count UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Turns an offset into a line and a column. */
export function placeAt(text: string, offset: number): Place {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1 && end < offset; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: offset - start + 1 };
}

/**
 * Gives problems the line and column of the value that they are about, or of what should hold it.
 *
 * @param text  JSON that parses
 * @returns     in the order of the file
 */
export function located(problems: readonly Problem[], text: string): readonly Problem[] {
  if (problems.length === 0) return problems;
  const offsets = offsetsOf(text, new Set(problems.flatMap(({ path }) => pathAndParents(path))));
  const offsetOf = (path: string): number => {
    for (const each of pathAndParents(path)) {
      const offset = offsets.get(each);
      if (offset !== undefined) return offset;
    }
    return 0;
  };
  // What is said of the file as a whole stands last: it sums up.
  const rank = ({ path }: Problem, offset: number) => (path === '' ? Infinity : offset);
  return problems
    .map((found) => ({ found, offset: offsetOf(found.path) }))
    .sort((a, b) => compare(rank(a.found, a.offset), rank(b.found, b.offset)))
    .map(({ found, offset }) => ({ ...found, ...placeAt(text, offset) }));
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/**
 * Finds where values stand in a JSON text that parses.
 *
 * @param wanted  paths such as `events[12].when.edtf`
 * @returns       the offset of the value of each path that is there; of the last one where a key stands twice, as it wins
 */
export function offsetsOf(text: string, wanted: ReadonlySet<string>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  scanJson(text, (path, offset) => {
    if (wanted.has(path)) found.set(path, offset);
  });
  return found;
}
