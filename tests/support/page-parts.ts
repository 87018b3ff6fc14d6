import type { Locator, Page } from 'playwright';

export const PARTS = ['Timeline', 'Actors', 'Reading', 'Positions', 'Record', 'Sources'] as const;

/** Finds one of the six parts of the page by its landmark. */
export function part(page: Page | Locator, name: (typeof PARTS)[number]): Locator {
  return page.getByRole('region', { name, exact: true });
}

/** Comes near as a reader does, and waits for what is loaded then: what zooms, folds and finds. */
export async function comeNear(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).hover();
  await page.waitForLoadState('networkidle');
}

/** Finds the button of an event or actor in a part: its name begins with the title. */
export function buttonOf(within: Locator, title: string): Locator {
  const literal = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return within.getByRole('button', { name: new RegExp(`^${literal}`) }).first();
}

/** Gives the words of a part as they stand in the file: a quotation in two pieces is joined again. */
export async function wordsOf(within: Locator): Promise<string> {
  return (await within.innerText()).replaceAll('” … “', ' ');
}
