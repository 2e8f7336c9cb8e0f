import type { CsvProblem } from '../model/csv-problem.ts';
import type { InLanguages, Language } from './language.ts';

type Words = {
  readonly [W in CsvProblem['why']]: (problem: Extract<CsvProblem, { readonly why: W }>) => string;
};

const words: InLanguages<Words> = {
  en: {
    workbook: () =>
      'it is a workbook, not a text. In Excel: File, Save As, CSV UTF-8 (Comma delimited) (*.csv).',
    encoding: ({ encoding }) =>
      `the text is ${encoding === 'unknown' ? 'not in UTF-8' : `in ${encoding}, not in UTF-8`}. In Excel: File, Save As, CSV UTF-8 (Comma delimited) (*.csv).`,
    'too-large': ({ limit }) => `the file has more than ${limit / 1024 / 1024} MB.`,
    empty: () => 'the file is empty. Its first row names the columns: id;bg;en.',
    quote: ({ line }) => `line ${line}: a quotation mark opens in the middle of a cell, or is never closed.`,
    cells: ({ line, expected, actual }) =>
      `line ${line} has ${actual} cells where the header has ${expected}. A text with commas stands between quotation marks.`,
  },
  bg: {
    workbook: () =>
      'това е работна книга, а не текст. В Excel: Файл, Запиши като, CSV UTF-8 (разделен със запетаи) (*.csv).',
    encoding: ({ encoding }) =>
      `текстът ${encoding === 'unknown' ? 'не е в UTF-8' : `е в ${encoding}, а не в UTF-8`}. В Excel: Файл, Запиши като, CSV UTF-8 (разделен със запетаи) (*.csv).`,
    'too-large': ({ limit }) => `файлът е над ${limit / 1024 / 1024} MB.`,
    empty: () => 'файлът е празен. Първият му ред назовава колоните: id;bg;en.',
    quote: ({ line }) => `ред ${line}: кавичка се отваря насред клетка или не се затваря.`,
    cells: ({ line, expected, actual }) =>
      `ред ${line} има ${actual} клетки, а заглавният ред – ${expected}. Текст със запетаи се загражда с кавички.`,
  },
};

/** Why a file is no table. */
export function csvProblem(problem: CsvProblem, language: Language): string {
  const say = words[language][problem.why] as (problem: CsvProblem) => string;
  return say(problem);
}
