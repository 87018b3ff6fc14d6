import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser';
import { firstDossier, mostQuoted, mostSaidAt } from '../support/first-dossier';
import { buttonOf, part, PARTS, wordsOf } from '../support/page-parts';

const browser = useBrowser();
const dossier = firstDossier();
const actor = mostQuoted(dossier);
const event = mostSaidAt(dossier);

test('the six parts are landmarks, each there once', async () => {
  const page = await browser.open('');
  await part(page, 'Sources').waitFor();
  for (const name of PARTS) expect(await part(page, name).count(), name).toBe(1);
});

test('every event is a button in the timeline, every actor one among the actors', async () => {
  const page = await browser.open('');
  for (const { title } of dossier.events) {
    expect(await buttonOf(part(page, 'Timeline'), title).count(), title).toBe(1);
  }
  for (const { name } of dossier.actors) expect(await buttonOf(part(page, 'Actors'), name).count(), name).toBe(1);
});

test('clicking an actor opens all that this actor said, quotations word for word', async () => {
  const page = await browser.open('');
  await buttonOf(part(page, 'Actors'), actor.name).click();
  const reading = part(page, 'Reading');
  await reading.getByRole('heading', { name: actor.name }).waitFor();
  const words = await wordsOf(reading);
  const said = dossier.statements.filter(({ speaker }) => speaker === actor.id);
  expect(said.length).toBeGreaterThan(1);
  // A split quotation is read in its parts, one for each piece of evidence.
  for (const { text, evidence } of said.filter(({ form }) => form === 'quoted')) {
    if (evidence.length === 1) expect(words).toContain(text);
  }
});

test('Sergey Lavrov’s two quotations are read with one click', async () => {
  const page = await browser.open('');
  await buttonOf(part(page, 'Actors'), 'Sergey Lavrov').click();
  const quotations = part(page, 'Reading').getByRole('blockquote');
  await quotations.first().waitFor();
  expect(await quotations.allInnerTexts()).toEqual([
    expect.stringContaining(
      'If the West continues its aggressive course, Moscow will take the necessary retaliatory measures',
    ),
    expect.stringContaining('We won’t allow our proposals to be drowned in endless discussions'),
  ]);
});

test('clicking an event in the timeline opens it, and marks it as selected', async () => {
  const page = await browser.open('');
  const mark = buttonOf(part(page, 'Timeline'), event.title);
  await mark.click();
  await part(page, 'Reading').getByRole('heading', { name: event.title }).waitFor();
  expect(page.url()).toContain(`#event=${event.id}`);
  expect(await part(page, 'Timeline').locator('[data-emphasis="selected"]').count()).toBeGreaterThan(0);
});

test('back, forward and reload show the view that was there', async () => {
  const page = await browser.open('');
  const reading = part(page, 'Reading');
  await buttonOf(part(page, 'Actors'), actor.name).click();
  await reading.getByRole('heading', { name: actor.name }).waitFor();
  await buttonOf(part(page, 'Timeline'), event.title).click();
  await reading.getByRole('heading', { name: event.title }).waitFor();
  await page.goBack();
  await reading.getByRole('heading', { name: actor.name }).waitFor();
  await page.goForward();
  await reading.getByRole('heading', { name: event.title }).waitFor();
  await page.reload();
  await reading.getByRole('heading', { name: event.title }).waitFor();
  await page.goBack();
  await page.goBack();
  await reading.getByRole('heading', { name: event.title }).waitFor({ state: 'detached' });
  expect(new URL(page.url()).hash).toBe('');
});

test('a link written otherwise than here is a step like any other: back leads past it', async () => {
  const page = await browser.open('');
  const reading = part(page, 'Reading');
  await buttonOf(part(page, 'Timeline'), event.title).click();
  await reading.getByRole('heading', { name: event.title }).waitFor();
  await page.evaluate((id) => (location.hash = `actor=${id}&lanes=track`), actor.id);
  await reading.getByRole('heading', { name: actor.name }).waitFor();
  await page.goBack();
  await reading.getByRole('heading', { name: event.title }).waitFor();
  await page.goBack();
  await page.waitForURL((url) => url.hash === '');
});

test('a link to a part of the page goes there, and keeps the view', async () => {
  const page = await browser.open(`#actor=${actor.id}&lanes=side`);
  await page.getByRole('link', { name: 'How this was made' }).click();
  expect(await part(page, 'Sources').evaluate((node) => node.getBoundingClientRect().top < innerHeight)).toBe(true);
  await part(page, 'Reading').getByRole('heading', { name: actor.name }).waitFor();
  expect(new URL(page.url()).hash).toBe(`#lanes=side&actor=${actor.id}`);
});

test('a part of the page that was landed on is a step to come back to', async () => {
  const page = await browser.open('#sources');
  await buttonOf(part(page, 'Timeline'), event.title).click();
  await part(page, 'Reading').getByRole('heading', { name: event.title }).waitFor();
  await page.goBack();
  await page.waitForURL((url) => url.hash === '#sources');
  await part(page, 'Reading').getByRole('heading', { name: 'The story in' }).waitFor();
});

test('a view that was left at once is there again after going back', async () => {
  const page = await browser.open('');
  await part(page, 'Timeline').getByRole('button', { name: 'Later' }).click();
  await buttonOf(part(page, 'Actors'), actor.name).click();
  await page.waitForURL(/actor=/);
  await page.goBack();
  await page.waitForURL((url) => url.hash.startsWith('#from=') && !url.hash.includes('actor'));
});

test('an entry of the positions leads to the reading panel', async () => {
  const page = await browser.open('');
  await part(page, 'Positions').getByRole('listitem').last().getByRole('button').click();
  const heading = part(page, 'Reading').getByRole('heading', { name: 'Reading' });
  expect(await heading.evaluate((node) => node === document.activeElement)).toBe(true);
  const { top, bottom } = await heading.evaluate((node) => {
    const box = node.getBoundingClientRect();
    return { top: box.top, bottom: innerHeight - box.bottom };
  });
  expect(Math.min(top, bottom)).toBeGreaterThanOrEqual(0);
});

test('going back to the story by its button leaves the address empty', async () => {
  const page = await browser.open('');
  await part(page, 'Timeline').getByRole('button', { name: 'Zoom in' }).click();
  await page.waitForURL(/#from=/);
  await part(page, 'Timeline').getByRole('button', { name: 'Story' }).click();
  await page.waitForURL((url) => url.hash === '');
});

test('a link reopens window, lanes and selection', async () => {
  const page = await browser.open(`#from=2021-12-01&to=2022-03-01&lanes=side&actor=${actor.id}`);
  await part(page, 'Reading').getByRole('heading', { name: actor.name }).waitFor();
  expect(await part(page, 'Timeline').getByRole('button', { pressed: true }).innerText()).toMatch(/side/i);
  await buttonOf(part(page, 'Actors'), actor.name).click();
  expect(page.url()).toContain('from=2021-12-01&to=2022-03-01&lanes=side');
});

test('a broken link shows the default view', async () => {
  const page = await browser.open('');
  const plain = await part(page, 'Timeline').ariaSnapshot();
  const start = { name: 'Step through the story' };
  await part(page, 'Reading').getByRole('button', start).waitFor();
  const reading = await part(page, 'Reading').innerText();
  for (const hash of ['#event=nobody', '#from=x&to=y', '#%E0%A4%A', '#lanes=<script>', '#?secret=abc']) {
    await page.goto('about:blank');
    await page.goto(new URL(hash, (await browser.open('')).url()).href);
    await part(page, 'Reading').getByRole('button', start).waitFor();
    expect(await part(page, 'Timeline').ariaSnapshot(), hash).toBe(plain);
    expect(await part(page, 'Reading').innerText(), hash).toBe(reading);
  }
});
