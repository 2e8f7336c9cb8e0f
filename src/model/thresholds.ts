import type { PlanFile, PlanThresholds } from './files.ts';

/** The numbers the rules read, each with a value. Units and meaning: schemas/plan.schema.json. */
export type Thresholds = Readonly<Record<ThresholdName, number>>;
export type ThresholdName = Exclude<keyof PlanThresholds, `x-${string}`>;

/** What holds where a plan does not say otherwise. */
export const defaultThresholds: Thresholds = {
  cadence_days: 92,
  grace_days: 14,
  start_grace_days: 14,
  behind_at_risk: 10,
  behind_late: 20,
  behind_days_at_risk: 60,
  behind_days_late: 180,
  milestone_late_days: 30,
  slip_late_days: 90,
  overspend: 1.1,
  assessment_days: 92,
  kpi_on_track: 0.95,
  kpi_at_risk: 0.6,
  kpi_too_early: 0.1,
  red_share: 0.34,
  amber_share: 0.25,
  min_coverage: 0.6,
};

/** The thresholds of a plan. */
export function thresholdsOf(plan: PlanFile): Thresholds {
  return { ...defaultThresholds, ...plan.thresholds };
}
