import { expect, test } from 'vitest';
import { fitText, wrapText } from '../../src/layout/fit-text';
import { measureByTable } from '../../src/layout/measure-text';
import { STRONG } from '../../src/layout/timeline-metrics';

const inTwo = (text: string, widthPx: number) =>
  wrapText(text, widthPx, { style: STRONG, measure: measureByTable, maxLines: 2 });

test('a text breaks between words, and what is left over is shortened', () => {
  expect(inTwo('Talks  in Oslo\non the dam', 90)).toEqual(['Talks in Oslo', 'on the dam']);
  expect(inTwo('Talks in Oslo on the dam and the river', 90)).toEqual(['Talks in Oslo', 'on the dam…']);
  expect(inTwo('', 90)).toEqual(['']);
});

test('a script without spaces breaks between its characters, and no line begins with a closing sign', () => {
  expect(inTwo('外交部长在数周谈判后，递交书面答复', 130)).toEqual(['外交部长在数周谈判', '后，递交书面答复']);
  expect(inTwo('外交部长在数周谈判后，递交书面答复', 140)).toEqual(['外交部长在数周谈判', '后，递交书面答复']);
  expect(inTwo('外交部长在数周谈判「后」递交书面答复', 130)).toEqual(['外交部长在数周谈判', '「后」递交书面答复']);
});

test('words of other scripts among such characters stay whole', () => {
  expect(inTwo('北约 Nato 递交书面答复', 70)).toEqual(['北约 Nato', '递交书面…']);
});

test('a line of a right-to-left script is set to run that way, at no cost in width, so that it ends at its end', () => {
  const title = 'يجتمع المبعوثون بشأن السد والنهر والحدود.';
  const setting = { style: STRONG, measure: measureByTable };
  const [whole] = wrapText(title, 1000, { ...setting, maxLines: 2 });
  expect(whole).toBe(`\u2067${title}\u2069`);
  expect(measureByTable(whole ?? '', STRONG)).toBe(measureByTable(title, STRONG));
  expect(fitText(title, 100, setting)).toMatch(/^\u2067.+…\u2069$/);
  for (const mixed of ['Talks with القاهرة', 'القاهرة: “No more talks.”']) {
    expect(fitText(mixed, 1000, setting)).toBe(mixed);
  }
});
