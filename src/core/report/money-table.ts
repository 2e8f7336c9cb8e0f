import type { Day } from '../../model/dates.ts';
import { partsOf } from '../../model/dates.ts';
import type { MoneyLine, MoneyTable } from '../../model/report/matters.ts';
import { type ActivityRow, isOfPlan, type PlanStatus } from '../../model/status.ts';
import type { Text } from '../../model/text.ts';
import { inEuro } from '../rules/money.ts';
import { named } from './names.ts';

/** What is stated of a year and fund; `plan` is what counts of each line of a budget: the revised amount, else the approved. */
interface Amounts {
  approved: number | null;
  revised: number | null;
  committed: number | null;
  paid: number | null;
  plan: number | null;
}

/** One statement of money. */
interface Stated {
  readonly year: number;
  readonly fund: string | null;
  readonly of: keyof Amounts;
  readonly amount: number;
}

/**
 * Section 9: what is approved, revised, committed and paid, by year, in euro, up to the year of the day. Amounts in a
 * currency without a fixed rate to the euro cannot be added and are left out.
 */
export function moneyTable(status: PlanStatus): MoneyTable {
  const asOf = status.asOf.day;
  const rows = status.activities.filter(isOfPlan);
  const stated = rows.map((row) => ({ row, list: statedOf(row, status.state.plan.currency, asOf) }));
  return {
    recorded: stated.some(({ list }) => list.length > 0),
    years: tableOf(stated.flatMap(({ list }) => list.map((one) => ({ ...one, fund: null })))),
    activities: stated.flatMap(({ row, list }) =>
      tableOf(list).map((line) => ({ ...line, activity: named(row.entity) })),
    ),
  };
}

function statedOf(
  { entity, state }: ActivityRow,
  currency: string | undefined,
  asOf: Day,
): readonly Stated[] {
  const { year: thisYear } = partsOf(asOf);
  const found: Stated[] = [];
  const add = (
    line: { readonly year?: number; readonly fund?: Text; readonly currency?: string },
    of: keyof Amounts,
    value: number | undefined,
  ): void => {
    const year = line.year ?? thisYear;
    const amount = value === undefined ? undefined : inEuro(value, line.currency ?? currency);
    if (amount === undefined || year > thisYear) return;
    found.push({ year, fund: fundOf(line.fund), of, amount });
  };
  for (const line of entity.data.budget ?? []) {
    add(line, 'approved', line.approved);
    add(line, 'revised', line.revised);
    add(line, 'plan', line.revised ?? line.approved);
  }
  for (const line of state.money ?? []) {
    add(line, 'committed', line.committed);
    add(line, 'paid', line.paid);
  }
  return found;
}

function fundOf(fund: Text | undefined): string | null {
  if (fund === undefined) return null;
  return typeof fund === 'string' ? fund : (Object.values(fund)[0] ?? null);
}

/** One line for each year and fund, oldest year first. */
function tableOf(stated: readonly Stated[]): readonly MoneyLine[] {
  const lines = new Map<
    string,
    { readonly year: number; readonly fund: string | null; readonly sums: Amounts }
  >();
  for (const { year, fund, of, amount } of stated) {
    const key = `${String(year).padStart(6, '0')} ${fund ?? ''}`;
    const line = lines.get(key) ?? {
      year,
      fund,
      sums: { approved: null, revised: null, committed: null, paid: null, plan: null },
    };
    line.sums[of] = (line.sums[of] ?? 0) + amount;
    lines.set(key, line);
  }
  return [...lines]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { year, fund, sums }]) => {
      const { plan, ...amounts } = sums;
      const share = plan === null || plan === 0 || amounts.paid === null ? null : amounts.paid / plan;
      return { year, fund, ...amounts, share };
    });
}
