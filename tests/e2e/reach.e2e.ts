import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser';
import { firstDossier } from '../support/first-dossier';
import { comeNear, part } from '../support/page-parts';

const browser = useBrowser();
const dossier = firstDossier();

const focused = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-entry'));

/** Opens a dossier made of the first one with other values in some fields. */
async function openWith(fields: Readonly<Record<string, unknown>>): Promise<Page> {
  const page = await browser.open('');
  const body = JSON.stringify({ ...dossier, title: 'Made for this', ...fields });
  await page.route('**/made.json', (route) => route.fulfill({ body, contentType: 'application/json' }));
  await page.goto(`${page.url()}?dossier=made.json`);
  await page.getByRole('heading', { level: 1, name: 'Made for this' }).waitFor();
  return page;
}

async function focusFirst(page: Page): Promise<string | null | undefined> {
  await part(page, 'Timeline').locator('svg.timeline [data-entry][tabindex="0"]').focus();
  return focused(page);
}

test('folding a lane by the keyboard, and unfolding it, leaves the focus on its entry', async () => {
  const page = await browser.open('');
  await comeNear(page);
  const id = await focusFirst(page);
  const isFolded = () =>
    part(page, 'Timeline')
      .getByRole('button', { name: /^Rows of/ })
      .first()
      .getAttribute('aria-expanded');
  for (const state of ['false', 'true', 'false']) {
    await page.keyboard.press('f');
    await expect.poll(isFolded).toBe(state);
    await expect.poll(() => focused(page), { message: `expanded: ${state}` }).toBe(id);
  }
});

test('in a large record the focus stays on its entry, however near and far the view goes', async () => {
  const page = await browser.open('?dossier=large.json');
  await page.getByRole('heading', { level: 1, name: 'A large dossier' }).waitFor();
  await focusFirst(page);
  const first = await focused(page);
  await page.keyboard.press('End');
  await expect.poll(() => focused(page)).not.toBe(first);
  const id = await focused(page);
  for (const key of ['+', '+', '+', 'PageUp', 'PageUp', 'PageUp', 'PageUp', '-', '-', '0']) {
    const before = page.url();
    await page.keyboard.press(key);
    await page.waitForURL((url) => url.href !== before);
    await expect.poll(() => focused(page), { message: key }).toBe(id);
  }
});

test('a dossier of a thousand strands opens: those with the most entries have lanes, and the rest share one', async () => {
  const [model] = dossier.events;
  const tracks = Array.from({ length: 1000 }, (_, place) => ({ id: `strand-${place}`, title: `Strand ${place}` }));
  const events = tracks.map(({ id }, place) => ({
    ...model,
    id: `event-${place}`,
    title: `Event ${place}`,
    track: id,
    respondsTo: [],
    after: [],
  }));
  const page = await openWith({ tracks, events, statements: [] });
  const picture = part(page, 'Timeline').locator('svg.timeline');
  expect(await picture.getAttribute('aria-label')).toContain('1,000 marks in 41 lanes');
  expect(await picture.locator('[data-entry]').count()).toBeGreaterThan(0);
});

test('the address holds which lanes are folded and which show more, also after loading anew', async () => {
  const page = await browser.open('');
  const fold = part(page, 'Timeline')
    .getByRole('button', { name: /^Rows of/ })
    .first();
  await fold.click();
  await page.waitForURL((url) => url.hash.includes('folded='));
  await page.reload();
  await expect.poll(() => fold.getAttribute('aria-expanded')).toBe('false');
  await fold.click();
  await page.waitForURL((url) => url.hash === '');
});

test('on a phone, too, a lane that is too full says how many more there are, and shows more of them', async () => {
  const page = await browser.open('?dossier=large.json', { viewport: { width: 390, height: 844 }, hasTouch: true });
  await page.getByRole('heading', { level: 1, name: 'A large dossier' }).waitFor();
  const more = part(page, 'Timeline')
    .getByRole('button', { name: /more in .*: show more rows/ })
    .first();
  const height = async () => Number(await part(page, 'Timeline').locator('svg.timeline').getAttribute('height'));
  await more.waitFor();
  const before = await height();
  await more.tap();
  await expect.poll(height).toBeGreaterThan(before);
  await part(page, 'Timeline')
    .getByRole('button', { name: /^Show fewer rows of/ })
    .first()
    .tap();
  await expect.poll(height).toBe(before);
});

test('a link to a step of a large record brings its mark into view', async () => {
  const page = await browser.open('?dossier=large.json#event=more-1200&story=steps', {
    viewport: { width: 390, height: 844 },
  });
  const mark = part(page, 'Timeline').locator('[data-entry="more-1200"]');
  const bar = page.getByRole('region', { name: 'The story, step by step' });
  await bar.waitFor();
  await expect
    .poll(async () => {
      const [a, b] = [await mark.boundingBox(), await bar.boundingBox()];
      return a !== null && b !== null && a.y >= 0 && a.y + a.height <= b.y;
    })
    .toBe(true);
});
