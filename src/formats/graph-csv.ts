import type { Steps } from '../model/steps';
import type { ActorGraph, GraphAct, GraphLink } from './actor-graph';
import { csvLine, evidenceOf } from './csv';
import { daysOf } from './iso-day';
import { mapInSteps } from './map-in-steps';

const LINK_COLUMNS = [
  'from',
  'from_name',
  'from_side',
  'to',
  'to_name',
  'to_side',
  'mutual',
  'class',
  'acts',
  'ahead',
  'disputed',
  'first_day',
  'last_day',
];

const ACT_COLUMNS = [
  'from',
  'from_name',
  'to',
  'to_name',
  'mutual',
  'class',
  'record',
  'id',
  'act',
  'words',
  'condition',
  'status',
  'disputed',
  'date',
  'first_day',
  'last_day',
  'evidence',
];

/** Writes the links between actors, step by step, as CSV (RFC 4180, UTF-8, header line): one line for each direction and class. */
export function* linksCsv({ links }: ActorGraph): Steps<string> {
  return [csvLine(LINK_COLUMNS), ...(yield* mapInSteps(links, linkLine))].join('');
}

/** Writes what passed between actors, step by step, as CSV (RFC 4180, UTF-8, header line): one line for each act. */
export function* actsCsv({ links }: ActorGraph): Steps<string> {
  const lines = yield* mapInSteps(links, (link) => link.acts.map((act) => actLine(link, act)).join(''));
  return [csvLine(ACT_COLUMNS), ...lines].join('');
}

function linkLine({ from, to, isMutual, actClass, acts, ahead, disputed, may }: GraphLink): string {
  const { first, last } = daysOf(may);
  const counts = [acts.length, ahead, disputed].map(String);
  const ends = [from, to].flatMap(({ id, label, side }) => [id, label, side]);
  return csvLine([...ends, yesNo(isMutual), actClass, ...counts, first, last]);
}

function actLine({ from, to, isMutual, actClass }: GraphLink, act: GraphAct): string {
  const { first, last } = daysOf(act.may);
  const ends = [from.id, from.label, to.id, to.label];
  const said = [act.record, act.id, act.what, act.words, act.condition, act.status, yesNo(act.isDisputed)];
  return csvLine([...ends, yesNo(isMutual), actClass, ...said, act.edtf, first, last, evidenceOf(act.evidence)]);
}

function yesNo(is: boolean): string {
  return is ? 'yes' : 'no';
}
