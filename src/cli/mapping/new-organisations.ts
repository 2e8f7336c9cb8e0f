import { cellText, type ForeignTable, wordsKey } from '../../model/foreign-table.ts';
import { idPattern } from '../../model/kinds.ts';
import { languagesOf, type PlanState } from '../../model/plan.ts';
import { sheetsOf } from '../../model/sheet.ts';
import type { FoundColumn, FoundSheet } from '../sheets/locate.ts';
import { knownColumns } from './known-columns.ts';
import { indexOfHeading, type MatchedSheet } from './recognise.ts';

/** Organisations that the words of a mapping name and the plan has not: they are called as the cells call them. */
export function newOrganisations(state: PlanState, matched: readonly MatchedSheet[]): readonly FoundSheet[] {
  const languages = languagesOf(state);
  const known = knownColumns(languages);
  const sheet = sheetsOf(languages).find(({ kind, list }) => kind === 'organisation' && list === undefined);
  const named = new Map<
    string,
    { readonly row: number; readonly text: string; readonly table: ForeignTable }
  >();
  for (const { sheet: own, table } of matched) {
    for (const { heading, field, words = {} } of own.columns) {
      const index = indexOfHeading(table, heading);
      const { ref, items } = known.get(field ?? '')?.column.field ?? {};
      if (index === undefined || !(ref ?? items?.ref)?.includes('organisation')) continue;
      for (const row of table.rows) {
        const text = wordsKey(cellText(row.cells.get(index)));
        const id = Object.hasOwn(words, text) ? words[text] : undefined;
        if (typeof id !== 'string' || !idPattern.test(id) || state.byId.has(id) || named.has(id)) continue;
        named.set(id, { row: row.number, text, table });
      }
    }
  }
  if (!sheet || named.size === 0) return [];
  return [...named].map(([id, { row, text, table }]) => {
    const language = languageOfText(text, languages);
    const columns = sheet.columns.flatMap((column, index): readonly FoundColumn[] =>
      column.role === 'id' || column.name === `organisation.name.${language}`
        ? [{ index, column, from: null }]
        : [],
    );
    const cells = new Map(
      columns.map(({ index, column }) => [index, { value: column.role === 'id' ? id : text }]),
    );
    return { name: table.sheet, sheet, columns, rows: [{ number: row, cells }] };
  });
}

/** The language of a text among those of a plan, by its letters. */
export function languageOfText(text: string, languages: readonly string[]): string {
  const [first = 'bg'] = languages;
  const cyrillic = (text.match(/\p{Script=Cyrillic}/gu) ?? []).length;
  const latin = (text.match(/\p{Script=Latin}/gu) ?? []).length;
  if (cyrillic === latin) return first;
  if (cyrillic > latin) return languages.includes('bg') ? 'bg' : first;
  return first === 'bg' ? (languages.find((one) => one !== 'bg') ?? first) : first;
}
