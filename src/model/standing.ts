import type { Act, Id, Statement } from './dossier';
import type { DossierIndex } from './dossier-index';
import { spanOf } from './moments';
import { speakingActor } from './positions';

/** Where those who spoke on an issue stand now, and what they said before. */
export interface Standing {
  /** The last acts of each actor, as far as the dates tell; in the order that was given. */
  readonly now: readonly Statement[];
  /** The acts that surely came before those of the same actor; in the order that was given. */
  readonly before: readonly Statement[];
  readonly moves: readonly Move[];
}

/** A change of an actor from what it did last before to what it does now: nothing of that is the same. */
export interface Move {
  readonly actor: Id;
  readonly then: readonly Act[];
  readonly now: readonly Act[];
}

/**
 * Parts the acts on one issue into those by which each actor stands now and those before.
 *
 * Of acts whose dates may overlap none came surely first, and both count as now: so nothing is told as a move that may
 * be no more than the order of the record.
 *
 * @param acts  of one issue, in the order of the record
 */
export function standingOf(index: DossierIndex, acts: readonly Statement[]): Standing {
  const byActor = new Map<Id, Statement[]>();
  for (const statement of acts) {
    const actor = speakingActor(index, statement);
    const own = byActor.get(actor);
    if (own) own.push(statement);
    else byActor.set(actor, [statement]);
  }
  const last = new Set<Statement>();
  const moves: Move[] = [];
  for (const [actor, own] of byActor) {
    const latest = latestOf(index, own);
    for (const statement of latest) last.add(statement);
    const before = own.filter((statement) => !last.has(statement));
    const then = kindsOf(latestOf(index, before));
    const now = kindsOf(latest);
    if (then.length > 0 && !now.some((act) => then.includes(act))) moves.push({ actor, then, now });
  }
  return {
    now: acts.filter((statement) => last.has(statement)),
    before: acts.filter((statement) => !last.has(statement)),
    moves,
  };
}

/** Those that did not surely come before another of them. */
function latestOf(index: DossierIndex, acts: readonly Statement[]): readonly Statement[] {
  const spans = acts.map(({ id }) => spanOf(index, id));
  const lastStart = spans.reduce((latest, { start }) => Math.max(latest, start), -Infinity);
  return acts.filter((_, place) => (spans[place]?.end ?? Infinity) > lastStart);
}

function kindsOf(acts: readonly Statement[]): readonly Act[] {
  return [...new Set(acts.map(({ act }) => act))];
}
