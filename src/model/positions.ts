import type { Actor, Id, Issue, Side, Statement } from './dossier';
import { sideNumber, type DossierIndex } from './dossier-index';
import { standInAt } from './levels';
import { speakingSide } from './speaking-side';

/** Where the parties stand: issues against sides or actors, in each cell the acts of that party on that issue. */
export interface Positions {
  /**
   * The sides in file order, or actors by their sides, the most vocal first; undefined, last, stands for speakers without
   * a side, if any spoke on an issue.
   */
  readonly columns: readonly (Side | Actor | undefined)[];
  readonly rows: readonly PositionRow[];
}

/** One issue; `cells` stand in the order of the columns, their statements in the order of the record. */
export interface PositionRow {
  readonly issue: Issue;
  readonly cells: readonly (readonly Statement[])[];
}

/** Whose positions are told: those of sides, or those of states and other actors that speak for themselves. */
export type PositionsBy = 'side' | 'actor';

/** Derives the positions from the statements; a side or an issue without any act keeps its empty place. */
export function derivePositions(index: DossierIndex, by: PositionsBy = 'side'): Positions {
  const byIssue = new Map<Id, Map<Id | undefined, Statement[]>>();
  const counts = new Map<Id | undefined, number>();
  for (const statement of index.statementsInOrder) {
    const party = by === 'side' ? speakingSide(index, statement) : speakingActor(index, statement);
    for (const issue of new Set(statement.issues)) {
      counts.set(party, (counts.get(party) ?? 0) + 1);
      const parties = byIssue.get(issue) ?? new Map<Id | undefined, Statement[]>();
      byIssue.set(issue, parties);
      const known = parties.get(party);
      if (known) known.push(statement);
      else parties.set(party, [statement]);
    }
  }
  const columns = by === 'side' ? sidesIn(index, counts) : actorsIn(index, counts);
  const rows = [...index.issues.values()].map((issue) => ({
    issue,
    cells: columns.map((party) => byIssue.get(issue.id)?.get(party?.id) ?? []),
  }));
  return { columns, rows };
}

/** Gives the state, or else the body or person, that a statement counts for. */
export function speakingActor(index: DossierIndex, { speaker, for: body }: Statement): Id {
  return standInAt(index, 'states', { actor: speaker, for: body });
}

type Counts = ReadonlyMap<Id | undefined, number>;

function sidesIn(index: DossierIndex, counts: Counts): readonly (Side | undefined)[] {
  return [...index.dossier.sides, ...(counts.has(undefined) ? [undefined] : [])];
}

function actorsIn(index: DossierIndex, counts: Counts): readonly Actor[] {
  const sideOf = (id: Id): number => sideNumber(index, index.sideByActor.get(id)) || index.dossier.sides.length + 1;
  return [...counts]
    .flatMap(([id, count]) => {
      const actor = index.actors.get(id ?? '');
      return actor ? [{ actor, count, side: sideOf(actor.id) }] : [];
    })
    .sort((a, b) => a.side - b.side || b.count - a.count || (a.actor.id < b.actor.id ? -1 : 1))
    .map(({ actor }) => actor);
}
