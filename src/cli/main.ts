import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { jsonSchema } from '../formats/json-schema';
import { parseDossier } from '../formats/parse-dossier';
import type { Problem } from '../formats/problem';
import { countQuotations, verifyDossier } from '../formats/verify-dossier';
import { writeDossier } from '../formats/write-dossier';
import type { Dossier, Id } from '../model/dossier';

/** What a command says and how it ends: 0 clean, 1 with errors, 2 on misuse. */
export interface Outcome {
  readonly exitCode: 0 | 1 | 2;
  readonly output: string;
}

const USAGE = `Usage: demarche check FILE [--json]
       demarche verify FILE --source ID=TEXTFILE ... [--json]
       demarche format FILE
       demarche schema

check    tells what is wrong with a dossier, as file:line:column
verify   compares every quotation with the text of its source, character for character
format   rewrites a dossier in its canonical form
schema   prints the JSON Schema of the format

Ends with 0 when clean, 1 with errors, 2 on misuse.`;

/** Runs a command. Never throws on what a user gives it. */
export function runCommand(args: readonly string[]): Outcome {
  const [command, ...rest] = args;
  if (command === undefined || command === '--help' || command === 'help') {
    return { exitCode: command === undefined ? 2 : 0, output: USAGE };
  }
  if (command === 'schema') return { exitCode: 0, output: JSON.stringify(jsonSchema(), null, 2) };
  const asked = readArguments(rest);
  if (typeof asked === 'string') return misuse(asked);
  if (command === 'check') return check(asked);
  if (command === 'verify') return verify(asked);
  if (command === 'format') return format(asked);
  return misuse(`"${command}" is not a command.`);
}

interface Asked {
  readonly file: string;
  readonly isJson: boolean;
  readonly sources: ReadonlyMap<Id, string>;
}

function readArguments(args: readonly string[]): Asked | string {
  const files: string[] = [];
  const sources = new Map<Id, string>();
  for (let place = 0; place < args.length; place += 1) {
    const arg = args[place] ?? '';
    if (arg === '--json') continue;
    if (arg === '--source') {
      const given = args[(place += 1)] ?? '';
      const at = given.indexOf('=');
      if (at < 1) return `--source needs ID=TEXTFILE, not "${given}".`;
      sources.set(given.slice(0, at), given.slice(at + 1));
    } else if (arg.startsWith('-')) return `"${arg}" is not an option.`;
    else files.push(arg);
  }
  const [file, ...more] = files;
  if (file === undefined) return 'Name a file.';
  if (more.length > 0) return `Name one file, not ${files.length}.`;
  return { file, isJson: args.includes('--json'), sources };
}

function check(asked: Asked): Outcome {
  const text = readText(asked.file);
  if (text === undefined) return misuse(`${asked.file} cannot be read.`);
  const { dossier, problems } = parseDossier(text);
  return report(asked, problems, dossier ? count(dossier) : 'not a dossier that can be drawn');
}

function verify(asked: Asked): Outcome {
  if (asked.sources.size === 0) return misuse('Name the text of a source: --source ID=TEXTFILE.');
  const text = readText(asked.file);
  if (text === undefined) return misuse(`${asked.file} cannot be read.`);
  const { dossier, problems } = parseDossier(text);
  if (!dossier) return report(asked, problems, 'not a dossier that can be verified');
  const texts = new Map<Id, string>();
  for (const [id, path] of asked.sources) {
    if (!dossier.sources.some((source) => source.id === id)) return misuse(`The dossier has no source "${id}".`);
    const sourceText = readText(path);
    if (sourceText === undefined) return misuse(`${path} cannot be read.`);
    texts.set(id, sourceText);
  }
  const found = verifyDossier(dossier, texts, (each) => createHash('sha256').update(each, 'utf8').digest('hex'));
  return report(asked, found, `${countQuotations(dossier, texts)} quotations compared`);
}

function format(asked: Asked): Outcome {
  const text = readText(asked.file);
  if (text === undefined) return misuse(`${asked.file} cannot be read.`);
  const { dossier, problems } = parseDossier(text);
  if (!dossier) return report(asked, problems, 'left as it was');
  writeFileSync(asked.file, writeDossier(dossier));
  return { exitCode: 0, output: `${asked.file} is in canonical form.` };
}

function report({ file, isJson }: Asked, problems: readonly Problem[], summary: string): Outcome {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const exitCode = errors > 0 ? 1 : 0;
  if (isJson) return { exitCode, output: JSON.stringify({ file, problems, summary }, null, 2) };
  const lines = problems.map(
    ({ line, column, severity, message }) =>
      `${file}${line === undefined ? '' : `:${line}:${column}`}: ${severity}: ${message}`,
  );
  const totals = `${errors} errors, ${problems.length - errors} warnings`;
  return { exitCode, output: [...lines, `${file}: ${summary}, ${totals}`].join('\n') };
}

function count({ events, statements, actors }: Dossier): string {
  return `${events.length} events, ${statements.length} statements, ${actors.length} actors`;
}

function misuse(sentence: string): Outcome {
  return { exitCode: 2, output: `${sentence}\n\n${USAGE}` };
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
