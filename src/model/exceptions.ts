import { type Health, type KpiStatus, shownStatus } from './judgement.ts';
import { byCodePoint } from './order.ts';
import { type ActivityRow, isOfPlan, type KpiRow, type PlanStatus } from './status.ts';

/** An activity or KPI of the plan that is red or amber. */
export type Exceptional =
  | { readonly of: 'activity'; readonly row: ActivityRow }
  | { readonly of: 'kpi'; readonly row: KpiRow };

/** What of a plan needs attention or action: the worst first, of what is equally bad the longest so, then by id. */
export function exceptionsOf(status: PlanStatus): readonly Exceptional[] {
  const found: (Exceptional & { readonly rank: number; readonly days: number })[] = [];
  for (const row of status.activities.filter(isOfPlan)) {
    const rank = ranks[row.judgement.shown];
    if (rank === undefined) continue;
    const days = row.judgement.reasons.reduce(
      (most, reason) => ('days' in reason ? Math.max(most, reason.days) : most),
      0,
    );
    found.push({ of: 'activity', row, rank, days });
  }
  for (const row of status.kpis.filter(isOfPlan)) {
    const rank = ranks[shownStatus(row.judgement)];
    if (rank !== undefined) found.push({ of: 'kpi', row, rank, days: 0 });
  }
  return found.sort(
    (a, b) => a.rank - b.rank || b.days - a.days || byCodePoint(a.row.entity.id, b.row.entity.id),
  );
}

/** From worst to least; what is missing here is no exception. */
const ranks: Readonly<Partial<Record<Health | KpiStatus | 'unknown', number>>> = {
  overdue: 0,
  missed: 0,
  late: 1,
  moving_away: 1,
  off_track: 1,
  at_risk: 2,
  completed_late: 3,
};
