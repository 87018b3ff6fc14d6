import { meta as plain, mount as mountPlain, prepare } from './vis-timeline.js';

export const meta = { ...plain, note: 'its remedy for many items: clusters' };

export { prepare };

export function mount(container, native, data) {
  return mountPlain(container, native, data, { cluster: { maxItems: 1, showStipes: true } });
}
