import type { ActBetween } from '../model/acts-between';
import type { Dossier, Evidence, Id } from '../model/dossier';
import { mustGet, type DossierIndex } from '../model/dossier-index';
import { spanOf } from '../model/moments';
import { classOf, type ClassOfAct } from '../model/pairs-of-actors';
import type { Steps } from '../model/steps';
import { hull, type EpochMs, type Span } from '../time/span';
import { mapInSteps } from './map-in-steps';

/** Actors and what passed between them, as other programs hold them: nodes, and one link for each direction and class. */
export interface ActorGraph {
  readonly dossier: Dossier;
  /** The end of the last day that the dossier knows of. */
  readonly asReported: EpochMs;
  /** Sorted by id. */
  readonly nodes: readonly GraphNode[];
  /** Sorted by id: by their ends, then by class. */
  readonly links: readonly GraphLink[];
}

export interface GraphNode {
  readonly id: Id;
  readonly label: string;
  readonly kind: string;
  readonly role: string | undefined;
  readonly side: string | undefined;
  readonly partOf: string | undefined;
  /** How many acts come from it or go to it, those of both alike included. */
  readonly actCount: number;
}

/** The acts of one direction and one class; those of both alike have no direction. */
export interface GraphLink {
  /** The same for the same ends and class, whatever else the dossier holds. */
  readonly id: string;
  readonly from: GraphNode;
  readonly to: GraphNode;
  readonly isMutual: boolean;
  readonly actClass: ClassOfAct;
  /** By their dates. */
  readonly acts: readonly GraphAct[];
  /** What their dates may cover together. */
  readonly may: Span;
  readonly ahead: number;
  readonly disputed: number;
}

export interface GraphAct {
  readonly id: Id;
  readonly record: 'statement' | 'event';
  /** The act of a statement, the kind of an event. */
  readonly what: string;
  /** What was said, or the title of the event. */
  readonly words: string;
  readonly condition: string | undefined;
  readonly status: string;
  readonly isAhead: boolean;
  readonly isDisputed: boolean;
  readonly edtf: string;
  /** What its date may cover; infinite at an end that is not known. */
  readonly may: Span;
  readonly evidence: readonly Evidence[];
}

/**
 * Makes a graph of what passed between actors, step by step.
 *
 * @param acts    lifted to the level that is wanted; their ends are actors or sides
 * @param actors  more ids that are to be nodes though nothing passed between them
 */
export function* actorGraph(
  index: DossierIndex,
  acts: readonly ActBetween[],
  actors: Iterable<Id> = [],
): Steps<ActorGraph> {
  const counts = new Map<Id, number>([...actors].map((id) => [id, 0]));
  for (const { from, to } of acts) for (const id of [from, to]) counts.set(id, (counts.get(id) ?? 0) + 1);
  const nodes = [...counts].map(([id, count]) => nodeOf(index, id, count)).sort(byId);
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  const bundles = new Map<string, ActBetween[]>();
  for (const act of acts) {
    const key = `${act.from} ${act.to} ${classOf(act)}${act.isMutual ? ' mutual' : ''}`;
    const bundle = bundles.get(key);
    if (bundle) bundle.push(act);
    else bundles.set(key, [act]);
  }
  const links = yield* mapInSteps([...bundles], ([id, bundle]): GraphLink => {
    const [first] = bundle as [ActBetween];
    const { from, to, isMutual } = first;
    const made = bundle.map((act) => actOf(index, act)).sort(byDate);
    return {
      id,
      from: mustGet(nodeById, from, 'node'),
      to: mustGet(nodeById, to, 'node'),
      isMutual,
      actClass: classOf(first),
      acts: made,
      may: made.map(({ may }) => may).reduce(hull),
      ahead: made.filter(({ isAhead }) => isAhead).length,
      disputed: made.filter(({ isDisputed }) => isDisputed).length,
    };
  });
  return { dossier: index.dossier, asReported: index.asReported, nodes, links: [...links].sort(byId) };
}

function nodeOf(index: DossierIndex, id: Id, actCount: number): GraphNode {
  const actor = index.actors.get(id);
  const side = index.sides.get(index.sideByActor.get(id) ?? '');
  if (!actor) {
    const name = mustGet(index.sides, id, 'actor or side').name;
    return { id, label: name, kind: 'side', role: undefined, side: name, partOf: undefined, actCount };
  }
  const { name, kind, role, partOf } = actor;
  const whole = partOf === undefined ? undefined : index.actors.get(partOf)?.name;
  return { id, label: name, kind, role, side: side?.name, partOf: whole, actCount };
}

function actOf(index: DossierIndex, { kind, id, isAhead, isDisputed }: ActBetween): GraphAct {
  const record = kind === 'statement' ? mustGet(index.statements, id, kind) : mustGet(index.events, id, kind);
  const may = spanOf(index, id);
  const isStatement = 'act' in record;
  return {
    id,
    record: kind,
    what: isStatement ? record.act : record.kind,
    words: isStatement ? record.text : record.title,
    condition: isStatement ? record.condition : undefined,
    status: isStatement ? 'happened' : record.status,
    isAhead,
    isDisputed,
    edtf: record.when.edtf,
    may,
    evidence: record.evidence,
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

function byDate(a: GraphAct, b: GraphAct): number {
  // What has no start comes first, and no number can be taken from it.
  if (a.may.start !== b.may.start) return a.may.start < b.may.start ? -1 : 1;
  if (a.may.end !== b.may.end) return a.may.end < b.may.end ? -1 : 1;
  return byId(a, b);
}
