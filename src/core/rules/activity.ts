import type { Day } from '../../model/dates.ts';
import type { ActivityJudgement } from '../../model/judgement.ts';
import type { DataOf } from '../../model/plan.ts';
import type { ActivityState } from '../../model/status.ts';
import type { Thresholds } from '../../model/thresholds.ts';
import type { Trial } from '../../model/trial.ts';
import { shownHealth } from './assessment.ts';
import { activityFreshness } from './freshness.ts';
import { healthOf } from './health.ts';
import type { Predecessor } from './health-inputs.ts';
import { actualProgress, plannedProgress } from './progress.ts';

/** What the judgement of an activity reads. */
export interface ActivityInputs {
  readonly activity: DataOf['activity'];
  readonly state: ActivityState;
  readonly asOf: Day;
  readonly limits: Thresholds;
  readonly predecessors: readonly Predecessor[];
  /** The plan's currency. */
  readonly currency: string | undefined;
}

/** A judgement with every rule that led to it. */
export interface JudgedActivity {
  readonly judgement: ActivityJudgement;
  readonly trials: readonly Trial[];
}

/** Everything the rules say of an activity on a day. */
export function judgeActivity(inputs: ActivityInputs): JudgedActivity {
  const { activity, state, asOf, limits } = inputs;
  const planned = plannedProgress(activity, state, asOf);
  const actual = actualProgress(activity, state);
  const { health, reasons, trials } = healthOf({ ...inputs, planned, actual });
  const measured = isMeasured(health) && !reasons.some(({ code }) => code === 'no-end-date');
  const { shown, assessment } = shownHealth(health, state.assessed, asOf, limits);
  return {
    judgement: {
      planned: measured ? planned : null,
      actual: measured ? actual : null,
      health,
      reasons,
      freshness: activityFreshness(state, asOf, limits),
      age: state.newest ? asOf - state.newest.day : null,
      assessment,
      shown,
    },
    trials,
  };
}

/** Whether progress against time says anything of what has this health. */
function isMeasured(health: ActivityJudgement['health']): boolean {
  return (
    health === 'unknown' ||
    health === 'on_track' ||
    health === 'at_risk' ||
    health === 'late' ||
    health === 'overdue'
  );
}
