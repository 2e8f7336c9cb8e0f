import type { Measurement } from '../model/status.ts';
import type { ValueColumn, ValuesProblem } from '../model/values-file.ts';
import { tableDate } from './dates.ts';
import { expectedWords } from './failures.ts';
import type { InLanguages, Language } from './language.ts';
import { quoted, quotedBg } from './lists.ts';
import { formatNumber } from './numbers.ts';
import { screenWords } from './screens.ts';

/** What columns are called in the examples of each language. */
const names: InLanguages<Readonly<Record<ValueColumn, string>>> = {
  en: {
    id: 'id',
    period: 'period',
    value: 'value',
    numerator: 'numerator',
    denominator: 'denominator',
    status: 'status',
    note: 'note',
    source: 'source',
    revises: 'revises',
    kind: 'kind',
  },
  bg: {
    id: 'показател',
    period: 'период',
    value: 'стойност',
    numerator: 'числител',
    denominator: 'знаменател',
    status: 'статус',
    note: 'бележка',
    source: 'източник',
    revises: 'преразглежда',
    kind: 'вид',
  },
};

type Words = {
  readonly [W in ValuesProblem['why']]: (problem: Extract<ValuesProblem, { why: W }>) => string;
};

const problems: InLanguages<Words> = {
  en: {
    workbook: () =>
      'This is a workbook, not a text. In Excel: File, Save As, CSV UTF-8 (Comma delimited) (*.csv).',
    encoding: ({ encoding }) =>
      `The text is ${encoding === 'unknown' ? 'not in UTF-8' : `in ${encoding}, not in UTF-8`}. In Excel: File, Save As, CSV UTF-8 (Comma delimited) (*.csv).`,
    'too-large': ({ bytes, limit }) =>
      `The file has ${megabytes(bytes, 'en')} MB; at most ${megabytes(limit, 'en')} MB are read.`,
    empty: () => 'The file is empty. Its first row names the columns: id;period;value.',
    'no-rows': () => 'There is a header and no row below it.',
    quote: () =>
      'A quotation mark opens in the middle of a cell, or is never closed. A mark inside a cell is written twice: "".',
    cells: ({ expected, actual, decimals }) =>
      `The row has ${actual} cells where the header has ${expected}.${decimals ? ' With a decimal comma the value needs quotes ("12,5"), or the file semicolons between its cells.' : ''}`,
    'unknown-column': ({ name, like }) =>
      `There is no column ${quoted(name)}; there is ${Object.values(names.en).join(', ')}.${like === undefined ? '' : ` Did you mean ${names.en[like]}?`}`,
    'column-twice': ({ column }) => `The column ${names.en[column]} is there twice.`,
    'column-missing': ({ column }) => `There is no column ${names.en[column]}.`,
    blank: () => 'Nothing is written here.',
    'value-needed': () => 'There is no value; where none exists, the status is missing.',
    'bad-value': ({ actual, expected }) => `${quoted(actual)}: ${expectedWords.en[expected]}.`,
    'bad-word': ({ actual, column }) =>
      `${quoted(actual)}: there is ${column === 'status' ? 'final, provisional, estimated, break, missing' : 'revision, correction'}.`,
    'unknown-kpi': ({ id, suggestion }) =>
      `There is no KPI ${quoted(id)}.${suggestion === undefined ? '' : ` Did you mean ${suggestion}?`}`,
    'not-a-kpi': ({ id }) => `${id} is no KPI, and only KPIs are measured.`,
    repeats: ({ line, id, period }) =>
      `Line ${line} has a value of ${id} for ${tableDate(period, 'en')} already.`,
    differs: ({ id, period, known }) =>
      `${id} has another value for ${tableDate(period, 'en')} already: ${shown(known, 'en')}. To replace it, write the reason in the column revises.`,
    finding: ({ message }) => message,
  },
  bg: {
    workbook: () =>
      'Това е работна книга, а не текст. В Excel: Файл, Запиши като, CSV UTF-8 (разделен със запетаи) (*.csv).',
    encoding: ({ encoding }) =>
      `Текстът ${encoding === 'unknown' ? 'не е в UTF-8' : `е в ${encoding}, а не в UTF-8`}. В Excel: Файл, Запиши като, CSV UTF-8 (разделен със запетаи) (*.csv).`,
    'too-large': ({ bytes, limit }) =>
      `Файлът е ${megabytes(bytes, 'bg')} MB; четат се най-много ${megabytes(limit, 'bg')} MB.`,
    empty: () => 'Файлът е празен. Първият ред назовава колоните: показател;период;стойност.',
    'no-rows': () => 'Има заглавен ред, но под него няма нищо.',
    quote: () =>
      'Кавичка се отваря по средата на клетка или не се затваря. Кавичка в текста на клетка се пише два пъти: "".',
    cells: ({ expected, actual, decimals }) =>
      `Клетките в реда са ${actual}, а колоните са ${expected}.${decimals ? ' При десетична запетая стойността се пише в кавички ("12,5") или клетките се разделят с точка и запетая.' : ''}`,
    'unknown-column': ({ name, like }) =>
      `Няма колона ${quotedBg(name)}; има ${Object.values(names.bg).join(', ')}.${like === undefined ? '' : ` Може би ${names.bg[like]}?`}`,
    'column-twice': ({ column }) => `Колоната ${names.bg[column]} се повтаря.`,
    'column-missing': ({ column }) => `Липсва колона ${names.bg[column]}.`,
    blank: () => 'Тук не е написано нищо.',
    'value-needed': () => 'Няма стойност; когато такава не съществува, статусът е „липсваща“.',
    'bad-value': ({ actual, expected }) => `${quotedBg(actual)}: ${expectedWords.bg[expected]}.`,
    'bad-word': ({ actual, column }) =>
      `${quotedBg(actual)}: има ${column === 'status' ? 'окончателна, предварителна, приблизителна, прекъсване на реда, липсваща' : 'преразглеждане, поправка'}.`,
    'unknown-kpi': ({ id, suggestion }) =>
      `Няма показател ${quotedBg(id)}.${suggestion === undefined ? '' : ` Може би ${suggestion}?`}`,
    'not-a-kpi': ({ id }) => `${id} не е показател, а стойности имат само показателите.`,
    repeats: ({ line, id, period }) =>
      `На ред ${line} вече има стойност на ${id} за ${tableDate(period, 'bg')}.`,
    differs: ({ id, period, known }) =>
      `${id} вече има друга стойност за ${tableDate(period, 'bg')}: ${shown(known, 'bg')}. За да бъде заменена, напишете причината в колона „преразглежда“.`,
    finding: ({ message }) => message,
  },
};

/** What is wrong, in one line. */
export function problemWords(problem: ValuesProblem, language: Language): string {
  return (problems[language][problem.why] as (problem: ValuesProblem) => string)(problem);
}

/** What else is said of a file of values. */
export interface ValuesFileWords {
  /** Where nothing was written: how many problems there are, and how many are not listed. */
  readonly refused: (count: number, notListed: number) => string;
  readonly known: (count: number) => string;
  readonly nothingNew: string;
  /** The subject of the commit. */
  readonly subject: (values: number, kpis: number) => string;
  /** What standard input is called. */
  readonly input: string;
}

/** The words in both languages. */
export const valuesFileWords: InLanguages<ValuesFileWords> = {
  en: {
    refused: (count, notListed) =>
      `Nothing was written: ${count === 1 ? '1 problem' : `${count} problems`}${notListed === 0 ? '' : `, of which ${notListed} are not listed`}.`,
    known: (count) =>
      count === 1 ? '1 value is recorded already.' : `${count} values are recorded already.`,
    nothingNew: 'Nothing is new; nothing was written.',
    subject: (values, kpis) =>
      `${values === 1 ? '1 value' : `${values} values`} of ${kpis === 1 ? '1 KPI' : `${kpis} KPIs`}`,
    input: 'standard input',
  },
  bg: {
    refused: (count, notListed) =>
      `Нищо не е записано: ${count === 1 ? '1 грешка' : `${count} грешки`}${notListed === 0 ? '' : `, от които ${notListed} не са изброени`}.`,
    known: (count) => (count === 1 ? '1 стойност вече е записана.' : `${count} стойности вече са записани.`),
    nothingNew: 'Няма нищо ново; нищо не е записано.',
    subject: (values, kpis) =>
      `${values === 1 ? '1 стойност' : `${values} стойности`} на ${kpis === 1 ? '1 показател' : `${kpis} показателя`}`,
    input: 'стандартният вход',
  },
};

function megabytes(bytes: number, language: Language): string {
  return formatNumber(bytes / 1024 / 1024, language, 1);
}

/** A recorded value as it is written. */
function shown({ value, numerator, denominator }: Measurement, language: Language): string {
  const words = screenWords[language];
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (value !== undefined) return formatNumber(value, language);
  if (numerator === undefined || denominator === undefined) return words.none;
  return `${formatNumber(numerator, language)}/${formatNumber(denominator, language)}`;
}
