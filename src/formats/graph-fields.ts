import type { GraphLink, GraphNode } from './actor-graph';
import { daysOf } from './iso-day';

/** What other programs are told of a node or a link, beside its name and its ends. */
export interface GraphField<T> {
  readonly name: string;
  readonly type: 'string' | 'int' | 'boolean';
  readonly valueOf: (of: T) => string | number | boolean | undefined;
}

export const NODE_FIELDS: readonly GraphField<GraphNode>[] = [
  { name: 'side', type: 'string', valueOf: ({ side }) => side },
  { name: 'kind', type: 'string', valueOf: ({ kind }) => kind },
  { name: 'role', type: 'string', valueOf: ({ role }) => role },
  { name: 'part_of', type: 'string', valueOf: ({ partOf }) => partOf },
  { name: 'acts', type: 'int', valueOf: ({ actCount }) => actCount },
];

export const LINK_FIELDS: readonly GraphField<GraphLink>[] = [
  { name: 'class', type: 'string', valueOf: ({ actClass }) => actClass },
  { name: 'mutual', type: 'boolean', valueOf: ({ isMutual }) => isMutual },
  { name: 'acts', type: 'int', valueOf: ({ acts }) => acts.length },
  { name: 'ahead', type: 'int', valueOf: ({ ahead }) => ahead },
  { name: 'disputed', type: 'int', valueOf: ({ disputed }) => disputed },
  { name: 'first_day', type: 'string', valueOf: ({ may }) => daysOf(may).first },
  { name: 'last_day', type: 'string', valueOf: ({ may }) => daysOf(may).last },
  { name: 'what', type: 'string', valueOf: ({ acts }) => kindsInOrder(acts.map(({ what }) => what)) },
];

/** "demands, warns, warns" is told as "demands; warns (2)". */
function kindsInOrder(kinds: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => (count === 1 ? kind : `${kind} (${count})`)).join('; ');
}
