import { expect, test } from 'vitest';
import { indexDossier } from '../../src/model/dossier-index';
import { derivePositions } from '../../src/model/positions';
import { standingOf } from '../../src/model/standing';
import { ACTS } from '../../src/model/vocabulary';
import { firstDossier } from '../support/first-dossier';

const index = indexDossier(firstDossier());

// Compared by hand with the article, record by record: speaker, act, condition and issue.
const CHECKED = `
nato-membership
  us-and-allies: united-states refused, united-states rejected, us-allies rejected, blinken refused, blinken asserted, blinken refused
  russian-side: russia demanded
nato-forces
  us-and-allies: united-states refused, blinken refused, blinken asserted, blinken refused
  russian-side: russia demanded
arms-control
  us-and-allies: united-states offered if, nato offered if, blinken offered
russian-troops
  us-and-allies: united-states offered if, nato offered if, united-states assessed, nato assessed
  russian-side: kremlin denied
eastern-ukraine-ceasefire
  russian-side: russian-adviser promised, russia supported
  ukrainian-side: yermak promised, ukraine supported, yermak assessed, yermak supported
  france-and-germany: french-adviser promised, german-adviser promised, france supported, germany supported, french-presidency informed
the-next-step
  us-and-allies: blinken expected, blinken asserted, blinken asserted
  russian-side: russia warned if, lavrov informed, lavrov warned if, lavrov warned, lavrov refused
`;

test('the positions of the first dossier are those of its article', () => {
  const { columns, rows } = derivePositions(index);
  const lines = rows.flatMap(({ issue, cells }) => [
    issue.id,
    ...cells.flatMap((cell, place) => {
      const acts = cell.map(({ speaker, act, condition }) =>
        [speaker, ACTS[act].verb, ...(condition === undefined ? [] : ['if'])].join(' '),
      );
      return acts.length === 0 ? [] : [`  ${columns[place]?.id ?? 'others'}: ${acts.join(', ')}`];
    }),
  ]);
  expect(lines).toEqual(CHECKED.trim().split('\n'));
});

test('one article tells no move: none of its acts surely came before another on the same issue', () => {
  const moves = derivePositions(index).rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => standingOf(index, cell).moves),
  );
  expect(moves).toEqual([]);
});
