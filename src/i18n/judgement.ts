// Long: each rating and each reason has its words here, in both languages side by side.

import type {
  Assessment,
  Freshness,
  Health,
  KpiStatus,
  NodeHealth,
  Reason,
  Trend,
} from '../model/judgement.ts';
import type { Noun } from './counts.ts';
import { daysLong } from './dates.ts';
import type { InLanguages } from './language.ts';
import { formatNumber } from './numbers.ts';

// The words of judgements. No word stands for two things: a roll-up, a KPI and the age of data each have their own.

/** The words of what the rules say. */
export interface JudgementWords {
  /** Health of an activity, feminine in Bulgarian; `overdue` and `unknown` are said with their reasons. */
  readonly health: Readonly<Record<Health, string>>;
  /** The same of several: `2 at risk`. */
  readonly healths: Readonly<Record<Health, string>>;
  readonly kpi: Readonly<Record<KpiStatus | 'unknown', string>>;
  readonly delivery: Readonly<Record<NodeHealth, string>>;
  readonly results: Readonly<Record<NodeHealth, string>>;
  /** How recent the reports on an activity are. */
  readonly freshness: Readonly<Record<Freshness, string>>;
  /** The same of several activities: `7 never reported`. */
  readonly freshnesses: Readonly<Record<Freshness, Noun>>;
  /** The same of a KPI, masculine in Bulgarian where it agrees. */
  readonly kpiFreshness: Readonly<Record<Freshness, string>>;
  readonly trend: Readonly<Record<Trend, string>>;
  readonly rating: Readonly<Record<Assessment['rating'], string>>;
  /** One firing of a rule, as part of a sentence. */
  readonly reason: (reason: Reason) => string;
  /** By how many days something is overdue: `by 15 days`. */
  readonly overdueBy: (days: number) => string;
  /** Reasons that are left out. */
  readonly moreReasons: (count: number) => string;
  /** `8 of 13`. */
  readonly of: (part: number, whole: number) => string;
  readonly heads: {
    readonly health: string;
    readonly delivery: string;
    readonly results: string;
    readonly coverage: string;
    readonly planned: string;
    readonly actual: string;
    readonly freshness: string;
    readonly trend: string;
    readonly expected: string;
    readonly kpiStatus: string;
    readonly reasons: string;
    readonly assessment: string;
    readonly exceptions: string;
  };
  /** What an assessment does, in words: `a person says at risk, until 30 Sep 2026`. */
  readonly assessed: (rating: string, until: string | undefined) => string;
  /** Head of a column of actual against planned progress. */
  readonly actualOfPlanned: string;
  readonly noExceptions: string;
  /** What is left out of a long table, and the command that shows it. */
  readonly more: (count: number, command: string) => string;
  /** What the marks mean. */
  readonly legend: Readonly<Record<'green' | 'amber' | 'red' | 'grey' | 'assessed', string>>;
  /** A KPI that no longer holds: `on track on 31 Dec 2026, not measured since`. */
  readonly notSince: (word: string, date: string) => string;
}

const days = (count: number, language: 'en' | 'bg'): string => daysLong(Math.round(count), language);

/** The words in both languages. */
export const judgementWords: InLanguages<JudgementWords> = {
  en: {
    health: {
      on_track: 'on track',
      at_risk: 'at risk',
      late: 'late',
      overdue: 'overdue',
      completed: 'completed in time',
      completed_late: 'completed late',
      not_due: 'upcoming',
      on_hold: 'on hold',
      cancelled: 'cancelled',
      superseded: 'superseded',
      unknown: 'no rating',
    },
    healths: {
      on_track: 'on track',
      at_risk: 'at risk',
      late: 'late',
      overdue: 'overdue',
      completed: 'completed in time',
      completed_late: 'completed late',
      not_due: 'upcoming',
      on_hold: 'on hold',
      cancelled: 'cancelled',
      superseded: 'superseded',
      unknown: 'without a rating',
    },
    kpi: {
      achieved: 'achieved',
      on_track: 'on track',
      at_risk: 'at risk',
      off_track: 'behind target',
      moving_away: 'moving away',
      missed: 'missed',
      too_early: 'too early to say',
      no_data: 'no data',
      not_comparable: 'not comparable',
      no_target: 'no target',
      context: 'context',
      unknown: 'not measured since',
    },
    delivery: {
      on_track: 'on track',
      at_risk: 'at risk',
      off_track: 'off track',
      completed: 'completed',
      achieved: 'achieved',
      not_due: 'upcoming',
      on_hold: 'on hold',
      unknown: 'not enough data',
      none: 'no activities',
    },
    results: {
      on_track: 'on track',
      at_risk: 'at risk',
      off_track: 'off track',
      completed: 'completed',
      achieved: 'achieved',
      not_due: 'upcoming',
      on_hold: 'on hold',
      unknown: 'not enough data',
      none: 'no KPIs to judge',
    },
    freshness: {
      fresh: 'up to date',
      due: 'report awaited',
      late: 'report delayed',
      stale: 'out of date',
      never: 'never reported',
    },
    freshnesses: {
      fresh: same('up to date'),
      due: same('with a report awaited'),
      late: same('with a report delayed'),
      stale: same('out of date'),
      never: same('never reported'),
    },
    kpiFreshness: {
      fresh: 'up to date',
      due: 'measurement awaited',
      late: 'measurement delayed',
      stale: 'out of date',
      never: 'never measured',
    },
    trend: { up: 'improving', flat: 'unchanged', down: 'worsening' },
    rating: { on_track: 'on track', at_risk: 'at risk', late: 'late' },
    reason: (reason) => {
      switch (reason.code) {
        case 'overdue':
          return `${days(reason.days, 'en')} after its end`;
        case 'start-late':
          return `not started ${days(reason.days, 'en')} after its start`;
        case 'milestone-overdue':
          return `milestone ${reason.milestone} open ${days(reason.days, 'en')} after it was due`;
        case 'behind-plan':
          return `${formatNumber(reason.points, 'en', 1)} points behind the plan (${days(reason.days, 'en')})`;
        case 'forecast-slip':
          return `expected to end ${days(reason.days, 'en')} late`;
        case 'blocked':
          return 'something blocks it';
        case 'predecessor':
          return `waits for ${reason.id ?? 'another activity'}`;
        case 'overspent':
          return `${formatNumber(reason.paid, 'en', 0)} paid of ${formatNumber(reason.planned, 'en', 0)} planned`;
        case 'stale':
          return `last report ${days(reason.days, 'en')} old`;
        case 'no-data':
          return 'no report yet';
        case 'no-progress-reported':
          return 'progress never reported';
        case 'no-start-date':
          return 'no start date';
        case 'no-end-date':
          return 'no end date';
        case 'date-unconfirmed':
          return `past by ${days(reason.days, 'en')}, but only against an unconfirmed date`;
      }
    },
    overdueBy: (count) => `by ${days(count, 'en')}`,
    moreReasons: (count) => `${count} more`,
    of: (part, whole) => `${part} of ${whole}`,
    heads: {
      health: 'Health',
      delivery: 'Delivery',
      results: 'Results',
      coverage: 'Coverage',
      planned: 'Planned',
      actual: 'Actual',
      freshness: 'Data',
      trend: 'Trend',
      expected: 'Expected',
      kpiStatus: 'KPI status',
      reasons: 'Why',
      assessment: "A person's assessment",
      exceptions: 'Exceptions',
    },
    assessed: (rating, until) =>
      until === undefined ? `a person says ${rating}` : `a person says ${rating}, until ${until}`,
    actualOfPlanned: 'Actual / planned',
    noExceptions: 'Nothing that can be judged is late, at risk or missed.',
    more: (count, command) => `and ${count} more: ${command}`,
    legend: {
      green: 'fine',
      amber: 'needs attention',
      red: 'needs action',
      grey: 'nothing to say',
      assessed: "changed by a person's assessment",
    },
    notSince: (word, date) => `${word} on ${date}, not measured since`,
  },
  bg: {
    health: {
      on_track: 'по план',
      at_risk: 'в риск',
      late: 'изостава',
      overdue: 'просрочена',
      completed: 'изпълнена в срок',
      completed_late: 'изпълнена със закъснение',
      not_due: 'предстояща',
      on_hold: 'временно спряна',
      cancelled: 'отпаднала',
      superseded: 'заменена',
      unknown: 'без оценка',
    },
    healths: {
      on_track: 'по план',
      at_risk: 'в риск',
      late: 'изостават',
      overdue: 'просрочени',
      completed: 'изпълнени в срок',
      completed_late: 'изпълнени със закъснение',
      not_due: 'предстоящи',
      on_hold: 'временно спрени',
      cancelled: 'отпаднали',
      superseded: 'заменени',
      unknown: 'без оценка',
    },
    kpi: {
      achieved: 'постигнат',
      on_track: 'по план',
      at_risk: 'в риск',
      off_track: 'изостава от целта',
      moving_away: 'отдалечава се от целта',
      missed: 'непостигнат в срок',
      too_early: 'рано за оценка',
      no_data: 'няма данни',
      not_comparable: 'несъпоставим',
      no_target: 'без целева стойност',
      context: 'контекстен, без оценка',
      unknown: 'неизмерван оттогава',
    },
    delivery: {
      on_track: 'по план',
      at_risk: 'в риск',
      off_track: 'със сериозно изоставане',
      completed: 'изпълнена',
      achieved: 'постигната',
      not_due: 'предстояща',
      on_hold: 'временно спряна',
      unknown: 'недостатъчно данни',
      none: 'няма дейности',
    },
    results: {
      on_track: 'по план',
      at_risk: 'в риск',
      off_track: 'със сериозно изоставане',
      completed: 'изпълнена',
      achieved: 'постигната',
      not_due: 'предстояща',
      on_hold: 'временно спряна',
      unknown: 'недостатъчно данни',
      none: 'няма показатели за оценка',
    },
    freshness: {
      fresh: 'актуални',
      due: 'очаква се отчитане',
      late: 'закъсняло отчитане',
      stale: 'остарели',
      never: 'неотчитана',
    },
    freshnesses: {
      fresh: same('с актуални данни'),
      due: same('с очаквано отчитане'),
      late: same('със закъсняло отчитане'),
      stale: same('с остарели данни'),
      never: { one: 'неотчитана', many: 'неотчитани' },
    },
    kpiFreshness: {
      fresh: 'актуални',
      due: 'очаква се отчитане',
      late: 'закъсняло отчитане',
      stale: 'остарели',
      never: 'неотчитан',
    },
    trend: { up: 'подобрява се', flat: 'без промяна', down: 'влошава се' },
    rating: { on_track: 'по план', at_risk: 'в риск', late: 'изостава' },
    reason: (reason) => {
      switch (reason.code) {
        case 'overdue':
          return `${days(reason.days, 'bg')} след крайния срок`;
        case 'start-late':
          return `незапочнала ${days(reason.days, 'bg')} след началото`;
        case 'milestone-overdue':
          return `етап ${reason.milestone} не е изпълнен ${days(reason.days, 'bg')} след срока си`;
        case 'behind-plan':
          return `${formatNumber(reason.points, 'bg', 1)} пункта под плана (${days(reason.days, 'bg')})`;
        case 'forecast-slip':
          return `очаква се да приключи ${days(reason.days, 'bg')} след срока`;
        case 'blocked':
          return 'има пречка';
        case 'predecessor':
          return `чака ${reason.id ?? 'друга дейност'}`;
        case 'overspent':
          return `платени ${formatNumber(reason.paid, 'bg', 0)} при план ${formatNumber(reason.planned, 'bg', 0)}`;
        case 'stale':
          return `последният отчет е отпреди ${days(reason.days, 'bg')}`;
        case 'no-data':
          return 'още няма отчет';
        case 'no-progress-reported':
          return 'напредъкът не е отчитан';
        case 'no-start-date':
          return 'няма начална дата';
        case 'no-end-date':
          return 'няма крайна дата';
        case 'date-unconfirmed':
          return `изтекъл с ${days(reason.days, 'bg')} срок, който не е потвърден`;
      }
    },
    overdueBy: (count) => `с ${days(count, 'bg')}`,
    moreReasons: (count) => `още ${count}`,
    of: (part, whole) => `${part} от ${whole}`,
    heads: {
      health: 'Оценка',
      delivery: 'Изпълнение на дейностите',
      results: 'Постигане на показателите',
      coverage: 'Обхват',
      planned: 'Планирано',
      actual: 'Отчетено',
      freshness: 'Данни',
      trend: 'Тенденция',
      expected: 'Очаквана',
      kpiStatus: 'Оценка на показателя',
      reasons: 'Защо',
      assessment: 'Експертна преценка',
      exceptions: 'Отклонения',
    },
    assessed: (rating, until) =>
      until === undefined ? `експертна преценка: ${rating}` : `експертна преценка: ${rating}, до ${until} г.`,
    actualOfPlanned: 'Отчетено / планирано',
    noExceptions: 'Нищо от оцененото не изостава, не е в риск и не е непостигнато.',
    more: (count, command) => `и още ${count}: ${command}`,
    legend: {
      green: 'добре',
      amber: 'иска внимание',
      red: 'иска мерки',
      grey: 'няма какво да се каже',
      assessed: 'променено от експертна преценка',
    },
    notSince: (word, date) => `${word} към ${date} г., неизмерван оттогава`,
  },
};

function same(words: string): Noun {
  return { one: words, many: words };
}
