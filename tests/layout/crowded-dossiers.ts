import fc from 'fast-check';
import { wordsFor } from '../../src/app/words';
import { buildScene } from '../../src/layout/build-scene';
import { FULL_LANES } from '../../src/layout/full-lanes';
import { measureByTable } from '../../src/layout/measure-text';
import type { Scene } from '../../src/layout/scene';
import type { TimelinePlan } from '../../src/layout/planned-lanes';
import { planTimeline } from '../../src/layout/timeline-plan';
import type { Event } from '../../src/model/dossier';
import type { DossierIndex } from '../../src/model/dossier-index';
import { EVENT_KINDS, EVENT_STATUSES } from '../../src/model/vocabulary';
import type { Entry } from '../../src/model/entry';
import { repliesBetweenEntries, repliesFrom } from '../../src/model/replies';
import { DAY_MS, MINUTE_MS, type Span } from '../../src/time/span';
import type { LaneGroup } from '../../src/view/lane-grouping';
import type { LaneGrouping } from '../../src/view/view-state';
import { sketch } from '../panels/sketch-dossier';
import { evenly } from '../support/evenly';

const two = (number: number) => String(number).padStart(2, '0');

const dayOf = (days: number) => (number: number) =>
  new Date(Date.UTC(2001, 0, 1 + (number % days))).toISOString().slice(0, 10);

/** Dates of every form in so many days from the start of 2001, and some far from there. */
function datesWithin(days: number): fc.Arbitrary<string> {
  const day = fc.nat(999).map(dayOf(days));
  const moment = fc
    .tuple(day, fc.nat(23), fc.nat(59))
    .map(([date, hour, minute]) => `${date}T${two(hour)}:${two(minute)}`);
  const stretch = fc.tuple(day, day).map((ends) => ends.toSorted().join('/'));
  const openEnd = fc.constantFrom('', '..');
  return fc.oneof(
    { weight: 6, arbitrary: day },
    { weight: 3, arbitrary: moment },
    { weight: 2, arbitrary: stretch },
    { weight: 1, arbitrary: day.map((date) => `${date}~`) },
    { weight: 1, arbitrary: fc.tuple(day, openEnd).map(([date, end]) => `${date}/${end}`) },
    { weight: 1, arbitrary: fc.tuple(day, openEnd).map(([date, end]) => `${end}/${date}`) },
    { weight: 1, arbitrary: fc.constantFrom('2001-01', '2001', '2001-21', '200X', '1990/2000', '-0044', '2045') },
  );
}

/** Dates of every form, most of them in the first weeks of 2001. */
export const nearDates = datesWithin(90);

const words = fc
  .integer({ min: 1, max: 12 })
  .map((count) => 'Talks in Oslo on the dam and the river go on'.split(' ', count).join(' '));

const eventWithin = (days: number) =>
  fc.record({
    title: words,
    edtf: datesWithin(days),
    kind: fc.constantFrom(...(Object.keys(EVENT_KINDS) as Event['kind'][])),
    status: fc.constantFrom('happened' as const, ...(Object.keys(EVENT_STATUSES) as Event['status'][])),
    track: fc.constantFrom('first', 'second', 'third'),
    actor: fc.constantFrom('ada', 'cy', 'dee'),
    weight: fc.constantFrom<1 | 2 | 3>(1, 2, 3),
  });

/** Dossiers of up to 40 events on three tracks, which crowd in one day, a few days or some weeks. */
export const crowdedDossiers: fc.Arbitrary<DossierIndex> = fc
  .constantFrom(1, 3, 30, 90)
  .chain((days) => fc.array(eventWithin(days), { minLength: 1, maxLength: 40, size: 'max' }))
  .map((events) =>
    sketch('', {
      dossier: { tracks: ['first', 'second', 'third'].map((id) => ({ id, title: `The ${id} track` })) },
      events: events.map(({ edtf, actor, ...fields }, place) => ({
        id: `e${place}`,
        ...fields,
        when: { edtf, basis: 'stated' as const },
        participants: [{ actor, role: 'initiator' as const }],
      })),
    }),
  );

/** Windows from minutes to centuries around the crowd, many of them so close that cards show. */
export const windows: fc.Arbitrary<Span> = fc
  .tuple(
    fc.oneof(
      evenly(0, 1).map((magnitude) => 10 * MINUTE_MS * (100 * 365 * 24 * 6) ** magnitude),
      evenly(0.5, 6).map((days) => days * DAY_MS),
    ),
    fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: -40, max: 120 })),
    fc.nat(1439),
  )
  .map(([lengthMs, days, minutes]) => {
    const middle = Date.UTC(2001, 0, 1 + days) + minutes * MINUTE_MS;
    return { start: middle - lengthMs / 2, end: middle + lengthMs / 2 };
  });

/** Widths on both sides of the borders between labels under and beside their marks, heads above and beside their lanes. */
export const widths = fc.constantFrom(320, 600, 859, 860, 1059, 1060, 1280, 1920);

/** Gives the plan of a dossier's timeline. */
export function planOf(index: DossierIndex, widthPx: number, grouping: LaneGrouping = 'track'): TimelinePlan {
  return planTimeline({
    index,
    grouping,
    widthPx,
    measure: measureByTable,
    words: wordsFor(index),
    fullLanes: FULL_LANES,
  });
}

/** Gives the scene of a dossier in a window, of its story unless told; at rest, or on the way there from another by panning. */
export function sceneOf(index: DossierIndex, plan: TimelinePlan, window = plan.storyWindow, settled?: Span): Scene {
  const replies = repliesFrom(repliesBetweenEntries(index));
  return buildScene({ index, plan, window, settled, replies, measure: measureByTable, words: wordsFor(index) });
}

/** Gives the entries of a lane, in the order of the record. */
export function entriesOf({ entries }: DossierIndex, { orders }: LaneGroup): readonly Entry[] {
  return Array.from(orders, (order) => entries.at(order));
}
