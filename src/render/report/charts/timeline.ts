import { type Day, dayOf, firstDay, isoDay, lastDay, partsOf } from '../../../model/dates.ts';
import type { ActivityLine, MilestoneLine } from '../../../model/report/lines.ts';
import type { DocBlock, TimelineChart } from '../document.ts';
import { table } from '../tables.ts';
import type { Voice } from '../voice.ts';
import { timelineWords, yearTicks } from './time-axis.ts';

/** Activities as bars over the years, with their milestones. */
export function timelineChart(voice: Voice): readonly DocBlock[] {
  const { report, words } = voice;
  const lines = rowsOf(voice).filter(({ line }) => line.start !== null || line.end !== null);
  const days = lines.flatMap(({ line }) =>
    [
      firstDay(line.start ?? undefined),
      lastDay(line.end ?? undefined),
      lastDay(line.forecastEnd ?? undefined),
      lastDay(line.originalEnd ?? undefined),
    ].filter((day) => day !== undefined),
  );
  if (lines.length === 0 || days.length === 0) return [];
  const asOf = lastDay(report.head.asOf) ?? 0;
  const from = dayOf(partsOf(Math.min(...days, asOf)).year, 1, 1);
  const to = dayOf(partsOf(Math.max(...days, asOf)).year, 12, 31);
  const { charts, heads } = words;
  const { met, missed, next } = report.milestones;
  const milestones = [...met, ...missed, ...next];
  const rows = lines.map(({ group, line }) => rowOf(voice, group, line, milestones));
  return [
    {
      type: 'chart',
      chart: {
        chart: 'timeline',
        title: charts.timeline,
        alt: charts.timelineAlt(rows.length, voice.dateIn(isoDay(from)), voice.dateIn(isoDay(to))),
        from,
        to,
        asOf: { day: asOf, label: voice.date(report.head.asOf) },
        ticks: yearTicks(from, to),
        quarters: [],
        flowing: false,
        rows,
        words: timelineWords(words),
        table: table(
          charts.timeline,
          [
            [heads.activity, 5],
            [heads.start, 2],
            [heads.end, 2],
            [heads.original, 2],
            [heads.forecast, 2],
            [heads.health, 3],
          ],
          lines.map(({ line }) => ({
            cells: [
              voice.plainName(line.activity),
              voice.markedDate(line.start, line.unconfirmed.includes('start')),
              voice.markedDate(line.end, line.unconfirmed.includes('end')),
              voice.date(line.originalEnd),
              voice.date(line.forecastEnd),
              voice.word(line.shown, 'health'),
            ],
          })),
        ),
      },
    },
  ];
}

/** Each activity once, under the first area it belongs to. */
function rowsOf(voice: Voice): readonly { readonly group: string; readonly line: ActivityLine }[] {
  const { report, words } = voice;
  const seen = new Set<string>();
  const once = (group: string, lines: readonly ActivityLine[]) =>
    lines.flatMap((line) => {
      if (seen.has(line.activity.id)) return [];
      seen.add(line.activity.id);
      return [{ group, line }];
    });
  return [
    ...report.areas.flatMap(({ area, goals }) =>
      goals.flatMap(({ activities }) => once(voice.plainName(area), activities)),
    ),
    ...once(words.headings.elsewhere, report.apart),
  ];
}

function rowOf(
  voice: Voice,
  group: string,
  line: ActivityLine,
  milestones: readonly MilestoneLine[],
): TimelineChart['rows'][number] {
  const day = (date: Day | undefined): number | null => date ?? null;
  const { activity } = line;
  const forecast = lastDay(line.forecastEnd ?? undefined);
  const end = lastDay(line.end ?? undefined);
  const original = lastDay(line.originalEnd ?? undefined);
  return {
    group,
    id: activity.id,
    label: voice.plainName(activity),
    start: day(firstDay(line.start ?? undefined)),
    end: day(end),
    forecast: forecast !== undefined && end !== undefined && forecast > end ? forecast : null,
    original: day(original === end ? undefined : original),
    progress: line.progress,
    signal: voice.signal(line.shown),
    word: voice.word(line.shown, 'health'),
    unconfirmed: line.unconfirmed.length > 0,
    milestones: milestones
      .filter((one) => one.activity.id === activity.id)
      .flatMap((one) => {
        const at = lastDay(one.approved);
        if (at === undefined) return [];
        const title = `${one.milestone} ${voice.plainText(one.title)}`;
        const state = one.state === 'open' && one.days > 0 ? 'overdue' : one.state;
        return [{ day: at, label: voice.date(one.approved), state, title }];
      }),
  };
}
