import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { mountWith, prepare } from './cytoscape.js';

cytoscape.use(fcose);

export const meta = { package: 'cytoscape-fcose', note: 'cytoscape with the layout fcose and its defaults' };

export { prepare };

export function mount(container, elements, data) {
  return mountWith('fcose', container, { elements, data });
}
