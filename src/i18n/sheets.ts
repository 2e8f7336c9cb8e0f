import type { Column, SheetKind } from '../model/sheet.ts';
import { termOfSheet } from '../model/sheet.ts';
import { fieldTerm } from './fields.ts';
import type { InLanguages, Language } from './language.ts';
import { kindHeadings } from './terms.ts';

/** The heading of the column that holds the place of an entry in its list. */
const position: InLanguages<string> = { en: 'No.', bg: '№' };

/** What a column is called: `Title (Bulgarian)`, `Baseline: Value`. */
export function headingOf(
  { role, terms, language: of }: Column,
  kind: SheetKind,
  language: Language,
): string {
  if (role === 'position') return position[language];
  if (role === 'id') return fieldTerm('id', termOfSheet(kind), language);
  const words = terms.map(({ name, parent }) => fieldTerm(name, parent, language)).join(': ');
  return of === undefined ? words : `${words} (${fieldTerm(of, undefined, language)})`;
}

/** What a sheet is called: short enough for the tab of a workbook, and without the signs it may not have. */
export function sheetTitle(kind: SheetKind, list: string | undefined, language: Language): string {
  const title = list === undefined ? kindHeadings[language][kind] : fieldTerm(list, kind, language);
  return title.replace(/[\\/*?:[\]]/g, ' ').slice(0, 31);
}

/** The name of the file of a sheet. */
export function sheetFile(kind: SheetKind, list: string | undefined): string {
  return `${list === undefined ? kind : `${kind}-${list.replaceAll('_', '-')}`}.csv`;
}

/** What is said in a workbook besides a plan's own words. */
interface SheetWords {
  readonly instructions: string;
  readonly title: (plan: string) => string;
  readonly guide: readonly string[];
  readonly required: string;
  readonly fixed: string;
  readonly oneInALine: string;
  readonly ids: string;
  readonly pickOne: string;
  readonly exported: (count: string, file: string) => string;
}

/** The words of workbooks in both languages. */
export const sheetWords: InLanguages<SheetWords> = {
  en: {
    instructions: 'Instructions',
    title: (plan) => `${plan}: the plan in sheets`,
    guide: [
      'Change what must be changed, save the file, and give it back: planctl import FILE shows every change before it is made.',
      'White cells can be changed. Grey ones say what a row is about and are locked (without a password).',
      'The second row of every sheet is hidden: it tells which field a column is. Columns may be moved, hidden or deleted; a column that is not there changes nothing.',
      'A row that is deleted deletes nothing in the plan. An emptied cell takes an optional field away; a field that must be there cannot be emptied.',
      'A new row adds something: with an id that the plan does not have, or without one, and then the next free id is given.',
      'In sheets of lists (milestones, targets, budget …) the id says whose entry it is; a new entry has no number in the grey column.',
      'Reports and measured values are only added. A row that is there already cannot be changed: what was wrong is corrected by a new row that says what it corrects and why.',
      'Dates are written as 31.12.2027 or 2027-12-31; a month, quarter, half-year or year as a text: 2027-06, 2027-Q2, 2027-H1, 2027 (put an apostrophe in front where the program makes a day of it).',
      'Several ids stand in one cell with commas between them; several texts in one cell stand in lines of their own (Alt+Enter).',
      'Milestones in reports: M1=done:2027-03-26, one in a line.',
    ],
    required: 'Must be filled in.',
    fixed: 'Cannot be changed here.',
    oneInALine: 'One in a line.',
    ids: 'Ids, with commas between them.',
    pickOne: 'Choose one of the values in the list.',
    exported: (count, file) => `${file}: ${count}`,
  },
  bg: {
    instructions: 'Указания',
    title: (plan) => `${plan}: планът в таблици`,
    guide: [
      'Променете каквото е нужно, запишете файла и го върнете: planctl import ФАЙЛ показва всяка промяна, преди да я направи.',
      'Белите клетки могат да се променят. Сивите казват за какво е редът и са заключени (без парола).',
      'Вторият ред на всеки лист е скрит: той казва кое поле е в колоната. Колоните могат да се местят, скриват и изтриват; липсваща колона не променя нищо.',
      'Изтрит ред не изтрива нищо от плана. Изпразнена клетка маха незадължително поле; задължително поле не може да се изпразни.',
      'Нов ред добавя нещо: с номер, какъвто планът няма, или без номер – тогава се дава следващият свободен.',
      'В листовете със списъци (ключови етапи, целеви стойности, бюджет …) номерът казва чий е записът; нов запис няма число в сивата колона.',
      'Отчети и отчетени стойности само се добавят. Съществуващ ред не може да се променя: грешното се поправя с нов ред, който казва какво поправя и защо.',
      'Датите се пишат 31.12.2027 или 2027-12-31; месец, тримесечие, полугодие или година – като текст: 2027-06, 2027-Q2, 2027-H1, 2027 (с апостроф отпред, ако програмата прави от тях ден).',
      'Няколко номера стоят в една клетка със запетаи между тях; няколко текста в една клетка стоят на отделни редове (Alt+Enter).',
      'Ключови етапи в отчетите: M1=done:2027-03-26, по един на ред.',
    ],
    required: 'Задължително.',
    fixed: 'Не се променя тук.',
    oneInALine: 'По едно на ред.',
    ids: 'Номера, разделени със запетаи.',
    pickOne: 'Изберете от списъка.',
    exported: (count, file) => `${file}: ${count}`,
  },
};
