import type { WrittenDate } from '../model/dates.ts';
import type { Deadline, Missed } from '../model/due.ts';
import { tableDate } from './dates.ts';
import type { InLanguages } from './language.ts';

/** The words of `planctl due`. Dates come as they are written in tables. */
export interface DueWords {
  /** Above everything. */
  readonly heading: string;
  /** The day, and how far ahead is looked. */
  readonly span: (asOf: string, until: string) => string;
  /** How much there is: what is past, what comes, and what has no date that is confirmed. */
  readonly sum: (past: number, ahead: number, rest: number) => string;
  readonly columns: { readonly what: string; readonly when: string };
  /** Head of what is asked of everybody, and of what nobody is named for. */
  readonly everyone: string;
  readonly nobody: string;
  readonly silent: string;
  /** What a silent lead is, in one sentence. */
  readonly silentNote: string;
  readonly silentLead: (activities: string, newest: string | undefined) => string;
  readonly nothing: string;
  /** In place of a day. */
  readonly undated: string;
  readonly end: (isPast: boolean, forecast: string | undefined) => string;
  readonly milestone: (id: string, title: string, critical: boolean) => string;
  readonly correctiveAction: Readonly<Record<'late' | 'overdue', string>>;
  readonly update: (missed: Missed, last: string | undefined) => string;
  readonly measurement: (missed: Missed, last: string | undefined) => string;
  readonly assessment: (rating: string, isPast: boolean) => string;
  readonly task: (text: string) => string;
  readonly reporting: (deadline: Deadline, period: WrittenDate) => string;
}

const enPeriod = (period: WrittenDate): string => tableDate(period, 'en');
const bgPeriod = (period: WrittenDate): string => `${tableDate(period, 'bg')} г.`;

/** The words in both languages. */
export const dueWords: InLanguages<DueWords> = {
  en: {
    heading: 'Who owes what, and by when',
    span: (asOf, until) => `as of ${asOf}, looking ahead to ${until}`,
    sum: (past, ahead, rest) => `${past} past, ${ahead} now or ahead, ${rest} without a confirmed date`,
    columns: { what: 'What', when: 'When' },
    everyone: 'Everyone',
    nobody: 'Nobody is named',
    silent: 'Silent',
    silentNote: 'Of all their open activities there is no report, or none that still counts.',
    silentLead: (activities, newest) =>
      newest === undefined ? `${activities}, no report yet` : `${activities}, last report ${newest}`,
    nothing: 'Nothing is due.',
    undated: 'no date',
    end: (isPast, forecast) =>
      `${isPast ? 'its end has passed' : 'it ends'}${forecast === undefined ? '' : `; expected end: ${forecast}`}`,
    milestone: (id, title, critical) => `milestone ${id}: ${title}${critical ? ' (critical)' : ''}`,
    correctiveAction: {
      late: 'corrective action missing: it is late',
      overdue: 'corrective action missing: it is overdue',
    },
    update: (missed, last) =>
      ({
        due: `report awaited; last one: ${last}`,
        late: `report delayed; last one: ${last}`,
        stale: `report overdue, data out of date; last one: ${last}`,
        never: 'first report awaited: never reported',
      })[missed],
    measurement: (missed, last) =>
      ({
        due: `measurement awaited; last one: ${last}`,
        late: `measurement delayed; last one: ${last}`,
        stale: `measurement overdue, data out of date; last one: ${last}`,
        never: 'first measurement awaited: never measured',
      })[missed],
    assessment: (rating, isPast) =>
      isPast ? `a person's assessment (${rating}) has expired` : `a person's assessment (${rating}) expires`,
    task: (text) => `task: ${text}`,
    reporting: (deadline, period) =>
      ({
        data: `hand in the data for ${enPeriod(period)}`,
        coordination: `coordinate the report for ${enPeriod(period)}`,
        submission: `submit the report for ${enPeriod(period)}`,
      })[deadline],
  },
  bg: {
    heading: 'Кой какво дължи и докога',
    span: (asOf, until) => `към ${asOf} г., с поглед напред до ${until} г.`,
    sum: (past, ahead, rest) =>
      `с изтекъл срок: ${past}, сега или предстоящи: ${ahead}, без потвърден срок: ${rest}`,
    columns: { what: 'Какво', when: 'Кога' },
    everyone: 'Всички звена',
    nobody: 'Без посочено отговорно звено',
    silent: 'Звена без отчети',
    silentNote: 'За нито една от текущите им дейности няма отчет или последните отчети са остарели.',
    silentLead: (activities, newest) =>
      newest === undefined ? `${activities}, още няма отчет` : `${activities}, последен отчет: ${newest}`,
    nothing: 'Няма нищо дължимо.',
    undated: 'без срок',
    end: (isPast, forecast) =>
      `${isPast ? 'крайният срок е изтекъл' : 'краен срок'}${forecast === undefined ? '' : `; очакван срок: ${forecast}`}`,
    milestone: (id, title, critical) => `ключов етап ${id}: ${title}${critical ? ' (критичен)' : ''}`,
    correctiveAction: {
      late: 'липсва коригираща мярка: дейността изостава',
      overdue: 'липсва коригираща мярка: дейността е просрочена',
    },
    update: (missed, last) =>
      ({
        due: `очаква се отчитане; последно: ${last}`,
        late: `закъсняло отчитане; последно: ${last}`,
        stale: `закъсняло отчитане, данните са остарели; последно: ${last}`,
        never: 'очаква се първо отчитане: дейността е неотчитана',
      })[missed],
    measurement: (missed, last) =>
      ({
        due: `очаква се отчетена стойност; последна: ${last}`,
        late: `закъсняла отчетена стойност; последна: ${last}`,
        stale: `закъсняла отчетена стойност, данните са остарели; последна: ${last}`,
        never: 'очаква се първа отчетена стойност: показателят е неотчитан',
      })[missed],
    assessment: (rating, isPast) =>
      isPast ? `експертната преценка (${rating}) е изтекла` : `експертната преценка (${rating}) изтича`,
    task: (text) => `задача: ${text}`,
    reporting: (deadline, period) =>
      ({
        data: `предоставяне на данните за ${bgPeriod(period)}`,
        coordination: `съгласуване на отчета за ${bgPeriod(period)}`,
        submission: `внасяне на отчета за ${bgPeriod(period)}`,
      })[deadline],
  },
};
