import { visible } from '../model/visible.ts';

/** A value in a row for a program: numbers in full, nothing for what is not known. */
export type RowValue = string | number | boolean | null | undefined;

/**
 * Rows for a pipe: one line each, fields separated by tabs, nothing cut. Tabs and line breaks inside a value become
 * spaces, so that a row is always one line.
 */
export function tabSeparated(rows: readonly (readonly RowValue[])[]): string {
  return rows.map((row) => `${row.map(field).join('\t')}\n`).join('');
}

function field(value: RowValue): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? visible(value.replace(/[\t\r\n]+/g, ' ')) : String(value);
}
