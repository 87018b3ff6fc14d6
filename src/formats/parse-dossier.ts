import type { Dossier } from '../model/dossier';
import { atOnce, type Steps } from '../model/steps';
import { collectNames } from './check-references';
import { checkRules } from './check-rules';
import { breaksShape, checkShape, MOST_DEPTH, TOO_DEEP } from './check-shape';
import { collectProblems } from './collect-problems';
import { placeAt } from './locate';
import { problem, shown, type Problem, type Report } from './problem';
import { VERSION } from './schema';

/** What reading a file gives: the dossier where no error was found, and everything that was found. */
export interface ParsedDossier {
  readonly dossier: Dossier | undefined;
  readonly problems: readonly Problem[];
}

/** What may be done beyond finding errors. */
export interface Adviser {
  /** Looks for what is no error, in a dossier of the right shape. */
  readonly warn?: (dossier: Dossier, report: Report) => void;
  /** Gives problems their line and column, in the order of the file. */
  readonly locate?: (problems: readonly Problem[], text: string) => readonly Problem[];
  /** Says where and why a text is not JSON. */
  readonly explainSyntax?: (text: string) => Problem;
  /** Is told of each record with an id once its fields are checked. */
  readonly onrecord?: () => void;
}

// A little less than the longest text that every browser can hold.
const MOST_CHARACTERS = 500_000_000;
const NOT_JSON = 'The file is not JSON, or only its beginning has arrived. Check it with `npm run demarche -- check`.';
const A_DOSSIER = `a dossier is one object { "format": "${VERSION}", … }`;

/**
 * Reads the text of a dossier and finds all errors in it. Never throws, whatever the text.
 *
 * @param adviser  tells more of the problems; `checkDossier` has one
 * @returns        at most 200 errors and 200 warnings
 */
export function parseDossier(text: string, adviser?: Adviser): ParsedDossier {
  const json = text.length <= MOST_CHARACTERS && text.startsWith('\uFEFF') ? text.slice(1) : text;
  const unreadable = checkText(json);
  if (unreadable) return { dossier: undefined, problems: [unreadable] };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { dossier: undefined, problems: [adviser?.explainSyntax?.(json) ?? problem('not_json', '', NOT_JSON)] };
  }
  return atOnce(judgeDossier(value, { ...adviser, locate: (found) => adviser?.locate?.(found, json) ?? found }));
}

/** What may be done while a value is judged; whoever has the text locates without being given it. */
export interface Judging extends Pick<Adviser, 'warn' | 'onrecord'> {
  readonly locate: (problems: readonly Problem[]) => readonly Problem[];
}

/**
 * Finds all errors in what a text was parsed to. Never throws, whatever the value.
 *
 * There is one step for a dossier without errors: after it, what is no error is looked for.
 *
 * @returns at most 200 errors and 200 warnings
 */
export function* judgeDossier(value: unknown, { warn, onrecord, locate }: Judging): Steps<ParsedDossier> {
  const foreign = checkKind(value);
  if (foreign) return { dossier: undefined, problems: locate([foreign]) };
  const { report, problems, hasErrors } = collectProblems();
  let isWhole = true;
  const watch: Report = (code, path, sentence) => {
    if (breaksShape(code)) isWhole = false;
    report(code, path, sentence);
  };
  const names = collectNames(onrecord);
  checkShape(value, watch, names);
  if (!isWhole) return { dossier: undefined, problems: locate(problems()) };
  // The table of the format has just been checked field by field: this is the one place that says so to the compiler.
  const dossier = value as Dossier;
  names.check(report);
  checkRules(dossier, report);
  if (!hasErrors()) yield;
  warn?.(dossier, report);
  return { dossier: hasErrors() ? undefined : dossier, problems: locate(problems()) };
}

/** What can be said before parsing. */
function checkText(text: string): Problem | undefined {
  const at = (found: Problem): Problem => ({ ...found, line: 1, column: 1 });
  if (text.length > MOST_CHARACTERS) {
    const sentence = `The file has ${text.length} characters; at most ${MOST_CHARACTERS} are read. Split it into smaller dossiers.`;
    return at(problem('too_large', '', sentence));
  }
  const start = text.slice(0, 1000).trimStart();
  if (start === '' && text.trim() === '') {
    return at(problem('empty_file', '', `The file is empty; ${A_DOSSIER}.`));
  }
  if (start.startsWith('<')) {
    const sentence = `The file begins with ${shown(start.slice(0, 15))}: it is a web page, not a dossier. Check the address; the server may have answered with an error page.`;
    return at(problem('html_instead', '', sentence));
  }
  const deep = tooDeepAt(text);
  if (deep === undefined) return undefined;
  return { ...problem('too_deep', '', TOO_DEEP), ...placeAt(text, deep) };
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

/** Of something that is no dossier, or one of another version, there is one thing to say and not forty. */
function checkKind(value: unknown): Problem | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return problem('wrong_shape', '', `The file holds ${shown(value)}, not a dossier; ${A_DOSSIER}.`);
  }
  if (!Object.hasOwn(value, 'format')) {
    return problem('wrong_shape', '', `The file is JSON but has no "format", so it is no dossier; ${A_DOSSIER}.`);
  }
  const { format } = value as { readonly format: unknown };
  if (format === VERSION) return undefined;
  const sentence = `${shown(format)} is not a format known here; this version reads ${shown(VERSION)}`;
  return problem('unknown_version', 'format', sentence);
}
