import { AbstractEventRenderer, Timeline } from '@gravity-ui/timeline';

export const meta = {
  package: '@gravity-ui/timeline',
  note: 'canvas; zoom and pan by its API (its wheel stops at two months, and it has no drag); dots and labels by a renderer of ours, since its own draws bars only',
};

const LANES_PX = 520;
const STEP_FACTOR = 1.149;

class DotAndLabel extends AbstractEventRenderer {
  constructor(label) {
    super();
    this.label = label;
  }

  render(context, { color }, _, left, right, y, height) {
    context.fillStyle = color;
    if (right > left) context.fillRect(left, y - height / 4, right - left, height / 2);
    else {
      context.beginPath();
      context.arc(left, y, 3, 0, 7);
      context.fill();
    }
    context.fillText(this.label, left + 6, y + 4);
  }

  getHitbox(_, left, right) {
    return { left: left - 3, right: right + 3 };
  }
}

export function prepare({ groups, items }) {
  return items.map(({ id, start, end, label, group }) => ({
    id: String(id),
    from: start,
    to: end ?? start,
    axisId: String(group),
    trackIndex: 0,
    color: groups[group].color,
    renderer: new DotAndLabel(label),
  }));
}

export function mount(container, events, { t0, t1, groups }) {
  const canvas = container.appendChild(document.createElement('canvas'));
  canvas.style.cssText = 'width: 1200px; height: 600px';
  const axes = groups.map(({ id }, place) => ({
    id: String(id),
    tracksCount: 1,
    top: 20 + (place * LANES_PX) / groups.length,
    height: 20,
  }));
  const timeline = new Timeline({ settings: { start: t0, end: t1, events, markers: [], sections: [], axes } });
  timeline.init(canvas);
  return {
    zoom(direction) {
      const { start, end } = timeline.api.getInterval();
      const middle = (start + end) / 2;
      const half = ((end - start) / 2) * STEP_FACTOR ** -direction;
      timeline.api.setRange(middle - half, middle + half);
    },
    pan(byPx) {
      const { start, end } = timeline.api.getInterval();
      const byMs = (-byPx / canvas.clientWidth) * (end - start);
      timeline.api.setRange(start + byMs, end + byMs);
    },
    view() {
      const { start, end } = timeline.api.getInterval();
      return [start, end];
    },
  };
}
