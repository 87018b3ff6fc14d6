import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser';
import { part } from '../support/page-parts';

const browser = useBrowser();

const drawingOf = (page: Page) => part(page, 'Timeline').locator('.drawing');
const painted = (page: Page) => drawingOf(page).locator('[data-part="plot"] canvas:visible');

/** Opens a dossier with more marks than the document holds, and waits for its picture on a canvas. */
async function openCrowd(isAlone: boolean): Promise<Page> {
  const page = await browser.open('');
  // A page without workers reads and paints by itself.
  if (isAlone) await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await page.goto(new URL('?dossier=large.json#from=2016-01-01&to=2020-01-01', inject('siteUrl')).href);
  await page.getByRole('heading', { level: 1, name: 'A large dossier' }).waitFor();
  await painted(page).waitFor();
  return page;
}

/**
 * How many places of two pictures differ, each of 8 by 8 px: without a graphics card Chromium sets letters on whole pixels
 * in the page, and between them in a worker.
 */
async function placesApart(page: Page, pictures: readonly Buffer[]): Promise<number> {
  const sources = pictures.map((picture) => `data:image/png;base64,${picture.toString('base64')}`);
  return page.evaluate(async (addresses) => {
    const [a, b] = await Promise.all(
      addresses.map(async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const [width, height] = [Math.ceil(image.width / 8), Math.ceil(image.height / 8)];
        const context = new OffscreenCanvas(width, height).getContext('2d');
        if (!context) throw new Error('no context');
        context.imageSmoothingQuality = 'high';
        context.drawImage(image, 0, 0, width, height);
        return context.getImageData(0, 0, width, height).data;
      }),
    );
    if (!a || a.length !== b?.length) return Infinity;
    return a.filter((value, place) => place % 4 === 0 && Math.abs(value - (b[place] ?? 0)) > 48).length;
  }, sources);
}

test('a worker paints what the page would paint without one', async () => {
  const [elsewhere, here] = [await openCrowd(false), await openCrowd(true)];
  await elsewhere.waitForFunction(() => document.querySelectorAll('[data-part="plot"] canvas').length === 1);
  expect(await here.locator('[data-part="plot"] canvas').count()).toBe(2);
  const alone = await drawingOf(here).screenshot();
  expect(await placesApart(here, [await drawingOf(elsewhere).screenshot(), alone])).toBeLessThan(10);
  // Without its canvas it would be another picture.
  await painted(elsewhere).evaluate((canvas) => canvas.remove());
  expect(await placesApart(here, [await drawingOf(elsewhere).screenshot(), alone])).toBeGreaterThan(200);
});

test('while it moves a canvas covers the drawing, which is the same again when it rests where it was', async () => {
  const page = await browser.open('');
  const drawing = drawingOf(page);
  await drawing.hover({ position: { x: 400, y: 30 } });
  await page.waitForFunction(() => document.querySelectorAll('[data-part="none"] canvas').length === 1);
  const before = await drawing.screenshot();
  const zoom = async (by: number): Promise<void> => {
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, by);
    await drawing.locator('[data-part="all"]').waitFor({ state: 'attached' });
    await page.keyboard.up('Control');
    await drawing.locator('[data-part="none"]').waitFor({ state: 'attached' });
  };
  await zoom(-200);
  const closer = await drawing.screenshot();
  expect(await placesApart(page, [closer, before])).toBeGreaterThan(200);
  await part(page, 'Timeline').getByRole('button', { name: 'Story', exact: true }).click();
  await drawing.hover({ position: { x: 400, y: 30 } });
  await drawing.locator('[data-part="none"]').waitFor({ state: 'attached' });
  await expect.poll(async () => placesApart(page, [await drawing.screenshot(), before])).toBe(0);
});
