import type { InLanguages } from './language.ts';

/** The levels of a logical framework, from the top down. */
export type LogframeLevel = 'impact' | 'outcome' | 'output' | 'activity';

/** The words of the logical framework and the performance framework. */
export interface LogframeWords {
  readonly title: string;
  readonly levels: Readonly<Record<LogframeLevel, string>>;
  readonly columns: Readonly<
    Record<
      | 'level'
      | 'id'
      | 'objective'
      | 'indicator'
      | 'baseline'
      | 'target'
      | 'current'
      | 'verification'
      | 'assumptions',
      string
    >
  >;
  readonly asOf: (date: string) => string;
  readonly noTarget: string;
}

export const logframeWords: InLanguages<LogframeWords> = {
  en: {
    title: 'Logical framework',
    levels: {
      impact: 'Overall objective (impact)',
      outcome: 'Specific objective (outcome)',
      output: 'Operational goal (output)',
      activity: 'Activity',
    },
    columns: {
      level: 'Level',
      id: 'Id',
      objective: 'Objective',
      indicator: 'Indicator',
      baseline: 'Baseline',
      target: 'Target',
      current: 'Current value',
      verification: 'Source and means of verification',
      assumptions: 'Assumptions',
    },
    asOf: (date) => `As of ${date}`,
    noTarget: 'no target',
  },
  bg: {
    title: 'Логическа рамка',
    levels: {
      impact: 'Обща цел (въздействие)',
      outcome: 'Специфична цел (резултат)',
      output: 'Оперативна цел (продукт)',
      activity: 'Дейност',
    },
    columns: {
      level: 'Равнище',
      id: 'Номер',
      objective: 'Цел',
      indicator: 'Показател',
      baseline: 'Базова стойност',
      target: 'Целева стойност',
      current: 'Текуща стойност',
      verification: 'Източник и начин на проверка',
      assumptions: 'Допускания',
    },
    asOf: (date) => `Към ${date}`,
    noTarget: 'без целева стойност',
  },
};
