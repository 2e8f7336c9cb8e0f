import type { SetupThing } from '../model/setup.ts';
import type { InLanguages } from './language.ts';
import type { Question } from './prompts.ts';

/** What `doctor` and `init` say. */
export interface SetupWords {
  /** What each thing is called. */
  readonly things: Readonly<Record<SetupThing, string>>;
  readonly states: Readonly<Record<'fine' | 'hint' | 'fix', string>>;
  /** How to mend each thing. */
  readonly mend: Readonly<Record<SetupThing, string>>;
  readonly allFine: string;
  readonly toFix: (count: number) => string;
  readonly made: (plan: string, files: number) => string;
  readonly kept: (files: string) => string;
  readonly next: readonly string[];
  readonly ask: Readonly<Record<'title' | 'id' | 'languages' | 'start' | 'end' | 'lead' | 'areas', Question>>;
  /** What an empty answer means: nobody leads it yet; there are no areas yet. */
  readonly nobody: string;
  readonly none: string;
  readonly readme: (title: string, id: string) => string;
}

/** The words in both languages. */
export const setupWords: InLanguages<SetupWords> = {
  en: {
    things: {
      node: 'Node.js',
      git: 'git',
      repository: 'Repository',
      plans: 'Plans',
      errors: 'Errors in the plans',
      identity: 'Your name in git',
      branch: 'Branch',
      remote: 'Shared copy',
      history: 'Whole history',
      lines: 'Line ends',
      hook: 'Check before each commit',
      drivers: 'git shows and merges by meaning',
      schemas: 'Schemas beside the plans',
      editor: 'Editor settings',
    },
    states: { fine: 'fine', hint: 'could be better', fix: 'to be mended' },
    mend: {
      node: 'Install Node.js 20 or newer.',
      git: 'Install git; without it planctl writes files and keeps no history.',
      repository: 'git init, git add ., git commit',
      plans: 'planctl init makes a plan; planctl demo a made-up one to try.',
      errors: 'planctl validate tells each with its line.',
      identity: 'git config --global user.name "…" and git config --global user.email "…"',
      branch: 'git switch main (or git switch -c NAME keeps what is here)',
      remote: 'git remote add origin ADDRESS; then planctl sync exchanges changes.',
      history:
        'git fetch --unshallow; without the earlier commits check, diff, history and report do not know how the plan was.',
      lines: 'git config core.autocrlf input; now git turns line ends into those of Windows.',
      hook: 'planctl hooks install',
      drivers: 'planctl hooks install --drivers',
      schemas:
        'They are missing or of another planctl; for each: planctl schema NAME > schemas/NAME.schema.json',
      editor:
        'Add yaml.schemas to .vscode/settings.json (planctl init in an empty folder writes one to copy).',
    },
    allFine: 'Everything is as it should be.',
    toFix: (count) => (count === 1 ? 'One thing is to be mended.' : `${count} things are to be mended.`),
    made: (plan, files) => `The plan ${plan} is there, ${files} files.`,
    kept: (files) => `Left as they were: ${files}`,
    next: ['planctl status', 'planctl add operational-goal', 'planctl add activity', 'planctl doctor'],
    ask: {
      title: { ask: 'What is the plan called?', help: 'Its full name, in its first language.' },
      id: {
        ask: 'What is its short name?',
        help: 'The name of its folder: small Latin letters, digits and hyphens. It does not change later.',
      },
      languages: { ask: 'In which languages is it?', help: 'bg, en or both, the main one first.' },
      start: { ask: 'When does it begin?', help: 'A day, or a year: 01.01.2027, 2027.' },
      end: {
        ask: 'When does it end?',
        help: 'A day, or a year, which means its last day: 31.12.2030, 2030.',
      },
      lead: {
        ask: 'Who leads it?',
        help: 'The name of the organisation; before it an id of your own, if you like: ORG-OFFICE Programme Office.',
      },
      areas: {
        ask: 'What are its priority areas?',
        help: 'Their names with semicolons between; before each an id of your own, if you like: SERV Services; MOVE Transport.',
      },
    },
    nobody: 'nobody yet',
    none: 'none yet',
    readme: (title, id) => `# ${title}

The plan is in \`plans/${id}\`, one YAML file for each area, goal, activity and KPI. planctl reads and writes them.

| to | type |
|---|---|
| see where the plan stands | \`planctl status\` |
| see what is due | \`planctl due\` |
| report on an activity | \`planctl update A-01\` |
| add something | \`planctl add activity\` |
| exchange changes with the others | \`planctl sync\` |
`,
  },
  bg: {
    things: {
      node: 'Node.js',
      git: 'git',
      repository: 'Хранилище',
      plans: 'Планове',
      errors: 'Грешки в плановете',
      identity: 'Вашето име в git',
      branch: 'Клон',
      remote: 'Общо копие',
      history: 'Пълна история',
      lines: 'Краища на редовете',
      hook: 'Проверка преди всяко записване',
      drivers: 'git показва и слива по смисъл',
      schemas: 'Схеми до плановете',
      editor: 'Настройки на редактора',
    },
    states: { fine: 'наред', hint: 'може и по-добре', fix: 'за поправяне' },
    mend: {
      node: 'Инсталирайте Node.js 20 или по-нов.',
      git: 'Инсталирайте git; без него planctl записва файловете, но без история.',
      repository: 'git init, git add ., git commit',
      plans: 'planctl init създава план; planctl demo – измислен, за опити.',
      errors: 'planctl validate посочва всяка с реда ѝ.',
      identity: 'git config --global user.name "…" и git config --global user.email "…"',
      branch: 'git switch main (или git switch -c ИМЕ запазва каквото е тук)',
      remote: 'git remote add origin АДРЕС; после planctl sync обменя промените.',
      history:
        'git fetch --unshallow; без по-старите версии check, diff, history и report не знаят какъв е бил планът.',
      lines: 'git config core.autocrlf input; сега git превръща краищата на редовете в тези на Windows.',
      hook: 'planctl hooks install',
      drivers: 'planctl hooks install --drivers',
      schemas: 'Липсват или са от друга версия; за всяка: planctl schema ИМЕ > schemas/ИМЕ.schema.json',
      editor:
        'Добавете yaml.schemas в .vscode/settings.json (planctl init в празна папка записва готов за копиране).',
    },
    allFine: 'Всичко е както трябва.',
    toFix: (count) => (count === 1 ? 'Едно нещо е за поправяне.' : `За поправяне са ${count} неща.`),
    made: (plan, files) => `Планът ${plan} е създаден, ${files} файла.`,
    kept: (files) => `Оставени, каквито бяха: ${files}`,
    next: ['planctl status', 'planctl add operational-goal', 'planctl add activity', 'planctl doctor'],
    ask: {
      title: { ask: 'Как се казва планът?', help: 'Пълното му наименование, на основния му език.' },
      id: {
        ask: 'Какво е краткото му име?',
        help: 'Името на папката му: малки латински букви, цифри и тирета. После не се променя.',
      },
      languages: { ask: 'На какви езици е?', help: 'bg, en или двата, първо основният.' },
      start: { ask: 'Кога започва?', help: 'Ден или година: 01.01.2027, 2027.' },
      end: {
        ask: 'Кога свършва?',
        help: 'Ден или година, която означава последния ѝ ден: 31.12.2030, 2030.',
      },
      lead: {
        ask: 'Кой отговаря за него?',
        help: 'Името на организацията; пред него може и собствен номер: ORG-OFFICE Програмен офис.',
      },
      areas: {
        ask: 'Кои са приоритетните му области?',
        help: 'Имената им, с точка и запетая между тях; пред всяко може и собствен номер: SERV Услуги; MOVE Движение.',
      },
    },
    nobody: 'още никой',
    none: 'още няма',
    readme: (title, id) => `# ${title}

Планът е в \`plans/${id}\`, по един YAML файл за всяка област, цел, дейност и показател. planctl ги чете и записва.

| за да | напишете |
|---|---|
| видите докъде е планът | \`planctl status\` |
| видите какво предстои | \`planctl due\` |
| отчетете дейност | \`planctl update A-01\` |
| добавите нещо | \`planctl add activity\` |
| обмените промените с останалите | \`planctl sync\` |
`,
  },
};
