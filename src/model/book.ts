import type { Cell } from './sheet.ts';

/** A column of a sheet to be written. */
export interface BookColumn {
  readonly heading: string;
  /** Stands in the hidden row, by which the column is known again. */
  readonly name: string;
  readonly note: string;
  readonly kind: 'id' | 'date' | 'number' | 'text' | 'long';
  /** The values of its drop-down; others are refused when typed where it is strict. */
  readonly choices?: { readonly values: readonly string[]; readonly strict: boolean };
}

/** A row with which of its cells may not be changed. */
export interface BookRow {
  readonly cells: readonly Cell[];
  readonly locked: (column: number) => boolean;
  /** Values to choose from in this row alone, by the number of the column. */
  readonly choices?: ReadonlyMap<number, readonly string[]>;
}

/** A sheet to be written. */
export interface BookSheet {
  readonly title: string;
  readonly columns: readonly BookColumn[];
  readonly rows: readonly BookRow[];
  /** Whether rows may be added below. */
  readonly open: boolean;
}

/** A workbook to be written. */
export interface Book {
  readonly language: string;
  /** A sheet in front of the others that says how to work with them. */
  readonly guide: { readonly title: string; readonly heading: string; readonly lines: readonly string[] };
  readonly sheets: readonly BookSheet[];
  /** What it is, for whoever reads it in: in a hidden sheet. */
  readonly marker: Readonly<Record<string, string>>;
}

/** The hidden sheet that says what a workbook is. */
export const markerSheet = '_planctl';

/** The hidden sheet with the values of drop-downs. */
export const choicesSheet = '_lists';
