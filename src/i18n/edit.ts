import type { InLanguages } from './language.ts';

/** The words of commands that change a plan. */
export interface EditWords {
  /** Heading of what will change, and of what was changed. */
  readonly willChange: string;
  readonly changed: string;
  readonly inserted: string;
  /** The question before anything is written, and what is said when the answer is no. */
  readonly ask: string;
  readonly nothingDone: string;
  readonly dryRun: string;
  readonly refused: (count: number) => string;
  readonly unchanged: string;
  readonly committed: (commit: string) => string;
  /** On what branch it is, and that nobody else has it. */
  readonly onlyHere: string;
  readonly detached: string;
  readonly waiting: string;
  /** The subject of a commit of which only the writing is another one. */
  readonly noFacts: string;
  /** The subject of the commit: what it is about, in one line. */
  readonly subject: (id: string, date: string, facts: string) => string;
  /** The same of what is measured or defined. */
  readonly measured: (id: string, facts: string) => string;
  readonly closedPlan: (date: string, what: 'report' | 'value') => string;
}

/** The words in both languages. */
export const editWords: InLanguages<EditWords> = {
  en: {
    willChange: 'This will change:',
    changed: 'Changed:',
    inserted: 'It goes before a later report, so the newest one still counts.',
    ask: 'Write this? [y/n] ',
    nothingDone: 'Nothing was written.',
    dryRun: 'Nothing was written (--dry-run).',
    refused: (count) =>
      count === 1
        ? 'Not written: the file would have an error.'
        : `Not written: the file would have ${count} errors.`,
    unchanged: 'The file says so already; nothing was written.',
    committed: (commit) => `Written and committed (${commit}).`,
    onlyHere: 'It is only in this copy so far; planctl sync sends it to the others.',
    detached: 'The commit is on no branch (detached HEAD): git switch -c NAME keeps it.',
    waiting: 'Another planctl is writing to this plan; waiting …',
    noFacts: 'The same in other words',
    subject: (id, date, facts) => `${id}: report as of ${date}${facts === '' ? '' : ` (${facts})`}`,
    measured: (id, facts) => `${id}: ${facts}`,
    closedPlan: (date, what) => `The plan was closed on ${date}; the usual view will not show this ${what}.`,
  },
  bg: {
    willChange: 'Ще се промени:',
    changed: 'Променено:',
    inserted: 'Вписва се преди по-късен отчет, затова продължава да важи най-новият.',
    ask: 'Да се запише ли? [д/н] ',
    nothingDone: 'Нищо не е записано.',
    dryRun: 'Нищо не е записано (--dry-run).',
    refused: (count) =>
      count === 1
        ? 'Не е записано: във файла щеше да има грешка.'
        : `Не е записано: във файла щеше да има ${count} грешки.`,
    unchanged: 'Файлът вече е такъв; нищо не е записано.',
    committed: (commit) => `Записано и внесено в git (${commit}).`,
    onlyHere: 'Засега е само в това копие; planctl sync го изпраща на останалите.',
    detached: 'Версията не е в никой клон (detached HEAD): git switch -c ИМЕ я запазва.',
    waiting: 'Друг planctl записва в този план; изчакване …',
    noFacts: 'Същото, записано по друг начин',
    subject: (id, date, facts) => `${id}: отчет към ${date}${facts === '' ? '' : ` (${facts})`}`,
    measured: (id, facts) => `${id}: ${facts}`,
    closedPlan: (date, what) =>
      `Планът е приключен на ${date} г.; обичайният преглед няма да покаже ${what === 'report' ? 'този отчет' : 'тази стойност'}.`,
  },
};
