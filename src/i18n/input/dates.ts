import { type Day, dateSpan, isoDay } from '../../model/dates.ts';

/** A date that was typed: as plan files hold it, or why it is none. */
export type TypedDate =
  | { readonly ok: true; readonly date: string }
  /** `ambiguous`: day and month cannot be told apart. */
  | { readonly ok: false; readonly why: 'no-date' | 'ambiguous' };

const months: readonly (readonly string[])[] = [
  ['january', 'jan', 'януари', 'яну', 'ян'],
  ['february', 'feb', 'февруари', 'фев'],
  ['march', 'mar', 'март', 'мар'],
  ['april', 'apr', 'април', 'апр'],
  ['may', 'май'],
  ['june', 'jun', 'юни'],
  ['july', 'jul', 'юли'],
  ['august', 'aug', 'август', 'авг'],
  ['september', 'sep', 'sept', 'септември', 'сеп', 'септ'],
  ['october', 'oct', 'октомври', 'окт'],
  ['november', 'nov', 'ноември', 'ное', 'ноем'],
  ['december', 'dec', 'декември', 'дек'],
];

// Roman numerals are typed on a Cyrillic keyboard as well.
const romans: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
};

const quarterWord = '(?:тримесечие|трим\\.?|quarter|qtr\\.?)';
const halfWord = '(?:полугодие|полуг\\.?|half|half-year)';

/**
 * A date as people write it, in either language: `30.06.2026 г.`, `30 юни 2026`, `юни 2026`, `III тримесечие на 2026 г.`,
 * `Q3 2026`, `I полугодие 2026`, `2026 г.`, `днес`, besides the forms of plan files. Days and months between slashes are
 * refused where both could be either.
 */
export function typedDate(typed: string, today: Day): TypedDate {
  const text = typed
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(?<=\d) ?г(?:\.|одина)?$/, '')
    .replace(/ на (?=\d{4}$)/, ' ');
  const relative = relativeDays[text];
  if (relative !== undefined) return found(isoDay(today + relative));
  if (/^\d{4}(?:-(?:q[1-4]|h[12]|\d{2}(?:-\d{2})?))?$/.test(text)) return found(text.toUpperCase());
  const numeric = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (numeric) {
    const [, day = '', separator, month = '', year = ''] = numeric;
    if (separator === '/' && Number(day) <= 12 && Number(month) <= 12 && Number(day) !== Number(month)) {
      return { ok: false, why: 'ambiguous' };
    }
    if (separator === '/' && Number(month) > 12) return found(`${year}-${two(day)}-${two(month)}`);
    return found(`${year}-${two(month)}-${two(day)}`);
  }
  const monthOfYear = /^(\d{1,2})[./](\d{4})$/.exec(text);
  if (monthOfYear) return found(`${monthOfYear[2]}-${two(monthOfYear[1] ?? '')}`);
  const part =
    new RegExp(`^(?:q([1-4])|([ivі]+|[1-4])(?:-?[тв]?[оа]?р?[оа]?)? ${quarterWord}),? (\\d{4})$`).exec(
      text,
    ) ?? new RegExp(`^(\\d{4}),? (?:q([1-4])|([ivі]+|[1-4]) ${quarterWord})$`).exec(text);
  if (part) return coarse(part, 'Q', 4);
  const half =
    new RegExp(`^(?:h([12])|([iі]+|[12])(?:-?[тв]?[оа]?р?[оа]?)? ${halfWord}),? (\\d{4})$`).exec(text) ??
    new RegExp(`^(\\d{4}),? (?:h([12])|([iі]+|[12]) ${halfWord})$`).exec(text);
  if (half) return coarse(half, 'H', 2);
  const named = /^(?:(\d{1,2})\.? )?(\p{L}+)\.?,? (\d{4})$/u.exec(text) ?? english(text);
  if (named) {
    const month = months.findIndex((names) => names.includes(named[2] ?? '')) + 1;
    if (month === 0) return { ok: false, why: 'no-date' };
    const day = named[1] === undefined ? '' : `-${two(named[1])}`;
    return found(`${named[3]}-${two(String(month))}${day}`);
  }
  return { ok: false, why: 'no-date' };
}

const relativeDays: Readonly<Record<string, number>> = {
  today: 0,
  днес: 0,
  yesterday: -1,
  вчера: -1,
  tomorrow: 1,
  утре: 1,
};

/** `June 30, 2026`: the month first. */
function english(text: string): readonly (string | undefined)[] | undefined {
  const match = /^([a-z]+)\.? (\d{1,2}),? (\d{4})$/.exec(text);
  return match ? [match[0], match[2], match[1], match[3]] : undefined;
}

/** A quarter or half-year from the parts of a match: the year is the one of four digits. */
function coarse(match: RegExpExecArray, letter: 'Q' | 'H', most: number): TypedDate {
  const parts = match.slice(1).filter((part) => part !== undefined);
  const year = parts.find((part) => /^\d{4}$/.test(part)) ?? '';
  const written = parts.find((part) => part !== year) ?? '';
  const number = romans[written.replaceAll('і', 'i')];
  return number === undefined || number > most
    ? { ok: false, why: 'no-date' }
    : found(`${year}-${letter}${number}`);
}

function found(date: string): TypedDate {
  return dateSpan(date) ? { ok: true, date } : { ok: false, why: 'no-date' };
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}
