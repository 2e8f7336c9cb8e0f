import { statusWords } from '../../i18n/terms.ts';
import { isoDay } from '../../model/dates.ts';
import { isOfPlan, type NodeRow, type PlanStatus } from '../../model/status.ts';
import type { Page } from '../page.ts';
import type { RowValue } from '../rows.ts';
import { judgedKpiRow, judgedRow } from './judged-rows.ts';

/**
 * The status for a pipe. The first field of a row names its kind: `plan`, `area`, `activity`, `kpi` or `past`; the second is the
 * plan's id.
 */
export function statusRows(pages: readonly Page[]): readonly (readonly RowValue[])[] {
  return pages.flatMap(({ status, phrases }) => {
    const { id, plan } = status.state;
    const rows: RowValue[][] = [
      ['plan', id, phrases.plain(plan.title), isoDay(status.asOf.day), ...counts(status)],
    ];
    for (const area of status.areas) {
      rows.push(['area', id, area.entity.id, phrases.plain(area.entity.data.title), ...counts(area)]);
    }
    for (const { entity, state, judgement } of status.activities) {
      const title = phrases.plain(entity.data.title);
      const word = state.status ?? 'not_reported';
      const scope = entity.data.scope ?? 'plan';
      rows.push(['activity', id, entity.id, title, scope, word, ...judgedRow(judgement), entity.data.lead]);
    }
    for (const { entity, state, judgement } of status.kpis) {
      const { latest, target } = state;
      const title = phrases.plain(entity.data.title);
      const measured = [latest?.value, latest && String(latest.measurement.period)];
      const aimed = [target?.value, target && String(target.date)];
      const scope = entity.data.scope ?? 'plan';
      rows.push(['kpi', id, entity.id, title, scope, ...measured, ...aimed, ...judgedKpiRow(judgement)]);
    }
    for (const past of status.pastDue) {
      const basis = past.unconfirmed ? 'unconfirmed' : 'approved';
      rows.push([
        'past',
        id,
        past.entity.id,
        past.milestone,
        past.due,
        past.days,
        basis,
        past.entity.data.lead,
      ]);
    }
    return rows;
  });
}

/** Goals, activities, activities by status in the order of the lifecycle, KPIs, then the two lines of the node. */
function counts(of: PlanStatus | NodeRow): readonly RowValue[] {
  const goals = 'operationalGoals' in of ? of.operationalGoals.length : of.goals.length;
  const own = of.activities.filter(isOfPlan);
  const byStatus = statusWords.map(
    (word) => own.filter(({ state }) => (state.status ?? 'not_reported') === word).length,
  );
  const { delivery, results } = of;
  return [
    goals,
    own.length,
    ...byStatus,
    of.kpis.filter(isOfPlan).length,
    delivery.actual,
    delivery.planned,
    delivery.health,
    delivery.coverage,
    results.health,
    results.coverage,
  ];
}
