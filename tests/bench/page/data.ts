import type { Dossier } from '../../../src/model/dossier';
import { COLORS, randomNumbers } from '../generate.mjs';

/** A lane. */
export interface Group {
  readonly id: number;
  readonly label: string;
  readonly color: string;
}

/** An event, in epoch ms; a range where it has an end. */
export interface Item {
  readonly id: number;
  readonly start: number;
  readonly end?: number;
  readonly label: string;
  /** The id of its group, which is also its place among the groups. */
  readonly group: number;
}

/** What every adapter draws. */
export interface BenchData {
  /** The span of the data, in epoch ms. */
  readonly t0: number;
  readonly t1: number;
  readonly groups: readonly Group[];
  /** Sorted by start. */
  readonly items: readonly Item[];
  /** The dossier that the items were made of, where they were. */
  readonly dossier?: Dossier;
}

const DAY_MS = 864e5;
const KINDS = ['Talks', 'Treaty', 'Visit', 'Summit', 'Vote', 'Note'];
const T0 = Date.UTC(2004, 0, 1);
const T1 = Date.UTC(2024, 0, 1);
const SEED = 42;

const BURST_SHARE = 4 / 5;
const BURST_LENGTH = 1 / 50;

/** Makes events evenly over twenty years in six lanes; every fifth is a range of 10 to 400 days. */
export function evenData(count: number): BenchData {
  return generate(count, (random) => random());
}

/** Makes events of which four fifths lie in a fiftieth of the span, in its middle, and which are otherwise even. */
export function burstyData(count: number): BenchData {
  return generate(count, (random) => (random() < BURST_SHARE ? 0.5 + (random() - 0.5) * BURST_LENGTH : random()));
}

/** @param placeOf  gives where in the span an event starts, from 0 to 1 */
function generate(count: number, placeOf: (random: () => number) => number): BenchData {
  const random = randomNumbers(SEED);
  const groups = COLORS.map((color, id) => ({ id, label: `Lane ${id + 1}`, color }));
  const items = Array.from({ length: count }, (_, id): Item => {
    const start = Math.floor(T0 + placeOf(random) * (T1 - T0));
    const group = Math.floor(random() * groups.length);
    const label = `${KINDS[Math.floor(random() * KINDS.length)]} ${id}`;
    const end = Math.min(T1, Math.floor(start + (10 + random() * 390) * DAY_MS));
    return id % 5 === 4 ? { id, start, end, label, group } : { id, start, label, group };
  });
  return { t0: T0, t1: T1, groups, items: items.sort((a, b) => a.start - b.start) };
}

/** Maps a dossier to the items that other libraries draw: each track a group, each event an item. */
export function dataOf(dossier: Dossier): BenchData {
  const groups = dossier.tracks.map(({ title }, id) => ({
    id,
    label: title,
    color: COLORS[id % COLORS.length] ?? 'black',
  }));
  const groupOf = new Map(dossier.tracks.map((track, id) => [track.id, id]));
  const items = dossier.events.map(({ title, when, track }, id): Item => {
    const [start = '', end] = when.edtf.split('/');
    const item = { id, start: instantOf(start), label: title, group: groupOf.get(track) ?? 0 };
    return end === undefined ? item : { ...item, end: instantOf(end) };
  });
  items.sort((a, b) => a.start - b.start);
  const t0 = items[0]?.start ?? T0;
  const t1 = items.reduce((latest, { start, end }) => Math.max(latest, end ?? start), t0);
  return { t0, t1, groups, items, dossier };
}

/** @throws Error on a date that other libraries have nothing for, such as an open end or a season */
function instantOf(edtf: string): number {
  const ms = Date.parse(edtf.replace(/[?~%]$/, ''));
  if (Number.isNaN(ms)) throw new Error(`no instant: ${edtf}`);
  return ms;
}
