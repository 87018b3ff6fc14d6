import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actsOfExchange, actsWith, counterpartsOf, type Counterpart } from '../../src/model/acts-of-actor';
import { actsBetween } from '../../src/model/acts-between';
import { indexDossier } from '../../src/model/dossier-index';
import { wholeOf } from '../../src/model/whole-of';
import { dossiers } from '../formats/dossier-arbitrary';
import { sketch } from '../panels/sketch-dossier';

fc.configureGlobal({ seed: 20_220_126, numRuns: 100 });

const inText = ({ id, to, from, mutual, ahead }: Counterpart) => `${id} ${to}/${from}/${mutual} ${ahead}`;

const index = sketch(
  `
  a: ada for north demands to south,dee: “Leave.”
  b: cy refuses to north: To leave.
  c: cy asks to south: Whether.
  d: dee informs: So it is.
`,
  {
    events: [
      {
        id: 'talks',
        status: 'planned',
        participants: [
          { actor: 'north', role: 'party' },
          { actor: 'cy', role: 'party' },
        ],
      },
    ],
  },
);

test('an actor has its counterparts with counts each way, the most acts first', () => {
  expect(counterpartsOf(index, 'north').map(inText)).toEqual(['south 1/1/1 1', 'dee 1/0/0 0']);
  expect(counterpartsOf(index, 'south').map(inText)).toEqual(['north 1/1/1 1', 'cy 0/1/0 0']);
});

test('a person has those that it acted with itself, also within its state', () => {
  expect(counterpartsOf(index, 'ada').map(inText)).toEqual(['dee 1/0/0 0', 'south 1/0/0 0']);
  expect(counterpartsOf(index, 'cy').map(inText)).toEqual(['north 1/0/1 1', 'south 1/0/0 0']);
});

test('an actor that never acts has none', () => {
  expect(counterpartsOf(sketch('a: ada informs: So.'), 'dee')).toEqual([]);
});

test('in any dossier, the counts of a counterpart are those of the exchange with it', () => {
  fc.assert(
    fc.property(dossiers, (dossier) => {
      const any = indexDossier(dossier);
      for (const id of any.actors.keys()) {
        for (const counterpart of counterpartsOf(any, id)) {
          const whole = wholeOf(any, counterpart.id);
          // One who speaks for a state to it and to a member of it acts towards both, and the member has its part in both.
          if (whole !== counterpart.id && whole !== wholeOf(any, id)) continue;
          expect(actsOfExchange(any, id, counterpart.id).acts.length).toBe(actsWith(counterpart));
        }
      }
    }),
  );
});

test('in any dossier, what two states have as counterparts are all acts between them', () => {
  fc.assert(
    fc.property(dossiers, (dossier) => {
      const any = indexDossier(dossier);
      const acts = actsBetween(any);
      const wholes = [...any.actors.keys()].filter((id) => wholeOf(any, id) === id);
      for (const id of wholes) {
        for (const counterpart of counterpartsOf(any, id)) {
          const ends = [id, counterpart.id];
          const between = acts.filter(({ from, to }) => ends.includes(from) && ends.includes(to));
          expect(actsWith(counterpart)).toBe(between.length);
        }
      }
    }),
  );
});
