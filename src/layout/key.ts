import type { EventStatus } from '../model/dossier';
import type { DossierIndex } from '../model/dossier-index';
import { KINDS, STATEMENT_KIND, STATUSES } from '../model/entry-table';
import type { Entry } from '../model/entry';
import { repliesBetweenEntries, repliesFrom } from '../model/replies';
import { EVENT_KINDS, type Glyph } from '../model/vocabulary';
import { DAY_MS, lengthMs, type Span } from '../time/span';
import { placeExtent, STATUS_SHAPES } from './extent';
import { placeArcs } from './reply-arcs';
import type { MarkShape, PlacedArc, PlacedMark } from './scene';
import { timeScale } from './time-scale';

/** How well a date is known, as far as that is drawn differently. */
export type DateForm = 'time' | 'day' | 'period' | 'longer' | 'approximate' | 'open';

/** What of the timeline's signs occurs in a dossier, each as it is drawn there. */
export interface KeyScene {
  readonly statuses: readonly {
    readonly shape: MarkShape;
    readonly glyph: Glyph;
    readonly of: readonly EventStatus[];
  }[];
  /** A mark of the dossier for each form of date, in a drawing of `DATE_WIDTH_PX` by `KEY_HEIGHT_PX`. */
  readonly dates: readonly { readonly form: DateForm; readonly mark: PlacedMark }[];
  /** Numbers of the sides with a colour of their own, and 0 for everything else. */
  readonly sides: readonly number[];
  /** Numbers of the kinds in `KINDS`, and `STATEMENT_KIND`; of those with the same sign together. */
  readonly kinds: readonly { readonly glyph: Glyph; readonly of: readonly number[] }[];
  /** The first reply, in a drawing of `REPLY_WIDTH_PX` by `REPLY_HEIGHT_PX`; undefined where nothing is answered. */
  readonly reply: { readonly marks: readonly PlacedMark[]; readonly arcs: readonly PlacedArc[] } | undefined;
  /** Whether there are several, which may be too close to be told apart. */
  readonly hasCounts: boolean;
}

export const DATE_WIDTH_PX = 112;
export const KEY_HEIGHT_PX = 24;
export const REPLY_WIDTH_PX = 48;
export const REPLY_HEIGHT_PX = 48;

const RADIUS_PX = 9;
/** Sides with a higher number share the colour of none. */
const LAST_COLOUR = 5;

/** Collects the signs that a dossier uses. Work grows with its entries, and ends early where all forms of date occur. */
export function placeKey(index: DossierIndex): KeyScene {
  const { entries } = index;
  const firstOf = (numbers: Uint8Array): ReadonlyMap<number, number> => {
    const first = new Map<number, number>();
    numbers.forEach((number, order) => {
      if (!first.has(number)) first.set(number, order);
    });
    return first;
  };
  const statuses = [...firstOf(entries.statuses)].sort(([a], [b]) => a - b);
  const kinds = [...firstOf(entries.kinds).keys()].sort((a, b) => a - b);
  return {
    statuses: together(statuses, ([status]) => shapeOfStatus(status)).map(([shape, of]) => ({
      shape,
      glyph: entries.at(of[0]?.[1] ?? 0).glyph,
      of: of.flatMap(([status]) => STATUSES[status] ?? []),
    })),
    dates: firstOfEachForm(index).map(([form, order]) => ({ form, mark: placeDate(index, form, order) })),
    sides: [...new Set(entries.sides)]
      .map((side) => (side <= LAST_COLOUR ? side : 0))
      .filter((side, place, all) => all.indexOf(side) === place)
      .sort((a, b) => (a || Infinity) - (b || Infinity)),
    kinds: together(kinds, glyphOfKind).map(([glyph, of]) => ({ glyph, of })),
    reply: placeReply(index),
    hasCounts: entries.length > 1,
  };
}

function shapeOfStatus(status: number): MarkShape {
  return STATUS_SHAPES[STATUSES[status] ?? 'happened'];
}

function glyphOfKind(kind: number): Glyph {
  const name = kind === STATEMENT_KIND ? undefined : KINDS[kind];
  return name === undefined ? 'words' : EVENT_KINDS[name].glyph;
}

/** Groups what looks the same, in the order of the first of each. */
function together<T, Look>(all: readonly T[], lookOf: (each: T) => Look): readonly (readonly [Look, readonly T[]])[] {
  const groups = new Map<Look, T[]>();
  for (const each of all) {
    const group = groups.get(lookOf(each));
    if (group) group.push(each);
    else groups.set(lookOf(each), [each]);
  }
  return [...groups];
}

const FORMS: readonly DateForm[] = ['time', 'day', 'period', 'longer', 'approximate', 'open'];

/** The place in the record of the first entry of each form that occurs. */
function firstOfEachForm({ entries }: DossierIndex): readonly (readonly [DateForm, number])[] {
  const found = new Map<DateForm, number>();
  for (let order = 0; order < entries.length && found.size < FORMS.length; order += 1) {
    const may = { start: entries.mayStart[order] ?? 0, end: entries.mayEnd[order] ?? 0 };
    const form = formOf(entries.recordAt(order).when.edtf, may);
    if (!found.has(form)) found.set(form, order);
  }
  return FORMS.flatMap((form) => {
    const order = found.get(form);
    return order === undefined ? [] : [[form, order] as const];
  });
}

function formOf(edtf: string, may: Span): DateForm {
  if (!Number.isFinite(lengthMs(may))) return 'open';
  if (/[~?%]/.test(edtf)) return 'approximate';
  if (edtf.includes('/')) return 'period';
  if (edtf.includes('T')) return 'time';
  // A day of a change of clocks has 25 hours.
  return lengthMs(may) < 1.5 * DAY_MS ? 'day' : 'longer';
}

/** Places an entry as if nothing were known of it but its date, at a zoom that shows its form. */
function placeDate(index: DossierIndex, form: DateForm, order: number): PlacedMark {
  const entry = { ...index.entries.at(order), status: 'happened' } as const;
  const plot = { x0: 0, x1: DATE_WIDTH_PX };
  const scale = timeScale(windowAbout(entry.date.may, form), plot.x0, plot.x1);
  const { x, parts } = placeExtent(entry, scale, { asReported: index.asReported, radiusPx: RADIUS_PX, plot });
  return { ...markOf(entry, x, KEY_HEIGHT_PX / 2), extents: parts };
}

function placeReply(index: DossierIndex): KeyScene['reply'] {
  const [first] = repliesBetweenEntries(index);
  const from = first && index.entryById.get(first.from);
  const to = first && index.entryById.get(first.to);
  if (!from || !to) return undefined;
  const marks = [markOf(from, 12, 12), markOf(to, 12, REPLY_HEIGHT_PX - 12)];
  return { marks, arcs: placeArcs(repliesFrom([first]), marks) };
}

function markOf(entry: Entry, x: number, y: number): PlacedMark {
  return {
    id: entry.id,
    entries: [entry],
    x,
    y,
    radius: RADIUS_PX,
    glyph: entry.glyph,
    side: 0,
    shape: 'solid',
    extents: [],
  };
}

/** A window in whose middle a date lies: a moment in a day, all else over three fifths of it. */
function windowAbout({ start, end }: Span, form: DateForm): Span {
  const from = Number.isFinite(start) ? start : (Number.isFinite(end) ? end : 0) - DAY_MS;
  const to = Number.isFinite(end) ? end : from + DAY_MS;
  const spare = form === 'time' ? DAY_MS / 2 : (to - from) / 3;
  return { start: from - spare, end: to + spare };
}
