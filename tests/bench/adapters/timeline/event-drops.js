// It wants the fourth version of d3.
import * as d3 from 'd3v4';
import eventDrops from 'event-drops';
import 'event-drops/dist/style.css';

export const meta = { package: 'event-drops', note: 'SVG; every event a drop: no ranges, no labels of events' };

// Its labels of 200 px and a margin of 10 px on both sides of them.
const LEFT_PX = 220;

export function prepare({ groups, items }) {
  return groups.map(({ id, label, color }) => ({
    name: label,
    color,
    data: items.filter(({ group }) => group === id).map((item) => ({ date: new Date(item.start), label: item.label })),
  }));
}

export function mount(container, rows, { t0, t1, groups }) {
  const chart = eventDrops({
    d3,
    range: { start: new Date(t0), end: new Date(t1) },
    drop: { date: ({ date }) => date, color: (_, place) => groups[place % groups.length].color },
  });
  d3.select(container).data([rows]).call(chart);
  return {
    // By what it takes for its own left edge when it zooms about the pointer.
    xOf: (ms) => LEFT_PX + chart.scale()(ms),
    view: () => chart.scale().domain().map(Number),
  };
}
