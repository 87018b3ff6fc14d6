import type { Id } from '../model/dossier';

/** Makes a test of whether two actors are the ends of one of some links, whichever is named first. */
export function legTest(legs: readonly { readonly from: Id; readonly to: Id }[]): (a: Id, b: Id) => boolean {
  const keys = new Set(legs.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
  return (a, b) => keys.has(`${a} ${b}`);
}
