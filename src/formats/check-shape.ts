import { mustGet } from '../model/dossier-index';
import { parseUncertainDate } from '../time/parse-edtf';
import { isTimeZone } from '../time/wall-time';
import type { Names } from './check-references';
import { nearest } from './nearest';
import { pathOf, type Step } from './path';
import { plain, shown, withArticle, type ProblemCode, type Report } from './problem';
import { ID, ID_MOST, RECORDS, WEB_ADDRESS, type RecordName, type Shape } from './schema';

// After one of these a value may be of another type than the glossary says.
const BREAKS_SHAPE: ReadonlySet<ProblemCode> = new Set(['missing_field', 'wrong_type', 'unknown_word', 'too_many']);

/** Tells whether the rules between records cannot be checked any more once this was found. */
export function breaksShape(code: ProblemCode): boolean {
  return BREAKS_SHAPE.has(code);
}

// Days that every month has, and intervals between them, need no closer look, and most dates are of that kind.
const PLAIN_DAY = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])`;
const PLAIN_DATE = new RegExp(`^${PLAIN_DAY}(?:/${PLAIN_DAY})?$`);

// No dossier has more fields than this that the format does not know; comparing a million with what is missing takes long.
const MOST_UNKNOWN = 100;

/** How deeply the brackets of a file may nest. */
export const MOST_DEPTH = 32;
export const TOO_DEEP = `The file is nested deeper than ${MOST_DEPTH} levels; a dossier has at most 8. Check the brackets.`;

// Made once for each of some dozen kinds, and looked up for each of a million records.
const KINDS = new Map(
  Object.entries(RECORDS).map(([name, table]) => {
    const fields = new Map(Object.entries(table));
    const requiredCount = [...fields.values()].filter(({ required }) => required).length;
    return [name, { fields, requiredCount }];
  }),
);

/**
 * Checks a parsed value against the table of the format, in the order of the file, and notes the names in it.
 *
 * @param tell  takes what is found; the value is of the right type only where nothing breaks the shape
 */
export function checkShape(value: unknown, tell: Report, names: Names): void {
  // Where the walk is. A path is written only for what is told: a dossier has millions of values.
  const steps: Step[] = [];

  const report = (code: ProblemCode, sentence: string | (() => string)): void => tell(code, pathOf(steps), sentence);

  checkRecord(value, 'dossier');

  function checkRecord(value: unknown, name: RecordName): void {
    if (!isObject(value)) return report('wrong_type', `${shown(value)} is not an object; write { … }`);
    const { fields, requiredCount } = mustGet(KINDS, name, 'kind of record');
    const depth = steps.length;
    let missingCount = requiredCount;
    for (const key in value) {
      const field = fields.get(key);
      steps[depth] = key;
      if (!field) checkUnknown(key, value[key], name);
      else {
        if (field.required) missingCount -= 1;
        checkValue(value[key], field.shape);
      }
    }
    steps.length = depth;
    if (missingCount > 0) reportMissing(value, name);
    const place = steps.at(-1);
    if (typeof value['id'] === 'string' && typeof place === 'number') names.add(value['id'], name, place);
  }

  function reportMissing(value: Readonly<Record<string, unknown>>, name: RecordName): void {
    const unknown = Object.keys(value).filter((key) => !Object.hasOwn(RECORDS[name], key));
    for (const [key, { required }] of Object.entries(RECORDS[name])) {
      if (!required || key in value) continue;
      steps.push(key);
      report('missing_field', () => `is missing; every ${words(name)} needs it${misspelt(key, unknown)}`);
      steps.pop();
    }
  }

  function checkUnknown(key: string, value: unknown, name: RecordName): void {
    if (!isSafe(key, value)) return;
    report('unknown_field', () => {
      const near = nearest(key, Object.keys(RECORDS[name]));
      const hint = near === undefined ? '' : `did you mean ${shown(near)}? `;
      return `${shown(key)} is not a field of ${withArticle(words(name))}; ${hint}${hint ? 'I' : 'i'}t is kept but not used`;
    });
  }

  /** What is not known is kept as it is, but nothing of it may be taken for a prototype later. */
  function isSafe(key: string, value: unknown): boolean {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') {
      report('forbidden_key', `${shown(key)} is not allowed as the name of a field; remove it`);
      return false;
    }
    if (typeof value !== 'object' || value === null) return true;
    if (steps.length >= MOST_DEPTH) {
      report('too_deep', TOO_DEEP);
      return false;
    }
    return Object.entries(value).every(([inner, part]) => {
      steps.push(Array.isArray(value) ? Number(inner) : inner);
      const safe = isSafe(inner, part);
      steps.pop();
      return safe;
    });
  }

  function checkValue(value: unknown, shape: Shape): void {
    if (shape.kind === 'record') checkRecord(value, shape.record);
    else if (shape.kind === 'list') checkList(value, shape);
    else if (value === null) report('wrong_type', 'is null; write a value or leave the field out');
    else if (shape.kind === 'number') checkNumber(value, shape);
    else if (typeof value === 'string') checkText(value, shape);
    else if (typeof value === 'object') report('wrong_type', `${shown(value)} is not text`);
    else report('wrong_type', `${shown(value)} is not text; write it between quotation marks: "${String(value)}"`);
  }

  function checkList(value: unknown, { of, most, tooMany }: Extract<Shape, { kind: 'list' }>): void {
    if (!Array.isArray(value)) return report('wrong_type', `${shown(value)} is not a list; write [ … ]`);
    if (value.length > most) {
      return report('too_many', `has ${value.length} entries; at most ${most} are allowed: ${tooMany}`);
    }
    const depth = steps.length;
    for (let place = 0; place < value.length; place += 1) {
      steps[depth] = place;
      checkValue(value[place], of);
    }
    steps.length = depth;
  }

  function checkNumber(value: unknown, { least, most, whole }: Extract<Shape, { kind: 'number' }>): void {
    if (typeof value !== 'number') {
      report('wrong_type', `${shown(value)} is not a number; write one, without quotation marks`);
    } else if (value < least || value > most || (whole && !Number.isInteger(value))) {
      const kind = whole ? 'a whole number' : 'a number';
      report('out_of_range', `${shown(value)} is not allowed here; write ${kind} from ${least} to ${most}`);
    }
  }

  function checkText(value: string, shape: Shape): void {
    switch (shape.kind) {
      case 'reference':
        names.refer(value, shape.to, steps);
        return;
      case 'id':
        if (ID.test(value) && value.length <= ID_MOST) return;
        return report(
          'bad_id',
          `${shown(value)} is not an id; use lower-case letters, digits and hyphens, at most ${ID_MOST}`,
        );
      case 'date': {
        if (isPlainDate(value)) return;
        const reading = parseUncertainDate(value);
        // The sentence quotes what the file says, which is at most as long as a date may be.
        if (!reading.ok) report('bad_date', plain(reading.message, Infinity));
        return;
      }
      case 'zone':
        if (isTimeZone(value)) return;
        return report('bad_time_zone', `${shown(value)} is not a time zone; write one such as "Europe/Paris"`);
      case 'url':
        if (value.length <= 2000 && WEB_ADDRESS.test(value)) return;
        return report('unsafe_url', `${shown(value)} is not a web address; write one that begins with https://`);
      case 'one_of':
        if (shape.words.includes(value)) return;
        return report('unknown_word', () => {
          const near = nearest(value, shape.words);
          const remedy = near === undefined ? `use one of: ${shape.words.join(', ')}` : `the nearest is ${shown(near)}`;
          return `${shown(value)} is not a known ${shape.what}; ${remedy}`;
        });
      case 'text':
        if (value.trim() === '') report('empty_text', 'is empty; write a text or leave the field out');
        else if (value.length > shape.most) {
          report('too_long', `has ${value.length} characters; shorten it to at most ${shape.most}`);
        } else if (shape.pattern && !shape.pattern.test(value)) {
          report('wrong_form', `${shown(value)} is not of the right form; write ${shape.like ?? 'another'}`);
        }
        return;
      default:
    }
  }
}

function isPlainDate(text: string): boolean {
  return PLAIN_DATE.test(text) && (text.length === 10 || text.slice(0, 10) <= text.slice(11));
}

/** A field that is missing and one that is unknown may be the same, written wrongly. */
function misspelt(missing: string, unknown: readonly string[]): string {
  const near = nearest(missing, unknown.slice(0, MOST_UNKNOWN));
  return near === undefined ? '' : `; is it the one written ${shown(near)}?`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function words(name: RecordName): string {
  return name.replace('_', ' ');
}
