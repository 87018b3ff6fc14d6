import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser';
import { firstDossier } from '../support/first-dossier';
import { part, PARTS, wordsOf } from '../support/page-parts';

const browser = useBrowser();
const dossier = firstDossier();

/** The fields and buttons that can be seen, but for the words that open something where there is script. */
async function commandsOn(page: Page): Promise<readonly string[]> {
  const visible = page.locator('input, select, textarea, summary, .button').filter({ visible: true });
  return visible.allInnerTexts();
}

test('without JavaScript the picture, every statement and the tables can be read', async () => {
  const page = await browser.open('', { javaScriptEnabled: false });
  for (const name of PARTS) expect(await part(page, name).isVisible(), name).toBe(true);
  for (const name of ['Timeline', 'Actors'] as const) {
    const box = await part(page, name).locator('svg').first().boundingBox();
    expect(box?.width ?? 0, name).toBeGreaterThan(300);
    expect(box?.height ?? 0, name).toBeGreaterThan(100);
  }
  const record = await wordsOf(part(page, 'Record'));
  for (const { title } of dossier.events) expect(record).toContain(title);
  for (const { text } of dossier.statements) expect(record).toContain(text);
  expect(await part(page, 'Record').getByRole('table').count()).toBeGreaterThanOrEqual(2);
});

test('without JavaScript nothing is offered that needs it', async () => {
  const page = await browser.open('', { javaScriptEnabled: false });
  // The key opens without script too.
  expect(await commandsOn(page)).toEqual(['How to read it']);
});

test('on paper every part is there, and the commands are not', async () => {
  const page = await browser.open('');
  await page.emulateMedia({ media: 'print' });
  for (const name of PARTS) expect(await part(page, name).isVisible(), name).toBe(true);
  expect(await commandsOn(page)).toEqual([]);
});

test('on paper of any size nothing runs over the edge', async () => {
  const page = await browser.open('');
  await page.emulateMedia({ media: 'print' });
  for (const width of [680, 718, 794, 1047, 1400]) {
    await page.setViewportSize({ width, height: 1000 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(width);
    const cut = await part(page, 'Reading').evaluate((node) => node.scrollHeight - node.clientHeight);
    expect(cut, `${width} px`).toBeLessThanOrEqual(1);
  }
});

test('the script changes neither title nor the words that were there before it', async () => {
  const before = await browser.open('', { javaScriptEnabled: false });
  const after = await browser.open('');
  await part(after, 'Record').waitFor();
  expect(await after.title()).toBe(dossier.title);
  expect(await before.title()).toBe(dossier.title);
  const wordsOfTables = (page: Page) => part(page, 'Record').getByRole('table').allInnerTexts();
  expect(await wordsOfTables(after)).toEqual(await wordsOfTables(before));
});
