import { EVENT_STATUSES } from '../model/vocabulary';
import type { EventStatus } from '../model/dossier';
import type { Entry } from '../model/entry';
import { anchorOf } from '../time/date-moments';
import type { EpochMs, Span } from '../time/span';
import { intersection } from '../time/span';
import type { TimeScale } from './time-scale';
import type { Extent, MarkShape } from './scene';

/** A tail towards an unknown or open end has this length at every zoom: it says "not known", not "so long". */
export const TAIL_PX = 56;

// Bars reach this far beyond the plot, so that no coordinate grows with the zoom. It is farther than a label stands off.
const BEYOND_PX = 400;

/** A mark with one known end stands so far inside it. */
export const INSIDE_PX = 2;

/** For what is placed wherever it lies. */
export const EVERYWHERE = { x0: -Infinity, x1: Infinity };

export interface PlacedExtent {
  /** Where the mark stands. */
  readonly x: number;
  /** From left to right. */
  readonly parts: readonly Extent[];
}

interface MarkOptions {
  readonly asReported: EpochMs;
  readonly radiusPx: number;
}

interface ExtentOptions extends MarkOptions {
  /** The plot's edges, in px. */
  readonly plot: { readonly x0: number; readonly x1: number };
}

/**
 * Places the mark of an entry and the bars that tell when it may have been and when it surely was.
 *
 * An end that nobody knows is a tail of fixed length on the screen that fades to nothing, never a bar to the start of
 * time. A mark with one known end stands just inside it, so that it does not cross the as-reported line.
 */
export function placeExtent(
  entry: Entry,
  scale: TimeScale,
  { asReported, radiusPx, plot }: ExtentOptions,
): PlacedExtent {
  const known = knownOf(entry, asReported);
  const { may, surely } = known;
  const x = xOfKnown(known, scale, { asReported, radiusPx });
  const parts: Extent[] = [];
  const put = (kind: Extent['kind'], from: number, to: number): void => {
    const x0 = Math.min(Math.max(from, plot.x0 - BEYOND_PX), plot.x1 + BEYOND_PX);
    const x1 = Math.min(Math.max(to, plot.x0 - BEYOND_PX), plot.x1 + BEYOND_PX);
    if (x1 > x0) parts.push({ kind, x0, x1 });
  };
  const startKnown = Number.isFinite(may.start);
  const endKnown = Number.isFinite(may.end);
  if (!startKnown) {
    put('fades_to_left', x - TAIL_PX, x);
    put('possible', x, scale.xOf(may.end));
  }
  if (!endKnown) {
    const from = surely ? Math.max(x, scale.xOf(surely.end)) : x;
    put('possible', scale.xOf(may.start), x);
    put('fades_to_right', from, from + TAIL_PX);
  }
  if (startKnown && endKnown) {
    put('possible', scale.xOf(may.start), scale.xOf(surely ? surely.start : may.end));
    if (surely) put('possible', scale.xOf(surely.end), scale.xOf(may.end));
  }
  if (surely) put('sure', scale.xOf(surely.start), scale.xOf(surely.end));
  if (parts.length > 1) parts.sort((a, b) => a.x0 - b.x0);
  return { x, parts };
}

/** Where the mark of an entry stands, in px. */
export function markX(entry: Entry, scale: TimeScale, options: MarkOptions): number {
  return xOfKnown(knownOf(entry, options.asReported), scale, options);
}

function xOfKnown({ may, at, isAhead }: Known, scale: TimeScale, { asReported, radiusPx }: MarkOptions): number {
  const insidePx = radiusPx + INSIDE_PX;
  let x = scale.xOf(at);
  if (isAhead && may.start >= asReported) x = Math.max(x, scale.xOf(asReported) + insidePx);
  if (may.start === -Infinity) x = Math.min(x, scale.xOf(may.end) - insidePx);
  if (may.end === Infinity) x = Math.max(x, scale.xOf(may.start) + insidePx);
  return x;
}

interface Known {
  readonly may: Span;
  readonly surely: Span | undefined;
  readonly at: EpochMs;
  /** Whether its status says that it is still to come. */
  readonly isAhead: boolean;
}

/** What is known of an entry's date: what is still ahead lies after the last moment that the dossier knows of. */
export function knownOf({ date, status }: Entry, asReported: EpochMs): Known {
  const at = anchorOf(date);
  const { may, surely } = date;
  const { isAhead } = EVENT_STATUSES[status];
  if (!isAhead || may.start >= asReported || may.end <= asReported) return { may, surely, at, isAhead };
  const ahead = { start: asReported, end: Infinity };
  return {
    may: { start: asReported, end: may.end },
    surely: surely && intersection(surely, ahead),
    at: Math.max(at, asReported),
    isAhead,
  };
}

/** By which shape each status is drawn. */
export const STATUS_SHAPES: Readonly<Record<EventStatus, MarkShape>> = {
  happened: 'solid',
  ongoing: 'solid',
  planned: 'hollow',
  expected: 'dashed',
  conditional: 'diamond',
  postponed: 'pointed',
  cancelled: 'struck',
  did_not_happen: 'crossed',
  unconfirmed: 'dotted',
};
