import { type Day, dateSpan, partsOf, type WrittenDate } from '../model/dates.ts';
import { counted, type Noun } from './counts.ts';
import type { InLanguages, Language } from './language.ts';

const monthsEn = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const roman = ['I', 'II', 'III', 'IV'];

/** A date as it stands in a table: `30.09.2026`, `III трим. 2026`; `30 Sep 2026`, `Q3 2026`. A date that does not exist stays as written. */
export function tableDate(date: WrittenDate, language: Language): string {
  const span = dateSpan(date);
  if (!span) return String(date);
  const { year, month, date: day } = partsOf(span.first);
  const two = (n: number): string => String(n).padStart(2, '0');
  if (language === 'bg') {
    switch (span.precision) {
      case 'day':
        return `${two(day)}.${two(month)}.${year}`;
      case 'month':
        return `${two(month)}.${year}`;
      case 'quarter':
        return `${roman[(month - 1) / 3]} трим. ${year}`;
      case 'half':
        return `${roman[(month - 1) / 6]} полуг. ${year}`;
      case 'year':
        return String(year);
    }
  }
  switch (span.precision) {
    case 'day':
      return `${day} ${monthsEn[month - 1]} ${year}`;
    case 'month':
      return `${monthsEn[month - 1]} ${year}`;
    case 'quarter':
      return `Q${(month - 1) / 3 + 1} ${year}`;
    case 'half':
      return `H${(month - 1) / 6 + 1} ${year}`;
    case 'year':
      return String(year);
  }
}

const monthsLong: InLanguages<readonly string[]> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  bg: [
    'януари',
    'февруари',
    'март',
    'април',
    'май',
    'юни',
    'юли',
    'август',
    'септември',
    'октомври',
    'ноември',
    'декември',
  ],
};

/** A date as it stands in a sentence: `30.09.2026 г.`, `III тримесечие на 2026 г.`; `30 September 2026`, `Q3 2026`. */
export function sentenceDate(date: WrittenDate, language: Language): string {
  const span = dateSpan(date);
  if (!span) return String(date);
  const { year, month, date: day } = partsOf(span.first);
  if (language === 'en') {
    if (span.precision === 'day') return `${day} ${monthsLong.en[month - 1]} ${year}`;
    return span.precision === 'month' ? `${monthsLong.en[month - 1]} ${year}` : tableDate(date, 'en');
  }
  switch (span.precision) {
    case 'month':
      return `${monthsLong.bg[month - 1]} ${year} г.`;
    case 'quarter':
      return `${roman[(month - 1) / 3]} тримесечие на ${year} г.`;
    case 'half':
      return `${roman[(month - 1) / 6]} полугодие на ${year} г.`;
    default:
      return `${tableDate(date, 'bg')} г.`;
  }
}

const days: InLanguages<Noun> = { en: { one: 'day', many: 'days' }, bg: { one: 'ден', many: 'дни' } };

/** How far a day is from another, in words: `in 5 days`, `12 days ago`, `today`. */
export function relativeDay(day: Day, from: Day, language: Language): string {
  const distance = day - from;
  const length = counted(Math.abs(distance), days[language], language);
  if (distance === 0) return language === 'bg' ? 'днес' : 'today';
  if (language === 'bg') return distance > 0 ? `след ${length}` : `преди ${length}`;
  return distance > 0 ? `in ${length}` : `${length} ago`;
}

/** A number of days in words. */
export function daysLong(count: number, language: Language): string {
  return counted(count, days[language], language);
}
