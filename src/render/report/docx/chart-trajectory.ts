import { scaleLinear } from 'd3-scale';
import { dayOf, partsOf } from '../../../model/dates.ts';
import { faint, link } from '../../word/colours.ts';
import type { TrajectoryChart } from '../document.ts';
import { serial, yearAxis } from './chart-days.ts';
import type { LineChart, LineSeries } from './native-chart.ts';
import { signalBar } from './palette.ts';

interface At {
  readonly day: number;
  readonly value: number;
}

/** A KPI's way to its targets, its values, its tolerance and the day of the report, as lines over the years. */
export function trajectoryChart(chart: TrajectoryChart): LineChart {
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
    look: Pick<LineSeries, 'color' | 'width'> & Partial<Pick<LineSeries, 'dash' | 'marker'>>,
  ): LineSeries => ({
    name,
    points: points.map(({ day, value }) => ({ x: serial(day), y: value })),
    dash: 'solid',
    ...look,
  });
  const flat = (edge: number): readonly At[] => [
    { day: from, value: edge },
    { day: to, value: edge },
  ];
  const diamond = { shape: 'diamond', size: 7 } as const;
  const circle = { shape: 'circle', size: 7 } as const;
  const notFinal = values.filter(({ firm }) => !firm);
  const some = (series: LineSeries): readonly LineSeries[] => (series.points.length > 0 ? [series] : []);
  return {
    kind: 'lines',
    height: 176,
    series: [
      line(
        `${words.asOf} ${asOf.label}`,
        [
          { day: asOf.day, value: axis.minimum },
          { day: asOf.day, value: axis.maximum },
        ],
        { color: signalBar.grey, width: 1.5 },
      ),
      ...some(line(words.path, path, { color: faint, width: 1.5, dash: 'dash', marker: diamond })),
      ...some(line(words.tolerance, band, { color: faint, width: 1, dash: 'sysDot' })),
      ...edges.map((edge) => line(words.range, flat(edge), { color: faint, width: 1.5, dash: 'dash' })),
      ...some(line(words.values, values, { color: link, width: 2.25, marker: circle })),
      ...some(
        line(words.notFinal, notFinal, { color: link, width: null, marker: { ...circle, hollow: true } }),
      ),
    ],
    across: { ...yearAxis(from, to), gridlines: false },
    up: { ...axis, gridlines: true },
    unit: chart.unit,
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
