import type { HelpWords } from './help.ts';
import type { InLanguages } from './language.ts';

/** A command of planctl. */
type CommandName = keyof HelpWords['commands'];

/** What to type next, after words on the command line that planctl could not use. */
export interface UsageHints {
  /** Words beyond those that the command takes. */
  readonly surplus: (words: readonly string[]) => string;
  /** A text with spaces was typed without quotes. */
  readonly quote: (typed: string) => string;
  /** What was probably meant. */
  readonly perhaps: (typed: string) => string;
  /** An item was named where a command belongs. */
  readonly aboutItem: (id: string) => string;
  /** The command has to stand before the item. */
  readonly commandFirst: (typed: string) => string;
}

/** The hints in both languages. */
export const usageHints: InLanguages<UsageHints> = {
  en: {
    surplus: (words) => `More than this command takes: ${words.join(' ')}.`,
    quote: (typed) => `Text with spaces needs quotes: ${typed}`,
    perhaps: (typed) => `Did you mean: ${typed}`,
    aboutItem: (id) => `planctl show ${id} shows this item, planctl explain ${id} how its rating came about.`,
    commandFirst: (typed) => `The command comes first: ${typed}`,
  },
  bg: {
    surplus: (words) => `Командата не приема толкова думи; в повече: ${words.join(' ')}.`,
    quote: (typed) => `Текст с интервали се пише в кавички: ${typed}`,
    perhaps: (typed) => `Може би: ${typed}`,
    aboutItem: (id) =>
      `planctl show ${id} показва елемента, planctl explain ${id} – как е получена оценката му.`,
    commandFirst: (typed) => `Командата се пише първа: ${typed}`,
  },
};

/** Beginnings of words that people type for a command in Bulgarian. */
const bulgarianCommands: readonly (readonly [beginning: string, command: CommandName])[] = [
  ['статус', 'status'],
  ['състоян', 'status'],
  ['обобщен', 'status'],
  ['дължи', 'due'],
  ['чака', 'due'],
  ['покаж', 'show'],
  ['напредък', 'update'],
  ['отчит', 'update'],
  ['отчет', 'report'],
  ['стойност', 'measure'],
  ['преглед', 'review'],
  ['обмен', 'sync'],
  ['синхрон', 'sync'],
  ['отмен', 'undo'],
  ['върн', 'undo'],
  ['етап', 'milestone'],
  ['добав', 'add'],
  ['промен', 'set'],
  ['предлож', 'propose'],
  ['решен', 'decide'],
  ['дърво', 'tree'],
  ['списък', 'list'],
  ['табло', 'board'],
  ['график', 'timeline'],
  ['срок', 'timeline'],
  ['обясн', 'explain'],
  ['защо', 'explain'],
  ['истори', 'history'],
  ['сравн', 'diff'],
  ['разлик', 'diff'],
  ['провер', 'validate'],
  ['изнес', 'export'],
  ['внес', 'import'],
  ['искан', 'request'],
  ['събер', 'collect'],
  ['напомн', 'remind'],
  ['помощ', 'help'],
  ['пример', 'demo'],
];

/** The command that a Bulgarian word stands for; undefined when it stands for none. */
export function commandOfWord(word: string): CommandName | undefined {
  const lower = word.toLowerCase();
  return bulgarianCommands.find(([beginning]) => lower.startsWith(beginning))?.[1];
}
