/** Rows of a table as RFC 4180 has them, for programs: nothing in a cell is changed. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => quoted(cell, ',')).join(',')}\r\n`).join('');
}

/**
 * The same for a spreadsheet: with the mark by which Excel knows UTF-8, and with an apostrophe before what it would run
 * as a formula.
 */
export function spreadsheetText(rows: readonly (readonly string[])[], delimiter: ',' | ';'): string {
  const safe = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
  const lines = rows.map((row) => `${row.map((cell) => quoted(safe(cell), delimiter)).join(delimiter)}\r\n`);
  return `\ufeff${lines.join('')}`;
}

function quoted(cell: string, delimiter: string): string {
  return /["\r\n]/.test(cell) || cell.includes(delimiter) || cell.trim() !== cell
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
}
