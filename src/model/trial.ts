import type { Day } from './dates.ts';
import type { Degree, Health, ReasonCode } from './judgement.ts';
import type { MeasuredValue } from './status.ts';

/** The rules of activity health, in the order they are tried. */
export type RuleName = 'closed' | 'not-due' | Exclude<ReasonCode, 'date-unconfirmed'> | 'date-unconfirmed';

/** One rule as it was tried: whether it fired, what it then says, and what it looked at. */
export interface Trial {
  readonly rule: RuleName;
  readonly fired: boolean;
  /** What it makes of the health; undefined when it did not fire. */
  readonly says?: Degree | Health;
  /** The numbers and words it compared, by name: days and points as numbers, dates and ids as written. */
  readonly looked: Readonly<Record<string, string | number | boolean | null>>;
}

/** A value to be judged at its date. */
export interface JudgedValue {
  readonly day: Day;
  readonly value: number;
  /** The measurement of that date. */
  readonly newest: MeasuredValue;
  /** How many increments it adds up; 1 for a value that stands for itself. */
  readonly parts: number;
}

/** A point of the path a KPI is to take. */
export interface PathPoint {
  readonly day: Day;
  readonly value: number;
}

/** What the status of a KPI was worked out from, for whoever asks why. */
export interface KpiTrace {
  /** Baseline and targets, oldest first; the baseline first. */
  readonly path: readonly PathPoint[];
  /** The points that the expected value lies between. */
  readonly leg: { readonly from: PathPoint; readonly to: PathPoint } | undefined;
  /** How far the value falls short of the expected one, in the KPI's unit; below 0 it is better. */
  readonly shortfall: number | null;
  /** The share of the days from the baseline to the first target that have passed. */
  readonly passed: number | null;
  readonly judged: JudgedValue | undefined;
  /** What decided: the place in the order of the rules. */
  readonly rule: KpiRule;
}

/** The rules of KPI status, in the order they are tried; the first that holds decides. */
export const kpiRules = [
  'context',
  'no-target',
  'no-measurement',
  'on-baseline-date',
  'before-baseline',
  'break',
  'range',
  'no-baseline',
  'final-met',
  'final-passed',
  'within-tolerance',
  'flat',
  'too-early',
  'ratio',
] as const;
export type KpiRule = (typeof kpiRules)[number];

/** The rules of a roll-up, in the order they are tried; the first that holds decides. */
export const rollUpRules = [
  'nothing-eligible',
  'all-done',
  'key-red',
  'red-share',
  'coverage',
  'any-red',
  'amber-share',
  'nothing-wrong',
] as const;
export type RollUpRule = (typeof rollUpRules)[number];
