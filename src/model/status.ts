import type { Day, WrittenDate } from './dates.ts';
import type { ActivityFile, KpiFile } from './files.ts';
import type { ActivityJudgement, Delivery, KpiJudgement, Results } from './judgement.ts';
import type { Entity, PlanState } from './plan.ts';

/** One update of an activity. */
export type Update = NonNullable<ActivityFile['updates']>[number];
/** One milestone of an activity. */
export type Milestone = NonNullable<ActivityFile['milestones']>[number];
/** One measurement of a KPI. */
export type Measurement = NonNullable<KpiFile['measurements']>[number];

/** An update that counts, with the day it was true and its place in the file's list. */
export interface DatedUpdate {
  readonly update: Update;
  readonly day: Day;
  readonly index: number;
}

/** A milestone as its activity's updates leave it on a day. */
export interface MilestoneState {
  readonly milestone: Milestone;
  readonly state: 'open' | 'done' | 'cancelled';
  /** The day the state was reached, where it is told. */
  readonly date: WrittenDate | undefined;
  /** Days since it was due, while it is open; otherwise 0. */
  readonly overdueDays: number;
}

/** What an activity's updates say of it on a day. Each value is the newest known one; null where none is known. */
export interface ActivityState {
  /** Null without any report. */
  readonly status: Update['status'] | null;
  /** The newest update. */
  readonly newest: DatedUpdate | undefined;
  /** 0..100; never 0 for unknown. */
  readonly progress: number | null;
  readonly forecastEnd: WrittenDate | null;
  readonly blockers: NonNullable<Update['blockers']>;
  readonly correctiveAction: NonNullable<Update['corrective_action']> | null;
  /** The newest update with an assessment, in force or not. */
  readonly assessed: DatedUpdate | undefined;
  readonly money: Update['money'];
  /** The first day of the last unbroken run of `completed`, while the activity is completed. */
  readonly completedOn: Day | undefined;
  readonly milestones: readonly MilestoneState[];
  /** Days since the approved end, while the activity is neither completed nor given up; otherwise 0. */
  readonly overdueDays: number;
}

/** A measured value that counts. */
export interface MeasuredValue {
  readonly measurement: Measurement;
  readonly day: Day;
  readonly index: number;
  /** A ratio as numerator over denominator, a boolean as 1 or 0. */
  readonly value: number;
}

/** What a KPI's measurements and targets say on a day. */
export interface KpiState {
  /** The values that count up to the day, oldest first: of one period the one written last; missing ones left out. */
  readonly values: readonly MeasuredValue[];
  readonly latest: MeasuredValue | undefined;
  /** The target in view: the first one not before the day, else the last. */
  readonly target: { readonly date: WrittenDate; readonly value: number } | undefined;
}

/** An activity and its state on the day. */
export interface ActivityRow {
  readonly entity: Entity<'activity'>;
  readonly state: ActivityState;
  readonly judgement: ActivityJudgement;
}

/** A KPI and its state on the day. */
export interface KpiRow {
  readonly entity: Entity<'kpi'>;
  readonly state: KpiState;
  readonly judgement: KpiJudgement;
}

/** The kinds of entity that others hang on. */
export type NodeKind = 'area' | 'strategic-goal' | 'operational-goal';

/** An area or goal, with what belongs to it, related initiatives included; `isOfPlan` tells them apart. */
export interface NodeRow<K extends NodeKind = NodeKind> {
  readonly entity: Entity<K>;
  readonly goals: readonly Entity<'operational-goal'>[];
  readonly activities: readonly ActivityRow[];
  readonly kpis: readonly KpiRow[];
  readonly delivery: Delivery;
  readonly results: Results;
}

/** What is past its date on the day: an activity's end, or an open milestone. */
export interface PastDue {
  readonly entity: Entity<'activity'>;
  readonly milestone: string | undefined;
  readonly due: string;
  readonly days: number;
  /** The date was worked out and is not confirmed. */
  readonly unconfirmed: boolean;
}

/** The day a plan is looked at. */
export interface AsOf {
  readonly day: Day;
  /** Set when the plan is closed and the day was not asked for. */
  readonly closedOn: string | undefined;
}

/** A plan on a day. */
export interface PlanStatus {
  readonly state: PlanState;
  readonly asOf: AsOf;
  readonly activities: readonly ActivityRow[];
  readonly kpis: readonly KpiRow[];
  readonly areas: readonly NodeRow<'area'>[];
  readonly strategicGoals: readonly NodeRow<'strategic-goal'>[];
  readonly operationalGoals: readonly NodeRow<'operational-goal'>[];
  /** The roll-ups of the whole plan, activities and KPIs without a goal included. */
  readonly delivery: Delivery;
  readonly results: Results;
  /** Longest past first; those that rest on an unconfirmed date after the others. */
  readonly pastDue: readonly PastDue[];
}

/** Whether an item belongs to the plan itself, and not to an initiative beside it. */
export function isOfPlan(row: ActivityRow | KpiRow): boolean {
  return row.entity.data.scope !== 'related';
}
