import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser';
import { firstDossier, mostQuoted, mostSaidAt } from '../support/first-dossier';
import { comeNear } from '../support/page-parts';

const browser = useBrowser();
const dossier = firstDossier();
const views = [
  '',
  `#actor=${mostQuoted(dossier).id}`,
  `#event=${mostSaidAt(dossier).id}&actors=matrix&positions=actor&lanes=side`,
];

test.each([
  ['light', 1280],
  ['light', 390],
  ['dark', 1280],
  ['dark', 390],
] as const)('axe finds nothing in %s at %i px', async (colorScheme, width) => {
  const page = await browser.open('', { colorScheme, viewport: { width, height: 900 } });
  for (const view of views) {
    await page.goto('about:blank');
    await page.goto(`${(await browser.open('', { javaScriptEnabled: false })).url()}${view}`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    expect(found, view).toEqual([]);
  }
});

test('nothing scrolls sideways, from 320 px up', async () => {
  for (const width of [320, 390, 768, 1440]) {
    for (const view of views) {
      const page = await browser.open(view, { viewport: { width, height: 800 } });
      const [scroll, client] = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return [scrollWidth, clientWidth];
      });
      expect(scroll, `${view} at ${width} px`).toBe(client);
    }
  }
});

test('where less motion is asked for, a zoom is there at once', async () => {
  const page = await browser.open('', { reducedMotion: 'reduce' });
  await comeNear(page);
  const timeline = page.getByRole('region', { name: 'Timeline', exact: true });
  const frames = await timeline.evaluate(async (region) => {
    const before = region.querySelector('svg')?.innerHTML;
    [...region.querySelectorAll('button')].find((button) => button.textContent === '+')?.click();
    await new Promise(requestAnimationFrame);
    const shown: (string | undefined)[] = [];
    for (let frame = 0; frame < 5; frame += 1) {
      await new Promise(requestAnimationFrame);
      shown.push(region.querySelector('svg')?.innerHTML);
    }
    return { changed: shown[0] !== before, pictures: new Set(shown).size };
  });
  expect(frames).toEqual({ changed: true, pictures: 1 });
});

test('targets are at least 24 px, or have room around them', async () => {
  const page = await browser.open('', { viewport: { width: 390, height: 844 } });
  const { violations } = await new AxeBuilder({ page }).withRules(['target-size']).analyze();
  expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
});
