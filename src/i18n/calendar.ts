import type { InLanguages } from './language.ts';

/** The words of a plan's calendar. */
export interface CalendarWords {
  readonly lead: string;
  readonly owner: string;
  readonly end: string;
  readonly milestone: string;
  readonly value: string;
  readonly unconfirmed: string;
  readonly reporting: Readonly<Record<'data' | 'coordination' | 'submission', string>>;
}

export const calendarWords: InLanguages<CalendarWords> = {
  en: {
    lead: 'Lead',
    owner: 'Owner',
    end: 'End',
    milestone: 'Milestone',
    value: 'Value due',
    unconfirmed: 'The date is a working one; no source confirms it.',
    reporting: {
      data: 'Data due for the report',
      coordination: 'Coordination of the report',
      submission: 'Submission of the report',
    },
  },
  bg: {
    lead: 'Отговорно звено',
    owner: 'Отговорно звено',
    end: 'Краен срок',
    milestone: 'Ключов етап',
    value: 'Очаква се стойност',
    unconfirmed: 'Датата е работна; източник не я потвърждава.',
    reporting: {
      data: 'Данни за отчета',
      coordination: 'Съгласуване на отчета',
      submission: 'Внасяне на отчета',
    },
  },
};
