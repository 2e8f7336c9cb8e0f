import type { MappingFile, MappingSheet } from '../../model/files.ts';
import { type ForeignTable, plainWords } from '../../model/foreign-table.ts';

/** A sheet of a mapping with the table it is about; `index` is its place in the mapping. */
export interface MatchedSheet {
  readonly index: number;
  readonly sheet: MappingSheet;
  readonly table: ForeignTable;
}

/** A sheet whose headings have changed since it was mapped. */
export interface ChangedSheet {
  readonly sheet: string;
  readonly missing: readonly string[];
  /** Headings that the mapping does not know. */
  readonly added: readonly string[];
}

/** What a mapping knows of a spreadsheet. */
export interface Recognised {
  readonly matched: readonly MatchedSheet[];
  readonly changed: readonly ChangedSheet[];
  /** How many headings agree, by which one mapping is better than another. */
  readonly agreeing: number;
}

/** Holds the sheets of a mapping to the tables of a spreadsheet, by their headings; the name of a sheet decides between equals. */
export function recognise({ sheets }: MappingFile, tables: readonly ForeignTable[]): Recognised {
  const matched: MatchedSheet[] = [];
  const changed: ChangedSheet[] = [];
  const taken = new Set<ForeignTable>();
  let agreeing = 0;
  sheets.forEach((sheet, index) => {
    const wanted = sheet.columns.filter(({ field, key }) => field !== undefined || key !== undefined);
    const headings = [...new Set(wanted.map(({ heading }) => heading))];
    if (headings.length === 0) return;
    const [best] = tables
      .filter((table) => !taken.has(table))
      .map((table) => ({ table, missing: headings.filter((one) => !hasHeading(table, one)) }))
      .sort(
        (a, b) =>
          a.missing.length - b.missing.length ||
          Number(b.table.sheet === sheet.name) - Number(a.table.sheet === sheet.name),
      );
    if (!best) return;
    const { table, missing } = best;
    if (missing.length === 0) {
      taken.add(table);
      matched.push({ index, sheet, table });
      agreeing += headings.length;
    } else if (
      missing.length < headings.length / 2 ||
      (missing.length < headings.length && table.sheet === sheet.name)
    ) {
      agreeing += headings.length - missing.length;
      const known = new Set(sheet.columns.map(({ heading }) => plainWords(heading)));
      const added = table.columns.flatMap(({ heading }) => (known.has(plainWords(heading)) ? [] : [heading]));
      changed.push({ sheet: table.sheet, missing, added });
    }
  });
  return { matched, changed, agreeing };
}

function hasHeading({ columns }: ForeignTable, wanted: string): boolean {
  return columns.some(({ heading }) => plainWords(heading) === plainWords(wanted));
}

/** The place of a heading in a table. */
export function indexOfHeading({ columns }: ForeignTable, wanted: string): number | undefined {
  return columns.find(({ heading }) => plainWords(heading) === plainWords(wanted))?.index;
}
