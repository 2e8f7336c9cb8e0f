import type { Severity } from '../model/codes.ts';
import type { InLanguages } from './language.ts';
import { listed } from './lists.ts';

/** The words of what findings are reported in to other programs and in comments. */
export interface FindingsReportWords {
  readonly failed: string;
  readonly passed: string;
  readonly nothing: string;
  readonly heading: Readonly<Record<Severity, string>>;
  /** Of a list that does not fit: how many findings are left out. */
  readonly left: (count: string) => string;
  /** GitHub shows no more annotations of a kind than `limit`. */
  readonly limited: (limit: number, counts: readonly string[]) => string;
  readonly ruleHelp: (summary: string) => string;
  /** The summary of the step could not be written. */
  readonly noSummary: (detail: string) => string;
}

/** The words of reports of findings in both languages. */
export const findingsReportWords: InLanguages<FindingsReportWords> = {
  en: {
    failed: 'to be mended',
    passed: 'in order',
    nothing: 'Nothing to mend.',
    heading: { error: 'Errors', warning: 'Warnings', info: 'Infos' },
    left: (count) => `There are ${count} more, left out here for their number; planctl lists them all.`,
    limited: (limit, counts) =>
      `GitHub shows ${limit} annotations of each severity for a step; there are ${listed(counts, 'and')}. All are in this log.`,
    ruleHelp: (summary) =>
      `${summary} planctl help codes lists all codes; plan.yaml can give each another severity.`,
    noSummary: (detail) =>
      `The summary of the step could not be written (${detail}); nothing else depends on it.`,
  },
  bg: {
    failed: 'има за поправяне',
    passed: 'изрядно',
    nothing: 'Няма нищо за поправяне.',
    heading: { error: 'Грешки', warning: 'Предупреждения', info: 'Сведения' },
    left: (count) => `Има още ${count}, които тук са пропуснати заради броя им; planctl показва всички.`,
    limited: (limit, counts) =>
      `GitHub показва най-много ${limit} бележки от всяка тежест за една стъпка; тук има ${listed(counts, 'и')}. Всички са в този дневник.`,
    ruleHelp: (summary) =>
      `${summary} planctl help codes изброява всички кодове; в plan.yaml всеки може да получи друга тежест.`,
    noSummary: (detail) =>
      `Обобщението на стъпката не може да се запише (${detail}); нищо друго не зависи от него.`,
  },
};
