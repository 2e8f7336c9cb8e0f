import { asId } from '../../features/choose.ts';
import { foreignDate, foreignMoney, foreignNumber } from '../../i18n/input/foreign.ts';
import { typedStatus } from '../../i18n/input/words.ts';
import type { Day } from '../../model/dates.ts';
import type { MappingColumn } from '../../model/files.ts';
import { cellText, plainWords, wordsKey } from '../../model/foreign-table.ts';
import { entitiesOf, type PlanState } from '../../model/plan.ts';
import type { RawCell } from '../../model/raw-sheet.ts';
import type { Column } from '../../model/sheet.ts';

/** What cells of a foreign table are read with. */
export interface Conversion {
  readonly today: Day;
  /** Ids of organisations by their names as people write them. */
  readonly organisations: ReadonlyMap<string, string>;
}

/** A cell as a plan's own sheet would have it, and what else it says, by the names of the columns. */
export interface Converted {
  readonly cell: RawCell | undefined;
  readonly more?: Readonly<Record<string, RawCell>>;
}

/** The names under which the organisations of a plan are known, each with its id. */
export function organisationNames(state: PlanState): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { id, data } of entitiesOf(state, 'organisation')) {
    for (const text of [data.name, data.short]) {
      if (text === undefined) continue;
      for (const one of typeof text === 'string' ? [text] : Object.values(text))
        if (typeof one === 'string' && !names.has(plainName(one))) names.set(plainName(one), id);
    }
  }
  return names;
}

/** The name of an organisation as it is compared with others: without quotation marks. */
export function plainName(text: string): string {
  return plainWords(text.replace(/["'„“”«»‚‘’]/g, ' '));
}

/** Turns a cell of a foreign table into one of a plan's own sheet. What cannot be read stays, and is told later. */
export function convert(
  cell: RawCell | undefined,
  column: Column,
  mapped: MappingColumn,
  conversion: Conversion,
): Converted {
  if (cell === undefined || cell.trouble !== undefined) return { cell };
  const text = cellText(cell);
  if (text === '') return { cell: undefined };
  const { words = {} } = mapped;
  const key = wordsKey(text);
  if (Object.hasOwn(words, key)) {
    const said = words[key] ?? '';
    return { cell: said === '' ? undefined : { value: said } };
  }
  const { field } = column;
  if (field.date) return dateCell(cell, text, column, conversion);
  if (field.type !== undefined && field.type !== 'boolean') return numberCell(cell, text, column, mapped);
  if (field.ref?.includes('organisation')) {
    const id = conversion.organisations.get(plainName(text));
    return { cell: id === undefined ? cell : { value: id } };
  }
  if (field.items?.ref?.includes('organisation')) {
    const parts = text
      .split(/\s*[;\n]\s*|,\s+/)
      .map((one) => conversion.organisations.get(plainName(one)) ?? asId(one));
    return { cell: { value: parts.join(', ') } };
  }
  if (column.path.at(-1) === 'status' && column.name.startsWith('activity.updates')) {
    const status = typedStatus(text);
    return { cell: status.ok ? { value: status.value } : cell };
  }
  return { cell };
}

function dateCell(cell: RawCell, text: string, { path, name }: Column, { today }: Conversion): Converted {
  if (typeof cell.value !== 'string') return { cell };
  const found = foreignDate(text, today);
  if (!found) return { cell };
  if (found.continuous)
    return name === 'activity.end'
      ? { cell: undefined, more: { 'activity.continuous': { value: true } } }
      : { cell: undefined };
  const date = path.at(-1) === 'start' ? (found.start ?? found.end) : found.end;
  const more =
    found.start !== undefined && name === 'activity.end'
      ? { more: { 'activity.start': asCell(found.start) } }
      : {};
  return { cell: date === undefined ? undefined : asCell(date), ...more };
}

function asCell(date: string): RawCell {
  return { value: /^\d{4}-\d\d-\d\d$/.test(date) ? { day: date } : date };
}

const amounts = ['approved', 'revised', 'committed', 'paid'];

function numberCell(cell: RawCell, text: string, column: Column, { times = 1 }: MappingColumn): Converted {
  const scaled = (value: number): number => Number((value * times).toPrecision(15));
  if (typeof cell.value === 'number') return { cell: cell.percent ? cell : { value: scaled(cell.value) } };
  if (typeof cell.value !== 'string') return { cell };
  if (amounts.includes(column.path.at(-1) ?? '')) {
    const money = foreignMoney(text);
    if (!money.ok) return { cell };
    const currency = column.name.replace(/[^.]+$/, 'currency');
    return {
      cell: { value: scaled(money.amount) },
      ...(money.currency === undefined ? {} : { more: { [currency]: { value: money.currency } } }),
    };
  }
  const number = foreignNumber(text);
  return { cell: number === undefined ? cell : { value: scaled(number) } };
}
