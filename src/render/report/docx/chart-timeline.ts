import type { Signal } from '../../../model/judgement.ts';
import { shortened } from '../../word/text.ts';
import type { TimelineChart } from '../document.ts';
import { serial, yearAxis } from './chart-days.ts';
import type { BarChart } from './native-chart.ts';
import { laterBar, laterPattern, paleBar, signalBar } from './palette.ts';

type Row = TimelineChart['rows'][number];

/** As many bars as stand on a page with the words beside them legible. */
const perChart = 28;

const signals: readonly Signal[] = ['green', 'amber', 'red', 'grey'];

/**
 * Activities as bars over the years: native stacked bars, the first part unseen. What lies after the day of the report
 * is pale, so that the edge shows the day; the time from the approved to a later expected end is hatched.
 */
export function timelineCharts(chart: TimelineChart): readonly BarChart[] {
  const charts: BarChart[] = [];
  for (let i = 0; i < chart.rows.length; i += perChart) {
    charts.push(timelineChart(chart, chart.rows.slice(i, i + perChart)));
  }
  return charts;
}

function timelineChart({ from, to, asOf, words }: TimelineChart, rows: readonly Row[]): BarChart {
  const bars = rows.map(barOf);
  const met = signals.filter((signal) => bars.some((bar) => bar.signal === signal));
  const wordsOf = (signal: Signal): string =>
    [...new Set(rows.filter((row) => row.signal === signal).map(({ word }) => word))].join(', ');
  const passed = (bar: Bar): number => Math.max(0, Math.min(bar.end, asOf.day + 1) - bar.start);
  const part = (of: (bar: Bar) => number, signal: Signal) =>
    bars.map((bar) => (bar.signal === signal ? of(bar) || null : null));
  return {
    kind: 'bars',
    height: 64 + rows.length * 19,
    gap: 30,
    categories: rows.map(({ label }) => shortened(label, 46)),
    categorySize: 7.5,
    series: [
      { name: ' ', values: bars.map(({ start }) => serial(start)), fill: 'none' },
      ...met.map((signal) => ({
        name: shortened(wordsOf(signal), 60),
        values: part(passed, signal),
        fill: { color: signalBar[signal] },
      })),
      {
        name: `${words.asOf} ${asOf.label} →`,
        values: bars.map((bar) => bar.end - bar.start - passed(bar) || null),
        fill: { color: paleBar },
      },
      ...(bars.some(({ later }) => later > 0)
        ? [
            {
              name: words.forecast,
              values: bars.map(({ later }) => later || null),
              fill: { color: laterBar, pattern: laterPattern },
            },
          ]
        : []),
    ],
    axis: { ...yearAxis(from, to), gridlines: true },
  };
}

interface Bar {
  readonly signal: Signal;
  readonly start: number;
  /** The day after the last one. */
  readonly end: number;
  /** Days from the approved to the expected end. */
  readonly later: number;
}

/** A row without one of its ends is a mark of a month at the other. */
function barOf({ start, end, forecast, signal }: Row): Bar {
  const last = end ?? (start ?? 0) + 30;
  const first = start ?? last - 30;
  return {
    signal,
    start: first,
    end: Math.max(first, last) + 1,
    later: forecast === null ? 0 : Math.max(0, forecast - last),
  };
}
