// Long: each kind of change has its sentence here, in both languages side by side.

import type { EntityKind } from '../model/kinds.ts';
import { counted, type Noun } from './counts.ts';
import { daysLong } from './dates.ts';
import type { InLanguages, Language } from './language.ts';

/** The words of a comparison of two states of a plan. */
export interface ChangeWords {
  /** Said of something new by its kind. */
  readonly added: Readonly<Record<EntityKind | 'plan', string>>;
  /** Said of an entity; what it is stands before. */
  readonly removed: string;
  readonly cancelledFrom: (date: string) => string;
  readonly supersededFrom: (date: string, by: string) => string;
  readonly newReport: (date: string) => string;
  readonly correction: (date: string, of: string) => string;
  readonly reportRewritten: (date: string, what: string) => string;
  readonly reportRemoved: (date: string) => string;
  /** A report by its head with what it brings: the field, what it is called, its words. */
  readonly report: (head: string, told: readonly ReportPart[]) => string;
  readonly newValue: (period: string, value: string) => string;
  readonly revisedValue: (period: string, from: string, to: string, why: string) => string;
  readonly valueRewritten: (period: string, from: string, to: string) => string;
  readonly valueRemoved: (period: string, value: string) => string;
  /** A period without a value. */
  readonly missing: string;
  /** An entry of a list, by the list's name. */
  readonly entries: Readonly<Record<string, string>>;
  readonly newMilestone: (id: string, title: string, due: string) => string;
  readonly milestoneRemoved: (id: string, title: string) => string;
  readonly moved: (what: string, days: number, from: string, to: string) => string;
  readonly target: (date: string) => string;
  readonly newTarget: (date: string, value: string) => string;
  readonly targetRemoved: (date: string, value: string) => string;
  readonly linkAdded: (what: string, link: string) => string;
  readonly linkRemoved: (what: string, link: string) => string;
  readonly entryAdded: (what: string, value: string) => string;
  readonly entryRemoved: (what: string, value: string) => string;
  /** Of a text too long for a line. */
  readonly rewritten: (what: string) => string;
  readonly textAdded: (what: string) => string;
  readonly textRemoved: (what: string) => string;
  /** How many changes more there are than a line can tell. */
  readonly more: (count: number) => string;
  readonly changed: (what: string, from: string, to: string) => string;
  readonly nothing: string;
  /** A value that holds where none is given. */
  readonly usual: (value: string) => string;
  /** Said of blockers that are cleared. */
  readonly noBlockers: string;
  readonly quoted: (text: string) => string;
  readonly inLanguage: (what: string, language: string) => string;
  readonly languages: Readonly<Record<string, string>>;
  readonly statusChanged: (from: string, to: string) => string;
  readonly progressChanged: (from: string, to: string) => string;
  /** The state of a milestone, by its name in short and its title. */
  readonly milestoneChanged: (what: string, title: string, from: string, to: string) => string;
  readonly notReported: string;
}

/** A field of a report with its words. */
export interface ReportPart {
  readonly field: string;
  readonly label: string;
  readonly text: string;
}

const moved = (what: string, from: string, to: string): string => `${what}: ${from} → ${to}`;
const listed = (head: string, told: readonly ReportPart[]): string =>
  [head, ...told.map(({ label, text }) => `${label.toLowerCase()}: ${text}`)].join('; ');

/** The words in both languages. */
export const changeWords: InLanguages<ChangeWords> = {
  en: {
    added: {
      plan: 'New plan',
      area: 'New priority area',
      'strategic-goal': 'New strategic goal',
      'operational-goal': 'New operational goal',
      activity: 'New activity',
      kpi: 'New KPI',
      decision: 'New decision',
      proposal: 'New proposal',
      assessment: 'New maturity assessment',
      report: 'New report',
      organisation: 'New organisation',
      source: 'New source',
    },
    removed: 'no longer in the plan',
    cancelledFrom: (date) => `Cancelled from ${date}`,
    supersededFrom: (date, by) => `Replaced from ${date}${by === '' ? '' : ` by ${by}`}`,
    newReport: (date) => `New report as of ${date}`,
    correction: (date, of) => `Correction of the report of ${of}, made on ${date}`,
    reportRewritten: (date, what) => `The report of ${date} is rewritten${what === '' ? '' : `: ${what}`}`,
    reportRemoved: (date) => `The report of ${date} is removed`,
    report: listed,
    newValue: (period, value) => `New value for ${period}: ${value}`,
    revisedValue: (period, from, to, why) =>
      `Value for ${period} revised: ${from} → ${to}${why === '' ? '' : ` (${why})`}`,
    valueRewritten: (period, from, to) => `The recorded value for ${period} is rewritten: ${from} → ${to}`,
    valueRemoved: (period, value) => `The recorded value for ${period} is removed: ${value}`,
    missing: 'none exists',
    entries: {
      milestones: 'Milestone',
      targets: 'Target',
      planned_path: 'Planned progress',
      budget: 'Budget line',
      risks: 'Risk',
      reporting: 'Reporting period',
      allows: 'Allowed change',
      tasks: 'Task',
      dimensions: 'Dimension',
      stages: 'Stage',
      updates: 'Update',
      measurements: 'Measurement',
    },
    newMilestone: (id, title, due) => `New milestone ${id}: ${title}, due ${due}`,
    milestoneRemoved: (id, title) => `Milestone ${id} is removed: ${title}`,
    moved: (what, days, from, to) =>
      `${what} moved ${daysLong(Math.abs(days), 'en')} ${days > 0 ? 'later' : 'earlier'}: ${from} → ${to}`,
    target: (date) => `Target for ${date}`,
    newTarget: (date, value) => `New target for ${date}: ${value}`,
    targetRemoved: (date, value) => `The target for ${date} is removed: ${value}`,
    linkAdded: (what, link) => `${what}: ${link} added`,
    linkRemoved: (what, link) => `${what}: ${link} removed`,
    entryAdded: (what, value) => `${what} added: ${value}`,
    entryRemoved: (what, value) => `${what} removed: ${value}`,
    rewritten: (what) => `${what}: worded anew`,
    textAdded: (what) => `${what}: added`,
    textRemoved: (what) => `${what}: removed`,
    more: (count) => `${count} more`,
    changed: moved,
    nothing: 'none',
    usual: (value) => `${value} (default)`,
    noBlockers: 'none any more',
    quoted: (text) => `“${text}”`,
    inLanguage: (what, language) => `${what} (${language})`,
    languages: { bg: 'Bulgarian', en: 'English' },
    statusChanged: (from, to) => moved('Status', from, to),
    progressChanged: (from, to) => moved('Progress', from, to),
    milestoneChanged: (what, _, from, to) => moved(what, from, to),
    notReported: 'not reported',
  },
  bg: {
    added: {
      plan: 'Нов план',
      area: 'Нова приоритетна област',
      'strategic-goal': 'Нова стратегическа цел',
      'operational-goal': 'Нова оперативна цел',
      activity: 'Нова дейност',
      kpi: 'Нов показател',
      decision: 'Ново решение',
      proposal: 'Ново предложение за изменение',
      assessment: 'Нова оценка на дигиталната зрялост',
      report: 'Нов отчет',
      organisation: 'Нова организация',
      source: 'Нов източник',
    },
    removed: 'вече не е в плана',
    cancelledFrom: (date) => `Отпада от ${date}`,
    supersededFrom: (date, by) => `Заменя се от ${date}${by === '' ? '' : ` с ${by}`}`,
    newReport: (date) => `Нов отчет към ${date} г.`,
    correction: (date, of) => `Поправка на отчета към ${of} г., направена на ${date} г.`,
    reportRewritten: (date, what) => `Презаписан е отчетът към ${date} г.${what === '' ? '' : `: ${what}`}`,
    reportRemoved: (date) => `Премахнат е отчетът към ${date} г.`,
    report: listed,
    newValue: (period, value) => `Нова стойност за ${period}: ${value}`,
    revisedValue: (period, from, to, why) =>
      `Преразгледана стойност за ${period}: ${from} → ${to}${why === '' ? '' : ` (${why})`}`,
    valueRewritten: (period, from, to) => `Презаписана е отчетената стойност за ${period}: ${from} → ${to}`,
    valueRemoved: (period, value) => `Премахната е отчетената стойност за ${period}: ${value}`,
    missing: 'няма стойност',
    entries: {
      milestones: 'Етап',
      targets: 'Целева стойност',
      planned_path: 'Планиран напредък',
      budget: 'Ред от бюджета',
      risks: 'Риск',
      reporting: 'Отчетен период',
      allows: 'Разрешена промяна',
      tasks: 'Задача',
      dimensions: 'Измерение',
      stages: 'Преминат етап',
      updates: 'Актуализация',
      measurements: 'Отчетена стойност',
    },
    newMilestone: (id, title, due) => `Нов етап ${id}: ${title}, срок ${due}`,
    milestoneRemoved: (id, title) => `Премахнат е етап ${id}: ${title}`,
    moved: (what, days, from, to) =>
      `${what}: с ${daysLong(Math.abs(days), 'bg')} по-${days > 0 ? 'късно' : 'рано'}, ${from} → ${to}`,
    target: (date) => `Целева стойност за ${date}`,
    newTarget: (date, value) => `Нова целева стойност за ${date}: ${value}`,
    targetRemoved: (date, value) => `Премахната е целевата стойност за ${date}: ${value}`,
    linkAdded: (what, link) => `${what}: добавя се ${link}`,
    linkRemoved: (what, link) => `${what}: отпада ${link}`,
    entryAdded: (what, value) => `${what} – добавя се: ${value}`,
    entryRemoved: (what, value) => `${what} – отпада: ${value}`,
    rewritten: (what) => `${what}: нова формулировка`,
    textAdded: (what) => `${what}: добавя се`,
    textRemoved: (what) => `${what}: отпада`,
    more: (count) => `и още ${count}`,
    changed: moved,
    nothing: 'няма',
    usual: (value) => `${value} (по подразбиране)`,
    noBlockers: 'вече няма',
    quoted: (text) => `„${text}“`,
    inLanguage: (what, language) => `${what} (${language})`,
    languages: { bg: 'на български', en: 'на английски' },
    statusChanged: (from, to) => moved('Статус', from, to),
    progressChanged: (from, to) => moved('Напредък', from, to),
    milestoneChanged: (what, _, from, to) => moved(what, from, to),
    notReported: 'неотчетен',
  },
};

/** The words around the changes of `diff`. */
export interface DiffWords {
  readonly heading: string;
  readonly workingTree: string;
  readonly whatChanges: string;
  readonly impact: string;
  readonly noImpact: string;
  readonly noChange: string;
  readonly wholePlan: string;
  readonly noArea: string;
  readonly planAdded: (count: number) => string;
  readonly planRemoved: (count: number) => string;
  readonly sum: (changes: number, entities: number) => string;
  readonly unread: (ids: string) => string;
  readonly absent: string;
  readonly because: string;
  readonly total: string;
  readonly columns: Readonly<Record<'item' | 'what' | 'before' | 'after' | 'why' | 'changes', string>>;
  readonly reasons: {
    readonly keyRed: (ids: string) => string;
    readonly red: (ids: string, share: string) => string;
    readonly amber: (ids: string, share: string) => string;
    readonly coverage: (part: string) => string;
    readonly measured: (value: string, expected: string) => string;
  };
  /** The names of kinds of change, for counts. */
  readonly types: Readonly<Record<string, string>>;
}

const changes: InLanguages<Noun> = {
  en: { one: 'change', many: 'changes' },
  bg: { one: 'промяна', many: 'промени' },
};
const items: InLanguages<Noun> = {
  en: { one: 'item', many: 'items' },
  bg: { one: 'елемент', many: 'елемента' },
};

function count(number: number, noun: InLanguages<Noun>, language: Language): string {
  return counted(number, noun[language], language);
}

/** The words in both languages. */
export const diffWords: InLanguages<DiffWords> = {
  en: {
    heading: 'Changes',
    workingTree: 'working files',
    whatChanges: 'What changes',
    impact: 'What is judged differently because of it',
    noImpact: 'No judgement changes because of it.',
    noChange: 'Nothing changes by meaning.',
    wholePlan: 'The whole plan',
    noArea: 'Outside the areas',
    planAdded: (number) => `The plan is new: ${count(number, items, 'en')}.`,
    planRemoved: (number) => `The plan is gone: ${count(number, items, 'en')}.`,
    sum: (number, entities) => `${count(number, changes, 'en')} in ${count(entities, items, 'en')}`,
    unread: (ids) => `Not compared, since a file cannot be read on one side: ${ids}`,
    absent: 'not there',
    because: 'because',
    total: 'Together',
    columns: {
      item: 'Item',
      what: 'Judgement',
      before: 'Before',
      after: 'After',
      why: 'Why',
      changes: 'Changes',
    },
    reasons: {
      keyRed: (ids) => `key activities in red: ${ids}`,
      red: (ids, share) => `red: ${ids} (${share})`,
      amber: (ids, share) => `amber: ${ids} (${share})`,
      coverage: (part) => `known: ${part}`,
      measured: (value, expected) => `measured ${value}, expected ${expected}`,
    },
    types: {
      'entity-added': 'new items',
      'entity-removed': 'removed items',
      'entity-cancelled': 'cancelled',
      'entity-superseded': 'replaced',
      'update-added': 'new reports',
      'update-corrected': 'corrections',
      'update-rewritten': 'rewritten reports',
      'update-removed': 'removed reports',
      'measurement-added': 'new values',
      'measurement-revised': 'revised values',
      'measurement-rewritten': 'rewritten values',
      'measurement-removed': 'removed values',
      'status-changed': 'changes of status',
      'progress-changed': 'changes of progress',
      'milestone-changed': 'changed milestones',
      'milestone-added': 'new milestones',
      'milestone-removed': 'removed milestones',
      'date-moved': 'moved dates',
      'target-changed': 'changed targets',
      'baseline-changed': 'changed baselines',
      'text-changed': 'changed texts',
      'link-added': 'new links',
      'link-removed': 'removed links',
      'field-changed': 'other changes',
    },
  },
  bg: {
    heading: 'Промени',
    workingTree: 'работните файлове',
    whatChanges: 'Какво се променя',
    impact: 'Какво се оценява различно заради това',
    noImpact: 'Никоя оценка не се променя.',
    noChange: 'Няма промени по смисъл.',
    wholePlan: 'Целият план',
    noArea: 'Извън областите',
    planAdded: (number) => `Планът е нов: ${count(number, items, 'bg')}.`,
    planRemoved: (number) => `Планът вече го няма: ${count(number, items, 'bg')}.`,
    sum: (number, entities) => `${count(number, changes, 'bg')} в ${count(entities, items, 'bg')}`,
    unread: (ids) => `Без сравнение, защото от едната страна файлът не може да се прочете: ${ids}`,
    absent: 'няма го',
    because: 'защото',
    total: 'Общо',
    columns: {
      item: 'Елемент',
      what: 'Вид оценка',
      before: 'Преди',
      after: 'След',
      why: 'Защо',
      changes: 'Промени',
    },
    reasons: {
      keyRed: (ids) => `ключови дейности в червено: ${ids}`,
      red: (ids, share) => `в червено: ${ids} (${share})`,
      amber: (ids, share) => `в жълто: ${ids} (${share})`,
      coverage: (part) => `известни: ${part}`,
      measured: (value, expected) => `отчетено ${value}, очаквано ${expected}`,
    },
    types: {
      'entity-added': 'нови елементи',
      'entity-removed': 'премахнати елементи',
      'entity-cancelled': 'отпаднали',
      'entity-superseded': 'заменени',
      'update-added': 'нови отчети',
      'update-corrected': 'поправки',
      'update-rewritten': 'презаписани отчети',
      'update-removed': 'премахнати отчети',
      'measurement-added': 'нови стойности',
      'measurement-revised': 'преразгледани стойности',
      'measurement-rewritten': 'презаписани стойности',
      'measurement-removed': 'премахнати стойности',
      'status-changed': 'промени на статус',
      'progress-changed': 'промени на напредък',
      'milestone-changed': 'променени етапи',
      'milestone-added': 'нови етапи',
      'milestone-removed': 'премахнати етапи',
      'date-moved': 'преместени дати',
      'target-changed': 'променени целеви стойности',
      'baseline-changed': 'променени базови стойности',
      'text-changed': 'променени текстове',
      'link-added': 'нови връзки',
      'link-removed': 'премахнати връзки',
      'field-changed': 'други промени',
    },
  },
};

/** The words of `history`. */
export interface HistoryWords {
  readonly heading: string;
  readonly nothing: string;
  readonly notCommitted: string;
  readonly validFrom: (date: string) => string;
  readonly shallow: string;
}

/** The words in both languages. */
export const historyWords: InLanguages<HistoryWords> = {
  en: {
    heading: 'History',
    nothing: 'Nothing was recorded.',
    notCommitted: 'Not committed yet',
    validFrom: (date) => `as of ${date}`,
    shallow: 'only a part of the history is here; fetch the rest: git fetch --unshallow',
  },
  bg: {
    heading: 'История',
    nothing: 'Няма нищо записано.',
    notCommitted: 'Още не е внесено в git',
    validFrom: (date) => `към ${date}`,
    shallow: 'тук е само част от историята; изтеглете останалата: git fetch --unshallow',
  },
};
