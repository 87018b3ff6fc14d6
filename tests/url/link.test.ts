import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventKind, EventStatus } from '../../src/model/dossier';
import { EVENT_KINDS, EVENT_STATUSES } from '../../src/model/vocabulary';
import { lengthMs, MINUTE_MS } from '../../src/time/span';
import { readLink } from '../../src/url/link';
import { writeLink } from '../../src/url/write-link';
import { MAX_WINDOW_MS, MIN_WINDOW_MS } from '../../src/view/camera';
import { periodBetween } from '../../src/view/written-period';
import { LEVELS } from '../../src/model/level-names';
import { DEFAULT_VIEW, exchangeBetween, type LaneOf, type Selection, type ViewState } from '../../src/view/view-state';
import { sketch } from '../panels/sketch-dossier';

fc.configureGlobal({ seed: 20_220_126, numRuns: 2000 });

const index = sketch(
  `
  a: ada for north demands to south on border at meeting: “Leave.”
  b: cy refuses to north on border re a: To leave.
`,
  { events: [{ id: 'meeting' }, { id: 'vote' }] },
);

const ids = {
  event: ['meeting', 'vote'],
  statement: ['a', 'b'],
  actor: [...index.actors.keys()],
  issue: [...index.issues.keys()],
};

const windows = fc
  .tuple(
    fc.integer({ min: Date.UTC(-200) / MINUTE_MS, max: Date.UTC(11_000) / MINUTE_MS }),
    fc.integer({ min: MIN_WINDOW_MS / MINUTE_MS, max: Math.floor(MAX_WINDOW_MS / MINUTE_MS) }),
  )
  .map(([start, minutes]) => ({ start: start * MINUTE_MS, end: (start + minutes) * MINUTE_MS }));

const lanes: fc.Arbitrary<LaneOf> = fc.oneof(
  fc.record({ grouping: fc.constant('actor' as const), key: fc.constantFrom(...index.actors.keys(), '') }),
  fc.record({ grouping: fc.constant('side' as const), key: fc.constantFrom(...index.sides.keys(), '') }),
  fc.record({ grouping: fc.constant('track' as const), key: fc.constantFrom(...index.tracks.keys(), '') }),
  fc.record({ grouping: fc.constant('kind' as const), key: fc.constantFrom('talks', 'vote', '') }),
);

const selections: fc.Arbitrary<Selection> = fc.oneof(
  fc
    .constantFrom('event' as const, 'statement' as const, 'actor' as const, 'issue' as const)
    .chain((kind) => fc.constantFrom(...ids[kind]).map((id) => ({ kind, id }))),
  fc.shuffledSubarray(ids.actor, { minLength: 2, maxLength: 2 }).map(([a = '', b = '']) => exchangeBetween(a, b)),
  fc
    .shuffledSubarray(ids.actor, { minLength: 2, maxLength: 2 })
    .map(([from = '', to = '']) => ({ kind: 'path' as const, from, to })),
  fc
    .tuple(windows, fc.option(lanes, { nil: undefined }))
    .map(([span, lane]) => ({ kind: 'period' as const, ...span, lane })),
);

const views: fc.Arbitrary<ViewState> = fc.record({
  window: fc.option(windows, { nil: undefined }),
  lanes: fc.constantFrom('track', 'side', 'actor', 'kind'),
  folds: fc
    .uniqueArray(fc.tuple(fc.constantFrom('talks', '', ...index.sides.keys()), fc.constantFrom('folded', 'open')), {
      selector: ([key]) => key,
    })
    .map((folds) => new Map(folds)),
  actorsAs: fc.constantFrom('network', 'matrix', 'list', undefined),
  actorsIn: fc.constantFrom('record', 'window'),
  positionsBy: fc.constantFrom('side', 'actor'),
  level: fc.constantFrom(undefined, ...LEVELS),
  selection: fc.option(selections, { nil: undefined }),
  near: fc.constantFrom(0, 1, 2),
  inSteps: fc.boolean(),
  filter: fc.record({
    words: fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })).map((words) => words.trim()),
    sides: fc.shuffledSubarray([...index.sides.keys()]),
    kinds: fc.shuffledSubarray(Object.keys(EVENT_KINDS) as EventKind[]),
    statuses: fc.shuffledSubarray(Object.keys(EVENT_STATUSES) as EventStatus[]),
    actors: fc.shuffledSubarray(ids.actor),
    issues: fc.shuffledSubarray(ids.issue),
    since: fc.constantFrom('', '-0044', '199X', '2001', '2001-02-03', '2001-02-03T14:30'),
    until: fc.constantFrom('', '2001-02-03T14:30', '2001-03', '2001-21', '2022-01-26', 'Y12000'),
    by: fc.option(
      windows.map(({ start }) => start),
      { nil: undefined },
    ),
    known: fc.constantFrom('', '2001', '2001-02-03', '2022-01'),
    rest: fc.constantFrom('fade', 'hide'),
  }),
});

const KEYS = [
  'from',
  'to',
  'lanes',
  'actors',
  'event',
  'statement',
  'actor',
  'issue',
  'exchange',
  'path',
  'near',
  'period',
  'span',
  'story',
  'find',
];
const LISTS = ['sides', 'who', 'kinds', 'statuses', 'issues', 'since', 'until', 'by', 'known', 'rest'];
const BROKEN = [
  '',
  '%',
  '%E0%A4%A',
  '2001-02-30',
  '2001-13-01',
  '2001~',
  '12',
  'nobody',
  'ada~ada',
  'ada~',
  '~',
  'a~b~c',
  ',',
  '2001-01-02~2001-01-01',
  '2001-01-01~2001-01-02~side~nobody',
];
// No key of a link takes these for a good value.
const brokenPairs = fc.oneof(
  fc.tuple(fc.constantFrom(...KEYS, ...LISTS), fc.constantFrom(...BROKEN)).map((pair) => pair.join('=')),
  fc.constantFrom('', '=', 'lanes', '=kind', 'unknown=1', '__proto__=1', 'kinds=constructor', 'statuses=toString'),
);
const linkLike = fc
  .array(
    fc.tuple(fc.constantFrom(...KEYS, ...LISTS), fc.oneof(fc.string(), fc.constantFrom(...BROKEN, 'ada', '99999'))),
  )
  .map((pairs) => pairs.map((pair) => pair.join('=')).join('&'));
const texts = fc.oneof(fc.string({ unit: 'binary' }), linkLike);

const keyOf = (pair: string) => pair.split('=')[0] ?? '';

describe('any view', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(views, fc.constantFrom('', '#', '?'), (view, mark) => {
        expect(readLink(mark + writeLink(view), index)).toEqual(view);
      }),
    );
  });

  test('is written in letters that need no escape in an address', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(writeLink(view)).toMatch(/^[\w\-.!~*'()%=&,:]*$/);
      }),
    );
  });

  test('is read the same in whatever order its pairs stand', () => {
    fc.assert(
      fc.property(views, (view) => {
        const turned = writeLink(view).split('&').reverse().join('&');
        expect(readLink(turned, index)).toEqual(view);
      }),
    );
  });

  test('loses nothing but what a broken pair would have said', () => {
    fc.assert(
      fc.property(views, brokenPairs, fc.nat(9), (view, broken, at) => {
        const pairs = writeLink(view).split('&').filter(Boolean);
        fc.pre(!pairs.some((pair) => keyOf(pair) === keyOf(broken)));
        const place = at % (pairs.length + 1);
        const mixed = [...pairs.slice(0, place), broken, ...pairs.slice(place)].join('&');
        // A word to find may be any text.
        fc.pre(keyOf(broken) !== 'find' || /%/.test(broken));
        expect(readLink(mixed, index)).toEqual(view);
      }),
    );
  });

  test('keeps the first of two pairs with one key', () => {
    fc.assert(
      fc.property(views, views, (view, other) => {
        const first = writeLink(view);
        const keys = new Set(first.split('&').map(keyOf));
        const again = writeLink(other)
          .split('&')
          .filter((pair) => keys.has(keyOf(pair)));
        expect(readLink([first, ...again].join('&'), index)).toEqual(view);
      }),
    );
  });
});

describe('any text', () => {
  test('is read as a whole view of what the dossier has', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { window, lanes, actorsAs, selection, filter } = readLink(text, index);
        if (window) {
          expect(lengthMs(window)).toBeGreaterThanOrEqual(MIN_WINDOW_MS);
          expect(Number.isNaN(new Date(window.start).getTime() + new Date(window.end).getTime())).toBe(false);
        }
        expect(['track', 'side', 'actor', 'kind']).toContain(lanes);
        expect(['network', 'matrix', undefined]).toContain(actorsAs);
        if (selection && 'id' in selection) expect(ids[selection.kind]).toContain(selection.id);
        if (selection?.kind === 'period') expect(lengthMs(selection)).toBeGreaterThan(0);
        expect(filter.actors.every((id) => index.actors.has(id))).toBe(true);
        expect(filter.issues.every((id) => index.issues.has(id))).toBe(true);
        expect(periodBetween(filter.since, filter.until)).toBeDefined();
        for (const list of [filter.sides, filter.actors, filter.kinds, filter.statuses, filter.issues]) {
          expect(new Set(list).size).toBe(list.length);
        }
        expect(filter.sides.every((id) => index.sides.has(id))).toBe(true);
        expect(filter.kinds.every((kind) => Object.keys(EVENT_KINDS).includes(kind))).toBe(true);
        expect(filter.statuses.every((status) => Object.keys(EVENT_STATUSES).includes(status))).toBe(true);
      }),
    );
  });

  test('is rewritten into a link that stays the same when it is read again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const link = writeLink(readLink(text, index));
        expect(writeLink(readLink(link, index))).toBe(link);
      }),
    );
  });
});

const read = (link: string) => readLink(link, index);

test('the default view has the empty address', () => {
  expect(writeLink(DEFAULT_VIEW)).toBe('');
  expect(read('')).toEqual(DEFAULT_VIEW);
  expect(read('#')).toEqual(DEFAULT_VIEW);
});

test('a view is written in words that a reader can change by hand', () => {
  const view: ViewState = {
    window: { start: Date.UTC(2001, 1, 3), end: Date.UTC(2001, 1, 5, 14, 30) },
    lanes: 'side',
    folds: new Map([
      ['northern', 'folded'],
      ['', 'open'],
      ['vote', 'folded'],
    ]),
    actorsAs: 'matrix',
    actorsIn: 'window',
    positionsBy: 'actor',
    level: 'people',
    selection: exchangeBetween('south', 'north'),
    near: 0,
    inSteps: true,
    filter: {
      words: 'leave the “border”',
      sides: ['northern'],
      kinds: ['vote', 'talks'],
      statuses: ['did_not_happen'],
      actors: ['ada', 'south'],
      issues: ['border'],
      since: '2001',
      until: '2001-02-05',
      by: Date.UTC(2001, 1, 4, 9),
      known: '2001-02-06',
      rest: 'hide',
    },
  };
  expect(writeLink(view)).toBe(
    'from=2001-02-03&to=2001-02-05T14:30&lanes=side&folded=northern,vote&more=&actors=matrix&span=window&level=people&positions=actor&exchange=north~south&story=steps' +
      '&find=leave%20the%20%E2%80%9Cborder%E2%80%9D&sides=northern&who=ada,south&kinds=vote,talks&statuses=did_not_happen&issues=border' +
      '&since=2001&until=2001-02-05&by=2001-02-04T09:00&known=2001-02-06&rest=hide',
  );
});

test.each([
  ['a window without an end', 'from=2001-02-03'],
  ['a window that ends before it starts', 'from=2001-02-03&to=2001-02-01'],
  ['a day that no calendar has', 'from=2001-02-30&to=2001-03-05'],
  ['an actor that the dossier does not have', 'actor=nobody'],
  ['an event that is a statement', 'event=a'],
  ['an exchange of one with itself', 'exchange=north~north'],
  ['an exchange of three', 'exchange=north~south~ada'],
  ['a path from one to itself', 'path=ada~ada'],
  ['a path to nobody', 'path=ada~'],
  ['neighbours at three steps', 'near=3'],
  ['a lane in capitals', 'lanes=SIDE'],
  ['folded lanes that the dossier does not have', 'folded=nobody&more=__proto__'],
  ['a name that every object has', 'kinds=constructor,__proto__&statuses=toString&sides=valueOf'],
  ['words that are no UTF-8', 'find=%E0%A4%A'],
  ['a period that ends before it starts', 'since=2002&until=2001'],
  ['a period of what is no date', 'since=soon&until=2001-02~'],
  ['actors and issues that the dossier does not have', 'who=nobody,border&issues=ada'],
  ['another fate of the rest', 'rest=burn'],
])('%s is passed over', (_, link) => {
  expect(read(link)).toEqual(DEFAULT_VIEW);
  expect(read(`${link}&issue=border`).selection).toEqual({ kind: 'issue', id: 'border' });
});

test('of a list the unknown items are dropped and the known kept', () => {
  expect(read('kinds=vote,riot,talks,').filter.kinds).toEqual(['vote', 'talks']);
  expect(read('sides=nobody,northern').filter.sides).toEqual(['northern']);
});

test('an end of a period that cannot be read leaves the other', () => {
  expect(read('since=2001&until=soon').filter).toMatchObject({ since: '2001', until: '' });
});

test('of several selections the first that the dossier knows counts', () => {
  expect(read('event=nothing&statement=b&actor=ada').selection).toEqual({ kind: 'statement', id: 'b' });
});

test('a window too short or too long to show is made one that can be shown', () => {
  const short = read('from=2001-02-03T10:00&to=2001-02-03T10:01').window;
  expect(short && lengthMs(short)).toBe(MIN_WINDOW_MS);
  const long = read('from=0001-01-01&to=9999-01-01').window;
  expect(long && lengthMs(long)).toBe(MAX_WINDOW_MS);
});

test('an exchange is the same whichever actor the link names first', () => {
  expect(read('exchange=south~north')).toEqual(read('exchange=north~south'));
});

test('a path is read as it was asked, from one actor to another, and neighbours at one step or two', () => {
  expect(read('path=south~north').selection).toEqual({ kind: 'path', from: 'south', to: 'north' });
  expect(writeLink(read('actor=ada&near=2'))).toBe('actor=ada&near=2');
});

test('words with half a letter in them are written with a replacement sign, and never throw', () => {
  const view: ViewState = { ...DEFAULT_VIEW, filter: { ...DEFAULT_VIEW.filter, words: 'a\uD83D' } };
  expect(readLink(writeLink(view), index).filter.words).toBe('a\uFFFD');
});
