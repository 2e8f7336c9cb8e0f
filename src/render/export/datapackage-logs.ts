import { isoDay, lastDay, type WrittenDate } from '../../model/dates.ts';
import type { KpiFile } from '../../model/files.ts';
import type { MeasuredValue, MilestoneState, Update } from '../../model/status.ts';
import type { PackageContext } from './datapackage.ts';
import { dateColumns, dayOf, idColumn, textColumns } from './datapackage-columns.ts';
import { type MadeTable, madeTable } from './datapackage-table.ts';

/** The tables of what was planned for a day, and of what was reported up to the day of the package. */
export function logTables(context: PackageContext): readonly MadeTable[] {
  return [milestones(context), updates(context), targets(context), measurements(context)];
}

function milestones(context: PackageContext): MadeTable {
  const { words, status } = context;
  type Row = MilestoneState & { readonly activity: string };
  return madeTable<Row>({
    name: 'milestones',
    title: words.tables.milestones,
    key: ['activity', 'id'],
    references: [{ fields: ['activity'], resource: 'activities', to: ['id'] }],
    rows: status.activities.flatMap(({ entity, state }) =>
      state.milestones.map((one) => ({ ...one, activity: entity.id })),
    ),
    columns: [
      idColumn<Row>('activity', words.columns.activity, (row) => row.activity, false),
      idColumn<Row>('id', words.columns.id, (row) => row.milestone.id, false),
      ...textColumns<Row>(context, 'title', words.columns.title, (row) => row.milestone.title),
      ...dateColumns<Row>(context, 'due', words.columns.due, 'last', (row) => row.milestone.due),
      {
        name: 'state',
        type: 'string',
        description: words.columns.state,
        required: true,
        enum: ['open', 'done', 'cancelled'],
        of: (row) => row.state,
      },
      {
        name: 'date',
        type: 'date',
        description: words.columns.reached,
        of: (row) => dayOf(row.date, 'last'),
      },
    ],
  });
}

function updates(context: PackageContext): MadeTable {
  const { words, status } = context;
  type Row = { readonly activity: string; readonly number: number; readonly update: Update };
  return madeTable<Row>({
    name: 'updates',
    title: words.tables.updates,
    key: ['activity', 'number'],
    references: [{ fields: ['activity'], resource: 'activities', to: ['id'] }],
    rows: status.activities.flatMap(({ entity }) =>
      (entity.data.updates ?? []).flatMap((update, i) =>
        isUpTo(update.date, status.asOf.day) ? [{ activity: entity.id, number: i + 1, update }] : [],
      ),
    ),
    columns: [
      idColumn<Row>('activity', words.columns.activity, (row) => row.activity, false),
      {
        name: 'number',
        type: 'integer',
        description: words.columns.number,
        required: true,
        minimum: 1,
        of: (row) => row.number,
      },
      ...dateColumns<Row>(context, 'date', words.columns.date, 'last', (row) => row.update.date),
      {
        name: 'status',
        type: 'string',
        description: words.columns.status,
        required: true,
        enum: ['not_started', 'in_progress', 'on_hold', 'completed', 'cancelled', 'superseded'],
        of: (row) => row.update.status,
      },
      {
        name: 'progress',
        type: 'number',
        description: words.columns.progress,
        minimum: 0,
        maximum: 100,
        of: (row) => row.update.progress,
      },
      ...textColumns<Row>(context, 'done', words.columns.done, (row) => row.update.done),
      ...textColumns<Row>(context, 'next_steps', words.columns.nextSteps, (row) => row.update.next_steps),
      {
        name: 'forecast_end',
        type: 'date',
        description: words.columns.forecastEnd,
        of: (row) => dayOf(row.update.forecast_end, 'last'),
      },
      {
        name: 'corrects',
        type: 'date',
        description: words.columns.corrects,
        of: (row) => dayOf(row.update.corrects, 'last'),
      },
    ],
  });
}

function targets(context: PackageContext): MadeTable {
  const { words, status } = context;
  type Row = { readonly kpi: string; readonly target: NonNullable<KpiFile['targets']>[number] };
  return madeTable<Row>({
    name: 'targets',
    title: words.tables.targets,
    key: ['kpi', 'date'],
    references: [{ fields: ['kpi'], resource: 'kpis', to: ['id'] }],
    rows: status.kpis.flatMap(({ entity }) => {
      const seen = new Set<number | undefined>();
      return (entity.data.targets ?? []).flatMap((target) => {
        const day = lastDay(target.date);
        if (seen.has(day)) return [];
        seen.add(day);
        return [{ kpi: entity.id, target }];
      });
    }),
    columns: [
      idColumn<Row>('kpi', words.columns.kpi, (row) => row.kpi, false),
      ...dateColumns<Row>(context, 'date', words.columns.date, 'last', (row) => row.target.date),
      {
        name: 'value',
        type: 'number',
        description: words.columns.value,
        required: true,
        of: (row) => Number(row.target.value),
      },
      ...textColumns<Row>(context, 'note', words.columns.note, (row) => row.target.note),
    ],
  });
}

function measurements(context: PackageContext): MadeTable {
  const { words, status } = context;
  type Row = MeasuredValue & { readonly kpi: string };
  return madeTable<Row>({
    name: 'measurements',
    title: words.tables.measurements,
    key: ['kpi', 'period'],
    references: [{ fields: ['kpi'], resource: 'kpis', to: ['id'] }],
    rows: status.kpis.flatMap(({ entity, state }) => state.values.map((one) => ({ ...one, kpi: entity.id }))),
    columns: [
      idColumn<Row>('kpi', words.columns.kpi, (row) => row.kpi, false),
      {
        name: 'period',
        type: 'string',
        description: words.columns.period,
        required: true,
        of: (row) => String(row.measurement.period),
      },
      {
        name: 'date',
        type: 'date',
        description: words.columns.date,
        required: true,
        of: (row) => isoDay(row.day),
      },
      {
        name: 'value',
        type: 'number',
        description: words.columns.value,
        required: true,
        of: (row) => row.value,
      },
      {
        name: 'firmness',
        type: 'string',
        description: words.columns.firmness,
        required: true,
        enum: ['final', 'provisional', 'estimated', 'break'],
        of: (row) => row.measurement.status ?? 'final',
      },
      {
        name: 'revised',
        type: 'boolean',
        description: words.columns.revised,
        required: true,
        of: (row) => row.measurement.revises !== undefined,
      },
      ...textColumns<Row>(context, 'note', words.columns.note, (row) => row.measurement.note),
    ],
  });
}

function isUpTo(date: WrittenDate, day: number): boolean {
  return (lastDay(date) ?? Number.POSITIVE_INFINITY) <= day;
}
