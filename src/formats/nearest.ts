/** Finds the most similar of some words, or undefined where none is close enough to be meant. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate, bestDistance);
    if (distance >= bestDistance) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}

/**
 * Counts the letters to change, add or take out between two words.
 *
 * @param enough  counting stops here
 * @see           Levenshtein 1966; one row at a time
 */
function editDistance(a: string, b: string, enough: number): number {
  if (Math.abs(a.length - b.length) >= enough) return enough;
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const count = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swap);
      next.push(count);
      least = Math.min(least, count);
    }
    if (least >= enough) return enough;
    row = next;
  }
  return row[b.length] ?? 0;
}
