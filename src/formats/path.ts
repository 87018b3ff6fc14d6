const MOST_OF_A_KEY = 60;

/** Gives the path of a field: `events[12].when`, or `events[12]["odd key"]` where the key is no plain word. */
export function fieldPath(path: string, key: string): string {
  if (key.length > MOST_OF_A_KEY) return `${path}[${JSON.stringify(`${key.slice(0, MOST_OF_A_KEY)}…`)}]`;
  if (!/^[A-Za-z_$][\w$-]*$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** Gives the path of an entry in a list, counted from 0 as JSON tools do: `events[12]`. */
export function itemPath(path: string, place: number): string {
  return `${path}[${place}]`;
}

/** A step down: the key of a field, or the place in a list. */
export type Step = string | number;

/** Gives the path to which some steps lead from the top. */
export function pathOf(steps: readonly Step[]): string {
  return steps.reduce<string>(
    (path, step) => (typeof step === 'number' ? itemPath(path, step) : fieldPath(path, step)),
    '',
  );
}

/** Gives a path and those of all that holds it, from the inside out; the last is that of the file, which is empty. */
export function pathAndParents(path: string): readonly string[] {
  const ends = [0];
  for (const [step] of path.matchAll(/\["(?:[^"\\]|\\.)*"\]|\[\d+\]|\.?[A-Za-z_$][\w$-]*/gy)) {
    ends.push((ends.at(-1) ?? 0) + step.length);
  }
  return ends.reverse().map((end) => path.slice(0, end));
}
