import { indexDossier } from '../../../../src/model/dossier-index';
import { dossierOfGraph } from '../../ours/graph-dossier';
import { layOutBefore, mountNetwork } from '../../ours/mount-network';
import { SIZE } from './shared/size.js';

export const meta = {
  isOurs: true,
  // A fifth of a doubling a step, as a pinch gives it: thirty steps reach 64 times.
  wheelDelta: 10,
  wheelWithCtrl: true,
  note: 'the whole picture of the actors, with labels, pairs as bundles, and buttons; people, none on a side',
};

export function prepare(data) {
  const index = indexDossier(dossierOfGraph(data));
  return data.preset ? { index, finished: layOutBefore(index, SIZE.width) } : { index };
}

export function mount(container, { index, finished }, { nodes }) {
  const { positionsOf, ...mounted } = mountNetwork(container, index, finished);
  return { ...mounted, positions: () => positionsOf(nodes.length) };
}
