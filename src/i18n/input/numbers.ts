/** A number that was typed, or why it is none. */
export type TypedNumber =
  | { readonly ok: true; readonly value: number }
  /** `ambiguous`: one separator before three digits may part thousands or decimals. */
  | { readonly ok: false; readonly why: 'no-number' | 'ambiguous' };

/** An amount of money that was typed; the currency is an ISO 4217 code where one was typed. */
export type TypedMoney =
  | { readonly ok: true; readonly amount: number; readonly currency: string | undefined }
  | { readonly ok: false; readonly why: 'no-number' | 'ambiguous' };

const blanks = /[\s\u00a0\u2009\u202f']/g;

/**
 * A number as people write it in either language: `12,5`, `12.5`, `1 234,5`, `1.234,5`, `1,234.5`, `−3`. `1,234` and
 * `1.234` are refused: one reader takes them for a thousand, another for one.
 */
export function typedNumber(typed: string): TypedNumber {
  const text = typed.normalize('NFKC').trim().replace(/^[−–]/, '-').replace(blanks, ' ');
  if (/^[-+]?\d{1,3}[.,]\d{3}$/.test(text) && !/^[-+]?0[.,]/.test(text))
    return { ok: false, why: 'ambiguous' };
  const grouped = /^([-+]?)(\d{1,3}(?: \d{3})+|\d+)(?:[.,](\d+))?$/.exec(text);
  if (grouped) return number(grouped);
  const dots =
    /^([-+]?)(\d{1,3}(?:\.\d{3})+),(\d+)$/.exec(text) ?? /^([-+]?)(\d{1,3}(?:\.\d{3}){2,})$/.exec(text);
  if (dots) return number(dots);
  const commas =
    /^([-+]?)(\d{1,3}(?:,\d{3})+)\.(\d+)$/.exec(text) ?? /^([-+]?)(\d{1,3}(?:,\d{3}){2,})$/.exec(text);
  if (commas) return number(commas);
  return { ok: false, why: 'no-number' };
}

/** A share in percent: a number, with or without its sign. */
export function typedPercent(typed: string): TypedNumber {
  return typedNumber(typed.replace(/\s*%\s*$/, ''));
}

const currencies: readonly (readonly [RegExp, string])[] = [
  [/(?:€|eur|евро)/iu, 'EUR'],
  [/(?:bgn|лв\.?|лева)/iu, 'BGN'],
];

/** An amount with its currency before or behind it: `1200EUR`, `€ 1 200`, `350,50 лв.`, `900 USD`. */
export function typedMoney(typed: string): TypedMoney {
  let rest = typed.normalize('NFKC').trim();
  let currency: string | undefined;
  for (const [sign, code] of currencies) {
    const around = new RegExp(`^(?:${sign.source})\\s*|\\s*(?:${sign.source})$`, sign.flags);
    if (!around.test(rest)) continue;
    rest = rest.replace(around, '');
    currency = code;
    break;
  }
  const other = currency === undefined ? /^([A-Z]{3})\s*(.+)$|^(.+?)\s*([A-Z]{3})$/.exec(rest) : null;
  if (other) {
    currency = other[1] ?? other[4];
    rest = other[2] ?? other[3] ?? '';
  }
  const found = typedNumber(rest);
  return found.ok ? { ok: true, amount: found.value, currency } : found;
}

/** The number of a sign, whole digits with their separators, and decimals. */
function number([, sign = '', whole = '', fraction = '']: RegExpExecArray): TypedNumber {
  const value = Number(`${sign}${whole.replace(/[ .,]/g, '')}${fraction === '' ? '' : `.${fraction}`}`);
  return Number.isFinite(value) ? { ok: true, value } : { ok: false, why: 'no-number' };
}
