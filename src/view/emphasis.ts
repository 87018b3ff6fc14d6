import type { DossierIndex } from '../model/dossier-index';
import type { Id } from '../model/dossier';
import type { Matches } from './filter';
import type { relatedTo } from './related';
import type { Emphasis, EmphasisById, Near, Selection } from './view-state';

interface EmphasisOptions {
  /** What a filter lets through; undefined without a filter. */
  readonly matches: Matches | undefined;
  /** Tells what has to do with a selection; while it is undefined, what is selected stands out alone. */
  readonly relatedOf: typeof relatedTo | undefined;
  readonly near?: Near;
}

/**
 * Decides how every event, statement, actor and issue stands out.
 *
 * What is selected is `selected`, what has to do with it `related`, the rest plain; what a filter holds back is `muted`.
 * Work grows with what stands out: what is muted is only told when it is asked for.
 */
export function emphasise(
  index: DossierIndex,
  selection: Selection | undefined,
  { matches, relatedOf, near }: EmphasisOptions,
): EmphasisById {
  const standing = standingOut(index, selection, selection && relatedOf?.(index, selection, near));
  if (!matches) return standing;
  return {
    get: (id) => standing.get(id) ?? (matches.holdsBack(id) ? 'muted' : undefined),
    size: standing.size + matches.shown.length - matches.markCount,
    shown: matches.shown,
    [Symbol.iterator]: () => standing[Symbol.iterator](),
  };
}

function standingOut(
  index: DossierIndex,
  selection: Selection | undefined,
  related: readonly Id[] = [],
): ReadonlyMap<Id, Emphasis> {
  const emphasis = new Map<Id, Emphasis>();
  if (!selection) return emphasis;
  for (const id of related) emphasis.set(id, 'related');
  for (const id of selectedIds(selection)) emphasis.set(id, 'selected');
  const statement = selection.kind === 'statement' ? index.statements.get(selection.id) : undefined;
  if (statement?.event !== undefined) emphasis.set(statement.event, 'selected');
  return emphasis;
}

/** Tells whether anything stands out, so that the rest steps back. */
export function isSelecting(emphasis: EmphasisById): boolean {
  for (const [, how] of emphasis) if (how !== 'muted') return true;
  return false;
}

function selectedIds(selection: Selection): readonly Id[] {
  if (selection.kind === 'period') return [];
  return 'from' in selection ? [selection.from, selection.to] : [selection.id];
}
