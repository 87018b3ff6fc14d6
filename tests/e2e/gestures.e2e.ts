import type { Locator, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser';
import { firstDossier } from '../support/first-dossier';
import { buttonOf, comeNear, part } from '../support/page-parts';
import { swipe } from '../support/touch';

const browser = useBrowser();
const [, , firstEvent] = firstDossier().events;
const DAY = 86_400_000;

const CLOSE = '#from=2022-01-16&to=2022-02-05';
const YEARS = '#from=2016-01-01&to=2019-01-01';

interface Shown {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** The part of time that an address holds. */
function shownIn(address: URL): Shown {
  const [from = NaN, to = NaN] = ['from', 'to'].map((name) => {
    const moment = new RegExp(`[#&]${name}=([^&]+)`).exec(address.hash)?.[1] ?? '';
    return Date.parse(moment.includes('T') ? `${moment}Z` : moment);
  });
  return { from, to, length: to - from };
}

/** Waits until the address holds a window that is as told. */
async function until(page: Page, isAsTold: (shown: Shown) => boolean): Promise<Shown> {
  await page.waitForURL((url) => isAsTold(shownIn(url)));
  return shownIn(new URL(page.url()));
}

const timelineOf = (page: Page): Locator => part(page, 'Timeline').locator('svg.timeline');
const stripOf = (page: Page): Locator => part(page, 'Timeline').locator('svg.overview');
const slider = (page: Page, name: RegExp): Locator => part(page, 'Timeline').getByRole('slider', { name });
const WINDOW = /^Part/;
const START = /^Start/;
const END = /^End/;

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  if (!box) throw new Error('not in the page');
  return box;
}

/** A place of the plot without a mark, and which part of the window lies left of it. */
async function emptyPlace(page: Page, part = 0.75): Promise<{ x: number; y: number; part: number }> {
  const drawing = await boxOf(timelineOf(page));
  const plot = await timelineOf(page)
    .locator('clipPath rect')
    .evaluate((rect) => ({ x: Number(rect.getAttribute('x')), width: Number(rect.getAttribute('width')) }));
  return { x: drawing.x + plot.x + plot.width * part, y: Math.max(drawing.y, 0) + 30, part };
}

async function drag(page: Page, from: { x: number; y: number }, byX: number): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + byX / 2, from.y, { steps: 4 });
  await page.mouse.move(from.x + byX, from.y, { steps: 4 });
  await page.mouse.up();
}

const middleOf = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({
  x: x + width / 2,
  y: y + height / 2,
});

const isAbout = (value: number, wanted: number, spare: number): boolean => Math.abs(value - wanted) <= spare;

describe('the mouse on the timeline', () => {
  test('dragging to the right shows what is earlier, without zooming', async () => {
    const page = await browser.open(CLOSE);
    const before = shownIn(new URL(page.url()));
    await drag(page, await emptyPlace(page), 200);
    const after = await until(page, ({ from }) => from < before.from - DAY);
    expect(isAbout(after.length, before.length, 2 * 60_000)).toBe(true);
  });

  test('a drag that begins on a mark moves the view and opens nothing', async () => {
    const page = await browser.open(CLOSE);
    const before = shownIn(new URL(page.url()));
    const mark = timelineOf(page).locator('.mark .target').first();
    await drag(page, middleOf(await boxOf(mark)), 150);
    await until(page, ({ from }) => from < before.from - DAY);
    expect(page.url()).not.toMatch(/event=|statement=/);
  });

  test.each(['Control', 'Meta'])('the wheel with %s zooms about the pointer, both ways', async (key) => {
    const page = await browser.open(CLOSE);
    const before = shownIn(new URL(page.url()));
    const place = await emptyPlace(page);
    const at = before.from + before.length * place.part;
    await page.mouse.move(place.x, place.y);
    await page.keyboard.down(key);
    await page.mouse.wheel(0, -240);
    const closer = await until(page, ({ length }) => length < before.length * 0.8);
    expect(isAbout(closer.from + closer.length * place.part, at, before.length / 200)).toBe(true);
    await page.mouse.wheel(0, 240);
    await until(page, ({ length }) => isAbout(length, before.length, before.length / 50));
    await page.keyboard.up(key);
  });

  test('the plain wheel scrolls the page, and is told once how to zoom', async () => {
    const page = await browser.open(CLOSE);
    const place = await emptyPlace(page);
    const before = page.url();
    const top = await page.evaluate(() => scrollY);
    await page.mouse.move(place.x, place.y);
    await page.mouse.wheel(0, 120);
    const hint = part(page, 'Timeline').locator('.hint');
    await hint.waitFor();
    expect(await hint.textContent()).toMatch(/^Hold (Ctrl|⌘) to zoom/);
    expect(await hint.getAttribute('aria-hidden')).toBe('true');
    const under = ({ x, y }: { x: number; y: number }) =>
      document.elementFromPoint(x, y)?.closest('.hint, .timeline')?.getAttribute('class') ?? '';
    expect(await page.evaluate(under, place)).not.toContain('hint');
    await page.waitForFunction((from) => scrollY > from, top);
    expect(page.url()).toBe(before);
    await hint.waitFor({ state: 'detached' });
    await page.mouse.wheel(0, -120);
    await page.waitForFunction((from) => scrollY === from, top);
    expect(await hint.count()).toBe(0);
  });

  test('the wheel sideways, or with Shift, moves in time', async () => {
    const page = await browser.open(CLOSE);
    const before = shownIn(new URL(page.url()));
    const place = await emptyPlace(page);
    await page.mouse.move(place.x, place.y);
    await page.mouse.wheel(150, 10);
    const later = await until(page, ({ from }) => from > before.from + DAY / 2);
    await page.keyboard.down('Shift');
    await page.mouse.wheel(0, -150);
    await page.keyboard.up('Shift');
    await until(page, ({ from }) => from < later.from - DAY / 2);
  });

  test('a double click zooms in where it is, one with Shift zooms out, and one on a mark only opens it', async () => {
    const page = await browser.open(CLOSE);
    const before = shownIn(new URL(page.url()));
    const place = await emptyPlace(page);
    await page.mouse.dblclick(place.x, place.y);
    const closer = await until(page, ({ length }) => isAbout(length, before.length / 2, 2 * 60_000));
    const at = before.from + before.length * place.part;
    expect(isAbout(closer.from + closer.length * place.part, at, before.length / 200)).toBe(true);
    await page.keyboard.down('Shift');
    await page.mouse.dblclick(place.x, place.y);
    await page.keyboard.up('Shift');
    const back = await until(page, ({ length }) => isAbout(length, before.length, 2 * 60_000));
    const mark = middleOf(await boxOf(timelineOf(page).locator('.mark .target').first()));
    await page.mouse.dblclick(mark.x, mark.y);
    await page.waitForURL(/event=|statement=/);
    expect(isAbout(shownIn(new URL(page.url())).length, back.length, 2 * 60_000)).toBe(true);
  });

  test('buttons do all of it', async () => {
    const page = await browser.open(CLOSE);
    const press = (name: string) => part(page, 'Timeline').getByRole('button', { name, exact: true }).click();
    const before = shownIn(new URL(page.url()));
    await press('Later');
    const later = await until(page, ({ from }) => from > before.from);
    await press('Earlier');
    await until(page, ({ from }) => from < later.from);
    await press('Zoom in');
    const closer = await until(page, ({ length }) => length < before.length * 0.6);
    await press('Zoom out');
    await until(page, ({ length }) => length > closer.length * 1.9);
    await press('All');
    await until(page, ({ length }) => length > 1000 * DAY);
    await press('Story');
    await page.waitForURL((url) => url.hash === '');
  });
});

describe('keys on the timeline', () => {
  test('plus and minus zoom, Page Up and Page Down move, 0 shows the story; the focus stays on its mark', async () => {
    const page = await browser.open(CLOSE);
    const before = shownIn(new URL(page.url()));
    const mark = buttonOf(part(page, 'Timeline'), firstEvent?.title ?? '');
    await mark.focus();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-entry'));
    const id = await focused();
    expect(id).not.toBe(null);
    await page.keyboard.press('+');
    const closer = await until(page, ({ length }) => length < before.length * 0.8);
    expect(await focused()).toBe(id);
    await page.keyboard.press('-');
    await until(page, ({ length }) => length > closer.length * 1.3);
    await page.keyboard.press('PageDown');
    const later = await until(page, ({ from }) => from > before.from + DAY);
    expect(await focused()).toBe(id);
    await page.keyboard.press('PageUp');
    await until(page, ({ from }) => from < later.from - DAY);
    await page.keyboard.press('0');
    await page.waitForURL((url) => url.hash === '');
    expect(await focused()).toBe(id);
  });

  test('arrows, Home and End move between marks; Enter opens, Escape lets go', async () => {
    const page = await browser.open('');
    await timelineOf(page).locator('[data-entry][tabindex="0"]').focus();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-entry'));
    const visited = [await focused()];
    for (const key of ['End', 'Home', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowLeft']) {
      await page.keyboard.press(key);
      // What finds the next mark is loaded when a reader comes near.
      await expect.poll(focused, { message: key }).not.toBe(visited.at(-1));
      const now = await focused();
      expect(now, key).not.toBe(null);
      visited.push(now);
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/event=|statement=/);
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !/event=|statement=/.test(url.hash));
  });

  test('the wheel, the buttons and a zoom that makes a mark part of a count leave the focus on its entry', async () => {
    const page = await browser.open(CLOSE);
    await buttonOf(part(page, 'Timeline'), firstEvent?.title ?? '').focus();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-entry'));
    const id = await focused();
    const place = await emptyPlace(page);
    await page.mouse.move(place.x, place.y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, 100);
    await page.keyboard.up('Control');
    const wider = await until(page, ({ length }) => length > 21 * DAY);
    expect(await focused()).toBe(id);
    await part(page, 'Timeline').getByRole('button', { name: 'Zoom out' }).click();
    await until(page, ({ length }) => length > wider.length);
    expect(await focused()).toBe(id);
    await part(page, 'Timeline').getByRole('button', { name: 'All', exact: true }).click();
    await until(page, ({ length }) => length > 1000 * DAY);
    expect(await focused()).toBe(id);
  });
});

describe('the overview', () => {
  test('its window can be dragged', async () => {
    const page = await browser.open(YEARS);
    const before = shownIn(new URL(page.url()));
    await drag(page, middleOf(await boxOf(slider(page, WINDOW))), 100);
    const after = await until(page, ({ from }) => from > before.from + 100 * DAY);
    expect(isAbout(after.length, before.length, 2 * 60_000)).toBe(true);
  });

  test.each([
    ['start', START],
    ['end', END],
  ])('its %s can be dragged alone, by a handle of 24 px', async (end, name) => {
    const page = await browser.open(YEARS);
    const before = shownIn(new URL(page.url()));
    const handle = await boxOf(slider(page, name));
    expect(Math.round(Math.min(handle.width, handle.height))).toBeGreaterThanOrEqual(24);
    await drag(page, middleOf(handle), -60);
    const after = await until(page, ({ from, to }) => (end === 'start' ? from < before.from : to < before.to));
    expect(end === 'start' ? after.to : after.from).toBe(end === 'start' ? before.to : before.from);
  });

  test('an end that is dragged past the other changes places with it', async () => {
    const page = await browser.open(YEARS);
    const before = shownIn(new URL(page.url()));
    const { width } = await boxOf(slider(page, WINDOW));
    await drag(page, middleOf(await boxOf(slider(page, START))), width + 80);
    const after = await until(page, ({ to }) => to > before.to + DAY);
    expect(after.from).toBe(before.to);
  });

  test('a drag on the empty strip makes a new window, a click there moves the window', async () => {
    const page = await browser.open(YEARS);
    const before = shownIn(new URL(page.url()));
    const strip = await boxOf(stripOf(page));
    const { x, width } = await boxOf(slider(page, WINDOW));
    const y = strip.y + 16;
    await drag(page, { x: x + width + 60, y }, 50);
    const drawn = await until(page, ({ from }) => from > before.to);
    expect(isAbout(drawn.length / before.length, 50 / width, 0.05)).toBe(true);
    await page.mouse.click(x + 20, y);
    const moved = await until(page, ({ to }) => to < drawn.from);
    expect(isAbout(moved.length, drawn.length, 2 * 60_000)).toBe(true);
    await page.mouse.dblclick(x + 120, y);
    await until(page, ({ length }) => length > 2500 * DAY);
  });

  test('the wheel does what it does on the timeline', async () => {
    const page = await browser.open(YEARS);
    const before = shownIn(new URL(page.url()));
    const { x, y } = middleOf(await boxOf(slider(page, WINDOW)));
    await page.mouse.move(x, y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    const closer = await until(page, ({ length }) => length < before.length * 0.9);
    await page.mouse.wheel(40, 0);
    await until(page, ({ from }) => from > closer.from + DAY);
  });

  test('keys move the window and its ends', async () => {
    const page = await browser.open(YEARS);
    let shown = shownIn(new URL(page.url()));
    const press = async (key: string, isAsTold: (now: Shown, before: Shown) => boolean): Promise<void> => {
      const before = shown;
      await page.keyboard.press(key);
      shown = await until(page, (now) => isAsTold(now, before));
    };
    await slider(page, WINDOW).focus();
    await press('ArrowRight', (now, before) => now.from > before.from && now.to > before.to);
    await press('ArrowLeft', (now, before) => now.from < before.from && now.to < before.to);
    await press('ArrowUp', (now, before) => now.length < before.length);
    await press('ArrowDown', (now, before) => now.length > before.length);
    await press('PageDown', (now, before) => now.from > before.from + 300 * DAY);
    await press('PageUp', (now, before) => now.from < before.from - 300 * DAY);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(START);
    await press('ArrowRight', (now, before) => now.from > before.from && now.to === before.to);
    await press('ArrowDown', (now, before) => now.from < before.from && now.to === before.to);
    await press('Home', (now, before) => now.from < before.from - 300 * DAY && now.to === before.to);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(END);
    await press('ArrowUp', (now, before) => now.to > before.to && now.from === before.from);
    await press('PageUp', (now, before) => now.to < before.to && now.from === before.from);
    await press('End', (now, before) => now.to > before.to && now.from === before.from);
    expect(await slider(page, END).getAttribute('aria-valuetext')).toMatch(/\d of \d+ marks in view/);
  });

  test('what is selected lies over the quiet whole', async () => {
    const page = await browser.open('');
    const bars = stripOf(page).locator('.bars');
    const all = await bars.count();
    expect(await stripOf(page).locator('[data-quiet="true"]').count()).toBe(0);
    await buttonOf(part(page, 'Actors'), 'Sergey Lavrov').click();
    await page.waitForURL(/actor=/);
    expect(await stripOf(page).locator('[data-quiet="true"]').count()).toBe(all);
    expect(await bars.count()).toBeGreaterThan(all);
  });
});

describe('fingers', () => {
  const PHONE = { viewport: { width: 390, height: 800 }, hasTouch: true };

  test('one that moves sideways moves in time, one that moves up scrolls the page', async () => {
    const page = await browser.open(CLOSE, PHONE);
    const before = shownIn(new URL(page.url()));
    const { x, y } = middleOf(await boxOf(timelineOf(page).locator('.mark .target').first()));
    await swipe(page, [
      [
        { x: x + 120, y },
        { x: x + 20, y },
      ],
    ]);
    const later = await until(page, ({ from }) => from > before.from + DAY);
    expect(isAbout(later.length, before.length, 2 * 60_000)).toBe(true);
    const scrolled = await page.evaluate(() => scrollY);
    await swipe(page, [
      [
        { x: 200, y: 600 },
        { x: 203, y: 300 },
      ],
    ]);
    await page.waitForFunction((from) => scrollY > from + 100, scrolled);
    expect(shownIn(new URL(page.url()))).toEqual(later);
    expect(page.url()).not.toMatch(/event=|statement=/);
  });

  test('two that part zoom in, two that meet zoom out', async () => {
    const page = await browser.open(CLOSE, PHONE);
    const before = shownIn(new URL(page.url()));
    const { y } = middleOf(await boxOf(timelineOf(page).locator('.mark .target').first()));
    const pinch = (from: number, to: number) =>
      swipe(page, [
        [
          { x: 195 - from, y },
          { x: 195 - to, y },
        ],
        [
          { x: 195 + from, y },
          { x: 195 + to, y },
        ],
      ]);
    await pinch(40, 120);
    const closer = await until(page, ({ length }) => length < before.length * 0.5);
    await pinch(120, 40);
    await until(page, ({ length }) => length > closer.length * 2);
  });

  test('one on the overview drags the window, an end of it, or a new one', async () => {
    const page = await browser.open(YEARS, PHONE);
    const before = shownIn(new URL(page.url()));
    const byFinger = (from: { x: number; y: number }, byX: number) =>
      swipe(page, [[from, { x: from.x + byX, y: from.y }]]);
    await byFinger(middleOf(await boxOf(slider(page, WINDOW))), 60);
    const moved = await until(page, ({ from }) => from > before.from + 100 * DAY);
    await byFinger(middleOf(await boxOf(slider(page, START))), -40);
    const longer = await until(page, ({ from }) => from < moved.from - 100 * DAY);
    expect(longer.to).toBe(moved.to);
    const strip = await boxOf(stripOf(page));
    await byFinger({ x: strip.x + 30, y: strip.y + 16 }, 30);
    await until(page, ({ to }) => to < longer.from);
  });
});

describe('flights', () => {
  // The words about the window come when the view rests; the frame on the strip moves with it.
  const frameOf = async (page: Page): Promise<string> => JSON.stringify(await slider(page, WINDOW).boundingBox());
  const zoomIn = (page: Page): Locator => part(page, 'Timeline').getByRole('button', { name: 'Zoom in' });

  test('are over within 300 ms', async () => {
    const page = await browser.open(YEARS, { reducedMotion: 'no-preference' });
    await comeNear(page);
    await page.clock.install();
    const before = await frameOf(page);
    await page.clock.pauseAt(Date.now() + 60_000);
    await zoomIn(page).evaluate((button) => (button as HTMLElement).click());
    expect(await frameOf(page)).toBe(before);
    await page.clock.runFor(150);
    const halfWay = await frameOf(page);
    expect(halfWay).not.toBe(before);
    await page.clock.runFor(149);
    const arrived = await frameOf(page);
    expect(arrived).not.toBe(halfWay);
    await page.clock.runFor(300);
    expect(await frameOf(page)).toBe(arrived);
  });

  test('are jumps for those who ask for less motion', async () => {
    const page = await browser.open(YEARS);
    await comeNear(page);
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    const before = await frameOf(page);
    await zoomIn(page).evaluate((button) => (button as HTMLElement).click());
    const arrived = await frameOf(page);
    expect(arrived).not.toBe(before);
    await page.clock.runFor(300);
    expect(await frameOf(page)).toBe(arrived);
  });
});

test('the key opens on demand and shows what occurs, by mouse and by keys', async () => {
  const page = await browser.open('');
  const key = part(page, 'Timeline').locator('details');
  await key.getByText('How to read it').focus();
  await page.keyboard.press('Enter');
  await key.getByText('conditional', { exact: true }).waitFor();
  expect(await key.getByText('cancelled', { exact: true }).count()).toBe(0);
  for (const { name } of firstDossier().sides) expect(await key.getByText(name, { exact: true }).count()).toBe(1);
  await key.getByText('How to read it').click();
  await key.getByText('conditional', { exact: true }).waitFor({ state: 'hidden' });
});
