import type { Day } from '../../model/dates.ts';
import type { Degree, Health, Reason } from '../../model/judgement.ts';
import type { DataOf } from '../../model/plan.ts';
import type { ActivityState } from '../../model/status.ts';
import type { Thresholds } from '../../model/thresholds.ts';
import type { Trial } from '../../model/trial.ts';

/** What the rules of health read besides the activity itself. */
export interface HealthInputs {
  readonly activity: DataOf['activity'];
  readonly state: ActivityState;
  readonly asOf: Day;
  readonly limits: Thresholds;
  readonly planned: number | null;
  readonly actual: number | null;
  /** The activities that have to come before, as they are on the day. */
  readonly predecessors: readonly Predecessor[];
  /** The plan's currency, for money without one. */
  readonly currency: string | undefined;
}

/** An activity that another one waits for. */
export interface Predecessor {
  readonly id: string;
  readonly activity: DataOf['activity'];
  readonly state: ActivityState;
}

/** A health and why; `trials` tells of every rule that was tried. */
export interface HealthFound {
  readonly health: Health;
  readonly reasons: readonly Reason[];
  readonly trials: readonly Trial[];
}

/** A firing: its reason, the degree it gives, and whether it rests on dates that are not confirmed. */
export interface Firing {
  readonly reason: Reason;
  readonly degree: Degree;
  readonly days: number;
  readonly unconfirmed: boolean;
}
