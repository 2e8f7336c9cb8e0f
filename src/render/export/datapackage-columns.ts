import { dateSpan, isoDay, type WrittenDate } from '../../model/dates.ts';
import { idPattern } from '../../model/kinds.ts';
import type { Text } from '../../model/text.ts';
import { textIn } from '../../model/text.ts';
import type { PackageContext } from './datapackage.ts';
import type { Column } from './datapackage-table.ts';

/** The column of an id. */
export function idColumn<Row>(
  name: string,
  description: string,
  of: (row: Row) => string,
  own = true,
): Column<Row> {
  return {
    name,
    type: 'string',
    description,
    required: true,
    ...(own ? { unique: true } : {}),
    pattern: idPattern.source,
    of,
  };
}

/** A column of text for each language of the plan. */
export function textColumns<Row>(
  { languages }: PackageContext,
  name: string,
  description: string,
  of: (row: Row) => Text | undefined,
): readonly Column<Row>[] {
  return languages.map((language) => ({
    name: `${name}_${language}`,
    type: 'string',
    description: `${description} [${language}]`,
    of: (row) => {
      const shown = textIn(of(row), language, languages);
      return shown?.language === language ? shown.words : null;
    },
  }));
}

/** A date as it is written, and its first or last day. */
export function dateColumns<Row>(
  { words }: PackageContext,
  name: string,
  description: string,
  end: 'first' | 'last',
  of: (row: Row) => WrittenDate | undefined,
): readonly Column<Row>[] {
  return [
    { name, type: 'date', description, of: (row) => dayOf(of(row), end) },
    {
      name: `${name}_written`,
      type: 'string',
      description: words.written(description),
      of: (row) => of(row),
    },
  ];
}

/** The first or last day of a date. */
export function dayOf(date: WrittenDate | undefined | null, end: 'first' | 'last'): string | null {
  const span = date === undefined || date === null ? undefined : dateSpan(date);
  return span ? isoDay(span[end]) : null;
}
