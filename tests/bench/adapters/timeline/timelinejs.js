import { Timeline } from '@knight-lab/timelinejs/index.js';
import '@knight-lab/timelinejs/dist/css/timeline.css';

export const meta = {
  package: '@knight-lab/timelinejs',
  cycle: 6,
  // Below its slides.
  dragAt: [600, 520],
  note: 'DOM; zoom by its API, which its buttons call; makes a slide of each event besides',
};

export function prepare({ groups, items }) {
  const events = items.map(({ id, start, end, label, group }) => ({
    start_date: dayOf(start),
    ...(end ? { end_date: dayOf(end) } : {}),
    text: { headline: label, text: '' },
    group: groups[group].label,
    unique_id: `e${id}`,
  }));
  return { events };
}

export function mount(container, native) {
  const timeline = new Timeline(container, native, { font: null, script_path: location.origin, language: 'en' });
  return {
    ready: new Promise((resolve) => timeline.on('ready', resolve)),
    zoom: (direction) => (direction > 0 ? timeline.zoomIn() : timeline.zoomOut()),
    view: () => timeline._timenav.options.scale_factor,
  };
}

function dayOf(ms) {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
