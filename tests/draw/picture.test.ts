import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pictureOf, type PaintedPart } from '../../src/draw/picture';
import type { Emphasis } from '../../src/view/view-state';
import { crowdedDossiers, planOf, sceneOf } from '../layout/crowded-dossiers';
import { on, sketchMeeting } from '../panels/sketch-dossier';

const index = sketchMeeting({ id: 'dam', title: 'A dam is built', status: 'planned', ...on('2001-02-06') });
const scene = sceneOf(index, planOf(index, 1280));
const ALL = { y0: -Infinity, y1: Infinity };

const picture = (emphasis: Readonly<Record<string, Emphasis>> = {}, part: PaintedPart = 'all', visible = ALL) =>
  pictureOf(scene, { emphasis: new Map(Object.entries(emphasis)), part, visible });

describe('the picture that a canvas paints', () => {
  test('can be handed to a worker as it is', () => {
    fc.assert(
      fc.property(crowdedDossiers, fc.constantFrom<PaintedPart>('all', 'plot', 'none'), (crowd, part) => {
        const shown = sceneOf(crowd, planOf(crowd, 1280));
        const made = pictureOf(shown, { emphasis: new Map(), part, visible: ALL });
        expect(structuredClone(made)).toEqual(made);
        expect(made.marks.map(({ x, y }) => [x, y])).toEqual(shown.marks.map(({ x, y }) => [x, y]));
        expect(made.labels.map(({ lines }) => lines)).toEqual(shown.labels.map(({ lines }) => lines));
      }),
      { numRuns: 50, seed: 7 },
    );
  });

  test('has the heads of lanes only where all of it is painted', () => {
    expect(picture({}, 'all').lanes.map(({ title }) => title)).toEqual(scene.lanes.map(({ title }) => title));
    expect(picture({}, 'plot').lanes).toEqual([]);
  });

  test('leaves out what lies above and below the canvas', () => {
    const ys = scene.marks.map(({ y }) => y).sort((a, b) => a - b);
    const [first = 0] = ys;
    const some = picture({}, 'all', { y0: first + 1, y1: Infinity });
    expect(some.marks.length).toBe(ys.filter((y) => y > first + 1).length);
    expect(some.marks.length).toBeLessThan(scene.marks.length);
  });

  test('what is selected stands out, what is related stays, and the rest steps back', () => {
    const plain = picture();
    expect(new Set(plain.marks.map(({ alpha }) => alpha))).toEqual(new Set([1]));
    const [selected, related, ...rest] = scene.marks.map(({ id }) => id);
    if (selected === undefined || related === undefined) throw new Error('too few marks');
    const { marks, labels } = picture({ [selected]: 'selected', [related]: 'related' });
    expect(marks.slice(0, 2).map(({ alpha, isSelected }) => [alpha, isSelected])).toEqual([
      [1, true],
      [1, false],
    ]);
    for (const { alpha } of marks.slice(2)) expect(alpha).toBeLessThan(1);
    expect(rest.length).toBeGreaterThan(0);
    expect(labels.filter(({ isSelected }) => isSelected).length).toBeLessThanOrEqual(1);
  });

  test('what is filtered out fades, selected or not', () => {
    const [first] = scene.marks;
    if (!first) throw new Error('no mark');
    expect(picture({ [first.id]: 'muted' }).marks[0]?.alpha).toBeLessThan(1);
  });
});
