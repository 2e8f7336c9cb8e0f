import { type Day, lastDay } from '../../model/dates.ts';
import { type Degree, degrees, type Health, type Reason } from '../../model/judgement.ts';
import type { DataOf } from '../../model/plan.ts';
import { isReconstructed } from '../../model/provenance.ts';
import type { ActivityState } from '../../model/status.ts';
import type { Thresholds } from '../../model/thresholds.ts';
import type { RuleName, Trial } from '../../model/trial.ts';
import { spendingOf } from './money.ts';
import { spanOf } from './progress.ts';

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
interface Firing {
  readonly reason: Reason;
  readonly degree: Degree;
  readonly days: number;
  readonly unconfirmed: boolean;
}

/**
 * The health of an activity on a day: the worst rule that fires, with a reason for each firing. Order and limits of
 * the rules: `planctl help rules`.
 */
export function healthOf(inputs: HealthInputs): HealthFound {
  return new HealthRules(inputs).judge();
}

class HealthRules {
  readonly #in: HealthInputs;
  readonly #trials: Trial[] = [];
  readonly #firings: Firing[] = [];
  readonly #start: Day | undefined;
  readonly #end: Day | undefined;

  constructor(inputs: HealthInputs) {
    this.#in = inputs;
    const { start, end } = spanOf(inputs.activity);
    this.#start = start;
    this.#end = end;
  }

  judge(): HealthFound {
    return this.#closed() ?? this.#undated() ?? this.#degree();
  }

  #found(health: Health, reasons: readonly Reason[]): HealthFound {
    return { health, reasons, trials: this.#trials };
  }

  #tried(rule: RuleName, looked: Trial['looked'], says?: Degree | Health): void {
    this.#trials.push(
      says === undefined ? { rule, fired: false, looked } : { rule, fired: true, says, looked },
    );
  }

  /** Rule 0: what is over, or suspended, is no longer measured against time. */
  #closed(): HealthFound | undefined {
    const { state, activity } = this.#in;
    const { status, completedOn } = state;
    if (status === 'completed') {
      const late = completedOn !== undefined && this.#end !== undefined && completedOn > this.#end;
      const health = late ? 'completed_late' : 'completed';
      this.#tried('closed', { status, completed: completedOn ?? null, end: activity.end ?? null }, health);
      return this.#found(health, []);
    }
    if (status === 'cancelled' || status === 'superseded' || status === 'on_hold') {
      this.#tried('closed', { status }, status);
      return this.#found(status, []);
    }
    this.#tried('closed', { status });
    return undefined;
  }

  /** Rule 1: nothing is expected before the start; nothing can be said without an end. */
  #undated(): HealthFound | undefined {
    const { state, activity, asOf } = this.#in;
    const idle = state.status === null || state.status === 'not_started';
    const looked = { status: state.status, start: activity.start ?? null };
    if (idle && this.#start !== undefined && asOf < this.#start) {
      this.#tried('not-due', looked, 'not_due');
      return this.#found('not_due', []);
    }
    this.#tried('not-due', looked);
    const endless = { end: activity.end ?? null, continuous: activity.continuous === true };
    if (this.#end === undefined && activity.continuous !== true) {
      this.#tried('no-end-date', endless, 'unknown');
      return this.#found('unknown', [{ code: 'no-end-date' }]);
    }
    this.#tried('no-end-date', endless);
    return undefined;
  }

  /** Rules 2 to 10: the worst degree, unless it rests on too little. */
  #degree(): HealthFound {
    this.#overdue();
    this.#startLate();
    this.#milestones();
    this.#behind();
    this.#forecast();
    this.#blocked();
    this.#predecessors();
    this.#overspent();
    const worst = this.#firings.reduce((rank, { degree }) => Math.max(rank, degrees.indexOf(degree)), 0);
    const health = degrees[worst] ?? 'on_track';
    if (health === 'on_track') return this.#gate();
    return this.#confirmed(health);
  }

  #fire(rule: Firing['reason']['code'], firing: Firing, looked: Trial['looked']): void {
    this.#firings.push(firing);
    this.#tried(rule, looked, firing.degree);
  }

  #overdue(): void {
    const { activity, asOf } = this.#in;
    if (this.#end === undefined) return;
    const days = asOf - this.#end;
    const looked = { end: activity.end ?? null, days };
    if (days <= 0) this.#tried('overdue', looked);
    else {
      const unconfirmed = isReconstructed(activity, 'end');
      this.#fire(
        'overdue',
        { reason: { code: 'overdue', days }, degree: 'overdue', days, unconfirmed },
        looked,
      );
    }
  }

  #startLate(): void {
    const { activity, asOf, state, limits } = this.#in;
    if (this.#start === undefined) return;
    const days = asOf - this.#start;
    const looked = { status: state.status, start: activity.start ?? null, days };
    if (state.status !== 'not_started' || days <= limits.start_grace_days) this.#tried('start-late', looked);
    else {
      const unconfirmed = isReconstructed(activity, 'start');
      const reason = { code: 'start-late', days } as const;
      this.#fire('start-late', { reason, degree: 'at_risk', days, unconfirmed }, looked);
    }
  }

  #milestones(): void {
    const { activity, asOf, state, limits } = this.#in;
    for (const { milestone, state: reached } of state.milestones) {
      const due = lastDay(milestone.due);
      if (due === undefined) continue;
      const days = asOf - due;
      const critical = milestone.critical === true;
      const looked = { milestone: milestone.id, state: reached, due: milestone.due, days, critical };
      if (reached !== 'open' || days <= 0) {
        this.#tried('milestone-overdue', looked);
        continue;
      }
      const degree = critical || days > limits.milestone_late_days ? 'late' : 'at_risk';
      const unconfirmed = isDueUnconfirmed(activity, milestone.id);
      const reason = { code: 'milestone-overdue', milestone: milestone.id, days } as const;
      this.#fire('milestone-overdue', { reason, degree, days, unconfirmed }, looked);
    }
  }

  #behind(): void {
    const { activity, limits, planned, actual } = this.#in;
    const { start, end } = { start: this.#start, end: this.#end };
    if (activity.progress_method === 'milestones' || start === undefined || end === undefined) return;
    if (planned === null || actual === null) {
      this.#tried('behind-plan', { planned, actual });
      return;
    }
    const points = planned - actual;
    const days = (points / 100) * (end - start + 1);
    const looked = { planned, actual, points, days, length: end - start + 1 };
    const degree =
      points > limits.behind_late || days > limits.behind_days_late
        ? 'late'
        : points > limits.behind_at_risk || days > limits.behind_days_at_risk
          ? 'at_risk'
          : undefined;
    if (degree === undefined) this.#tried('behind-plan', looked);
    else {
      const unconfirmed = isReconstructed(activity, 'start') || isReconstructed(activity, 'end');
      this.#fire(
        'behind-plan',
        { reason: { code: 'behind-plan', points, days }, degree, days, unconfirmed },
        looked,
      );
    }
  }

  #forecast(): void {
    const { activity, state, limits } = this.#in;
    const forecast = lastDay(state.forecastEnd ?? undefined);
    if (this.#end === undefined) return;
    const days = forecast === undefined ? null : forecast - this.#end;
    const looked = { forecast: state.forecastEnd, end: activity.end ?? null, days };
    if (days === null || days <= 0) this.#tried('forecast-slip', looked);
    else {
      const degree = days > limits.slip_late_days ? 'late' : 'at_risk';
      const unconfirmed = isReconstructed(activity, 'end');
      this.#fire(
        'forecast-slip',
        { reason: { code: 'forecast-slip', days }, degree, days, unconfirmed },
        looked,
      );
    }
  }

  #blocked(): void {
    const count = this.#in.state.blockers.length;
    if (count === 0) this.#tried('blocked', { blockers: count });
    else {
      const firing: Firing = { reason: { code: 'blocked' }, degree: 'at_risk', days: 0, unconfirmed: false };
      this.#fire('blocked', firing, { blockers: count });
    }
  }

  #predecessors(): void {
    const { asOf, predecessors } = this.#in;
    for (const { id, activity, state } of predecessors) {
      const end = lastDay(activity.end);
      const forecast = lastDay(state.forecastEnd ?? undefined);
      const done = state.status === 'completed' || state.status === 'cancelled';
      const passed = end !== undefined && asOf > end;
      const collides = forecast !== undefined && this.#start !== undefined && forecast >= this.#start;
      const looked = { id, status: state.status, end: activity.end ?? null, forecast: state.forecastEnd };
      if (done || !(passed || collides)) this.#tried('predecessor', looked);
      else {
        const reason = { code: 'predecessor', id } as const;
        this.#fire('predecessor', { reason, degree: 'at_risk', days: 0, unconfirmed: false }, looked);
      }
    }
  }

  #overspent(): void {
    const { activity, state, asOf, limits, currency } = this.#in;
    const spending = spendingOf(activity, state.money, currency, asOf);
    if (!spending) return;
    const { planned, paid } = spending;
    if (paid <= limits.overspend * planned) this.#tried('overspent', { planned, paid });
    else {
      const reason = { code: 'overspent', paid, planned } as const;
      this.#fire('overspent', { reason, degree: 'at_risk', days: 0, unconfirmed: false }, { planned, paid });
    }
  }

  /** Rule 9: no green that rests on silence. */
  #gate(): HealthFound {
    const { activity, state, asOf, limits, actual } = this.#in;
    const { newest } = state;
    const days = newest ? asOf - newest.day : null;
    const steps: readonly (readonly [Reason, boolean, Trial['looked']])[] = [
      [{ code: 'stale', days: days ?? 0 }, days !== null && days > 2 * limits.cadence_days, { days }],
      [{ code: 'no-data' }, !newest, { updates: newest ? 1 : 0 }],
      [
        { code: 'no-progress-reported' },
        actual === null && activity.continuous !== true,
        { actual, continuous: activity.continuous === true },
      ],
      [{ code: 'no-start-date' }, this.#start === undefined, { start: activity.start ?? null }],
    ];
    for (const [reason, fires, looked] of steps) {
      this.#tried(reason.code, looked, fires ? 'unknown' : undefined);
      if (fires) return this.#found('unknown', [reason]);
    }
    return this.#found('on_track', []);
  }

  /** Rule 10: no red that rests on a date nobody has confirmed. */
  #confirmed(health: Degree): HealthFound {
    const reasons = this.#firings.map(({ reason }) => reason);
    if (health !== 'late' && health !== 'overdue') return this.#found(health, reasons);
    const red = this.#firings.filter(({ degree }) => degree === 'late' || degree === 'overdue');
    const days = Math.max(...red.map((firing) => firing.days));
    if (!red.every(({ unconfirmed }) => unconfirmed)) {
      this.#tried('date-unconfirmed', { days });
      return this.#found(health, reasons);
    }
    this.#tried('date-unconfirmed', { days }, 'unknown');
    const rest = this.#firings.filter(({ unconfirmed }) => !unconfirmed).map(({ reason }) => reason);
    return this.#found('unknown', [{ code: 'date-unconfirmed', days }, ...rest]);
  }
}

/** Whether a milestone's due date is reconstructed: by its own provenance, that of all milestones, or the activity's. */
export function isDueUnconfirmed(activity: DataOf['activity'], milestone: string): boolean {
  const { fields, basis } = activity.provenance ?? {};
  const own = [`milestones.${milestone}.due`, `milestones.${milestone}`, 'milestones']
    .map((field) => fields?.[field]?.basis)
    .find((found) => found !== undefined);
  return (own ?? basis) === 'reconstructed';
}
