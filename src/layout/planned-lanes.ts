import type { DossierIndex } from '../model/dossier-index';
import type { Span } from '../time/span';
import type { LaneFold } from '../view/lane-folds';
import type { LaneGroup } from '../view/lane-grouping';
import type { LaneMoments } from './lane-moments';
import type { LaneRows, RowUnit, UnitRows } from './lane-rows';
import type { TextMeasurer } from './measure-text';
import type { LevelFrame } from './packed-rows';
import type { LabelPlan, PlannedLabel } from './plan-labels';
import type { PlacedBin } from './scene';
import type { StoryFrame } from './story-with-room';
import type { TimeScale } from './time-scale';
import type { TimelineMetrics } from './timeline-metrics';
import type { ZoomLevels } from './zoom-levels';

/**
 * What stays the same while the reader moves in time: the lanes, and what stands in their rows at each level of zoom.
 *
 * Rows are packed for the zoom of the story, or from the whole record on where a lane is too full, so that nothing
 * changes its row while zooming, filtering or selecting.
 */
export interface TimelinePlan extends LabelPlan {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly metrics: TimelineMetrics;
  readonly storyWindow: Span;
  /** Holds every entry with its mark. */
  readonly wholeWindow: Span;
  readonly levels: ZoomLevels;
  readonly plot: { readonly x0: number; readonly x1: number };
  readonly lanes: readonly PlannedLane[];
  /** The entries that are drawn, 1 for each by its place in the order of the record; undefined where all are. */
  readonly shown: Uint8Array | undefined;
  readonly fullLanes: FullLanes | undefined;
  /** Whether a lane waits for what it needs to show some of its entries and count the others. */
  readonly isWaiting: boolean;
}

export interface PlannedLane {
  readonly group: LaneGroup;
  readonly fold: LaneFold;
  /** Those of its entries that are drawn, by time. */
  readonly moments: LaneMoments;
  readonly title: readonly string[];
  readonly summary: readonly string[];
  readonly y: number;
  readonly heightPx: number;
  readonly rows: LaneRows;
  /** Top of each row, with that of counts where there is one, and at last the bottom of the lowest. */
  readonly rowTops: readonly number[];
  /** The label of the entry at a place in the order of the record. */
  readonly labelOf: (order: number) => PlannedLabel;
}

/** What lanes need that show some of their entries alone and count the others. */
export interface FullLanes {
  readonly tileLane: (moments: LaneMoments, rowCount: number, frame: RowsFrame) => UnitRows;
  readonly placeBins: (lane: PlannedLane, options: BinOptions) => readonly PlacedBin[];
}

export interface BinOptions {
  readonly index: DossierIndex;
  readonly plan: TimelinePlan;
  readonly scale: TimeScale;
  readonly level: number;
  /** What stands alone in and about the view, and so is not counted. */
  readonly units: readonly { readonly unit: RowUnit }[];
  readonly countOf: (count: number) => string;
  readonly measure: TextMeasurer;
}

/** What rows are planned from. */
export interface RowsFrame extends StoryFrame {
  readonly story: Span;
  /** Holds every entry with its mark. */
  readonly whole: Span;
  readonly levels: ZoomLevels;
  readonly levelFrames: Map<number, LevelFrame>;
  readonly fullLanes: FullLanes | undefined;
}
