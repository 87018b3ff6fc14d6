import { SECOND_MS, type EpochMs } from './span';
import { epochOf } from './calendar';

const formatters = new Map<string, Intl.DateTimeFormat | undefined>();

/** Tells whether the platform knows a time zone by this name, such as `Europe/Kyiv`. */
export function isTimeZone(name: string): boolean {
  return formatterFor(name) !== undefined;
}

/**
 * Turns a moment in universal time into what the clocks of a zone show, on the dossier's own calendar.
 *
 * @returns whole seconds; undefined for a zone that the platform does not know
 */
export function wallTime(universal: EpochMs, timeZone: string): EpochMs | undefined {
  if (timeZone === 'UTC') return universal;
  const formatter = formatterFor(timeZone);
  if (!formatter) return undefined;
  const parts = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  let beforeChrist = false;
  for (const { type, value } of formatter.formatToParts(universal)) {
    if (type === 'era') beforeChrist = value.startsWith('B');
    else if (isPart(type)) parts[type] = Number(value);
  }
  const midnight = epochOf(beforeChrist ? 1 - parts.year : parts.year, parts.month, parts.day);
  return midnight + ((parts.hour * 60 + parts.minute) * 60 + parts.second) * SECOND_MS;
}

function isPart(type: string): type is 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' {
  return ['year', 'month', 'day', 'hour', 'minute', 'second'].includes(type);
}

function formatterFor(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!formatters.has(timeZone)) formatters.set(timeZone, makeFormatter(timeZone));
  return formatters.get(timeZone);
}

function makeFormatter(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    // The constructor throws a RangeError for a zone that it does not know, and there is no other way to ask.
    return undefined;
  }
}
