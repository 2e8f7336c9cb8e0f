import { counted, type Noun } from '../../i18n/counts.ts';
import { daysLong } from '../../i18n/dates.ts';
import { kindTerms, type StatusWord, statusPlurals, statusWords } from '../../i18n/terms.ts';
import { isoDay } from '../../model/dates.ts';
import {
  type ActivityRow,
  isOfPlan,
  type KpiRow,
  type NodeRow,
  type PastDue,
  type PlanStatus,
} from '../../model/status.ts';
import { type Block, type Piece, piece, type Rich } from '../blocks.ts';
import { bar, type Phrases } from '../phrases.ts';
import { latestCell, targetCell } from './kpi-cells.ts';

/** One plan with the words for its texts. */
export interface StatusPage {
  readonly status: PlanStatus;
  readonly phrases: Phrases;
}

/** The status screen: with several plans first a line for each, then each plan's areas, KPIs and what is past due. */
export function statusScreen(pages: readonly StatusPage[]): readonly Block[] {
  const blocks: Block[] = [];
  const first = pages[0];
  if (first && pages.length > 1) {
    const { words } = first.phrases;
    blocks.push({
      type: 'table',
      columns: [
        { head: words.plan, flexible: true },
        { head: words.goals, align: 'right' },
        { head: words.activities, flexible: true },
        { head: words.kpis, align: 'right' },
        { head: words.overdueHeading, align: 'right' },
      ],
      rows: pages.map(({ status, phrases }) => [
        [piece(phrases.text(status.state.plan.title), 'strong')],
        String(status.operationalGoals.length),
        activityCounts(status.activities, phrases),
        kpiCount(status.kpis, phrases),
        String(status.pastDue.filter((past) => !past.unconfirmed).length),
      ]),
    });
    blocks.push({ type: 'gap' });
  }
  for (const [i, page] of pages.entries()) {
    if (i > 0) blocks.push({ type: 'gap' }, { type: 'gap' });
    blocks.push(...planBlocks(page));
  }
  return blocks;
}

function planBlocks({ status, phrases }: StatusPage): readonly Block[] {
  const { words, language } = phrases;
  const { state, asOf } = status;
  const period = state.plan.period;
  const span = period ? `${phrases.date(period.start)} – ${phrases.date(period.end)} · ` : '';
  const asOfDate = phrases.date(isoDay(asOf.day));
  const blocks: Block[] = [
    {
      type: 'title',
      text: phrases.text(state.plan.title),
      note: `${state.id} · ${span}${words.asOf(asOfDate)}`,
    },
  ];
  if (asOf.closedOn !== undefined) {
    blocks.push({ type: 'line', text: [piece(words.planClosed(phrases.date(asOf.closedOn)), 'warn')] });
  }
  const terms = kindTerms[language];
  const totals = [
    counted(status.areas.length, terms.area, language),
    counted(status.strategicGoals.length, terms['strategic-goal'], language),
    counted(status.operationalGoals.length, terms['operational-goal'], language),
    withRelated(status.activities, terms.activity, phrases),
    withRelated(status.kpis, terms.kpi, phrases),
  ];
  blocks.push({ type: 'line', text: totals.join(' · ') }, { type: 'gap' });

  const unplaced = unplacedRow(status);
  blocks.push({
    type: 'table',
    columns: [
      { head: words.area, flexible: true },
      { head: words.goals, align: 'right' },
      { head: words.activities, flexible: true },
      { head: words.progress },
      { head: words.kpis, align: 'right' },
    ],
    rows: [
      ...status.areas.map((area) => areaRow(area, phrases)),
      ...(unplaced ? [[[piece(words.withoutArea, 'dim')], ...nodeCells(unplaced, phrases)]] : []),
    ],
  });

  if (status.kpis.length > 0) {
    blocks.push({ type: 'heading', text: words.kpiHeading }, kpiTable(status, phrases));
  }
  blocks.push({ type: 'heading', text: words.overdueHeading });
  if (status.pastDue.length === 0)
    blocks.push({ type: 'line', text: [piece(words.nothingOverdue, 'dim')], indent: 2 });
  else blocks.push(pastDueTable(status.pastDue, phrases));
  blocks.push({ type: 'gap' }, { type: 'line', text: [piece(words.workingLegend, 'dim')] });
  return blocks;
}

/** A number of items of the plan, and of those beside it: `8 activities (+5 related)`. */
function withRelated(rows: readonly (ActivityRow | KpiRow)[], noun: Noun, phrases: Phrases): string {
  const own = rows.filter(isOfPlan).length;
  const related = rows.length - own;
  const text = counted(own, noun, phrases.language);
  return related === 0 ? text : `${text} (${phrases.words.relatedCount(related)})`;
}

function areaRow(area: NodeRow<'area'>, phrases: Phrases): readonly Rich[] {
  const { entity } = area;
  return [[piece(`${entity.id} `, 'strong'), piece(phrases.name(entity))], ...nodeCells(area, phrases)];
}

function nodeCells(
  row: Pick<NodeRow, 'goals' | 'activities' | 'kpis' | 'progress'>,
  phrases: Phrases,
): readonly Rich[] {
  return [
    String(row.goals.length),
    activityCounts(row.activities, phrases),
    progressCell(row, phrases),
    kpiCount(row.kpis, phrases),
  ];
}

/** What hangs on no area: it counts at the plan, and would otherwise be nowhere. */
function unplacedRow(
  status: PlanStatus,
): Pick<NodeRow, 'goals' | 'activities' | 'kpis' | 'progress'> | undefined {
  const placedActivities = new Set(
    status.areas.flatMap((area) => area.activities.map((row) => row.entity.id)),
  );
  const placedKpis = new Set(status.areas.flatMap((area) => area.kpis.map((row) => row.entity.id)));
  const activities = status.activities.filter((row) => !placedActivities.has(row.entity.id));
  const kpis = status.kpis.filter((row) => !placedKpis.has(row.entity.id));
  if (activities.length === 0 && kpis.length === 0) return undefined;
  return { goals: [], activities, kpis, progress: null };
}

function progressCell(row: Pick<NodeRow, 'activities' | 'progress'>, phrases: Phrases): Rich {
  const { words } = phrases;
  const eligible = row.activities.filter(isOfPlan).length;
  if (eligible === 0) return [piece(words.none, 'dim')];
  if (row.progress === null) return [piece(words.notRecorded, 'dim')];
  const { mean, known } = row.progress;
  return [
    piece(bar(mean), 'accent'),
    piece(` ${phrases.percent(mean)} `),
    piece(`(${words.progressOf(known, eligible)})`, 'dim'),
  ];
}

/** How many activities there are of each status: `2 in progress, 1 completed (+1 related)`. */
function activityCounts(rows: readonly ActivityRow[], phrases: Phrases): Rich {
  const { language, words } = phrases;
  const counts = new Map<StatusWord, number>();
  const own = rows.filter(isOfPlan);
  for (const { state } of own) {
    const word = state.status ?? 'not_reported';
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const parts: Piece[] = [];
  for (const word of statusWords) {
    const count = counts.get(word);
    if (count === undefined) continue;
    parts.push(piece(`${parts.length > 0 ? ', ' : ''}${count} ${statusPlurals[language][word]}`));
  }
  const related = rows.length - own.length;
  if (parts.length === 0) parts.push(piece(words.none, 'dim'));
  if (related > 0) parts.push(piece(` (${words.relatedCount(related)})`, 'dim'));
  return parts;
}

function kpiCount(rows: readonly KpiRow[], phrases: Phrases): Rich {
  const own = rows.filter(isOfPlan).length;
  const related = rows.length - own;
  if (related === 0) return String(own);
  return [piece(own === 0 ? '' : `${own} `), piece(phrases.words.relatedCount(related), 'dim')];
}

function kpiTable(status: PlanStatus, phrases: Phrases): Block {
  const { words } = phrases;
  const rows = [...status.kpis].sort((a, b) => Number(!isOfPlan(a)) - Number(!isOfPlan(b)));
  return {
    type: 'table',
    columns: [
      { head: words.id },
      { head: words.kpi, flexible: true },
      { head: words.latest, flexible: true },
      { head: words.target, flexible: true },
    ],
    rows: rows.map((row) => [
      row.entity.id,
      [piece(phrases.name(row.entity)), ...(isOfPlan(row) ? [] : [piece(` (${words.related})`, 'dim')])],
      latestCell(row, phrases),
      targetCell(row, phrases),
    ]),
  };
}

function pastDueTable(pastDue: readonly PastDue[], phrases: Phrases): Block {
  const { words, language } = phrases;
  return {
    type: 'table',
    columns: [
      { head: words.id },
      { head: words.activity, flexible: true },
      { head: words.due },
      { head: words.past, flexible: true },
      { head: words.lead, flexible: true },
    ],
    rows: pastDue.map((past) => [
      past.milestone === undefined ? past.entity.id : `${past.entity.id} ${past.milestone}`,
      [
        piece(phrases.name(past.entity)),
        ...(past.entity.data.scope === 'related' ? [piece(` (${words.related})`, 'dim')] : []),
      ],
      phrases.date(past.due),
      past.unconfirmed
        ? [piece(words.unconfirmedDate, 'dim')]
        : [piece(words.overdueDays(daysLong(past.days, language)), 'bad')],
      phrases.organisation(past.entity.data.lead),
    ]),
  };
}
