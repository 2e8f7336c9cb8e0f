import { isoDay } from '../../model/dates.ts';
import type { PlanFile } from '../../model/files.ts';
import type { Assessment, Delivery, Results, RollUp } from '../../model/judgement.ts';
import {
  type ActivityRow,
  isOfPlan,
  type KpiRow,
  type NodeKind,
  type NodeRow,
  type PlanStatus,
} from '../../model/status.ts';
import type { Page } from '../page.ts';
import type { Phrases } from '../phrases.ts';
import { commonDay } from './common-day.ts';

/** One plan of `status --json`, as schemas/output/status.schema.json describes it. What is not known is null. */
export function planJson(status: PlanStatus, phrases: Phrases): unknown {
  const { state } = status;
  return {
    id: state.id,
    title: phrases.plain(state.plan.title),
    period: periodJson(state.plan.period),
    closedOn: written(state.plan.closed_on),
    activities: status.activities.map((row) => activityJson(row, phrases)),
    kpis: status.kpis.map((row) => kpiJson(row, phrases)),
    areas: status.areas.map((row) => nodeJson(row, phrases)),
    strategicGoals: status.strategicGoals.map((row) => nodeJson(row, phrases)),
    operationalGoals: status.operationalGoals.map((row) => nodeJson(row, phrases)),
    delivery: deliveryJson(status.delivery),
    results: resultsJson(status.results),
    counts: {
      areas: status.areas.length,
      strategicGoals: status.strategicGoals.length,
      operationalGoals: status.operationalGoals.length,
      activities: status.activities.filter(isOfPlan).length,
      kpis: status.kpis.filter(isOfPlan).length,
      related: [...status.activities, ...status.kpis].filter((row) => !isOfPlan(row)).length,
      byStatus: countsByStatus(status.activities),
    },
    pastDue: status.pastDue.map((past) => ({
      id: past.entity.id,
      milestone: past.milestone ?? null,
      due: past.due,
      days: past.days,
      unconfirmed: past.unconfirmed,
    })),
  };
}

/** An activity on the day. */
export function activityJson(
  { entity, state, judgement }: ActivityRow,
  phrases: Phrases,
): Readonly<Record<string, unknown>> {
  const { data } = entity;
  return {
    id: entity.id,
    title: phrases.plain(data.title),
    scope: data.scope ?? 'plan',
    status: state.status,
    health: judgement.health,
    shown: judgement.shown,
    reasons: judgement.reasons,
    progress: judgement.actual ?? (data.progress_method === 'milestones' ? null : state.progress),
    planned: judgement.planned,
    actual: judgement.actual,
    freshness: judgement.freshness,
    assessment: assessmentJson(judgement.assessment),
    start: written(data.start),
    end: written(data.end),
    lead: data.lead,
    contributesTo: data.contributes_to ?? [],
    updated: written(state.newest?.update.date),
  };
}

/** A KPI on the day. */
export function kpiJson(
  { entity, state, judgement }: KpiRow,
  phrases: Phrases,
): Readonly<Record<string, unknown>> {
  const { data } = entity;
  const { latest, target } = state;
  return {
    id: entity.id,
    title: phrases.plain(data.title),
    scope: data.scope ?? 'plan',
    kind: data.kind,
    unit: phrases.plain(data.unit),
    status: judgement.status,
    current: judgement.current,
    value: judgement.value,
    expected: judgement.expected,
    ratio: judgement.ratio,
    trend: judgement.trend,
    freshness: judgement.freshness,
    nextDue: judgement.nextDue === null ? null : isoDay(judgement.nextDue),
    latest: latest ? { period: String(latest.measurement.period), value: latest.value } : null,
    target: target ? { date: String(target.date), value: target.value } : null,
    owner: data.owner,
    serves: data.serves ?? [],
  };
}

function nodeJson(row: NodeRow<NodeKind>, phrases: Phrases): unknown {
  return {
    id: row.entity.id,
    title: phrases.plain(row.entity.data.title),
    delivery: deliveryJson(row.delivery),
    results: resultsJson(row.results),
    counts: {
      goals: row.goals.length,
      activities: row.activities.filter(isOfPlan).length,
      kpis: row.kpis.filter(isOfPlan).length,
      byStatus: countsByStatus(row.activities),
    },
  };
}

/** The roll-up of a node's activities. */
export function deliveryJson(delivery: Delivery): Readonly<Record<string, unknown>> {
  const { health, coverage, planned, actual, counts } = delivery;
  return { health, coverage, ...sizes(delivery), planned, actual, counts };
}

/** The roll-up of a node's KPIs. */
export function resultsJson(results: Results): Readonly<Record<string, unknown>> {
  const { health, coverage, counts } = results;
  return { health, coverage, ...sizes(results), counts };
}

function sizes({ eligible, assessed }: RollUp): { readonly eligible: number; readonly assessed: number } {
  return { eligible: eligible.length, assessed: assessed.length };
}

function assessmentJson(assessment: Assessment | null): unknown {
  if (assessment === null) return null;
  const { rating, since, validUntil, effect } = assessment;
  return { rating, since: isoDay(since), validUntil: written(validUntil ?? undefined), effect };
}

function periodJson(period: PlanFile['period']): unknown {
  return period === undefined ? null : { start: written(period.start), end: written(period.end) };
}

/** How many activities of the plan have each status; without a report they count as `not_reported`. */
function countsByStatus(rows: readonly ActivityRow[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {
    not_started: 0,
    in_progress: 0,
    on_hold: 0,
    completed: 0,
    cancelled: 0,
    superseded: 0,
    not_reported: 0,
  };
  for (const { state } of rows.filter(isOfPlan)) {
    const word = state.status ?? 'not_reported';
    counts[word] = (counts[word] ?? 0) + 1;
  }
  return counts;
}

/** A date as written, as a string; null when there is none. */
export function written(date: string | number | undefined): string | null {
  return date === undefined ? null : String(date);
}

/** The wrapper of `status --json`. */
export function statusJson(pages: readonly Page[]): unknown {
  return {
    schemaVersion: 1,
    kind: 'status',
    asOf: commonDay(pages.map(({ status }) => status.asOf)),
    rev: pages[0]?.rev ?? null,
    plans: pages.map(({ status, phrases }) => ({
      ...(planJson(status, phrases) as Record<string, unknown>),
      asOf: isoDay(status.asOf.day),
    })),
  };
}
