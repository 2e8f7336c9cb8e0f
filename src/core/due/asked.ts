import { type Day, dateSpan, isoDay, lastDay, partsOf } from '../../model/dates.ts';
import { by } from '../../model/order.ts';
import { type Entity, entitiesOf, type PlanState } from '../../model/plan.ts';
import type { ActivityState, Measurement } from '../../model/status.ts';
import { activityAt, isRetired } from '../rules/activity-state.ts';

/** An activity to be reported on, with what is known of it. */
export interface AskedActivity {
  readonly entity: Entity<'activity'>;
  readonly state: ActivityState;
}

/** A KPI to be measured, for a period, with its newest measurement. */
export interface AskedKpi {
  readonly entity: Entity<'kpi'>;
  readonly period: string;
  readonly latest: Measurement | undefined;
}

/** What an organisation is asked to report for a period. */
export interface Asked {
  readonly org: string;
  readonly activities: readonly AskedActivity[];
  readonly kpis: readonly AskedKpi[];
}

/** Statuses after which nothing more is reported. */
const closed: readonly (string | null)[] = ['completed', 'cancelled', 'superseded'];

/** What each organisation is asked to report for a period: its open activities, and its KPIs whose turn it is. */
export function askedOf(state: PlanState, period: string): readonly Asked[] {
  const day = lastDay(period) ?? 0;
  const activities = entitiesOf(state, 'activity').flatMap((entity): readonly AskedActivity[] => {
    const found = activityAt(entity.data, day);
    const begins = dateSpan(entity.data.start ?? '')?.first;
    return closed.includes(found.status) || (begins !== undefined && begins > day)
      ? []
      : [{ entity, state: found }];
  });
  const kpis = entitiesOf(state, 'kpi').flatMap((entity): readonly AskedKpi[] => {
    const asked = isRetired(entity.data, day) ? undefined : periodAsked(entity.data.frequency, day);
    const values = entity.data.measurements ?? [];
    if (asked === undefined || values.some((one) => String(one.period) === asked)) return [];
    const known = values.filter((one) => (lastDay(one.period) ?? 0) <= day);
    return [{ entity, period: asked, latest: known.at(-1) }];
  });
  const orgs = new Set([
    ...activities.map(({ entity }) => entity.data.lead),
    ...kpis.map(({ entity }) => entity.data.owner),
  ]);
  return [...orgs]
    .filter((org) => org !== 'unknown')
    .sort(by((org) => org))
    .map((org) => ({
      org,
      activities: activities.filter(({ entity }) => entity.data.lead === org),
      kpis: kpis.filter(({ entity }) => entity.data.owner === org),
    }));
}

/** The period of a KPI that ends with a day; undefined where none does. */
function periodAsked(frequency: Entity<'kpi'>['data']['frequency'], day: Day): string | undefined {
  const { year, month } = partsOf(day);
  if (frequency === 'monthly') return isoDay(day).slice(0, 7);
  if (frequency === 'quarterly') return month % 3 === 0 ? `${year}-Q${month / 3}` : undefined;
  return frequency === 'yearly' && month === 12 ? String(year) : undefined;
}
