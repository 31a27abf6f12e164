import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { thousands } from './number.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer]);

export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | undefined)[];
}

const COLOURS = [
  '#0b4f45',
  '#b35900',
  '#3b5ba9',
  '#8a3b6b',
  '#5d7a1f',
  '#7a5c3e',
  '#4a4a4a',
  '#a33',
];
const TEXT = { color: '#1d2524', fontFamily: 'system-ui, sans-serif', fontSize: 13 };
/** Narrow, so that letters stay readable on a phone; the page scales it up. */
const WIDTH = 420;

/** Lines over time as an SVG image. A hidden value is a hole in the line, never a zero. */
export const lineChart = (labels: readonly string[], series: readonly ChartSeries[]): string =>
  draw(series.length > 1 ? 400 : 260, {
    legend: {
      show: series.length > 1,
      left: 0,
      right: 0,
      bottom: 0,
      // Text is measured without a font here: names need room to differ by.
      itemGap: 20,
      textStyle: { ...TEXT, fontSize: 11 },
    },
    grid: { left: 55, right: 20, top: 16, bottom: series.length > 1 ? 130 : 34 },
    xAxis: { type: 'category', data: [...labels], axisLabel: TEXT },
    yAxis: { type: 'value', min: 0, axisLabel: { ...TEXT, formatter: thousands } },
    series: series.map(({ name, values }) => ({
      name,
      type: 'line',
      symbolSize: 6,
      lineStyle: { width: 2.5 },
      data: values.map((value) => value ?? '-'),
    })),
  });

/** Horizontal bars, the first on top, as an SVG image. */
export const barChart = (
  bars: readonly { readonly label: string; readonly value: number }[],
): string =>
  draw(bars.length * 38 + 24, {
    grid: { left: 165, right: 56, top: 8, bottom: 8 },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ label }) => label),
      axisLabel: { ...TEXT, fontSize: 12, lineHeight: 15, width: 125, overflow: 'break' },
      axisTick: { show: false },
      axisLine: { show: false },
    },
    series: [
      {
        type: 'bar',
        barWidth: 20,
        data: bars.map(({ value }) => value),
        label: {
          show: true,
          position: 'right',
          ...TEXT,
          formatter: ({ value }: { value: number }) => thousands(value),
        },
      },
    ],
  });

function draw(height: number, option: object): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    chart.setOption({ animation: false, color: COLOURS, ...option });
    return `data:image/svg+xml,${encodeURIComponent(chart.renderToSVGString())}`;
  } finally {
    // Undisposed, its timers keep the process alive.
    chart.dispose();
  }
}
