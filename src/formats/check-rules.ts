import type { Dossier, Event, Id, Statement } from '../model/dossier';
import { EVENT_STATUSES } from '../model/vocabulary';
import { parseUncertainDate } from '../time/parse-edtf';
import type { Span } from '../time/span';
import { nearest } from './nearest';
import { problem, shown, withArticle, type Problem } from './problem';
import { RECORDS, type RecordName, type Referent, type Shape } from './schema';

interface Listed {
  readonly referent: Referent;
  readonly key: string;
  readonly records: readonly { readonly id: Id }[];
}

/** Checks what holds between records, of a dossier whose shape is right. */
export function checkRules(dossier: Dossier): readonly Problem[] {
  const problems: Problem[] = [];
  const lists = listsOf(dossier);
  const known = checkIds(lists, problems);
  checkReferences(dossier, 'dossier', '', known, problems);
  checkCycles(dossier, problems);
  checkQuotes(dossier, problems);
  checkTime(dossier, problems);
  checkUse(dossier, problems);
  return problems;
}

function listsOf(dossier: Dossier): readonly Listed[] {
  return [
    { referent: 'source', key: 'sources', records: dossier.sources },
    { referent: 'side', key: 'sides', records: dossier.sides },
    { referent: 'actor', key: 'actors', records: dossier.actors },
    { referent: 'place', key: 'places', records: dossier.places ?? [] },
    { referent: 'track', key: 'tracks', records: dossier.tracks },
    { referent: 'issue', key: 'issues', records: dossier.issues ?? [] },
    { referent: 'event', key: 'events', records: dossier.events },
    { referent: 'statement', key: 'statements', records: dossier.statements },
  ];
}

type Known = ReadonlyMap<Id, Referent>;

function checkIds(lists: readonly Listed[], problems: Problem[]): Known {
  const known = new Map<Id, Referent>();
  const firstPath = new Map<Id, string>();
  for (const { referent, key, records } of lists) {
    for (const [place, { id }] of records.entries()) {
      const path = `${key}[${place}].id`;
      const before = firstPath.get(id);
      if (before !== undefined) {
        problems.push(problem('duplicate_id', path, `${shown(id)} is already the id at ${before}; give it another`));
        continue;
      }
      known.set(id, referent);
      firstPath.set(id, path);
    }
  }
  return known;
}

/** Follows the table of the format to every reference. */
function checkReferences(value: unknown, name: RecordName, path: string, known: Known, problems: Problem[]): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, { shape }] of Object.entries(RECORDS[name])) {
    const part = (value as Readonly<Record<string, unknown>>)[key];
    if (part !== undefined) checkReference(part, shape, path === '' ? key : `${path}.${key}`, known, problems);
  }
}

function checkReference(value: unknown, shape: Shape, path: string, known: Known, problems: Problem[]): void {
  if (shape.kind === 'record') return checkReferences(value, shape.record, path, known, problems);
  if (shape.kind === 'list') {
    if (!Array.isArray(value)) return;
    for (const [place, item] of value.entries()) checkReference(item, shape.of, `${path}[${place}]`, known, problems);
    return;
  }
  if (shape.kind !== 'reference' || typeof value !== 'string') return;
  const found = known.get(value);
  const wanted = shape.to.join(' or ');
  if (found !== undefined && shape.to.includes(found)) return;
  if (found !== undefined) {
    problems.push(
      problem(
        'unknown_reference',
        path,
        `${shown(value)} is the id of ${withArticle(found)}; name ${withArticle(wanted)}`,
      ),
    );
    return;
  }
  const ids = [...known].flatMap(([id, referent]) => (shape.to.includes(referent) ? [id] : []));
  const near = nearest(value, ids);
  const remedy = near === undefined ? `add that ${wanted} or name another` : `did you mean ${shown(near)}?`;
  problems.push(problem('unknown_reference', path, `${shown(value)} is the id of no ${wanted}; ${remedy}`));
}

function checkCycles(dossier: Dossier, problems: Problem[]): void {
  const one = (id: Id | undefined): readonly Id[] => (id === undefined ? [] : [id]);
  findCycle('actors', 'partOf', dossier.actors, ({ partOf }) => one(partOf), problems);
  findCycle('places', 'within', dossier.places ?? [], ({ within }) => one(within), problems);
  findCycle('sources', 'originatesFrom', dossier.sources, ({ originatesFrom }) => one(originatesFrom), problems);
  findCycle('events', 'partOf', dossier.events, ({ partOf }) => one(partOf), problems);
  findCycle('events', 'replaces', dossier.events, ({ replaces }) => one(replaces), problems);
  findCycle('events', 'after', dossier.events, ({ after }) => after ?? [], problems);
  findCycle('events', 'respondsTo', dossier.events, ({ respondsTo }) => respondsTo ?? [], problems);
  findCycle('statements', 'inReplyTo', dossier.statements, ({ inReplyTo }) => inReplyTo ?? [], problems);
}

/** Reports one record of each cycle; walks with a stack of its own, since a chain may be very long. */
function findCycle<T extends { readonly id: Id }>(
  list: string,
  field: string,
  records: readonly T[],
  linksOf: (record: T) => readonly Id[],
  problems: Problem[],
): void {
  const byId = new Map(records.map((record, place) => [record.id, { record, place }]));
  const done = new Set<Id>();
  for (const { id: start } of records) {
    const path: Id[] = [];
    const onPath = new Set<Id>();
    const stack: { readonly id: Id; readonly leaving: boolean }[] = [{ id: start, leaving: false }];
    while (stack.length > 0) {
      const step = stack.pop();
      if (!step) break;
      if (step.leaving) {
        onPath.delete(step.id);
        path.pop();
        done.add(step.id);
        continue;
      }
      const known = byId.get(step.id);
      if (!known || done.has(step.id)) continue;
      if (onPath.has(step.id)) {
        const ring = [...path.slice(path.indexOf(step.id)), step.id].map(shown).join(' → ');
        const at = `${list}[${known.place}].${field}`;
        problems.push(problem('cycle', at, `${ring} runs in a circle; take one of these links out`));
        return;
      }
      onPath.add(step.id);
      path.push(step.id);
      stack.push({ id: step.id, leaving: true });
      for (const id of linksOf(known.record)) stack.push({ id, leaving: false });
    }
  }
}

function checkQuotes(dossier: Dossier, problems: Problem[]): void {
  const withText = new Set(dossier.sources.flatMap(({ id, text }) => (text ? [id] : [])));
  const lengths = new Map(dossier.sources.map(({ id, text }) => [id, text?.length]));
  for (const [place, statement] of dossier.statements.entries()) {
    const checkable = statement.evidence.filter(({ source }) => withText.has(source));
    if (statement.form === 'quoted' && checkable.length > 0 && checkable.every(({ at }) => at === undefined)) {
      problems.push(
        problem(
          'quote_without_position',
          `statements[${place}].evidence`,
          `${shown(statement.text)} is verbatim but has no position in its source; add "at" with start and end`,
        ),
      );
    }
  }
  const all = [
    ...dossier.events.map((record, place) => ({ path: `events[${place}]`, record })),
    ...dossier.statements.map((record, place) => ({ path: `statements[${place}]`, record })),
  ];
  for (const { path, record } of all) {
    for (const [place, { at, source }] of record.evidence.entries()) {
      const length = lengths.get(source) ?? Infinity;
      if (!at || (at.start < at.end && at.end <= length)) continue;
      const sentence = `"${at.start} to ${at.end}" is not a part of the source; start must come before end, and end within its ${length} characters`;
      problems.push(problem('bad_position', `${path}.evidence[${place}].at`, sentence));
    }
  }
}

function checkTime(dossier: Dossier, problems: Problem[]): void {
  const knownUntil = mayOf(dossier.asOf)?.end ?? Infinity;
  for (const [place, event] of dossier.events.entries()) {
    const path = `events[${place}].when.edtf`;
    const may = mayOf(event.when.edtf);
    if (!may) continue;
    if (EVENT_STATUSES[event.status].isFact && may.start >= knownUntil) {
      const sentence = `${shown(event.when.edtf)} lies after ${shown(dossier.asOf)}, the last day that the dossier knows of, yet the status is ${shown(event.status)}; correct one of them`;
      problems.push(problem('happened_in_future', path, sentence));
    }
    if ((event.status === 'planned' || event.status === 'expected') && may.end <= knownUntil - DAY) {
      const sentence = `${shown(event.when.edtf)} lies before ${shown(dossier.asOf)}, yet the status is ${shown(event.status)}: outcome unknown; say what came of it`;
      problems.push(problem('planned_in_past', path, sentence));
    }
  }
}

const DAY = 24 * 60 * 60 * 1000;

function mayOf(edtf: string): Span | undefined {
  const reading = parseUncertainDate(edtf);
  return reading.ok ? reading.date.may : undefined;
}

function checkUse(dossier: Dossier, problems: Problem[]): void {
  const acting = new Set<Id>();
  for (const { participants } of dossier.events) {
    for (const { actor, for: body } of participants) acting.add(actor).add(body ?? actor);
  }
  for (const { speaker, for: body, to, about } of dossier.statements) {
    for (const actor of [speaker, body ?? speaker, ...(to ?? []), ...(about ?? [])]) acting.add(actor);
  }
  for (const { partOf } of dossier.actors) if (partOf !== undefined) acting.add(partOf);
  for (const [place, { id }] of dossier.actors.entries()) {
    if (acting.has(id)) continue;
    problems.push(
      problem('idle_actor', `actors[${place}]`, `${shown(id)} never acts, speaks or is addressed; use or remove it`),
    );
  }
  for (const [key, records] of [
    ['events', dossier.events],
    ['statements', dossier.statements],
  ] as const) {
    const seen = new Map<string, number>();
    for (const [place, record] of records.entries()) {
      if (record.evidence.length === 0) {
        problems.push(
          problem(
            'no_evidence',
            `${key}[${place}].evidence`,
            `${shown(record.id)} rests on nothing; point to a source`,
          ),
        );
      }
      const print = fingerprint(record);
      const before = seen.get(print);
      if (before === undefined) seen.set(print, place);
      else
        problems.push(
          problem('twins', `${key}[${place}]`, `${shown(record.id)} looks like ${key}[${before}]; keep one of the two`),
        );
    }
  }
}

function fingerprint(record: Event | Statement): string {
  const words = 'speaker' in record ? [record.speaker, record.text] : [record.kind, record.title];
  return [...words, record.when.edtf].join('\n').toLowerCase();
}
