import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexDossier } from '../../src/model/dossier-index';
import { actorTree, keysAbove, recordCounts, shownNodes, type ActorNode } from '../../src/view/actor-tree';
import { dossiers } from '../formats/dossier-arbitrary';
import { sketch } from '../panels/sketch-dossier';

fc.configureGlobal({ seed: 20_220_126, numRuns: 100 });

const index = sketch('a: ada for north demands to south: “Leave.”\nb: cy refuses to north: No.\nc: cy warns: So.');
const inText = (nodes: readonly ActorNode[]): string =>
  nodes.map(({ id = '-', children }) => (children.length > 0 ? `${id}(${inText(children)})` : id)).join(' ');

test('sides hold those that are part of nobody, and these their parts; who is on no side comes last', () => {
  expect(inText(actorTree(index, recordCounts(index)))).toBe('northern(north(ada)) southern(south(cy)) -(dee)');
});

test('an actor counts for what it does, and for what is said for it', () => {
  expect(['ada', 'north', 'cy', 'south', 'dee'].map(recordCounts(index))).toEqual([1, 1, 2, 0, 0]);
});

test('in any dossier each actor stands in the tree once, below all that it is part of', () => {
  fc.assert(
    fc.property(dossiers, (dossier) => {
      const any = indexDossier(dossier);
      const roots = actorTree(any, recordCounts(any));
      const shown = shownNodes(
        roots,
        () => true,
        () => Infinity,
      );
      const actors = shown.flatMap(({ node }) => (node.kind === 'actor' && node.id !== undefined ? [node.id] : []));
      expect(actors.toSorted()).toEqual([...any.actors.keys()].toSorted());
      expect(roots.reduce((sum, { size }) => sum + size, 0)).toBe(any.actors.size);
      for (const { node, parent } of shown) {
        if (node.kind === 'actor') expect(keysAbove(any, node.id ?? '')[0]).toBe(parent?.key);
      }
    }),
  );
});

test('what stands below a closed one is not shown, and of many the first', () => {
  const roots = actorTree(index, recordCounts(index));
  const closed = shownNodes(
    roots,
    (key) => key === 'side northern',
    () => 2,
  );
  expect(closed.map(({ node, level, left }) => `${node.key} ${level} ${left}`)).toEqual([
    'side northern 1 0',
    'actor north 2 0',
    'side southern 1 1',
  ]);
});
