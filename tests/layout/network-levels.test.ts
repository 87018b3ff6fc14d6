import { expect, test } from 'vitest';
import { placeActors } from '../../src/layout/network';
import { actorsFor, levelFor, levelsOf } from '../../src/layout/network-levels';
import { indexDossier } from '../../src/model/dossier-index';
import { firstDossier } from '../support/first-dossier';
import { sketchActors } from './sketch-actors';

test('a small dossier opens at the level of states, a large one with sides at that of sides', () => {
  expect(levelFor(sketchActors(24, 3), 600)).toBe('states');
  expect(levelFor(sketchActors(900, 3), 600)).toBe('states');
  const { dossier } = sketchActors(900, 3);
  const allOnSides = dossier.actors.map((actor) => (actor.partOf ? actor : { ...actor, side: actor.side ?? 'side-0' }));
  expect(levelFor(indexDossier({ ...dossier, actors: allOnSides }), 600)).toBe('sides');
});

test('only levels that show something else are offered', () => {
  expect(levelsOf(sketchActors(24, 3))).toEqual(['sides', 'states', 'bodies', 'people']);
  expect(levelsOf(sketchActors(1, 1))).toEqual(['states']);
});

test('more room has more actors, and so has asking for more', () => {
  expect(actorsFor(2000)).toBeGreaterThan(actorsFor(680));
  expect(actorsFor(680, 1)).toBeGreaterThan(actorsFor(680));
});

test('at the level of sides each side is one node, which opens its actor with the most acts', () => {
  const index = indexDossier(firstDossier());
  const { nodes } = placeActors({ index, widthPx: 680, level: 'sides' });
  const sides = nodes.filter(({ id }) => index.sides.has(id));
  expect(sides.map(({ id }) => id)).toEqual([...index.sides.keys()].sort());
  for (const { id, answer } of sides) expect(index.sideByActor.get(answer)).toBe(id);
});

test('at the level of people acts pass between people, and everyone is there', () => {
  const index = indexDossier(firstDossier());
  const { nodes, pairs } = placeActors({ index, widthPx: 680, level: 'people' });
  expect(nodes.map(({ id }) => id)).toEqual([...index.actors.keys()].sort());
  const people = pairs.filter(({ a, b }) => [a, b].every((id) => index.actors.get(id)?.kind === 'person'));
  expect(people.length).toBeGreaterThan(0);
});
