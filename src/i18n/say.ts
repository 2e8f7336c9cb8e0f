import type { WrittenDate } from '../model/dates.ts';
import { counted, type Noun } from './counts.ts';
import { daysLong, sentenceDate } from './dates.ts';
import { judgementWords } from './judgement.ts';
import type { Language } from './language.ts';
import { formatNumber, inPercent, roundHalfUp } from './numbers.ts';
import { statusTerms } from './terms.ts';

const noBreakSpace = '\u00a0';

/** How the values of a KPI are written. */
export interface ValueForm {
  readonly decimals: number;
  readonly percent: boolean;
}

/** Numbers and dates inside sentences of one language, and of one KPI's unit. */
export class Say {
  readonly language: Language;
  readonly #form: ValueForm;

  constructor(language: Language, form: ValueForm = { decimals: 0, percent: false }) {
    this.language = language;
    this.#form = form;
  }

  date(date: WrittenDate): string {
    return sentenceDate(date, this.language);
  }

  days(count: number, limit?: number): string {
    const rounded = rounding(count, limit, 0);
    return Number.isInteger(rounded)
      ? daysLong(rounded, this.language)
      : `${this.number(rounded)} ${this.language === 'bg' ? 'дни' : 'days'}`;
  }

  count(count: number, noun: Noun): string {
    return counted(count, noun, this.language);
  }

  /** Up to so many decimals, without zeros at the end. */
  number(value: number, decimals = 2, limit?: number): string {
    return formatNumber(rounding(value, limit, decimals), this.language);
  }

  /** From 0 to 100. */
  percent(value: number, limit?: number): string {
    return inPercent(this.number(value, 1, limit), this.language);
  }

  /** A share from 0 to 1, in percent. */
  share(value: number, limit?: number): string {
    return this.percent(100 * value, limit === undefined ? undefined : 100 * limit);
  }

  points(value: number, limit?: number): string {
    const rounded = rounding(value, limit, 1);
    const noun = points[this.language];
    return `${formatNumber(rounded, this.language)} ${Math.abs(rounded) === 1 ? noun.one : noun.many}`;
  }

  /** In the KPI's unit, with two decimals more than it is written with, so that sums can be followed. */
  value(value: number, limit?: number): string {
    const number = this.number(value, this.#form.decimals + 2, limit);
    return this.#form.percent ? inPercent(number, this.language) : number;
  }

  /** An amount of money. */
  amount(value: number, currency: string): string {
    return `${this.number(value, 2)}${noBreakSpace}${currency}`;
  }

  /** The stored status of an activity. */
  status(status: string | null): string {
    const words: Readonly<Record<string, { readonly feminine: string }>> = statusTerms[this.language];
    return words[status ?? 'not_reported']?.feminine ?? String(status);
  }

  /** A word in the quotation marks of the language. */
  quoted(word: string): string {
    return this.language === 'bg' ? `„${word}“` : `“${word}”`;
  }

  /** The health of an activity, in quotation marks. */
  health(health: keyof (typeof judgementWords)['en']['health']): string {
    return this.quoted(judgementWords[this.language].health[health]);
  }
}

const points = {
  en: { one: 'point', many: 'points' },
  bg: { one: 'пункт', many: 'пункта' },
} as const;

/**
 * A value rounded for reading. It stays on its side of a limit: 10.04 is not shown as 10 where more than 10 matters.
 */
function rounding(value: number, limit: number | undefined, decimals: number): number {
  for (let digits = decimals; digits < 6; digits++) {
    const rounded = round(value, digits);
    if (limit === undefined || Math.sign(rounded - limit) === Math.sign(value - limit)) return rounded;
  }
  return round(value, 6);
}

function round(value: number, decimals: number): number {
  return Math.sign(value) * Number(roundHalfUp(Math.abs(value), decimals));
}
