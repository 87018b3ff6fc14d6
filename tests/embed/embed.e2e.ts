import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser';
import { firstDossier, mostQuoted } from '../support/first-dossier';
import { buttonOf, part } from '../support/page-parts';

const browser = useBrowser();
const dossier = firstDossier();
const actor = mostQuoted(dossier);

const host = (path: string): string => new URL(path, inject('hostUrl')).href;

test('the element draws a dossier of another site inside a hostile page', async () => {
  const page = await browser.open(host('element'));
  const chart = page.locator('demarche-chart');
  const timeline = part(chart, 'Timeline').locator('svg').first();
  await timeline.waitFor();
  expect((await timeline.boundingBox())?.width).toBeGreaterThan(800);
  const background = await chart
    .getByRole('button', { name: 'Zoom in' })
    .evaluate((button) => getComputedStyle(button).backgroundColor);
  expect(background).not.toBe('rgb(0, 255, 0)');
  expect(await page.getByText('the host’s fallback').isVisible()).toBe(false);
  await buttonOf(part(chart, 'Actors'), actor.name).click();
  await part(chart, 'Reading').getByRole('heading', { name: actor.name }).waitFor();
  expect(page.url()).toBe(host('element'));
});

test('the element draws under a strict policy with Trusted Types', async () => {
  const page = await browser.open(host('strict'));
  await part(page, 'Timeline').locator('svg').first().waitFor();
});

test('including the script twice does nothing more, and two charts stand side by side', async () => {
  const page = await browser.open(host('twice'));
  await part(page, 'Timeline').nth(1).waitFor();
  expect(await part(page, 'Timeline').count()).toBe(2);
});

test('attributes change the view, the theme and the dossier while it stands', async () => {
  const page = await browser.open(host('element'));
  const chart = page.locator('demarche-chart');
  await part(chart, 'Timeline').waitFor();
  await chart.evaluate((element, id) => element.setAttribute('view', `actor=${id}`), actor.id);
  await part(chart, 'Reading').getByRole('heading', { name: actor.name }).waitFor();
  const ground = (): Promise<string> => chart.evaluate((element) => getComputedStyle(element).backgroundColor);
  const light = await ground();
  await chart.evaluate((element) => element.setAttribute('theme', 'dark'));
  expect(await ground()).not.toBe(light);
  await chart.evaluate(
    (element, src) => element.setAttribute('src', src),
    new URL('other.json', inject('siteUrl')).href,
  );
  await chart.getByText('Another dispute').first().waitFor();
});

test.each(['broken', 'missing', 'bare'])(
  'what cannot be drawn leaves the fallback, with a sentence: %s',
  async (path) => {
    const page = await browser.open(host(path), { allow: /404/ });
    const chart = page.locator('demarche-chart');
    await chart.getByRole('status').filter({ hasText: /\w/ }).waitFor();
    expect(await page.getByText('the host’s fallback').isVisible()).toBe(true);
  },
);

test('moving the element in the document draws it once', async () => {
  const page = await browser.open(host('element'));
  const chart = page.locator('demarche-chart');
  await part(chart, 'Timeline').waitFor();
  await chart.evaluate((element) => document.body.prepend(element));
  await part(chart, 'Timeline').waitFor();
  expect(await part(chart, 'Timeline').count()).toBe(1);
});

test('the page in a frame works in an opaque origin, and tells its height', async () => {
  const page = await browser.open(host('frame'));
  const frame = page.frameLocator('iframe');
  await buttonOf(frame.getByRole('region', { name: 'Actors', exact: true }), actor.name).click();
  await frame.getByRole('heading', { name: actor.name }).waitFor();
  await page.waitForFunction(() => Number(document.querySelector('iframe')?.height) > 500);
  const heard = await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
  expect(heard[0]).toEqual({ demarche: { version: 1, height: expect.any(Number) } });
});

test('the page in a frame leaves WordPress’s secret alone, and answers it', async () => {
  const page = await browser.open(host('wordpress'));
  await page.waitForFunction(() => ((window as unknown as { heard?: unknown[] }).heard ?? []).length > 1);
  const heard = await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
  expect(heard).toContainEqual({ message: 'height', value: expect.any(Number), secret: 'abc123XYZ' });
  const frame = page.frames()[1];
  await frame?.getByRole('region', { name: 'Timeline', exact: true }).getByRole('button', { name: 'Zoom in' }).click();
  expect(frame?.url()).toMatch(/#\?secret=abc123XYZ$/);
});

test('the page in a frame is there before any script', async () => {
  const page = await browser.open(`embed/${dossier.id}.html`, { javaScriptEnabled: false });
  expect(await part(page, 'Timeline').locator('svg').first().isVisible()).toBe(true);
  expect(await page.getByText(dossier.title).first().isVisible()).toBe(true);
});

test('the example shows both ways in', async () => {
  const page = await browser.open('embed/example.html');
  await part(page.locator('demarche-chart'), 'Timeline').waitFor();
  await page.frameLocator('iframe').getByRole('region', { name: 'Timeline', exact: true }).waitFor();
});
