import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexDossier, type DossierIndex } from '../../src/model/dossier-index';
import { EVENT_KINDS, EVENT_STATUSES } from '../../src/model/vocabulary';
import type { EventKind, EventStatus } from '../../src/model/dossier';
import { facetsIn, withoutFacet } from '../../src/view/facets';
import { findInWindow, findMatches } from '../../src/view/filter';
import { periodBetween } from '../../src/view/written-period';
import { NO_FILTER, type Filter } from '../../src/view/view-state';
import { dossiers } from '../formats/dossier-arbitrary';
import { on, sketch } from '../panels/sketch-dossier';

fc.configureGlobal({ seed: 20_220_126, numRuns: 100 });

const kinds = Object.keys(EVENT_KINDS) as EventKind[];
const statuses = Object.keys(EVENT_STATUSES) as EventStatus[];
const ENDS = ['', '2014', '2015-06', '2022-01-26', '199X', '-0044', 'Y12000'];
const filters: fc.Arbitrary<Filter> = fc.record({
  words: fc.constantFrom('', '  ', 'a', 'A ', 'a2', '2022', 'zz'),
  sides: fc.subarray(['side-0', 'side-1', 'side-2']),
  actors: fc.subarray(['actor-0', 'actor-1', 'actor-2']),
  kinds: fc.subarray(kinds),
  statuses: fc.subarray(statuses),
  issues: fc.subarray(['issue-0', 'issue-1']),
  since: fc.constantFrom(...ENDS),
  until: fc.constantFrom(...ENDS),
  by: fc.constantFrom(undefined, Date.UTC(2015, 5), Date.UTC(2022, 0, 26, 12)),
  known: fc.constantFrom('', '2015', '2022-01-26'),
  rest: fc.constantFrom('fade' as const, 'hide' as const),
});
const LISTS = ['sides', 'actors', 'kinds', 'statuses', 'issues'] as const;
const indexes = dossiers.map((dossier) => indexDossier(dossier));

const idsIn = (index: DossierIndex) => [...index.dossier.events.map(({ id }) => id), ...index.statements.keys()];

/** Everything, where nothing is asked for. */
function foundIn(index: DossierIndex, filter: Filter): ReadonlySet<string> {
  const matches = findMatches(index, filter);
  return new Set(idsIn(index).filter((id) => matches?.has(id) ?? true));
}

function expectWithin(part: ReadonlySet<string>, whole: ReadonlySet<string>): void {
  expect([...part].filter((id) => !whole.has(id))).toEqual([]);
}

describe('in any dossier', () => {
  test('a filter finds each statement with the event that it was made at', () => {
    fc.assert(
      fc.property(indexes, filters, (index, filter) => {
        const found = foundIn(index, filter);
        for (const id of found) {
          const event = index.statements.get(id)?.event;
          if (event !== undefined) expect(found.has(event)).toBe(true);
        }
      }),
    );
  });

  test('another word lets no more through', () => {
    fc.assert(
      fc.property(indexes, filters, fc.constantFrom('a', '2022', 'é'), (index, filter, word) => {
        const narrower = { ...filter, words: `${filter.words} ${word}` };
        expectWithin(foundIn(index, narrower), foundIn(index, filter));
      }),
    );
  });

  test('another choice lets no less through', () => {
    fc.assert(
      fc.property(indexes, filters, filters, (index, filter, more) => {
        for (const key of LISTS) {
          if (filter[key].length === 0) continue;
          const wider = { ...filter, [key]: [...filter[key], ...more[key]] };
          expectWithin(foundIn(index, filter), foundIn(index, wider));
        }
      }),
    );
  });

  test('a first choice lets no more through', () => {
    fc.assert(
      fc.property(indexes, filters, (index, filter) => {
        for (const key of LISTS) {
          expectWithin(foundIn(index, filter), foundIn(index, { ...filter, [key]: [] }));
        }
      }),
    );
  });

  test('case and accents of the words make no difference', () => {
    fc.assert(
      fc.property(indexes, filters, (index, filter) => {
        const shouted = { ...filter, words: filter.words.toUpperCase().replaceAll('A', 'Á') };
        expect(foundIn(index, shouted)).toEqual(foundIn(index, filter));
      }),
    );
  });

  test('nothing asked for is no filter, and anything asked for is one', () => {
    fc.assert(
      fc.property(indexes, filters, (index, filter) => {
        expect(findMatches(index, filter) === undefined).toBe(facetsIn(filter).length === 0);
        const open = facetsIn(filter).reduce(withoutFacet, filter);
        expect(open).toEqual({ ...NO_FILTER, words: open.words, rest: filter.rest });
        expect(findMatches(index, open)).toBeUndefined();
      }),
    );
  });

  test('marks and statements are counted as they are found', () => {
    fc.assert(
      fc.property(indexes, filters, (index, filter) => {
        const matches = findMatches(index, filter);
        fc.pre(matches !== undefined);
        const marks = [...index.entries].filter(({ id }) => matches.has(id));
        expect(matches.markCount).toBe(marks.length);
        expect([...index.entries].filter(({ order }) => matches.shown[order] === 1)).toEqual(marks);
        expect(matches.statementCount).toBe([...index.statements.keys()].filter((id) => matches.has(id)).length);
      }),
    );
  });

  test('a later moment, and a later date of what was known, let no less through', () => {
    fc.assert(
      fc.property(indexes, filters, (index, filter) => {
        expectWithin(
          foundIn(index, { ...filter, by: Date.UTC(2015, 5) }),
          foundIn(index, { ...filter, by: Date.UTC(2022) }),
        );
        expectWithin(foundIn(index, { ...filter, known: '2015' }), foundIn(index, { ...filter, known: '2022' }));
      }),
    );
  });

  test('what is in view is what a period of the same time finds of it', () => {
    fc.assert(
      fc.property(indexes, filters, (index, filter) => {
        const period = { since: '2015', until: '2022-01-26' };
        const window = periodBetween(period.since, period.until);
        fc.pre(window !== undefined);
        const open = { ...filter, since: '', until: '' };
        const inView = findInWindow(index, findMatches(index, open), window);
        expect(idsIn(index).filter((id) => inView.has(id))).toEqual([...foundIn(index, { ...open, ...period })]);
      }),
    );
  });

  test('a period finds what may have been in it, as far as its date is known', () => {
    fc.assert(
      fc.property(indexes, filters, (index, { since, until }) => {
        const period = periodBetween(since, until);
        const found = foundIn(index, { ...NO_FILTER, since, until });
        for (const { id, event } of index.dossier.statements.map(({ id, event }) => ({ id, event }))) {
          const may = index.dates.get(id)?.may;
          const isThen = may && period && may.start < period.end && may.end > period.start;
          expect(found.has(id)).toBe(isThen === true);
          if (isThen === true && event !== undefined) expect(found.has(event)).toBe(true);
        }
      }),
    );
  });
});

const LINES = `
  a: ada for north demands to south on border at meeting: “Leave Zürich.”
  b: cy refuses to north on water re a if Paid: To leave.
  c: dee informs: So it is.
`;
const index = sketch(LINES, {
  events: [
    {
      id: 'meeting',
      title: 'Envoys meet',
      kind: 'meeting',
      participants: [{ actor: 'cy', role: 'party' }],
      places: ['lodz'],
    },
    {
      id: 'vote',
      title: 'Élection',
      kind: 'vote',
      status: 'planned',
      issues: ['water'],
      when: { edtf: '2001-03', basis: 'stated', wording: 'next month' },
    },
  ],
  dossier: { places: [{ id: 'lodz', name: 'Łódź' }] },
});
const found = (filter: Partial<Filter>) => {
  const all = foundIn(index, { ...NO_FILTER, ...filter });
  return all.size === idsIn(index).length ? 'all' : [...all].sort().join(' ');
};

test.each([
  ['a word of a statement', 'zurich', 'a meeting'],
  ['a word of a title, written without its accent', 'election', 'vote'],
  ['a word with an accent that the title lacks', 'énvoys', 'meeting'],
  ['two words that stand apart', 'leave zurich', 'a meeting'],
  ['two words of which one is missing', 'leave geneva', ''],
  ['the name of a speaker', 'ruiz', 'a meeting'],
  ['the role of a speaker', 'envoy', 'a meeting'],
  ['the name of an addressee', 'north', 'a b meeting'],
  ['a place', 'lodz', 'meeting'],
  ['a condition', 'paid', 'b'],
  ['an issue', 'the water', 'b vote'],
  ['a date as it is written', '2001-03', 'vote'],
  ['a date in the words of the source', 'next month', 'vote'],
  ['white space', '   ', 'all'],
])('%s finds what has it', (_, words, ids) => {
  expect(found({ words })).toBe(ids);
});

test('a side finds what it said and where it took part', () => {
  expect(found({ sides: ['northern'] })).toBe('a meeting');
  expect(found({ sides: ['southern'] })).toBe('b meeting');
  expect(found({ sides: ['northern', 'southern'] })).toBe('a b meeting');
});

test('a kind finds events, and what was said at them; a statement without an event has none', () => {
  expect(found({ kinds: ['meeting'] })).toBe('a meeting');
  expect(found({ kinds: ['vote', 'meeting'] })).toBe('a meeting vote');
});

test('a status finds events; what was said has happened', () => {
  expect(found({ statuses: ['planned'] })).toBe('vote');
  expect(found({ statuses: ['happened'] })).toBe('a b c meeting');
});

test('an actor finds what it did and said itself, and what those did and said who are part of it', () => {
  expect(found({ actors: ['ada'] })).toBe('a meeting');
  expect(found({ actors: ['north'] })).toBe('a meeting');
  expect(found({ actors: ['south'] })).toBe('b meeting');
  expect(found({ actors: ['dee', 'cy'] })).toBe('b c meeting');
});

test('an issue finds what is on it, with the event at which that was said', () => {
  expect(found({ issues: ['border'] })).toBe('a meeting');
  expect(found({ issues: ['water'] })).toBe('b vote');
});

test.each([
  ['a day within a month of which no day is known', { since: '2001-03-15', until: '2001-03-15' }, 'vote'],
  ['the day itself, both ends included', { since: '2001-02-03', until: '2001-02-03' }, 'a b c meeting'],
  ['a time from a month on', { since: '2001-03' }, 'vote'],
  ['a time to a month', { until: '2001-02' }, 'a b c meeting'],
  ['a time when nothing was', { since: '1999', until: '2000' }, ''],
  ['an end that is no date', { since: 'soon' }, ''],
])('%s finds what may have been then', (_, period, ids) => {
  expect(found(period)).toBe(ids);
});

test('facets narrow each other on one record: a kind and a word of what was said at another kind find nothing', () => {
  expect(found({ kinds: ['vote'], words: 'leave' })).toBe('');
  expect(found({ kinds: ['meeting'], words: 'leave', actors: ['north'], until: '2001' })).toBe('a meeting');
});

test('what is held back are events, statements, and actors who neither act nor are told anything', () => {
  const matches = findMatches(index, { ...NO_FILTER, words: 'leave zurich' });
  const ids = [...idsIn(index), ...index.actors.keys(), ...index.issues.keys(), 'nothing'];
  expect(ids.filter((id) => matches?.holdsBack(id))).toEqual(['vote', 'b', 'c', 'dee']);
});

describe('what had happened by a moment, and what was known on a day', () => {
  const source = { kind: 'article', title: 'A report', publisher: 'The Wire' } as const;
  const by = (id: string) => ({ evidence: [{ source: id, paragraph: 1, basis: 'stated' as const }] });
  const told = sketch('', {
    dossier: {
      sources: [
        { id: 'first', ...source, published: '2001-02-03' },
        { id: 'second', ...source, published: '2001-03' },
      ],
    },
    events: [
      { id: 'past', ...on('2001-02-01'), ...by('first') },
      { id: 'plan', ...on('2001-04-01'), status: 'planned', ...by('first') },
      { id: 'later', ...on('2001-02-02'), ...by('second') },
      { id: 'after', ...on('2001-03-05'), ...by('second') },
    ],
  });
  const found = (filter: Partial<Filter>) => [...foundIn(told, { ...NO_FILTER, ...filter })];

  test('by a moment: what is placed up to it, and plans that had been told', () => {
    expect(found({ by: Date.UTC(2001, 1, 2) })).toEqual(['past']);
    expect(found({ by: Date.UTC(2001, 1, 3) })).toEqual(['past', 'plan', 'later']);
    expect(found({ by: Date.UTC(2001, 2, 6) })).toEqual(['past', 'plan', 'later', 'after']);
  });

  test('on a day: what sources told that may have been published by its end', () => {
    expect(found({ known: '2001-02-02' })).toEqual([]);
    expect(found({ known: '2001-02-03' })).toEqual(['past', 'plan']);
    expect(found({ known: '2001-03-01' })).toEqual(['past', 'plan', 'later', 'after']);
  });
});
