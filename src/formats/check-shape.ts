import { isTimeZone } from '../time/wall-time';
import { parseUncertainDate } from '../time/parse-edtf';
import { nearest } from './nearest';
import { problem, shown, withArticle, type Problem } from './problem';
import { RECORDS, VERSION, type RecordName, type Shape } from './schema';

const ID = /^[a-z0-9][a-z0-9-]*$/;
const ID_MOST = 100;

/** Where a value stands in the file, and what takes the problems that are found there. */
interface Place {
  readonly path: string;
  readonly problems: Problem[];
}

/**
 * Checks a parsed value against the table of the format and copies it into fresh objects, unknown fields included.
 *
 * @returns the copy; of the right type only where no error was found
 */
export function checkRecord(value: unknown, name: RecordName, { path, problems }: Place): unknown {
  if (!isObject(value)) {
    problems.push(problem('wrong_type', path, `${shown(value)} is not an object; write { … }`));
    return value;
  }
  const fields = RECORDS[name];
  const copy: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fields)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (!Object.hasOwn(value, key)) {
      if (field.required) problems.push(problem('missing_field', at, `is missing; every ${words(name)} needs it`));
      continue;
    }
    copy[key] = checkValue(value[key], field.shape, { path: at, problems });
  }
  for (const key of Object.keys(value)) {
    if (Object.hasOwn(fields, key)) continue;
    const at = path === '' ? key : `${path}.${key}`;
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') {
      problems.push(problem('forbidden_key', at, `${shown(key)} is not allowed as the name of a field; remove it`));
      continue;
    }
    const near = nearest(key, Object.keys(fields));
    const hint =
      near === undefined ? 'it is kept but not used' : `did you mean ${shown(near)}? It is kept but not used`;
    problems.push(problem('unknown_field', at, `${shown(key)} is not a field of ${withArticle(words(name))}; ${hint}`));
    copy[key] = value[key];
  }
  return copy;
}

function checkValue(value: unknown, shape: Shape, { path, problems }: Place): unknown {
  if (shape.kind === 'record') return checkRecord(value, shape.record, { path, problems });
  if (shape.kind === 'list') return checkList(value, shape, { path, problems });
  if (shape.kind === 'number') {
    if (typeof value !== 'number' || !Number.isFinite(value) || (shape.whole && !Number.isInteger(value))) {
      const kind = shape.whole ? 'a whole number' : 'a number';
      problems.push(problem('wrong_type', path, `${shown(value)} is not ${kind}; write one without quotation marks`));
    } else if (value < shape.least || value > shape.most) {
      problems.push(
        problem('wrong_type', path, `${shown(value)} is out of range; write ${shape.least} to ${shape.most}`),
      );
    }
    return value;
  }
  if (typeof value !== 'string') {
    problems.push(problem('wrong_type', path, `${shown(value)} is not text; write it between quotation marks`));
    return value;
  }
  const found = checkText(value, shape, path);
  if (found) problems.push(found);
  return value;
}

function checkList(value: unknown, shape: Extract<Shape, { kind: 'list' }>, { path, problems }: Place): unknown {
  if (!Array.isArray(value)) {
    problems.push(problem('wrong_type', path, `${shown(value)} is not a list; write [ … ]`));
    return value;
  }
  if (value.length > shape.most) {
    problems.push(
      problem('too_many', path, `has ${value.length} entries; at most ${shape.most} are allowed, so split the dossier`),
    );
    return [];
  }
  return value.map((item, place) => checkValue(item, shape.of, { path: `${path}[${place}]`, problems }));
}

function checkText(value: string, shape: Shape, path: string): Problem | undefined {
  switch (shape.kind) {
    case 'version':
      if (value === VERSION) return undefined;
      return problem(
        'unknown_version',
        path,
        `${shown(value)} is not a format known here; this version reads ${shown(VERSION)}`,
      );
    case 'id':
      if (ID.test(value) && value.length <= ID_MOST) return undefined;
      return problem(
        'bad_id',
        path,
        `${shown(value)} is not an id; use lower-case letters, digits and hyphens, at most ${ID_MOST}`,
      );
    case 'date': {
      const reading = parseUncertainDate(value);
      return reading.ok ? undefined : problem('bad_date', path, reading.message);
    }
    case 'zone':
      if (isTimeZone(value)) return undefined;
      return problem('bad_time_zone', path, `${shown(value)} is not a time zone; write one such as "Europe/Paris"`);
    case 'url':
      if (/^https?:\/\/[^\s/]+/i.test(value) && value.length <= 2000) return undefined;
      return problem('unsafe_url', path, `${shown(value)} is not a web address; write one that begins with https://`);
    case 'one_of': {
      if (shape.words.includes(value)) return undefined;
      const near = nearest(value, shape.words);
      const remedy = near === undefined ? `use one of: ${shape.words.join(', ')}` : `the nearest is ${shown(near)}`;
      return problem('unknown_word', path, `${shown(value)} is not a known ${shape.what}; ${remedy}`);
    }
    case 'text': {
      if (value.length > shape.most) {
        return problem('too_long', path, `has ${value.length} characters; shorten it to at most ${shape.most}`);
      }
      if (shape.pattern && !shape.pattern.test(value)) {
        return problem(
          'wrong_type',
          path,
          `${shown(value)} is not of the right form; write ${shape.like ?? 'another'}`,
        );
      }
      if (value.trim() === '') return problem('missing_field', path, 'is empty; write a text or leave the field out');
      return undefined;
    }
    default:
      return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function words(name: RecordName): string {
  return name.replace('_', ' ');
}
