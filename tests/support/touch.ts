import type { CDPSession, Page } from 'playwright';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Moves fingers over a page, all at once and in steps, as a hand does: each from its first point to its second. */
export async function swipe(page: Page, fingers: readonly (readonly [Point, Point])[], steps = 12): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const pointsAt = (part: number): readonly Point[] =>
    fingers.map(([from, to]) => ({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }));
  await send(session, 'touchStart', pointsAt(0));
  for (let step = 1; step <= steps; step += 1) await send(session, 'touchMove', pointsAt(step / steps));
  await send(session, 'touchEnd', []);
  await session.detach();
}

async function send(
  session: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  points: readonly Point[],
): Promise<void> {
  const touchPoints = points.map(({ x, y }, id) => ({ x: Math.round(x), y: Math.round(y), id }));
  await session.send('Input.dispatchTouchEvent', { type, touchPoints });
}
