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

// Those in docs/, which README.md, docs/timeline.md and docs/actors.md show.
/** @type {readonly Picture[]} */
const documented = [
  { file: 'page', width: 1440, height: 1480, hash: '' },
  { file: 'timeline', width: 1180, height: 900, hash: '#lanes=side', of: '#timeline', isKeyOpen: true },
  { file: 'actor-dark', width: 1180, height: 1000, hash: `#actor=${mostTalkative()}`, of: '#timeline', isDark: true },
  { file: 'steps', width: 390, height: 844, hash: `#event=${mostSaidAt()}&story=steps` },
  {
    file: 'exchange',
    width: 1440,
    height: 1000,
    hash: `#exchange=${mostSaidBetween()}`,
    of: '.reading',
    to: '.reading li[data-by="left"]:has(+ [data-by="right"])',
  },
];

/**
 * @typedef {object} Picture
 * @property {string} file
 * @property {number} width
 * @property {number} height
 * @property {string} hash
 * @property {string} [of]  a part of the page; the window where absent
 * @property {string} [to]  what is brought to the top first
 * @property {boolean} [isKeyOpen]
 * @property {boolean} [isDark]
 */

mkdirSync(FOLDER, { recursive: true });
const server = staticServer('dist');
const port = await listen(server, 0);
const browser = await launchChromium();
try {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const page = await pageIn(colorScheme);
    for (const { name, width, height } of SIZES) {
      await page.setViewportSize({ width, height });
      for (const view of views) {
        await show(page, view.hash);
        await page.screenshot({ path: `${FOLDER}/${name}-${colorScheme}-${view.name}.png`, fullPage: true });
      }
    }
    await page.context().close();
  }
  for (const { file, width, height, hash, of, to, isKeyOpen, isDark } of documented) {
    const page = await pageIn(isDark ? 'dark' : 'light');
    await page.setViewportSize({ width, height });
    await show(page, hash);
    if (isKeyOpen) await page.locator('#timeline details.key summary').click();
    if (to)
      await page
        .locator(to)
        .first()
        .evaluate((place) => place.scrollIntoView());
    await page.mouse.move(0, 0);
    await page.waitForLoadState('networkidle');
    await (of ? page.locator(of) : page).screenshot({ path: `docs/${file}.png` });
    await page.context().close();
  }
} finally {
  await browser.close();
  server.close();
}
console.log(`The pictures are in ${FOLDER}/ and docs/.`);

/** @param {'light' | 'dark'} colorScheme */
async function pageIn(colorScheme) {
  const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' });
  return context.newPage();
}

/**
 * @param {Awaited<ReturnType<typeof pageIn>>} page
 * @param {string} hash
 */
async function show(page, hash) {
  await page.goto('about:blank');
  await page.goto(`http://localhost:${port}/${hash}`, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** The actor who makes the most statements. */
function mostTalkative() {
  return mostFrequent(dossier.statements.map(({ speaker }) => speaker));
}

/** The event at which the most was said. */
function mostSaidAt() {
  return mostFrequent(dossier.statements.flatMap(({ event }) => event ?? [])) ?? dossier.events[0]?.id;
}

/** The two between whom the most was said, each as whom its speakers speak for: "north~south". */
function mostSaidBetween() {
  return mostFrequent(
    dossier.statements.flatMap(({ speaker, for: body = speaker, to = [] }) =>
      to.map((each) => [body, each].sort().join('~')),
    ),
  );
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
