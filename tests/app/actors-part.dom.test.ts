import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import ActorsPart from '../../src/app/ActorsPart.svelte';
import { wordsFor } from '../../src/app/words';
import Matrix from '../../src/draw/Matrix.svelte';
import { measureByTable } from '../../src/layout/measure-text';
import type { Actor } from '../../src/model/dossier';
import type { DossierIndex } from '../../src/model/dossier-index';
import { Explorer } from '../../src/state/explorer.svelte';
import { ignore } from '../panels/render-panel';
import { sketch } from '../panels/sketch-dossier';

let mounted: ReturnType<typeof mount> | undefined;
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
});

/** So many states, each of which demands something of so many others. */
function states(count: number, others: number): DossierIndex {
  const actors = Array.from({ length: count }, (_, place): Actor => ({
    id: `s${place}`,
    kind: 'state',
    name: `S${place}`,
  }));
  const lines = actors.flatMap(({ id }, place) =>
    Array.from(
      { length: others },
      (_, step) => `x${place}-${step}: ${id} demands to s${(place + step + 1) % count}: It.`,
    ),
  );
  return sketch(lines.join('\n'), { dossier: { actors } });
}

function show(index: DossierIndex): Explorer {
  document.body.innerHTML = '';
  const widthPx = { timeline: 1200, actors: 600 };
  const explorer = new Explorer({ index, measure: measureByTable, wordsFor, widthPx });
  mounted = mount(ActorsPart, { target: document.body, props: { explorer, onselect: ignore, matrixAtOnce: Matrix } });
  flushSync();
  return explorer;
}

const pressed = () => document.querySelector('[aria-pressed="true"]')?.textContent;
const isMatrix = () => document.querySelector('[role=grid]') !== null;

test('a network that can be read is shown as one', () => {
  show(states(4, 2));
  expect(pressed()).toBe('Network');
  expect(isMatrix()).toBe(false);
});

test('one that is too dense stands as a matrix, which says so', () => {
  show(states(30, 8));
  expect(pressed()).toBe('Matrix');
  expect(isMatrix()).toBe(true);
  expect(document.body.textContent).toContain('30 actors with 240 links would hide each other');
});

test('the network can be had all the same, and the choice keeps the focus', () => {
  const explorer = show(states(30, 8));
  [...document.querySelectorAll('button')]
    .find((each) => each.textContent === 'Show the network all the same')
    ?.click();
  flushSync();
  expect(explorer.actorsAs).toBe('network');
  expect(isMatrix()).toBe(false);
  expect(document.activeElement?.textContent).toBe('Network');
});

test('what the address asks for stands, dense or not', () => {
  const explorer = show(states(4, 2));
  explorer.actorsAs = 'matrix';
  flushSync();
  expect(isMatrix()).toBe(true);
  expect(document.body.textContent).not.toContain('hide each other');
});
