import type { Language } from '../../i18n/language.ts';
import { uiLanguages } from '../../i18n/language.ts';
import { headingOf, sheetTitle, sheetWords } from '../../i18n/sheets.ts';
import {
  columnIndex,
  columnLetters,
  type RawCell,
  type RawRow,
  type RawSheet,
} from '../../model/raw-sheet.ts';
import { type Column, type Sheet, sheetsOf } from '../../model/sheet.ts';
import type { PlacedFault } from '../../model/sheet-fault.ts';

/** A column of a sheet that people gave back, known again. */
export interface FoundColumn {
  readonly index: number;
  readonly column: Column;
  /** Where in a foreign sheet it comes from and what it is called there; null for what stands in no column. */
  readonly from?: { readonly index: number; readonly heading: string } | null;
}

/** A sheet that people gave back, known again. */
export interface FoundSheet {
  readonly name: string;
  readonly sheet: Sheet;
  readonly columns: readonly FoundColumn[];
  /** Below the heads; without those in which no known column says anything. */
  readonly rows: readonly RawRow[];
  /** Whether a blank cell says nothing, and takes nothing away. */
  readonly sparse?: true;
}

/** The sheets known again, what stands in the way, and what is left aside. */
export interface Located {
  readonly sheets: readonly FoundSheet[];
  readonly faults: readonly PlacedFault[];
  /** Names of sheets and headings of columns with values that nothing is known of. */
  readonly ignored: readonly string[];
}

interface Known {
  readonly sheet: Sheet;
  readonly column: Column;
}

/** How far down the heads of a sheet are looked for. */
const headRows = 20;

/** Finds the sheets of a plan among those of a workbook, by the names of their columns, wherever these stand. */
export function locate(raw: readonly RawSheet[], languages: readonly string[]): Located {
  const all = sheetsOf(languages);
  const known = new Map<string, Known>();
  for (const sheet of all) {
    for (const column of sheet.columns) {
      // The id stands in the sheet of a kind and in those of its lists; the other columns tell which it is.
      if (column.role !== 'id' || sheet.list === undefined) known.set(column.name, { sheet, column });
    }
  }
  const found = raw.map((one) => locateSheet(one, all, known));
  const sheets = found.flatMap(({ sheet }) => sheet ?? []);
  const twice = sheets.flatMap(({ name, sheet: { kind, list } }, i): readonly PlacedFault[] => {
    const other = sheets.slice(0, i).find((one) => one.sheet.kind === kind && one.sheet.list === list);
    return other ? [{ sheet: name, fault: { why: 'sheet-twice', other: other.name } }] : [];
  });
  return {
    sheets,
    faults: [...found.flatMap(({ faults }) => faults), ...twice],
    ignored: found.flatMap(({ ignored }) => ignored),
  };
}

/** Whether a sheet is one of those that `planctl` adds itself. */
function isOwn(name: string): boolean {
  return name.startsWith('_') || uiLanguages.some((language) => sheetWords[language].instructions === name);
}

interface Heads {
  readonly row: number;
  readonly names: ReadonlyMap<number, Known>;
}

function locateSheet(
  raw: RawSheet,
  all: readonly Sheet[],
  known: ReadonlyMap<string, Known>,
): {
  readonly sheet?: FoundSheet;
  readonly faults: readonly PlacedFault[];
  readonly ignored: readonly string[];
} {
  const heads = headsByName(raw, known) ?? headsByWords(raw, all);
  if (!heads) return { faults: [], ignored: isOwn(raw.name) || isBlank(raw) ? [] : [raw.name] };
  const own = [...heads.names.values()];
  const listed = own.find(({ column, sheet }) => column.role !== 'id' && sheet.list !== undefined);
  const { sheet } = listed ?? own[0] ?? { sheet: undefined };
  if (!sheet) return { faults: [], ignored: [raw.name] };
  const faults: PlacedFault[] = [];
  const columns: FoundColumn[] = [];
  const at = (index: number): Pick<PlacedFault, 'sheet' | 'row' | 'column'> => ({
    sheet: raw.name,
    row: heads.row,
    column: columnLetters(index),
  });
  const strangers: string[] = [];
  for (const [index, { column }] of heads.names) {
    if (!sheet.columns.some(({ name }) => name === column.name)) {
      strangers.push(column.name);
      faults.push({
        ...at(index),
        fault: { why: 'mixed-columns', columns: [sheet.columns[1]?.name ?? '', column.name] },
      });
    } else if (columns.some((other) => other.column.name === column.name)) {
      faults.push({ ...at(index), fault: { why: 'column-twice', column: column.name } });
    } else columns.push({ index, column });
  }
  const id = `${sheet.kind}.id`;
  if (strangers.length === 0 && !columns.some(({ column }) => column.role === 'id'))
    faults.push({ sheet: raw.name, row: heads.row, fault: { why: 'no-id-column', column: id } });
  const rows = raw.rows.filter(
    ({ number, cells }) => number > heads.row && columns.some(({ index }) => isFilled(cells.get(index))),
  );
  faults.push(...mergedFaults(raw, heads.row, columns));
  return {
    sheet: { name: raw.name, sheet, columns, rows },
    faults,
    ignored: otherColumns(raw, heads, columns),
  };
}

/** By the hidden row with the names of fields. */
function headsByName({ rows }: RawSheet, known: ReadonlyMap<string, Known>): Heads | undefined {
  for (const { number, cells } of rows.slice(0, headRows)) {
    const names = new Map<number, Known>();
    for (const [index, cell] of cells) {
      const found = known.get(wordsOf(cell));
      if (found) names.set(index, found);
    }
    if (names.size > 0) return { row: number, names };
  }
  return undefined;
}

/** By the words of the headings, of a sheet whose name says which it is. */
function headsByWords({ name, rows }: RawSheet, all: readonly Sheet[]): Heads | undefined {
  const folded = (text: string): string => text.normalize('NFC').trim().toLowerCase();
  for (const language of uiLanguages) {
    const sheet = all.find(({ kind, list }) => folded(sheetTitle(kind, list, language)) === folded(name));
    if (!sheet) continue;
    const words = new Map(
      sheet.columns.map((column) => [folded(headingOf(column, sheet.kind, language)), column]),
    );
    for (const { number, cells } of rows.slice(0, headRows)) {
      const names = new Map<number, Known>();
      for (const [index, cell] of cells) {
        const column = words.get(folded(wordsOf(cell)));
        if (column) names.set(index, { sheet, column });
      }
      if (names.size > 1) return { row: number, names };
    }
  }
  return undefined;
}

function wordsOf({ value }: RawCell): string {
  return typeof value === 'string' ? value.trim() : '';
}

function isBlank({ rows }: RawSheet): boolean {
  return rows.every(({ cells }) => [...cells.values()].every((cell) => !isFilled(cell)));
}

/** Whether a cell holds anything at all. */
export function isFilled(cell: RawCell | undefined): boolean {
  if (!cell) return false;
  if (cell.trouble !== undefined) return true;
  return typeof cell.value === 'string' ? cell.value.trim() !== '' : cell.value !== undefined;
}

/** Headings of columns that hold something and that nothing is known of. */
function otherColumns(raw: RawSheet, heads: Heads, columns: readonly FoundColumn[]): readonly string[] {
  const known = new Set(columns.map(({ index }) => index));
  const others = new Set<number>();
  for (const { number, cells } of raw.rows) {
    if (number <= heads.row) continue;
    for (const [index, cell] of cells)
      if (!known.has(index) && !heads.names.has(index) && isFilled(cell)) others.add(index);
  }
  return [...others].sort((a, b) => a - b).map((index) => `${raw.name}!${columnLetters(index)}`);
}

/** Of cells that were made one nobody can tell which row or field the value is of. */
function mergedFaults(raw: RawSheet, head: number, columns: readonly FoundColumn[]): readonly PlacedFault[] {
  return raw.merged.flatMap((range): readonly PlacedFault[] => {
    const [, left = '', top = '', right = '', bottom = ''] =
      /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/i.exec(range) ?? [];
    const isIn = columns.some(({ index }) => index >= columnIndex(left) && index <= columnIndex(right));
    if (left === '' || Number(bottom) <= head || !isIn) return [];
    const row = Math.max(Number(top), head + 1);
    return [{ sheet: raw.name, row, column: left.toUpperCase(), fault: { why: 'merged', range } }];
  });
}

/** Where a cell is, for whoever has to mend it. */
export function cellPlace(
  { name, sheet, columns }: FoundSheet,
  row: number,
  column: Column | undefined,
  language: Language,
): Omit<PlacedFault, 'fault'> {
  const found = column && columns.find((one) => one.column.name === column.name);
  const { index, heading } = found?.from ?? {
    index: found?.from === null ? undefined : found?.index,
    heading: undefined,
  };
  return {
    sheet: name,
    row,
    ...(index === undefined ? {} : { column: columnLetters(index) }),
    ...(column ? { heading: heading ?? headingOf(column, sheet.kind, language) } : {}),
  };
}
