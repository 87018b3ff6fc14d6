import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser';
import { firstDossier } from '../support/first-dossier';
import { part } from '../support/page-parts';

const browser = useBrowser();
const tree = (page: Page) => part(page, 'Actors').getByRole('tree');

test('by keys alone: down the list, close and open a side, open an actor, and out again', async () => {
  const page = await browser.open('#actors=list');
  await tree(page).waitFor();
  await tree(page).locator('[tabindex="0"]').focus();
  const focused = page.locator('[role="treeitem"]:focus');
  expect(await focused.getAttribute('aria-level')).toBe('1');
  const all = await tree(page).getByRole('treeitem').count();
  await page.keyboard.press('ArrowLeft');
  expect(await tree(page).getByRole('treeitem').count()).toBeLessThan(all);
  await page.keyboard.press('ArrowRight');
  expect(await tree(page).getByRole('treeitem').count()).toBe(all);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => focused.getAttribute('aria-level')).toBe('2');
  await page.keyboard.press('Enter');
  await page.waitForURL(/actor=/);
  expect(await focused.getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => !url.hash.includes('actor='));
  await page.keyboard.press('Tab');
  expect(await focused.count()).toBe(0);
});

test('every actor of the dossier stands in the list, a linked one selected, and axe finds nothing', async () => {
  const { actors } = firstDossier();
  const linked = actors.find(({ partOf }) => partOf !== undefined);
  const page = await browser.open(`#actors=list&actor=${linked?.id}`);
  await tree(page).waitFor();
  const names = await tree(page).locator('[data-kind="actor"] .name').allInnerTexts();
  expect(names.toSorted()).toEqual(actors.map(({ name }) => name).toSorted());
  expect(await tree(page).getByRole('treeitem', { selected: true }).locator('.name').innerText()).toBe(linked?.name);
  const { violations } = await new AxeBuilder({ page }).include('[role="tree"]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});
