import type { Entry } from '../model/entry';
import { wrapText } from './fit-text';
import type { TextMeasurer } from './measure-text';
import { STRONG } from './timeline-metrics';

/** The label of an entry as it is set: one line, or two where one is too long. */
export interface PlannedLabel {
  readonly lines: readonly [string, string?];
  /** Of the longer line. */
  readonly widthPx: number;
}

export interface LabelPlan {
  /** By the place of an entry in the order of the record: in one or two lines. */
  readonly labelOf: (order: number) => PlannedLabel;
  /** The same in one line, for lanes that are too full for two. */
  readonly lineOf: (order: number) => PlannedLabel;
  /** The same in so many lines at most, shortened to a width. */
  readonly labelWithin: (order: number, widthPx: number, maxLines: number) => PlannedLabel;
}

interface LabelOptions {
  readonly textOf: (entry: Entry) => string;
  readonly entryAt: (order: number) => Entry;
  readonly widthPx: number;
  readonly measure: TextMeasurer;
}

// Two lines are set as narrow as the words allow, beginning at so much of the whole text.
const NARROWEST = 0.52;
const STEP = 0.06;

/** Sets labels when they are first asked for. A selected label is set in the strong weight: it has room for that from the start. */
export function planLabels({ textOf, entryAt, widthPx, measure }: LabelOptions): LabelPlan {
  const setting = { style: STRONG, measure };
  const widthOf = (text: string): number => measure(text, STRONG);
  const labelWithin = (order: number, roomPx: number, maxLines: number): PlannedLabel => {
    const [first = '', second] = wrapText(textOf(entryAt(order)), roomPx, { ...setting, maxLines });
    return second === undefined
      ? { lines: [first], widthPx: widthOf(first) }
      : { lines: [first, second], widthPx: Math.max(widthOf(first), widthOf(second)) };
  };
  const oneLine = (order: number): PlannedLabel => labelWithin(order, widthPx, 1);
  const oneOrTwo = (order: number): PlannedLabel => {
    const text = textOf(entryAt(order));
    const whole = widthOf(text);
    if (whole <= widthPx) return { lines: [text], widthPx: whole };
    for (let part = NARROWEST; part < 1; part += STEP) {
      const room = Math.min(whole * part, widthPx);
      const label = labelWithin(order, room, 2);
      const [first, second] = label.lines;
      if (second === undefined) return oneLine(order);
      const isWhole = !second.endsWith('…') && !first.endsWith('…');
      if (isWhole || room === widthPx) return label;
    }
    return oneLine(order);
  };
  return { labelOf: memoised(oneOrTwo), lineOf: memoised(oneLine), labelWithin };
}

function memoised<T>(make: (order: number) => T): (order: number) => T {
  const made: T[] = [];
  return (order) => (made[order] ??= make(order));
}
