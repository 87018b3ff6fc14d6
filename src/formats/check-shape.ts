import type { Id } from '../model/dossier';
import { parseUncertainDate } from '../time/parse-edtf';
import { isTimeZone } from '../time/wall-time';
import { nearest } from './nearest';
import { fieldPath, itemPath } from './path';
import { plain, shown, withArticle, type ProblemCode, type Report } from './problem';
import { ID, ID_MOST, RECORDS, WEB_ADDRESS, type RecordName, type Referent, type Shape } from './schema';

// After one of these a value may be of another type than the glossary says.
const BREAKS_SHAPE: ReadonlySet<ProblemCode> = new Set(['missing_field', 'wrong_type', 'unknown_word', 'too_many']);

/** Tells whether the rules between records cannot be checked any more once this was found. */
export function breaksShape(code: ProblemCode): boolean {
  return BREAKS_SHAPE.has(code);
}

/** The ids and the references of a dossier, in the order of the table. */
export interface Names {
  readonly ids: { readonly id: Id; readonly of: RecordName; readonly path: string }[];
  readonly references: { readonly id: Id; readonly to: readonly Referent[]; readonly path: string }[];
}

/** Where a value stands in the file, and what takes the problems and the names that are found there. */
interface Spot {
  readonly path: string;
  readonly report: Report;
  readonly names: Names;
}

/**
 * Checks a parsed value against the table of the format and copies it into fresh objects, unknown fields included.
 *
 * @returns the copy; of the right type only where nothing was reported that breaks the shape
 */
export function checkRecord(value: unknown, name: RecordName, spot: Spot): unknown {
  const { path, report, names } = spot;
  if (!isObject(value)) {
    report('wrong_type', path, `${shown(value)} is not an object; write { … }`);
    return value;
  }
  const fields = RECORDS[name];
  const copy: Record<string, unknown> = {};
  const unknown = Object.keys(value).filter((key) => !Object.hasOwn(fields, key));
  for (const [key, field] of Object.entries(fields)) {
    const at = fieldPath(path, key);
    if (Object.hasOwn(value, key)) copy[key] = checkValue(value[key], field.shape, { ...spot, path: at });
    else if (field.required) {
      report('missing_field', at, () => `is missing; every ${words(name)} needs it${misspelt(key, unknown)}`);
    }
  }
  for (const key of unknown) {
    const at = fieldPath(path, key);
    if (isSafe(key, value[key], { ...spot, path: at })) {
      report('unknown_field', at, () => {
        const near = nearest(key, Object.keys(fields));
        const hint = near === undefined ? '' : `did you mean ${shown(near)}? `;
        return `${shown(key)} is not a field of ${withArticle(words(name))}; ${hint}${hint ? 'I' : 'i'}t is kept but not used`;
      });
      copy[key] = value[key];
    }
  }
  if (typeof copy['id'] === 'string' && name !== 'dossier') names.ids.push({ id: copy['id'], of: name, path });
  return copy;
}

// No dossier has more fields than this that the format does not know; comparing a million with what is missing takes long.
const MOST_UNKNOWN = 100;

/** A field that is missing and one that is unknown may be the same, written wrongly. */
function misspelt(missing: string, unknown: readonly string[]): string {
  const near = nearest(missing, unknown.slice(0, MOST_UNKNOWN));
  return near === undefined ? '' : `; is it the one written ${shown(near)}?`;
}

/** What is not known is kept as it is, but nothing of it may be taken for a prototype later. */
function isSafe(key: string, value: unknown, spot: Spot): boolean {
  if (key === '__proto__' || key === 'constructor' || key === 'prototype') {
    spot.report('forbidden_key', spot.path, `${shown(key)} is not allowed as the name of a field; remove it`);
    return false;
  }
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([inner, part]) => {
    const path = Array.isArray(value) ? itemPath(spot.path, Number(inner)) : fieldPath(spot.path, inner);
    return isSafe(inner, part, { ...spot, path });
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

function checkList(value: unknown, shape: Extract<Shape, { kind: 'list' }>, spot: Spot): unknown {
  const { path, report } = spot;
  if (!Array.isArray(value)) {
    report('wrong_type', path, `${shown(value)} is not a list; write [ … ]`);
    return value;
  }
  if (value.length > shape.most) {
    report('too_many', path, `has ${value.length} entries; at most ${shape.most} are allowed: ${shape.tooMany}`);
    return [];
  }
  return value.map((item, place) => checkValue(item, shape.of, { ...spot, path: itemPath(path, place) }));
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

function checkText(value: string, shape: Shape, { path, report, names }: Spot): void {
  switch (shape.kind) {
    case 'reference':
      names.references.push({ id: value, to: shape.to, path });
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
