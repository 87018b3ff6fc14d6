import { endBrowser, evaluate, useBrowser, within } from '../browser.mjs';
import { quiet, versionOf } from '../machine.mjs';
import { GIVEN_ADDRESS } from '../serve.mjs';

/**
 * How the picture of the given dossier's actors came, once. `didNotFinish` says why there are no figures.
 *
 * @typedef {object} OpeningFound
 * @property {number} round
 * @property {string} measuredAt  ISO date-time
 * @property {string} version
 * @property {import('../ours/network-opening').NetworkOpening} [times]
 * @property {string} [didNotFinish]
 */

const CAP_MS = 90_000;
const QUIET_MS = 15_000;

/**
 * Shows the actors of the given dossier. Never rejects.
 *
 * @param {number} round
 * @param {{ url: string, picture: string | undefined }} how  `picture`: where one is to be written
 * @returns {Promise<OpeningFound>}
 */
export async function measureOpening(round, { url, picture }) {
  await quiet(QUIET_MS);
  /** @type {OpeningFound} */
  const found = { round, measuredAt: new Date().toISOString(), version: versionOf({ isOurs: true, note: '' }) };
  try {
    const { cdp, page, close } = await (await useBrowser()).open(`${url}/network/opening/`);
    const opened = evaluate(cdp, `own.measureOpening('${GIVEN_ADDRESS}')`);
    /** @type {import('../ours/network-opening').NetworkOpening} */
    const times = await within(CAP_MS, opened, 'opening: over 90 s');
    if (picture !== undefined) await page.screenshot({ path: picture });
    await close();
    return { ...found, times };
  } catch (error) {
    await endBrowser();
    return { ...found, didNotFinish: error instanceof Error ? error.message : String(error) };
  }
}
