import { freshnesses, kpiStatuses, shownStatus } from '../../model/judgement.ts';
import { entitiesOf } from '../../model/plan.ts';
import type { KpiRow } from '../../model/status.ts';
import type { PackageContext } from './datapackage.ts';
import { dayOf, idColumn, textColumns } from './datapackage-columns.ts';
import { type MadeTable, madeTable } from './datapackage-table.ts';

/** The table of KPIs, with their status on the day. */
export function kpis(context: PackageContext): MadeTable {
  const { words, status } = context;
  const organisationIds = new Set(entitiesOf(status.state, 'organisation').map(({ id }) => id));
  type Row = KpiRow;
  return madeTable<Row>({
    name: 'kpis',
    title: words.tables.kpis,
    key: ['id'],
    references: [{ fields: ['owner'], resource: 'organisations', to: ['id'] }],
    rows: status.kpis,
    columns: [
      idColumn<Row>('id', words.columns.id, ({ entity }) => entity.id),
      ...textColumns<Row>(context, 'title', words.columns.title, ({ entity }) => entity.data.title),
      ...textColumns<Row>(
        context,
        'definition',
        words.columns.definition,
        ({ entity }) => entity.data.definition,
      ),
      ...textColumns<Row>(context, 'unit', words.columns.unit, ({ entity }) => entity.data.unit),
      {
        name: 'kind',
        type: 'string',
        description: words.columns.kind,
        required: true,
        enum: ['performance', 'context'],
        of: ({ entity }) => entity.data.kind,
      },
      {
        name: 'measure',
        type: 'string',
        description: words.columns.measure,
        required: true,
        enum: ['number', 'percent', 'ratio', 'ordinal', 'boolean'],
        of: ({ entity }) => entity.data.measure,
      },
      {
        name: 'direction',
        type: 'string',
        description: words.columns.direction,
        enum: ['increase', 'decrease', 'maintain'],
        of: ({ entity }) => entity.data.direction,
      },
      {
        name: 'value_chain',
        type: 'string',
        description: words.columns.valueChain,
        enum: ['input', 'output', 'outcome', 'impact'],
        of: ({ entity }) => entity.data.value_chain,
      },
      {
        name: 'scope',
        type: 'string',
        description: words.columns.scope,
        required: true,
        enum: ['plan', 'related'],
        of: ({ entity }) => entity.data.scope ?? 'plan',
      },
      {
        name: 'owner',
        type: 'string',
        description: words.columns.owner,
        of: ({ entity }) => (organisationIds.has(entity.data.owner) ? entity.data.owner : null),
      },
      {
        name: 'baseline_date',
        type: 'date',
        description: words.columns.baselineDate,
        of: ({ entity }) => dayOf(entity.data.baseline?.date, 'last'),
      },
      {
        name: 'baseline_value',
        type: 'number',
        description: words.columns.baselineValue,
        of: ({ entity: { data } }) => (data.baseline === undefined ? null : Number(data.baseline.value)),
      },
      {
        name: 'status',
        type: 'string',
        description: words.columns.kpiStatus,
        required: true,
        enum: [...kpiStatuses, 'unknown'],
        of: ({ judgement }) => shownStatus(judgement),
      },
      {
        name: 'value',
        type: 'number',
        description: words.columns.value,
        of: ({ judgement }) => judgement.value,
      },
      {
        name: 'expected',
        type: 'number',
        description: words.columns.expected,
        of: ({ judgement }) => judgement.expected,
      },
      {
        name: 'trend',
        type: 'string',
        description: words.columns.trend,
        enum: ['up', 'flat', 'down'],
        of: ({ judgement }) => judgement.trend,
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
