import { MultiGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { expect, test } from 'vitest';
import { actorGraph } from '../../src/formats/actor-graph';
import { gexf } from '../../src/formats/gexf';
import { actsCsv, linksCsv } from '../../src/formats/graph-csv';
import { graphml } from '../../src/formats/graphml';
import { actsBetween } from '../../src/model/acts-between';
import { atOnce } from '../../src/model/steps';
import { sketch } from '../panels/sketch-dossier';
import { firstDossier } from '../support/first-dossier';
import { rowsOf } from './rows-of-csv';
import { GRAPHS, graphOf, ofDossier, strangeGraph } from './sketch-graphs';

const READERS = [
  ['GEXF', gexf, (text: string) => parseGexf(MultiGraph, text, { addMissingNodes: false })],
  ['GraphML', graphml, (text: string) => parseGraphml(MultiGraph, text)],
] as const;

/** What no XML can hold is replaced. */
const legible = (text: string) => text.replaceAll(/[\p{Cs}\p{Cc}]/gu, '\uFFFD');

test.each(GRAPHS)('%s is read back from each format with every node, link, label and number', (_, graphFor) => {
  const graph = graphFor();
  for (const [name, write, read] of READERS) {
    const back = read(atOnce(write(graph)));
    expect(back.nodes(), name).toEqual(graph.nodes.map(({ id }) => id));
    expect(back.size, name).toBe(graph.links.length);
    for (const { id, label, side, kind, actCount } of graph.nodes) {
      expect(back.getNodeAttributes(id), name).toMatchObject({ label: legible(label), kind, acts: actCount });
      expect(back.getNodeAttribute(id, 'side'), name).toBe(side);
    }
    for (const { from, to, isMutual, actClass, acts, ahead, disputed } of graph.links) {
      const found = back.edges(from.id, to.id).filter((edge) => {
        const { class: className, mutual } = back.getEdgeAttributes(edge);
        return back.source(edge) === from.id && className === actClass && mutual === isMutual;
      });
      expect(found, `${name} ${from.id} ${to.id} ${actClass}`).toHaveLength(1);
      expect(back.isUndirected(found[0]), name).toBe(isMutual && name === 'GEXF');
      expect(back.getEdgeAttributes(found[0]), name).toMatchObject({ acts: acts.length, ahead, disputed });
      expect(back.getEdgeAttribute(found[0], 'weight'), name).toBe(acts.length);
    }
  }
});

test('a link of a GEXF file is there on the days of its acts, open where a date is', () => {
  const index = sketch('a: north demands to south: This.\n b: north demands to south: That.', {
    statements: {
      a: { when: { edtf: '2001-01', basis: 'stated' } },
      b: { when: { edtf: '2001-02-03/..', basis: 'stated' } },
    },
  });
  const text = atOnce(gexf(atOnce(actorGraph(index, actsBetween(index)))));
  expect(text).toContain('<spell start="2001-01-01" end="2001-01-31"/><spell start="2001-02-03"/>');
  expect(text).toContain('<attvalue for="first_day" value="2001-01-01"/>');
  expect(text).not.toContain('for="last_day" value');
});

test('the table of links has a row for each direction and class, the counts of whose acts add up', () => {
  const graph = graphOf('lake-velm');
  const [header = [], ...rows] = rowsOf(atOnce(linksCsv(graph)));
  const at = (name: string) => header.indexOf(name);
  expect(rows).toHaveLength(graph.links.length);
  expect(
    new Set(rows.map((row) => [at('from'), at('to'), at('mutual'), at('class')].map((n) => row[n]).join())).size,
  ).toBe(rows.length);
  const acts = rowsOf(atOnce(actsCsv(graph))).length - 1;
  expect(rows.reduce((sum, row) => sum + Number(row[at('acts')]), 0)).toBe(acts);
});

test('no cell of either table begins like a formula', () => {
  for (const write of [linksCsv, actsCsv]) {
    for (const row of rowsOf(atOnce(write(strangeGraph()))))
      for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  }
});

test('the files are the same whatever the order of the records', () => {
  const dossier = firstDossier();
  const graph = ofDossier({
    ...dossier,
    actors: dossier.actors.toReversed(),
    events: dossier.events.toReversed(),
    statements: dossier.statements.toReversed(),
  });
  for (const write of [gexf, graphml, linksCsv, actsCsv]) expect(atOnce(write(graph))).toBe(atOnce(write(ofDossier())));
});

test('nothing at all gives files without nodes that can still be read', () => {
  const index = sketch('', { dossier: { actors: [], sides: [] } });
  const graph = atOnce(actorGraph(index, actsBetween(index)));
  for (const [, write, read] of READERS) expect(read(atOnce(write(graph))).order).toBe(0);
  expect(rowsOf(atOnce(linksCsv(graph)))).toHaveLength(1);
});
