import type { DossierIndex } from '../model/dossier-index';
import { LEVELS, type Level } from '../model/level-names';
import { standInAt } from '../model/levels';

// What an actor with its name and its links takes, in square px, and how high a picture may be, by its width.
const ACTOR_SQ_PX = 22_000;
const HEIGHT = 1.2;
const LEAST_ACTORS = 40;
// A picture that is asked for more has so many times as many.
const MORE = 4;

/** Gives the levels that show a dossier in different ways, from the most inclusive. */
export function levelsOf({ dossier: { actors, sides } }: DossierIndex): readonly Level[] {
  const has = (test: (actor: (typeof actors)[number]) => boolean): boolean => actors.some(test);
  const differs: Readonly<Record<Level, boolean>> = {
    sides: sides.length > 1 && has(({ side }) => side !== undefined),
    states: true,
    bodies: has(({ kind, partOf }) => kind === 'body' && partOf !== undefined),
    people: has(({ kind, partOf }) => kind === 'person' && partOf !== undefined),
  };
  return LEVELS.filter((level) => differs[level]);
}

/** Gives the level for the room there is: states, or sides where there are too many states to tell them apart. */
export function levelFor(index: DossierIndex, widthPx: number): Level {
  const most = actorsFor(widthPx);
  const counted = (level: Level): number => {
    const ids = new Set<string>();
    for (const actor of index.actors.keys()) ids.add(standInAt(index, level, { actor }));
    return ids.size;
  };
  if (!levelsOf(index).includes('sides') || counted('states') <= most) return 'states';
  return counted('sides') <= most ? 'sides' : 'states';
}

/** How many actors with their names a picture of a width has room for, after it has been asked for more so many times. */
export function actorsFor(widthPx: number, askedForMore = 0): number {
  let most = Math.max(LEAST_ACTORS, Math.floor((widthPx * widthPx * HEIGHT) / ACTOR_SQ_PX));
  for (let asked = 0; asked < askedForMore; asked += 1) most *= MORE;
  return most;
}
