import type { Act, Dossier, Statement } from '../../../src/model/dossier';
import type { Graph, GraphEdge } from '../network/graph.mjs';

const SOURCE = 'generated';
const ACTS: readonly Act[] = ['asserts', 'offers', 'demands', 'threatens'];
const DAY_MS = 864e5;
const FIRST_DAY = Date.UTC(2004, 0, 1);
const DAYS = 7300;

/**
 * Makes a dossier of a graph: each node a person, each edge a statement from its one end to the other.
 *
 * All stand alone, without sides, so that our layout is asked what others are asked: to show the graph.
 */
export function dossierOfGraph({ nodes, edges }: Graph): Dossier {
  return {
    format: 'demarche/1',
    id: 'bench',
    title: 'Generated statements',
    summary: 'Generated to measure how fast a network is laid out and drawn.',
    language: 'en',
    asOf: '2024-01-01',
    sources: [{ id: SOURCE, kind: 'dataset', title: 'Generated statements', published: '2024' }],
    sides: [],
    actors: nodes.map(({ id, label }) => ({ id: actorOf(id), kind: 'person', name: label })),
    tracks: [{ id: 'track', title: 'Statements' }],
    events: [],
    statements: edges.map(statementOf),
  };
}

/** Gives the id of a node in its dossier. */
export function actorOf(node: number): string {
  return `actor-${node}`;
}

function statementOf({ id, source, target }: GraphEdge): Statement {
  const day = new Date(FIRST_DAY + (id % DAYS) * DAY_MS).toISOString().slice(0, 'yyyy-mm-dd'.length);
  return {
    id: `statement-${id}`,
    speaker: actorOf(source),
    to: [actorOf(target)],
    act: ACTS[id % ACTS.length] ?? 'asserts',
    form: 'reported',
    text: `Statement ${id}.`,
    when: { edtf: day, basis: 'stated' },
    track: 'track',
    evidence: [{ source: SOURCE, basis: 'stated' }],
  };
}
