import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { pureRooms } from '../../rooms.js';

const CONFIG = 'tsconfig.pure.json';

/** Compiles one text as a file of a pure room, and gives the messages. */
function messagesFor(text: string): readonly string[] {
  const path = `${process.cwd()}/src/time/planted.ts`;
  const { config } = ts.readConfigFile(CONFIG, (file) => readFileSync(file, 'utf8')) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  const host = ts.createCompilerHost(options);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) =>
    name === path ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2023) : getSourceFile(name, ...rest);
  const program = ts.createProgram([path], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

test('the DOM is caught in a pure room', () => {
  expect(messagesFor('export const width = document.body.clientWidth;\n').join()).toContain("'document'");
});

test('Node is caught in a pure room', () => {
  expect(messagesFor('export const home = process.env.HOME;\n').join()).toContain("'process'");
});

test('plain ES2023 passes', () => {
  expect(messagesFor('export const last = [1, 2].at(-1);\n')).toEqual([]);
});

test('every pure room is compiled', () => {
  const { config } = ts.readConfigFile(CONFIG, (file) => readFileSync(file, 'utf8')) as {
    config: { include: readonly string[] };
  };
  expect(config.include).toEqual(pureRooms.map((room) => `src/${room}`));
});
