import type { InLanguages } from './language.ts';

/** The words of the command line itself: help, usage errors. Kept apart from all other words, since they load at start. */
type CommandName =
  | 'status'
  | 'due'
  | 'show'
  | 'update'
  | 'measure'
  | 'review'
  | 'undo'
  | 'sync'
  | 'milestone'
  | 'add'
  | 'set'
  | 'propose'
  | 'decide'
  | 'retire'
  | 'handover'
  | 'tree'
  | 'list'
  | 'board'
  | 'timeline'
  | 'explain'
  | 'report'
  | 'diff'
  | 'history'
  | 'validate'
  | 'init'
  | 'doctor'
  | 'demo'
  | 'fmt'
  | 'check'
  | 'export'
  | 'import'
  | 'export'
  | 'import'
  | 'request'
  | 'collect'
  | 'remind'
  | 'schema'
  | 'resolve'
  | 'hooks'
  | 'driver'
  | 'completion'
  | 'help';

export interface HelpWords {
  readonly about: string;
  readonly groups: Readonly<Record<'daily' | 'change' | 'look' | 'departments' | 'check' | 'rest', string>>;
  readonly commands: Readonly<Record<CommandName, string>>;
  readonly options: Readonly<
    Record<'directory' | 'lang' | 'color' | 'version' | 'help' | 'plan' | 'asOf' | 'rev' | 'json', string>
  >;
  readonly headings: Readonly<
    Record<'usage' | 'arguments' | 'options' | 'globalOptions' | 'commands' | 'examples', string>
  >;
  readonly more: string;
  readonly usage: {
    readonly unknownCommand: (name: string) => string;
    readonly unknownOption: (name: string) => string;
    readonly missingArgument: (name: string, meaning: string | undefined) => string;
    readonly missingOptionValue: (name: string, meaning: string | undefined) => string;
    readonly excessArguments: string;
    readonly badLanguage: (value: string) => string;
    readonly unknownTopic: (name: string) => string;
    readonly other: (message: string) => string;
    readonly didYouMean: (name: string) => string;
    readonly seeHelp: (command: string) => string;
  };
}

function explained(meaning: string | undefined): string {
  return meaning === undefined || meaning === '' ? '' : `: ${meaning}`;
}

/** The words of the command line in both languages. */
export const helpWords: InLanguages<HelpWords> = {
  en: {
    about: "Tracks a city's strategy and action plan, kept as YAML files under git.",
    groups: {
      daily: 'Every day:',
      change: 'Change the plan:',
      look: 'Look closer:',
      check: 'Check (validate is about the files as they are, check about a proposed change):',
      departments: 'Work with the departments:',
      rest: 'More:',
    },
    commands: {
      status: 'Show where the plan stands',
      due: 'Show who owes what, and by when',
      show: 'Show everything about one item',
      update: 'Report what became of an activity',
      measure: 'Record a value of a KPI',
      review: 'Go through everything that is due',
      undo: 'Take the last change back',
      sync: 'Exchange changes with the others',
      milestone: 'Report a milestone as done, cancelled or open',
      add: 'Add an item',
      set: 'Change a field (approved ones with a decision)',
      propose: 'Propose a change of an approved value',
      decide: 'Apply a decision to proposals, or close them',
      retire: 'Mark something as cancelled or superseded',
      handover: 'Hand responsibility over to another organisation',
      tree: 'Show the hierarchy: area, goal, activity, milestone',
      list: 'List items of one kind, filtered and sorted',
      board: 'Show activities by status',
      timeline: 'Show dates over quarters',
      explain: 'Explain how a rating came about',
      report: 'Make the report of a period',
      history: 'Show who changed what, and when',
      diff: 'Compare two states of the plan by meaning',
      validate: 'Check the files of the plan',
      init: 'Make a new plan',
      doctor: 'Look at what planctl needs here',
      demo: 'Make a made-up city to try everything on',
      fmt: 'Put the files in canonical form',
      check: 'Judge a proposed change of the plan',
      export: 'Write the plan as spreadsheets or for other systems',
      import: 'Take in what changed in spreadsheets, a plan, or official wording',
      request: 'Write forms for the departments to fill in',
      collect: 'Take the forms that came back',
      remind: 'Prepare reminders of missing reports',
      schema: 'Print the JSON Schema of a kind of file',
      resolve: 'Settle conflicts by questions',
      hooks: 'Turn on checks that run by themselves',
      driver: 'Compare or merge a file for git (hooks install --drivers)',
      completion: 'Complete commands, ids and values with the Tab key',
      help: 'Show help for a command or a topic',
    },
    options: {
      directory: 'work in this folder',
      lang: 'language of the output: bg or en',
      color: 'no colour (NO_COLOR does the same)',
      version: 'print the version',
      help: 'show this help',
      plan: 'the plan, where there are several (or PLANCTL_PLAN)',
      asOf: 'the day to look at: 2021-06-30, 2021-Q2, 2021 (default: today)',
      rev: 'the files of a commit, branch, tag or day: HEAD~3, v1, 2026-06-30 (default: as they are now)',
      json: 'print JSON',
    },
    headings: {
      usage: 'Usage:',
      arguments: 'Arguments:',
      options: 'Options:',
      globalOptions: 'For every command:',
      commands: 'Commands:',
      examples: 'Examples:',
    },
    more: 'planctl help COMMAND tells more about each.',
    usage: {
      unknownCommand: (name) => `There is no command ${name}.`,
      unknownOption: (name) => `There is no option ${name} here.`,
      missingArgument: (name, meaning) => `${name} is missing${explained(meaning)}.`,
      missingOptionValue: (name, meaning) => `${name} needs a value${explained(meaning)}.`,
      excessArguments: 'There are more words than this command takes.',
      badLanguage: (value) => `${value} is not a language of planctl; it speaks bg and en.`,
      unknownTopic: (name) => `There is no command or topic ${name}.`,
      other: (message) => message,
      didYouMean: (name) => `Did you mean ${name}?`,
      seeHelp: (command) => `See ${command}.`,
    },
  },
  bg: {
    about: 'Следи изпълнението на градска стратегия и план за действие, записани като YAML файлове под git.',
    groups: {
      daily: 'Всеки ден:',
      change: 'Промяна на плана:',
      look: 'По-подробно:',
      check: 'Проверка (validate: файловете, каквито са; check: предложена промяна):',
      departments: 'Работа със звената:',
      rest: 'Други:',
    },
    commands: {
      status: 'Показва обобщение на плана',
      due: 'Показва кой какво дължи и докога',
      show: 'Показва всичко за един елемент',
      update: 'Отчита напредък по дейност',
      measure: 'Въвежда стойност на показател',
      review: 'Води през чакащите отчитане',
      undo: 'Отменя последната промяна',
      sync: 'Обменя промените с останалите',
      milestone: 'Отчита ключов етап',
      add: 'Добавя елемент',
      set: 'Променя поле (утвърдените: с решение)',
      propose: 'Предлага изменение',
      decide: 'Прилага решение по предложения или ги приключва',
      retire: 'Отбелязва отпаднал или заменен елемент',
      handover: 'Прехвърля отговорност на друга организация',
      tree: 'Показва йерархията: област, цел, дейност, етап',
      list: 'Извежда списък по вид, с филтри и подреждане',
      board: 'Показва дейностите по статус',
      timeline: 'Показва сроковете по тримесечия',
      explain: 'Обяснява как е получена оценката',
      report: 'Изготвя отчет за период',
      history: 'Показва кой какво е променил и кога',
      diff: 'Сравнява две състояния на плана по смисъл',
      validate: 'Проверява файловете',
      init: 'Създава нов план',
      doctor: 'Проверява настройките',
      demo: 'Създава примерен град за опити',
      fmt: 'Подрежда файловете',
      check: 'Проверява предложена промяна',
      export: 'Изнася плана в таблици или за други системи',
      import: 'Приема промененото в таблици, план или официални текстове',
      request: 'Записва формуляри за звената',
      collect: 'Приема върнатите формуляри',
      remind: 'Подготвя напомняния за липсващи отчети',
      schema: 'Показва схемите (JSON Schema)',
      resolve: 'Урежда конфликти с въпроси',
      hooks: 'Включва автоматични проверки',
      driver: 'Сравнява или слива файл вместо git (hooks install --drivers)',
      completion: 'Включва довършване с клавиша Tab',
      help: 'Показва помощ за команда или тема',
    },
    options: {
      directory: 'работи в тази папка',
      lang: 'език на изхода: bg или en',
      color: 'без цветове (същото прави NO_COLOR)',
      version: 'показва версията',
      help: 'показва тази помощ',
      plan: 'планът, когато са няколко (или PLANCTL_PLAN)',
      asOf: 'към кой ден: 2021-06-30, 2021-Q2, 2021 (по подразбиране: днес)',
      rev: 'файловете от версия, клон, етикет или ден: HEAD~3, v1, 2026-06-30 (по подразбиране: каквито са сега)',
      json: 'извежда JSON',
    },
    headings: {
      usage: 'Употреба:',
      arguments: 'Аргументи:',
      options: 'Настройки:',
      globalOptions: 'За всяка команда:',
      commands: 'Команди:',
      examples: 'Примери:',
    },
    more: 'planctl help КОМАНДА казва повече за всяка.',
    usage: {
      unknownCommand: (name) => `Няма команда ${name}.`,
      unknownOption: (name) => `Тук няма настройка ${name}.`,
      missingArgument: (name, meaning) => `Липсва ${name}${explained(meaning)}.`,
      missingOptionValue: (name, meaning) => `След ${name} трябва да има стойност${explained(meaning)}.`,
      excessArguments: 'Думите са повече, отколкото приема тази команда.',
      badLanguage: (value) => `${value} не е език на planctl; езиците са bg и en.`,
      unknownTopic: (name) => `Няма команда или тема ${name}.`,
      other: (message) => message,
      didYouMean: (name) => `Може би ${name}?`,
      seeHelp: (command) => `Вижте ${command}.`,
    },
  },
};
