import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser';
import { part } from '../support/page-parts';

const browser = useBrowser();

const focusedName = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName ?? '');

test('the matrix is gone through by keys, and Enter opens what passed', async () => {
  const page = await browser.open('#actors=matrix');
  const grid = part(page, 'Actors').getByRole('grid');
  await grid.waitFor();
  expect(await grid.locator('[tabindex="0"]').count()).toBe(1);
  await grid.locator('[tabindex="0"]').focus();
  const rows = await grid.getByRole('rowheader').count();
  for (let row = 0; row < rows; row += 1) {
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  for (let column = 0; column < rows && !/ (to|and) .*: \d+ act/.test(await focusedName(page)); column += 1) {
    await page.keyboard.press('ArrowRight');
  }
  expect(await focusedName(page)).toMatch(/ (to|and) .*: \d+ act/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/exchange=/);
  expect(await grid.locator('[aria-pressed="true"]').count()).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => !url.hash.includes('exchange='));
});

test('the heads of the matrix stay in sight while it scrolls on a phone', async () => {
  const page = await browser.open('#actors=matrix', { viewport: { width: 320, height: 600 } });
  const grid = part(page, 'Actors').getByRole('grid');
  const head = grid.getByRole('rowheader').first();
  const before = await head.boundingBox();
  await grid.locator('tbody tr').first().locator('td').last().scrollIntoViewIfNeeded();
  await grid.locator('tbody tr').first().locator('td').last().focus();
  expect((await head.boundingBox())?.x).toBeCloseTo(before?.x ?? NaN, 0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('pictures, tables and graphs of the actors are saved as files', async () => {
  const page = await browser.open('');
  const actors = part(page, 'Actors');
  const save = async (button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
    const coming = page.waitForEvent('download');
    await actors.getByRole('button', { name: button }).click();
    const file = await coming;
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  };
  await actors.getByRole('button', { name: 'Save' }).click();
  for (const [button, ending, beginning] of [
    ['Picture of the network, SVG', /-network\.svg$/, /^<\?xml [\s\S]*<svg [\s\S]*<text /],
    ['Picture of the matrix, SVG', /-matrix\.svg$/, /^<\?xml [\s\S]*<svg [\s\S]*<text /],
    ['Picture of the network, PNG', /-network\.png$/, /^.PNG/s],
    ['Picture of the matrix, PNG', /-matrix\.png$/, /^.PNG/s],
    ['Links, CSV', /-links\.csv$/, /^from,/],
    ['Acts, CSV', /-acts\.csv$/, /^from,/],
    ['GEXF', /-actors\.gexf$/, /<gexf /],
    ['GraphML', /-actors\.graphml$/, /<graphml /],
  ] as const) {
    const { name, bytes } = await save(button);
    expect(name).toMatch(ending);
    expect(bytes.toString('latin1'), button).toMatch(beginning);
    if (name.endsWith('.svg')) expect(bytes.toString('utf8'), button).not.toMatch(/var\(|class=|url\(|NaN|undefined/);
  }
  await actors
    .getByRole('status')
    .getByText(/^Made .*\.graphml\.$/)
    .waitFor();
});

test('positions are told by side or by actor, as the address says', async () => {
  const page = await browser.open('#positions=actor');
  const positions = part(page, 'Positions');
  await positions.getByRole('columnheader').first().waitFor();
  const byActor = await positions.getByRole('columnheader').count();
  await positions.getByRole('button', { name: 'Sides' }).click();
  await page.waitForURL((url) => !url.hash.includes('positions='));
  expect(await positions.getByRole('columnheader').count()).toBeLessThan(byActor);
});
