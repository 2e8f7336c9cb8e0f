import type { Day } from '../../model/dates.ts';
import { type DueGroup, type DueItem, dueCodes, type PlanDue, type SilentLead } from '../../model/due.ts';
import { by, byCodePoint } from '../../model/order.ts';
import { type ActivityRow, isOfPlan, type PlanStatus } from '../../model/status.ts';
import { thresholdsOf } from '../../model/thresholds.ts';
import { isUnderWay, nextUpdate } from '../rules/expected.ts';
import { reportingDues, taskDues } from './calendar.ts';
import { activityDues, type Horizon, kpiDues } from './entities.ts';

/** What a plan asks for on its day, and by the end of a window. With `lead`, of that organisation and of everyone. */
export function dueOf(status: PlanStatus, until: Day, lead?: string): PlanDue {
  const { state, asOf } = status;
  const horizon: Horizon = { asOf: asOf.day, until, limits: thresholdsOf(state.plan) };
  const asked = (org: string | null): boolean => lead === undefined || org === null || org === lead;
  const items = [
    ...status.activities.flatMap((row) => activityDues(row, horizon)),
    ...status.kpis.flatMap((row) => kpiDues(row, state.plan, horizon)),
    ...taskDues(state, horizon),
    ...reportingDues(state, horizon),
  ]
    .filter(({ org }) => asked(org))
    .sort(byUrgency);
  return {
    until,
    items,
    groups: grouped(items.filter(({ related }) => !related)),
    related: items.filter(({ related }) => related),
    silent: silentLeads(status.activities.filter(isOfPlan), horizon).filter(({ org }) => asked(org)),
  };
}

/** Most overdue first, then soonest, then without a date; what rests on an unconfirmed date after that. */
function byUrgency(a: DueItem, b: DueItem): number {
  return (
    Number(a.related) - Number(b.related) ||
    Number(a.unconfirmed) - Number(b.unconfirmed) ||
    Number(a.days === null) - Number(b.days === null) ||
    (a.days ?? 0) - (b.days ?? 0) ||
    dueCodes.indexOf(a.code) - dueCodes.indexOf(b.code) ||
    byCodePoint(a.entity?.id ?? '', b.entity?.id ?? '') ||
    byCodePoint(partOf(a), partOf(b))
  );
}

/** What tells items of one entity apart. */
function partOf(item: DueItem): string {
  switch (item.code) {
    case 'milestone':
      return item.milestone.id;
    case 'task':
      return String(item.index).padStart(6, '0');
    case 'reporting':
      return `${item.period} ${item.deadline}`;
    default:
      return '';
  }
}

/** Items by organisation, in the order in which the first item of each comes. */
function grouped(items: readonly DueItem[]): readonly DueGroup[] {
  const groups = new Map<string | null, DueItem[]>();
  for (const item of items) {
    const known = groups.get(item.org);
    if (known) known.push(item);
    else groups.set(item.org, [item]);
  }
  const rank = (org: string | null): number => (org === null ? 0 : org === 'unknown' ? 2 : 1);
  return [...groups].map(([org, own]) => ({ org, items: own })).sort((a, b) => rank(a.org) - rank(b.org));
}

/** Leads that say nothing: of every open activity there is no report in time, nor a late one that still counts. */
function silentLeads(rows: readonly ActivityRow[], { asOf, limits }: Horizon): readonly SilentLead[] {
  const led = new Map<string, ActivityRow[]>();
  for (const row of rows) {
    const { lead } = row.entity.data;
    if (lead === 'unknown' || !isUnderWay(row.state, row.judgement)) continue;
    const known = led.get(lead);
    if (known) known.push(row);
    else led.set(lead, [row]);
  }
  return [...led]
    .filter(([, own]) => own.every((row) => isSilent(row, asOf, limits)))
    .map(([org, own]) => {
      const reports = own.flatMap(({ state }) => state.newest ?? []).sort((a, b) => a.day - b.day);
      return { org, activities: own.length, newest: reports.at(-1)?.update.date ?? null };
    })
    .sort(by(({ org }) => org));
}

function isSilent({ entity, state, judgement }: ActivityRow, asOf: Day, limits: Horizon['limits']): boolean {
  if (judgement.freshness === 'stale') return true;
  // Nobody is silent who has only just begun.
  const expected = nextUpdate(entity.data, state, limits);
  return judgement.freshness === 'never' && (!expected || asOf > expected.day);
}
