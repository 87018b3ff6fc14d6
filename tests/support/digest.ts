import { createHash } from 'node:crypto';

/** Where something is drawn. */
export interface Placed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** A short text that differs where any place does, to the last digit; whatever the order of the list. */
export function digestOf(placed: readonly Placed[]): string {
  const lines = placed.map(({ id, x, y }) => `${id} ${x} ${y}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
}
