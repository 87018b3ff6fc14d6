import { mkdirSync } from 'node:fs';
import { launchChromium } from './browser.mjs';
import { readDossiers } from './dossiers.mjs';
import { listen, staticServer } from './static-server.mjs';

const FOLDER = 'shots';
const SIZES = [
  { name: '1440', width: 1440, height: 900 },
  { name: '768', width: 768, height: 1024 },
  { name: '390', width: 390, height: 844 },
];

/** @type {import('../src/model/dossier').Dossier} */
const dossier = JSON.parse(readDossiers()[0].text);
const views = [
  { name: 'plain', hash: '' },
  { name: 'actor', hash: `#actor=${mostTalkative()}` },
  { name: 'event', hash: `#event=${mostSaidAt()}` },
];

mkdirSync(FOLDER, { recursive: true });
const server = staticServer('dist');
const port = await listen(server, 0);
const browser = await launchChromium();
try {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const { name, width, height } of SIZES) {
      await page.setViewportSize({ width, height });
      for (const view of views) {
        await page.goto('about:blank');
        await page.goto(`http://localhost:${port}/${view.hash}`, { waitUntil: 'networkidle' });
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        await page.screenshot({ path: `${FOLDER}/${name}-${colorScheme}-${view.name}.png`, fullPage: true });
      }
    }
    await context.close();
  }
} finally {
  await browser.close();
  server.close();
}
console.log(`The pictures are in ${FOLDER}/.`);

/** The actor who makes the most statements. */
function mostTalkative() {
  return mostFrequent(dossier.statements.map(({ speaker }) => speaker));
}

/** The event at which the most was said. */
function mostSaidAt() {
  return mostFrequent(dossier.statements.flatMap(({ event }) => event ?? [])) ?? dossier.events[0]?.id;
}

/**
 * @param {readonly string[]} ids
 * @returns {string | undefined}
 */
function mostFrequent(ids) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
