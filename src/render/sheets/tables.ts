import type { Language } from '../../i18n/language.ts';
import { type Day, lastDay, type WrittenDate } from '../../model/dates.ts';
import { type AnyEntity, languagesOf, type PlanState } from '../../model/plan.ts';
import { type Cell, type Column, isGrowing, type Sheet, sheetsOf } from '../../model/sheet.ts';
import { cellOf } from './cells.ts';

/** A sheet with its rows. */
export interface Table {
  readonly sheet: Sheet;
  readonly rows: readonly (readonly Cell[])[];
}

/** What of a plan goes into its sheets. */
export interface TableChoice {
  /** The organisation whose activities and KPIs alone are wanted. */
  readonly lead?: string | undefined;
  /** Reports and measurements after this day are left out. */
  readonly asOf?: Day | undefined;
}

/** The sheets of a plan; with a lead only those of activities and KPIs. */
export function tablesOf(state: PlanState, language: Language, choice: TableChoice = {}): readonly Table[] {
  const languages = languagesOf(state);
  const first = languages[0] ?? 'bg';
  return sheetsOf(languages)
    .filter(({ kind }) => choice.lead === undefined || kind === 'activity' || kind === 'kpi')
    .map((sheet) => ({
      sheet,
      rows: state.entities
        .filter((entity) => entity.kind === sheet.kind && isLedBy(entity, choice.lead))
        .flatMap((entity) => rowsOf(entity, sheet, language, first, choice.asOf)),
    }));
}

function isLedBy({ data }: AnyEntity, lead: string | undefined): boolean {
  if (lead === undefined) return true;
  const { lead: own, owner } = data as { readonly lead?: string; readonly owner?: string };
  return own === lead || owner === lead;
}

function rowsOf(
  { id, data }: AnyEntity,
  sheet: Sheet,
  language: Language,
  first: string,
  asOf: Day | undefined,
): readonly (readonly Cell[])[] {
  const { list } = sheet;
  if (list === undefined) return [rowCells(data, id, undefined, sheet, language, first)];
  const entries = (data as unknown as Readonly<Record<string, unknown>>)[list];
  if (!Array.isArray(entries)) return [];
  return (entries as readonly unknown[]).flatMap((entry, index) =>
    isGrowing(sheet) && isLater(entry, asOf) ? [] : [rowCells(entry, id, index + 1, sheet, language, first)],
  );
}

function isLater(entry: unknown, asOf: Day | undefined): boolean {
  const { date, period } = (entry ?? {}) as { readonly date?: WrittenDate; readonly period?: WrittenDate };
  return asOf !== undefined && (lastDay(date ?? period) ?? -Infinity) > asOf;
}

/** The cells of an entity, or of one of the entries of its list with its position. */
export function rowCells(
  data: unknown,
  id: string,
  position: number | undefined,
  { columns }: Sheet,
  language: Language,
  first: string,
): readonly Cell[] {
  return columns.map((column) => {
    if (column.role === 'id') return id;
    return column.role === 'position' ? position : cellOf(valueIn(data, column), column, language, first);
  });
}

/** What an entity or an entry holds in the field of a column. */
export function valueIn(data: unknown, { path }: Column): unknown {
  let value = data;
  for (const step of path) {
    value =
      value !== null && typeof value === 'object' && Object.hasOwn(value, step)
        ? (value as Readonly<Record<string, unknown>>)[step]
        : undefined;
  }
  return value;
}
