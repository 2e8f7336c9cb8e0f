import type { EntityKind } from '../model/kinds.ts';
import type { InLanguages } from './language.ts';

/** How a change of a plan is told in one line. */
export interface DefinitionWords {
  /** A new entity by its kind, with its id; one that is gone. */
  readonly added: Readonly<Record<EntityKind | 'plan', string>>;
  readonly gone: (id: string) => string;
  readonly cancelled: (date: string) => string;
  readonly superseded: (by: string, date: string) => string;
  readonly reportRewritten: (date: string) => string;
  readonly reportGone: (date: string) => string;
  readonly valueRewritten: (period: string, before: string, after: string) => string;
  readonly valueGone: (period: string, before: string) => string;
  readonly newMilestone: (id: string, title: string, due: string) => string;
  readonly milestoneGone: (id: string, title: string) => string;
  readonly linkAdded: (field: string, to: string) => string;
  readonly linkGone: (field: string, to: string) => string;
  readonly entryAdded: (what: string, value: string) => string;
  readonly entryGone: (what: string, value: string) => string;
  /** Of a text too long for a line. */
  readonly rewritten: (field: string) => string;
  readonly textAdded: (field: string) => string;
  readonly textGone: (field: string) => string;
  /** An entry of a list, by the list's name. */
  readonly entries: Readonly<Record<string, string>>;
  /** How many changes more there are than a line can tell. */
  readonly more: (count: number) => string;
}

/** The words in both languages. */
export const definitionWords: InLanguages<DefinitionWords> = {
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
    gone: (id) => `${id} is gone`,
    cancelled: (date) => `Cancelled from ${date}`,
    superseded: (by, date) => `Replaced by ${by} from ${date}`,
    reportRewritten: (date) => `The report of ${date} is rewritten`,
    reportGone: (date) => `The report of ${date} is gone`,
    valueRewritten: (period, before, after) => `The value for ${period} is rewritten: ${before} → ${after}`,
    valueGone: (period, before) => `The value for ${period} is gone (${before})`,
    newMilestone: (id, title, due) => `New milestone ${id}: ${title}, due ${due}`,
    milestoneGone: (id, title) => `Milestone ${id} is gone: ${title}`,
    linkAdded: (field, to) => `${field}: ${to} added`,
    linkGone: (field, to) => `${field}: ${to} taken away`,
    entryAdded: (what, value) => `${what} added: ${value}`,
    entryGone: (what, value) => `${what} taken away: ${value}`,
    rewritten: (field) => `${field}: worded anew`,
    textAdded: (field) => `${field}: added`,
    textGone: (field) => `${field}: taken away`,
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
    },
    more: (count) => `${count} more`,
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
    gone: (id) => `${id} вече не е в плана`,
    cancelled: (date) => `Отпада от ${date}`,
    superseded: (by, date) => `Заменя се с ${by} от ${date}`,
    reportRewritten: (date) => `Отчетът към ${date} е пренаписан`,
    reportGone: (date) => `Отчетът към ${date} е премахнат`,
    valueRewritten: (period, before, after) => `Стойността за ${period} е пренаписана: ${before} → ${after}`,
    valueGone: (period, before) => `Стойността за ${period} е премахната (${before})`,
    newMilestone: (id, title, due) => `Нов ключов етап ${id}: ${title}, срок ${due}`,
    milestoneGone: (id, title) => `Ключов етап ${id} е премахнат: ${title}`,
    linkAdded: (field, to) => `${field}: добавя се ${to}`,
    linkGone: (field, to) => `${field}: премахва се ${to}`,
    entryAdded: (what, value) => `${what} – добавя се: ${value}`,
    entryGone: (what, value) => `${what} – премахва се: ${value}`,
    rewritten: (field) => `${field}: нова формулировка`,
    textAdded: (field) => `${field}: добавя се`,
    textGone: (field) => `${field}: премахва се`,
    entries: {
      milestones: 'Ключов етап',
      targets: 'Целева стойност',
      planned_path: 'Планиран напредък',
      budget: 'Ред от бюджета',
      risks: 'Риск',
      reporting: 'Отчетен период',
      allows: 'Разрешена промяна',
      tasks: 'Задача',
      dimensions: 'Измерение',
      stages: 'Преминат етап',
    },
    more: (count) => `и още ${count}`,
  },
};
