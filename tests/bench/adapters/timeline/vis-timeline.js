import { DataSet, Timeline } from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';

export const meta = {
  package: 'vis-timeline',
  // A factor of 1.15 a step.
  wheelDelta: 75,
  note: 'DOM, its default options: items are stacked and the topmost rows are in view',
};

export function prepare({ groups, items }) {
  return {
    items: items.map(({ id, start, end, label, group }) => ({
      id,
      content: label,
      start,
      end,
      group,
      type: end ? 'range' : 'point',
    })),
    groups: groups.map(({ id, label }) => ({ id, content: label })),
  };
}

export function mount(container, { items, groups }, _, more = {}) {
  let timeline;
  // Given a start and an end it stays hidden for a second, until it next looks at its size. It fits its items itself.
  const ready = new Promise((resolve) => {
    timeline = new Timeline(container, new DataSet(items), new DataSet(groups), {
      height: '600px',
      onInitialDrawComplete: resolve,
      ...more,
    });
  });
  return {
    ready,
    xOf: (ms) => timeline.body.domProps.left.width + timeline.body.util.toScreen(ms),
    view() {
      const { start, end } = timeline.getWindow();
      return [Number(start), Number(end)];
    },
  };
}
