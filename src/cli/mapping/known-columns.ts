import type { Language } from '../../i18n/language.ts';
import { headingOf, sheetTitle } from '../../i18n/sheets.ts';
import { type Column, type Sheet, type SheetKind, sheetsOf } from '../../model/sheet.ts';

/** A field that a column can be mapped to, with the sheet it stands in. */
export interface KnownColumn {
  readonly sheet: Sheet;
  readonly column: Column;
}

/** All fields of a plan in some languages by the names of their columns. */
export function knownColumns(languages: readonly string[]): ReadonlyMap<string, KnownColumn> {
  const known = new Map<string, KnownColumn>();
  for (const sheet of sheetsOf(languages)) {
    for (const column of sheet.columns) {
      // The id stands in the sheet of a kind and in those of its lists.
      if (column.role === 'field' || (column.role === 'id' && sheet.list === undefined))
        known.set(column.name, { sheet, column });
    }
  }
  return known;
}

/** What a field is called among those of a kind: the others say what they are of. */
export function labelOf({ sheet, column }: KnownColumn, among: SheetKind, language: Language): string {
  const { kind, list } = sheet;
  const own = headingOf(column, kind, language);
  const outer = kind === among ? [] : [sheetTitle(kind, undefined, language)];
  const inner = list === undefined ? [] : [sheetTitle(kind, list, language)];
  return [...outer, ...inner, own].join(': ');
}
