import { placeActors, type NetworkOptions } from '../../../src/layout/network';
import type { Dossier, Id } from '../../../src/model/dossier';
import { indexDossier } from '../../../src/model/dossier-index';
import type { Graph } from '../network/graph.mjs';
import type { Position } from '../page/adapter';
import { dossierOfGraph } from './graph-dossier';

export type Places = ReadonlyMap<Id, Position>;

const WIDTH_PX = 1200;

/** Gives where our layout puts the actors of a dossier: in Node, in a page and in any engine by the same code. */
export function placesOf(dossier: Dossier, options: Pick<NetworkOptions, 'level' | 'most'> = {}): Places {
  const { nodes } = placeActors({ ...options, index: indexDossier(dossier), widthPx: WIDTH_PX });
  return new Map(nodes.map(({ id, x, y }) => [id, [x, y]]));
}

/** Gives where our layout puts the nodes of a graph. */
export function placesOfGraph(graph: Graph): Places {
  return placesOf(dossierOfGraph(graph), { level: 'people', most: graph.nodes.length });
}

/** Gives a digest of all places to their last digit: the same where all of them are the same. */
export async function digestOf(places: Places): Promise<string> {
  const lines = [...places].map(([id, [x, y]]) => `${id} ${x} ${y}`).sort();
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(lines.join('\n')));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
