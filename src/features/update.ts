import { carriedMoney } from '../core/edit/money.ts';
import { changesOf, placeOf, type Reported, updateOf } from '../core/edit/new-update.ts';
import { activityAt } from '../core/rules/activity-state.ts';
import { lastDay } from '../model/dates.ts';
import { Failure } from '../model/failure.ts';
import { originOf } from '../model/origins.ts';
import { entityOf, type PlanState } from '../model/plan.ts';
import type { Edit } from '../store/yaml/edit/edit.ts';
import type { Intent } from './edit.ts';

/** What reporting something of an activity does to its file: one entry more in its list of updates. */
export function updateIntent(state: PlanState, id: string, reported: Reported): Intent {
  const activity = entityOf(state, 'activity', id);
  if (!activity) throw new Failure({ why: 'not-an-activity', id });
  const day = lastDay(reported.date) ?? 0;
  const before = activityAt(activity.data, day);
  const status = reported.status ?? before.status;
  if (status === null) throw new Failure({ why: 'status-needed', id });
  const { money: stated } = reported;
  const money = stated === undefined ? undefined : carriedMoney(before.money, stated, state.plan.currency);
  const update = updateOf({ ...reported, ...(money === undefined ? {} : { money }) }, status);
  const count = activity.data.updates?.length ?? 0;
  const index = placeOf(activity.data, update);
  const path = ['updates'];
  const edit: Edit =
    index === count
      ? { type: 'append', path, value: update }
      : { type: 'insert', path, index: originOf(activity.data.updates ?? [], index), value: update };
  return {
    files: [{ do: 'edit', inPlan: activity.file.inPlan, edits: [edit] }],
    changes: changesOf(activity, before, update),
  };
}

/** Whether an update goes before one that is there already. */
export function isInserted(state: PlanState, id: string, reported: Reported): boolean {
  const activity = entityOf(state, 'activity', id);
  return (
    activity !== undefined &&
    reported.corrects === undefined &&
    placeOf(activity.data, { ...reported, status: 'in_progress' }) < (activity.data.updates?.length ?? 0)
  );
}
