import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../src/cli/main';

const LAKE = 'tests/dossiers/valid/lake-velm.json';
const SOURCES = ['herald', 'courier'].flatMap((id) => ['--source', `${id}=tests/dossiers/valid/lake-velm.${id}.txt`]);
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('check', () => {
  test('ends with 0 and one line that counts, when the file is clean', () => {
    expect(runCommand(['check', LAKE])).toEqual({
      exitCode: 0,
      output: `${LAKE}: 16 events, 20 statements, 9 actors, 0 errors, 0 warnings`,
    });
  });

  test('ends with 0 when there are only warnings', () => {
    const file = 'tests/dossiers/broken/no_evidence.json';
    expect(runCommand(['check', file])).toEqual({
      exitCode: 0,
      output: [
        `${file}:77:19: warning: events[0].evidence: "first-talks" rests on nothing; point to a source`,
        `${file}: 2 events, 1 statement, 2 actors, 0 errors, 1 warning`,
      ].join('\n'),
    });
  });

  test('ends with 1 and file:line:column, when there is an error', () => {
    const file = 'tests/dossiers/broken/bad_date.json';
    const { exitCode, output } = runCommand(['check', file]);
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^tests\/dossiers\/broken\/bad_date\.json:62:17: error: events\[0\]\.when\.edtf: /);
    expect(output).toMatch(/: not a dossier that can be drawn, 1 error, 0 warnings$/);
  });

  test('answers programs in JSON', () => {
    const { output } = runCommand(['check', 'tests/dossiers/broken/bad_date.json', '--json']);
    expect(JSON.parse(output)).toMatchObject({
      errors: 1,
      warnings: 0,
      problems: [{ code: 'bad_date', path: 'events[0].when.edtf', line: 62, column: 17 }],
    });
  });
});

describe('export', () => {
  test.each([
    ['links', /^from,from_name,/],
    ['acts', /^from,from_name,/],
    ['gexf', /<gexf .* version="1\.3">/],
    ['graphml', /<graphml /],
  ])('writes %s', (as, beginning) => {
    const { exitCode, output } = runCommand(['export', LAKE, '--as', as]);
    expect(exitCode).toBe(0);
    expect(output).toMatch(beginning);
    expect(output).toContain('Boskar');
  });

  test.each([
    [
      'of a form that it does not know',
      ['export', LAKE, '--as', 'svg'],
      /^--as needs one of links, acts, gexf, graphml\./,
    ],
    ['without a form', ['export', LAKE], /^--as needs one of/],
    [
      'at a level that it does not know',
      ['export', LAKE, '--as', 'gexf', '--level', 'x'],
      /^--level needs one of sides,/,
    ],
    ['for a level of another command', ['check', LAKE, '--level', 'sides'], /^--level belongs to export\./],
    ['of a form for another command', ['check', LAKE, '--as', 'gexf'], /^--as belongs to export\./],
  ])('refuses to be asked %s', (_, args, sentence) => {
    const { exitCode, output } = runCommand(args);
    expect(exitCode).toBe(2);
    expect(output).toMatch(sentence);
  });

  test('puts acts down to the level that is asked for', () => {
    const nodesAt = (level: string): number =>
      runCommand(['export', LAKE, '--as=gexf', `--level=${level}`]).output.match(/<node /g)?.length ?? 0;
    expect(nodesAt('sides')).toBeLessThan(nodesAt('states'));
    expect(runCommand(['export', LAKE, '--as=gexf']).output).toBe(
      runCommand(['export', LAKE, '--as=gexf', '--level=states']).output,
    );
  });

  test('writes nothing of a dossier that cannot be drawn', () => {
    const { exitCode, output } = runCommand(['export', 'tests/dossiers/broken/bad_date.json', '--as=gexf']);
    expect(exitCode).toBe(1);
    expect(output).toMatch(/not a dossier that can be exported, 1 error/);
  });
});

describe('verify', () => {
  test('ends with 0 when every quotation stands where it should', () => {
    expect(runCommand(['verify', LAKE, ...SOURCES])).toEqual({
      exitCode: 0,
      output: `${LAKE}: 4 quotations compared, 0 errors, 0 warnings`,
    });
  });

  test('ends with 1 and the place in the file, when one does not', () => {
    const file = join(folder, 'changed.json');
    writeFileSync(file, readFileSync(LAKE, 'utf8').replace('"No net leaves', '"No boat leaves'));
    const { exitCode, output } = runCommand(['verify', file, ...SOURCES]);
    expect(exitCode).toBe(1);
    expect(output).toMatch(/changed\.json:\d+:\d+: error: statements\[2\]\.text: /);
  });

  test('compares nothing in a dossier with errors, and says which', () => {
    const { exitCode, output } = runCommand([
      'verify',
      'tests/dossiers/broken/bad_id.json',
      '--source',
      `paper=${LAKE}`,
    ]);
    expect(exitCode).toBe(1);
    expect(output).toContain('"Not An Id" is not an id');
  });
});

describe('format', () => {
  test('rewrites a dossier in its canonical form', () => {
    const file = join(folder, 'flat.json');
    writeFileSync(file, JSON.stringify(JSON.parse(readFileSync(LAKE, 'utf8'))));
    expect(runCommand(['format', file])).toMatchObject({ exitCode: 0 });
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(LAKE, 'utf8'));
  });

  test('leaves a dossier with errors as it was', () => {
    const file = join(folder, 'broken.json');
    copyFileSync('tests/dossiers/broken/bad_id.json', file);
    expect(runCommand(['format', file])).toMatchObject({ exitCode: 1 });
    expect(readFileSync(file, 'utf8')).toBe(readFileSync('tests/dossiers/broken/bad_id.json', 'utf8'));
  });
});

test('schema prints the stored schema', () => {
  expect(runCommand(['schema'])).toEqual({ exitCode: 0, output: readFileSync('data/schema.json', 'utf8').trimEnd() });
});

test.each([[['--help']], [['check', '--help']], [['help']], [['verify', '-h']]])('%j explains itself', (args) => {
  const { exitCode, output } = runCommand(args);
  expect(exitCode).toBe(0);
  expect(output).toMatch(/^Usage: demarche check FILE/);
});

test.each([
  [[], 'Name a command.'],
  [['chekc', LAKE], '"chekc" is not a command.'],
  [['constructor', LAKE], '"constructor" is not a command.'],
  [['check'], 'Name a file.'],
  [['check', LAKE, LAKE], 'Name one file, not 2.'],
  [['check', 'nowhere.json'], 'nowhere.json cannot be read.'],
  [['check', 'tests'], 'tests cannot be read.'],
  [['check', LAKE, '--jsno'], '"--jsno" is not an option.'],
  [['check', LAKE, '--source', 'a=b'], '--source belongs to verify.'],
  [['verify', LAKE], 'Name the text of a source: --source ID=TEXTFILE.'],
  [['verify', LAKE, '--source'], '--source needs ID=TEXTFILE, not "".'],
  [['verify', LAKE, '--source', 'herald'], '--source needs ID=TEXTFILE, not "herald".'],
  [['verify', LAKE, '--source', 'herald=a', '--source=herald=b'], 'The source "herald" is given twice.'],
  [['verify', LAKE, '--source', 'gazette=a'], 'The dossier has no source "gazette".'],
  [['verify', LAKE, '--source', 'herald=nowhere.txt'], 'nowhere.txt cannot be read.'],
  [['schema', LAKE], 'schema takes no file.'],
])('misuse %j ends with 2, a sentence and the usage', (args, sentence) => {
  const { exitCode, output } = runCommand(args);
  expect(exitCode).toBe(2);
  expect(output.startsWith(`${sentence}\n\nUsage: `)).toBe(true);
});
