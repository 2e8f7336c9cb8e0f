import { compare as compareStates } from './core/diff/compare.ts';
import { explain as explainEntity, isExplainable } from './core/explain/explain.ts';
import { judgePlan } from './core/judge-plan.ts';
import { validatePlans } from './features/validate.ts';
import type { Comparison } from './model/comparison.ts';
import { isoDay, lastDay } from './model/dates.ts';
import type { Explanation } from './model/explanation.ts';
import { Failure } from './model/failure.ts';
import type { Finding } from './model/finding.ts';
import type { PlanState } from './model/plan.ts';
import type { PlanStatus } from './model/status.ts';
import { DiskSource } from './store/disk-source.ts';
import { loadPlan } from './store/load-plan.ts';
import { findRepository } from './store/repository.ts';

// What a city's own script can use: plans read from a folder, judged, checked, compared and explained. Everything is
// plain data; nothing is printed, written or asked. `Failure` is thrown where a folder has no plan, or a day is none.

/** The plans in a folder, or around it, in the order of their ids. */
export function readPlans(directory: string): readonly PlanState[] {
  const { plans } = findRepository(directory);
  return plans.map((plan) => loadPlan(new DiskSource(plan.directory, plan.folder)));
}

/** One plan of a folder by its id. */
export function readPlan(directory: string, id: string): PlanState {
  const plans = readPlans(directory);
  const found = plans.find((plan) => plan.id === id);
  if (found) return found;
  throw new Failure({ why: 'unknown-plan', id, known: plans.map((plan) => plan.id) });
}

/** Everything the rules say of a plan on a day, written `2026-09-30`, `2026-Q3`, `2026`. */
export function judge(plan: PlanState, asOf: string): PlanStatus {
  return judgePlan(plan, { day: dayOf(asOf), closedOn: undefined });
}

/** What is wrong with the files of the plans in a folder; with a day also what depends on it. */
export function validate(directory: string, asOf?: string): readonly Finding[] {
  const { root, plans } = findRepository(directory);
  const day = asOf === undefined ? undefined : dayOf(asOf);
  return validatePlans({ root, plans, only: [], asOf: day }, undefined).findings;
}

/** What differs between two states of a plan, by meaning. */
export function compare(before: PlanState, after: PlanState): Comparison {
  return compareStates(before, after);
}

/** How the judgement of an item on a day came about, or without an id that of the whole plan. */
export function explain(plan: PlanState, asOf: string, id?: string): Explanation {
  const entity = id === undefined ? undefined : plan.byId.get(id);
  if (id !== undefined && !entity) throw new Failure({ why: 'unknown-id', id });
  if (entity && !isExplainable(entity)) {
    throw new Failure({ why: 'not-explained', id: entity.id, kind: entity.kind });
  }
  return explainEntity(plan, entity, { day: dayOf(asOf), closedOn: undefined });
}

/** A day of the results as it is written: `2026-09-30`. */
export function dayText(day: number): string {
  return isoDay(day);
}

function dayOf(asOf: string): number {
  const day = lastDay(asOf);
  if (day === undefined) throw new Failure({ why: 'bad-date', option: 'asOf', value: asOf });
  return day;
}

export type { Change } from './model/change.ts';
export type { ActivityJudgement, KpiJudgement } from './model/judgement.ts';
export type { ActivityRow, KpiRow } from './model/status.ts';
export type { Comparison, Explanation, Finding, PlanState, PlanStatus };
export { Failure };
