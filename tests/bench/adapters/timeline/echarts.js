import { CustomChart, ScatterChart } from 'echarts/charts';
import { DataZoomInsideComponent, GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';

echarts.use([ScatterChart, CustomChart, GridComponent, DataZoomInsideComponent, LabelLayout, CanvasRenderer]);

export const meta = {
  package: 'echarts',
  // A factor of 1.2 a step.
  wheelDelta: 200,
  cycle: 23,
  // It cannot pan past its data.
  zoomBeforePan: 4,
  note: 'scatter and custom series on a canvas; draws progressively, so its first frame is not all of the picture; of steps of the wheel within a tenth of a second it takes one, so it zooms less deep',
};

export function prepare({ items }) {
  return {
    points: items.filter(({ end }) => !end).map(({ start, group, label }) => [start, group, label]),
    ranges: items.filter(({ end }) => end).map(({ start, end, group, label }) => [start, end, group, label]),
  };
}

export function mount(container, { points, ranges }, { t0, t1, groups }, { isLarge = false } = {}) {
  const chart = echarts.init(container);
  chart.setOption({
    grid: { left: 60, right: 10, top: 10, bottom: 30 },
    xAxis: { type: 'time', min: t0, max: t1 },
    yAxis: { type: 'category', data: groups.map(({ label }) => label) },
    dataZoom: [{ type: 'inside', filterMode: 'weakFilter' }],
    series: [
      { type: 'custom', data: ranges, encode: { x: [0, 1], y: 2 }, renderItem: bar },
      {
        type: 'scatter',
        data: points,
        symbolSize: 6,
        ...(isLarge ? { large: true } : { itemStyle: { color: ({ value }) => groups[value[1]].color } }),
        label: { show: !isLarge, position: 'right', formatter: ({ value }) => value[2] },
        labelLayout: isLarge ? undefined : { hideOverlap: true },
      },
    ],
  });
  return {
    xOf: (ms) => chart.convertToPixel({ xAxisIndex: 0 }, ms),
    view() {
      const { startValue, endValue } = chart.getOption().dataZoom[0];
      return [startValue, endValue];
    },
  };

  function bar(_, api) {
    const [left, y] = api.coord([api.value(0), api.value(2)]);
    const [right] = api.coord([api.value(1), api.value(2)]);
    return {
      type: 'rect',
      shape: { x: left, y: y + 10, width: Math.max(1, right - left), height: 8 },
      style: { fill: groups[api.value(2)].color, opacity: 0.6 },
    };
  }
}
