import { parseUncertainDate } from '../time/parse-edtf';
import { isTimeZone } from '../time/wall-time';
import { nearest } from './nearest';
import { fieldPath, itemPath } from './path';
import { plain, shown, withArticle, type ProblemCode, type Report } from './problem';
import { ID, ID_MOST, RECORDS, VERSION, WEB_ADDRESS, type RecordName, type Shape } from './schema';

// Those that leave a value of the right type, so that the rules between records can still be checked.
const SHAPE_HOLDS: ReadonlySet<ProblemCode> = new Set([
  'out_of_range',
  'wrong_form',
  'empty_text',
  'too_long',
  'bad_id',
  'bad_date',
  'bad_time_zone',
  'unsafe_url',
  'forbidden_key',
  'unknown_field',
]);

/** Tells whether a value may be of another type than the glossary says once this was found. */
export function breaksShape(code: ProblemCode): boolean {
  return !SHAPE_HOLDS.has(code);
}

/** Where a value stands in the file, and what takes the problems that are found there. */
interface Spot {
  readonly path: string;
  readonly report: Report;
}

/**
 * Checks a parsed value against the table of the format and copies it into fresh objects, unknown fields included.
 *
 * @returns the copy; of the right type only where nothing was reported that breaks the shape
 */
export function checkRecord(value: unknown, name: RecordName, { path, report }: Spot): unknown {
  if (!isObject(value)) {
    report('wrong_type', path, `${shown(value)} is not an object; write { … }`);
    return value;
  }
  const fields = RECORDS[name];
  const copy: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fields)) {
    const at = fieldPath(path, key);
    if (Object.hasOwn(value, key)) copy[key] = checkValue(value[key], field.shape, { path: at, report });
    else if (field.required) {
      report('missing_field', at, () => `is missing; every ${words(name)} needs it${misspelt(key, value, fields)}`);
    }
  }
  for (const key of Object.keys(value)) {
    if (Object.hasOwn(fields, key)) continue;
    const at = fieldPath(path, key);
    if (isSafe(key, value[key], { path: at, report })) {
      report('unknown_field', at, () => {
        const near = nearest(key, Object.keys(fields));
        const hint = near === undefined ? '' : `did you mean ${shown(near)}? `;
        return `${shown(key)} is not a field of ${withArticle(words(name))}; ${hint}${hint ? 'I' : 'i'}t is kept but not used`;
      });
      copy[key] = value[key];
    }
  }
  return copy;
}

/** A field that is missing and one that is unknown may be the same, written wrongly. */
function misspelt(missing: string, value: Readonly<Record<string, unknown>>, fields: object): string {
  const unknown = Object.keys(value).filter((key) => !Object.hasOwn(fields, key));
  const near = nearest(missing, unknown);
  return near === undefined ? '' : `; is it the one written ${shown(near)}?`;
}

/** What is not known is kept as it is, but nothing of it may be taken for a prototype later. */
function isSafe(key: string, value: unknown, { path, report }: Spot): boolean {
  if (key === '__proto__' || key === 'constructor' || key === 'prototype') {
    report('forbidden_key', path, `${shown(key)} is not allowed as the name of a field; remove it`);
    return false;
  }
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([inner, part]) => {
    const at = Array.isArray(value) ? itemPath(path, Number(inner)) : fieldPath(path, inner);
    return isSafe(inner, part, { path: at, report });
  });
}

function checkValue(value: unknown, shape: Shape, spot: Spot): unknown {
  const { path, report } = spot;
  if (shape.kind === 'record') return checkRecord(value, shape.record, spot);
  if (shape.kind === 'list') return checkList(value, shape, spot);
  if (value === null) {
    report('wrong_type', path, 'is null; write a value or leave the field out');
  } else if (shape.kind === 'number') checkNumber(value, shape, spot);
  else if (typeof value === 'string') checkText(value, shape, spot);
  else if (typeof value === 'object') report('wrong_type', path, `${shown(value)} is not text`);
  else report('wrong_type', path, `${shown(value)} is not text; write it between quotation marks: "${String(value)}"`);
  return value;
}

function checkList(value: unknown, shape: Extract<Shape, { kind: 'list' }>, { path, report }: Spot): unknown {
  if (!Array.isArray(value)) {
    report('wrong_type', path, `${shown(value)} is not a list; write [ … ]`);
    return value;
  }
  if (value.length > shape.most) {
    report('too_many', path, `has ${value.length} entries; at most ${shape.most} are allowed: ${shape.tooMany}`);
    return [];
  }
  return value.map((item, place) => checkValue(item, shape.of, { path: itemPath(path, place), report }));
}

function checkNumber(value: unknown, shape: Extract<Shape, { kind: 'number' }>, { path, report }: Spot): void {
  if (typeof value !== 'number') {
    report('wrong_type', path, `${shown(value)} is not a number; write one, without quotation marks`);
  } else if (value < shape.least || value > shape.most || (shape.whole && !Number.isInteger(value))) {
    const kind = shape.whole ? 'a whole number' : 'a number';
    report(
      'out_of_range',
      path,
      `${shown(value)} is not allowed here; write ${kind} from ${shape.least} to ${shape.most}`,
    );
  }
}

function checkText(value: string, shape: Shape, { path, report }: Spot): void {
  switch (shape.kind) {
    case 'version':
      if (value === VERSION) return;
      report('unknown_version', path, `${shown(value)} is not a format known here; write ${shown(VERSION)}`);
      return;
    case 'id':
      if (ID.test(value) && value.length <= ID_MOST) return;
      report(
        'bad_id',
        path,
        `${shown(value)} is not an id; use lower-case letters, digits and hyphens, at most ${ID_MOST}`,
      );
      return;
    case 'date': {
      const reading = parseUncertainDate(value);
      if (!reading.ok) report('bad_date', path, plainSentence(reading.message));
      return;
    }
    case 'zone':
      if (isTimeZone(value)) return;
      report('bad_time_zone', path, `${shown(value)} is not a time zone; write one such as "Europe/Paris"`);
      return;
    case 'url':
      if (value.length <= 2000 && WEB_ADDRESS.test(value)) return;
      report('unsafe_url', path, `${shown(value)} is not a web address; write one that begins with https://`);
      return;
    case 'one_of':
      if (shape.words.includes(value)) return;
      report('unknown_word', path, () => {
        const near = nearest(value, shape.words);
        const remedy = near === undefined ? `use one of: ${shape.words.join(', ')}` : `the nearest is ${shown(near)}`;
        return `${shown(value)} is not a known ${shape.what}; ${remedy}`;
      });
      return;
    case 'text':
      if (value.trim() === '') report('empty_text', path, 'is empty; write a text or leave the field out');
      else if (value.length > shape.most) {
        report('too_long', path, `has ${value.length} characters; shorten it to at most ${shape.most}`);
      } else if (shape.pattern && !shape.pattern.test(value)) {
        report('wrong_form', path, `${shown(value)} is not of the right form; write ${shape.like ?? 'another'}`);
      }
      return;
    default:
      return;
  }
}

/** The sentence quotes what the file says, which is at most as long as a date may be. */
function plainSentence(message: string): string {
  return plain(message, Infinity);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function words(name: RecordName): string {
  return name.replace('_', ' ');
}
