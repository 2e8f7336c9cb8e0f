import { Paragraph, type ParagraphChild } from 'docx';
import { ChartRun, type ChartRunOptions } from 'docx/charts';
import type { Chart } from '../document.ts';
import { stackedChart } from './chart-stacked.ts';
import { timelineCharts } from './chart-timeline.ts';
import { trajectoryChart } from './chart-trajectory.ts';
import { oneLine } from './text.ts';

/** A chart before it is placed: its options, without title and alternative text. */
export interface Drawn {
  readonly options: ChartRunOptions;
  /** In points. */
  readonly height: number;
}

/** The native charts of Word that show a chart; none where a table shows it better. */
export function wordCharts(chart: Chart, width: number): readonly Paragraph[] {
  return drawn(chart).map(
    ({ options, height }, i) =>
      new Paragraph({
        style: 'ReportChart',
        keepNext: true,
        children: [
          new ChartRun({
            ...options,
            font: { name: 'Arial', color: '1B1F24' },
            chartArea: { fill: 'FFFFFF', border: 'none' },
            // Twentieths of a point to pixels of 96 to an inch.
            transformation: { width: Math.floor(width / 15), height: Math.round((height * 4) / 3) },
            altText: {
              name: oneLine(i === 0 ? chart.title : `${chart.title} (${i + 1})`),
              description: oneLine(chart.alt),
            },
          }) as unknown as ParagraphChild,
        ],
      }),
  );
}

function drawn(chart: Chart): readonly Drawn[] {
  switch (chart.chart) {
    case 'stacked':
      return [stackedChart(chart)];
    case 'trajectory':
      return [trajectoryChart(chart)];
    case 'timeline':
      return timelineCharts(chart);
    case 'travel':
      return [];
  }
}
