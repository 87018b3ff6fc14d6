import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser';
import { firstDossier, mostQuoted } from '../support/first-dossier';
import { buttonOf, part } from '../support/page-parts';

const browser = useBrowser();
const dossier = firstDossier();

async function expectUnharmed(page: Page): Promise<void> {
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(dossier.title);
  expect(await part(page, 'Timeline').locator('svg [role="button"]').count()).toBeGreaterThan(5);
}

/** Drops a file on the page as a reader would. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ''], fileName ?? '', { type: 'application/json' }));
      return transfer;
    },
    [name, text],
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}

test('another dossier opens by its address', async () => {
  const page = await browser.open('?dossier=other.json');
  await page.getByRole('heading', { level: 1, name: 'Another dispute' }).waitFor();
});

test('a dossier with errors shows them as a list, and what was on screen stays', async () => {
  const page = await browser.open('?dossier=broken.json');
  const list = page.getByRole('region', { name: /problem/i });
  await list.waitFor();
  expect(await list.innerText()).toContain('2022-02-30');
  expect(await list.innerText()).toContain('events');
  await expectUnharmed(page);
});

test.each([
  ['not JSON', '{"format": "demarche/1",'],
  ['HTML', '<!doctype html><title>404</title>'],
  ['an empty file', ''],
  ['the wrong shape', '[1, 2, 3]'],
  ['an unknown version', '{"format": "demarche/9"}'],
  ['a prototype', '{"__proto__": {"polluted": true}}'],
  ['deep nesting', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
])('dropping %s tells what is wrong, and changes nothing', async (_, text) => {
  const page = await browser.open('');
  await drop(page, 'dropped.json', text);
  const list = page.getByRole('region', { name: /problem/i });
  await list.waitFor();
  expect((await list.getByRole('listitem').first().innerText()).length).toBeGreaterThan(20);
  await expectUnharmed(page);
});

test('a link into another dossier opens the view that it holds, and so does reloading', async () => {
  const wanted = mostQuoted(dossier);
  const page = await browser.open(`?dossier=other.json#actor=${wanted.id}`);
  const heading = part(page, 'Reading').getByRole('heading', { name: wanted.name });
  await page.getByRole('heading', { level: 1, name: 'Another dispute' }).waitFor();
  await heading.waitFor();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Another dispute' }).waitFor();
  await heading.waitFor();
  expect(page.url()).toContain(`?dossier=other.json#actor=${wanted.id}`);
});

test('back leads from a dropped dossier to what was there before it, and forward returns', async () => {
  const page = await browser.open('');
  await drop(page, 'mine.json', JSON.stringify({ ...dossier, title: 'Dropped' }));
  await page.getByRole('heading', { level: 1, name: 'Dropped' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: dossier.title }).waitFor();
  await page.goForward();
  await page.getByRole('heading', { level: 1, name: 'Dropped' }).waitFor();
});

test('after an address that could not be opened, a dropped dossier is a step like any other', async () => {
  const page = await browser.open('?dossier=missing.json', { allow: /404/ });
  await page.getByText('The server answered 404').first().waitFor();
  await drop(page, 'mine.json', JSON.stringify({ ...dossier, title: 'Dropped' }));
  await page.getByRole('heading', { level: 1, name: 'Dropped' }).waitFor();
  expect(new URL(page.url()).search).toBe('');
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: dossier.title }).waitFor();
});

test('a dossier that is dropped opens', async () => {
  const page = await browser.open('');
  await drop(page, 'mine.json', JSON.stringify({ ...dossier, title: 'Dropped' }));
  await page.getByRole('heading', { level: 1, name: 'Dropped' }).waitFor();
});

test('a page where a dossier should be, or nothing, is told in a sentence', async () => {
  const html = await browser.open('?dossier=html.json');
  await html.getByRole('region', { name: /problem/i }).waitFor();
  await expectUnharmed(html);
  const missing = await browser.open('?dossier=missing.json', { allow: /404/ });
  await missing.getByText('The server answered 404').first().waitFor();
  await expectUnharmed(missing);
});

test('a server that never answers is waited for with a way out', async () => {
  const page = await browser.open('?dossier=never.json');
  const cancel = page.getByRole('button', { name: 'Cancel' });
  await cancel.waitFor();
  await expectUnharmed(page);
  await cancel.click();
  await page.getByText('Loading was cancelled').first().waitFor();
  await expectUnharmed(page);
});

test('a dossier on another host is not asked for, and the way to open it is told', async () => {
  const page = await browser.open('?dossier=https://elsewhere.example/dossier.json');
  await page.getByText('Save the file and open it here').first().waitFor();
  await expectUnharmed(page);
});

test('once a reader has come, the page needs no network: not to read, nor for the matrix, nor to open a file', async () => {
  const page = await browser.open('');
  await page.mouse.move(300, 300);
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  const wanted = mostQuoted(dossier);
  await buttonOf(part(page, 'Actors'), wanted.name).click();
  await part(page, 'Reading').getByRole('heading', { name: wanted.name }).waitFor();
  await part(page, 'Actors').getByRole('button', { name: 'Matrix' }).click();
  await part(page, 'Actors').getByRole('grid').waitFor();
  await drop(page, 'mine.json', JSON.stringify({ ...dossier, title: 'Dropped' }));
  await page.getByRole('heading', { level: 1, name: 'Dropped' }).waitFor();
});

test('a lost network is told in a sentence', async () => {
  const page = await browser.open('', { allow: /ERR_INTERNET_DISCONNECTED|ERR_FAILED/ });
  await page.route('**/lost.json', (route) => route.abort('internetdisconnected'));
  await page.goto(`${page.url()}?dossier=lost.json`);
  await page.getByText('could not be reached').first().waitFor();
  await expectUnharmed(page);
});
