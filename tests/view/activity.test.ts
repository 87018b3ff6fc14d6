import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexDossier } from '../../src/model/dossier-index';
import { activityOf } from '../../src/view/activity';
import { dossiers } from '../formats/dossier-arbitrary';
import { on, sketch } from '../panels/sketch-dossier';

fc.configureGlobal({ seed: 20_220_126, numRuns: 100 });

test('in any dossier, the parts follow one another, are not too many, and hold every record once', () => {
  fc.assert(
    fc.property(dossiers, fc.integer({ min: 4, max: 40 }), (dossier, most) => {
      const index = indexDossier(dossier);
      const records = [...dossier.events, ...dossier.statements];
      const bins = activityOf(index, records, most);
      expect(bins.length).toBeLessThanOrEqual(most);
      expect(bins.slice(1).map(({ start }) => start)).toEqual(bins.slice(0, -1).map(({ end }) => end));
      expect(bins.reduce((sum, { done, ahead }) => sum + done + ahead, 0)).toBe(records.length);
    }),
  );
});

const years = Array.from({ length: 11 }, (_, place) => ({ id: `e${place}`, ...on(`${2005 + place}-06-01`) }));

test('parts are those of the calendar, the shortest of which there are not too many', () => {
  const index = sketch('', { events: years });
  const startsOf = (most: number) =>
    activityOf(index, index.dossier.events, most).map(({ start }) => new Date(start).toISOString().slice(0, 10));
  expect(startsOf(13)).toEqual(years.map((_, place) => `${2005 + place}-01-01`));
  expect(startsOf(8)).toEqual(['2004-01-01', '2006-01-01', '2008-01-01', '2010-01-01', '2012-01-01', '2014-01-01']);
});

test('a distant past is one part, and what is ahead is counted by itself', () => {
  const index = sketch('', {
    events: [
      { id: 'past', ...on('1901') },
      { id: 'a', ...on('2001-02-01') },
      { id: 'b', ...on('2001-02-03') },
      { id: 'c', ...on('2001-02-05'), status: 'planned' },
    ],
  });
  const bins = activityOf(index, index.dossier.events, 20);
  expect(bins.map(({ done, ahead, isAside }) => `${done}+${ahead}${isAside ? ' aside' : ''}`)).toEqual([
    '1+0 aside',
    '1+0',
    '0+0',
    '1+0',
    '0+0',
    '0+1',
  ]);
});
