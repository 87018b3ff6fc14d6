import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexDossier, type DossierIndex } from '../../src/model/dossier-index';
import { EVENT_KINDS, EVENT_STATUSES } from '../../src/model/vocabulary';
import type { EventKind, EventStatus } from '../../src/model/dossier';
import { isOpen, matchingIds } from '../../src/view/filter';
import { NO_FILTER, type Filter } from '../../src/view/view-state';
import { dossiers } from '../formats/dossier-arbitrary';
import { sketch } from '../panels/sketch-dossier';

fc.configureGlobal({ seed: 20_220_126, numRuns: 100 });

const kinds = Object.keys(EVENT_KINDS) as EventKind[];
const statuses = Object.keys(EVENT_STATUSES) as EventStatus[];
const filters: fc.Arbitrary<Filter> = fc.record({
  words: fc.constantFrom('', '  ', 'a', 'A ', 'a2', '2022', 'zz'),
  sides: fc.subarray(['side-0', 'side-1', 'side-2']),
  kinds: fc.subarray(kinds),
  statuses: fc.subarray(statuses),
});
const indexes = dossiers.map(indexDossier);

/** Everything, where nothing is asked for. */
function foundIn(index: DossierIndex, filter: Filter): ReadonlySet<string> {
  return matchingIds(index, filter) ?? new Set([...index.events.keys(), ...index.statements.keys()]);
}

function expectWithin(part: ReadonlySet<string>, whole: ReadonlySet<string>): void {
  expect([...part].filter((id) => !whole.has(id))).toEqual([]);
}

describe('in any dossier', () => {
  test('a filter finds events and statements only, and each statement with the event that it was made at', () => {
    fc.assert(
      fc.property(indexes, filters, (index, filter) => {
        const found = foundIn(index, filter);
        expectWithin(found, new Set([...index.events.keys(), ...index.statements.keys()]));
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

  test('another side, kind or status lets no less through', () => {
    fc.assert(
      fc.property(indexes, filters, filters, (index, filter, more) => {
        for (const key of ['sides', 'kinds', 'statuses'] as const) {
          if (filter[key].length === 0) continue;
          const wider = { ...filter, [key]: [...filter[key], ...more[key]] };
          expectWithin(foundIn(index, filter), foundIn(index, wider));
        }
      }),
    );
  });

  test('a first side, kind or status lets no more through', () => {
    fc.assert(
      fc.property(indexes, filters, (index, filter) => {
        for (const key of ['sides', 'kinds', 'statuses'] as const) {
          expectWithin(foundIn(index, filter), foundIn(index, { ...filter, [key]: [] }));
        }
      }),
    );
  });

  test('case and accents of the words make no difference', () => {
    fc.assert(
      fc.property(indexes, filters, (index, filter) => {
        const shouted = { ...filter, words: filter.words.toUpperCase().replaceAll('A', 'Á') };
        expect(matchingIds(index, shouted)).toEqual(matchingIds(index, filter));
      }),
    );
  });

  test('nothing asked for is no filter, and anything asked for is one', () => {
    fc.assert(
      fc.property(indexes, filters, (index, filter) => {
        expect(matchingIds(index, filter) === undefined).toBe(isOpen(filter));
        expect(isOpen(filter)).toBe(
          filter.words.trim() === '' &&
            [filter.sides, filter.kinds, filter.statuses].every(({ length }) => length === 0),
        );
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
    { id: 'meeting', title: 'Envoys meet', kind: 'meeting', participants: [{ actor: 'cy', role: 'party' }] },
    {
      id: 'vote',
      title: 'Élection',
      kind: 'vote',
      status: 'planned',
      when: { edtf: '2001-03', basis: 'stated', wording: 'next month' },
    },
  ],
});
const found = (filter: Partial<Filter>) =>
  [...(matchingIds(index, { ...NO_FILTER, ...filter }) ?? ['all'])].sort().join(' ');

test.each([
  ['a word of a statement', 'zurich', 'a meeting'],
  ['a word of a title, written without its accent', 'election', 'vote'],
  ['a word with an accent that the title lacks', 'énvoys', 'meeting'],
  ['two words that stand apart', 'leave zurich', 'a meeting'],
  ['two words of which one is missing', 'leave geneva', ''],
  ['the name of a speaker', 'ruiz', 'a meeting'],
  ['the role of a speaker', 'envoy', 'a meeting'],
  ['the name of an addressee', 'north', 'a b meeting'],
  ['a condition', 'paid', 'b'],
  ['an issue', 'the water', 'b'],
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
