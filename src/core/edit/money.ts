import { Failure } from '../../model/failure.ts';
import type { Update } from '../../model/status.ts';
import { levPerEuro } from '../rules/money.ts';

/** What an update says of the money of one year. */
export type MoneyLine = NonNullable<Update['money']>[number];

/**
 * The whole list of money for an update that states a part of it. The newest update that has the field counts as a
 * whole, so the lines of other years and funds are carried over, and of the line that is stated the amount that is not.
 * A line without a fund means the only one of its year; where there are several, it fails and names them.
 */
export function carriedMoney(
  before: Update['money'],
  stated: NonNullable<Update['money']>,
  currency: string | undefined,
): NonNullable<Update['money']> {
  const lines = [...(before ?? [])];
  for (const line of stated) {
    const at = placeOfLine(lines, line);
    if (at === undefined) lines.push(line);
    else lines[at] = joined(lines[at] ?? line, line, currency);
  }
  return lines;
}

/** The line that a statement is about: of its year, and of its fund or budget code where it names one. */
function placeOfLine(lines: readonly MoneyLine[], { year, fund }: MoneyLine): number | undefined {
  const candidates = lines.flatMap((line, i) =>
    line.year === year && (fund === undefined || namesOf(line).includes(String(fund))) ? [{ line, i }] : [],
  );
  if (candidates.length <= 1) return candidates[0]?.i;
  const funds = candidates.flatMap(({ line }) => (fund === undefined ? namesOf(line)[0] : line.code) ?? []);
  throw new Failure({ why: 'money-by-fund', year: year ?? 0, funds });
}

/** What a line may be called by: its fund in any language, and its code. */
function namesOf({ fund, code }: MoneyLine): readonly string[] {
  const names = typeof fund === 'string' ? [fund] : Object.values(fund ?? {});
  return [...names, code].filter((name) => name !== undefined);
}

/** A line with what is newly known of it, in the currency it is now told in. */
function joined(before: MoneyLine, stated: MoneyLine, usual: string | undefined): MoneyLine {
  const was = before.currency ?? usual ?? 'EUR';
  const is = stated.currency ?? was;
  const kept = { ...before };
  for (const field of ['committed', 'paid'] as const) {
    const amount = before[field];
    if (amount === undefined || stated[field] !== undefined || was === is) continue;
    kept[field] = converted(amount, was, is);
  }
  return { ...kept, ...stated, ...(before.fund === undefined ? {} : { fund: before.fund }) };
}

/** Only the lev and the euro have a rate that holds for ever. */
function converted(amount: number, from: string, to: string): number {
  const rate =
    from === 'BGN' && to === 'EUR' ? 1 / levPerEuro : from === 'EUR' && to === 'BGN' ? levPerEuro : undefined;
  if (rate === undefined) throw new Failure({ why: 'other-currency', from, to });
  return Math.round(amount * rate * 100) / 100;
}
