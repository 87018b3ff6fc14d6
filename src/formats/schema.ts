import type {
  Actor,
  Change,
  Dossier,
  Event,
  Evidence,
  Issue,
  Participant,
  Place,
  Side,
  Source,
  Statement,
  StatusChange,
  Track,
  When,
} from '../model/dossier';
import { ACTS, EVENT_KINDS, EVENT_STATUSES, PARTICIPANT_ROLES } from '../model/vocabulary';

/** Kinds of record that others refer to: the only ones with ids. */
export type Referent = (typeof REFERENTS)[number];

export const REFERENTS = ['source', 'side', 'actor', 'place', 'track', 'issue', 'event', 'statement'] as const;

/** What a value must be. */
export type Shape =
  | { readonly kind: 'id' | 'date' | 'url' | 'zone' | 'version' }
  | { readonly kind: 'reference'; readonly to: readonly Referent[] }
  | { readonly kind: 'text'; readonly most: number; readonly pattern?: RegExp; readonly like?: string }
  | { readonly kind: 'one_of'; readonly what: string; readonly words: readonly string[] }
  | { readonly kind: 'number'; readonly least: number; readonly most: number; readonly whole: boolean }
  | { readonly kind: 'record'; readonly record: RecordName }
  | { readonly kind: 'list'; readonly of: Shape; readonly most: number; readonly tooMany: string };

export interface Field<Required extends boolean = boolean> {
  readonly shape: Shape;
  readonly required: Required;
}

export type RecordName = keyof Records;

/** The fields that a type has, with those required that it cannot be without: keeps the table and the types alike. */
type FieldsOf<T> = { readonly [K in keyof T]-?: Field<object extends Pick<T, K> ? false : true> };

interface Records {
  /** `$schema` is no part of the dossier: it tells an editor which schema to check against while one types. */
  readonly dossier: FieldsOf<Dossier & { readonly $schema?: string }>;
  readonly change: FieldsOf<Change>;
  readonly source: FieldsOf<Source>;
  readonly source_text: FieldsOf<NonNullable<Source['text']>>;
  readonly side: FieldsOf<Side>;
  readonly actor: FieldsOf<Actor>;
  readonly place: FieldsOf<Place>;
  readonly track: FieldsOf<Track>;
  readonly issue: FieldsOf<Issue>;
  readonly event: FieldsOf<Event>;
  readonly participant: FieldsOf<Participant>;
  readonly status_change: FieldsOf<StatusChange>;
  readonly statement: FieldsOf<Statement>;
  readonly when: FieldsOf<When>;
  readonly evidence: FieldsOf<Evidence>;
  readonly position: FieldsOf<NonNullable<Evidence['at']>>;
}

/** The version that this code reads and writes. */
export const VERSION = 'demarche/1';

/** What an id is made of, and how long it may be. */
export const ID = /^[a-z0-9][a-z0-9-]*$/;
export const ID_MOST = 100;

/** The only links that a dossier may hold: no other scheme, no blanks, no name of a user before the host. */
export const WEB_ADDRESS = /^https?:\/\/[^\s/?#@\\]+([/?#]\S*)?$/i;

const NAME = 200;
const SENTENCES = 4000;
const RECORDS_MOST = 1_000_000;
const LINKS_MOST = 1000;
// Everyone at an event acts with everyone else: the number of pairs grows with the square. The United Nations fit in.
const TOGETHER_MOST = 250;

const need = (shape: Shape): Field<true> => ({ shape, required: true });
const may = (shape: Shape): Field<false> => ({ shape, required: false });
const text = (most: number): Shape => ({ kind: 'text', most });
const list = (of: Shape, most = LINKS_MOST, tooMany = 'shorten the list'): Shape => ({
  kind: 'list',
  of,
  most,
  tooMany,
});
const records = (name: RecordName, most = RECORDS_MOST): Shape =>
  list(record(name), most, 'split it into smaller dossiers');
const together = (of: Shape): Shape => list(of, TOGETHER_MOST, 'name the body or group that they belong to instead');
const record = (name: RecordName): Shape => ({ kind: 'record', record: name });
const to = (...kinds: readonly Referent[]): Shape => ({ kind: 'reference', to: kinds });
const oneOf = (what: string, words: readonly string[]): Shape => ({ kind: 'one_of', what, words });
const id: Shape = { kind: 'id' };
const date: Shape = { kind: 'date' };
const url: Shape = { kind: 'url' };
const basis = oneOf('basis', ['stated', 'inferred']);
const language: Shape = { kind: 'text', most: 35, pattern: /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, like: 'en or pt-BR' };
const whole = (least: number, most: number): Shape => ({ kind: 'number', least, most, whole: true });

const TABLE: Records = {
  dossier: {
    $schema: may(text(NAME)),
    format: need({ kind: 'version' }),
    id: need(id),
    title: need(text(300)),
    summary: need(text(2000)),
    language: need(language),
    asOf: need(date),
    timeZone: may({ kind: 'zone' }),
    licence: may(text(NAME)),
    revision: may(text(NAME)),
    changes: may(list(record('change'))),
    sources: need(records('source')),
    sides: need(records('side', 100)),
    actors: need(records('actor')),
    places: may(records('place')),
    tracks: need(records('track', 1000)),
    issues: may(records('issue', 1000)),
    events: need(records('event')),
    statements: need(records('statement')),
  },
  change: { date: need(date), note: need(text(SENTENCES)) },
  source: {
    id: need(id),
    kind: need(oneOf('kind of source', ['article', 'document', 'transcript', 'broadcast', 'post', 'dataset'])),
    title: need(text(300)),
    publisher: may(text(NAME)),
    authors: may(list(text(NAME), 100)),
    published: need(date),
    url: may(url),
    archivedUrl: may(url),
    language: may(language),
    licence: may(text(NAME)),
    originatesFrom: may(to('source')),
    text: may(record('source_text')),
  },
  source_text: {
    sha256: need({ kind: 'text', most: 64, pattern: /^[0-9a-f]{64}$/, like: '64 hexadecimal digits' }),
    length: need(whole(0, 1e9)),
  },
  side: { id: need(id), name: need(text(NAME)), short: may(text(NAME)) },
  actor: {
    id: need(id),
    kind: need(oneOf('kind of actor', ['person', 'state', 'organisation', 'body', 'bloc', 'format', 'group'])),
    name: need(text(NAME)),
    short: may(text(NAME)),
    role: may(text(NAME)),
    partOf: may(to('actor')),
    side: may(to('side')),
    aliases: may(list(text(NAME), 100)),
    sameAs: may(list(text(NAME), 100)),
  },
  place: {
    id: need(id),
    name: need(text(NAME)),
    lat: may({ kind: 'number', least: -90, most: 90, whole: false }),
    lon: may({ kind: 'number', least: -180, most: 180, whole: false }),
    within: may(to('place')),
  },
  track: { id: need(id), title: need(text(NAME)), summary: may(text(2000)) },
  issue: { id: need(id), title: need(text(NAME)), summary: may(text(2000)) },
  event: {
    id: need(id),
    kind: need(oneOf('kind of event', Object.keys(EVENT_KINDS))),
    title: need(text(300)),
    summary: may(text(2000)),
    when: need(record('when')),
    status: need(oneOf('status', Object.keys(EVENT_STATUSES))),
    announced: may(record('when')),
    track: need(to('track')),
    places: may(list(to('place'))),
    issues: may(list(to('issue'))),
    participants: need(together(record('participant'))),
    respondsTo: may(list(to('event'))),
    after: may(list(to('event'))),
    partOf: may(to('event')),
    replaces: may(to('event')),
    outcome: may(text(2000)),
    history: may(list(record('status_change'))),
    weight: may(whole(1, 3)),
    evidence: need(list(record('evidence'))),
  },
  participant: {
    actor: need(to('actor')),
    role: need(oneOf('role', Object.keys(PARTICIPANT_ROLES))),
    for: may(to('actor')),
    attendance: may(text(NAME)),
  },
  status_change: {
    status: need(oneOf('status', Object.keys(EVENT_STATUSES))),
    when: may(record('when')),
    known: need(date),
    note: may(text(2000)),
  },
  statement: {
    id: need(id),
    speaker: need(to('actor')),
    for: may(to('actor')),
    to: may(together(to('actor'))),
    act: need(oneOf('act', Object.keys(ACTS))),
    form: need(oneOf('form', ['quoted', 'partly_quoted', 'reported'])),
    text: need(text(SENTENCES)),
    quotes: may(list(text(SENTENCES), 100)),
    issues: may(list(to('issue'))),
    stance: may(text(NAME)),
    condition: may(text(2000)),
    when: need(record('when')),
    event: may(to('event')),
    track: may(to('track')),
    about: may(list(to('event', 'statement', 'actor', 'issue'))),
    inReplyTo: may(list(to('statement', 'event'))),
    evidence: need(list(record('evidence'))),
  },
  when: { edtf: need(date), basis: need(basis), wording: may(text(80)), note: may(text(2000)) },
  evidence: {
    source: need(to('source')),
    at: may(record('position')),
    paragraph: may(whole(1, 1e6)),
    basis: need(basis),
    stance: may(oneOf('stance of evidence', ['supports', 'contradicts', 'partly'])),
    field: may(text(NAME)),
    value: may(text(2000)),
    note: may(text(2000)),
  },
  position: { start: need(whole(0, 1e9)), end: need(whole(0, 1e9)) },
};

/**
 * The format, field by field: parser, writer and JSON Schema are all made from this one table. The order of fields is
 * the order in which they are written.
 */
export const RECORDS: Readonly<Record<RecordName, Readonly<Record<string, Field>>>> = TABLE;
