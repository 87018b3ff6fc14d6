import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser';
import { firstDossier } from '../support/first-dossier';
import { part } from '../support/page-parts';

const browser = useBrowser();

const titled = (page: Page, title: string) => page.getByRole('heading', { level: 1, name: title, exact: true });
const isFocused = (page: Page, selector: string) =>
  page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector);

async function expectUnharmed(page: Page): Promise<void> {
  await titled(page, firstDossier().title).waitFor();
  expect(await part(page, 'Timeline').locator('svg [role="button"]').count()).toBeGreaterThan(5);
}

test('a large dossier is read in a worker, which ends when all is said', async () => {
  const page = await browser.open('');
  const started = page.waitForEvent('worker');
  await page.evaluate(() => (location.search = '?dossier=large.json'));
  const worker = await started;
  if (page.workers().includes(worker)) await worker.waitForEvent('close');
  await titled(page, 'A large dossier').waitFor();
});

test('how far it is read is shown, the page stays usable, and a reader who cancels keeps what was there', async () => {
  const page = await browser.open('?dossier=large-stuck.json');
  const bar = page.getByRole('progressbar');
  await bar.waitFor();
  expect(Number(await bar.getAttribute('value'))).toBeCloseTo(0.5, 0);
  await page
    .getByText(/^Reading \d of \d MB$/)
    .first()
    .waitFor();
  await part(page, 'Actors').getByRole('button', { name: 'Matrix' }).click();
  await part(page, 'Actors').getByRole('grid').waitFor();
  await page.getByRole('button', { name: 'Cancel' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Loading was cancelled').first().waitFor();
  expect(page.workers()).toEqual([]);
  expect(await bar.count()).toBe(0);
  await expectUnharmed(page);
});

test('the focus stays on the button, and goes back to opening when that is closed', async () => {
  const page = await browser.open('?dossier=large-stuck.json');
  await page.getByRole('button', { name: 'Cancel' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Close' }).waitFor();
  await isFocused(page, '.message button');
  await page.keyboard.press('Enter');
  await isFocused(page, 'input[type=file]');
});

test('another file may be opened while one is read', async () => {
  const page = await browser.open('?dossier=large-stuck.json');
  await page.getByRole('progressbar').waitFor();
  const buffer = Buffer.from(JSON.stringify({ ...firstDossier(), title: 'Chosen' }));
  await page.locator('input[type=file]').setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer });
  await titled(page, 'Chosen').waitFor();
  expect(page.workers()).toEqual([]);
});

test('errors in a large dossier are found before it is shown', async () => {
  const page = await browser.open('?dossier=large-broken.json');
  const list = page.getByRole('region', { name: /problem/i });
  await list.waitFor();
  expect(await list.innerText()).toContain('2022-02-30');
  await expectUnharmed(page);
});

test('warnings of a large dossier come when it is shown', async () => {
  const page = await browser.open('?dossier=large-unheard.json');
  await titled(page, 'A large dossier').waitFor();
  const list = page.getByRole('region', { name: /problem/i });
  await list.waitFor();
  expect(await list.innerText()).toContain('unheard');
});

test('a large file of which only half arrives is told in a sentence', async () => {
  const page = await browser.open('?dossier=large-half.json', { allow: /ERR_/ });
  await page.getByText('could not be reached').first().waitFor();
  await expectUnharmed(page);
});

test('where the worker cannot be had, a large dossier opens without it', async () => {
  const page = await browser.open('', { allow: /ERR_FAILED/ });
  await page.route('**/opening-worker-*', (route) => route.abort());
  await page.goto(`${page.url()}?dossier=large.json`);
  await titled(page, 'A large dossier').waitFor();
});
