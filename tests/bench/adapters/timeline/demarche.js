import { dossierOf } from '../../ours/dossier-of';
import { mountTimeline } from '../../ours/mount-timeline';

export const meta = {
  isOurs: true,
  // A fifth of a doubling a step, as a pinch gives it: thirty steps reach 64 times.
  wheelDelta: 10,
  wheelWithCtrl: true,
  note: 'the whole timeline part of the page: axis, lanes, labels, marks, overview, buttons',
};

export function prepare(data) {
  return data.dossier ?? dossierOf(data);
}

export const mount = mountTimeline;
