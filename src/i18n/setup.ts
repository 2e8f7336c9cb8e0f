import type { SetupThing } from '../model/setup.ts';
import type { InLanguages } from './language.ts';

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
  readonly ask: Readonly<Record<'title' | 'id' | 'languages' | 'start' | 'end' | 'lead' | 'areas', string>>;
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
      hook: 'planctl hooks install',
      drivers: 'planctl hooks install --drivers',
      schemas: 'They are missing or of another planctl: planctl schema KIND prints each.',
      editor: 'planctl init writes .vscode/settings.json; or add yaml.schemas there.',
    },
    allFine: 'Everything is as it should be.',
    toFix: (count) => (count === 1 ? 'One thing is to be mended.' : `${count} things are to be mended.`),
    made: (plan, files) => `The plan ${plan} is there, ${files} files.`,
    kept: (files) => `Left as they were: ${files}`,
    next: ['planctl status', 'planctl add operational-goal', 'planctl add activity', 'planctl doctor'],
    ask: {
      title: 'What is the plan called?',
      id: 'Its short name for files (small Latin letters, digits, hyphens)',
      languages: 'Languages, the main one first (bg, en)',
      start: 'When does it begin?',
      end: 'When does it end?',
      lead: 'Who leads it? (ORG-ID Name; empty for nobody yet)',
      areas: 'Priority areas (ID Title; ID Title; …; empty for none yet)',
    },
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
      hook: 'planctl hooks install',
      drivers: 'planctl hooks install --drivers',
      schemas: 'Липсват или са от друга версия: planctl schema ВИД извежда всяка.',
      editor: 'planctl init записва .vscode/settings.json; или добавете там yaml.schemas.',
    },
    allFine: 'Всичко е както трябва.',
    toFix: (count) => (count === 1 ? 'Едно нещо е за поправяне.' : `За поправяне са ${count} неща.`),
    made: (plan, files) => `Планът ${plan} е създаден, ${files} файла.`,
    kept: (files) => `Оставени, каквито бяха: ${files}`,
    next: ['planctl status', 'planctl add operational-goal', 'planctl add activity', 'planctl doctor'],
    ask: {
      title: 'Как се казва планът?',
      id: 'Кратко име за файловете (малки латински букви, цифри, тирета)',
      languages: 'Езици, първо основният (bg, en)',
      start: 'Кога започва?',
      end: 'Кога свършва?',
      lead: 'Кой отговаря за него? (ORG-НОМЕР Име; празно – още никой)',
      areas: 'Приоритетни области (НОМЕР Наименование; НОМЕР Наименование; …; празно – още няма)',
    },
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
