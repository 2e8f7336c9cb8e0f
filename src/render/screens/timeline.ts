import { timelineWords } from '../../i18n/timeline.ts';
import { isoDay } from '../../model/dates.ts';
import { signalOf } from '../../model/judgement.ts';
import { isReconstructed } from '../../model/provenance.ts';
import type { ActivityRow, PlanStatus } from '../../model/status.ts';
import { quarterStart, type Timeline, type TimelineBar } from '../../model/timeline.ts';
import { type Block, type Piece, piece, type Rich, type Ruler } from '../blocks.ts';
import { flowed } from '../flow.ts';
import { legendLine, signalPiece } from '../judged.ts';
import type { Page } from '../page.ts';
import type { Phrases } from '../phrases.ts';
import { type Chart, type ChartGroup, type ChartRow, drawChart, signsIn } from '../timeline-chart.ts';
import { type SignName, signs } from '../timeline-signs.ts';
import { type Only, planHeading } from './plan-heading.ts';
import { progressOf } from './progress-of.ts';

/** One plan's timeline, with the words for its texts. */
export interface TimelinePage extends Page {
  readonly timeline: Timeline;
  readonly only: Only;
}

/** Bars over quarters, area by area; related initiatives below, apart; then what has no date. */
export function timelineScreen(pages: readonly TimelinePage[]): readonly Block[] {
  return pages.flatMap((page, i) => [
    ...(i > 0 ? [{ type: 'gap' } as const, { type: 'gap' } as const] : []),
    ...planTimeline(page),
  ]);
}

function planTimeline({ status, phrases, timeline, only }: TimelinePage): readonly Block[] {
  const { words, language } = phrases;
  const { asOf } = status;
  const own = timelineWords[language];
  const blocks: Block[] = [...planHeading(status, only, phrases)];
  const { groups, related, undated } = timeline;
  if (groups.length + related.length + undated.length === 0)
    return [...blocks, { type: 'gap' }, { type: 'line', text: words.emptyList }];
  const charts = chartsOf(status, timeline, phrases);
  if (timeline.range === undefined)
    blocks.push({ type: 'gap' }, { type: 'line', text: [piece(own.nothingDated, 'dim')] });
  else {
    const beyond = outside(timeline.range, asOf.day);
    const date = phrases.date(isoDay(asOf.day));
    if (beyond === 'before') blocks.push({ type: 'line', text: [piece(own.asOfBefore(date), 'warn')] });
    if (beyond === 'after') blocks.push({ type: 'line', text: [piece(own.asOfAfter(date), 'warn')] });
  }
  for (const { heading, chart } of charts) {
    blocks.push(heading === undefined ? { type: 'gap' } : { type: 'heading', text: heading });
    blocks.push({ type: 'drawing', draw: (ruler) => drawChart(chart, ruler) });
  }
  if (undated.length > 0) blocks.push({ type: 'gap' }, undatedLine(undated, phrases));
  if (charts.length > 0) {
    blocks.push({ type: 'gap' });
    const titled = [...groups.flatMap(({ bars }) => bars), ...related].some(({ row }) => isWorking(row));
    blocks.push({
      type: 'drawing',
      draw: (ruler) =>
        legendLines(
          charts.map(({ chart }) => chart),
          titled,
          phrases,
          ruler,
        ),
    });
    blocks.push({ type: 'line', text: legendLine(phrases) });
  }
  return blocks;
}

function outside(
  { first, count }: NonNullable<Timeline['range']>,
  day: number,
): 'before' | 'after' | undefined {
  if (day < quarterStart(first)) return 'before';
  return day >= quarterStart(first + count) ? 'after' : undefined;
}

function chartsOf(
  { asOf }: PlanStatus,
  { range, groups, related }: Timeline,
  phrases: Phrases,
): readonly { readonly heading: string | undefined; readonly chart: Chart }[] {
  if (range === undefined) return [];
  const { words, language } = phrases;
  const { quarters } = timelineWords[language];
  const rows = (bars: readonly TimelineBar[]): readonly ChartRow[] =>
    bars.map((bar) => ({ label: labelOf(bar.row, phrases), note: noteOf(bar.row, phrases), bar }));
  const beside = rows(related);
  const own = groups.map(
    ({ area, bars }): ChartGroup => ({
      heading: area
        ? [piece(`${area.id} `, 'strong'), piece(phrases.name(area), 'strong')]
        : [piece(words.withoutArea, 'dim')],
      rows: rows(bars),
    }),
  );
  // Both charts have their labels and quarters in the same columns.
  const labels = [...own.flatMap((group) => group.rows), ...beside].map(({ label }) => label);
  const base = { range, asOf: asOf.day, quarters, labels };
  return [
    ...(own.length > 0 ? [{ heading: undefined, chart: { ...base, groups: own } }] : []),
    ...(related.length > 0
      ? [
          {
            heading: words.relatedApart,
            chart: { ...base, groups: [{ heading: undefined, rows: beside }] },
          },
        ]
      : []),
  ];
}

/** The mark of the health, the id, and the title with a sign where it is a working one. */
function labelOf({ entity, judgement }: ActivityRow, phrases: Phrases): readonly Piece[] {
  const { shown, assessment } = judgement;
  const signal = signalPiece(signalOf(shown), '');
  const assessed = assessment !== null && assessment.effect !== 'none' ? '* ' : ' ';
  const sign = isReconstructed(entity.data, 'title') ? workingSign : '';
  return [signal, piece(`${entity.id}${assessed}`, 'strong'), piece(`${sign}${phrases.name(entity)}`)];
}

/** The progress in percent, where there is room for it. */
function noteOf(row: ActivityRow, phrases: Phrases): string {
  const progress = progressOf(row);
  return progress === null ? phrases.words.none : phrases.percent(progress);
}

const workingSign = '~';

function isWorking({ entity }: ActivityRow): boolean {
  return isReconstructed(entity.data, 'title');
}

function undatedLine(rows: readonly ActivityRow[], phrases: Phrases): Block {
  const parts: Rich = rows.flatMap(({ entity }, i) => [
    piece(`${i > 0 ? '; ' : ' '}${entity.id} `, 'strong'),
    ...(phrases.title(entity) as readonly Piece[]),
    ...(entity.data.scope === 'related' ? [piece(` (${phrases.words.related})`, 'dim')] : []),
  ]);
  return { type: 'line', text: [piece(timelineWords[phrases.language].undated, 'dim'), ...parts] };
}

/** The signs that are drawn, each with its meaning; an entry does not break where it fits a line. */
function legendLines(
  charts: readonly Chart[],
  working: boolean,
  phrases: Phrases,
  ruler: Ruler,
): readonly Rich[] {
  const day = charts[0]?.asOf;
  const asOf = day === undefined ? '' : phrases.words.asOf(phrases.date(isoDay(day)));
  const words = timelineWords[phrases.language].legend;
  const found = new Set(charts.flatMap((chart) => [...signsIn(chart, ruler)]));
  const entries = [
    ...(Object.keys(signs) as SignName[])
      .filter((name) => found.has(name))
      .map((name) => `${signs[name]} ${name === 'asOf' ? asOf : words[name]}`),
    ...(working ? [`${workingSign} ${words.working}`] : []),
  ];
  const text = entries.map((entry) => entry.replaceAll(' ', '\u00a0')).join('  ');
  return flowed(text, ruler.width, ruler.measure).map((line) =>
    line.map((part) => piece(part.text.replaceAll('\u00a0', ' '), 'dim')),
  );
}
