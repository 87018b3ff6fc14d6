import fc from 'fast-check';
import { RECORDS, VERSION, type RecordName, type Referent, type Shape } from '../../src/formats/schema';
import type { Dossier } from '../../src/model/dossier';

type Fields = Record<string, unknown>;

/** Stands for an id until all records are there. */
class Reference {
  constructor(
    readonly to: readonly Referent[],
    readonly pick: number,
  ) {}
}

const LISTS: Readonly<Record<Referent, string>> = {
  source: 'sources',
  side: 'sides',
  actor: 'actors',
  place: 'places',
  track: 'tracks',
  issue: 'issues',
  event: 'events',
  statement: 'statements',
};

const DATES = ['2022-01-26', '2019-12', '2015', '2022-02-09~', '2022-01-27/2022-02-03', '2021-21', '-0044', '19XX'];

/** Tells whether a value holds a key that could be taken for a prototype. */
export function isForbidden(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, part]) => ['__proto__', 'constructor', 'prototype'].includes(key) || isForbidden(part),
  );
}

/** Makes dossiers without errors, of every field that the table of the format has and some that it has not. */
export const dossiers: fc.Arbitrary<Dossier> = record('dossier').map((fields) => {
  for (const [referent, list] of Object.entries(LISTS)) {
    for (const [place, each] of recordsOf(fields, list).entries()) each['id'] = `${referent}-${place}`;
  }
  for (const list of Object.values(LISTS)) {
    const records = recordsOf(fields, list);
    if (records.length > 0) fields[list] = records.map((each, place) => resolved(each, { fields, list, place }));
  }
  for (const each of recordsOf(fields, 'statements')) {
    for (const evidence of each['evidence'] as Fields[]) evidence['at'] ??= { start: 0, end: 1 };
    if (each['form'] === 'partly_quoted') each['quotes'] ??= [each['text']];
  }
  return { ...fields, id: 'made', asOf: '2022-01-26' } as unknown as Dossier;
});

function record(name: RecordName): fc.Arbitrary<Fields> {
  if (name === 'position') {
    return fc
      .tuple(fc.nat(999), fc.integer({ min: 1, max: 999 }))
      .map(([start, size]) => ({ start, end: start + size }));
  }
  if (name === 'source_text') return fc.constant({ sha256: 'a'.repeat(64), length: 10_000 });
  const fields = Object.entries(RECORDS[name]);
  const known = fc.record(Object.fromEntries(fields.map(([key, { shape }]) => [key, value(shape)])), {
    requiredKeys: fields.flatMap(([key, { required }]) => (required ? [key] : [])),
    noNullPrototype: true,
  });
  const unknown = fc.dictionary(
    fc.string({ minLength: 1, maxLength: 4 }).map((key) => `x ${key}`),
    fc.jsonValue({ maxDepth: 2 }).filter((each) => !isForbidden(each)),
    { maxKeys: 1, noNullPrototype: true },
  );
  return fc.tuple(known, unknown).map(([some, more]) => ({ ...some, ...more }));
}

function value(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'record':
      return record(shape.record);
    case 'list':
      // At least one, so that every reference has something to name.
      return fc.array(value(shape.of), { minLength: 1, maxLength: 3 });
    case 'reference':
      return fc.nat().map((pick) => new Reference(shape.to, pick));
    case 'one_of':
      return fc.constantFrom(...shape.words);
    case 'number':
      if (shape.whole) return fc.integer({ min: shape.least, max: Math.min(shape.most, 1000) });
      return fc.double({ min: shape.least, max: shape.most, noNaN: true }).map((each) => each + 0);
    case 'text':
      if (shape.pattern) return fc.constantFrom('en', 'pt-BR', 'zh-Hant-TW');
      return fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((each) => `a${each}`);
    case 'date':
      return fc.constantFrom(...DATES);
    case 'url':
      return fc.webUrl();
    case 'zone':
      return fc.constantFrom('UTC', 'Europe/Kyiv');
    case 'version':
      return fc.constant(VERSION);
    case 'id':
      return fc.constant('later');
  }
}

interface Spot {
  readonly fields: Fields;
  readonly list: string;
  readonly place: number;
}

/** Gives references their ids; those into their own list name an earlier record, so that none runs in a circle. */
function resolved(value: unknown, spot: Spot): unknown {
  if (value instanceof Reference) return idFor(value, spot);
  if (Array.isArray(value)) return value.map((each) => resolved(each, spot)).filter((each) => each !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, resolved(part, spot)] as const);
  return Object.fromEntries(entries.filter(([, part]) => part !== undefined));
}

function idFor({ to, pick }: Reference, { fields, list, place }: Spot): string | undefined {
  const ids = to.flatMap((referent) => {
    const records = recordsOf(fields, LISTS[referent]);
    return (LISTS[referent] === list ? records.slice(0, place) : records).map(({ id }) => String(id));
  });
  return ids[pick % ids.length];
}

function recordsOf(fields: Fields, list: string): readonly Fields[] {
  return (fields[list] ?? []) as Fields[];
}
