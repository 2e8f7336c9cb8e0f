import { scaleLinear } from 'd3-scale';
import { dayOf, partsOf } from '../../../model/dates.ts';
import type { TrajectoryChart } from '../document.ts';
import { serial, yearAxis } from './chart-days.ts';
import type { Drawn } from './charts.ts';
import { faint, link, rule, signalBar } from './palette.ts';
import { oneLine } from './text.ts';

interface At {
  readonly day: number;
  readonly value: number;
}

/** A KPI's way to its targets, its values, its tolerance and the day of the report, as lines over the years. */
export function trajectoryChart(chart: TrajectoryChart): Drawn {
  const { values, words, asOf, range } = chart;
  const path = chart.step ? stepped(chart.path) : chart.path;
  const days = [...path, ...values, asOf].map(({ day }) => day);
  const from = dayOf(partsOf(Math.min(...days)).year, 1, 1);
  // Past the last point, so that its mark is whole.
  const to = dayOf(partsOf(Math.max(...days) + 15).year, 12, 31);
  const limit = chart.tolerance * (chart.falling ? 1 : -1);
  const band = chart.tolerance > 0 ? path.map(({ day, value }) => ({ day, value: value + limit })) : [];
  const edges = [range?.low ?? null, range?.high ?? null].filter((edge) => edge !== null);
  const axis = valueAxis([...[...path, ...values, ...band].map(({ value }) => value), ...edges]);
  const line = (
    name: string,
    points: readonly At[],
    look: {
      color: string;
      width: number;
      dash?: 'dash' | 'shortDot' | 'solid';
      marker?: 'circle' | 'diamond';
    },
  ) => ({
    name: oneLine(name),
    points: points.map(({ day, value }) => ({ x: serial(day), y: value })),
    color: look.color,
    markers: look.marker === undefined ? false : { shape: look.marker, size: 7 },
    line: { color: look.color, width: look.width, dash: look.dash ?? ('solid' as const) },
  });
  const provisional = values.filter(({ firm }) => !firm);
  return {
    height: 176,
    options: {
      type: 'scatter',
      lines: 'straight',
      series: [
        line(
          `${words.asOf} ${asOf.label}`,
          [
            { day: asOf.day, value: axis.minimum },
            { day: asOf.day, value: axis.maximum },
          ],
          { color: rule, width: 1.5 },
        ),
        ...(path.length > 0
          ? [line(words.path, path, { color: faint, width: 1.5, dash: 'dash', marker: 'diamond' })]
          : []),
        ...(band.length > 0
          ? [line(words.tolerance, band, { color: faint, width: 1, dash: 'shortDot' })]
          : []),
        ...edges.map((edge) =>
          line(
            words.path,
            [
              { day: from, value: edge },
              { day: to, value: edge },
            ],
            { color: faint, width: 1.5, dash: 'dash' },
          ),
        ),
        ...(values.length > 0
          ? [line(words.values, values, { color: link, width: 2.25, marker: 'circle' })]
          : []),
        ...(provisional.length > 0
          ? [
              {
                ...line(`${words.values} *`, provisional, { color: signalBar.grey, width: 1 }),
                markers: { shape: 'circle' as const, size: 5 },
              },
            ]
          : []),
      ],
      xAxis: { ...yearAxis(from, to), gridlines: false, font: { size: 8 } },
      yAxis: {
        ...axis,
        title: { text: oneLine(chart.unit), font: { size: 8, bold: false } },
        gridlines: true,
        font: { size: 8 },
      },
      legend: { position: 'bottom', font: { size: 8 } },
    },
  };
}

/** A way in steps: each value holds until the next one. */
function stepped<T extends At>(path: readonly T[]): readonly At[] {
  return path.flatMap((point, i) => {
    const before = path[i - 1];
    return before === undefined ? [point] : [{ day: point.day, value: before.value }, point];
  });
}

function valueAxis(values: readonly number[]) {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const spread = high > low ? high - low : Math.abs(high) || 1;
  const scale = scaleLinear([low >= 0 && low < spread ? 0 : low, high + spread * 0.05], [0, 1]).nice(5);
  const [minimum = 0, maximum = 1] = scale.domain();
  const [first = minimum, second = maximum] = scale.ticks(5);
  return { minimum, maximum, interval: second - first };
}
