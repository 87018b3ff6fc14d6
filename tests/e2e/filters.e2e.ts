import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser';
import { firstDossier } from '../support/first-dossier';
import { part } from '../support/page-parts';

const browser = useBrowser();
const dossier = firstDossier();
const [kind = 'talks'] = dossier.events.map((event) => event.kind);
const actor = dossier.actors.find(({ id }) => dossier.events.some((event) => event.participants[0]?.actor === id));

const bar = (page: Page) => page.getByRole('search');
const outcome = (page: Page) =>
  bar(page)
    .getByRole('status')
    .filter({ hasText: /marks?|match/ })
    .last();
const counted = async (page: Page) => Number(/^\d+/.exec(await outcome(page).innerText())?.[0]);
const shownRows = (page: Page) =>
  part(page, 'Record').getByRole('table').first().locator('tbody td[data-column="title"]').count();

async function openMore(page: Page): Promise<void> {
  await bar(page).getByText('More filters').click();
  await bar(page).getByRole('group', { name: 'Period' }).waitFor();
}

test('words narrow the record and mute the timeline; the address holds them, and a reload finds them', async () => {
  const page = await browser.open('');
  await bar(page).getByRole('searchbox').first().fill('moscow');
  await outcome(page).waitFor();
  await page.waitForURL(/#find=moscow$/);
  const count = await counted(page);
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(dossier.events.length);
  expect(await part(page, 'Timeline').locator('[data-emphasis="muted"]').count()).toBeGreaterThan(0);
  expect(await shownRows(page)).toBeLessThanOrEqual(count);
  await page.reload();
  await outcome(page).waitFor();
  expect(await counted(page)).toBe(count);
  await bar(page).getByRole('button', { name: 'Clear all' }).click();
  await page.waitForURL((url) => url.hash === '');
  expect(await part(page, 'Timeline').locator('[data-emphasis="muted"]').count()).toBe(0);
});

test('the count beside a choice is what its choice shows', async () => {
  const page = await browser.open('');
  await openMore(page);
  const choices = bar(page).getByRole('group', { name: 'Kind of event' }).getByRole('checkbox');
  for (let at = 0; at < 3; at += 1) {
    const choice = choices.nth(at);
    const label = await choice.locator('xpath=..').innerText();
    await choice.check();
    await outcome(page).waitFor();
    expect(await counted(page), label).toBe(Number(/\d+$/.exec(label)?.[0]));
    await choice.uncheck();
  }
});

test('actor, period and what becomes of the rest are chosen by keyboard, and the address holds them', async () => {
  const page = await browser.open('');
  await bar(page).locator('summary').focus();
  await page.keyboard.press('Enter');
  const find = bar(page).getByRole('searchbox', { name: 'Find an actor' });
  await find.fill(actor?.name.toUpperCase() ?? '');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.waitForURL(new RegExp(`who=${actor?.id}`));
  await bar(page).getByLabel('From', { exact: true }).fill('2022-01');
  await page.keyboard.press('Tab');
  await page.waitForURL(/since=2022-01/);
  await page.keyboard.type('2022-13');
  await page.keyboard.press('Tab');
  await bar(page).getByText('months run from 01 to 12').waitFor();
  expect(page.url()).not.toContain('until');
  await page.keyboard.press('ArrowRight');
  await page.waitForURL(/rest=hide/);
});

test('a filter is removed by its own button, and the keyboard stays in the bar', async () => {
  const page = await browser.open(`#kinds=${kind}&since=2021&until=2022`);
  const remove = (name: RegExp) => bar(page).getByRole('button', { name });
  await remove(/^Remove.From 2021/).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.hash === `#kinds=${kind}&until=2022`);
  expect(await remove(/^Remove.To 2022/).evaluate((node) => node === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.hash === '');
  expect(
    await bar(page)
      .getByRole('searchbox')
      .first()
      .evaluate((node) => node === document.activeElement),
  ).toBe(true);
});

test('where nothing matches, one button takes away what is in the way', async () => {
  const page = await browser.open(`#find=zzz&kinds=${kind}`);
  await bar(page).getByText('Nothing matches').waitFor();
  await bar(page)
    .getByRole('button', { name: /^Without the words: \d+ marks?$/ })
    .click();
  await page.waitForURL((url) => url.hash === `#kinds=${kind}`);
  expect(await counted(page)).toBeGreaterThan(0);
});

test.each([
  ['light', 1440],
  ['dark', 390],
  ['light', 320],
] as const)(
  'with all filters open, in %s at %i px, axe finds nothing and nothing scrolls sideways',
  async (scheme, width) => {
    const page = await browser.open(`#find=nato&kinds=${kind}&since=2021&until=2022`, {
      colorScheme: scheme,
      viewport: { width, height: 900 },
    });
    await openMore(page);
    const { violations } = await new AxeBuilder({ page }).include('search').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBe(0);
  },
);
