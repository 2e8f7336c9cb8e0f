import { readdirSync } from 'node:fs';
import path from 'node:path';
import { isoDay, lastDay } from '../../model/dates.ts';
import { Failure, type FailureReason } from '../../model/failure.ts';
import { by, byCodePoint } from '../../model/order.ts';
import type { RawCell, RawRow, RawSheet } from '../../model/raw-sheet.ts';
import { sheetsOf } from '../../model/sheet.ts';
import { readSheets } from '../../store/sheet-files.ts';
import { markerOf } from '../import-sheets.ts';
import { type FoundSheet, isFilled, type Located, locate } from '../sheets/locate.ts';

/** A form that came back. */
export interface ReturnedForm {
  /** Relative to the folder. */
  readonly file: string;
  readonly plan: string;
  readonly period: string;
  readonly org: string;
  readonly raw: readonly RawSheet[];
}

/** What stands in a folder of forms. */
export interface Returned {
  readonly forms: readonly ReturnedForm[];
  /** Workbooks that are no forms. */
  readonly others: readonly string[];
  readonly unreadable: readonly { readonly file: string; readonly reason: FailureReason }[];
}

/** Reads all workbooks of a folder; which of them are forms, and whose, they tell themselves. */
export async function returnedIn(directory: string): Promise<Returned> {
  const names = readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:xls\w?|ods)$/i.test(entry.name) && !/^[.~]/.test(entry.name))
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)))
    .sort(byCodePoint);
  const forms: ReturnedForm[] = [];
  const others: string[] = [];
  const unreadable: { readonly file: string; readonly reason: FailureReason }[] = [];
  for (const file of names) {
    try {
      const raw = await readSheets(path.join(directory, file), file);
      const marker = markerOf(raw);
      const [plan = '', period = '', org = ''] = ['plan', 'period', 'lead'].map(
        (key) => marker.get(key) ?? '',
      );
      if (marker.get('content') === 'request' && lastDay(period) !== undefined) {
        forms.push({ file, plan, period, org, raw });
      } else others.push(file);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      unreadable.push({ file, reason: error.reason });
    }
  }
  return { forms: forms.sort(by(({ org }) => org)), others, unreadable };
}

/** Columns that a form has not, since they are the same for all of its rows; far behind those that it has. */
const added = 20_000;

/** A form as sheets of reports and measured values: rows that say something, with their date and who said it. */
export function asSheets({ raw, period, org }: ReturnedForm, languages: readonly string[]): Located {
  const located = locate(raw, languages);
  return { ...located, sheets: located.sheets.map((sheet) => completed(sheet, period, org)), ignored: [] };
}

function completed(found: FoundSheet, period: string, org: string): FoundSheet {
  const { kind, list } = found.sheet;
  const whole = sheetsOf(['bg', 'en']).find((one) => one.kind === kind && one.list === list);
  const isUpdates = list === 'updates';
  const day = isoDay(lastDay(period) ?? 0);
  const constants = [
    ...(isUpdates ? [{ name: `${kind}.${list}[].date`, value: { day } }] : []),
    { name: `${kind}.${list}[].reported_by.org`, value: org },
  ];
  const more = constants.flatMap(({ name, value }, i) => {
    const column = whole?.columns.find((one) => one.name === name);
    return column ? [{ index: added + i, column, value }] : [];
  });
  const given = found.columns.filter(
    ({ column }) => column.role === 'field' && (isUpdates || column.path[0] !== 'period'),
  );
  const rows = found.rows
    .filter(({ cells }) => given.some(({ index }) => isFilled(cells.get(index))))
    .map(
      (row): RawRow => ({
        ...row,
        cells: new Map<number, RawCell>([
          ...row.cells,
          ...more.map(({ index, value }) => [index, { value }] as const),
        ]),
      }),
    );
  return { ...found, columns: [...found.columns, ...more], rows };
}
