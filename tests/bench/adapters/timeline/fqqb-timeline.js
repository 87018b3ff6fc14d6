import { ItemBand, TimeRuler, Timeline } from '@fqqb/timeline';

export const meta = {
  package: '@fqqb/timeline',
  cycle: 6,
  // It hears the wheel and the pointer over a band only, and lower ones move up while it zooms in.
  wheelY: 45,
  dragAt: [600, 45],
  note: 'canvas; a step of the wheel zooms by 2, animated, so the zoom turns every six steps',
};

export function prepare({ groups, items }) {
  return groups.map(({ id, color }) =>
    items
      .filter(({ group }) => group === id)
      .map(({ start, end, label }) => ({ start, stop: end, label, background: color })),
  );
}

export function mount(container, lanes, { t0, t1, groups }) {
  const timeline = new Timeline(container);
  timeline.setViewRange(t0, t1, false);
  new TimeRuler(timeline).label = 'UTC';
  for (const [place, items] of lanes.entries()) {
    const band = new ItemBand(timeline);
    band.label = groups[place].label;
    band.items = items;
  }
  return {
    xOf: (ms) => timeline.width - timeline.mainWidth + timeline.positionTime(ms),
    view: () => [timeline.start, timeline.stop],
  };
}
