import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser';
import { part } from '../support/page-parts';

const browser = useBrowser();

const bar = (page: Page) => page.getByRole('region', { name: 'Time', exact: true });
const mutedIn = (page: Page, name: 'Timeline' | 'Actors') =>
  part(page, name).locator('[data-emphasis="muted"]').count();

async function openBar(page: Page): Promise<void> {
  await part(page, 'Timeline').getByRole('button', { name: 'Play' }).click();
  await bar(page).waitFor();
}

test('playing goes from the first moment in view to all times, in both pictures, and the address keeps where it stops', async () => {
  const page = await browser.open('');
  await openBar(page);
  await page.keyboard.press('Enter');
  await page.waitForURL(/by=/);
  await bar(page).getByRole('button', { name: 'Pause' }).waitFor();
  expect(await mutedIn(page, 'Timeline')).toBeGreaterThan(0);
  expect(await mutedIn(page, 'Actors')).toBeGreaterThan(0);
  await page.waitForURL((url) => !url.hash.includes('by='));
  await bar(page).getByRole('button', { name: 'Play' }).waitFor();
  expect(await mutedIn(page, 'Timeline')).toBe(0);
});

test('the slider is moved by keys, tells the moment, and a reload finds it', async () => {
  const page = await browser.open('');
  await openBar(page);
  const slider = bar(page).getByRole('slider');
  await slider.focus();
  await page.keyboard.press('Home');
  await page.waitForURL(/by=/);
  const told = await slider.getAttribute('aria-valuetext');
  expect(told).toMatch(/^Up to \d+ \w+ \d{4}/);
  await page.reload();
  await bar(page).waitFor();
  expect(await bar(page).getByRole('slider').getAttribute('aria-valuetext')).toBe(told);
  await bar(page).getByRole('slider').focus();
  await page.keyboard.press('Escape');
  await bar(page).waitFor({ state: 'detached' });
  await page.waitForURL((url) => url.hash === '');
});

test('before the first source was published nothing was known, and the actors follow the part of time in view', async () => {
  const page = await browser.open('#known=2000');
  await bar(page).waitFor();
  await page.getByRole('search').getByText('Nothing matches').waitFor();
  await page.goto(`${page.url().split('#')[0]}#from=2015-01-01&to=2015-12-31`);
  await page.reload();
  await openBar(page);
  const before = await mutedIn(page, 'Actors');
  await bar(page).getByRole('checkbox').check();
  await page.waitForURL(/span=window/);
  expect(await mutedIn(page, 'Actors')).toBeGreaterThan(before);
});

test.each([
  [1440, 'light'],
  [390, 'dark'],
  [320, 'light'],
] as const)('at %i px in %s, axe finds nothing in the bar and nothing scrolls sideways', async (width, colorScheme) => {
  const page = await browser.open('#by=2022-01-26', { viewport: { width, height: 800 }, colorScheme });
  await bar(page).waitFor();
  const { violations } = await new AxeBuilder({ page }).include('[aria-label="Time"]').analyze();
  expect(violations).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
