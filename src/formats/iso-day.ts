import { partsOf } from '../time/calendar';
import type { EpochMs, Span } from '../time/span';

/** Writes the day of a moment as ISO 8601 and XML Schema have it: "2022-01-26", "-0044-03-15". */
export function isoDay(at: EpochMs): string {
  const { year, month, day } = partsOf(at);
  const digits = (count: number, width: number) => String(count).padStart(width, '0');
  return `${year < 0 ? '-' : ''}${digits(Math.abs(year), 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** The first and the last day of a span, both included; undefined at an end that it does not have. */
export interface Days {
  readonly first: string | undefined;
  readonly last: string | undefined;
}

/** Gives the days of a span. */
export function daysOf({ start, end }: Span): Days {
  return {
    first: Number.isFinite(start) ? isoDay(start) : undefined,
    last: Number.isFinite(end) ? isoDay(end - 1) : undefined,
  };
}
