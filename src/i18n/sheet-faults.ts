import type { SheetFault } from '../model/sheet-fault.ts';
import { type FailureWords, failureWords } from './failures.ts';
import type { FindingWords } from './findings.ts';
import type { InLanguages, Language } from './language.ts';
import { kindTerms } from './terms.ts';

type Own = Exclude<SheetFault['why'], 'value' | 'finding'>;

type Catalogue = {
  readonly [W in Own]: (fault: Extract<SheetFault, { readonly why: W }>) => FailureWords;
};

const catalogues: InLanguages<Catalogue> = {
  en: {
    error: () => ({
      message: 'The cell shows an error of the spreadsheet (such as #REF!).',
      next: 'Write the value itself.',
    }),
    array: () => ({
      message: 'The cell is part of an array formula, whose values are not taken.',
      next: 'Copy the cells and paste them as values.',
    }),
    external: () => ({
      message: 'The cell takes its value from another file or service, which is not followed.',
      next: 'Copy the cell and paste it as a value.',
    }),
    'no-value': () => ({
      message: 'The formula in the cell was never worked out.',
      next: 'Open the file in a spreadsheet program and save it, or paste the value.',
    }),
    required: () => ({ message: 'The cell must be filled in.' }),
    merged: ({ range }) => ({
      message: `The cells ${range} were merged, and it cannot be told which of them the value is for.`,
      next: 'Unmerge them and fill in each.',
    }),
    'no-id-column': ({ column }) => ({
      message: `The column with the ids (${column}) is missing, so it cannot be told what the rows are about.`,
      next: 'Take it over from a new export.',
    }),
    'column-twice': ({ column }) => ({
      message: `The column ${column} is there a second time.`,
      next: 'Leave only one of them.',
    }),
    'mixed-columns': ({ columns }) => ({
      message: `Columns of different sheets stand together: ${columns.join(', ')}.`,
      next: 'Each sheet holds one kind of item.',
    }),
    'sheet-twice': ({ other }) => ({
      message: `This sheet holds the same kind of item as the sheet ${other}.`,
      next: 'Delete the copy.',
    }),
    'id-missing': () => ({ message: 'The row does not say what it belongs to.', next: 'Fill in the id.' }),
    'bad-id': ({ id }) => ({
      message: `${id} cannot be the id here: an id is Latin capitals and digits in groups joined by hyphens, and never changes.`,
      next: 'Of an existing row restore the id; of a new one leave the cell empty for the next free id.',
    }),
    'unknown-id': ({ id, suggestion }) => ({
      message: `Nothing has the id ${id}.`,
      next: suggestion === undefined ? 'Add it in its own sheet first.' : `Did you mean ${suggestion}?`,
    }),
    'other-kind': ({ id, path }) => ({
      message: `${id} is already something else (${path}).`,
      next: 'Choose another id, or leave the cell empty for the next free one.',
    }),
    'id-used': ({ id, path }) => ({
      message: `${id} was used before (${path}), and ids are never used again.`,
      next: 'Leave the cell empty for the next free id.',
    }),
    'row-twice': ({ row }) => ({
      message: `The same thing stands in row ${row} already.`,
      next: 'Leave only one of the rows; to add an entry, leave the grey cells empty.',
    }),
    'bad-position': ({ position, most }) => ({
      message: `There is no entry number ${position}; there are ${most}.`,
      next: 'Leave the cell empty to add an entry.',
    }),
    'row-fixed': ({ command }) => ({
      message: 'What was reported before cannot be changed in its row.',
      next: `Restore the row and add a new one that corrects it, or type ${command}`,
    }),
    cut: ({ command }) => ({
      message: 'The text is too long for a cell; only its beginning went out, so it cannot be changed here.',
      next: `Type ${command}`,
    }),
    state: ({ value }) => ({
      message: `${value} is not a milestone and its state.`,
      next: 'Write M1=done:2027-03-26, M1=open or M1=cancelled, one in a line.',
    }),
    'key-missing': () => ({
      message: 'The row does not say which it is: the cell that tells the rows apart is blank.',
      next: 'Fill it in, or delete the row.',
    }),
    'unknown-key': ({ key, kind }) => ({
      message: `No ${kindTerms.en[kind].one} is known as “${key}”.`,
      next: 'Import the table of those first, write the id, or add the row at rows in the mapping.',
    }),
  },
  bg: {
    error: () => ({
      message: 'Клетката показва грешка на таблицата (например #REF!).',
      next: 'Напишете самата стойност.',
    }),
    array: () => ({
      message: 'Клетката е част от масивна формула; стойностите на такива формули не се приемат.',
      next: 'Копирайте клетките и ги поставете като стойности.',
    }),
    external: () => ({
      message: 'Клетката взема стойността си от друг файл или услуга; такива връзки не се следват.',
      next: 'Копирайте клетката и я поставете като стойност.',
    }),
    'no-value': () => ({
      message: 'Формулата в клетката не е изчислявана.',
      next: 'Отворете и запишете файла с програма за таблици или поставете стойността.',
    }),
    required: () => ({ message: 'Клетката трябва да се попълни.' }),
    merged: ({ range }) => ({
      message: `Клетките ${range} са обединени и не личи за коя от тях е стойността.`,
      next: 'Разделете ги и попълнете всяка.',
    }),
    'no-id-column': ({ column }) => ({
      message: `Липсва колоната с номерата (${column}) и не личи за какво са редовете.`,
      next: 'Вземете я от ново изнасяне.',
    }),
    'column-twice': ({ column }) => ({
      message: `Колоната ${column} се повтаря.`,
      next: 'Оставете само едната.',
    }),
    'mixed-columns': ({ columns }) => ({
      message: `В листа има колони от различни листове: ${columns.join(', ')}.`,
      next: 'Всеки лист е за един вид елементи.',
    }),
    'sheet-twice': ({ other }) => ({
      message: `Листът е за същия вид елементи като листа ${other}.`,
      next: 'Изтрийте копието.',
    }),
    'id-missing': () => ({ message: 'Не личи към какво се отнася редът.', next: 'Попълнете номера.' }),
    'bad-id': ({ id }) => ({
      message: `${id} не може да е номер тук: номерът е от главни латински букви и цифри с тирета между тях и не се променя.`,
      next: 'На съществуващ ред върнете номера; на нов оставете клетката празна, за да получи следващия свободен.',
    }),
    'unknown-id': ({ id, suggestion }) => ({
      message: `Няма нищо с номер ${id}.`,
      next: suggestion === undefined ? 'Първо го добавете в неговия лист.' : `Може би ${suggestion}?`,
    }),
    'other-kind': ({ id, path }) => ({
      message: `С номер ${id} вече има друго (${path}).`,
      next: 'Изберете друг номер или оставете клетката празна, за да се даде следващият свободен.',
    }),
    'id-used': ({ id, path }) => ({
      message: `Номерът ${id} вече е използван (${path}), а номер не се използва повторно.`,
      next: 'Оставете клетката празна, за да се даде следващият свободен.',
    }),
    'row-twice': ({ row }) => ({
      message: `Същото вече стои на ред ${row}.`,
      next: 'Оставете само единия ред; за нов запис оставете сивите клетки празни.',
    }),
    'bad-position': ({ position, most }) => ({
      message: `Няма запис № ${position}; записите са ${most}.`,
      next: 'Оставете клетката празна, за да се добави запис.',
    }),
    'row-fixed': ({ command }) => ({
      message: 'Отчетеното по-рано не се променя в своя ред.',
      next: `Върнете реда и добавете нов, който го поправя, или напишете ${command}`,
    }),
    cut: ({ command }) => ({
      message:
        'Текстът е твърде дълъг за клетка; изнесено е само началото му, затова не може да се промени тук.',
      next: `Напишете ${command}`,
    }),
    state: ({ value }) => ({
      message: `${value} не е ключов етап и състоянието му.`,
      next: 'Напишете M1=done:2027-03-26, M1=open или M1=cancelled, по един на ред.',
    }),
    'key-missing': () => ({
      message: 'Не личи кой е редът: клетката, по която редовете се различават, е празна.',
      next: 'Попълнете я или изтрийте реда.',
    }),
    'unknown-key': ({ key, kind }) => ({
      message: `Няма ${kindTerms.bg[kind].one} с означение „${key}“.`,
      next: 'Първо внесете таблицата с тях, напишете номера или добавете реда към rows в съответствието.',
    }),
  },
};

/** What is wrong with a sheet, a row or a cell; the words of findings are told by whoever has them. */
export function sheetFaultWords(
  fault: Exclude<SheetFault, { readonly why: 'finding' }>,
  language: Language,
): FailureWords {
  if (fault.why === 'value') return failureWords(fault.reason, language);
  const words = catalogues[language][fault.why] as (fault: SheetFault) => FailureWords;
  return words(fault);
}

/** The words of a finding as those of a fault. */
export function asFaultWords({ message, expected, next }: FindingWords): FailureWords {
  const more = [expected, next].filter((part) => part !== undefined).join(' ');
  return more === '' ? { message } : { message, next: more };
}

interface PlaceWords {
  readonly sheet: (name: string) => string;
  readonly row: (row: number) => string;
  readonly column: (letters: string, heading: string | undefined) => string;
  readonly refused: (count: number) => string;
  readonly nothing: string;
  readonly ignored: (names: readonly string[]) => string;
  readonly approved: (values: readonly string[]) => string;
}

/** The words around faults of sheets. */
export const sheetPlaceWords: InLanguages<PlaceWords> = {
  en: {
    sheet: (name) => `sheet ${name}`,
    row: (row) => `row ${row}`,
    column: (letters, heading) => `column ${letters}${heading === undefined ? '' : ` (${heading})`}`,
    refused: (count) =>
      count === 1
        ? 'Nothing was written: there is an error.'
        : `Nothing was written: there are ${count} errors.`,
    nothing: 'There is nothing to import: the plan says all of it already.',
    ignored: (names) => `Left aside, since nothing is known of it: ${names.join(', ')}.`,
    approved: (values) =>
      `Approved values change, which needs a decision: ${values.join(', ')}. planctl import FILE --decision D-… names it.`,
  },
  bg: {
    sheet: (name) => `лист ${name}`,
    row: (row) => `ред ${row}`,
    column: (letters, heading) => `колона ${letters}${heading === undefined ? '' : ` (${heading})`}`,
    refused: (count) =>
      count === 1 ? 'Нищо не е записано: има грешка.' : `Нищо не е записано: има ${count} грешки.`,
    nothing: 'Няма какво да се внесе: всичко вече е в плана.',
    ignored: (names) => `Пропуснато, защото е непознато: ${names.join(', ')}.`,
    approved: (values) =>
      `Променят се утвърдени стойности, за което трябва решение: ${values.join(', ')}. planctl import ФАЙЛ --decision D-… го посочва.`,
  },
};
