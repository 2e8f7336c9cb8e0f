import type { Health, KpiStatus, NodeHealth } from './judgement.ts';
import type { ThresholdName } from './thresholds.ts';
import type { KpiRule, RuleName } from './trial.ts';

// What the rules are, for whoever asks: the rules themselves are in src/core/rules.

/** What a threshold counts. `times` multiplies something; `share` is from 0 to 1. */
export type ThresholdUnit = 'days' | 'points' | 'times' | 'share';

/** The unit of each threshold, in the order in which they are told. */
export const thresholdUnits: Readonly<Record<ThresholdName, ThresholdUnit>> = {
  cadence_days: 'days',
  grace_days: 'days',
  start_grace_days: 'days',
  behind_at_risk: 'points',
  behind_late: 'points',
  behind_days_at_risk: 'days',
  behind_days_late: 'days',
  milestone_late_days: 'days',
  slip_late_days: 'days',
  overspend: 'times',
  assessment_days: 'days',
  kpi_on_track: 'share',
  kpi_at_risk: 'share',
  kpi_too_early: 'share',
  red_share: 'share',
  amber_share: 'share',
  min_coverage: 'share',
};

/** Where a rule's method comes from; `own` is this tool's own decision. */
export const methods = [
  'earned-value',
  'exception',
  'network',
  'target-path',
  'sdmx',
  'coverage',
  'own',
] as const;
export type Method = (typeof methods)[number];

/** A rule of another kind than health or KPI status. */
export type OtherRule =
  | 'planned'
  | 'planned-path'
  | 'by-milestones'
  | 'actual'
  | 'on-track'
  | 'assessment-in-force'
  | 'assessment-worse'
  | 'assessment-better'
  | 'assessment-never'
  | 'fresh'
  | 'due'
  | 'report-late'
  | 'report-stale'
  | 'never'
  | 'kpi-freshness'
  | 'kpi-value'
  | 'kpi-expected'
  | 'kpi-current'
  | 'kpi-trend'
  | 'delivery-eligible'
  | 'delivery-assessed'
  | 'results-eligible'
  | 'results-assessed'
  | 'coverage'
  | 'nothing-eligible'
  | 'all-done'
  | 'red'
  | 'little-known'
  | 'some-red'
  | 'rest'
  | 'means';

/** The name of a rule. The rules of health that give a reason have its code. */
export type NamedRule = RuleName | OtherRule | `kpi:${KpiRule}`;

/** The parts of the rules, in the order in which they build on each other. */
export type RuleGroup = 'progress' | 'health' | 'assessment' | 'freshness' | 'kpi' | 'rollUp';

/** A rule as it is told. */
export interface ToldRule<N extends NamedRule = NamedRule> {
  readonly name: N;
  readonly method: Method;
  /** Its step in the order of the rules of health, where several rules share one. */
  readonly step?: number;
  /** What an activity's health becomes. */
  readonly health?: readonly Health[];
  /** What a KPI's status becomes. */
  readonly kpi?: readonly KpiStatus[];
  /** What a goal's or area's health becomes. */
  readonly node?: readonly NodeHealth[];
}

/** Every rule, group by group, in the order in which they are tried. */
export const toldRules: Readonly<Record<RuleGroup, readonly ToldRule[]>> = {
  progress: [
    { name: 'planned', method: 'earned-value' },
    { name: 'planned-path', method: 'earned-value' },
    { name: 'by-milestones', method: 'earned-value' },
    { name: 'actual', method: 'earned-value' },
  ],
  health: [
    {
      name: 'closed',
      step: 0,
      method: 'own',
      health: ['completed', 'completed_late', 'cancelled', 'superseded', 'on_hold'],
    },
    { name: 'not-due', step: 1, method: 'own', health: ['not_due'] },
    { name: 'no-end-date', step: 1, method: 'own', health: ['unknown'] },
    { name: 'overdue', step: 2, method: 'exception', health: ['overdue'] },
    { name: 'start-late', step: 3, method: 'exception', health: ['at_risk'] },
    { name: 'milestone-overdue', step: 4, method: 'exception', health: ['at_risk', 'late'] },
    { name: 'behind-plan', step: 5, method: 'earned-value', health: ['at_risk', 'late'] },
    { name: 'forecast-slip', step: 6, method: 'exception', health: ['at_risk', 'late'] },
    { name: 'blocked', step: 7, method: 'own', health: ['at_risk'] },
    { name: 'predecessor', step: 7, method: 'network', health: ['at_risk'] },
    { name: 'overspent', step: 8, method: 'exception', health: ['at_risk'] },
    { name: 'stale', step: 9, method: 'own', health: ['unknown'] },
    { name: 'no-data', step: 9, method: 'own', health: ['unknown'] },
    { name: 'no-progress-reported', step: 9, method: 'own', health: ['unknown'] },
    { name: 'no-start-date', step: 9, method: 'own', health: ['unknown'] },
    { name: 'on-track', step: 9, method: 'own', health: ['on_track'] },
    { name: 'date-unconfirmed', step: 10, method: 'own', health: ['unknown'] },
  ],
  assessment: [
    { name: 'assessment-in-force', method: 'own' },
    { name: 'assessment-worse', method: 'exception' },
    { name: 'assessment-better', method: 'own' },
    { name: 'assessment-never', method: 'own' },
  ],
  freshness: [
    { name: 'fresh', method: 'own' },
    { name: 'due', method: 'own' },
    { name: 'report-late', method: 'own' },
    { name: 'report-stale', method: 'own' },
    { name: 'never', method: 'own' },
    { name: 'kpi-freshness', method: 'own' },
  ],
  kpi: [
    { name: 'kpi-value', method: 'sdmx' },
    { name: 'kpi-expected', method: 'target-path' },
    { name: 'kpi:context', method: 'own', kpi: ['context'] },
    { name: 'kpi:no-target', method: 'own', kpi: ['no_target'] },
    { name: 'kpi:no-measurement', method: 'sdmx', kpi: ['no_data'] },
    { name: 'kpi:on-baseline-date', method: 'own', kpi: ['no_data'] },
    { name: 'kpi:before-baseline', method: 'own', kpi: ['not_comparable'] },
    { name: 'kpi:break', method: 'sdmx', kpi: ['not_comparable'] },
    { name: 'kpi:range', method: 'own', kpi: ['on_track', 'at_risk', 'off_track'] },
    { name: 'kpi:no-baseline', method: 'own', kpi: ['achieved', 'missed', 'not_comparable'] },
    { name: 'kpi:final-met', method: 'own', kpi: ['achieved'] },
    { name: 'kpi:final-passed', method: 'own', kpi: ['missed'] },
    { name: 'kpi:within-tolerance', method: 'exception', kpi: ['on_track'] },
    { name: 'kpi:flat', method: 'own', kpi: ['moving_away'] },
    { name: 'kpi:too-early', method: 'own', kpi: ['too_early', 'moving_away'] },
    {
      name: 'kpi:ratio',
      method: 'target-path',
      kpi: ['on_track', 'at_risk', 'off_track', 'moving_away'],
    },
    { name: 'kpi-current', method: 'own' },
    { name: 'kpi-trend', method: 'own' },
  ],
  rollUp: [
    { name: 'delivery-eligible', method: 'own' },
    { name: 'delivery-assessed', method: 'own' },
    { name: 'results-eligible', method: 'own' },
    { name: 'results-assessed', method: 'own' },
    { name: 'coverage', method: 'coverage' },
    { name: 'nothing-eligible', method: 'own', node: ['not_due', 'on_hold', 'none'] },
    { name: 'all-done', method: 'own', node: ['completed', 'achieved'] },
    { name: 'red', method: 'exception', node: ['off_track'] },
    { name: 'little-known', method: 'coverage', node: ['unknown'] },
    { name: 'some-red', method: 'exception', node: ['at_risk'] },
    { name: 'rest', method: 'own', node: ['on_track'] },
    { name: 'means', method: 'earned-value' },
  ],
};
