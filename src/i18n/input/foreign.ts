import { type Day, dateSpan } from '../../model/dates.ts';
import { typedDate } from './dates.ts';
import { type TypedMoney, typedMoney, typedNumber } from './numbers.ts';

// How people write in tables of their own what the files of a plan hold in one way.

/** Whether a row that begins so is a sum of those above it. */
export function isTotal(text: string): boolean {
  return /^(?:общо|всичко|сума|сборно|total|grand total|sum|subtotal)(?![\p{L}-])/iu.test(text.trim());
}

/** A deadline as a table has it: a date, perhaps with its beginning, or that it has none. */
export interface ForeignDate {
  readonly start?: string;
  readonly end?: string;
  /** Goes on without an end. */
  readonly continuous?: true;
}

const endless =
  /^(?:постоянен|постоянно|постоянна|текущ|текущо|текуща|безсрочно|безсрочен|непрекъснато|ongoing|continuous|permanent|continuously)(?: срок)?$/u;

/**
 * `до 31.12.2027 г.`, `края на 2027`, `IV трим. 2027`, `2026 – 2027 г.`, `от 01.03.2026 до 30.06.2027`, `постоянен`.
 * Undefined where it is none of them.
 */
export function foreignDate(text: string, today: Day): ForeignDate | undefined {
  const plain = text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase();
  if (endless.test(plain)) return { continuous: true };
  const whole = one(plain, today);
  if (whole !== undefined) return { end: whole };
  const [, from, to] =
    /^(?:от |from )?(.+?) ?(?:[-–—/]| до | to | until ) ?(.+)$/u.exec(
      plain.replace(/ (?:г|год)\.?(?= )/g, ''),
    ) ?? [];
  if (from === undefined || to === undefined) return undefined;
  const [start, end] = [one(from, today), one(to, today)];
  return start !== undefined && end !== undefined ? { start, end } : undefined;
}

function one(text: string, today: Day): string | undefined {
  const bare = text
    .replace(/^(?:(?:в )?срок|най-късно|не по-късно от|by|until|before|no later than)[ :]+/u, '')
    .replace(/^(?:до|to)[ :]+/u, '')
    .replace(/^(?:края на|the end of|end of|през|in) /u, '')
    .replace(/ ?(?:г|год|година)\.?$/u, '');
  const found = typedDate(bare, today);
  return found.ok && dateSpan(found.date) && /\d/.test(bare) ? found.date : undefined;
}

/** A number with what stands around it: `≥ 80 %`, `мин. 5`, `120 бр.`. */
export function foreignNumber(text: string): number | undefined {
  const [, number = ''] =
    /^(?:не по-малко от|минимум|мин\.?|поне|над|до|около|at least|min\.?|over|up to|about|[≥≤><~=]+)?\s*([-+−]?\d[\d\s.,\u00a0\u202f]*)\s*(?:%|[\p{L}²³./\s]{0,40})$/iu.exec(
      text.normalize('NFC').trim(),
    ) ?? [];
  const found = typedNumber(number);
  return found.ok ? found.value : undefined;
}

const thousands = /\s*(?:хил(?:\.|яди)?|thousand|k)(?=$|\s|[.])/iu;
const millions = /\s*(?:млн\.?|милион[аи]?|million|mln\.?|m)(?=$|\s|[.])/iu;

/** An amount of money: `120 000 лв.`, `1,5 млн. евро`, `120 хил. лв.`. */
export function foreignMoney(text: string): TypedMoney {
  const plain = text.normalize('NFC').replace(/\s+(?:без|с|вкл\.?|excl\.?|incl\.?)\s+(?:ддс|vat)$/iu, '');
  for (const [sign, times] of [
    [thousands, 1000],
    [millions, 1_000_000],
  ] as const) {
    if (!sign.test(plain)) continue;
    const found = typedMoney(plain.replace(sign, ' ').replace(/\s+\./, '').trim());
    if (found.ok) return { ...found, amount: Math.round(found.amount * times * 100) / 100 };
  }
  return typedMoney(plain);
}
