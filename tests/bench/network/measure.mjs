import { endBrowser, evaluate, heap, mainThread, spin, useBrowser, within } from '../browser.mjs';
import { hasZoomed, pan, zoom, zoomIn } from '../interact.mjs';
import { quiet, versionOf } from '../machine.mjs';
import { makeGraph } from './graph.mjs';
import { crossingsOf, stressOf } from './quality.mjs';

/**
 * What is measured: one library with one graph, once.
 *
 * @typedef {object} Case
 * @property {string} library
 * @property {number} count   of nodes
 * @property {number} round   from 1
 */

/**
 * What a picture has of its graph.
 *
 * @typedef {object} Drawn
 * @property {number} nodes
 * @property {number} edges
 * @property {number} edgesOf  how many edges the graph has
 */

/**
 * How the library's own layout went; times in ms from the call that mounts. What is missing was not reached.
 *
 * @typedef {object} OwnLayout
 * @property {number} [firstPaint]
 * @property {number} [settled]
 * @property {number} [longestGap]  without a frame, until it had settled
 * @property {number} [task]        of the main thread, until it had settled
 * @property {Drawn} [drawn]
 * @property {number} [stress]      only where all have one
 * @property {number} [crossings]   only where all have one
 * @property {string | undefined} [didNotFinish]
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
 * @property {import('../page/adapter').Meta} [meta]
 * @property {OwnLayout} layout
 * @property {number} [firstPaint]     ms, from a finished layout
 * @property {number} [heap]           MiB that the mounted network takes beyond its data
 * @property {Drawn} [drawn]          in that picture
 * @property {number} [dom]            elements in the page
 * @property {unknown[]} [views]       in view at first, after zoom, after pan
 * @property {import('../interact.mjs').Phase} [zoom]
 * @property {import('../interact.mjs').Phase} [pan]
 * @property {boolean | undefined} [zooms]  whether a step of zoom changes what is in view
 * @property {string | undefined} [didNotFinish]
 * @property {readonly string[]} [errors]
 */

/**
 * How a case is measured.
 *
 * @typedef {object} How
 * @property {string} url                        of the harness's server
 * @property {string} preset                     address of the places of a finished layout
 * @property {string | undefined} noLayout       why its own layout is not tried, where it is not
 * @property {string | undefined} picture        begin of the paths of pictures, where some are to be taken
 */

/** How long a stage may take, in ms. */
const CAP_MS = 60_000;
const QUIET_MS = 15_000;
const CLOSING_MS = 5_000;

/**
 * Measures a case: in one page the library's own layout, in another the picture of a finished one. Never rejects.
 *
 * @param {Case} what
 * @param {How} how
 * @returns {Promise<Case & Found>}
 */
export async function measureCase(what, how) {
  const busy = await quiet(QUIET_MS);
  const began = Date.now();
  /** @type {Case & Found} */
  const found = { ...what, measuredAt: new Date().toISOString(), seconds: 0, busy, layout: {} };
  if (how.noLayout === undefined) {
    found.layout.didNotFinish = await inPage(found, how, (page) => measureLayout(found, how, page));
  } else {
    found.layout.didNotFinish = how.noLayout;
  }
  found.didNotFinish = await inPage(found, how, (page) => measurePicture(found, how, page));
  found.seconds = (Date.now() - began) / 1000;
  return found;
}

/** @typedef {import('../browser.mjs').OpenPage & { browser: Awaited<ReturnType<typeof useBrowser>> }} BenchPage */

/**
 * Does something in a page of its own.
 *
 * @param {Case & Found} found
 * @param {How} how
 * @param {(page: BenchPage) => Promise<void>} measure
 * @returns {Promise<string | undefined>} why it did not finish
 */
async function inPage(found, { url }, measure) {
  try {
    const browser = await useBrowser();
    const page = await browser.open(`${url}/network/${found.library}/`);
    try {
      found.spin ??= await spin(page.cdp);
      found.meta ??= await evaluate(page.cdp, 'bench.meta');
      found.version ??= versionOf(found.meta);
      await measure({ ...page, browser });
    } finally {
      if (page.errors().length > 0) found.errors = page.errors().slice(0, 2);
    }
    await within(CLOSING_MS, page.close(), 'closing').catch(endBrowser);
    return undefined;
  } catch (error) {
    await endBrowser();
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
}

/**
 * @param {Case & Found} found  whose `layout` is filled
 * @param {How} how
 * @param {BenchPage} page
 */
async function measureLayout({ count, layout }, { picture }, { cdp, page }) {
  await within(CAP_MS, evaluate(cdp, `bench.prepare(${count})`), 'making the data: over 60 s');
  const before = await mainThread(cdp);
  Object.assign(layout, await within(CAP_MS, evaluate(cdp, 'bench.layOut()'), 'layout: over 60 s'));
  layout.task = ((await mainThread(cdp)).task - before.task) * 1000;
  const { places, drawn } = await drawnIn(cdp, count);
  if (picture !== undefined) await page.screenshot({ path: `${picture}-settled.png` });
  if (drawn === undefined) return;
  layout.drawn = drawn;
  if (drawn.nodes < count) return;
  const { edges } = makeGraph(count);
  layout.stress = stressOf(places, edges);
  layout.crossings = crossingsOf(places, edges);
}

/**
 * @param {import('playwright').CDPSession} cdp
 * @param {number} count  of nodes
 * @returns {Promise<{ places: readonly import('../page/adapter').Position[], drawn: Drawn | undefined }>} nothing drawn
 *   on the empty page
 */
async function drawnIn(cdp, count) {
  /** @type {import('../page/network-runtime').DrawnGraph} */
  const { positions, edges } = await evaluate(cdp, 'bench.drawn()');
  const places = positions.filter((position) => position !== null);
  if (places.length === 0) return { places, drawn: undefined };
  return { places, drawn: { nodes: places.length, edges, edgesOf: makeGraph(count).edges.length } };
}

/**
 * @param {Case & Found} found  is filled
 * @param {How} how
 * @param {BenchPage} page
 */
async function measurePicture(found, { preset, picture }, { browser, cdp, page }) {
  const ask = (/** @type {string} */ what) => evaluate(cdp, `bench.${what}`);
  const prepared = ask(`prepare(${found.count}, ${JSON.stringify(preset)})`);
  await within(CAP_MS, prepared, 'making the data: over 60 s');
  const before = await heap(cdp);
  found.firstPaint = await within(CAP_MS, ask('mount()'), 'first picture: over 60 s');
  await within(CAP_MS, ask('settle()'), 'settling: over 60 s');
  found.heap = (await heap(cdp)) - before;
  found.dom = await ask('countElements()');
  const { drawn } = await drawnIn(cdp, found.count);
  if (drawn !== undefined) found.drawn = drawn;
  if (picture !== undefined) await page.screenshot({ path: `${picture}.png` });
  const subject = { browser, cdp, meta: found.meta ?? { note: '' }, deadline: Date.now() + CAP_MS };
  found.views = [await ask('view()')];
  found.zoom = await zoom(subject);
  found.views.push(await ask('view()'));
  found.pan = await pan(subject);
  found.views.push(await ask('view()'));
  found.zooms = await hasZoomed(subject);
  if (picture !== undefined) await pictureZoomedIn(subject, page, `${picture}-zoomed.png`);
}

/**
 * Takes a picture of the deepest zoom. Where it takes too long there is none.
 *
 * @param {import('../interact.mjs').Subject} subject
 * @param {import('playwright').Page} page
 * @param {string} path
 */
async function pictureZoomedIn(subject, page, path) {
  try {
    await within(CAP_MS, zoomIn(subject), 'zooming in');
    await page.screenshot({ path });
  } catch {
    await endBrowser();
  }
}
