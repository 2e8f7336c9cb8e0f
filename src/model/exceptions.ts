import { shownStatus, signalOf } from './judgement.ts';
import { by } from './order.ts';
import { type ActivityRow, isOfPlan, type KpiRow, type PlanStatus } from './status.ts';

/** An activity or KPI of the plan that is red or amber. */
export type Exceptional =
  | { readonly of: 'activity'; readonly row: ActivityRow }
  | { readonly of: 'kpi'; readonly row: KpiRow };

/** What of a plan needs attention or action: red before amber, activities before KPIs, then by id. */
export function exceptionsOf(status: PlanStatus): readonly Exceptional[] {
  const found: (Exceptional & { readonly rank: number })[] = [];
  for (const row of status.activities.filter(isOfPlan)) {
    const rank = rankOf(signalOf(row.judgement.shown));
    if (rank !== undefined) found.push({ of: 'activity', row, rank });
  }
  for (const row of status.kpis.filter(isOfPlan)) {
    const word = shownStatus(row.judgement);
    const rank = word === 'unknown' ? undefined : rankOf(signalOf(word));
    if (rank !== undefined) found.push({ of: 'kpi', row, rank });
  }
  return found.sort(by(({ rank, of, row }) => `${rank} ${of} ${row.entity.id}`));
}

function rankOf(signal: ReturnType<typeof signalOf>): number | undefined {
  return signal === 'red' ? 0 : signal === 'amber' ? 1 : undefined;
}
