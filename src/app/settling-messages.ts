import type { PlacedSpot } from '../layout/network-scene';

/** What a worker says that gives actors their places. */
export type FromSettling =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'settled'; readonly spots: readonly PlacedSpot[] };
