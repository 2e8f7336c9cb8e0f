import type { InLanguages } from './language.ts';

/** The words of taking a change back. */
export interface UndoWords {
  /** Headings: which change, whose, of which day. */
  readonly heading: (subject: string, author: string, date: string) => string;
  readonly done: (subject: string, author: string, date: string) => string;
  /** The subject of the commit that takes one back. */
  readonly subject: (subject: string) => string;
  readonly shared: string;
  readonly others: (files: string) => string;
  readonly uncommitted: (files: string) => string;
}

/** The words in both languages. */
export const undoWords: InLanguages<UndoWords> = {
  en: {
    heading: (subject, author, date) => `This will be taken back: “${subject}” (${author}, ${date})`,
    done: (subject, author, date) => `Taken back: “${subject}” (${author}, ${date})`,
    subject: (subject) => `Undo: ${subject}`,
    shared: 'The others may have this change already; they get its withdrawal with the next planctl sync.',
    others: (files) => `The same commit changed ${files}; that stays as it is.`,
    uncommitted: (files) =>
      `The changes in ${files} are in no commit: git has no record of them, and they stay as they are.`,
  },
  bg: {
    heading: (subject, author, date) => `Ще се отмени: „${subject}“ (${author}, ${date})`,
    done: (subject, author, date) => `Отменено: „${subject}“ (${author}, ${date})`,
    subject: (subject) => `Отмяна: ${subject}`,
    shared:
      'Останалите може вече да имат тази промяна; отмяната ще стигне до тях със следващия planctl sync.',
    others: (files) => `Същата версия е променила и ${files}; това остава както е.`,
    uncommitted: (files) =>
      `Промените в ${files} не са внесени в git: той не знае за тях и те остават както са.`,
  },
};
