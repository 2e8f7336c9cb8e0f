import { assigned } from '../../core/edit/assign.ts';
import { withLines, without, withWords } from '../../core/edit/edit-texts.ts';
import { asId } from '../../features/choose.ts';
import { type Language, uiLanguages } from '../../i18n/language.ts';
import { headingOf } from '../../i18n/sheets.ts';
import type { Day } from '../../model/dates.ts';
import type { Provenance } from '../../model/files.ts';
import { isReconstructedAt } from '../../model/provenance.ts';
import type { RawRow } from '../../model/raw-sheet.ts';
import type { Cell, Column } from '../../model/sheet.ts';
import type { PlacedFault, SheetFault } from '../../model/sheet-fault.ts';
import { cellOf } from '../../render/sheets/cells.ts';
import { valueIn } from '../../render/sheets/tables.ts';
import { sameData } from '../../store/yaml/edit/value.ts';
import { tidy } from '../typed-text.ts';
import type { Draft, Drafts } from './drafts.ts';
import { cellPlace, type FoundColumn, type FoundSheet, isFilled } from './locate.ts';
import { CellError, type CellReading, isSame, readCell, wordsOf } from './read-cell.ts';

/** Reads rows of sheets into drafts, and gathers what is wrong with them. */
export class RowReader {
  readonly drafts: Drafts;
  readonly language: Language;
  readonly today: Day;
  readonly faults: PlacedFault[] = [];
  /** Approved values that change, as `A-01 end`. */
  readonly approved = new Set<string>();

  constructor(drafts: Drafts, language: Language, today: Day) {
    this.drafts = drafts;
    this.language = language;
    this.today = today;
  }

  fault(sheet: FoundSheet, row: number, column: Column | undefined, fault: SheetFault): void {
    this.faults.push({ ...cellPlace(sheet, row, column, this.language), fault });
  }

  reading(draft: Draft | undefined): CellReading {
    return {
      today: this.today,
      plan: this.drafts.state.id,
      yesOrNo: draft?.kind === 'kpi' && draft.after['measure'] === 'boolean',
      language: this.language,
      // A cell that holds a dash says a dash.
      text: (_, typed) => tidy(typed),
    };
  }

  /** What a cell said when it went out; in whose words, nobody knows. */
  expected(data: unknown, column: Column): readonly Cell[] {
    const { first } = this.drafts;
    return uiLanguages.map((language) => cellOf(valueIn(data, column), column, language, first));
  }

  /**
   * Data with what the cells of a row say; an undefined `before` is that of something new. Cells that say what they
   * said are not looked at further.
   */
  merged(
    sheet: FoundSheet,
    row: RawRow,
    before: Readonly<Record<string, unknown>> | undefined,
    draft: Draft | undefined,
    ownId: string,
  ): Readonly<Record<string, unknown>> {
    let data: unknown = before ?? {};
    for (const { index, column } of sheet.columns) {
      if (column.role !== 'field') continue;
      const { path, language } = column;
      const heading = headingOf(column, sheet.sheet.kind, this.language);
      if (sheet.sparse && before !== undefined && !isFilled(row.cells.get(index))) continue;
      try {
        const expected = this.expected(before, column);
        const says = readCell(row.cells.get(index), expected, column, heading, this.reading(draft));
        if (says.same) {
          if (before === undefined && column.required) throw new CellError({ why: 'required' });
          continue;
        }
        const { value } = says;
        // What keeps the date that was approved first came in after the sheet went out.
        if (value === undefined && path.at(-1)?.startsWith('original_')) continue;
        if (column.required && isNothing(value)) throw new CellError({ why: 'required' });
        const after = this.#put(data, column, value);
        // The same in other words: a date in letters, a status in the other language.
        if (sameData(after, data)) continue;
        data = after;
        if (before !== undefined && column.approved && !this.#isReconstructed(draft, sheet, column))
          this.approved.add(`${ownId} ${[sheet.sheet.list, ...path, language].filter(Boolean).join('.')}`);
      } catch (error) {
        if (!(error instanceof CellError)) throw error;
        this.fault(sheet, row.number, column, withCommand(error.fault, ownId, column));
      }
    }
    return data as Readonly<Record<string, unknown>>;
  }

  #put(data: unknown, column: Column, value: unknown): unknown {
    const { field, path, language } = column;
    const { first } = this.drafts;
    const before = valueIn(data, column);
    let after = value;
    if (field.text) after = withWords(before, language ?? first, value as string | undefined, first);
    else if (field.items?.text)
      after = withLines(before, language ?? first, (value ?? []) as string[], first);
    else if (isNothing(value)) after = undefined;
    return after === undefined ? without(data, path) : assigned(data, path, after);
  }

  #isReconstructed(draft: Draft | undefined, { sheet }: FoundSheet, { path }: Column): boolean {
    const data = (draft?.target?.data ?? {}) as { provenance?: Provenance };
    return isReconstructedAt(data, [sheet.list, ...path].filter((step) => step !== undefined).join('.'));
  }

  /** Whether a row says what is there already, and leaves blank what is not. */
  saysAll(sheet: FoundSheet, row: RawRow, data: unknown): boolean {
    const leftOut = sheet.columns.some(
      ({ index, column }) =>
        column.role === 'field' &&
        !isFilled(row.cells.get(index)) &&
        this.expected(data, column)[0] !== undefined,
    );
    return !leftOut && this.isThere(sheet, row, data);
  }

  /** Whether every filled cell of a row says what is there already. */
  isThere(sheet: FoundSheet, row: RawRow, data: unknown): boolean {
    return sheet.columns.every(({ index, column }) => {
      const cell = row.cells.get(index);
      if (column.role !== 'field' || !isFilled(cell)) return true;
      return (
        cell !== undefined &&
        this.expected(data, column).some((one) => isSame(cell, one, this.reading(undefined)))
      );
    });
  }

  /** The id that a row is about; undefined where its cell is blank, null where it is none. */
  idIn(sheet: FoundSheet, row: RawRow): string | undefined | null {
    const found = columnOf(sheet, 'id');
    const cell = found && row.cells.get(found.index);
    if (cell?.trouble !== undefined) {
      this.fault(sheet, row.number, found?.column, { why: cell.trouble });
      return null;
    }
    return cell === undefined || !isFilled(cell) ? undefined : asId(wordsOf(cell));
  }
}

/** The column of a sheet with the ids, or with the places in lists. */
export function columnOf({ columns }: FoundSheet, role: 'id' | 'position'): FoundColumn | undefined {
  return columns.find(({ column }) => column.role === role);
}

function isNothing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

/** What to type instead, for what a cell cannot do. */
function withCommand(fault: SheetFault, id: string, { path, language }: Column): SheetFault {
  if (fault.why !== 'cut') return fault;
  return { why: 'cut', command: `planctl set ${id} ${[...path, language].filter(Boolean).join('.')} "…"` };
}
