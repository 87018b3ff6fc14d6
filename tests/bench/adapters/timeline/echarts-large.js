import { meta as labelled, mount as mountLabelled, prepare } from './echarts.js';

export const meta = { ...labelled, note: 'its large mode: no labels, points of one colour in one batch' };

export { prepare };

export function mount(container, native, data) {
  return mountLabelled(container, native, data, { isLarge: true });
}
