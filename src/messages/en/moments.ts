import { formatClock, formatUnit } from '../../time/format-date';
import { DAY_MS, type EpochMs } from '../../time/span';
import { LOCALE } from './dates';

/** Tells a moment: "26 January 2022", or with a time of day "26 January 2022, 10:00". */
export function momentInWords(at: EpochMs): string {
  const day = formatUnit(at, 'day', { locale: LOCALE, length: 'long' });
  return at % DAY_MS === 0 ? day : `${day}, ${formatClock(at, LOCALE)}`;
}
