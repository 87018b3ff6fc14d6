import type { EventStatus } from '../../model/dossier';
import { KINDS, STATEMENT_KIND } from '../../model/entry-table';
import { EVENT_KINDS, EVENT_STATUSES } from '../../model/vocabulary';

export const KEY = {
  status: 'Status',
  date: 'Date',
  side: 'Side',
  kind: 'Kind',
  more: 'More',
  noSide: 'other, several or none',
  reply: 'an answer, from what it answers',
  count: 'several, too close to tell apart',
} as const;

/** What each form of date says. Solid is sure, a dotted outline is possible, and what fades has no known end. */
export const DATE_FORMS = {
  time: 'at a known time',
  day: 'on a known day',
  period: 'from one day to another',
  longer: 'some time within the dots',
  approximate: 'about then, or not sure',
  open: 'start or end not known',
} as const;

/** The statuses that look the same: "happened, going on". */
export function statusesInWords(statuses: readonly EventStatus[]): string {
  return statuses.map((status) => EVENT_STATUSES[status].name).join(', ');
}

/** The kinds that look the same, by their numbers: "remarks, statement". */
export function kindsInWords(kinds: readonly number[]): string {
  return kinds
    .flatMap((kind) => (kind === STATEMENT_KIND ? 'statement' : ((KINDS[kind] && EVENT_KINDS[KINDS[kind]].name) ?? [])))
    .join(', ');
}
