import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexDossier, type DossierIndex } from '../../src/model/dossier-index';
import { emphasiseLinks } from '../../src/view/emphasise-links';
import { emphasise as emphasiseWith, isSelecting } from '../../src/view/emphasis';
import { findMatches, type Matches } from '../../src/view/filter';
import { relatedTo } from '../../src/view/related';
import { NO_FILTER, exchangeBetween, type Emphasis, type Near, type Selection } from '../../src/view/view-state';
import { dossiers } from '../formats/dossier-arbitrary';
import { sketch } from '../panels/sketch-dossier';

fc.configureGlobal({ seed: 20_220_126, numRuns: 100 });

/** Decides as it is decided once all is loaded. */
const emphasise = (index: DossierIndex, selection: Selection | undefined, matches: Matches | undefined) =>
  emphasiseWith(index, selection, { matches, relatedOf: relatedTo });

const indexes = dossiers.map((dossier) => indexDossier(dossier));
const words = fc.constantFrom('', 'a', 'a2', '2022', 'zz');

/** All that can be selected in a dossier. */
function selectionsIn(index: DossierIndex): readonly Selection[] {
  const { events, statements, actors: known, issues = [] } = index.dossier;
  const all = { event: events, statement: statements, actor: known, issue: issues };
  const actors = [...index.actors.keys()];
  return [
    ...Object.entries(all).flatMap(([kind, records]) => records.map(({ id }) => ({ kind: kind as 'event', id }))),
    ...actors.slice(1).map((id, place) => exchangeBetween(id, actors[place] ?? id)),
  ];
}

const choices = fc.record({ index: indexes, at: fc.nat(), words }).map(({ index, at, words: sought }) => {
  const all = selectionsIn(index);
  const selection = all[at % all.length];
  const matches = findMatches(index, { ...NO_FILTER, words: sought });
  return { index, selection, matches };
});

describe('in any dossier', () => {
  test('what is selected stands out as selected, whatever the filter holds back', () => {
    fc.assert(
      fc.property(choices, ({ index, selection, matches }) => {
        fc.pre(selection !== undefined);
        const emphasis = emphasise(index, selection, matches);
        fc.pre(selection.kind !== 'period');
        const ids = 'from' in selection ? [selection.from, selection.to] : [selection.id];
        expect(ids.map((id) => emphasis.get(id))).toEqual(ids.map(() => 'selected'));
      }),
    );
  });

  test('what is related to the selection is never muted', () => {
    fc.assert(
      fc.property(choices, ({ index, selection, matches }) => {
        const open = emphasise(index, selection, undefined);
        const filtered = emphasise(index, selection, matches);
        for (const [id, how] of open) expect(filtered.get(id)).toBe(how);
        expect([...filtered]).toEqual([...open]);
      }),
    );
  });

  test('without a selection, exactly the events and statements that a filter holds back are muted', () => {
    fc.assert(
      fc.property(choices, ({ index, matches }) => {
        const emphasis = emphasise(index, undefined, matches);
        for (const id of [...index.dossier.events.map(({ id }) => id), ...index.statements.keys()]) {
          expect(emphasis.get(id)).toBe(matches && !matches.has(id) ? 'muted' : undefined);
        }
      }),
    );
  });

  test('without a filter nothing is muted, and without a selection too everything is plain', () => {
    fc.assert(
      fc.property(choices, ({ index, selection }) => {
        expect([...emphasise(index, selection, undefined)].map(([, how]) => how)).not.toContain('muted');
        expect(emphasise(index, undefined, undefined).size).toBe(0);
      }),
    );
  });

  test('only what the dossier has stands out', () => {
    fc.assert(
      fc.property(choices, ({ index, selection, matches }) => {
        const known = [index.events, index.statements, index.actors, index.issues];
        for (const [id] of emphasise(index, selection, matches)) {
          expect(known.some((records) => records.has(id))).toBe(true);
        }
      }),
    );
  });
});

const index = sketch(
  `
  a: ada for north demands to south on border at meeting: “Leave.”
  b: cy refuses to north on border re a: To leave.
  c: dee informs: So it is.
`,
  {
    events: [
      { id: 'meeting', participants: [{ actor: 'ada', role: 'party', for: 'north' }], issues: ['border'] },
      { id: 'answer', participants: [{ actor: 'cy', role: 'party' }], respondsTo: ['meeting'] },
      { id: 'vote', participants: [{ actor: 'dee', role: 'party' }] },
    ],
  },
);

/** Lets through the demand and the meeting at which it was made. */
const leaving = findMatches(index, { ...NO_FILTER, words: 'leave', actors: ['ada'] });

/** Gives the ids that stand out in one way: "ada north". */
function having(how: Emphasis, selection: Selection | undefined, matches?: Matches): string {
  const emphasis = emphasise(index, selection, matches);
  const { events, statements, actors, issues = [] } = index.dossier;
  return [events, statements, actors, issues]
    .flatMap((records) => records.map(({ id }) => id))
    .filter((id) => emphasis.get(id) === how)
    .sort()
    .join(' ');
}

test.each<[string, Selection, string]>([
  [
    'an event: who took part, what was said there, its issues and all that answers it',
    { kind: 'event', id: 'meeting' },
    'a ada answer b border north south',
  ],
  ['an answer: what it answers', { kind: 'event', id: 'answer' }, 'cy meeting'],
  [
    'a statement: who speaks to whom, on what, and what it answers, where it was said',
    { kind: 'statement', id: 'b' },
    'a border cy meeting north',
  ],
  ['a state: its members, what they said and where they were', { kind: 'actor', id: 'north' }, 'a ada meeting'],
  ['a person: what they said and where they were', { kind: 'actor', id: 'dee' }, 'c vote'],
  ['an issue: what was said on it, and by whom', { kind: 'issue', id: 'border' }, 'a ada b cy meeting'],
  ['an exchange: what passed between two states and their people', exchangeBetween('north', 'south'), 'a b meeting'],
])('related to %s', (_, selection, ids) => {
  expect(having('related', selection)).toBe(ids);
});

const chain = sketch(`
  a: north asks to south: It.
  b: south asks to dee: It.
  c: cy asks to north: It.
  d: dee informs: So it is.
`);

/** The ids that stand out in a dossier of three in a row: north, south, dee. */
function standingOut(selection: Selection, near: Near = 0): string {
  return [...emphasiseWith(chain, selection, { matches: undefined, relatedOf: relatedTo, near })]
    .map(([id]) => id)
    .sort()
    .join(' ');
}

test('about an actor its neighbours stand out at one step or two, with what passed among them', () => {
  expect(standingOut({ kind: 'actor', id: 'north' }, 1)).toBe('a ada c north south');
  expect(standingOut({ kind: 'actor', id: 'north' }, 2)).toBe('a ada b c dee north south');
});

test('how two are connected: those on the way, the acts on it, and its links alone', () => {
  const path: Selection = { kind: 'path', from: 'north', to: 'dee' };
  expect(standingOut(path)).toBe('a b c dee north south');
  const links = [
    ['north', 'south'],
    ['dee', 'south'],
    ['dee', 'north'],
  ].map(([a = '', b = '']) => ({ id: `${a} ${b}`, a, b, acts: [{ id: 'a' }] }));
  const emphasis = emphasiseWith(chain, path, { matches: undefined, relatedOf: relatedTo });
  const shown = emphasiseLinks(chain, links, { selection: path, emphasis });
  expect(links.map(({ id }) => shown.get(id))).toEqual(['related', 'related', undefined]);
});

test('two who were only at the same event have had no exchange there', () => {
  const together = sketch('', {
    events: [
      {
        id: 'visit',
        participants: [
          { actor: 'north', role: 'host' },
          { actor: 'south', role: 'subject' },
        ],
      },
      {
        id: 'talks',
        participants: [
          { actor: 'ada', role: 'party' },
          { actor: 'cy', role: 'party' },
        ],
      },
    ],
  });
  const emphasis = emphasise(together, exchangeBetween('north', 'south'), undefined);
  expect([emphasis.get('visit'), emphasis.get('talks')]).toEqual([undefined, 'related']);
});

test('a statement is selected together with the event that it was made at', () => {
  expect(having('selected', { kind: 'statement', id: 'a' })).toBe('a meeting');
  expect(having('selected', { kind: 'statement', id: 'b' })).toBe('b');
});

test('an actor without an event or statement that a filter lets through is muted', () => {
  expect(having('muted', undefined, leaving)).toBe('answer b c cy dee vote');
});

test('a selection of something that the dossier lacks relates to nothing', () => {
  expect(having('related', { kind: 'event', id: 'nothing' })).toBe('');
});

describe('links between actors', () => {
  const links = [
    { id: 'north south', a: 'north', b: 'south', acts: [{ id: 'a' }, { id: 'b' }] },
    { id: 'ada cy', a: 'ada', b: 'cy', acts: [{ id: 'b' }] },
    { id: 'cy dee', a: 'cy', b: 'dee', acts: [{ id: 'c' }] },
  ];

  function linksHaving(how: Emphasis, selection: Selection | undefined, matches?: Matches): string {
    const emphasis = emphasise(index, selection, matches);
    const all = emphasiseLinks(index, links, { selection, emphasis });
    return links.flatMap(({ id }) => (all.get(id) === how ? [id] : [])).join(', ');
  }

  test.each<[string, Selection, string]>([
    ['a state: its own, and those of who speaks for it', { kind: 'actor', id: 'north' }, 'north south, ada cy'],
    ['a person', { kind: 'actor', id: 'dee' }, 'cy dee'],
    ['a statement: between speaker and addressee', { kind: 'statement', id: 'a' }, 'north south'],
  ])('related to %s', (_, selection, ids) => {
    expect(linksHaving('related', selection)).toBe(ids);
  });

  test('with an actor, the actors at the other ends are related too', () => {
    const selection: Selection = { kind: 'actor', id: 'dee' };
    const emphasis = emphasise(index, selection, undefined);
    expect(emphasis.get('cy')).toBeUndefined();
    expect(emphasiseLinks(index, links, { selection, emphasis }).get('cy')).toBe('related');
  });

  test('an exchange is selected, and none is without one', () => {
    expect(linksHaving('selected', exchangeBetween('cy', 'ada'))).toBe('ada cy');
    expect(linksHaving('selected', undefined)).toBe('');
  });

  test('a link is muted when nothing of it comes through', () => {
    expect(linksHaving('muted', undefined, leaving)).toBe('ada cy, cy dee');
  });
});

test('a filter alone is no selection', () => {
  const filtered = emphasise(index, undefined, leaving);
  expect(filtered.size).toBeGreaterThan(0);
  expect(isSelecting(filtered)).toBe(false);
  expect(isSelecting(emphasise(index, { kind: 'actor', id: 'dee' }, undefined))).toBe(true);
});
