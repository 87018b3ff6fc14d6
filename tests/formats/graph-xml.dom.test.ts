import { expect, test } from 'vitest';
import { gexf } from '../../src/formats/gexf';
import { graphml } from '../../src/formats/graphml';
import { atOnce } from '../../src/model/steps';
import { GRAPHS, ofDossier } from './sketch-graphs';

const xmlOf = (text: string) => new DOMParser().parseFromString(text, 'application/xml');

test('XML that is not well-formed is seen', () => {
  expect(xmlOf('<a>&</a>').querySelector('parsererror')).not.toBeNull();
});

test.each(GRAPHS)('%s gives well-formed XML in each format', (_, graphFor) => {
  const graph = graphFor();
  for (const write of [gexf, graphml]) {
    expect(xmlOf(atOnce(write(graph))).querySelector('parsererror')).toBeNull();
  }
});

test('no two links of a GEXF file have the same ends, direction and kind, or Gephi would join them', () => {
  const keys = [...xmlOf(atOnce(gexf(ofDossier()))).querySelectorAll('edge')].map((edge) =>
    ['source', 'target', 'type', 'kind'].map((name) => edge.getAttribute(name)).join(' '),
  );
  expect(new Set(keys).size).toBe(keys.length);
});
