import { evaluate, mainThread, within } from './browser.mjs';

/**
 * What a step of zoom or pan costs, in ms.
 *
 * @typedef {object} Phase
 * @property {number} steps  done; fewer than `of` where the phase took too long
 * @property {number} of
 * @property {import('./page/frames').FrameTimes} frame
 * @property {{ task: number, script: number, layout: number, style: number, all: number }} cpu  for each step: times of
 *   the main thread, and of all processes of the browser
 */

/**
 * @typedef {object} Subject
 * @property {Awaited<ReturnType<typeof import('./browser.mjs').useBrowser>>} browser
 * @property {import('playwright').CDPSession} cdp
 * @property {import('./page/adapter').Meta} meta
 * @property {number} deadline  epoch ms
 */

/**
 * @typedef {object} MouseInput
 * @property {'mouseMoved' | 'mousePressed' | 'mouseReleased' | 'mouseWheel'} type
 * @property {number} x
 * @property {number} y
 * @property {'left'} [button]
 * @property {number} [buttons]
 * @property {number} [clickCount]
 * @property {number} [deltaX]
 * @property {number} [deltaY]
 * @property {number} [modifiers]
 */

const LATE = 'zoom and pan: over 60 s';
const STEPS = 30;
const PHASE_MS = 12_000;
const REST_MS = 250;
const PAN_PX = 15;
const CTRL = 2;

/**
 * Zooms in and out about the middle of the data, one step a frame, by the wheel or the library's own API.
 *
 * @param {Subject} subject
 * @returns {Promise<Phase>}
 */
export async function zoom(subject) {
  const cycle = subject.meta.cycle ?? STEPS;
  const inAndOut = Array.from({ length: 2 * cycle }, (_, step) => (step < cycle ? 1 : -1));
  const directions = Array.from({ length: Math.ceil(STEPS / cycle) }, () => inAndOut).flat();
  const step = await zoomStep(subject);
  return measureSteps(
    subject,
    directions.map((direction) => () => step(direction)),
  );
}

/**
 * Zooms in as far as is measured, for a picture.
 *
 * @param {Subject} subject
 */
export async function zoomIn(subject) {
  const step = await zoomStep(subject);
  for (let done = 0; done < (subject.meta.cycle ?? STEPS); done += 1) {
    await step(1);
    await evaluate(subject.cdp, 'bench.nextFrame()');
  }
  await evaluate(subject.cdp, 'bench.settle()');
}

/**
 * Says whether a step of zoom changes what is in view: one that misses what is drawn would cost nothing. It has been
 * measured by then, so that this cannot warm it up.
 *
 * @param {Subject} subject
 * @returns {Promise<boolean | undefined>} undefined for a page that has no view
 */
export async function hasZoomed(subject) {
  const { cdp, deadline } = subject;
  const before = await evaluate(cdp, 'bench.view()');
  if (before === undefined) return undefined;
  const step = await zoomStep(subject);
  await within(deadline - Date.now(), step(1), LATE);
  await within(deadline - Date.now(), evaluate(cdp, 'bench.settle()'), LATE);
  return JSON.stringify(await evaluate(cdp, 'bench.view()')) !== JSON.stringify(before);
}

/**
 * Drags to the left and back, one step a frame, or pans by the library's own API.
 *
 * @param {Subject} subject
 * @returns {Promise<Phase>}
 */
export async function pan(subject) {
  const { cdp, meta, deadline } = subject;
  const moves = Array.from({ length: STEPS }, (_, step) => (step < STEPS / 2 ? -PAN_PX : PAN_PX));
  if (meta.zoomBeforePan !== undefined) {
    const step = await zoomStep(subject);
    for (let done = 0; done < meta.zoomBeforePan; done += 1) await step(1);
    await evaluate(cdp, 'bench.settle()');
  }
  if (await evaluate(cdp, `bench.hasOwn('pan')`)) {
    return measureSteps(
      subject,
      moves.map((by) => () => evaluate(cdp, `bench.step('pan', ${by})`)),
    );
  }
  /** @type {import('./page/stage').Point} */
  const from = await evaluate(cdp, 'bench.dragPoint()');
  const { y } = from;
  let { x } = from;
  const left = /** @type {const} */ ({ button: 'left', clickCount: 1 });
  await mouse(cdp, { type: 'mouseMoved', x, y });
  await within(deadline - Date.now(), mouse(cdp, { type: 'mousePressed', x, y, buttons: 1, ...left }), LATE);
  const phase = await measureSteps(
    subject,
    moves.map((by) => () => {
      x += by;
      return mouse(cdp, { type: 'mouseMoved', x, y, button: 'left', buttons: 1 });
    }),
  );
  await within(deadline - Date.now(), mouse(cdp, { type: 'mouseReleased', x, y, ...left }), LATE);
  return phase;
}

/**
 * Gives a function that zooms by a step.
 *
 * @param {Subject} subject
 * @returns {Promise<(direction: number) => Promise<unknown>>}
 */
async function zoomStep({ cdp, meta }) {
  if (await evaluate(cdp, `bench.hasOwn('zoom')`)) {
    return (direction) => evaluate(cdp, `bench.step('zoom', ${direction})`);
  }
  /** @type {import('./page/stage').Point} */
  const { x, y } = await evaluate(cdp, 'bench.zoomPoint()');
  await mouse(cdp, { type: 'mouseMoved', x, y });
  const delta = meta.wheelDelta ?? 100;
  const modifiers = meta.wheelWithCtrl ? CTRL : 0;
  return (direction) => mouse(cdp, { type: 'mouseWheel', x, y, deltaX: 0, deltaY: -direction * delta, modifiers });
}

/**
 * Sends an input event as the system would. The browser answers with the frame that handles it.
 *
 * @param {import('playwright').CDPSession} cdp
 * @param {MouseInput} event
 */
function mouse(cdp, event) {
  return cdp.send('Input.dispatchMouseEvent', event);
}

/**
 * Takes steps and measures them; stops before the last where they take too long.
 *
 * @param {Subject} subject
 * @param {readonly (() => Promise<unknown>)[]} steps
 * @returns {Promise<Phase>}
 */
async function measureSteps({ browser, cdp, deadline }, steps) {
  const inTime = (/** @type {Promise<unknown>} */ promise) => within(deadline - Date.now(), promise, LATE);
  await evaluate(cdp, 'bench.record()');
  const before = { cpu: await browser.cpu(), main: await mainThread(cdp) };
  const began = Date.now();
  let done = 0;
  for (const step of steps) {
    await inTime(step());
    done += 1;
    if (Date.now() - began > PHASE_MS) break;
  }
  await inTime(evaluate(cdp, 'bench.nextFrame()'));
  const frame = await evaluate(cdp, 'bench.stop()');
  // What was put off a little is counted too.
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  await inTime(evaluate(cdp, 'bench.nextFrame()'));
  const main = await mainThread(cdp);
  const cpu = await browser.cpu();
  const perStep = (/** @type {number} */ from, /** @type {number} */ to) => ((to - from) * 1000) / done;
  return {
    steps: done,
    of: steps.length,
    frame,
    cpu: {
      task: perStep(before.main.task, main.task),
      script: perStep(before.main.script, main.script),
      layout: perStep(before.main.layout, main.layout),
      style: perStep(before.main.style, main.style),
      all: perStep(before.cpu, cpu),
    },
  };
}
