import { expect, test } from 'vitest';
import { readInWorker, type FromWorker } from '../../src/app/read-in-worker';
import { checkDossier } from '../../src/formats/check-dossier';
import { joinPieces, parseEntries } from '../../src/formats/in-pieces';
import { largeDossier } from '../support/large-dossier';

/** Hands a text to what runs in the worker, in parts that cut characters in two. */
function read(text: string, partBytes = 65_537): readonly FromWorker[] {
  const told: FromWorker[] = [];
  const take = readInWorker((message) => told.push(message));
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += partBytes) {
    take({ kind: 'bytes', bytes: bytes.slice(at, at + partBytes) });
  }
  take({ kind: 'end' });
  return told;
}

function joined(told: readonly FromWorker[]): unknown {
  const decoder = new TextDecoder();
  const joiner = joinPieces();
  for (const message of told) {
    if (message.kind === 'piece') joiner.take(message.piece.list, parseEntries(decoder.decode(message.piece.entries)));
    if (message.kind === 'read') return joiner.whole(decoder.decode(message.frame));
  }
  throw new Error('never whole');
}

/** Objects in objects, the innermost empty. */
function nested(depth: number): unknown {
  return depth === 1 ? {} : { in: nested(depth - 1) };
}

test('what is handed over and put together is the dossier that the checker reads', () => {
  const text = largeDossier(2500);
  const told = read(text);
  expect(told.filter(({ kind }) => kind === 'piece').length).toBeGreaterThan(10);
  expect(joined(told)).toEqual(checkDossier(text).dossier);
});

test('a byte order mark is passed over, and so is a cut within a character', () => {
  const text = largeDossier(20);
  expect(joined(read(`\uFEFF${text}`, 1))).toEqual(JSON.parse(text));
});

test('the dossier may be shown before its warnings come, which are those of the checker', () => {
  const text = largeDossier(20, { unheard: 1 });
  const told = read(text);
  expect(told.slice(-2).map(({ kind }) => kind)).toEqual(['whole', 'warnings']);
  const { problems } = checkDossier(text);
  expect(problems.length).toBeGreaterThan(0);
  expect(told.at(-1)).toEqual({ kind: 'warnings', problems });
});

test('progress is told in some dozens of steps that grow to the number of records', () => {
  const steps = read(largeDossier(1000)).flatMap((message) => (message.kind === 'checking' ? [message] : []));
  expect(steps.length).toBeGreaterThan(20);
  expect(steps.length).toBeLessThanOrEqual(50);
  const records = steps.map((step) => step.records);
  expect(records).toEqual([...records].sort((a, b) => a - b));
  for (const step of steps) expect(step.records).toBeLessThanOrEqual(step.of);
});

test.each([
  ['a dossier with an error', largeDossier(20, { asOf: '2022-02-30' })],
  ['half a file', largeDossier(20).slice(0, 9000)],
  ['a comma before no entry', largeDossier(20).replace('"events":[', '"events":[,')],
  ['a byte order mark within', largeDossier(20).replace('"events":[', '"events":[\uFEFF')],
  ['what nests too deeply in a field of its own', largeDossier(20, { mine: nested(60) })],
  ['what nests too deeply by one empty object', largeDossier(20, { mine: nested(32) })],
  ['brackets without end', '['.repeat(100_000)],
  ['a web page', '<!doctype html>'],
  ['nothing', ''],
])('%s is refused with what the checker says of it, and never shown', (_, text) => {
  const told = read(text);
  expect(told.at(-1)).toEqual({ kind: 'refused', problems: checkDossier(text).problems });
  expect(told.some(({ kind }) => kind === 'whole')).toBe(false);
});
