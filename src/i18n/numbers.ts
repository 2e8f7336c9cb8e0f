import type { Language } from './language.ts';

const noBreakSpace = '\u00a0';

/**
 * A number as the language's people write it, without Intl, so that it is the same on every Node: a decimal point and
 * a comma between thousands in English; a decimal comma and, from 10 000 on, a no-break space in Bulgarian.
 * Rounded half up (away from zero) to `decimals`; without `decimals` all digits there are, at most six.
 */
export function formatNumber(value: number, language: Language, decimals?: number): string {
  const digits = decimals === undefined ? plainDigits(value) : roundHalfUp(Math.abs(value), decimals);
  const [whole = '0', fraction] = digits.split('.');
  const negative = value < 0 && /[1-9]/.test(digits);
  const grouped =
    language === 'bg' ? (whole.length > 4 ? groups(whole, noBreakSpace) : whole) : groups(whole, ',');
  const point = language === 'bg' ? ',' : '.';
  return `${negative ? '−' : ''}${grouped}${fraction === undefined ? '' : point + fraction}`;
}

/** A number that is written already, as percent: `45%`, in Bulgarian `45 %` that no line end comes between. */
export function inPercent(number: string, language: Language): string {
  return language === 'bg' ? `${number}${noBreakSpace}%` : `${number}%`;
}

function groups(digits: string, separator: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, separator);
}

function plainDigits(value: number): string {
  return roundHalfUp(Math.abs(value), 6).replace(/\.?0+$/, '');
}

/**
 * Decimal digits rounded half up, by the shortest decimal that stands for the number: 1.005 gives 1.01, as it reads,
 * although the nearest double lies below it.
 */
export function roundHalfUp(value: number, decimals: number): string {
  if (value >= 1e21) return String(value);
  const [mantissa = '0', exponentText] = String(value).split('e');
  const exponent = Number(exponentText ?? 0);
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const all = whole + fraction;
  const point = whole.length + exponent;
  const padded = point <= 0 ? '0'.repeat(1 - point) + all : all.padEnd(point, '0');
  const at = Math.max(point, 1);
  const cut = at + decimals;
  const kept = BigInt(padded.slice(0, cut).padEnd(cut, '0'));
  const rounded = (padded[cut] ?? '0') >= '5' ? kept + 1n : kept;
  const text = rounded.toString().padStart(decimals + 1, '0');
  if (decimals === 0) return text;
  return `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}
