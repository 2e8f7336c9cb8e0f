import type { InLanguages } from './language.ts';

/** What is said beside a change of a field, and of a milestone that is as it was. */
export interface SettingWords {
  readonly originalKept: (field: string, date: string) => string;
  readonly originalUnconfirmed: (date: string) => string;
  readonly needsDecision: (field: string, command: string) => string;
  readonly notAllowed: (decision: string, command: string) => string;
  readonly stillWorking: (field: string, command: string) => string;
  readonly milestoneIs: (id: string, state: string) => string;
}

/** The words in both languages. */
export const settingWords: InLanguages<SettingWords> = {
  en: {
    originalKept: (field, date) => `${field} keeps ${date}, the date first approved.`,
    originalUnconfirmed: (date) =>
      `${date} was a working date that nobody had confirmed, so it is not kept as the original one.`,
    needsDecision: (field, command) =>
      `${field} is an approved value: the check of a pull request will ask for a decision that allows this (--decision). To ask for one instead: ${command}`,
    notAllowed: (decision, command) =>
      `${decision} does not name this change among those it allows, so the check of a pull request will not accept it. If it does allow it: ${command}`,
    stillWorking: (field, command) =>
      `The file still says that ${field} is a working value. If the new one is confirmed: ${command}`,
    milestoneIs: (id, state) => `Milestone ${id} is ${state} already; nothing was written.`,
  },
  bg: {
    originalKept: (field, date) => `${field} пази първоначално утвърдената дата ${date}.`,
    originalUnconfirmed: (date) =>
      `${date} беше работна дата, която никой не е потвърдил, затова не се пази като първоначална.`,
    needsDecision: (field, command) =>
      `${field} е утвърдена стойност: проверката на предложената промяна ще поиска решение, което я позволява (--decision). За да предложите изменението: ${command}`,
    notAllowed: (decision, command) =>
      `${decision} не посочва тази промяна сред разрешените и проверката няма да я приеме. Ако решението я разрешава: ${command}`,
    stillWorking: (field, command) =>
      `Във файла ${field} още е отбелязана като работна стойност. Ако новата е потвърдена: ${command}`,
    milestoneIs: (id, state) => `Етап ${id} вече е ${state}; нищо не е записано.`,
  },
};
