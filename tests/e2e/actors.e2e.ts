import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright';
import { expect, test } from 'vitest';
import { actsBetween } from '../../src/model/acts-between';
import { conversationOf } from '../../src/model/conversation';
import { indexDossier } from '../../src/model/dossier-index';
import { useBrowser } from '../support/browser';
import { firstDossier } from '../support/first-dossier';
import { part } from '../support/page-parts';

const browser = useBrowser();
const index = indexDossier(firstDossier());

/** The two between whom most has passed. */
const [left, right] = (() => {
  const counts = new Map<string, number>();
  for (const { from, to } of actsBetween(index)) {
    const key = [from, to].sort().join('~');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [most = ''] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  return most.split('~') as [string, string];
})();
const { turns } = conversationOf(index, left, right);
const nameOf = (id: string) => index.actors.get(id)?.name ?? id;

const reading = (page: Page): Locator => part(page, 'Reading');

/** Presses Tab until what has focus is found by a selector within the reading panel. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const wanted = reading(page).locator(`${selector}:focus`);
  for (let presses = 0; presses < 120; presses += 1) {
    if ((await wanted.count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way to ${selector} by Tab`);
}

test('with keys alone: from an actor to an exchange, along a reply, and back', async () => {
  const page = await browser.open(`#actor=${left}`);
  await reading(page).locator('#reading-head').focus();
  await tabTo(page, 'tbody button');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#exchange=/);
  expect(await reading(page).locator('li[data-turn]').count()).toBeGreaterThan(0);
  const reply = turns.findIndex(({ answers }) => answers.here.length > 0);
  const answered = turns.findIndex(({ act }) => act.id === turns[reply]?.answers.here[0]);
  await page.goto(new URL(`#exchange=${left}~${right}`, page.url()).href);
  const turn = reading(page).locator('li[data-turn]').nth(reply);
  await turn.locator('ul button').first().focus();
  await page.keyboard.press('Enter');
  const target = reading(page).locator('li[data-turn]').nth(answered);
  await expect.poll(() => target.evaluate((node) => node === document.activeElement)).toBe(true);
  expect(await target.getAttribute('aria-current')).toBe('true');
});

test('the exchange has every act of the record, in order, with who acts towards whom and a passage', async () => {
  const page = await browser.open(`#exchange=${left}~${right}`);
  const items = reading(page).locator('li[data-turn]');
  await items.first().waitFor();
  // Parts that come later bring their own looks.
  expect(
    await items
      .first()
      .locator('.turn')
      .evaluate((turn) => getComputedStyle(turn).borderInlineStartWidth),
  ).toBe('3px');
  const shown = await items.evaluateAll((nodes) => nodes.map((node) => node.textContent ?? ''));
  expect(shown).toHaveLength(turns.length);
  for (const [place, { act }] of turns.entries()) {
    const text = shown[place]?.replace(/\s+/g, ' ') ?? '';
    const words = index.events.get(act.id)?.title ?? index.statements.get(act.id)?.text ?? act.id;
    expect(text.replace(/[“”]/g, '')).toContain(words.replace(/[“”]/g, ''));
    expect(text).toMatch(/paragraph \d+/);
  }
});

test('dates are chosen in the drawing of an actor’s time, by keys and by a drag, and the timeline follows', async () => {
  const page = await browser.open(`#actor=${left}`);
  const bins = reading(page).locator('svg [role="button"]');
  await bins.nth(2).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await page.waitForURL(/from=.*to=/);
  await reading(page).getByText('Listed is what lies in').waitFor();
  await reading(page).getByRole('button', { name: 'All dates' }).click();
  const before = page.url();
  const box = await reading(page).locator('svg[role="group"]').boundingBox();
  if (!box) throw new Error('no drawing');
  await page.mouse.move(box.x + box.width * 0.3, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + 10, { steps: 4 });
  await page.mouse.move(box.x + box.width * 0.7, box.y + 10);
  await page.mouse.up();
  await expect.poll(() => page.url()).not.toBe(before);
});

test('how two are connected is asked for by name, stands in the address, and comes back from it', async () => {
  const page = await browser.open(`#actor=${left}`);
  await reading(page).getByText('How it is connected with').click();
  await reading(page).getByLabel('Name of the other actor').fill(nameOf(right).toUpperCase());
  await page.keyboard.press('Enter');
  await page.waitForURL(({ hash }) => hash === `#path=${left}~${right}`);
  await reading(page).getByText('Directly: acts passed between the two.').waitFor();
  await page.reload();
  await reading(page).getByText('Directly: acts passed between the two.').waitFor();
});

test('neighbours stand out in the network, and stay so from actor to actor', async () => {
  const page = await browser.open(`#actor=${left}`);
  await reading(page).getByRole('button', { name: 'neighbours', exact: true }).click();
  await page.waitForURL(/near=1/);
  const network = part(page, 'Actors');
  const related = network.locator('.actor[data-emphasis="related"]');
  await expect.poll(() => related.count()).toBeGreaterThan(0);
  await reading(page).locator('tbody button').first().click();
  await reading(page).locator('.voices button').last().click();
  await page.waitForURL(/actor=.*near=1/);
});

test('how statements are arranged stays from actor to actor', async () => {
  const page = await browser.open(`#actor=${left}`);
  await reading(page).getByRole('button', { name: 'By issue' }).click();
  await reading(page).locator('h5').first().waitFor();
  await reading(page).locator('tbody button').first().click();
  await reading(page).locator('.voices button').last().click();
  await reading(page).locator('h5').first().waitFor();
  expect(await reading(page).getByRole('button', { name: 'By issue' }).getAttribute('aria-pressed')).toBe('true');
});

test('a citation is copied, with a link that opens the statement', async () => {
  const page = await browser.open(`#exchange=${left}~${right}`, { permissions: ['clipboard-read', 'clipboard-write'] });
  await reading(page).getByRole('button', { name: 'Copy as a citation' }).first().click();
  await page.getByText('The citation is copied.').waitFor({ state: 'attached' });
  const cited = await page.evaluate(() => navigator.clipboard.readText());
  const [link = ''] = /http\S+#statement=\S+$/.exec(cited) ?? [];
  const first = turns.find(({ act }) => act.kind === 'statement');
  expect(link).toBe(new URL(`#statement=${first?.act.id}`, page.url()).href);
  await page.goto(link);
  await page.waitForURL(/statement=/);
});

test('axe finds nothing in an exchange, a path and a narrow actor panel, and nothing scrolls sideways', async () => {
  for (const [view, width] of [
    [`#exchange=${left}~${right}`, 1280],
    [`#exchange=${left}~${right}`, 320],
    [`#path=${left}~${right}`, 390],
    [`#actor=${left}&near=2`, 320],
  ] as const) {
    const page = await browser.open(view, { viewport: { width, height: 900 } });
    await reading(page).locator('h3').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).include('.reading').analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ).toEqual([]);
    const [scroll, client] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    expect(scroll, view).toBe(client);
  }
});
