import type { WorkbookReason } from '../model/workbook-reason.ts';
import type { FailureWords } from './failures.ts';
import type { InLanguages, Language } from './language.ts';

type Reasons = {
  readonly [W in WorkbookReason['why']]: (
    reason: Extract<WorkbookReason, { readonly why: W }>,
  ) => FailureWords;
};

const megabytes = (bytes: number): number => Math.round(bytes / 1_000_000);

const workbookReasons: InLanguages<Reasons> = {
  en: {
    'old-or-encrypted': () => ({
      message: 'It is an old Excel file (.xls), or one that is protected by a password.',
      next: 'Save it as .xlsx without a password.',
    }),
    'not-a-workbook': () => ({ message: 'It is not a workbook.', next: 'Save it as .xlsx.' }),
    damaged: () => ({
      message: 'The file is damaged or cut off.',
      next: 'Open it in a spreadsheet program and save it again.',
    }),
    macros: () => ({
      message: 'The workbook holds macros, which are never taken.',
      next: 'Save it as .xlsx without macros.',
    }),
    'other-format': ({ format }) => ({
      message: `It is a file of another format (.${format}).`,
      next: 'Save it as .xlsx.',
    }),
    'too-large': ({ bytes, limit }) => ({
      message: `It is too large: ${megabytes(bytes)} MB unpacked; at most ${megabytes(limit)} MB are read.`,
      next: 'Delete sheets and pictures that do not belong to the plan.',
    }),
    bomb: () => ({
      message:
        'It is packed in a way that no spreadsheet is: a small file that would become a huge one. It was not opened.',
      next: 'Ask whoever sent it for a file saved by a spreadsheet program.',
    }),
    'too-many-rows': ({ sheet, limit }) => ({
      message: `The sheet ${sheet} has more than ${limit} rows.`,
      next: 'Delete the rows below the last one that is filled in.',
    }),
    'too-many-cells': ({ limit }) => ({
      message: `The workbook has more than ${limit} cells.`,
      next: 'Delete sheets that do not belong to the plan, and rows below the last one that is filled in.',
    }),
    'no-plan-sheet': ({ sheets }) => ({
      message: `There is no sheet of a plan in it${sheets.length === 0 ? '' : ` (there is ${sheets.join(', ')})`}.`,
      next: 'planctl import FILE --map maps the columns of a table of your own; planctl export xlsx makes one that is known.',
    }),
    'other-plan': ({ plan, known }) => ({
      message: `It was exported from the plan ${plan}, not from ${known}.`,
      next: `planctl import FILE --plan ${plan}`,
    }),
    'other-content': () => ({
      message: 'It is a form that a department fills in, not an exported plan.',
      next: 'planctl collect FOLDER takes it.',
    }),
    'plan-moved': () => ({
      message: 'Somebody else changed the plan meanwhile, and the file does not fit it any more.',
      next: 'Import it again to see what does not fit.',
    }),
    encoding: ({ encoding }) => ({
      message: `The text is not UTF-8${encoding === 'unknown' ? '' : ` but ${encoding}`}.`,
      next: 'Save it as “CSV UTF-8”.',
    }),
    empty: () => ({ message: 'The file is empty.' }),
    quote: ({ line }) => ({
      message: `A quotation mark is out of place in the row that begins on line ${line}.`,
      next: 'Save the file with a spreadsheet program.',
    }),
    cells: ({ line, expected, actual, decimals }) => ({
      message: `Line ${line} has ${actual} cells in place of ${expected}.`,
      next: decimals
        ? 'A comma in a number parts cells: put the number between quotation marks.'
        : 'Save the file with a spreadsheet program.',
    }),
    'no-files': () => ({
      message: 'There are no CSV files in the folder.',
      next: 'Name the folder that planctl export csv wrote, or a workbook (.xlsx).',
    }),
    'no-table': () => ({
      message: 'There is no table in it: no row of headings with rows below it.',
      next: 'Each sheet needs one row of headings, in words, above the rows.',
    }),
    'headings-changed': ({ mapping, sheets }) => ({
      message: `Its headings are others than when its columns were mapped (${mapping}). ${sheets
        .map(
          ({ sheet, missing, added }) =>
            `Sheet ${sheet}: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} gone${added.length === 0 ? '' : `; new: ${added.join(', ')}`}.`,
        )
        .join(' ')}`,
      next: 'planctl import FILE --map maps them again, or change the headings in the mapping.',
    }),
    'other-headings': ({ mapping }) => ({
      message: `None of its tables has the headings that ${mapping} names.`,
      next: 'planctl import FILE --map makes a mapping for this table.',
    }),
    'mapping-open': ({ mapping, places }) => ({
      message: `${mapping} is still to be filled in: ${places.join('; ')}.`,
      next: 'Write a value in place of each ?; an empty one ("") leaves the cell out.',
    }),
    'mapping-field': ({ mapping, field, suggestion }) => ({
      message: `${mapping} names a field that there is not: ${field}.`,
      next:
        suggestion === undefined
          ? 'The hidden second row of planctl export xlsx has the names of all fields.'
          : `Did you mean ${suggestion}?`,
    }),
  },
  bg: {
    'old-or-encrypted': () => ({
      message: 'Файлът е от стар Excel (.xls) или е защитен с парола.',
      next: 'Запишете го като .xlsx без парола.',
    }),
    'not-a-workbook': () => ({ message: 'Файлът не е работна книга.', next: 'Запишете го като .xlsx.' }),
    damaged: () => ({
      message: 'Файлът е повреден или непълен.',
      next: 'Отворете го с програма за таблици и го запишете отново.',
    }),
    macros: () => ({
      message: 'Работната книга съдържа макроси; такива не се приемат.',
      next: 'Запишете я като .xlsx без макроси.',
    }),
    'other-format': ({ format }) => ({
      message: `Файлът е в друг формат (.${format}).`,
      next: 'Запишете го като .xlsx.',
    }),
    'too-large': ({ bytes, limit }) => ({
      message: `Файлът е твърде голям: ${megabytes(bytes)} MB след разархивиране; четат се най-много ${megabytes(limit)} MB.`,
      next: 'Изтрийте листовете и картинките, които не са от плана.',
    }),
    bomb: () => ({
      message:
        'Файлът е архивиран така, както никоя таблица не е: малък файл, който би станал огромен. Не е отварян.',
      next: 'Поискайте от подателя файл, записан с програма за таблици.',
    }),
    'too-many-rows': ({ sheet, limit }) => ({
      message: `Листът ${sheet} има повече от ${limit} реда.`,
      next: 'Изтрийте редовете под последния попълнен.',
    }),
    'too-many-cells': ({ limit }) => ({
      message: `Работната книга има повече от ${limit} клетки.`,
      next: 'Изтрийте листовете, които не са от плана, и редовете под последния попълнен.',
    }),
    'no-plan-sheet': ({ sheets }) => ({
      message: `Във файла няма лист от план${sheets.length === 0 ? '' : ` (има ${sheets.join(', ')})`}.`,
      next: 'planctl import ФАЙЛ --map указва кои са колоните на ваша таблица; planctl export xlsx прави таблица, която се познава.',
    }),
    'other-plan': ({ plan, known }) => ({
      message: `Файлът е изнесен от плана ${plan}, а не от ${known}.`,
      next: `planctl import ФАЙЛ --plan ${plan}`,
    }),
    'other-content': () => ({
      message: 'Файлът е формуляр, който звената попълват, а не изнесен план.',
      next: 'planctl collect ПАПКА го приема.',
    }),
    'plan-moved': () => ({
      message: 'Междувременно някой друг промени плана и файлът вече не му отговаря.',
      next: 'Внесете го отново, за да видите какво не отговаря.',
    }),
    encoding: ({ encoding }) => ({
      message: `Текстът не е в UTF-8${encoding === 'unknown' ? '' : `, а в ${encoding}`}.`,
      next: 'Запишете го като „CSV UTF-8“.',
    }),
    empty: () => ({ message: 'Файлът е празен.' }),
    quote: ({ line }) => ({
      message: `Кавичка не е на място в реда, който започва на ред ${line} от файла.`,
      next: 'Запишете файла с програма за таблици.',
    }),
    cells: ({ line, expected, actual, decimals }) => ({
      message: `На ред ${line} има ${actual} клетки вместо ${expected}.`,
      next: decimals
        ? 'Запетая в число дели клетки: сложете числото в кавички.'
        : 'Запишете файла с програма за таблици.',
    }),
    'no-files': () => ({
      message: 'В папката няма CSV файлове.',
      next: 'Посочете папката от planctl export csv или работна книга (.xlsx).',
    }),
    'no-table': () => ({
      message: 'Във файла няма таблица: няма ред със заглавия на колони и редове под него.',
      next: 'Всеки лист трябва да има ред със заглавия (с думи) над редовете.',
    }),
    'headings-changed': ({ mapping, sheets }) => ({
      message: `Заглавията на колоните са други, отколкото при указването им (${mapping}). ${sheets
        .map(
          ({ sheet, missing, added }) =>
            `Лист ${sheet}: няма ${missing.join(', ')}${added.length === 0 ? '' : `; ново: ${added.join(', ')}`}.`,
        )
        .join(' ')}`,
      next: 'Укажете ги отново с planctl import ФАЙЛ --map или поправете заглавията в съответствието.',
    }),
    'other-headings': ({ mapping }) => ({
      message: `Нито една таблица няма заглавията, които посочва ${mapping}.`,
      next: 'planctl import ФАЙЛ --map прави съответствие за тази таблица.',
    }),
    'mapping-open': ({ mapping, places }) => ({
      message: `${mapping} още не е попълнено: ${places.join('; ')}.`,
      next: 'Напишете стойност на мястото на всеки ?; празна ("") пропуска клетката.',
    }),
    'mapping-field': ({ mapping, field, suggestion }) => ({
      message: `${mapping} посочва поле, каквото няма: ${field}.`,
      next:
        suggestion === undefined
          ? 'Скритият втори ред на planctl export xlsx съдържа имената на всички полета.'
          : `Може би ${suggestion}?`,
    }),
  },
};

/** Why a file is not taken at all. */
export function workbookWords(reason: WorkbookReason, language: Language): FailureWords {
  const words = workbookReasons[language][reason.why] as (reason: WorkbookReason) => FailureWords;
  return words(reason);
}
