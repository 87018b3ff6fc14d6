import { endBrowser, evaluate, heap, spin, useBrowser, within } from './browser.mjs';
import { hasZoomed, pan, zoom, zoomIn } from './interact.mjs';
import { quiet, versionOf } from './machine.mjs';

/**
 * What is measured: one library with one set of data, once.
 *
 * @typedef {object} Case
 * @property {string} library
 * @property {string} data    even, bursty or icews
 * @property {number} count   of events
 * @property {number} round   from 1
 */

/**
 * What was found out about it. What is missing was not reached: `didNotFinish` says why.
 *
 * @typedef {object} Found
 * @property {string} measuredAt       ISO date-time
 * @property {number} seconds          for the whole case
 * @property {number} busy             share of the machine that was busy just before
 * @property {number} [spin]           ms for a fixed loop in the page: how slow the machine is
 * @property {string} [version]
 * @property {import('./page/adapter').Meta} [meta]
 * @property {number} [firstPaint]     ms
 * @property {number} [heapPrepared]   MiB that the data takes in the library's own format
 * @property {number} [heap]           MiB that the mounted timeline takes beyond that
 * @property {number} [dom]            elements in the page
 * @property {unknown[]} [views]       in view at first, after zoom, after pan
 * @property {unknown} [deepest]       in view where the zoom turns, where a picture was taken
 * @property {import('./interact.mjs').Phase} [zoom]
 * @property {import('./interact.mjs').Phase} [pan]
 * @property {boolean | undefined} [zooms]  whether a step of zoom changes what is in view
 * @property {string} [didNotFinish]
 * @property {readonly string[]} [errors]
 */

/** How long a stage may take, in ms. */
const CAP_MS = 60_000;
const QUIET_MS = 15_000;
const CLOSING_MS = 5_000;

/**
 * Measures a case in a page of its own. Never rejects.
 *
 * @param {Case} what
 * @param {{ url: string, picture?: string | undefined }} options  `picture`: begin of the paths of pictures
 * @returns {Promise<Case & Found>}
 */
export async function measureCase(what, { url, picture }) {
  const busy = await quiet(QUIET_MS);
  const began = Date.now();
  /** @type {Case & Found} */
  const found = { ...what, measuredAt: new Date().toISOString(), seconds: 0, busy };
  try {
    await measureInto(found, url, picture);
  } catch (error) {
    found.didNotFinish = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    await endBrowser();
  }
  found.seconds = (Date.now() - began) / 1000;
  return found;
}

/**
 * @param {Case & Found} found  is filled
 * @param {string} url
 * @param {string | undefined} picture
 */
async function measureInto(found, url, picture) {
  const browser = await useBrowser();
  const { page, cdp, errors, close } = await browser.open(`${url}/timeline/${found.library}/`);
  const ask = (/** @type {string} */ what) => evaluate(cdp, `bench.${what}`);
  try {
    found.spin = await spin(cdp);
    /** @type {import('./page/adapter').Meta} */
    const meta = await ask('meta');
    Object.assign(found, { meta, version: versionOf(meta) });
    const empty = await heap(cdp);
    const prepared = ask(`prepare(${JSON.stringify(found.data)}, ${found.count})`);
    await within(CAP_MS, prepared, 'making the data: over 60 s');
    const before = await heap(cdp);
    found.heapPrepared = before - empty;
    found.firstPaint = await within(CAP_MS, ask('mount()'), 'first picture: over 60 s');
    found.heap = (await within(CAP_MS, settledHeap(cdp), 'settling: over 60 s')) - before;
    found.dom = await ask('countElements()');
    if (picture !== undefined) await page.screenshot({ path: `${picture}.png` });
    const subject = { browser, cdp, meta, deadline: Date.now() + CAP_MS };
    found.views = [await ask('view()')];
    found.zoom = await zoom(subject);
    found.views.push(await ask('view()'));
    found.pan = await pan(subject);
    found.views.push(await ask('view()'));
    found.zooms = await hasZoomed(subject);
    if (picture !== undefined) found.deepest = await pictureZoomedIn(subject, page, picture);
  } finally {
    if (errors().length > 0) found.errors = errors().slice(0, 2);
  }
  await within(CLOSING_MS, close(), 'closing').catch(endBrowser);
}

/** @param {import('playwright').CDPSession} cdp */
async function settledHeap(cdp) {
  await evaluate(cdp, 'bench.settle()');
  return heap(cdp);
}

/**
 * Takes a picture of the deepest zoom, which shows that the zoom zooms. Where it takes too long there is none.
 *
 * @param {import('./interact.mjs').Subject} subject
 * @param {import('playwright').Page} page
 * @param {string} path
 * @returns {Promise<unknown>} what is in view
 */
async function pictureZoomedIn(subject, page, path) {
  try {
    await within(CAP_MS, zoomIn(subject), 'zooming in');
    await page.screenshot({ path: `${path}-zoomed.png` });
    return await evaluate(subject.cdp, 'bench.view()');
  } catch {
    await endBrowser();
    return undefined;
  }
}
