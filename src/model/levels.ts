import type { Id } from './dossier';
import { mustGet, type DossierIndex } from './dossier-index';
import { LEVELS, type Level } from './level-names';
import { wholeOf } from './whole-of';

/** Someone who takes part in an act, and the one on whose behalf, where that is told. */
export interface Acting {
  readonly actor: Id;
  readonly for?: Id | undefined;
}

/**
 * Gives the one to whom an act is put down: an actor, or at the level of sides a side.
 *
 * Whom one speaks for goes before what one is part of. Who has no body, state or side is put down as is. Each level can be
 * found from the one below it, but for people, of whom one may speak for another body than their own.
 */
export function standInAt(index: DossierIndex, level: Level, { actor, for: body = actor }: Acting): Id {
  if (level === 'people') return actor;
  if (level === 'bodies') return bodyOf(index, body);
  const whole = wholeOf(index, body);
  return level === 'states' ? whole : (index.sideByActor.get(whole) ?? whole);
}

/** Gives the most inclusive level at which all of these are told apart and stand for themselves; ids of actors or sides. */
export function levelOf(index: DossierIndex, ids: readonly Id[]): Level {
  return LEVELS.find((level) => ids.every((id) => standsForItself(index, level, id))) ?? 'people';
}

/** Tells whether an actor or a side is one of those to whom acts are put down at a level. */
export function standsForItself(index: DossierIndex, level: Level, id: Id): boolean {
  if (index.sides.has(id)) return level === 'sides';
  return standInAt(index, level, { actor: id }) === id;
}

/** Gives the nearest actor that is no person, or else the last on the way. */
function bodyOf(index: DossierIndex, id: Id): Id {
  const actor = mustGet(index.actors, id, 'actor');
  return actor.kind === 'person' && actor.partOf !== undefined ? bodyOf(index, actor.partOf) : id;
}
