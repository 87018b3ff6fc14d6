import type { Id } from '../model/dossier';
import type { DossierIndex } from '../model/dossier-index';
import { actorColumn } from './filter-table';

/** A side or an actor, with those that belong to it. */
export interface ActorNode {
  /** What tells it from all others: a side may have the id of an actor. */
  readonly key: string;
  /** Undefined, with `kind` side, stands for the actors of no side. */
  readonly id: Id | undefined;
  readonly kind: 'side' | 'actor';
  readonly children: readonly ActorNode[];
  /** How many actors stand below it, at whatever depth. */
  readonly size: number;
}

/**
 * Puts all actors into a tree: each side in file order, in it those that are part of nobody, in these their parts, and at
 * last the actors of no side. Within each, those who do most come first, and by id among equals.
 *
 * Work grows with the actors, and with how deep they are part of each other.
 *
 * @param countOf  in how many events and statements an actor acts
 */
export function actorTree(index: DossierIndex, countOf: (id: Id) => number): readonly ActorNode[] {
  const roots = new Map<Id | undefined, Id[]>([...index.sides.keys()].map((side) => [side, []]));
  const noSide: Id[] = [];
  for (const { id, partOf } of index.actors.values()) {
    const side = index.sideByActor.get(id);
    // One that is part of another stands there, even where it takes another side.
    if (partOf === undefined) (roots.get(side) ?? noSide).push(id);
  }
  if (noSide.length > 0) roots.set(undefined, noSide);
  const nodeOf = (id: Id): ActorNode => {
    const children = inOrder((index.members.get(id) ?? []).map((member) => member.id)).map(nodeOf);
    return { key: `actor ${id}`, id, kind: 'actor', children, size: sizeOf(children) };
  };
  const inOrder = (ids: readonly Id[]): readonly Id[] =>
    ids.toSorted((a, b) => countOf(b) - countOf(a) || (a < b ? -1 : 1));
  return [...roots].map(([side, ids]) => {
    const children = inOrder(ids).map(nodeOf);
    return { key: `side ${side ?? ''}`, id: side, kind: 'side', children, size: sizeOf(children) };
  });
}

/** How many actors a list of nodes holds. */
function sizeOf(nodes: readonly ActorNode[]): number {
  return nodes.reduce((sum, { size }) => sum + size + 1, 0);
}

/** A node as it is shown: how deep it stands, and its place among those beside it. */
export interface ShownNode {
  readonly node: ActorNode;
  /** From 1. */
  readonly level: number;
  readonly position: number;
  readonly parent: ActorNode | undefined;
  /** How many of its siblings are not shown after it; 0 unless it is the last that is shown. */
  readonly left: number;
}

/**
 * Lists the nodes that are shown, from the top: all whose parents are open.
 *
 * @param mostIn  how many of a parent's children are shown at most, by its key; the key of the roots is empty
 */
export function shownNodes(
  roots: readonly ActorNode[],
  isOpen: (key: string) => boolean,
  mostIn: (key: string) => number,
): readonly ShownNode[] {
  const shown: ShownNode[] = [];
  const add = (nodes: readonly ActorNode[], parent: ActorNode | undefined, level: number): void => {
    const most = mostIn(parent?.key ?? '');
    for (const [place, node] of nodes.slice(0, most).entries()) {
      const left = place + 1 === most ? Math.max(0, nodes.length - most) : 0;
      shown.push({ node, level, position: place + 1, parent, left });
      if (isOpen(node.key)) add(node.children, node, level + 1);
    }
  };
  add(roots, undefined, 1);
  return shown;
}

/** Gives the keys of all that an actor stands below, the nearest first. */
export function keysAbove({ actors, sideByActor }: DossierIndex, id: Id): readonly string[] {
  const keys: string[] = [];
  let actor = actors.get(id);
  while (actor?.partOf !== undefined) {
    keys.push(`actor ${actor.partOf}`);
    actor = actors.get(actor.partOf);
  }
  return actor ? [...keys, `side ${sideByActor.get(actor.id) ?? ''}`] : keys;
}

/** Counts the events and statements in which each actor acts, or is acted for. Work grows with the records. */
export function recordCounts(index: DossierIndex): (id: Id) => number {
  const { values } = actorColumn(index);
  const byNumber = new Uint32Array(index.actors.size);
  for (const number of values) byNumber[number] = (byNumber[number] ?? 0) + 1;
  const counts = new Map([...index.actors.keys()].map((id, number) => [id, byNumber[number] ?? 0]));
  return (id) => counts.get(id) ?? 0;
}
