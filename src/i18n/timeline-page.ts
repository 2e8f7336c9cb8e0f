import { counted } from './counts.ts';
import { daysLong } from './dates.ts';
import type { InLanguages } from './language.ts';

/** The words of the page of `timeline`; those it shares with the report are the report's. */
export interface TimelinePageWords {
  readonly title: (plan: string) => string;
  readonly closed: string;
  /** Names of what stands beside the title. */
  readonly facts: Readonly<Record<'period' | 'activities' | 'only' | 'unpublished' | 'internal', string>>;
  readonly unpublished: (items: number) => string;
  /** Said where internal items are on the page. */
  readonly notForPublication: string;
  /** Activities of an area that stand under none of its goals that are shown. */
  readonly otherActivities: string;
  /** Above a chart. */
  readonly holds: (activities: number, milestones: number) => string;
  readonly alt: (activities: number, from: string, to: string) => string;
  /** Of a row, where a date is worked out and not confirmed. */
  readonly workingDates: string;
  readonly unconfirmed: string;
  readonly heads: Readonly<Record<'goals' | 'milestones' | 'whyUndated', string>>;
  /** Behind an approved end. */
  readonly original: (date: string) => string;
  readonly milestone: {
    readonly done: (date: string | null) => string;
    readonly open: (due: string) => string;
    readonly overdue: (days: number, due: string) => string;
    readonly cancelled: string;
  };
  readonly undated: string;
  /** Why an activity has no place on the timeline. */
  readonly why: Readonly<Record<'continuous' | 'unread' | 'none', string>>;
  readonly assessed: string;
  readonly labels: Readonly<Record<'skip' | 'numbers', string>>;
}

/** The words of the page in both languages. */
export const timelinePageWords: InLanguages<TimelinePageWords> = {
  en: {
    title: (plan) => `Timeline of “${plan}”`,
    closed: 'the plan is closed',
    facts: {
      period: 'Period of the plan',
      activities: 'Activities',
      only: 'Only',
      unpublished: 'Not published',
      internal: 'Internal',
    },
    unpublished: (items) =>
      `${counted(items, { one: 'internal item', many: 'internal items' }, 'en')}, which still ${items === 1 ? 'counts' : 'count'} in every rating`,
    notForPublication: 'internal items are shown: not for publication',
    otherActivities: 'Other activities of the area',
    holds: (activities, milestones) =>
      [
        counted(activities, { one: 'activity', many: 'activities' }, 'en'),
        ...(milestones === 0 ? [] : [counted(milestones, { one: 'milestone', many: 'milestones' }, 'en')]),
      ].join(', '),
    alt: (activities, from, to) =>
      `Bars of ${counted(activities, { one: 'activity', many: 'activities' }, 'en')} from ${from} to ${to}, with milestones and the day looked at. The table below says the same in words.`,
    workingDates: 'dates [working]',
    unconfirmed: '[working]: dates worked out, not confirmed',
    heads: { goals: 'Goals', milestones: 'Milestones', whyUndated: 'Why there are no dates' },
    original: (date) => `originally ${date}`,
    milestone: {
      done: (date) => (date === null ? 'done' : `done ${date}`),
      open: (due) => `open, due ${due}`,
      overdue: (days, due) => `overdue by ${daysLong(days, 'en')}, due ${due}`,
      cancelled: 'cancelled',
    },
    undated: 'Activities without dates',
    why: {
      continuous: 'It goes on without an end, and the plan names no start.',
      unread: 'The dates in its file cannot be read.',
      none: 'The plan names neither a start nor an end.',
    },
    assessed: 'by a person’s assessment',
    labels: { skip: 'Skip to the timeline', numbers: 'The same as a table' },
  },
  bg: {
    title: (plan) => `График на дейностите по „${plan}“`,
    closed: 'планът е приключен',
    facts: {
      period: 'Период на плана',
      activities: 'Дейности',
      only: 'Само',
      unpublished: 'Непубликувани',
      internal: 'Вътрешни',
    },
    unpublished: (items) =>
      `${counted(items, { one: 'вътрешен елемент', many: 'вътрешни елемента' }, 'bg')}, ${items === 1 ? 'който участва' : 'които участват'} в оценките`,
    notForPublication: 'показани са и вътрешни елементи: не е за публикуване',
    otherActivities: 'Други дейности в областта',
    holds: (activities, milestones) =>
      [
        counted(activities, { one: 'дейност', many: 'дейности' }, 'bg'),
        ...(milestones === 0
          ? []
          : [counted(milestones, { one: 'ключов етап', many: 'ключови етапа' }, 'bg')]),
      ].join(', '),
    alt: (activities, from, to) =>
      `Ленти на ${counted(activities, { one: 'дейност', many: 'дейности' }, 'bg')} от ${from} до ${to}, с ключовите етапи и деня, към който се гледа. Таблицата отдолу казва същото с думи.`,
    workingDates: 'дати [работно]',
    unconfirmed: '[работно]: датите не са потвърдени',
    heads: { goals: 'Цели', milestones: 'Ключови етапи', whyUndated: 'Защо няма дати' },
    original: (date) => `първоначално ${date}`,
    milestone: {
      done: (date) => (date === null ? 'изпълнен' : `изпълнен на ${date}`),
      open: (due) => `предстоящ, срок ${due}`,
      overdue: (days, due) => `просрочен с ${daysLong(days, 'bg')}, срок ${due}`,
      cancelled: 'отпаднал',
    },
    undated: 'Дейности без дати',
    why: {
      continuous: 'Постоянна дейност без край, за която планът не посочва начало.',
      unread: 'Датите във файла ѝ не могат да се прочетат.',
      none: 'Планът не посочва нито начало, нито край.',
    },
    assessed: 'по експертна преценка',
    labels: { skip: 'Към графика', numbers: 'Същото като таблица' },
  },
};
