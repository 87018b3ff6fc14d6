import { describe, expect, test } from 'vitest';
import type { Event, EventStatus } from '../../src/model/dossier';
import type { DossierIndex } from '../../src/model/dossier-index';
import { EVENT_STATUSES } from '../../src/model/vocabulary';
import { HOUR_MS, type Span } from '../../src/time/span';
import { wholeWindow } from '../../src/view/story-window';
import { sketch } from '../panels/sketch-dossier';
import { planOf, sceneOf } from './crowded-dossiers';
import { lostIn, overlapsIn, unboundedIn, wrongCountsIn } from './scene-problems';

type Sketched = Partial<Event> & { readonly id: string };

const many = (count: number, eventAt: (place: number) => Partial<Event> & { readonly edtf?: string }): DossierIndex =>
  sketch('', {
    events: Array.from({ length: count }, (_, place): Sketched => {
      const { edtf = '2001-02-03', ...event } = eventAt(place);
      return { id: `e${place}`, when: { edtf, basis: 'stated' }, ...event };
    }),
  });

const dayAfter = (place: number) => new Date(Date.UTC(2001, 0, 1 + place)).toISOString().slice(0, 10);
const STATUSES = Object.keys(EVENT_STATUSES) as readonly EventStatus[];
const ENDS = ['/2001-02-03', '../2001-02-03', '2001-02-03/', '2001-02-03/..', '/2001', '2001-02/..'];
const TITLES = {
  Latin: 'The envoys meet about the dam, the river and the border, and agree on nothing but another round. ',
  Arabic: 'يجتمع المبعوثون بشأن السد والنهر والحدود ولا يتفقون إلا على جولة أخرى من المحادثات. ',
  Hebrew: 'השליחים נפגשים בעניין הסכר והנהר והגבול ואינם מסכימים אלא על סבב נוסף של שיחות. ',
  Chinese: '特使就大坝、河流和边界问题举行会晤,除了再举行一轮会谈之外没有达成任何协议。',
};
const lengthened = (title: string) => title.repeat(10).slice(0, 300);

const DOSSIERS: readonly (readonly [name: string, index: DossierIndex])[] = [
  ['no event', sketch('')],
  ['one event', many(1, () => ({}))],
  ['one moment', many(1, () => ({ edtf: '2001-02-03T10:00:00' }))],
  ['30 events at one instant', many(30, () => ({ edtf: '2001-02-03T10:00:00' }))],
  ['3,000 events at one instant', many(3000, () => ({ edtf: '2001-02-03T10:00:00' }))],
  ['30 undated events, open or unknown at an end', many(30, (place) => ({ edtf: ENDS[place % ENDS.length] ?? '' }))],
  ['3,000 undated events', many(3000, (place) => ({ edtf: ENDS[place % ENDS.length] ?? '' }))],
  [
    'a span of 5,000 years',
    many(40, (place) => ({ edtf: place === 0 ? '-3000' : place === 1 ? '-3000/2000' : dayAfter(place) })),
  ],
  [
    '5,000 even years',
    many(500, (place) => ({
      edtf: `${place < 300 ? '-' : ''}${String(Math.abs(place * 10 - 3000)).padStart(4, '0')}`,
    })),
  ],
  [
    '1,000 lanes with one event each',
    sketch('', {
      dossier: { tracks: Array.from({ length: 1000 }, (_, place) => ({ id: `t${place}`, title: `Track ${place}` })) },
      events: Array.from({ length: 1000 }, (_, place) => ({
        id: `e${place}`,
        track: `t${place}`,
        when: { edtf: dayAfter(place % 60), basis: 'stated' as const },
      })),
    }),
  ],
  ...Object.entries(TITLES).flatMap(([script, title]) => [
    [
      `titles of 300 characters, ${script}`,
      many(12, (place) => ({ title: lengthened(title), edtf: dayAfter(place) })),
    ] as const,
    [
      `a full lane of titles of 300 characters, ${script}`,
      many(200, (place) => ({ title: lengthened(title), edtf: dayAfter(place % 9) })),
    ] as const,
  ]),
  [
    'every status, before and after the as-reported line',
    many(90, (place) => ({ status: STATUSES[place % STATUSES.length] ?? 'happened', edtf: dayAfter(place) })),
  ],
  [
    'every status of a full lane',
    many(900, (place) => ({ status: STATUSES[place % STATUSES.length] ?? 'happened', edtf: dayAfter(place % 70) })),
  ],
];

describe.each(DOSSIERS)('with %s', (_, index) => {
  test.each([320, 900, 1440])('at %i px there is a picture without overlap in which nothing is lost', (widthPx) => {
    const plan = planOf(index, widthPx);
    const { start, end } = wholeWindow(index);
    const about = (at: number, lengthMs: number): Span => ({ start: at - lengthMs / 2, end: at + lengthMs / 2 });
    const windows = [
      plan.storyWindow,
      { start, end },
      { start: start - 2 * (end - start), end: end + 2 * (end - start) },
      about((start + end) / 2, (end - start) / 40),
      about(Date.UTC(2001, 1, 3, 10), 2 * HOUR_MS),
    ];
    expect(plan.heightPx).toBeLessThan(1e6);
    for (const window of windows) {
      const view = { index, plan, window, scene: sceneOf(index, plan, window) };
      expect(unboundedIn(view.scene)).toEqual([]);
      expect(overlapsIn(view.scene)).toEqual([]);
      expect(lostIn(view)).toEqual([]);
      expect(wrongCountsIn(view)).toEqual([]);
    }
  });
});
