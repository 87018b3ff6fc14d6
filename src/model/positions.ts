import type { Id, Issue, Side, Statement } from './dossier';
import type { DossierIndex } from './dossier-index';
import { speakingSide } from './speaking-side';

/** Where the sides stand: issues against sides, in each cell the acts of that side on that issue. */
export interface Positions {
  /** The sides in file order; undefined, last, stands for speakers without a side, if any spoke on an issue. */
  readonly columns: readonly (Side | undefined)[];
  readonly rows: readonly PositionRow[];
}

/** One issue; `cells` stand in the order of the columns, their statements in the order of the record. */
export interface PositionRow {
  readonly issue: Issue;
  readonly cells: readonly (readonly Statement[])[];
}

/** Derives the positions from the statements; a side or an issue without any act keeps its empty place. */
export function derivePositions(index: DossierIndex): Positions {
  const bySide = new Map<Id, Map<Id | undefined, Statement[]>>();
  let hasOthers = false;
  for (const statement of index.statementsInOrder) {
    const side = speakingSide(index, statement);
    for (const issue of new Set(statement.issues)) {
      hasOthers ||= side === undefined;
      const sides = bySide.get(issue) ?? new Map<Id | undefined, Statement[]>();
      bySide.set(issue, sides);
      const known = sides.get(side);
      if (known) known.push(statement);
      else sides.set(side, [statement]);
    }
  }
  const columns = [...index.dossier.sides, ...(hasOthers ? [undefined] : [])];
  const rows = [...index.issues.values()].map((issue) => ({
    issue,
    cells: columns.map((side) => bySide.get(issue.id)?.get(side?.id) ?? []),
  }));
  return { columns, rows };
}
