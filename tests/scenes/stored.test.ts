import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actorsInText } from './actors-in-text';
import { DOSSIERS } from './dossiers';
import { matrixInText } from './matrix-in-text';
import { ACTORS, TIMELINES } from './pictures';
import { timelineInText } from './timeline-in-text';

const ACCEPT = 'If the new picture is right, store it with `npx vitest run --project node tests/scenes -u`';

const PICTURES = [
  ...TIMELINES.map((picture) => ({ name: picture.name, text: timelineInText(picture) })),
  ...ACTORS.map((picture) => ({ name: picture.name, text: actorsInText(picture) })),
  ...Object.entries(DOSSIERS).map(([id, index]) => ({ name: `${id}/matrix`, text: matrixInText(id, index) })),
];

test.each(PICTURES)('$name is drawn as stored', async ({ name, text }) => {
  await expect(text, ACCEPT).toMatchFileSnapshot(`stored/${name}.txt`);
});

test('no picture is stored that nothing draws', () => {
  const stored = readdirSync(`${import.meta.dirname}/stored`, { recursive: true, encoding: 'utf8' });
  const names = stored.filter((path) => path.endsWith('.txt')).map((path) => path.replaceAll('\\', '/').slice(0, -4));
  const drawn = new Set(PICTURES.map(({ name }) => name));
  expect(names.filter((name) => !drawn.has(name))).toEqual([]);
});
