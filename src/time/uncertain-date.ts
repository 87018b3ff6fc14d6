import type { Span } from './span';

/** How finely a date is told. */
export type Precision = 'second' | 'minute' | 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';

/** What is known of one end: `known`, `unknown` (it has one, nobody says when), `open` (it has none yet). */
export type Bound = 'known' | 'unknown' | 'open';

/**
 * A date as far as it is known.
 *
 * `may` is the span that it may cover and `surely` the span that it surely covers; everything that is drawn, sorted,
 * filtered or told is made from those two, so that nothing is shown more precisely than it is known.
 *
 * - A plain instant or day surely covers itself: a day is the smallest unit of a record.
 * - A plain month, season, year or longer *may* cover itself and surely covers nothing (some day in it is meant).
 * - An interval surely covers what lies between its ends whatever they turn out to be: day ends included,
 *   longer ends excluded, and an end with a qualifier excluded with all that it may be.
 * - `~` widens `may` by a fixed amount each way (`WIDENING`) and leaves nothing sure; `?` leaves nothing sure.
 * - An unknown or open end makes `may` infinite there. Of an interval without an end (`2022-01-26/..`, since that day)
 *   the first day is sure; one of unknown end, or of unknown or open start, is a bound, and nothing of it is sure.
 */
export interface UncertainDate {
  readonly edtf: string;
  readonly kind: 'instant' | 'unit' | 'interval';
  /** The coarser of the two ends' precisions for an interval. */
  readonly precision: Precision;
  readonly may: Span;
  readonly surely: Span | undefined;
  readonly start: Bound;
  readonly end: Bound;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** What reading a date gives: the date, or one sentence that says what is wrong with it and what would be right. */
export type DateReading =
  { readonly ok: true; readonly date: UncertainDate } | { readonly ok: false; readonly message: string };
