import type { InLanguages } from './language.ts';

/** The words that exports are made of, besides those of the plan. */
export interface ExportWords {
  readonly lead: string;
  readonly owner: string;
  readonly partner: string;
  readonly concerned: string;
  readonly progress: string;
  readonly completionUnit: string;
  readonly status: string;
  readonly milestone: string;
  readonly milestoneDone: string;
  readonly baseline: string;
  readonly noTarget: string;
  readonly serves: string;
  readonly contributesTo: string;
  readonly dataSource: string;
  readonly assumptions: string;
  readonly activities: string;
  readonly indicators: string;
  readonly withoutGoal: string;
  readonly yes: string;
  readonly no: string;
}

export const exportWords: InLanguages<ExportWords> = {
  en: {
    lead: 'Lead',
    owner: 'Owner',
    partner: 'Partner',
    concerned: 'Concerned',
    progress: 'Progress',
    completionUnit: 'percent done',
    status: 'Status',
    milestone: 'Milestone',
    milestoneDone: 'reached',
    baseline: 'Baseline',
    noTarget: 'No target',
    serves: 'Serves',
    contributesTo: 'Contributes to',
    dataSource: 'Source and means of verification',
    assumptions: 'Assumptions',
    activities: 'Activities',
    indicators: 'Indicators',
    withoutGoal: 'Without a goal',
    yes: 'yes',
    no: 'no',
  },
  bg: {
    lead: 'Отговорно звено',
    owner: 'Отговорно звено',
    partner: 'Партньор',
    concerned: 'Заинтересована страна',
    progress: 'Напредък',
    completionUnit: 'процент изпълнение',
    status: 'Статус',
    milestone: 'Ключов етап',
    milestoneDone: 'изпълнен',
    baseline: 'Базова стойност',
    noTarget: 'Без целева стойност',
    serves: 'Допринася за',
    contributesTo: 'Допринася за',
    dataSource: 'Източник и начин на проверка',
    assumptions: 'Допускания',
    activities: 'Дейности',
    indicators: 'Показатели',
    withoutGoal: 'Без цел',
    yes: 'да',
    no: 'не',
  },
};
