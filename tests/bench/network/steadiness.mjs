import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listen } from '../../../scripts/static-server.mjs';
import { useBrowser, within } from '../browser.mjs';
import { PAGES, buildOwnPage } from '../build.mjs';
import { GIVEN_ADDRESS, serverOf } from '../serve.mjs';
import { spreadOf } from '../statistics.mjs';
import { openIn, otherEngines } from './engines.mjs';
import { makeGraph, withoutLast } from './graph.mjs';

/** @typedef {typeof import('../ours/network-digest')} Layout */
/** @typedef {import('../ours/network-places').Places} Places */
/** @typedef {import('../../../src/model/dossier').Dossier} Dossier */

/**
 * The digests of our places as one engine computes them.
 *
 * @typedef {object} Digest
 * @property {string} engine
 * @property {Readonly<Record<string, string>>} [digests]  by the number of nodes, or `given`
 * @property {string} [didNotFinish]
 */

/**
 * How far actors moved when a dossier had grown.
 *
 * @typedef {object} Displacement
 * @property {string} what
 * @property {number} share  of the picture's diagonal: the median of all actors that were there before
 * @property {number} actors  that were there before
 */

const CAP_MS = 120_000;
const FOLDER = 'network/digest';
const RECEIVER = '/digests';
// Of more nodes the others take long, and show nothing new.
const MOST_NODES = 2_000;

/**
 * Computes our places in Node and in every engine of this machine, and how far they move when something comes in.
 *
 * @param {import('../options.mjs').Options} options
 * @returns {Promise<{ digests: readonly Digest[], displacements: readonly Displacement[] }>}
 */
export async function measureSteadiness({ nodes, icews }) {
  const counts = nodes.filter((count) => count > 1 && count <= MOST_NODES);
  await buildOwnPage('network-digest', FOLDER, 'main.sendDigests()');
  /** @type {Layout} */
  const layout = await import(pathToFileURL(resolve(PAGES, FOLDER, 'main.js')).href);
  /** @type {Dossier | undefined} */
  const given = icews === undefined ? undefined : JSON.parse(readFileSync(icews, 'utf8'));
  return {
    digests: [await inNode(layout, counts, given), ...(await inBrowsers(counts, icews))],
    displacements: [
      ...counts.map((count) => displacedInGraph(layout, count)),
      ...(given === undefined ? [] : [displacedInGiven(layout, given)]),
    ],
  };
}

/**
 * @param {Layout} layout
 * @param {readonly number[]} counts
 * @param {Dossier | undefined} given
 * @returns {Promise<Digest>}
 */
async function inNode(layout, counts, given) {
  const digests = await layout.digests(counts);
  const engine = `Node ${process.versions.node}`;
  if (given === undefined) return { engine, digests };
  return { engine, digests: { ...digests, given: await layout.digestOf(layout.placesOf(given)) } };
}

/**
 * Asks every browser in the same way: it opens a page, which sends what it has found.
 *
 * @param {readonly number[]} counts
 * @param {string | undefined} icews
 * @returns {Promise<readonly Digest[]>}
 */
async function inBrowsers(counts, icews) {
  const inbox = makeInbox();
  const server = serverOf(icews, { [RECEIVER]: inbox.route });
  const given = icews === undefined ? '' : `&given=${GIVEN_ADDRESS}`;
  const origin = `http://localhost:${await listen(server, 0)}`;
  const url = `${origin}/${FOLDER}/?to=${RECEIVER}&nodes=${counts.join(',')}${given}`;
  try {
    const found = [await digestIn('Chromium', () => inChromium(url, inbox.next()))];
    for (const engine of otherEngines()) {
      found.push(await digestIn(engine.name, () => openIn(engine, url, inbox.next())));
    }
    return found;
  } finally {
    server.close();
  }
}

/** @typedef {NonNullable<Digest['digests']>} Digests */

/**
 * @param {string} engine
 * @param {() => Promise<Digests>} ask
 * @returns {Promise<Digest>}
 */
async function digestIn(engine, ask) {
  try {
    return { engine, digests: await ask() };
  } catch (error) {
    return { engine, didNotFinish: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * @param {string} url
 * @param {Promise<Digests>} received
 */
async function inChromium(url, received) {
  const { close } = await (await useBrowser()).open(url);
  const digests = await received;
  await close();
  return digests;
}

/** Takes in what pages send, one after another. */
function makeInbox() {
  /** @type {(text: string) => void} */
  let receive = () => undefined;
  return {
    /** @type {import('../serve.mjs').Route} */
    route(request, response) {
      let text = '';
      request.setEncoding('utf8');
      request.on('data', (part) => (text += part));
      request.on('end', () => {
        response.writeHead(204).end();
        receive(text);
      });
    },
    /** @returns {Promise<Digests>} */
    next() {
      const sent = new Promise((resolveSent) => (receive = (text) => resolveSent(JSON.parse(text))));
      return within(CAP_MS, sent, `no answer in ${CAP_MS / 1000} s`);
    },
  };
}

/**
 * @param {Layout} layout
 * @param {number} count
 * @returns {Displacement}
 */
function displacedInGraph(layout, count) {
  const graph = makeGraph(count + 1);
  const before = layout.placesOfGraph(withoutLast(graph));
  return displacement(`one actor more than ${count.toLocaleString('en')}`, before, layout.placesOfGraph(graph));
}

/**
 * @param {Layout} layout
 * @param {Dossier} dossier
 * @returns {Displacement}
 */
function displacedInGiven(layout, dossier) {
  const { year, dossier: before } = withoutLastYear(dossier);
  return displacement(`${year} appended to the given dossier`, layout.placesOf(before), layout.placesOf(dossier));
}

/**
 * Gives a dossier as it was before its last year, with the actors that act in it.
 *
 * @param {Dossier} dossier
 */
function withoutLastYear(dossier) {
  const year = dossier.events.reduce((last, { when }) => (yearOf(when) > last ? yearOf(when) : last), '');
  const events = dossier.events.filter(({ when }) => yearOf(when) < year);
  const statements = dossier.statements.filter(({ when }) => yearOf(when) < year);
  const acting = new Set([
    ...events.flatMap(({ participants }) => participants.flatMap(({ actor, for: whom }) => [actor, whom])),
    ...statements.flatMap(({ speaker, for: whom, to = [] }) => [speaker, whom, ...to]),
  ]);
  const byId = new Map(dossier.actors.map((actor) => [actor.id, actor]));
  // What an actor is part of is in the file, whether it acts or not.
  for (const id of acting) if (id !== undefined) acting.add(byId.get(id)?.partOf);
  return {
    year,
    dossier: { ...dossier, events, statements, actors: dossier.actors.filter(({ id }) => acting.has(id)) },
  };
}

/** @param {import('../../../src/model/dossier').When} when */
function yearOf({ edtf }) {
  return edtf.slice(0, 'yyyy'.length);
}

/**
 * @param {string} what
 * @param {Places} before
 * @param {Places} after
 * @returns {Displacement}
 */
function displacement(what, before, after) {
  const xs = [...after.values()].map(([x]) => x);
  const ys = [...after.values()].map(([, y]) => y);
  const diagonal = Math.hypot(extentOf(xs), extentOf(ys));
  const moved = [...before].flatMap(([id, [x, y]]) => {
    const place = after.get(id);
    return place === undefined ? [] : Math.hypot(place[0] - x, place[1] - y) / diagonal;
  });
  return { what, share: spreadOf(moved)?.median ?? 0, actors: moved.length };
}

/** @param {readonly number[]} numbers */
function extentOf(numbers) {
  const spread = spreadOf(numbers);
  return spread === undefined ? 0 : spread.most - spread.least;
}
