import { chromium } from 'playwright';
import { requireChromium } from '../../scripts/browser.mjs';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const CASES_PER_BROWSER = 12;
const CLOSING_MS = 1500;
const MIB = 2 ** 20;
const SPIN = `(() => {
  const began = performance.now();
  let x = 1;
  for (let step = 0; step < 2e6; step += 1) x = (x * 16807) % 2147483647;
  globalThis.spun = x;
  return performance.now() - began;
})()`;

/**
 * @typedef {object} OpenPage
 * @property {import('playwright').Page} page
 * @property {import('playwright').CDPSession} cdp
 * @property {() => readonly string[]} errors  thrown in the page so far
 * @property {() => Promise<void>} close
 */

/**
 * Main-thread times since the page began, in seconds.
 *
 * @typedef {object} MainThread
 * @property {number} task
 * @property {number} script
 * @property {number} layout
 * @property {number} style
 */

/** @type {Awaited<ReturnType<typeof launch>> | undefined} */
let current;
let uses = 0;

/** Gives the browser in use: a fresh one after some cases, or after `endBrowser`. */
export async function useBrowser() {
  uses += 1;
  if (uses > CASES_PER_BROWSER) await endBrowser();
  if (current === undefined) {
    current = await launch();
    uses = 1;
    const warmUp = await current.open('data:text/html,<canvas></canvas><b>warm</b> up');
    await warmUp.close();
  }
  return current;
}

/** Ends the browser in use, also one whose page hangs. */
export async function endBrowser() {
  const ended = current;
  current = undefined;
  await ended?.end();
}

async function launch() {
  const server = await chromium.launchServer({ executablePath: requireChromium(), args: ARGS });
  const browser = await chromium.connect(server.wsEndpoint());
  const session = await browser.newBrowserCDPSession();
  return {
    version: browser.version(),
    /**
     * Opens an address in a context, and so a process, of its own.
     *
     * @param {string} url
     * @returns {Promise<OpenPage>}
     */
    async open(url) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 });
      const page = await context.newPage();
      /** @type {string[]} */
      const errors = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      page.on('crash', () => errors.push('the page crashed'));
      await page.goto(url);
      const cdp = await context.newCDPSession(page);
      await cdp.send('Performance.enable');
      return { page, cdp, errors: () => errors, close: () => context.close() };
    },
    /** Gives the CPU time of all processes of the browser (pages, GPU, itself), in seconds. */
    async cpu() {
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
    },
    async end() {
      const closed = browser.close().catch(() => undefined);
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, CLOSING_MS))]);
      await server.kill();
    },
  };
}

/**
 * Evaluates an expression in a page and waits for what it promises.
 *
 * @param {import('playwright').CDPSession} cdp
 * @param {string} expression
 * @returns {Promise<any>}
 */
export async function evaluate(cdp, expression) {
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/**
 * Gives the time that a fixed loop takes in a page, in ms: how slow the machine is.
 *
 * @param {import('playwright').CDPSession} cdp
 * @returns {Promise<number>}
 */
export function spin(cdp) {
  return evaluate(cdp, SPIN);
}

/**
 * @param {import('playwright').CDPSession} cdp
 * @returns {Promise<MainThread>}
 */
export async function mainThread(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const byName = new Map(metrics.map(({ name, value }) => [name, value]));
  return {
    task: byName.get('TaskDuration') ?? NaN,
    script: byName.get('ScriptDuration') ?? NaN,
    layout: byName.get('LayoutDuration') ?? NaN,
    style: byName.get('RecalcStyleDuration') ?? NaN,
  };
}

/**
 * Gives the JavaScript heap after two collections, with what typed arrays hold outside it, in MiB.
 *
 * @param {import('playwright').CDPSession} cdp
 */
export async function heap(cdp) {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await cdp.send('Runtime.getHeapUsage');
  return (usedSize + backingStorageSize) / MIB;
}

/**
 * Waits for a promise, but not longer than some time.
 *
 * @template T
 * @param {number} ms
 * @param {Promise<T>} promise
 * @param {string} message  of the error where it takes longer
 * @returns {Promise<T>}
 */
export async function within(ms, promise, message) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {Promise<never>} */
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(message)), Math.max(1, ms));
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
