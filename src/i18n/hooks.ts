import type { InLanguages } from './language.ts';

/** The words of `planctl hooks`. */
export interface HooksWords {
  /** Inside the hook: planctl is not on this machine. */
  readonly missing: string;
  readonly hook: Readonly<Record<'none' | 'installed' | 'outdated' | 'foreign', string>>;
  readonly chained: string;
  readonly drivers: Readonly<Record<'on' | 'off' | 'onlyConfig' | 'onlyAttributes', string>>;
  readonly labels: Readonly<Record<'hook' | 'drivers' | 'codeowners', string>>;
  readonly installed: Readonly<Record<'hook' | 'drivers', string>>;
  readonly uninstalled: Readonly<Record<'hook' | 'drivers', string>>;
  readonly already: string;
  readonly nothingThere: string;
  readonly commitAttributes: string;
  readonly codeowners: Readonly<Record<'current' | 'outdated' | 'none', string>>;
  /** The first line of the section in CODEOWNERS. */
  readonly sectionNote: string;
  readonly written: (file: string, rules: string) => string;
  readonly unchanged: (file: string) => string;
  readonly stale: (file: string) => string;
  readonly rule: { readonly one: string; readonly many: string };
  readonly without: (count: string) => string;
  readonly withoutNoun: { readonly one: string; readonly many: string };
  readonly noHandles: string;
}

/** The words of `planctl hooks` in both languages. */
export const hooksWords: InLanguages<HooksWords> = {
  en: {
    missing: 'planctl is not on this machine: the plan was not checked before this commit.',
    hook: {
      none: 'not installed (planctl hooks install)',
      installed: 'installed',
      outdated: 'of another version (planctl hooks install renews it)',
      foreign: "not planctl's",
    },
    chained: 'after the hook that was there before',
    drivers: {
      on: 'set up',
      off: 'not set up (planctl hooks install --drivers)',
      onlyConfig: 'set up in git, but .gitattributes does not name them (planctl hooks install --drivers)',
      onlyAttributes:
        '.gitattributes names them, but this clone has not set them up (planctl hooks install --drivers)',
    },
    labels: { hook: 'pre-commit', drivers: 'drivers', codeowners: 'CODEOWNERS' },
    installed: {
      hook: 'Before each commit planctl checks what is staged.',
      drivers: 'git compares and merges plan files by planctl.',
    },
    uninstalled: {
      hook: 'The hook is gone; a hook that was there before is back.',
      drivers: 'git compares and merges plan files as any text again.',
    },
    already: 'All this was set up already.',
    nothingThere: "There was nothing of planctl's to take away.",
    commitAttributes: '.gitattributes is for everybody: git add .gitattributes, and commit it.',
    codeowners: {
      current: 'up to date',
      outdated: 'not what the plans say (planctl hooks codeowners)',
      none: 'without a part of planctl (planctl hooks codeowners)',
    },
    sectionNote:
      'Written by "planctl hooks codeowners" from the plans; changes between these two marks are lost.',
    written: (file, rules) => `${file}: ${rules} written. Commit it: GitHub reads it from the base branch.`,
    unchanged: (file) => `${file} is what the plans say.`,
    stale: (file) => `${file} is not what the plans say. Renew it: planctl hooks codeowners`,
    rule: { one: 'rule', many: 'rules' },
    without: (count) =>
      `${count} without a GitHub account of their own: the lead of the plan reviews them, where it has one.`,
    withoutNoun: { one: 'activity or KPI', many: 'activities and KPIs' },
    noHandles:
      'No GitHub account is written in the plans: "github" of an organisation, or of who is responsible.',
  },
  bg: {
    missing: 'planctl не е на тази машина: планът не беше проверен преди този commit.',
    hook: {
      none: 'не е включена (planctl hooks install)',
      installed: 'включена',
      outdated: 'от друга версия (planctl hooks install я обновява)',
      foreign: 'не е на planctl',
    },
    chained: 'след проверката, която е била там преди',
    drivers: {
      on: 'включени',
      off: 'не са включени (planctl hooks install --drivers)',
      onlyConfig: 'включени в git, но .gitattributes не ги посочва (planctl hooks install --drivers)',
      onlyAttributes:
        '.gitattributes ги посочва, но в това копие не са включени (planctl hooks install --drivers)',
    },
    labels: { hook: 'pre-commit', drivers: 'драйвери', codeowners: 'CODEOWNERS' },
    installed: {
      hook: 'Преди всеки commit planctl проверява подготвеното.',
      drivers: 'git сравнява и слива файловете на плана чрез planctl.',
    },
    uninstalled: {
      hook: 'Проверката е махната; ако преди е имало друга, тя е върната.',
      drivers: 'git отново сравнява и слива файловете на плана като обикновен текст.',
    },
    already: 'Всичко това вече е включено.',
    nothingThere: 'Нямаше нищо на planctl за махане.',
    commitAttributes:
      '.gitattributes важи за всички: изпълнете git add .gitattributes и го внесете с commit.',
    codeowners: {
      current: 'съответства на плановете',
      outdated: 'не съответства на плановете (planctl hooks codeowners)',
      none: 'без част от planctl (planctl hooks codeowners)',
    },
    sectionNote: 'Записано от „planctl hooks codeowners“ по плановете; промени между двата знака се губят.',
    written: (file, rules) =>
      `${file}: записани ${rules}. Внесете го с commit: GitHub го чете от основния клон.`,
    unchanged: (file) => `${file} съответства на плановете.`,
    stale: (file) => `${file} не съответства на плановете. Обновете го: planctl hooks codeowners`,
    rule: { one: 'правило', many: 'правила' },
    without: (count) =>
      `${count} без собствен профил в GitHub: преглежда ги водещата организация на плана, ако има профил.`,
    withoutNoun: { one: 'дейност или показател', many: 'дейности и показатели' },
    noHandles: 'В плановете няма профили в GitHub: поле „github“ на организация или на отговорно лице.',
  },
};
