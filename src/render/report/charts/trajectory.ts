import { lastDay } from '../../../model/dates.ts';
import type { KpiLine } from '../../../model/report/lines.ts';
import { workedOut } from '../../../model/worked-out.ts';
import type { DocBlock, Inlines } from '../document.ts';
import { table } from '../tables.ts';
import type { Voice } from '../voice.ts';

/** A KPI's values against its way to the target; nothing where there are fewer than two points. */
export function trajectoryChart(voice: Voice, kpi: KpiLine): readonly DocBlock[] {
  const { words, report } = voice;
  const path = kpi.path.flatMap((point) => {
    const day = lastDay(point.date);
    if (day === undefined) return [];
    return [{ day, label: voice.date(point.date), value: point.value, text: voice.value(kpi, point.value) }];
  });
  const values = kpi.values.flatMap((point) => {
    const day = lastDay(point.date);
    if (day === undefined) return [];
    const firm = point.status === 'final';
    return [
      { day, label: voice.date(point.date), value: point.value, text: voice.value(kpi, point.value), firm },
    ];
  });
  if (path.length + values.length < 2) return [];
  const { charts, heads } = words;
  const name = voice.plainName(kpi.kpi);
  const latest = values.at(-1);
  const row = (
    what: string,
    date: string,
    value: string,
  ): { readonly cells: readonly (string | Inlines)[] } => ({
    cells: [what, date, value],
  });
  return [
    {
      type: 'chart',
      chart: {
        chart: 'trajectory',
        title: name,
        alt:
          latest === undefined
            ? charts.trajectoryNone(name)
            : charts.trajectoryAlt(
                name,
                latest.text,
                voice.dateIn(kpi.values.at(-1)?.date ?? latest.label),
                kpi.expected === null ? null : voice.value(kpi, workedOut(kpi.expected)),
              ),
        unit: voice.plainText(kpi.unit),
        asOf: { day: lastDay(report.head.asOf) ?? 0, label: voice.date(report.head.asOf) },
        path,
        step: kpi.pathKind === 'step',
        tolerance: kpi.tolerance,
        falling: kpi.direction === 'decrease',
        range: kpi.range,
        values,
        words: {
          path: charts.path,
          values: charts.values,
          tolerance: charts.tolerance,
          notFinal: charts.notFinal,
          range: charts.range,
          asOf: words.facts.asOf,
        },
        table: table(
          name,
          [
            [charts.point, 4],
            [heads.date, 3],
            [heads.value, 3, 'end'],
          ],
          [
            ...path.map(({ label, text }, i) =>
              row(i === 0 && kpi.baseline !== null ? heads.baseline : heads.target, label, text),
            ),
            ...values.map(({ label, text, firm }) =>
              row(firm ? charts.values : `${charts.values} (${charts.notFinal})`, label, text),
            ),
          ],
        ),
      },
    },
  ];
}
