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

interface ExtentOptions {
  readonly asReported: EpochMs;
  readonly radiusPx: number;
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
  const { may, surely, at } = knownOf(entry, asReported);
  const clampX = (x: number) => Math.min(Math.max(x, plot.x0 - BEYOND_PX), plot.x1 + BEYOND_PX);
  const startKnown = Number.isFinite(may.start);
  const endKnown = Number.isFinite(may.end);
  const parts: Extent[] = [];
  const isAhead = EVENT_STATUSES[entry.status].isAhead && may.start >= asReported;
  let x = Math.max(scale.xOf(at), isAhead ? scale.xOf(asReported) + radiusPx + INSIDE_PX : -Infinity);
  if (!startKnown) {
    const end = scale.xOf(may.end);
    x = Math.min(x, end - radiusPx - INSIDE_PX);
    parts.push(tail('fades_to_left', x), bar('possible', x, end));
  }
  if (!endKnown) {
    const start = scale.xOf(may.start);
    x = Math.max(x, start + radiusPx + INSIDE_PX);
    parts.push(bar('possible', start, x), tail('fades_to_right', surely ? Math.max(x, scale.xOf(surely.end)) : x));
  }
  if (startKnown && endKnown) {
    const sureFrom = surely ? scale.xOf(surely.start) : undefined;
    const sureTo = surely ? scale.xOf(surely.end) : undefined;
    parts.push(bar('possible', scale.xOf(may.start), sureFrom ?? scale.xOf(may.end)));
    if (sureTo !== undefined) parts.push(bar('possible', sureTo, scale.xOf(may.end)));
  }
  if (surely) parts.push(bar('sure', scale.xOf(surely.start), scale.xOf(surely.end)));
  return { x, parts: drop(parts.map((part) => ({ ...part, x0: clampX(part.x0), x1: clampX(part.x1) }))) };
}

/** What is known of an entry's date: what is still ahead lies after the last moment that the dossier knows of. */
export function knownOf(
  { date, status }: Entry,
  asReported: EpochMs,
): { readonly may: Span; readonly surely: Span | undefined; readonly at: EpochMs } {
  const at = anchorOf(date);
  const { may, surely } = date;
  if (!EVENT_STATUSES[status].isAhead || may.start >= asReported || may.end <= asReported) return { may, surely, at };
  const ahead = { start: asReported, end: Infinity };
  return {
    may: { start: asReported, end: may.end },
    surely: surely && intersection(surely, ahead),
    at: Math.max(at, asReported),
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

function tail(kind: 'fades_to_left' | 'fades_to_right', x: number): Extent {
  return kind === 'fades_to_left' ? { kind, x0: x - TAIL_PX, x1: x } : { kind, x0: x, x1: x + TAIL_PX };
}

function bar(kind: 'sure' | 'possible', x0: number, x1: number): Extent {
  return { kind, x0, x1 };
}

function drop(parts: readonly Extent[]): readonly Extent[] {
  return parts.filter((part) => part.x1 > part.x0).sort((a, b) => a.x0 - b.x0);
}
