import type { WrittenUnit } from './plain-unit';
import { readUnit } from './read-unit';
import { MINUTE_MS, SECOND_MS, type Span } from './span';
import type { UncertainDate } from './uncertain-date';
import { WIDENING } from './widening';

/** The units of the calendar that a date is written with; undefined for an end that is not known. */
export interface WrittenEnds {
  readonly start: WrittenUnit | undefined;
  /** The same as `start` for a date that is no interval. */
  readonly end: WrittenUnit | undefined;
}

/**
 * Gives back the units that a date is written with, before `~` widened them: to tell a date in words.
 *
 * @throws Error for a date that `parseUncertainDate` did not make: "unread date: soon"
 */
export function writtenEnds(date: UncertainDate): WrittenEnds {
  const [first = '', last] = date.edtf.split('/');
  const start = date.start === 'known' ? writtenUnit(first, date, 'start') : undefined;
  if (last === undefined) return { start, end: start };
  return { start, end: date.end === 'known' ? writtenUnit(last, date, 'end') : undefined };
}

function writtenUnit(text: string, date: UncertainDate, end: 'start' | 'end'): WrittenUnit {
  const written = readUnit(text, 'UTC');
  if ('fault' in written) throw new Error(`unread date: ${date.edtf}`);
  const { precision } = written;
  if (precision !== 'minute' && precision !== 'second') return written;
  // The dossier's zone is already in `may`, and no longer in the text.
  const lengthMs = precision === 'minute' ? MINUTE_MS : SECOND_MS;
  const widening = WIDENING[precision];
  const widerMs = written.approximate && 'ms' in widening ? widening.ms : 0;
  return { ...written, unit: instantAt(date.may, end, { lengthMs, widerMs }) };
}

function instantAt(may: Span, end: 'start' | 'end', size: { lengthMs: number; widerMs: number }): Span {
  const start = end === 'start' ? may.start + size.widerMs : may.end - size.widerMs - size.lengthMs;
  return { start, end: start + size.lengthMs };
}
