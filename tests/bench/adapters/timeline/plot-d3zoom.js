import * as Plot from '@observablehq/plot';
import { scaleUtc, select, zoom } from 'd3';

export const meta = {
  package: '@observablehq/plot',
  note: 'SVG; what is in view is plotted anew at each event of d3-zoom, as one would wire it by hand',
};

export function mount(container, { t0, t1, groups, items }) {
  const whole = scaleUtc([t0, t1], [60, 1190]);
  let shown = whole;
  let frame = 0;
  draw();
  const gestures = zoom().on('zoom', ({ transform }) => {
    shown = transform.rescaleX(whole);
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(draw);
  });
  select(container).call(gestures);
  return { xOf: (ms) => shown(ms), view: () => shown.domain().map(Number) };

  function draw() {
    const [start, end] = shown.domain();
    const inView = items.filter((item) => item.start <= end && (item.end ?? item.start) >= start);
    const points = inView.filter((item) => !item.end);
    const ranges = inView.filter((item) => item.end);
    const y = ({ group }) => groups[group].label;
    const fill = ({ group }) => groups[group].color;
    const plot = Plot.plot({
      width: 1200,
      height: 600,
      marginLeft: 60,
      x: { type: 'utc', domain: [start, end] },
      y: { domain: groups.map(({ label }) => label) },
      marks: [
        Plot.barX(ranges, { x1: 'start', x2: 'end', y, fill, fillOpacity: 0.4, clip: true }),
        Plot.dot(points, { x: 'start', y, r: 3, fill, clip: true }),
        Plot.text(points, { x: 'start', y, text: 'label', dx: 6, textAnchor: 'start', clip: true }),
      ],
    });
    container.replaceChildren(plot);
  }
}
