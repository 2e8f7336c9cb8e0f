import type { InLanguages } from './language.ts';

/** The words of the timeline. */
export interface TimelineWords {
  /** The quarters of a year as heads of columns. */
  readonly quarters: readonly [string, string, string, string];
  readonly undated: string;
  readonly nothingDated: string;
  /** The day looked at lies outside of what is drawn. */
  readonly asOfBefore: (date: string) => string;
  readonly asOfAfter: (date: string) => string;
  /** What the signs mean; each is said only where it is drawn. */
  readonly legend: {
    readonly done: string;
    readonly rest: string;
    readonly forecast: string;
    readonly originalEnd: string;
    readonly doneUnconfirmed: string;
    readonly restUnconfirmed: string;
    readonly dropped: string;
    readonly continuous: string;
    readonly startOnly: string;
    readonly endOnly: string;
    readonly startOnlyUnconfirmed: string;
    readonly endOnlyUnconfirmed: string;
    readonly milestoneDone: string;
    readonly milestoneOpen: string;
    readonly milestoneOverdue: string;
    readonly milestoneDoneUnconfirmed: string;
    readonly milestoneOpenUnconfirmed: string;
    readonly milestoneOverdueUnconfirmed: string;
    readonly working: string;
  };
}

/** The words of the timeline in both languages. */
export const timelineWords: InLanguages<TimelineWords> = {
  en: {
    quarters: ['Q1', 'Q2', 'Q3', 'Q4'],
    undated: 'Without dates:',
    nothingDated: 'Nothing has a date.',
    asOfBefore: (date) => `${date} lies before everything shown.`,
    asOfAfter: (date) => `${date} lies after everything shown.`,
    legend: {
      done: 'done',
      rest: 'to the approved end',
      forecast: 'expected end later than approved',
      originalEnd: 'original end',
      doneUnconfirmed: 'done, dates unconfirmed',
      restUnconfirmed: 'to an end, dates unconfirmed',
      dropped: 'cancelled or superseded',
      continuous: 'goes on without an end',
      startOnly: 'start, no end known',
      endOnly: 'end, no start known',
      startOnlyUnconfirmed: 'start unconfirmed, no end known',
      endOnlyUnconfirmed: 'end unconfirmed, no start known',
      milestoneDone: 'milestone done',
      milestoneOpen: 'milestone open',
      milestoneOverdue: 'milestone overdue',
      milestoneDoneUnconfirmed: 'milestone done, date unconfirmed',
      milestoneOpenUnconfirmed: 'milestone open, date unconfirmed',
      milestoneOverdueUnconfirmed: 'milestone past an unconfirmed date',
      working: 'working title',
    },
  },
  bg: {
    quarters: ['I', 'II', 'III', 'IV'],
    undated: 'Без дати:',
    nothingDated: 'Няма нищо с дата.',
    asOfBefore: (date) => `${date} г. е преди всичко показано.`,
    asOfAfter: (date) => `${date} г. е след всичко показано.`,
    legend: {
      done: 'изпълнено',
      rest: 'до утвърдения край',
      forecast: 'очакван край след утвърдения',
      originalEnd: 'първоначален край',
      doneUnconfirmed: 'изпълнено, датите са непотвърдени',
      restUnconfirmed: 'до края, датите са непотвърдени',
      dropped: 'отпаднала или заменена',
      continuous: 'постоянна, без край',
      startOnly: 'начало, краят е неизвестен',
      endOnly: 'край, началото е неизвестно',
      startOnlyUnconfirmed: 'непотвърдено начало, краят е неизвестен',
      endOnlyUnconfirmed: 'непотвърден край, началото е неизвестно',
      milestoneDone: 'изпълнен етап',
      milestoneOpen: 'предстоящ етап',
      milestoneOverdue: 'просрочен етап',
      milestoneDoneUnconfirmed: 'изпълнен етап, датата е непотвърдена',
      milestoneOpenUnconfirmed: 'предстоящ етап, датата е непотвърдена',
      milestoneOverdueUnconfirmed: 'етап с изтекъл непотвърден срок',
      working: 'работно наименование',
    },
  },
};
