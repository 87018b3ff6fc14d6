import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright';
import { expect, test } from 'vitest';
import { indexDossier } from '../../src/model/dossier-index';
import { useBrowser } from '../support/browser';
import { firstDossier } from '../support/first-dossier';
import { buttonOf, part } from '../support/page-parts';

const browser = useBrowser();
const index = indexDossier(firstDossier());
const ids = Array.from({ length: index.entries.length }, (_, order) => index.entries.at(order).id);
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const bar = (page: Page): Locator => page.getByRole('region', { name: 'The story, step by step' });
const selected = (page: Page): Locator => part(page, 'Timeline').locator('.mark[data-emphasis="selected"]');
const addressOf = (page: Page, step: number) =>
  page.waitForURL(({ hash }) => hash.includes(`=${ids[step - 1]}`) && hash.includes('story=steps'));

async function begin(page: Page): Promise<void> {
  await part(page, 'Reading').getByRole('button', { name: 'Step through the story' }).click();
  await bar(page).getByText(`Step 1 of ${ids.length}`).waitFor();
}

/** Tells whether a part of the page lies above the bar, within the screen. */
async function isInSight(mark: Locator, page: Page): Promise<boolean> {
  const [box, floor] = [await mark.boundingBox(), await bar(page).boundingBox()];
  return box !== null && floor !== null && box.y >= 0 && box.y + box.height <= floor.y;
}

test('the story is gone through by buttons, keys and links', async () => {
  const page = await browser.open('');
  await begin(page);
  await addressOf(page, 1);
  await bar(page).getByRole('button', { name: 'Next' }).click();
  await addressOf(page, 2);
  await page.keyboard.press('ArrowRight');
  await addressOf(page, 3);
  await page.keyboard.press('ArrowLeft');
  await addressOf(page, 2);
  await page.keyboard.press('End');
  await addressOf(page, ids.length);
  await bar(page).getByRole('button', { name: 'Next' }).click({ force: true });
  await addressOf(page, ids.length);
  await page.reload();
  await bar(page).getByText(`Step ${ids.length} of ${ids.length}`).waitFor();
  await page.goBack();
  await bar(page).getByText(`Step 2 of ${ids.length}`).waitFor();
});

test('each step is marked in the timeline, in sight above the bar, and spoken', async () => {
  const page = await browser.open('');
  await begin(page);
  for (let step = 1; step <= ids.length; step += 1) {
    await addressOf(page, step);
    expect(await selected(page).count(), ids[step - 1]).toBe(1);
    await expect.poll(() => isInSight(selected(page), page), { message: ids[step - 1] ?? '' }).toBe(true);
    const spoken = await page.getByRole('status').last().innerText();
    expect(spoken).toMatch(new RegExp(`^Step ${step} of ${ids.length}: .+`));
    await page.keyboard.press('ArrowRight');
  }
});

test('Escape and the button leave the steps, and the step stays selected', async () => {
  const page = await browser.open(`#event=${index.dossier.events[0]?.id}&story=steps`);
  await bar(page).waitFor();
  await page.keyboard.press('Escape');
  await bar(page).waitFor({ state: 'detached' });
  await page.waitForURL(({ hash }) => hash.includes('event=') && !hash.includes('story'));
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Reading');
});

test('on a phone the bar is a slideshow: swiped, with buttons for thumbs, at the bottom of the screen', async () => {
  const page = await browser.open('', PHONE);
  await begin(page);
  const swipe = async (from: number, to: number): Promise<void> => {
    const { y } = (await bar(page).boundingBox()) ?? { y: 0 };
    const touch = { pointerType: 'touch', pointerId: 7, isPrimary: true, clientY: y + 30 };
    await bar(page).dispatchEvent('pointerdown', { ...touch, clientX: from });
    await bar(page).dispatchEvent('pointerup', { ...touch, clientX: to });
  };
  await swipe(300, 100);
  await addressOf(page, 2);
  await swipe(100, 300);
  await addressOf(page, 1);
  await swipe(200, 190);
  await addressOf(page, 1);
  for (const button of await bar(page).getByRole('button').all()) {
    const { width, height } = (await button.boundingBox()) ?? { width: 0, height: 0 };
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
  const { y, height } = (await bar(page).boundingBox()) ?? { y: 0, height: 0 };
  expect(y + height).toBeCloseTo(844, 0);
  expect(height).toBeLessThan(844 / 2);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('with a filter the steps are what matches', async () => {
  const page = await browser.open('#find=lavrov');
  await part(page, 'Reading').getByRole('button', { name: 'Step through the story' }).click();
  const place = bar(page).getByText(/^Step 1 of \d+/);
  await place.waitFor();
  const count = Number(/of (\d+)/.exec(await place.innerText())?.[1]);
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(ids.length);
});

test.each(['light', 'dark'] as const)('the bar has no accessibility issue in %s', async (colorScheme) => {
  const page = await browser.open(`#event=${index.dossier.events[3]?.id}&story=steps`, { colorScheme });
  await bar(page).waitFor();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('the chain of replies is walked from the reading panel and with keys in the timeline', async () => {
  const answer = index.dossier.events.find(({ respondsTo }) => respondsTo?.length === 1);
  const answered = index.events.get(answer?.respondsTo?.[0] ?? '');
  if (!answer || !answered) throw new Error('no answer in the first dossier');
  const page = await browser.open(`#event=${answer.id}`);
  const reading = part(page, 'Reading');
  await reading.getByRole('heading', { name: 'Line of replies' }).waitFor();
  await reading
    .locator('section')
    .filter({ hasText: 'Line of replies' })
    .getByRole('button', { name: answered.title })
    .click();
  await reading.getByRole('heading', { name: answered.title }).waitFor();

  await buttonOf(part(page, 'Timeline'), answer.title).focus();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-entry'));
  await page.keyboard.press('[');
  await expect.poll(focused).toBe(answered.id);
  await page.keyboard.press(']');
  await expect.poll(focused).not.toBe(answered.id);
  await page.keyboard.press(',');
  await expect.poll(focused).toBe(answered.id);
  await page.keyboard.press('.');
  await expect.poll(focused).not.toBe(answered.id);
});

test('a period lists what lies in it, and leads to its neighbours', async () => {
  const page = await browser.open('#period=2022-01-26~2022-01-27');
  const reading = part(page, 'Reading');
  await reading.getByRole('heading', { name: '26 January 2022' }).waitFor();
  expect(await reading.getByRole('listitem').count()).toBeGreaterThan(10);
  await reading.getByRole('button', { name: /^Earlier/ }).click();
  await page.waitForURL(({ hash }) => hash.startsWith('#period=') && !hash.includes('2022-01-26~'));
  expect(await reading.getByRole('listitem').count()).toBeGreaterThan(0);
});
