import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { actorGraph } from '../formats/actor-graph';
import { gexf } from '../formats/gexf';
import { actsCsv, linksCsv } from '../formats/graph-csv';
import { graphml } from '../formats/graphml';
import { jsonSchema } from '../formats/json-schema';
import { located } from '../formats/locate';
import { checkDossier } from '../formats/check-dossier';
import type { Problem } from '../formats/problem';
import { countQuotations, verifyDossier } from '../formats/verify-dossier';
import { writeDossier } from '../formats/write-dossier';
import { counted } from '../messages/en/counts';
import { actsAtInSteps } from '../model/acts-between';
import type { Id } from '../model/dossier';
import { indexDossier } from '../model/dossier-index';
import { LEVELS } from '../model/level-names';
import { atOnce } from '../model/steps';
import { readArguments, type Asked } from './arguments';

/** What a command says and how it ends: 0 clean, 1 with errors, 2 on misuse. */
export interface Outcome {
  readonly exitCode: 0 | 1 | 2;
  readonly output: string;
}

const USAGE = `Usage: demarche check FILE [--json]
       demarche verify FILE --source ID=TEXTFILE ... [--json]
       demarche format FILE [--json]
       demarche export FILE --as links|acts|gexf|graphml [--level sides|states|bodies|people]
       demarche schema

check    tells what is wrong with a dossier, as file:line:column
verify   compares every quotation with the text of its source, character for character
format   rewrites a dossier in its canonical form
export   writes who did what to whom: links or acts as CSV, or the graph as GEXF 1.3 or GraphML
schema   prints the JSON Schema of the format

Ends with 0 when clean (warnings allowed), 1 with errors, 2 on misuse.`;

/** Runs a command. Never throws on what a user gives it. */
export function runCommand(args: readonly string[]): Outcome {
  const [command, ...rest] = args;
  if (command === 'help' || args.includes('--help') || args.includes('-h')) return { exitCode: 0, output: USAGE };
  if (command === undefined) return misuse('Name a command.');
  const asked = readArguments(rest);
  if (typeof asked === 'string') return misuse(asked);
  if (asked.sources.size > 0 && command !== 'verify') return misuse('--source belongs to verify.');
  if (command !== 'export') {
    if (asked.as !== undefined) return misuse('--as belongs to export.');
    if (asked.level !== undefined) return misuse('--level belongs to export.');
  }
  if (command === 'schema') return schema(asked);
  const run = COMMANDS.get(command);
  if (!run) return misuse(`"${command}" is not a command.`);
  const [file, ...more] = asked.files;
  if (file === undefined) return misuse('Name a file.');
  if (more.length > 0) return misuse(`Name one file, not ${asked.files.length}.`);
  const text = readText(file);
  return text === undefined ? misuse(`${file} cannot be read.`) : run({ ...asked, file, text });
}

const COMMANDS = new Map([
  ['check', check],
  ['verify', verify],
  ['format', format],
  ['export', exportGraph],
]);

const FORMS = new Map([
  ['links', linksCsv],
  ['acts', actsCsv],
  ['gexf', gexf],
  ['graphml', graphml],
]);

interface Given extends Asked {
  readonly file: string;
  readonly text: string;
}

function schema(asked: Asked): Outcome {
  if (asked.files.length > 0) return misuse('schema takes no file.');
  return { exitCode: 0, output: JSON.stringify(jsonSchema(), null, 2) };
}

function check(given: Given): Outcome {
  const { dossier, problems } = checkDossier(given.text);
  if (!dossier) return report(given, problems, 'not a dossier that can be drawn');
  const { events, statements, actors } = dossier;
  const counts = [
    counted(events.length, 'event'),
    counted(statements.length, 'statement'),
    counted(actors.length, 'actor'),
  ];
  return report(given, problems, counts.join(', '));
}

function verify(given: Given): Outcome {
  if (given.sources.size === 0) return misuse('Name the text of a source: --source ID=TEXTFILE.');
  const { dossier, problems } = checkDossier(given.text);
  if (!dossier) return report(given, problems, 'not a dossier that can be verified');
  const texts = new Map<Id, string>();
  for (const [id, path] of given.sources) {
    if (!dossier.sources.some((source) => source.id === id)) return misuse(`The dossier has no source "${id}".`);
    const sourceText = readText(path);
    if (sourceText === undefined) return misuse(`${path} cannot be read.`);
    texts.set(id, sourceText);
  }
  const found = verifyDossier(dossier, texts, (each) => createHash('sha256').update(each, 'utf8').digest('hex'));
  const compared = `${counted(countQuotations(dossier, texts), 'quotation')} compared`;
  return report(given, located(found, given.text), compared);
}

function format(given: Given): Outcome {
  const { dossier, problems } = checkDossier(given.text);
  if (!dossier) return report(given, problems, 'left as it was');
  const written = writeDossier(dossier);
  if (written === given.text) return report(given, problems, 'was in canonical form already');
  try {
    writeFileSync(given.file, written);
  } catch {
    return misuse(`${given.file} cannot be written.`);
  }
  return report(given, problems, 'is now in canonical form');
}

function exportGraph(given: Given): Outcome {
  const write = FORMS.get(given.as ?? '');
  if (!write) return misuse(`--as needs one of ${[...FORMS.keys()].join(', ')}.`);
  const level = LEVELS.find((each) => each === (given.level ?? 'states'));
  if (!level) return misuse(`--level needs one of ${LEVELS.join(', ')}.`);
  if (given.isJson) return misuse('--json does not belong to export.');
  const { dossier, problems } = checkDossier(given.text);
  if (!dossier) return report(given, problems, 'not a dossier that can be exported');
  const index = indexDossier(dossier);
  const acts = atOnce(actsAtInSteps(index, level));
  const graph = atOnce(actorGraph(index, acts, level === 'sides' ? [] : index.actors.keys()));
  return { exitCode: 0, output: atOnce(write(graph)).trimEnd() };
}

function report({ file, isJson }: Given, problems: readonly Problem[], summary: string): Outcome {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const exitCode = errors > 0 ? 1 : 0;
  if (isJson) return { exitCode, output: JSON.stringify({ file, summary, errors, warnings, problems }, null, 2) };
  const lines = problems.map(
    ({ line = 1, column = 1, severity, message }) => `${file}:${line}:${column}: ${severity}: ${message}`,
  );
  const totals = `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
  return { exitCode, output: [...lines, `${file}: ${summary}, ${totals}`].join('\n') };
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
