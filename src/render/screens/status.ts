import { counted, type Noun } from '../../i18n/counts.ts';
import { judgementWords } from '../../i18n/judgement.ts';
import { kindTerms, type StatusWord, statusPlurals, statusTerms, statusWords } from '../../i18n/terms.ts';
import { isoDay } from '../../model/dates.ts';
import { exceptionsOf } from '../../model/exceptions.ts';
import { freshnesses, healths } from '../../model/judgement.ts';
import {
  type ActivityRow,
  isOfPlan,
  type KpiRow,
  type NodeRow,
  type PlanStatus,
} from '../../model/status.ts';
import { type Block, type Piece, piece, pieces, type Rich } from '../blocks.ts';
import { deliveryPieces, legendLine, progressPieces, resultsPieces } from '../judged.ts';
import type { Page } from '../page.ts';
import type { Phrases } from '../phrases.ts';
import { exceptionBlocks, kpiBlocks, pastDueBlocks, relatedBlocks } from './status-parts.ts';

/** The status screen: with several plans first a line for each, then each plan's areas, KPIs and what is past due. */
export function statusScreen(pages: readonly Page[]): readonly Block[] {
  const blocks: Block[] = [];
  const first = pages[0];
  if (first && pages.length > 1) {
    const { words, language } = first.phrases;
    const { heads } = judgementWords[language];
    blocks.push({
      type: 'table',
      columns: [
        { head: words.plan, flexible: true },
        { head: words.goals, align: 'right' },
        { head: words.activities, flexible: true },
        { head: heads.delivery, flexible: true },
        { head: heads.results, flexible: true },
        { head: heads.exceptions, align: 'right' },
      ],
      rows: pages.map(({ status, phrases }) => [
        [piece(phrases.text(status.state.plan.title), 'strong')],
        String(status.operationalGoals.length),
        activityCounts(status.activities, phrases),
        deliveryPieces(status.delivery, phrases),
        resultsPieces(status.results, phrases),
        String(exceptionsOf(status).length),
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

function planBlocks({ status, phrases }: Page): readonly Block[] {
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

  const { heads, actualOfPlanned } = judgementWords[language];
  const { delivery, results } = status;
  blocks.push(
    {
      type: 'fields',
      fields: [
        [
          heads.delivery,
          [...pieces(deliveryPieces(delivery, phrases)), piece(` · ${healthCounts(status, phrases)}`, 'dim')],
        ],
        [actualOfPlanned, progressPieces(delivery.actual, delivery.planned, phrases)],
        [heads.results, resultsPieces(results, phrases)],
        [heads.freshness, freshnessCounts(status, phrases)],
      ],
    },
    { type: 'gap' },
    ...exceptionBlocks(status, phrases),
    { type: 'gap' },
    areaTable(status, phrases),
  );
  const [own, related] = [status.kpis.filter(isOfPlan), status.kpis.filter((row) => !isOfPlan(row))];
  if (own.length > 0) blocks.push({ type: 'heading', text: words.kpiHeading }, ...kpiBlocks(own, phrases));
  blocks.push(
    ...relatedBlocks(
      status.activities.filter((row) => !isOfPlan(row)),
      related,
      phrases,
    ),
  );
  blocks.push({ type: 'heading', text: words.overdueHeading });
  if (status.pastDue.length === 0)
    blocks.push({ type: 'line', text: [piece(words.nothingOverdue, 'dim')], indent: 2 });
  else blocks.push(...pastDueBlocks(status.pastDue, phrases));
  blocks.push(
    { type: 'gap' },
    { type: 'line', text: legendLine(phrases) },
    { type: 'line', text: [piece(words.workingLegend, 'dim')] },
  );
  return blocks;
}

/** Activities of the plan by what is shown of them: `1 late, 2 on track`. */
function healthCounts(status: PlanStatus, phrases: Phrases): string {
  const { health, healths: many } = judgementWords[phrases.language];
  const { counts } = status.delivery;
  return healths
    .flatMap((one) => (counts[one] > 0 ? [`${counts[one]} ${(counts[one] === 1 ? health : many)[one]}`] : []))
    .join(', ');
}

/** Open activities of the plan by the age of what is known of them: `5 up to date, 3 never reported`. */
function freshnessCounts(status: PlanStatus, phrases: Phrases): string {
  const words = judgementWords[phrases.language].freshnesses;
  const found = status.activities.filter(isOfPlan).map(({ judgement }) => judgement.freshness);
  const parts = freshnesses.flatMap((one) => {
    const count = found.filter((freshness) => freshness === one).length;
    return count > 0 ? [counted(count, words[one], phrases.language)] : [];
  });
  return parts.length > 0 ? parts.join(', ') : phrases.words.none;
}

function areaTable(status: PlanStatus, phrases: Phrases): Block {
  const { words, language } = phrases;
  const { heads, actualOfPlanned } = judgementWords[language];
  const unplaced = unplacedRow(status);
  return {
    type: 'table',
    columns: [
      { head: words.area, flexible: true },
      { head: words.goals, align: 'right', spare: true },
      { head: words.activities, flexible: true, spare: true },
      { head: heads.delivery, flexible: true },
      { head: actualOfPlanned, flexible: true, spare: true },
      { head: heads.results, flexible: true },
    ],
    rows: [
      ...status.areas.map((area) => areaRow(area, phrases)),
      ...(unplaced
        ? [
            [
              [piece(words.withoutArea, 'dim')],
              '0',
              activityCounts(unplaced.activities, phrases),
              '',
              '',
              kpiCount(unplaced.kpis, phrases),
            ],
          ]
        : []),
    ],
  };
}

function areaRow(area: NodeRow<'area'>, phrases: Phrases): readonly Rich[] {
  const { entity, delivery } = area;
  return [
    [piece(`${entity.id} `, 'strong'), piece(phrases.name(entity))],
    String(area.goals.length),
    activityCounts(area.activities, phrases),
    deliveryPieces(delivery, phrases),
    progressPieces(delivery.actual, delivery.planned, phrases, 5),
    resultsPieces(area.results, phrases),
  ];
}

/** A number of items of the plan, and of those beside it: `8 activities (+5 related)`. */
function withRelated(rows: readonly (ActivityRow | KpiRow)[], noun: Noun, phrases: Phrases): string {
  const own = rows.filter(isOfPlan).length;
  const related = rows.length - own;
  const text = counted(own, noun, phrases.language);
  return related === 0 ? text : `${text} (${phrases.words.relatedCount(related)})`;
}

/** What hangs on no area: it counts at the plan, and would otherwise be nowhere. */
function unplacedRow(status: PlanStatus): Pick<NodeRow, 'activities' | 'kpis'> | undefined {
  const work = new Set(status.areas.flatMap((area) => area.activities.map((row) => row.entity.id)));
  const measures = new Set(status.areas.flatMap((area) => area.kpis.map((row) => row.entity.id)));
  const activities = status.activities.filter((row) => !work.has(row.entity.id));
  const kpis = status.kpis.filter((row) => !measures.has(row.entity.id));
  return activities.length === 0 && kpis.length === 0 ? undefined : { activities, kpis };
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
    const said = count === 1 ? statusTerms[language][word].feminine : statusPlurals[language][word];
    parts.push(piece(`${parts.length > 0 ? ', ' : ''}${count} ${said}`));
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
