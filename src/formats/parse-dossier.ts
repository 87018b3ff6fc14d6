import type { Dossier } from '../model/dossier';
import { checkRecord } from './check-shape';
import { checkRules } from './check-rules';
import { offsetsOf, placeAt } from './locate';
import { problem, shown, type Problem } from './problem';

/** What reading a file gives: the dossier where no error was found, and everything that was found. */
export interface ParsedDossier {
  readonly dossier: Dossier | undefined;
  readonly problems: readonly Problem[];
}

const MOST_CHARACTERS = 32 * 1024 * 1024;
const MOST_DEPTH = 32;
// A list of thousands of problems helps nobody.
const MOST_PROBLEMS = 200;

/**
 * Reads and checks the text of a dossier. Never throws, whatever the text.
 *
 * @returns problems in the order of the file, at most 200, with line and column
 */
export function parseDossier(text: string): ParsedDossier {
  const unreadable = checkText(text);
  if (unreadable) return { dossier: undefined, problems: [unreadable] };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { dossier: undefined, problems: [syntaxProblem(text, error)] };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const sentence = `The file holds ${shown(value)}, not a dossier; a dossier is one object { "format": "demarche/1", … }.`;
    return { dossier: undefined, problems: [{ ...problem('wrong_shape', '', sentence), line: 1, column: 1 }] };
  }
  const problems: Problem[] = [];
  const copy = checkRecord(value, 'dossier', { path: '', problems });
  if (!problems.some(isError)) {
    // The table of the format has just been checked field by field: this is the one place that says so to the compiler.
    const dossier = copy as Dossier;
    problems.push(...checkRules(dossier));
    if (!problems.some(isError)) return { dossier, problems: located(problems, text) };
  }
  return { dossier: undefined, problems: located(problems, text) };
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

/** What can be said before parsing. */
function checkText(text: string): Problem | undefined {
  const at = (found: Problem): Problem => ({ ...found, line: 1, column: 1 });
  if (text.length > MOST_CHARACTERS) {
    const sentence = `The file has ${text.length} characters; at most ${MOST_CHARACTERS} are read. Split it into smaller dossiers.`;
    return at(problem('too_large', '', sentence));
  }
  const start = text.slice(0, 1000).replace(/^[\uFEFF\s]+/, '');
  if (start === '' && text.trim() === '') {
    return at(problem('empty_file', '', 'The file is empty; a dossier is one object { "format": "demarche/1", … }.'));
  }
  if (start.startsWith('<')) {
    const sentence = `The file begins with ${shown(start.slice(0, 15))}: it is a web page, not a dossier. Check the address; the server may have answered with an error page.`;
    return at(problem('html_instead', '', sentence));
  }
  const deep = tooDeepAt(text);
  if (deep === undefined) return undefined;
  const sentence = `The file is nested deeper than ${MOST_DEPTH} levels; a dossier has at most 8. Check the brackets.`;
  return { ...problem('too_deep', '', sentence), ...placeAt(text, deep) };
}

/** Finds where brackets first nest too deeply, without parsing. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > MOST_DEPTH) return at;
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return undefined;
}

function syntaxProblem(text: string, error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  // Engines word this differently; all but one name the position or the line.
  const position = /position (\d+)/.exec(message)?.[1];
  const line = /line (\d+) column (\d+)/.exec(message);
  const place = line
    ? { line: Number(line[1]), column: Number(line[2]) }
    : placeAt(text, position === undefined ? text.length : Number(position));
  const sentence = `The file is not JSON: it cannot be read at line ${place.line}, column ${place.column}. Look for a missing comma, bracket or quotation mark there.`;
  return { ...problem('not_json', '', sentence), ...place };
}

function located(problems: readonly Problem[], text: string): readonly Problem[] {
  if (problems.length === 0) return problems;
  const shownOnes = [...problems].sort((a, b) => Number(isError(b)) - Number(isError(a))).slice(0, MOST_PROBLEMS);
  const paths = new Set(shownOnes.flatMap(({ path }) => [path, parentOf(path)]));
  const offsets = offsetsOf(text, paths);
  const found = shownOnes.map((each) => {
    const offset = offsets.get(each.path) ?? offsets.get(parentOf(each.path)) ?? 0;
    return { found: { ...each, ...placeAt(text, offset) }, offset };
  });
  return found.sort((a, b) => a.offset - b.offset).map((each) => each.found);
}

function parentOf(path: string): string {
  return path.replace(/(\.[^.[\]]+|\[\d+\]|^[^.[\]]+)$/, '');
}
