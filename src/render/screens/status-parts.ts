import { daysLong } from '../../i18n/dates.ts';
import { judgementWords } from '../../i18n/judgement.ts';
import { exceptionsOf } from '../../model/exceptions.ts';
import type { ActivityRow, KpiRow, PastDue, PlanStatus } from '../../model/status.ts';
import { type Block, piece, pieces, type Rich } from '../blocks.ts';
import { healthPieces, kpiStatusPiece, reasonsText, trendPieces } from '../judged.ts';
import { type Phrases, statusPiece } from '../phrases.ts';
import { latestCell, targetCell } from './kpi-cells.ts';

// Tables of the status screen below its overview.

/** More rows than this nobody reads on one screen. */
const mostRows = 20;

/** What needs attention or action, worst first: activities and KPIs of the plan. */
export function exceptionBlocks(status: PlanStatus, phrases: Phrases): readonly Block[] {
  const { words, language } = phrases;
  const { heads, noExceptions } = judgementWords[language];
  const found = exceptionsOf(status);
  const heading: Block = { type: 'heading', text: heads.exceptions };
  if (found.length === 0) return [heading, { type: 'line', text: [piece(noExceptions, 'dim')], indent: 2 }];
  const table: Block = {
    type: 'table',
    columns: [
      { head: words.id },
      { head: words.title, flexible: true },
      { head: heads.health, flexible: true },
      { head: heads.reasons, flexible: true },
      { head: words.lead, flexible: true, spare: true },
    ],
    rows: found
      .slice(0, mostRows)
      .map((one) => (one.of === 'activity' ? activityCells(one.row, phrases) : kpiCells(one.row, phrases))),
  };
  return [heading, table, ...leftOut(found.length, 'planctl list activities --sort health', phrases)];
}

/** What a long table leaves out, and the command that shows all. */
function leftOut(rows: number, command: string, phrases: Phrases): readonly Block[] {
  if (rows <= mostRows) return [];
  const text = judgementWords[phrases.language].more(rows - mostRows, command);
  return [{ type: 'line', text: [piece(text, 'dim')] }];
}

function activityCells({ entity, judgement }: ActivityRow, phrases: Phrases): readonly Rich[] {
  return [
    entity.id,
    phrases.title(entity),
    healthPieces(judgement, phrases.language),
    reasonsText(judgement, phrases.language, 2),
    phrases.organisation(entity.data.lead),
  ];
}

function kpiCells(row: KpiRow, phrases: Phrases): readonly Rich[] {
  const { entity, judgement } = row;
  return [
    entity.id,
    phrases.title(entity),
    [kpiStatusPiece(judgement, phrases)],
    [...pieces(latestCell(row, phrases)), piece(' → '), ...pieces(targetCell(row, phrases))],
    phrases.organisation(entity.data.owner),
  ];
}

/** KPIs with their latest value, target, status and course. */
export function kpiBlocks(rows: readonly KpiRow[], phrases: Phrases): readonly Block[] {
  const { words, language } = phrases;
  const { heads } = judgementWords[language];
  const table: Block = {
    type: 'table',
    columns: [
      { head: words.id },
      { head: words.kpi, flexible: true },
      { head: words.latest, flexible: true },
      { head: words.target, flexible: true },
      { head: heads.kpiStatus, flexible: true },
      { head: heads.trend, flexible: true, spare: true },
    ],
    rows: rows
      .slice(0, mostRows)
      .map((row) => [
        row.entity.id,
        phrases.title(row.entity),
        latestCell(row, phrases),
        targetCell(row, phrases),
        [kpiStatusPiece(row.judgement, phrases)],
        trendPieces(row, phrases),
      ]),
  };
  return [table, ...leftOut(rows.length, 'planctl list kpis --sort health', phrases)];
}

/** What stands beside the plan and is never judged in a roll-up. */
export function relatedBlocks(
  activities: readonly ActivityRow[],
  kpis: readonly KpiRow[],
  phrases: Phrases,
): readonly Block[] {
  if (activities.length === 0 && kpis.length === 0) return [];
  const { words, language } = phrases;
  return [
    { type: 'heading', text: words.relatedApart },
    {
      type: 'table',
      columns: [
        { head: words.id },
        { head: words.title, flexible: true },
        { head: words.status, flexible: true },
        { head: judgementWords[language].heads.health, flexible: true },
      ],
      rows: [
        ...activities.map(({ entity, state, judgement }) => [
          entity.id,
          phrases.title(entity),
          [statusPiece(state.status, language)],
          healthPieces(judgement, language, true),
        ]),
        ...kpis.map((row) => [
          row.entity.id,
          phrases.title(row.entity),
          latestCell(row, phrases),
          [kpiStatusPiece(row.judgement, phrases)],
        ]),
      ],
    },
  ];
}

/** What is past its date, the unconfirmed dates last. */
export function pastDueBlocks(pastDue: readonly PastDue[], phrases: Phrases): readonly Block[] {
  const { words, language } = phrases;
  const table: Block = {
    type: 'table',
    columns: [
      { head: words.id },
      { head: words.activity, flexible: true },
      { head: words.due },
      { head: words.past, flexible: true },
      { head: words.lead, flexible: true },
    ],
    rows: pastDue
      .slice(0, mostRows)
      .map((past) => [
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
  return [table, ...leftOut(pastDue.length, 'planctl due', phrases)];
}
