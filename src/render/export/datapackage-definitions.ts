import { freshnesses, healths } from '../../model/judgement.ts';
import { type Entity, entitiesOf } from '../../model/plan.ts';
import type { ActivityRow, KpiRow, NodeKind, NodeRow } from '../../model/status.ts';
import type { PackageContext } from './datapackage.ts';
import { dateColumns, idColumn, textColumns } from './datapackage-columns.ts';
import { kpis } from './datapackage-kpis.ts';
import { links } from './datapackage-links.ts';
import { type Column, type MadeTable, madeTable } from './datapackage-table.ts';

const nodeHealths = [
  'on_track',
  'at_risk',
  'off_track',
  'completed',
  'achieved',
  'not_due',
  'on_hold',
  'unknown',
  'none',
];

/** The tables of what the plan consists of, with what the rules say of it on the day. */
export function definitionTables(context: PackageContext): readonly MadeTable[] {
  const { status } = context;
  const { state } = status;
  return [
    organisations(context, entitiesOf(state, 'organisation')),
    goals(context),
    activities(context),
    links(
      context,
      'activity_goals',
      'activity',
      status.activities,
      (row: ActivityRow) => row.entity.data.contributes_to,
      goalIds(context),
    ),
    kpis(context),
    links(
      context,
      'kpi_goals',
      'kpi',
      status.kpis,
      (row: KpiRow) => row.entity.data.serves,
      goalIds(context),
    ),
    links(
      context,
      'kpi_activities',
      'kpi',
      status.kpis,
      (row: KpiRow) => row.entity.data.serves,
      new Set(status.activities.map(({ entity }) => entity.id)),
    ),
  ];
}

function goalIds({ status }: PackageContext): ReadonlySet<string> {
  return new Set([...status.strategicGoals, ...status.operationalGoals].map(({ entity }) => entity.id));
}

function organisations(context: PackageContext, rows: readonly Entity<'organisation'>[]): MadeTable {
  const { words } = context;
  return madeTable({
    name: 'organisations',
    title: words.tables.organisations,
    key: ['id'],
    rows,
    columns: [
      idColumn<Entity<'organisation'>>('id', words.columns.id, (row) => row.id),
      ...textColumns<Entity<'organisation'>>(context, 'name', words.columns.name, ({ data }) => data.name),
      { name: 'url', type: 'string', description: words.columns.url, of: ({ data }) => data.url },
    ],
  });
}

function goals(context: PackageContext): MadeTable {
  const { words, status } = context;
  const rows: readonly NodeRow<NodeKind>[] = [
    ...status.areas,
    ...status.strategicGoals,
    ...status.operationalGoals,
  ];
  const known = new Set(rows.map(({ entity }) => entity.id));
  type Row = NodeRow<NodeKind>;
  const judged = (name: string, description: string, of: Column<Row>['of']): Column<Row> => ({
    name,
    type: 'string',
    description,
    required: true,
    enum: nodeHealths,
    of,
  });
  return madeTable<Row>({
    name: 'goals',
    title: words.tables.goals,
    key: ['id'],
    references: [{ fields: ['area'], resource: '', to: ['id'] }],
    rows,
    columns: [
      idColumn<Row>('id', words.columns.id, ({ entity }) => entity.id),
      {
        name: 'kind',
        type: 'string',
        description: words.columns.kind,
        required: true,
        enum: ['area', 'strategic-goal', 'operational-goal'],
        of: ({ entity }) => entity.kind,
      },
      ...textColumns<Row>(context, 'label', words.columns.label, ({ entity }) => entity.data.label),
      ...textColumns<Row>(context, 'title', words.columns.title, ({ entity }) => entity.data.title),
      ...textColumns<Row>(
        context,
        'official_text',
        words.columns.officialText,
        ({ entity }) => entity.data.official_text,
      ),
      {
        name: 'area',
        type: 'string',
        description: words.columns.area,
        of: ({ entity: { data } }) => ('area' in data && known.has(data.area) ? data.area : null),
      },
      judged('delivery', words.columns.delivery, ({ delivery }) => delivery.health),
      {
        name: 'delivery_coverage',
        type: 'number',
        description: words.columns.coverage,
        minimum: 0,
        maximum: 1,
        of: ({ delivery }) => delivery.coverage,
      },
      judged('results', words.columns.results, ({ results }) => results.health),
      {
        name: 'results_coverage',
        type: 'number',
        description: words.columns.coverage,
        minimum: 0,
        maximum: 1,
        of: ({ results }) => results.coverage,
      },
    ],
  });
}

function activities(context: PackageContext): MadeTable {
  const { words, status } = context;
  const organisationIds = new Set(entitiesOf(status.state, 'organisation').map(({ id }) => id));
  type Row = ActivityRow;
  return madeTable<Row>({
    name: 'activities',
    title: words.tables.activities,
    key: ['id'],
    references: [{ fields: ['lead'], resource: 'organisations', to: ['id'] }],
    rows: status.activities,
    columns: [
      idColumn<Row>('id', words.columns.id, ({ entity }) => entity.id),
      ...textColumns<Row>(context, 'title', words.columns.title, ({ entity }) => entity.data.title),
      ...textColumns<Row>(
        context,
        'official_text',
        words.columns.officialText,
        ({ entity }) => entity.data.official_text,
      ),
      {
        name: 'scope',
        type: 'string',
        description: words.columns.scope,
        required: true,
        enum: ['plan', 'related'],
        of: ({ entity }) => entity.data.scope ?? 'plan',
      },
      {
        name: 'lead',
        type: 'string',
        description: words.columns.lead,
        of: ({ entity }) => (organisationIds.has(entity.data.lead) ? entity.data.lead : null),
      },
      ...dateColumns<Row>(context, 'start', words.columns.start, 'first', ({ entity }) => entity.data.start),
      ...dateColumns<Row>(context, 'end', words.columns.end, 'last', ({ entity }) => entity.data.end),
      {
        name: 'status',
        type: 'string',
        description: words.columns.status,
        enum: ['not_started', 'in_progress', 'on_hold', 'completed', 'cancelled', 'superseded'],
        of: ({ state }) => state.status,
      },
      {
        name: 'progress',
        type: 'number',
        description: words.columns.progress,
        minimum: 0,
        maximum: 100,
        of: ({ state }) => state.progress,
      },
      {
        name: 'planned',
        type: 'number',
        description: words.columns.planned,
        minimum: 0,
        maximum: 100,
        of: ({ judgement }) => judgement.planned,
      },
      {
        name: 'health',
        type: 'string',
        description: words.columns.health,
        required: true,
        enum: healths,
        of: ({ judgement }) => judgement.health,
      },
      {
        name: 'shown',
        type: 'string',
        description: words.columns.shown,
        required: true,
        enum: healths,
        of: ({ judgement }) => judgement.shown,
      },
      {
        name: 'reasons',
        type: 'string',
        description: words.columns.reasons,
        of: ({ judgement }) => judgement.reasons.map(({ code }) => code).join(' '),
      },
      {
        name: 'freshness',
        type: 'string',
        description: words.columns.freshness,
        enum: freshnesses,
        of: ({ judgement }) => judgement.freshness,
      },
    ],
  });
}
