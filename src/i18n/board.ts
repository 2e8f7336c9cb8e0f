import type { BoardColumnName } from '../model/board.ts';
import type { InLanguages } from './language.ts';

/** The words of the board. */
export interface BoardWords {
  /** Heads of the columns, said of several activities. */
  readonly columns: Readonly<Record<BoardColumnName, string>>;
  /** The columns without a card: `None: on hold, completed`. */
  readonly none: (columns: readonly string[]) => string;
  /** What the signs of a card mean, besides those of health. */
  readonly progressLegend: string;
  readonly progressUnknown: string;
  readonly leadUnknown: string;
  /** What a filter leaves. */
  readonly onlyLead: (id: string) => string;
  readonly onlyArea: (id: string) => string;
}

/** The words of the board in both languages. */
export const boardWords: InLanguages<BoardWords> = {
  en: {
    columns: {
      not_reported: 'Not reported',
      not_started: 'Not started',
      in_progress: 'In progress',
      on_hold: 'On hold',
      completed: 'Completed',
      closed: 'Cancelled or superseded',
    },
    none: (columns) => `None: ${columns.join(', ').toLowerCase()}`,
    progressLegend: '█░ reported progress',
    progressUnknown: 'progress not reported',
    leadUnknown: 'lead not published',
    onlyLead: (id) => `lead ${id}`,
    onlyArea: (id) => `area ${id}`,
  },
  bg: {
    columns: {
      not_reported: 'Неотчитани',
      not_started: 'Незапочнали',
      in_progress: 'В изпълнение',
      on_hold: 'Временно спрени',
      completed: 'Изпълнени',
      closed: 'Отпаднали или заменени',
    },
    none: (columns) => `Няма: ${columns.join(', ').toLowerCase()}`,
    progressLegend: '█░ отчетен напредък',
    progressUnknown: 'напредъкът не е отчетен',
    leadUnknown: 'отговорното звено не е публикувано',
    onlyLead: (id) => `отговорно звено ${id}`,
    onlyArea: (id) => `област ${id}`,
  },
};
