import { counted, type Noun } from './counts.ts';
import type { InLanguages } from './language.ts';
import type { Question } from './prompts.ts';

/** The words of `planctl review`. */
export interface ReviewWords {
  readonly heading: (count: number) => string;
  /** What is due besides, and is answered in another way. */
  readonly others: (count: number) => string;
  /** Somebody else's review of the plan is under way. */
  readonly beside: (pid: number, host: string) => string;
  readonly nothing: string;
  readonly resume: (count: number) => Question;
  /** Kept answers that are in the files already, or whose activity or KPI is gone. */
  readonly dropped: (count: number) => string;
  readonly now: Question;
  readonly report: string;
  readonly skip: string;
  readonly finish: (count: number) => string;
  readonly stop: string;
  readonly another: (period: string) => Question;
  readonly again: string;
  /** Nothing was written; so many answers are kept. */
  readonly kept: (count: number) => string;
  readonly subject: (reports: number, values: number, ids: readonly string[]) => string;
  readonly lastReport: string;
  readonly lastValue: string;
}

const answers: InLanguages<Noun> = {
  en: { one: 'answer', many: 'answers' },
  bg: { one: 'отговор', many: 'отговора' },
};
const reports: InLanguages<Noun> = {
  en: { one: 'report', many: 'reports' },
  bg: { one: 'отчет', many: 'отчета' },
};
const values: InLanguages<Noun> = {
  en: { one: 'value', many: 'values' },
  bg: { one: 'стойност', many: 'стойности' },
};

/** The words in both languages. */
export const reviewWords: InLanguages<ReviewWords> = {
  en: {
    heading: (count) => `To report on: ${count}`,
    others: (count) => `What else is due and is no report: ${count}. planctl due shows it.`,
    beside: (pid, host) =>
      `Another review of this plan is under way (PID ${pid} on ${host}). Its answers and yours are kept apart; what it has not written yet is asked here too.`,
    nothing: 'Nothing to report on is due.',
    resume: (count) => ({
      ask: `${counted(count, answers.en, 'en')} of an earlier review ${count === 1 ? 'is' : 'are'} kept. Go on with ${count === 1 ? 'it' : 'them'}?`,
      help: 'They are not written to the plan yet. No throws them away and begins anew.',
    }),
    dropped: (count) => `Left out, since the plan has it already or no longer knows it: ${count}`,
    now: {
      ask: 'Report on it now?',
      help: 'Everything that is answered is shown once more at the end and written together, in one commit.',
    },
    report: 'report now',
    skip: 'skip it',
    finish: (count) => `write what is answered so far (${count})`,
    stop: 'stop; the answers are kept for the next time',
    another: (period) => ({
      ask: `The value for ${period} is missing too. Report it now?`,
      help: 'This period is over as well and has no value.',
    }),
    again: 'These answers cannot be written, so they are asked for again.',
    kept: (count) =>
      count === 0
        ? 'Nothing was written.'
        : `Nothing was written. ${counted(count, answers.en, 'en')} kept; planctl review goes on.`,
    subject: (updates, measurements, ids) =>
      `Review: ${parts([updates, measurements], [reports.en, values.en], 'en')}${named(ids)}`,
    lastReport: 'Last report',
    lastValue: 'Last value',
  },
  bg: {
    heading: (count) => `За отчитане: ${count}`,
    others: (count) => `Другото дължимо не е отчет: ${count}. planctl due го показва.`,
    beside: (pid, host) =>
      `В момента тече и друг преглед на този план (PID ${pid} на ${host}). Неговите и вашите отговори се пазят отделно; каквото там още не е записано, се пита и тук.`,
    nothing: 'Няма нищо за отчитане.',
    resume: (count) => ({
      ask: `От предишен преглед ${count === 1 ? 'е запазен' : 'са запазени'} ${counted(count, answers.bg, 'bg')}. Да продължи ли с ${count === 1 ? 'него' : 'тях'}?`,
      help: 'Още не са записани в плана. „Не“ ги изтрива и започва отначало.',
    }),
    dropped: (count) => `Пропуснати, защото вече са в плана или той не ги познава: ${count}`,
    now: {
      ask: 'Да се отчете ли сега?',
      help: 'Всички отговори се показват още веднъж накрая и се записват заедно.',
    },
    report: 'отчитане сега',
    skip: 'пропускане',
    finish: (count) => `записване на отговорите дотук (${count})`,
    stop: 'спиране; отговорите се пазят за следващия път',
    another: (period) => ({
      ask: `Липсва и стойността за ${period}. Да се отчете ли сега?`,
      help: 'И този период е приключил, а за него няма стойност.',
    }),
    again: 'Тези отговори не могат да се запишат, затова въпросите се повтарят.',
    kept: (count) =>
      count === 0
        ? 'Нищо не е записано.'
        : `Нищо не е записано. Запазено: ${counted(count, answers.bg, 'bg')}; planctl review продължава.`,
    subject: (updates, measurements, ids) =>
      `Преглед: ${parts([updates, measurements], [reports.bg, values.bg], 'bg')}${named(ids)}`,
    lastReport: 'Последен отчет',
    lastValue: 'Последна стойност',
  },
};

/** Counts of what there is, one after the other. */
function parts(counts: readonly number[], nouns: readonly Noun[], language: 'bg' | 'en'): string {
  return nouns.flatMap((noun, i) => (counts[i] ? [counted(counts[i], noun, language)] : [])).join(', ');
}

/** Ids in brackets, as many as a line has room for. */
function named(ids: readonly string[]): string {
  const most = 5;
  return ` (${ids.slice(0, most).join(', ')}${ids.length > most ? ', …' : ''})`;
}
