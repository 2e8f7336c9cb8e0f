import type { PackageContext } from './datapackage.ts';
import { idColumn } from './datapackage-columns.ts';
import { type MadeTable, madeTable } from './datapackage-table.ts';

/** A table of what belongs to what, one row for each pair whose other side is in the package. */
export function links<R extends { readonly entity: { readonly id: string } }>(
  { words }: PackageContext,
  name: 'activity_goals' | 'kpi_goals' | 'kpi_activities',
  from: 'activity' | 'kpi',
  rows: readonly R[],
  to: (row: R) => readonly string[] | undefined,
  known: ReadonlySet<string>,
): MadeTable {
  const other = name === 'kpi_activities' ? 'activity' : 'goal';
  const tables = { activity: 'activities', kpi: 'kpis', goal: 'goals' } as const;
  type Pair = { readonly from: string; readonly to: string };
  return madeTable<Pair>({
    name,
    title: words.tables[name],
    key: [from, other],
    references: [
      { fields: [from], resource: tables[from], to: ['id'] },
      { fields: [other], resource: tables[other], to: ['id'] },
    ],
    rows: rows.flatMap((row) =>
      [...new Set(to(row))].filter((id) => known.has(id)).map((id) => ({ from: row.entity.id, to: id })),
    ),
    columns: [
      idColumn<Pair>(from, words.columns[from], (pair) => pair.from, false),
      idColumn<Pair>(other, words.columns[other], (pair) => pair.to, false),
    ],
  });
}
