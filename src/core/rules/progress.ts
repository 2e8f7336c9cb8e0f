import { type Day, firstDay, lastDay } from '../../model/dates.ts';
import type { DataOf } from '../../model/plan.ts';
import type { ActivityState } from '../../model/status.ts';

/** The two days that bound an activity: the first day of its start, the last of its approved end. */
export interface Span {
  readonly start: Day | undefined;
  readonly end: Day | undefined;
}

/** The span of an activity. */
export function spanOf(activity: DataOf['activity']): Span {
  return { start: firstDay(activity.start), end: lastDay(activity.end) };
}

/**
 * Planned progress in percent by the plan's own path: the straight line over the days from start to end, both
 * included, or through the points of `planned_path`; or the share of milestone weight due. Null without a start or an
 * end, and for what goes on without end. Method: planned value of earned-value management (ISO 21508), in time.
 */
export function plannedProgress(
  activity: DataOf['activity'],
  state: ActivityState,
  asOf: Day,
): number | null {
  const { start, end } = spanOf(activity);
  if (activity.continuous || start === undefined || end === undefined) return null;
  if (activity.progress_method === 'milestones') {
    return milestoneShare(state, ({ milestone }) => (lastDay(milestone.due) ?? Infinity) <= asOf);
  }
  if (asOf < start) return 0;
  if (asOf >= end) return 100;
  const leg = plannedLeg(activity, start, end, asOf);
  if (!leg) return null;
  const { from, to } = leg;
  return from.progress + ((to.progress - from.progress) * (asOf - from.day)) / (to.day - from.day);
}

/** A point of the planned path: so much is to be done by the end of the day. */
export interface PlannedPoint {
  readonly day: Day;
  readonly progress: number;
}

/** The two points of the planned path that a day from start to end lies between; it begins the day before the start. */
export function plannedLeg(
  activity: DataOf['activity'],
  start: Day,
  end: Day,
  asOf: Day,
): { readonly from: PlannedPoint; readonly to: PlannedPoint } | undefined {
  const points = [
    { day: start - 1, progress: 0 },
    ...(activity.planned_path ?? []).flatMap(({ by, progress }) => {
      const day = lastDay(by);
      return day === undefined || day < start || day >= end ? [] : [{ day, progress }];
    }),
    { day: end, progress: 100 },
  ].sort((a, b) => a.day - b.day);
  const after = points.findIndex((point) => point.day >= asOf);
  const to = points[after];
  const from = points[after - 1];
  return to && from ? { from, to } : undefined;
}

/** Actual progress in percent: as reported, 0 for what is stated as not started, or the share of milestone weight done. */
export function actualProgress(activity: DataOf['activity'], state: ActivityState): number | null {
  if (activity.progress_method === 'milestones') return milestoneShare(state, (one) => one.state === 'done');
  return state.progress ?? (state.status === 'not_started' ? 0 : null);
}

/** The share of the weight of live milestones that a test holds for, in percent; null without any. */
function milestoneShare(
  state: ActivityState,
  holds: (milestone: ActivityState['milestones'][number]) => boolean,
): number | null {
  let all = 0;
  let share = 0;
  for (const one of state.milestones) {
    if (one.state === 'cancelled') continue;
    const weight = one.milestone.weight ?? 1;
    all += weight;
    if (holds(one)) share += weight;
  }
  return all > 0 ? (100 * share) / all : null;
}
