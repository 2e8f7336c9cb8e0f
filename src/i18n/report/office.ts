import type { InLanguages } from '../language.ts';

/** What the steps of a report say. */
export interface ReportWords {
  readonly written: string;
  /** Said on a terminal of a period that ends after today. */
  readonly notOver: (period: string, end: string) => string;
  /** Subjects of commits. */
  readonly draft: (period: string) => string;
  readonly stage: (period: string, stage: string) => string;
  readonly close: (period: string) => string;
  readonly revise: (period: string, version: number) => string;
  readonly tagged: (tag: string) => string;
  readonly notTagged: (tag: string) => string;
  readonly verified: (period: string, commit: string) => string;
  readonly differs: (period: string, sealed: string, now: string) => string;
  readonly otherTool: (sealed: string, now: string) => string;
  /** The commit of the seal is not in the history, and the files that are give another report. */
  readonly rewritten: (period: string, commit: string) => string;
  /** The sections in which the report made from the files now differs from the sealed one. */
  readonly where: (sections: readonly string[]) => string;
  readonly head: string;
  readonly next: string;
  readonly questions: {
    readonly about: readonly string[];
    readonly summary: string;
    readonly area: (name: string, facts: string) => string;
    readonly exception: (name: string, facts: string) => string;
    readonly cause: string;
    readonly action: string;
    readonly delivery: (health: string, assessed: number, eligible: number) => string;
    readonly results: (health: string, assessed: number, eligible: number) => string;
  };
}

/** The words in both languages. */
export const reportWords: InLanguages<ReportWords> = {
  en: {
    written: 'Written:',
    notOver: (period, end) => `${period} is not over: the report is as of ${end}, with what is known by now.`,
    draft: (period) => `Report ${period}: begun`,
    stage: (period, stage) => `Report ${period}: ${stage}`,
    close: (period) => `Report ${period}: closed`,
    revise: (period, version) => `Report ${period}: version ${version} begun`,
    tagged: (tag) => `The commit has the tag ${tag}.`,
    notTagged: (tag) => `The tag ${tag} could not be set; set it with: git tag ${tag}`,
    verified: (period, commit) => `The report of ${period} is what was sealed (commit ${commit}).`,
    differs: (period, sealed, now) =>
      `The report of ${period} is not what was sealed: its data had the digest ${sealed}, made again they have ${now}.`,
    otherTool: (sealed, now) => `It was sealed by ${sealed}; this is ${now}.`,
    rewritten: (period, commit) =>
      `The report of ${period} was sealed with commit ${commit}, which is not in the history of these files: the history was rewritten, and now gives another report.`,
    where: (sections) => `Other than sealed: ${sections.join('; ')}.`,
    head: 'title page',
    next: 'the next period',
    questions: {
      about: [
        "The office's own words for the report. Take the # away from a line to answer it;",
        'what stays behind a # is not printed. Each text may be in one or both languages.',
      ],
      summary: 'What should the council know of this period? Two or three sentences.',
      area: (name, facts) => `${name}. ${facts}`,
      exception: (name, facts) => `${name}: ${facts}`,
      cause: 'Why does it depart from the plan?',
      action: 'What is done about it, and by when?',
      delivery: (health, assessed, eligible) =>
        `Delivery: ${health}; ${assessed} of ${eligible} ${eligible === 1 ? 'activity' : 'activities'} assessed.`,
      results: (health, assessed, eligible) =>
        `Results: ${health}; ${assessed} of ${eligible} ${eligible === 1 ? 'KPI' : 'KPIs'} assessed.`,
    },
  },
  bg: {
    written: 'Записано:',
    notOver: (period, end) =>
      `Периодът ${period} още не е приключил: отчетът е към ${end} г., с известното дотук.`,
    draft: (period) => `Отчет ${period}: започнат`,
    stage: (period, stage) => `Отчет ${period}: ${stage}`,
    close: (period) => `Отчет ${period}: приключен`,
    revise: (period, version) => `Отчет ${period}: започната е версия ${version}`,
    tagged: (tag) => `Версията е отбелязана с етикет ${tag}.`,
    notTagged: (tag) => `Етикетът ${tag} не можа да бъде поставен; поставя го: git tag ${tag}`,
    verified: (period, commit) => `Отчетът за ${period} е какъвто е приключен (версия ${commit}).`,
    differs: (period, sealed, now) =>
      `Отчетът за ${period} не е какъвто е приключен: контролната сума на данните му е била ${sealed}, а сега е ${now}.`,
    otherTool: (sealed, now) => `Приключен е с ${sealed}; това е ${now}.`,
    rewritten: (period, commit) =>
      `Отчетът за ${period} е приключен с версия ${commit}, която не е в историята на тези файлове: историята е пренаписана и вече дава друг отчет.`,
    where: (sections) => `Различно от приключеното: ${sections.join('; ')}.`,
    head: 'начална страница',
    next: 'предстоящо',
    questions: {
      about: [
        'Думите на звеното за отчета. Махнете # пред реда, на който отговаряте;',
        'каквото остане след #, не се печата. Всеки текст може да е на единия или на двата езика.',
      ],
      summary: 'Какво трябва да знае общинският съвет за този период? Две-три изречения.',
      area: (name, facts) => `${name}. ${facts}`,
      exception: (name, facts) => `${name}: ${facts}`,
      cause: 'Защо има отклонение от плана?',
      action: 'Какво се предприема и до кога?',
      delivery: (health, assessed, eligible) =>
        `Изпълнение на дейностите: ${health}; с оценка ${assessed} от ${eligible} ${eligible === 1 ? 'дейност' : 'дейности'}.`,
      results: (health, assessed, eligible) =>
        `Постигане на показателите: ${health}; с оценка ${assessed} от ${eligible} ${eligible === 1 ? 'показател' : 'показателя'}.`,
    },
  },
};
