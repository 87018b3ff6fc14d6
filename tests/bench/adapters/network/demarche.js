import { indexDossier } from '../../../../src/model/dossier-index';
import { dossierOfGraph } from '../../ours/graph-dossier';
import { mountNetwork } from '../../ours/mount-network';

export const meta = {
  isOurs: true,
  // A fifth of a doubling a step, as a pinch gives it: thirty steps reach 64 times.
  wheelDelta: 10,
  wheelWithCtrl: true,
  note: 'the whole picture of the actors, with labels, pairs as bundles, and buttons; people, none on a side',
};

export function prepare(data) {
  return indexDossier(dossierOfGraph(data));
}

export function mount(container, index, { nodes, preset }) {
  const { ready, settled, positionsOf, view } = mountNetwork(container, index);
  return { ready, settled: preset ? undefined : settled, positions: () => positionsOf(nodes.length), view };
}
