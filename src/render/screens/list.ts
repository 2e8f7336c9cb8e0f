import { judgementWords } from '../../i18n/judgement.ts';
import { type KindHeading, kindHeadings, type StatusWord } from '../../i18n/terms.ts';
import { valueTerm } from '../../i18n/values.ts';
import type { WrittenDate } from '../../model/dates.ts';
import type { EntityKind } from '../../model/kinds.ts';
import type { AnyEntity } from '../../model/plan.ts';
import type { ActivityRow, KpiRow, NodeRow } from '../../model/status.ts';
import { type Block, type Column, piece, type Rich } from '../blocks.ts';
import {
  deliveryPieces,
  healthPieces,
  kpiStatusPiece,
  progressPieces,
  resultsPieces,
  trendPieces,
} from '../judged.ts';
import { type Phrases, statusPiece } from '../phrases.ts';
import type { RowValue } from '../rows.ts';
import { judgedKpiRow, judgedRow } from './judged-rows.ts';
import { latestCell, targetCell } from './kpi-cells.ts';

/** An entry of a list as it is drawn. */
export interface ListedItem {
  readonly phrases: Phrases;
  readonly entity: AnyEntity;
  readonly activity: ActivityRow | undefined;
  readonly kpi: KpiRow | undefined;
  readonly node: NodeRow | undefined;
}

/** A list on the screen: the columns are those of the kind. */
export function listScreen(
  items: readonly ListedItem[],
  heading: KindHeading,
  phrases: Phrases,
): readonly Block[] {
  const { words, language } = phrases;
  const title = `${kindHeadings[language][heading]} (${items.length})`;
  if (items.length === 0)
    return [
      { type: 'title', text: title },
      { type: 'line', text: words.emptyList },
    ];
  const several = new Set(items.map((item) => item.phrases.state.id)).size > 1;
  const shape = shapes[items[0]?.entity.kind ?? 'area'];
  const columns: Column[] = [
    { head: words.id },
    { head: words.title, flexible: true },
    ...shape.columns(phrases),
  ];
  if (several) columns.push({ head: words.plan });
  return [
    { type: 'title', text: title },
    { type: 'gap' },
    {
      type: 'table',
      columns,
      rows: items.map((item) => [
        item.entity.id,
        item.phrases.title(item.entity),
        ...shape.cells(item),
        ...(several ? [item.phrases.state.id] : []),
      ]),
    },
  ];
}

/** The columns of one kind after id and title, for a screen and for a pipe. */
interface ListShape {
  readonly columns: (phrases: Phrases) => readonly Column[];
  readonly cells: (item: ListedItem) => readonly Rich[];
  readonly row: (item: ListedItem) => readonly RowValue[];
}

/** The two lines of an area or goal. */
const judgedNode: ListShape = {
  columns: ({ language }) => {
    const { heads } = judgementWords[language];
    return [
      { head: heads.delivery, flexible: true },
      { head: heads.results, flexible: true },
    ];
  },
  cells: ({ node, phrases }) =>
    node ? [deliveryPieces(node.delivery, phrases), resultsPieces(node.results, phrases)] : ['', ''],
  row: ({ node }) =>
    node
      ? [node.delivery.health, node.delivery.coverage, node.results.health, node.results.coverage]
      : ['', '', '', ''],
};

const goalShape: ListShape = {
  columns: (phrases) => [{ head: phrases.words.parent }, ...judgedNode.columns(phrases)],
  cells: (item) => [
    item.entity.kind === 'operational-goal'
      ? [item.entity.data.area, ...(item.entity.data.serves ?? [])].join(', ')
      : '',
    ...judgedNode.cells(item),
  ],
  row: (item) => [
    ...(item.entity.kind === 'operational-goal'
      ? [item.entity.data.area, (item.entity.data.serves ?? []).join(',')]
      : ['', '']),
    ...judgedNode.row(item),
  ],
};

const shapes: Readonly<Record<EntityKind, ListShape>> = {
  area: judgedNode,
  'strategic-goal': goalShape,
  'operational-goal': goalShape,
  activity: {
    columns: ({ words, language }) => [
      { head: words.status },
      { head: judgementWords[language].heads.health, flexible: true },
      { head: judgementWords[language].actualOfPlanned, spare: true },
      { head: judgementWords[language].heads.freshness, flexible: true, spare: true },
      { head: words.end },
      { head: words.lead, flexible: true, spare: true },
    ],
    cells: ({ entity, activity, phrases }) => {
      if (entity.kind !== 'activity' || !activity) return [];
      const { words, language } = phrases;
      const { state, judgement } = activity;
      const end = entity.data.continuous
        ? words.continuous
        : phrases.markedDate(entity.data, 'end', entity.data.end);
      return [
        [statusPiece(state.status, language)],
        healthPieces(judgement, language, true),
        progressPieces(judgement.actual ?? state.progress, judgement.planned, phrases, 5),
        judgement.freshness === null ? words.none : judgementWords[language].freshness[judgement.freshness],
        end,
        phrases.organisation(entity.data.lead),
      ];
    },
    row: ({ entity, activity }) => {
      if (entity.kind !== 'activity' || !activity) return [];
      const { scope, start, end, lead, contributes_to } = entity.data;
      const status: StatusWord = activity.state.status ?? 'not_reported';
      const dates = [written(start), written(end)];
      return [
        status,
        activity.state.progress,
        ...dates,
        lead,
        scope ?? 'plan',
        (contributes_to ?? []).join(','),
        ...judgedRow(activity.judgement),
      ];
    },
  },
  kpi: {
    columns: ({ words, language }) => [
      { head: words.latest, flexible: true },
      { head: words.target, flexible: true },
      { head: judgementWords[language].heads.kpiStatus, flexible: true },
      { head: judgementWords[language].heads.trend, spare: true },
    ],
    cells: ({ kpi, phrases }) =>
      kpi
        ? [
            latestCell(kpi, phrases),
            targetCell(kpi, phrases),
            [kpiStatusPiece(kpi.judgement, phrases)],
            trendPieces(kpi, phrases),
          ]
        : [],
    row: ({ entity, kpi }) => {
      if (entity.kind !== 'kpi' || !kpi) return [];
      const { latest, target } = kpi.state;
      const measured = [latest?.value, written(latest?.measurement.period)];
      const { scope, owner, serves } = entity.data;
      return [
        ...measured,
        target?.value,
        written(target?.date),
        owner,
        scope ?? 'plan',
        (serves ?? []).join(','),
        ...judgedKpiRow(kpi.judgement),
      ];
    },
  },
  decision: {
    columns: ({ words }) => [{ head: words.date }, { head: words.body, flexible: true }],
    cells: ({ entity, phrases }) =>
      entity.kind === 'decision' ? [phrases.date(entity.data.date), phrases.text(entity.data.body)] : [],
    row: ({ entity, phrases }) =>
      entity.kind === 'decision'
        ? [written(entity.data.date), phrases.plain(entity.data.body), entity.data.number]
        : [],
  },
  proposal: {
    columns: ({ words }) => [{ head: words.entity }, { head: words.field }, { head: words.state }],
    cells: ({ entity, phrases }) =>
      entity.kind === 'proposal'
        ? [
            entity.data.entity,
            entity.data.field,
            valueTerm('state', 'proposal', entity.data.state ?? 'open', phrases.language),
          ]
        : [],
    row: ({ entity }) =>
      entity.kind === 'proposal' ? [entity.data.entity, entity.data.field, entity.data.state ?? 'open'] : [],
  },
  assessment: {
    columns: ({ words }) => [{ head: words.date }, { head: words.method, flexible: true }],
    cells: ({ entity, phrases }) =>
      entity.kind === 'assessment' ? [phrases.date(entity.data.date), phrases.text(entity.data.method)] : [],
    row: ({ entity, phrases }) =>
      entity.kind === 'assessment' ? [written(entity.data.date), phrases.plain(entity.data.method)] : [],
  },
  report: {
    columns: ({ words }) => [{ head: words.stage }],
    cells: ({ entity, phrases }) =>
      entity.kind === 'report' && entity.data.stage !== undefined
        ? [valueTerm('stage', 'report', entity.data.stage, phrases.language)]
        : [''],
    row: ({ entity }) => (entity.kind === 'report' ? [entity.data.stage] : []),
  },
  organisation: {
    columns: ({ words }) => [{ head: words.parent }],
    cells: ({ entity, phrases }) =>
      entity.kind === 'organisation'
        ? [entity.data.parent === undefined ? '' : phrases.organisation(entity.data.parent)]
        : [],
    row: ({ entity }) => (entity.kind === 'organisation' ? [entity.data.parent] : []),
  },
  source: {
    columns: ({ words }) => [
      { head: words.date },
      { head: words.languageOfText },
      { head: words.url, flexible: true },
    ],
    cells: ({ entity, phrases }) =>
      entity.kind === 'source'
        ? [phrases.date(entity.data.date), entity.data.language ?? '', [piece(entity.data.url ?? '', 'dim')]]
        : [],
    row: ({ entity }) =>
      entity.kind === 'source' ? [written(entity.data.date), entity.data.language, entity.data.url] : [],
  },
};

function written(date: WrittenDate | undefined): string | undefined {
  return date === undefined ? undefined : String(date);
}

/** A list for a pipe: plan, id, title, then the columns of the kind. */
export function listRows(items: readonly ListedItem[]): readonly (readonly RowValue[])[] {
  return items.map((item) => {
    const { state } = item.phrases;
    const { data } = item.entity;
    const title =
      'title' in data ? item.phrases.plain(data.title) : 'name' in data ? item.phrases.plain(data.name) : '';
    return [state.id, item.entity.id, title, ...shapes[item.entity.kind].row(item)];
  });
}
