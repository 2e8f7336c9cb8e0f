import { sentenceDate } from '../../i18n/dates.ts';
import type { Language } from '../../i18n/language.ts';
import { toldWords } from '../../i18n/report/told.ts';
import type { WrittenDate } from '../../model/dates.ts';
import type { PlanState } from '../../model/plan.ts';
import { Phrases } from '../phrases.ts';

/** Words for running text: changes as sentences, dates as they stand in sentences. */
export class Prose extends Phrases {
  constructor(state: PlanState, language: Language) {
    super(state, language, toldWords[language]);
  }

  override date(date: WrittenDate | undefined): string {
    return date === undefined ? this.words.none : sentenceDate(date, this.language);
  }
}

/** A sentence as it is printed: a capital first, a full stop last. */
export function sentence(text: string): string {
  const [first = '', ...rest] = text.trim();
  const end = /[.!?…]["“”»]?$/u.test(text) ? '' : '.';
  return `${first.toUpperCase()}${rest.join('')}${end}`;
}
