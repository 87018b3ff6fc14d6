import type { PlacedLane, Scene } from '../layout/scene';
import type { Id } from '../model/dossier';
import type { DossierIndex } from '../model/dossier-index';

/** A part of the height of a drawing, in px from its top. */
export interface Rows {
  readonly y0: number;
  readonly y1: number;
}

interface Nearness {
  readonly index: DossierIndex;
  readonly rows: Rows;
  /** The entry that holds the place in the tab order, whose lane is kept wherever it lies. */
  readonly currentId: Id | undefined;
}

/** Leaves out of a scene the lanes that lie outside some rows, with all that is in them. */
export function nearLanes(scene: Scene, { index, rows, currentId }: Nearness): Scene {
  const order = currentId === undefined ? undefined : index.entries.orderOf(currentId);
  const isNear = ({ box, holds }: PlacedLane): boolean =>
    (box.y < rows.y1 && box.y + box.height > rows.y0) || (order !== undefined && holds(order));
  const lanes = scene.lanes.filter(isNear);
  const isIn = (y: number): boolean => lanes.some((lane) => holdsY(lane, y));
  return {
    ...scene,
    lanes,
    marks: scene.marks.filter(({ y }) => isIn(y)),
    labels: scene.labels.filter(({ box }) => isIn(box.y)),
    bins: scene.bins.filter(({ box }) => isIn(box.y)),
  };
}

function holdsY({ box }: PlacedLane, y: number): boolean {
  return y >= box.y && y < box.y + box.height;
}
