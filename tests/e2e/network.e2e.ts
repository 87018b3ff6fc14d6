import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { placeActors } from '../../src/layout/network';
import { indexDossier } from '../../src/model/dossier-index';
import { useBrowser } from '../support/browser';
import { digestOf, type Placed } from '../support/digest';
import { firstDossier } from '../support/first-dossier';
import { part } from '../support/page-parts';

const browser = useBrowser();
const index = indexDossier(firstDossier());
const actorsOf = (page: Page) => part(page, 'Actors');
const levelButton = (page: Page, name: string) => actorsOf(page).getByRole('button', { name, exact: true });

/** Where the page has drawn each actor, and how wide its picture is. */
async function drawnIn(page: Page): Promise<{ readonly widthPx: number; readonly placed: readonly Placed[] }> {
  await actorsOf(page).locator('.actor').first().waitFor();
  return actorsOf(page).evaluate((section) => ({
    widthPx: section.querySelector('.measured')?.clientWidth ?? 0,
    placed: [...section.querySelectorAll<SVGElement>('.actor')].map((actor) => {
      const body = actor.querySelector('.body');
      return {
        id: actor.dataset['actor'] ?? '',
        x: Number(body?.getAttribute('cx')),
        y: Number(body?.getAttribute('cy')),
      };
    }),
  }));
}

test.each([320, 390, 768, 1280, 1900])(
  'at %i px each actor stands where Node would have it, to the last digit',
  async (width) => {
    const page = await browser.open('', { viewport: { width, height: 900 } });
    const { widthPx, placed } = await drawnIn(page);
    expect(digestOf(placed)).toBe(digestOf(placeActors({ index, widthPx }).nodes));
  },
);

test('acts are put down to sides, states, bodies or people, as the reader chooses, and the address holds it', async () => {
  const page = await browser.open('');
  await levelButton(page, 'Sides').click();
  await page.waitForURL(/#level=sides$/);
  expect(await actorsOf(page).locator('.actor').count()).toBeLessThan(index.actors.size);
  await page.goto(new URL('#level=people', page.url()).href);
  await expect.poll(() => levelButton(page, 'People').getAttribute('aria-pressed')).toBe('true');
  expect(await actorsOf(page).locator('.actor').count()).toBe(index.actors.size);
});

test('pointing at a link tells what passed, focusing it tells the same as is read aloud', async () => {
  const page = await browser.open('');
  const pair = actorsOf(page).locator('.pair[role=button]').first();
  await pair.focus();
  const told = actorsOf(page).locator('.told');
  expect(await told.textContent()).toBe(await pair.getAttribute('aria-label'));
  await page.keyboard.press('Escape');
  await expect.poll(() => told.count()).toBe(0);
  await pair.locator('.hit').first().dispatchEvent('pointerover');
  expect(await told.textContent()).toMatch(/(to|and) .+: \d+ acts?/);
});

test('a side opens its actor with the most acts', async () => {
  const page = await browser.open('#level=sides');
  await actorsOf(page).locator('.actor[data-side="1"] .target').first().click();
  await page.waitForURL(/actor=/);
  const id = /actor=([^&]+)/.exec(page.url())?.[1] ?? '';
  expect(index.actors.has(id)).toBe(true);
});

/** The first dossier with three hundred states more, each of which asks two others for something. */
function manyActors(): string {
  const { actors, statements, ...rest } = firstDossier();
  const [model] = statements;
  const states = Array.from({ length: 300 }, (_, place) => ({
    id: `more-${place}`,
    kind: 'state',
    name: `State ${place}`,
  }));
  const asked = states.map(({ id }, place) => ({
    ...model,
    id: `asked-${place}`,
    speaker: id,
    for: undefined,
    to: [`more-${(place * 7 + 1) % 300}`, `more-${(place + 1) % 300}`],
    act: 'asks',
    form: 'reported',
    text: 'Asks for something.',
    quotes: undefined,
    event: undefined,
    inReplyTo: undefined,
  }));
  return JSON.stringify({ ...rest, actors: [...actors, ...states], statements: [...statements, ...asked] });
}

test('of many actors more can be asked for, looked at closer by button, key and wheel, and moved', async () => {
  const page = await browser.open('');
  await page.route('**/many.json', (route) => route.fulfill({ contentType: 'application/json', body: manyActors() }));
  await page.goto(new URL('?dossier=many.json#level=states', page.url()).href);
  const more = actorsOf(page).getByRole('button', { name: 'Draw more of them' });
  const whole = actorsOf(page).getByRole('button', { name: 'All of them' });
  // Large pictures wait until a reader comes near.
  await part(page, 'Actors').scrollIntoViewIfNeeded();
  await more.click();
  await whole.waitFor();
  const namesIn = () =>
    actorsOf(page)
      .locator('.actor')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-key')));
  const atFirst = await namesIn();
  await actorsOf(page).getByRole('button', { name: 'Closer' }).click();
  const closer = await namesIn();
  expect(closer).not.toEqual(atFirst);
  await whole.click();
  expect(await namesIn()).toEqual(atFirst);

  const picture = actorsOf(page).locator('svg[role=group]');
  await picture.locator('[tabindex="0"]').focus();
  await page.keyboard.press('+');
  await expect.poll(namesIn).not.toEqual(atFirst);
  const byKey = await namesIn();
  for (const key of ['Shift+ArrowLeft', 'Shift+ArrowUp', 'Shift+ArrowUp']) await page.keyboard.press(key);
  await expect.poll(namesIn).not.toEqual(byKey);
  await page.keyboard.press('0');
  await expect.poll(namesIn).toEqual(atFirst);

  // A wheel without a key belongs to the page.
  await picture.scrollIntoViewIfNeeded();
  const box = await picture.boundingBox();
  if (!box) throw new Error('no picture');
  await page.mouse.move(box.x + box.width / 3, box.y + 40);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect.poll(namesIn).not.toEqual(atFirst);
  const scrolledTo = await page.evaluate(() => window.scrollY);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => window.scrollY)).not.toBe(scrolledTo);
});

test('by keys along a link to its other end, and back the way one came', async () => {
  const page = await browser.open('');
  const pair = actorsOf(page).locator('.pair[role=button]').first();
  await pair.focus();
  const key = await pair.getAttribute('data-key');
  const focusedKey = () => page.evaluate(() => document.activeElement?.getAttribute('data-key'));
  await page.keyboard.press('Enter');
  await page.waitForURL(/exchange=/);
  expect(await focusedKey()).toBe(key);
  await page.keyboard.press('Enter');
  await expect.poll(focusedKey).toBe(key?.split(' ')[1]);
  await page.keyboard.press('Backspace');
  await expect.poll(focusedKey).toBe(key);
});
