import type { ActorGraph, GraphLink, GraphNode } from './actor-graph';
import { LINK_FIELDS, NODE_FIELDS, type GraphField } from './graph-fields';
import type { Steps } from '../model/steps';
import { mapInSteps } from './map-in-steps';
import { xmlTag, xmlText } from './xml';

const NAMED_NODE_FIELDS: readonly GraphField<GraphNode>[] = [
  { name: 'label', type: 'string', valueOf: ({ label }) => label },
  ...NODE_FIELDS,
];

const WEIGHED_LINK_FIELDS: readonly GraphField<GraphLink>[] = [
  { name: 'weight', type: 'int', valueOf: ({ acts }) => acts.length },
  ...LINK_FIELDS,
];

/**
 * Writes a graph as GraphML, step by step, which Gephi, Cytoscape, igraph and NetworkX open.
 *
 * Every edge has a direction, since several of them refuse a graph where only some have one: what passed both ways alike
 * is told by the attribute `mutual`.
 *
 * @see http://graphml.graphdrawing.org/specification.html
 */
export function* graphml({ dossier, nodes, links }: ActorGraph): Steps<string> {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    `<desc>${xmlText(dossier.title)}</desc>`,
    ...keys('node', NAMED_NODE_FIELDS),
    ...keys('edge', WEIGHED_LINK_FIELDS),
    `<${xmlTag('graph', { id: dossier.id, edgedefault: 'directed' })}>`,
    ...(yield* mapInSteps(nodes, nodeElement)),
    ...(yield* mapInSteps(links, edgeElement)),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}

function nodeElement(node: GraphNode): string {
  return `<${xmlTag('node', { id: node.id })}>${data('node', NAMED_NODE_FIELDS, node)}</node>`;
}

function edgeElement(link: GraphLink): string {
  const { id, from, to } = link;
  const tag = xmlTag('edge', { id, source: from.id, target: to.id });
  return `<${tag}>${data('edge', WEIGHED_LINK_FIELDS, link)}</edge>`;
}

function keys<T>(of: 'node' | 'edge', fields: readonly GraphField<T>[]): readonly string[] {
  return fields.map(
    ({ name, type }) => `<${xmlTag('key', { id: keyOf(of, name), for: of, 'attr.name': name, 'attr.type': type })}/>`,
  );
}

function data<T>(of: 'node' | 'edge', fields: readonly GraphField<T>[], record: T): string {
  return fields
    .flatMap(({ name, valueOf }) => {
      const value = valueOf(record);
      return value === undefined ? [] : [`<data key="${keyOf(of, name)}">${xmlText(String(value))}</data>`];
    })
    .join('');
}

/** Nodes and edges have fields of the same name, and one list of keys. */
function keyOf(of: 'node' | 'edge', name: string): string {
  return `${of}_${name}`;
}
