import type { InLanguages } from '../language.ts';

/** What `demo` says when it is done: what is there, and what to try. */
export interface DemoWords {
  readonly made: (folder: string, commits: number) => string;
  readonly fictional: string;
  readonly enter: string;
  /** What each command of the tour shows, by the command. */
  readonly tour: (at: { readonly quarter: string; readonly earlier: string }) => readonly {
    readonly command: string;
    readonly shows: string;
  }[];
}

/** The words in both languages. */
export const demoWords: InLanguages<DemoWords> = {
  en: {
    made: (folder, commits) => `Lipovgrad is in ${folder}, with ${commits} commits of eight quarters.`,
    fictional: 'The city does not exist; its people and figures are made up.',
    enter: 'Go there and try:',
    tour: ({ quarter, earlier }) => [
      { command: 'planctl status', shows: 'where the plan stands' },
      { command: 'planctl due', shows: 'who owes what' },
      { command: 'planctl explain A-04', shows: 'why the ticket is late, down to the lines' },
      { command: 'planctl show A-03', shows: 'an activity given more time by a decision' },
      { command: 'planctl history K-02', shows: 'a value that was corrected, and by whom' },
      { command: `planctl diff ${earlier}`, shows: 'what changed since a day, by meaning' },
      { command: 'planctl timeline', shows: 'dates over quarters' },
      { command: 'planctl diff main better-numbers', shows: 'a rewritten value and a moved target' },
      { command: `planctl report verify ${quarter}`, shows: 'that a closed report is still as sealed' },
      {
        command: 'planctl update A-06 --progress 30 --done "Half of the mains are drawn." --yes',
        shows: 'a report of your own',
      },
    ],
  },
  bg: {
    made: (folder, commits) => `Липовград е в ${folder}, с ${commits} версии от осем тримесечия.`,
    fictional: 'Градът не съществува; хората и числата са измислени.',
    enter: 'Влезте там и опитайте:',
    tour: ({ quarter, earlier }) => [
      { command: 'planctl status', shows: 'докъде е планът' },
      { command: 'planctl due', shows: 'кой какво дължи' },
      { command: 'planctl explain A-04', shows: 'защо билетът изостава, чак до редовете' },
      { command: 'planctl show A-03', shows: 'дейност с удължен с решение срок' },
      { command: 'planctl history K-02', shows: 'поправена стойност и кой я е поправил' },
      { command: `planctl diff ${earlier}`, shows: 'какво се е променило от този ден насам' },
      { command: 'planctl timeline', shows: 'сроковете по тримесечия' },
      { command: 'planctl diff main better-numbers', shows: 'пренаписана стойност и преместена цел' },
      { command: `planctl report verify ${quarter}`, shows: 'че приключен отчет е още какъвто е бил' },
      {
        command: 'planctl update A-06 --progress 30 --done "Половината мрежа е нанесена." --yes',
        shows: 'ваш собствен отчет',
      },
    ],
  },
};
