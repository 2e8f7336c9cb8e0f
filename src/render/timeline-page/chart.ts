import { sentenceDate } from '../../i18n/dates.ts';
import { reportDocWords } from '../../i18n/report/words.ts';
import { timelineWords } from '../../i18n/timeline.ts';
import { timelinePageWords } from '../../i18n/timeline-page.ts';
import { type Day, dayOf, isoDay, partsOf } from '../../model/dates.ts';
import { signalOf } from '../../model/judgement.ts';
import { type GoalBars, type QuarterRange, quarterStart, type TimelineBar } from '../../model/timeline.ts';
import type { Phrases } from '../phrases.ts';
import { timelineWords as chartWords, quarterTicks, yearTicks } from '../report/charts/time-axis.ts';
import type { DocBlock, Table, TimelineChart } from '../report/document.ts';
import { progressOf } from '../screens/progress-of.ts';
import { activityLabel, nodeName, stateLine } from './names.ts';

/** The years that a page of a timeline covers, whole. */
export interface Years {
  readonly from: Day;
  readonly to: Day;
}

/** The whole years around quarters. */
export function yearsAround({ first, count }: QuarterRange): Years {
  const year = (quarter: number): number => partsOf(quarterStart(quarter)).year;
  return { from: dayOf(year(first), 1, 1), to: dayOf(year(first + count - 1), 12, 31) };
}

/** The chart of a section: its goals below each other on one axis, and the same as a table. */
export function chartBlock(
  groups: readonly GoalBars[],
  { from, to }: Years,
  asOf: Day,
  table: Table,
  phrases: Phrases,
): DocBlock {
  const { language } = phrases;
  const words = timelinePageWords[language];
  const bars = groups.flatMap((group) => group.bars);
  const milestones = bars.flatMap((bar) => bar.milestones);
  const hasGoals = groups.some(({ goal }) => goal !== undefined);
  const rows = groups.flatMap(({ goal, bars: own }) => {
    const group = goal ? nodeName(goal, phrases) : hasGoals ? words.otherActivities : '';
    return own.map((bar) => rowOf(bar, group, phrases));
  });
  return {
    type: 'chart',
    chart: {
      chart: 'timeline',
      title: words.holds(bars.length, milestones.length),
      alt: words.alt(bars.length, sentenceDate(isoDay(from), language), sentenceDate(isoDay(to), language)),
      from,
      to,
      asOf: { day: asOf, label: phrases.date(isoDay(asOf)) },
      ticks: yearTicks(from, to),
      quarters: quarterTicks(from, to, timelineWords[language].quarters),
      flowing: true,
      rows,
      words: { ...chartWords(reportDocWords[language]), unconfirmed: words.unconfirmed },
      table,
    },
  };
}

function rowOf(bar: TimelineBar, group: string, phrases: Phrases): TimelineChart['rows'][number] {
  const { row } = bar;
  const { shown } = row.judgement;
  return {
    group,
    id: row.entity.id,
    label: activityLabel(row, phrases),
    start: bar.start ?? null,
    end: bar.end ?? null,
    forecast: bar.forecast ?? null,
    original: bar.originalEnd ?? null,
    progress: bar.done ?? progressOf(row),
    signal: signalOf(shown),
    word: stateLine(row, bar.unconfirmed, phrases),
    unconfirmed: bar.unconfirmed,
    milestones: bar.milestones.map(({ of, day, state }) => ({
      day,
      label: phrases.date(of.milestone.due),
      state,
      title: `${of.milestone.id} ${phrases.plain(of.milestone.title)}`,
    })),
  };
}
