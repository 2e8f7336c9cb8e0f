import type { FailureReason } from './failure.ts';
import type { Finding } from './finding.ts';
import type { CellTrouble } from './raw-sheet.ts';
import type { SheetKind } from './sheet.ts';

/** What is wrong with a sheet, a row or a cell that people gave back. */
export type SheetFault =
  | { readonly why: CellTrouble }
  /** A value that is not what the field holds. */
  | { readonly why: 'value'; readonly reason: FailureReason }
  /** What the plan would have wrong with it. */
  | { readonly why: 'finding'; readonly finding: Finding }
  | { readonly why: 'required' }
  | { readonly why: 'merged'; readonly range: string }
  | { readonly why: 'no-id-column'; readonly column: string }
  | { readonly why: 'column-twice'; readonly column: string }
  | { readonly why: 'mixed-columns'; readonly columns: readonly string[] }
  /** A second sheet of the same kind. */
  | { readonly why: 'sheet-twice'; readonly other: string }
  | { readonly why: 'id-missing' }
  | { readonly why: 'bad-id'; readonly id: string }
  | { readonly why: 'unknown-id'; readonly id: string; readonly suggestion?: string }
  | { readonly why: 'other-kind'; readonly id: string; readonly path: string }
  | { readonly why: 'id-used'; readonly id: string; readonly path: string }
  | { readonly why: 'row-twice'; readonly row: number }
  | { readonly why: 'bad-position'; readonly position: string; readonly most: number }
  /** A report or a measured value that is in the plan already. */
  | { readonly why: 'row-fixed'; readonly command: string }
  /** The cell holds only the beginning of the text. */
  | { readonly why: 'cut'; readonly command: string }
  | { readonly why: 'state'; readonly value: string }
  /** A row of a foreign table that does not say which it is. */
  | { readonly why: 'key-missing' }
  /** A row of a foreign table about something that no row became. */
  | { readonly why: 'unknown-key'; readonly key: string; readonly kind: SheetKind };

/** A fault and where it is. */
export interface PlacedFault {
  /** The file, where there are several. */
  readonly file?: string;
  readonly sheet: string;
  /** From 1. */
  readonly row?: number;
  /** By its letters. */
  readonly column?: string;
  /** What the column is called. */
  readonly heading?: string;
  readonly fault: SheetFault;
}
