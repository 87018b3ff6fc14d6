import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexDossier } from '../../src/model/dossier-index';
import { KINDS, STATUSES } from '../../src/model/entry-table';
import { FACETS, facetsIn, withoutFacet } from '../../src/view/facets';
import { countChoices, countWithout, type CountedFacet } from '../../src/view/facet-counts';
import { findMatches } from '../../src/view/filter';
import { NO_FILTER, type Filter } from '../../src/view/view-state';
import { dossiers } from '../formats/dossier-arbitrary';
import { sketch } from '../panels/sketch-dossier';

fc.configureGlobal({ seed: 20_220_126, numRuns: 60 });

const COUNTED: readonly CountedFacet[] = ['sides', 'actors', 'kinds', 'statuses', 'issues'];
const filters: fc.Arbitrary<Filter> = fc.record({
  words: fc.constantFrom('', 'a', '2022'),
  sides: fc.subarray(['side-0', 'side-1']),
  actors: fc.subarray(['actor-0', 'actor-1']),
  kinds: fc.oneof(fc.constant([]), fc.subarray([...KINDS])),
  statuses: fc.oneof(fc.constant([]), fc.subarray([...STATUSES])),
  issues: fc.subarray(['issue-0', 'issue-1']),
  since: fc.constantFrom('', '2015'),
  until: fc.constantFrom('', '2022-01'),
  by: fc.constantFrom(undefined, Date.UTC(2015, 5)),
  known: fc.constantFrom('', '2022-01'),
  rest: fc.constant('fade' as const),
});

test('the count beside a choice is what would be shown with it alone in its facet', () => {
  fc.assert(
    fc.property(
      dossiers.map((dossier) => indexDossier(dossier)),
      filters,
      (index, filter) => {
        const matches = findMatches(index, filter);
        const keys = {
          sides: [...index.sides.keys()],
          actors: [...index.actors.keys()],
          kinds: KINDS,
          statuses: STATUSES,
          issues: [...index.issues.keys()],
        };
        for (const facet of COUNTED) {
          const counts = countChoices(index, matches, facet);
          for (const key of keys[facet]) {
            const alone = findMatches(index, { ...filter, [facet]: [key] });
            expect(counts.get(key) ?? 0, `${facet} ${key}`).toBe(alone?.markCount);
          }
        }
      },
    ),
  );
});

test('what would be shown without a facet is what is shown when it is taken away', () => {
  fc.assert(
    fc.property(
      dossiers.map((dossier) => indexDossier(dossier)),
      filters,
      (index, filter) => {
        const matches = findMatches(index, filter);
        fc.pre(matches !== undefined);
        for (const facet of facetsIn(filter)) {
          const without = findMatches(index, withoutFacet(filter, facet));
          expect(countWithout(index, matches, facet), facet).toBe(without?.markCount ?? index.entries.length);
        }
      },
    ),
  );
});

test('an event counts once for an actor, whatever that actor and its people said there', () => {
  const index = sketch(
    `
  a: ada for north demands to south at meeting: “Leave.”
  b: ada asserts at meeting: So it is.
`,
    { events: [{ id: 'meeting', participants: [{ actor: 'ada', role: 'party' }] }, { id: 'vote' }] },
  );
  expect(Object.fromEntries(countChoices(index, undefined, 'actors'))).toEqual({ north: 1, ada: 1 });
  expect(Object.fromEntries(countChoices(index, undefined, 'kinds'))).toEqual({ talks: 2 });
  const matches = findMatches(index, { ...NO_FILTER, words: 'zzz' });
  expect(matches && FACETS.map((facet) => countWithout(index, matches, facet))).toEqual([2, 0, 0, 0, 0, 0, 0, 0, 0]);
});
