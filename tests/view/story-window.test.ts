import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexDossier, type DossierIndex } from '../../src/model/dossier-index';
import { anchorOf } from '../../src/time/date-moments';
import { DAY_MS, lengthMs, type Span } from '../../src/time/span';
import { storyWindow, wholeWindow } from '../../src/view/story-window';
import { crowdedDossiers } from '../layout/crowded-dossiers';
import { sketch } from '../panels/sketch-dossier';
import { evenly } from '../support/evenly';
import { spanAsText } from '../support/sketch-dates';

fc.configureGlobal({ seed: 20_220_126, numRuns: 500 });

const BARE = { before: 0, after: 0 };
const margins = fc.record({
  before: evenly(0.05, 2),
  after: evenly(0.05, 2),
});

const anchorsOf = ({ entries }: DossierIndex) => [...entries].map(({ date }) => anchorOf(date));
const holds = ({ start, end }: Span, at: number) => start <= at && at <= end;

function dossierOf(...dates: readonly string[]): DossierIndex {
  return sketch('', {
    events: dates.map((edtf, place) => ({ id: `e${place}`, when: { edtf, basis: 'stated' as const } })),
  });
}

describe('the story of any dossier', () => {
  test('holds at least half of its entries', () => {
    fc.assert(
      fc.property(crowdedDossiers, (index) => {
        const story = storyWindow(index, BARE);
        const inside = anchorsOf(index).filter((at) => holds(story, at));
        expect(inside.length * 2).toBeGreaterThanOrEqual(index.entries.length);
      }),
    );
  });

  test('is bounded and never empty', () => {
    fc.assert(
      fc.property(crowdedDossiers, margins, (index, around) => {
        const story = storyWindow(index, around);
        expect(Number.isFinite(lengthMs(story))).toBe(true);
        expect(lengthMs(story)).toBeGreaterThanOrEqual(DAY_MS * (around.before + around.after) * (1 - 1e-6));
      }),
    );
  });

  test('lies within the whole record', () => {
    fc.assert(
      fc.property(crowdedDossiers, (index) => {
        const story = storyWindow(index, BARE);
        const whole = wholeWindow(index);
        expect(story.start).toBeGreaterThanOrEqual(whole.start);
        expect(story.end).toBeLessThanOrEqual(whole.end);
      }),
    );
  });

  test('leaves no entry out that is nearer to it than its own entries are to one another', () => {
    fc.assert(
      fc.property(crowdedDossiers, (index) => {
        const story = storyWindow(index, BARE);
        const anchors = anchorsOf(index).toSorted((a, b) => a - b);
        const inside = anchors.filter((at) => holds(story, at));
        const gaps = inside.slice(1).map((at, place) => at - (inside[place] ?? at));
        const widest = Math.max(DAY_MS, ...gaps);
        for (const at of anchors.filter((each) => !holds(story, each))) {
          const nearest = Math.min(...inside.map((each) => Math.abs(each - at)));
          expect(nearest).toBeGreaterThan(widest);
        }
      }),
    );
  });

  test('has its margins in proportion to its length', () => {
    fc.assert(
      fc.property(crowdedDossiers, margins, (index, around) => {
        const bare = storyWindow(index, BARE);
        const length = Math.max(lengthMs(bare), DAY_MS);
        const { start, end } = storyWindow(index, around);
        expect(bare.start - start).toBeCloseTo(length * around.before, -1);
        expect(end - bare.end).toBeCloseTo(length * around.after, -1);
      }),
    );
  });

  test('is the same in whatever order the file has its records', () => {
    fc.assert(
      fc.property(crowdedDossiers, margins, (index, around) => {
        const turned = indexDossier({ ...index.dossier, events: index.dossier.events.toReversed() });
        expect(storyWindow(turned, around)).toEqual(storyWindow(index, around));
        expect(wholeWindow(turned)).toEqual(wholeWindow(index));
      }),
    );
  });
});

test('the whole record holds every entry with room to spare', () => {
  fc.assert(
    fc.property(crowdedDossiers, (index) => {
      const { start, end } = wholeWindow(index);
      for (const { date } of index.entries) {
        for (const at of [anchorOf(date), date.may.start, date.may.end].filter(Number.isFinite)) {
          expect(at).toBeGreaterThan(start);
          expect(at).toBeLessThan(end);
        }
      }
    }),
  );
});

test.each([
  [
    'a story without a long gap is the whole record',
    ['2001-02-01', '2001-02-03', '2001-02-08'],
    '2001-02-01 00:00 to 2001-02-09 00:00',
  ],
  [
    'a distant past is no part of it',
    ['1990', '1991', '2001-02-01', '2001-02-03', '2001-02-05'],
    '2001-02-01 00:00 to 2001-02-06 00:00',
  ],
  [
    'a distant future is no part of it',
    ['2001-02-01', '2001-02-03', '2001-02-05', '2045'],
    '2001-02-01 00:00 to 2001-02-06 00:00',
  ],
  [
    'of two partings the longer one counts, next to the gaps below it',
    ['1990', '2001-02-01', '2001-02-02', '2001-02-03', '2001-02-13'],
    '2001-02-01 00:00 to 2001-02-14 00:00',
  ],
  [
    'of two stretches the one with more entries is it',
    ['2001-02-01', '2001-02-02', '2001-05-01', '2001-05-02', '2001-05-03'],
    '2001-05-01 00:00 to 2001-05-04 00:00',
  ],
  [
    'an end that nobody knows does not lengthen it',
    ['2001-02-01/..', '2001-02-03', '2001-02-05'],
    '2001-02-01 00:00 to 2001-02-06 00:00',
  ],
  ['one event is a story', ['2001-02-03T10:00'], '2001-02-03 10:00 to 2001-02-03 10:01'],
])('%s', (_, dates, story) => {
  expect(spanAsText(storyWindow(dossierOf(...dates), BARE))).toBe(story);
});

test('a dossier without entries shows a week around the as-reported line', () => {
  expect(spanAsText(storyWindow(sketch(''), BARE))).toBe('2001-02-02 12:00 to 2001-02-09 12:00');
});
