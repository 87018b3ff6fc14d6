/** Long work that may be put aside after each of its steps, so that a page can answer its reader in between. */
export type Steps<T> = Generator<undefined, T>;

/** Does all of a work at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
