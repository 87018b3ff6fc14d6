import TimelinesChart from 'timelines-chart';

export const meta = {
  package: 'timelines-chart',
  note: 'SVG; zoom and pan by its API, which its brush calls; no labels of events; points are segments of a day',
};

const DAY_MS = 864e5;
const STEP_FACTOR = 1.149;

export function prepare({ groups, items }) {
  return groups.map(({ id, label }) => {
    const data = items
      .filter(({ group }) => group === id)
      .map((item) => ({
        timeRange: [new Date(item.start), new Date(item.end ?? item.start + DAY_MS)],
        val: label,
        labelVal: item.label,
      }));
    return { group: label, data: [{ label, data }] };
  });
}

export function mount(container, rows, { t0, t1 }) {
  const chart = new TimelinesChart(container)
    .data(rows)
    .width(1200)
    .maxHeight(560)
    .maxLineHeight(60)
    .zQualitative(true);
  let [start, end] = [t0, t1];
  const show = () => chart.zoomX([new Date(start), new Date(end)]);
  return {
    zoom(direction) {
      const middle = (start + end) / 2;
      const half = ((end - start) / 2) * STEP_FACTOR ** -direction;
      [start, end] = [middle - half, middle + half];
      show();
    },
    pan(byPx) {
      const byMs = (-byPx / 1200) * (end - start);
      [start, end] = [start + byMs, end + byMs];
      show();
    },
    view: () => [start, end],
  };
}
