/** A cell as a spreadsheet holds it, before anybody asks what it means. */
export interface RawCell {
  /** Absent for a blank cell. An exact day is told by the cell's number format. */
  readonly value?: string | number | boolean | { readonly day: string };
  /** Whether the number is shown as a share in percent: 0.45 as 45%. */
  readonly percent?: boolean;
  /** Why the value of the cell cannot be taken. */
  readonly trouble?: CellTrouble;
}

/**
 * `error`: the cell shows an error, such as #REF!; `array`: a formula of several cells; `external`: a formula that takes
 * its value from another file; `no-value`: a formula that was never worked out.
 */
export type CellTrouble = 'error' | 'array' | 'external' | 'no-value';

/** A row with its cells by the number of their column, from 0. */
export interface RawRow {
  /** As the spreadsheet counts it, from 1; of a text file the line. */
  readonly number: number;
  readonly cells: ReadonlyMap<number, RawCell>;
}

/** A sheet of a workbook, or a file of a folder. */
export interface RawSheet {
  readonly name: string;
  readonly rows: readonly RawRow[];
  /** Ranges of cells that were made one, such as `A3:B4`. */
  readonly merged: readonly string[];
}

/** The letters of a column, counted from 0: `A`, `Z`, `AA`. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** The number of a column by its letters, from 0. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
