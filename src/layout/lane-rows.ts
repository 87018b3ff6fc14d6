import type { Span } from '../time/span';
import type { LabelSide } from './label-spot';

/** What stands at one place of a row: the mark of one entry, or of several that lie too close to be told apart. */
export interface RowUnit {
  readonly row: number;
  /** Places in the order of the record. */
  readonly orders: readonly [number, ...number[]];
  /** Where its label stands; undefined where it has none at this level. */
  readonly label: LabelSide | undefined;
}

/** The rows of a lane, and how labels are set in them. */
export interface LaneRows extends UnitRows {
  /** Whether long labels have two lines. */
  readonly wraps: boolean;
}

/** The rows of a lane: what stands in them depends on the level of zoom alone, so that panning changes nothing. */
export interface UnitRows {
  readonly rowCount: number;
  /** Whether entries may be left without a place; they are counted in a row below the others. */
  readonly mayOverflow: boolean;
  /** The row of each entry of the lane, in the order of the record, where that is the same at every zoom; else empty. */
  readonly rowOfEach: readonly number[];
  /** What stands in the rows at a level, with anything of its mark, extent or label in a span. */
  readonly unitsIn: (level: number, span: Span) => readonly RowUnit[];
}
