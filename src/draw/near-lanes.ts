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
  const current =
    scene.marks.find(({ entries }) => entries.some(({ id }) => id === currentId))?.y ??
    scene.bins.find(({ holds }) => order !== undefined && holds(order))?.box.y;
  const isNear = (lane: PlacedLane): boolean =>
    (lane.box.y < rows.y1 && lane.box.y + lane.box.height > rows.y0) ||
    (current !== undefined && holdsY(lane, current)) ||
    namesOutside(lane, currentId);
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

function namesOutside({ earlier, later }: PlacedLane, id: Id | undefined): boolean {
  return [earlier, later].some(
    (edge) => edge?.nearest.some(({ entry }) => entry.id === id) || edge?.others.some((entry) => entry.id === id),
  );
}
