import exceljs from 'exceljs';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { type Book, type BookColumn, type BookSheet, choicesSheet, markerSheet } from '../../model/book.ts';
import { columnLetters } from '../../model/raw-sheet.ts';
import type { Cell } from '../../model/sheet.ts';

/** How many rows below the last one can be filled in, with their drop-downs. */
const spareRows = 300;

const grey = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7E6E6' } } as const;
const dark = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1F3864' } } as const;
const widths: Readonly<Record<BookColumn['kind'], number>> = {
  id: 14,
  date: 13,
  number: 13,
  text: 24,
  long: 44,
};

/** A workbook for Excel and LibreOffice. The same book gives the same bytes. */
export async function workbookBytes(book: Book): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  // The day on which it is written is no part of it.
  workbook.created = workbook.modified = new Date(Date.UTC(2000, 0, 1));
  workbook.creator = workbook.lastModifiedBy = 'planctl';
  addGuide(workbook, book);
  const choices = new ChoiceLists();
  for (const sheet of book.sheets) await addSheet(workbook, sheet, book.language, choices);
  addHidden(workbook, choicesSheet, choices.rows());
  addHidden(workbook, markerSheet, Object.entries(book.marker));
  return repacked(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function addGuide(workbook: exceljs.Workbook, { guide }: Book): void {
  const sheet = workbook.addWorksheet(guide.title, {
    pageSetup: { orientation: 'portrait', fitToPage: true },
  });
  sheet.getColumn(1).width = 100;
  sheet.addRow([guide.heading]).font = { bold: true, size: 14 };
  for (const line of guide.lines) {
    const row = sheet.addRow([line]);
    row.alignment = { wrapText: true, vertical: 'top' };
    row.height = 15 * Math.max(1, Math.ceil(line.length / 95));
  }
}

async function addSheet(
  workbook: exceljs.Workbook,
  { title, columns, rows, open }: BookSheet,
  language: string,
  choices: ChoiceLists,
): Promise<void> {
  const frozen = columns.findIndex(({ kind }) => kind !== 'id');
  const sheet = workbook.addWorksheet(title, {
    views: [{ state: 'frozen', xSplit: Math.max(1, frozen), ySplit: 2 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  const format = (kind: BookColumn['kind']): string =>
    kind === 'number' ? 'General' : kind === 'date' ? (language === 'bg' ? 'dd.mm.yyyy' : 'yyyy-mm-dd') : '@';
  columns.forEach((column, i) => {
    const made = sheet.getColumn(i + 1);
    made.width = widths[column.kind];
    made.numFmt = format(column.kind);
    made.alignment = { vertical: 'top', wrapText: column.kind === 'text' || column.kind === 'long' };
    made.protection = { locked: !open };
  });
  const head = sheet.addRow(columns.map(({ heading }) => heading));
  head.height = 45;
  columns.forEach((column, i) => {
    const cell = head.getCell(i + 1);
    cell.style = {
      font: { bold: true, color: { argb: 'FFFFFFFF' } },
      fill: dark,
      alignment: { wrapText: true, vertical: 'middle' },
      protection: { locked: true },
      numFmt: '@',
    };
    if (column.note !== '') cell.note = { texts: [{ text: column.note }] };
  });
  const names = sheet.addRow(columns.map(({ name }) => name));
  names.hidden = true;
  names.eachCell((cell) => {
    cell.style = { numFmt: '@', protection: { locked: true } };
  });
  for (const { cells, locked, choices: own } of rows) {
    const row = sheet.addRow(cells.map(excelValue));
    columns.forEach(({ kind }, i) => {
      const cell = row.getCell(i + 1);
      const isLocked = locked(i);
      const value = cells[i];
      cell.style = {
        numFmt: typeof value === 'string' ? '@' : format(typeof value === 'object' ? 'date' : kind),
        alignment: { vertical: 'top', wrapText: kind === 'text' || kind === 'long' },
        protection: { locked: isLocked },
        ...(isLocked ? { fill: grey } : {}),
      };
      const list = own?.get(i);
      if (list) cell.dataValidation = validation(choices.rangeOf(list), true);
    });
  }
  const last = Math.max(3, rows.length + 2 + (open ? spareRows : 0));
  columns.forEach(({ choices: list }, i) => {
    if (!list || list.values.length === 0) return;
    const letters = columnLetters(i);
    // The types of exceljs know drop-downs of single cells alone.
    const { dataValidations } = sheet as unknown as {
      dataValidations: { add: (range: string, what: exceljs.DataValidation) => void };
    };
    dataValidations.add(
      `${letters}3:${letters}${last}`,
      validation(choices.rangeOf(list.values), list.strict),
    );
  });
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatCells: true,
    formatColumns: true,
    formatRows: true,
    insertRows: open,
    deleteRows: open,
    sort: open,
    autoFilter: true,
  });
}

function validation(range: string, strict: boolean): exceljs.DataValidation {
  return { type: 'list', allowBlank: true, formulae: [range], showErrorMessage: strict, errorStyle: 'stop' };
}

function excelValue(cell: Cell): exceljs.CellValue {
  return typeof cell === 'object' ? new Date(`${cell.day}T00:00:00Z`) : (cell ?? null);
}

/** The values of drop-downs, each list once. */
class ChoiceLists {
  readonly #lists = new Map<string, readonly string[]>();

  rangeOf(values: readonly string[]): string {
    const key = values.join('\0');
    this.#lists.set(key, values);
    const letters = columnLetters([...this.#lists.keys()].indexOf(key));
    return `${choicesSheet}!$${letters}$1:$${letters}$${values.length}`;
  }

  rows(): readonly (readonly string[])[] {
    const lists = [...this.#lists.values()];
    const most = Math.max(0, ...lists.map(({ length }) => length));
    return Array.from({ length: most }, (_, i) => lists.map((list) => list[i] ?? ''));
  }
}

function addHidden(workbook: exceljs.Workbook, name: string, rows: readonly (readonly string[])[]): void {
  const sheet = workbook.addWorksheet(name, { state: 'veryHidden' });
  for (const row of rows) sheet.addRow(row.map((value) => (value === '' ? null : value)));
}

/** The same parts in an archive without the time of writing. */
export function repacked(bytes: Uint8Array): Uint8Array {
  const parts: Zippable = {};
  for (const [name, data] of Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!name.endsWith('/')) parts[name] = [data, { level: 6 }];
  }
  // The list of types comes first, by which programs know the format.
  const { '[Content_Types].xml': types, ...others } = parts;
  return zipSync(types ? { '[Content_Types].xml': types, ...others } : others, {
    mtime: new Date(1980, 0, 1),
  });
}
