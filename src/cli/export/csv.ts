import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../i18n/language.ts';
import { headingOf, sheetFile } from '../../i18n/sheets.ts';
import type { Cell, Column } from '../../model/sheet.ts';
import { guarded } from '../../model/spreadsheet-text.ts';
import type { Table } from '../../render/sheets/tables.ts';

/** The text of one file, with a byte order mark, by which Excel knows that it is UTF-8. */
export interface CsvFile {
  readonly name: string;
  readonly text: string;
}

/**
 * A file for each sheet: headings, then the names by which columns are known, then the rows. In Bulgarian the cells are
 * parted by semicolons, since the comma parts decimals.
 */
export function csvFiles(tables: readonly Table[], language: Language): readonly CsvFile[] {
  const delimiter = language === 'bg' ? ';' : ',';
  return tables.map(({ sheet: { kind, list, columns }, rows }) => ({
    name: sheetFile(kind, list),
    text: stringify(
      [
        columns.map((column) => headingOf(column, kind, language)),
        columns.map(({ name }) => name),
        ...rows.map((cells) => cells.map((cell, i) => written(cell, columns[i], language))),
      ],
      // A line break of either system is one.
      { bom: true, delimiter, record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
    ),
  }));
}

function written(cell: Cell, column: Column | undefined, language: Language): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') {
    const digits = plainDigits(cell);
    return language === 'bg' ? digits.replace('.', ',') : digits;
  }
  if (typeof cell === 'object') return cell.day;
  // A quarter or a month is known again in whatever form it comes back.
  return guarded(cell, !column?.field.date);
}

/** A number without an exponent, which spreadsheets would round. */
function plainDigits(value: number): string {
  const text = String(value);
  return text.includes('e') && Math.abs(value) < 1 ? value.toFixed(20).replace(/0+$/, '') : text;
}
