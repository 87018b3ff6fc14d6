import type { Dossier } from '../../../src/model/dossier';
import { makeGraph } from '../network/graph.mjs';
import { digestOf, placesOf, placesOfGraph } from './network-places';

export { digestOf, placesOf, placesOfGraph };

/** A digest of the places in each picture, by the number of nodes, or `given` for the given dossier. */
export type Digests = Readonly<Record<string, string>>;

/** @param given  address of the given dossier, where there is one */
export async function digests(counts: readonly number[], given?: string): Promise<Digests> {
  const found: Record<string, string> = {};
  for (const count of counts) found[count] = await digestOf(placesOfGraph(makeGraph(count)));
  if (given !== undefined) found.given = await digestOf(placesOf((await (await fetch(given)).json()) as Dossier));
  return found;
}

/** Sends the digests to where the address says: so any browser can be asked that is able to open one. */
export async function sendDigests(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const counts = (asked.get('nodes') ?? '').split(',').map(Number);
  const body = JSON.stringify(await digests(counts, asked.get('given') ?? undefined));
  await fetch(asked.get('to') ?? '', { method: 'POST', body });
}
