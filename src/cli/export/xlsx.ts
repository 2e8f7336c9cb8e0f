import type { Language } from '../../i18n/language.ts';
import { screenWords } from '../../i18n/screens.ts';
import { headingOf, sheetTitle, sheetWords } from '../../i18n/sheets.ts';
import { valueTerm } from '../../i18n/values.ts';
import type { Book, BookColumn, BookSheet } from '../../model/book.ts';
import type { PlanState } from '../../model/plan.ts';
import { languagesOf } from '../../model/plan.ts';
import { type Column, isGrowing, type Sheet } from '../../model/sheet.ts';
import { type Text, textIn } from '../../model/text.ts';
import { type Table, type TableChoice, tablesOf } from '../../render/sheets/tables.ts';
import { Descriptions } from './descriptions.ts';

/** The workbook of a plan: a sheet for each kind and each of its lists, and one that says how to work with them. */
export function planBook(state: PlanState, language: Language, choice: TableChoice): Book {
  const words = sheetWords[language];
  const descriptions = new Descriptions();
  const title = textIn(state.plan.title as Text, language, languagesOf(state))?.words ?? state.id;
  return {
    language,
    guide: { title: words.instructions, heading: words.title(title), lines: words.guide },
    sheets: tablesOf(state, language, choice).map((table) => bookSheet(table, state, language, descriptions)),
    marker: {
      planctl: '1',
      content: 'plan',
      plan: state.id,
      language,
      ...(choice.lead === undefined ? {} : { lead: choice.lead }),
    },
  };
}

function bookSheet(
  { sheet, rows }: Table,
  state: PlanState,
  language: Language,
  descriptions: Descriptions,
): BookSheet {
  const { kind, list, columns } = sheet;
  const growing = isGrowing(sheet);
  return {
    title: sheetTitle(kind, list, language),
    columns: columns.map((column) => ({
      heading: headingOf(column, kind, language),
      name: column.name,
      note: noteOf(column, sheet, language, descriptions.of(kind, list, column)),
      kind: kindOf(column),
      ...choicesOf(column, state, language),
    })),
    rows: rows.map((cells) => ({
      cells,
      locked: (i) => growing || columns[i]?.role !== 'field' || columns[i]?.path[0] === 'id',
    })),
    open: true,
  };
}

function kindOf({ role, field, path }: Column): BookColumn['kind'] {
  if (role !== 'field') return 'id';
  if (field.text) {
    return /^(?:title|name|short|label|unit|post|fund)$/.test(path.at(-1) ?? '') ? 'text' : 'long';
  }
  if (field.items || field.values) return field.items?.text ? 'long' : 'text';
  if (field.date) return 'date';
  return field.type !== undefined && field.type !== 'boolean' ? 'number' : 'text';
}

function noteOf(
  { role, field, required }: Column,
  { kind, list }: Sheet,
  language: Language,
  about: string,
): string {
  const words = sheetWords[language];
  const hints = [
    about,
    role !== 'field' && list === undefined && kind !== undefined ? words.fixed : '',
    required ? words.required : '',
    field.items?.ref ? words.ids : field.items || field.values ? words.oneInALine : '',
    field.choices || field.type === 'boolean' ? words.pickOne : '',
  ];
  return hints.filter((hint) => hint !== '').join('\n');
}

/** The values that a column may have: words, or the ids of what it points to. */
function choicesOf(
  { role, field, terms }: Column,
  state: PlanState,
  language: Language,
): Pick<BookColumn, 'choices'> {
  if (role !== 'field') return {};
  if (field.choices) {
    const { name, parent } = terms.at(-1) ?? { name: '', parent: '' };
    const values = field.choices.map((choice) => valueTerm(name, parent, choice, language));
    return { choices: { values, strict: true } };
  }
  if (field.type === 'boolean' && !field.date) {
    const { yes, no } = screenWords[language];
    return { choices: { values: [yes, no], strict: true } };
  }
  const { ref } = field;
  if (!ref) return {};
  const kinds: readonly string[] = ref;
  const ids = state.entities.flatMap(({ kind, id }) => (kinds.includes(kind) ? [id] : []));
  // An id may be one that is added in the same file.
  return { choices: { values: [...ids, ...(field.except ?? [])], strict: false } };
}
