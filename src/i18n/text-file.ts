import type { InLanguages } from './language.ts';

/** The words of a file in which texts are written with an editor; each line becomes a comment. */
export interface TextFileWords {
  readonly report: (id: string, title: string, date: string) => string;
  readonly value: (id: string, title: string) => string;
  readonly howTo: readonly string[];
  readonly soFar: (text: string) => string;
  /** Where the texts are kept that could not be written. */
  readonly kept: (path: string) => string;
}

/** The words in both languages. */
export const textFileWords: InLanguages<TextFileWords> = {
  en: {
    report: (id, title, date) => `${id} ${title}: report as of ${date}`,
    value: (id, title) => `${id} ${title}: a measured value`,
    howTo: [
      'Write each text below its heading. Lines that begin with # are not taken.',
      'What is left empty stays as it is; when all is empty, nothing is written.',
    ],
    soFar: (text) => `so far: ${text}`,
    kept: (path) => `What you wrote is kept in ${path}`,
  },
  bg: {
    report: (id, title, date) => `${id} ${title}: отчет към ${date} г.`,
    value: (id, title) => `${id} ${title}: отчетена стойност`,
    howTo: [
      'Напишете всеки текст под заглавието му. Редовете, които започват с #, не се вземат.',
      'Което остане празно, не се променя; ако всичко е празно, нищо не се записва.',
    ],
    soFar: (text) => `досега: ${text}`,
    kept: (path) => `Написаното е запазено в ${path}`,
  },
};
