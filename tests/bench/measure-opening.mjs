import { endBrowser, evaluate, useBrowser, within } from './browser.mjs';
import { quiet, versionOf } from './machine.mjs';
import { GIVEN_ADDRESS } from './serve.mjs';

/**
 * What opening the given dossier took, once. `didNotFinish` says why there are no figures.
 *
 * @typedef {object} OpeningFound
 * @property {number} round
 * @property {string} measuredAt  ISO date-time
 * @property {string} version
 * @property {{ parse: number, firstPicture: number, longestTask: number, longestGap: number }} [times]  in ms
 * @property {string} [didNotFinish]
 */

const CAP_MS = 60_000;
const QUIET_MS = 15_000;

/**
 * Opens the given dossier the way a page opens a file. Never rejects.
 *
 * @param {number} round
 * @param {string} url  of the harness's server
 * @returns {Promise<OpeningFound>}
 */
export async function measureOpening(round, url) {
  await quiet(QUIET_MS);
  /** @type {OpeningFound} */
  const found = { round, measuredAt: new Date().toISOString(), version: versionOf({ isOurs: true, note: '' }) };
  try {
    const { cdp, close } = await (await useBrowser()).open(`${url}/timeline/opening/`);
    const opened = evaluate(cdp, `own.measureOpening('${GIVEN_ADDRESS}')`);
    /** @type {import('./ours/opening').Opening} */
    const opening = await within(CAP_MS, opened, 'opening: over 60 s');
    await close();
    return 'refused' in opening ? { ...found, didNotFinish: opening.refused } : { ...found, times: opening };
  } catch (error) {
    await endBrowser();
    return { ...found, didNotFinish: error instanceof Error ? error.message : String(error) };
  }
}
