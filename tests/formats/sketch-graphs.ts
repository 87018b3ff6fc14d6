import { readFileSync } from 'node:fs';
import { actorGraph, type ActorGraph } from '../../src/formats/actor-graph';
import { parseDossier } from '../../src/formats/parse-dossier';
import { actsBetween } from '../../src/model/acts-between';
import { atOnce } from '../../src/model/steps';
import type { Actor, Dossier } from '../../src/model/dossier';
import { indexDossier } from '../../src/model/dossier-index';
import { sketch } from '../panels/sketch-dossier';
import { firstDossier } from '../support/first-dossier';

const STRANGE = [
  'A & B <c> "d" \'e\'',
  'سفارة الشمال',
  '外交部',
  'Same name',
  'Same name',
  `Ministry of ${'very '.repeat(20)}long names`,
  '=SUM(A1)',
  'With\u0000 and \u001b and \ud800 in it',
  ' ]]>',
];

/** Gives the graph of one of the valid dossiers. */
export function graphOf(name: string): ActorGraph {
  const { dossier } = parseDossier(readFileSync(`tests/dossiers/valid/${name}.json`, 'utf8'));
  if (!dossier) throw new Error(`refused: ${name}`);
  return ofDossier(dossier);
}

/** Gives a graph of actors with names that files do not like. */
export function strangeGraph(): ActorGraph {
  const actors = STRANGE.map((name, place): Actor => ({ id: `a${place}`, kind: 'group', name }));
  const lines = STRANGE.map((_, place) => `s${place}: a${place} demands to a${(place + 1) % STRANGE.length}: This.`);
  const index = sketch(lines.join('\n'), { dossier: { actors, sides: [] } });
  return atOnce(actorGraph(index, actsBetween(index), index.actors.keys()));
}

/** Gives the graph of a dossier, without one of the first. */
export function ofDossier(dossier: Dossier = firstDossier()): ActorGraph {
  const index = indexDossier(dossier);
  return atOnce(actorGraph(index, actsBetween(index), index.actors.keys()));
}

/** Graphs by what they are of. */
export const GRAPHS: readonly (readonly [string, () => ActorGraph])[] = [
  ['the first dossier', () => ofDossier()],
  ['an invented one', () => graphOf('lake-velm')],
  ['one in many scripts', () => graphOf('many-scripts')],
  ['the smallest', () => graphOf('minimal')],
  ['one with strange names', strangeGraph],
];
