import type { ActorGraph, GraphLink, GraphNode } from './actor-graph';
import { LINK_FIELDS, NODE_FIELDS, type GraphField } from './graph-fields';
import type { Steps } from '../model/steps';
import { daysOf } from './iso-day';
import { mapInSteps } from './map-in-steps';
import { xmlTag, xmlText } from './xml';

/**
 * Writes a graph as GEXF 1.3, step by step, which Gephi opens: a link is there for as long as the dates of its acts may be.
 *
 * @see https://gexf.net/1.3/gexf.xsd
 */
export function* gexf({ dossier, asReported, nodes, links }: ActorGraph): Steps<string> {
  const { last } = daysOf({ start: -Infinity, end: asReported });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    `<${xmlTag('meta', { lastmodifieddate: last })}>`,
    `<creator>Demarche</creator><description>${xmlText(dossier.title)}</description>`,
    '</meta>',
    '<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">',
    ...attributes('node', NODE_FIELDS),
    ...attributes('edge', LINK_FIELDS),
    '<nodes>',
    ...(yield* mapInSteps(nodes, nodeElement)),
    '</nodes>',
    '<edges>',
    ...(yield* mapInSteps(links, edgeElement)),
    '</edges>',
    '</graph>',
    '</gexf>',
    '',
  ].join('\n');
}

function attributes<T>(of: 'node' | 'edge', fields: readonly GraphField<T>[]): readonly string[] {
  const written = fields.map(({ name, type }) => {
    const xsdType = type === 'int' ? 'integer' : type;
    return `<${xmlTag('attribute', { id: name, title: name, type: xsdType })}/>`;
  });
  return [`<attributes class="${of}">`, ...written, '</attributes>'];
}

function nodeElement(node: GraphNode): string {
  return `<${xmlTag('node', { id: node.id, label: node.label })}>${values(NODE_FIELDS, node)}</node>`;
}

function edgeElement(link: GraphLink): string {
  const { id, from, to, isMutual, actClass, acts } = link;
  const tag = xmlTag('edge', {
    id,
    source: from.id,
    target: to.id,
    type: isMutual ? 'undirected' : 'directed',
    // Gephi joins edges between the same nodes unless they are of different kinds.
    kind: isMutual ? `${actClass}_mutual` : actClass,
    weight: acts.length,
  });
  const spells = acts.map(({ may }) => {
    const { first: start, last: end } = daysOf(may);
    return `<${xmlTag('spell', { start, end })}/>`;
  });
  return `<${tag}>${values(LINK_FIELDS, link)}<spells>${[...new Set(spells)].join('')}</spells></edge>`;
}

function values<T>(fields: readonly GraphField<T>[], record: T): string {
  const written = fields.flatMap(({ name, valueOf }) => {
    const value = valueOf(record);
    return value === undefined ? [] : [`<${xmlTag('attvalue', { for: name, value: String(value) })}/>`];
  });
  return `<attvalues>${written.join('')}</attvalues>`;
}
