import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser';
import { part } from '../support/page-parts';

const browser = useBrowser();

/** Presses Tab until focus is inside a part; gives the accessible name of what has it. */
async function tabInto(page: Page, name: 'Timeline' | 'Actors' | 'Reading', role: string): Promise<string> {
  const region = part(page, name);
  for (let presses = 0; presses < 100; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = region.locator(`${role}:focus`);
    if ((await focused.count()) > 0) return (await focused.getAttribute('aria-label')) ?? (await focused.innerText());
  }
  throw new Error(`no way into ${name} by Tab`);
}

const MARK = 'svg [role="button"]';

/** Names what has focus. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  );
}

test('the first stop is a way past everything, to the timeline', async () => {
  const page = await browser.open('');
  await page.keyboard.press('Tab');
  expect(await focusedName(page)).toMatch(/timeline/i);
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash === '' || new URL(page.url()).hash === '#timeline').toBe(true);
});

test('with keys alone: into the timeline, along it, open an event, and back out', async () => {
  const page = await browser.open('');
  const first = await tabInto(page, 'Timeline', MARK);
  await page.keyboard.press('ArrowRight');
  // What finds the next mark is loaded when a reader comes near.
  await expect.poll(() => focusedName(page)).not.toBe(first);
  const second = await focusedName(page);
  await page.keyboard.press('Enter');
  expect(page.url()).toMatch(/#(event|statement)=/);
  const heading = part(page, 'Reading').getByRole('heading', { level: 3 }).first();
  expect(second.startsWith((await heading.innerText()).slice(0, 12))).toBe(true);
  expect(await focusedName(page)).toContain(second.slice(0, 12));
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => !/event=|statement=/.test(url.hash));
});

test('one tab leaves the marks of the timeline, and the actors follow', async () => {
  const page = await browser.open('');
  await tabInto(page, 'Timeline', MARK);
  await page.keyboard.press('Tab');
  expect(await part(page, 'Timeline').locator(`${MARK}[data-entry]:focus`).count()).toBe(0);
  const first = await tabInto(page, 'Actors', MARK);
  await page.keyboard.press('ArrowRight');
  const moved = await focusedName(page);
  expect(moved).not.toBe(first);
  await page.keyboard.press('Enter');
  await page.waitForURL(/#(actor|exchange)=/);
});

test('zooming by keys keeps focus where it is', async () => {
  const page = await browser.open('');
  const name = await tabInto(page, 'Timeline', MARK);
  await page.keyboard.press('+');
  await page.waitForURL(/from=/);
  expect(await focusedName(page)).toContain(name.slice(0, 12));
});
