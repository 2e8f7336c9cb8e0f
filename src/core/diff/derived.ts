import type { ChangeType } from '../../model/change.ts';
import type { DataOf } from '../../model/plan.ts';
import type { ActivityState } from '../../model/status.ts';
import { activityAt } from '../rules/activity-state.ts';
import type { Fact } from './values.ts';

/** What the entries of an activity move, once all of them count: its status, its progress, the states of milestones. */
export function derivedFacts(before: DataOf['activity'], after: DataOf['activity']): readonly Fact[] {
  if (before.updates === after.updates) return [];
  const [was, is] = [activityAt(before, Infinity), activityAt(after, Infinity)];
  const at = { before: newestPlace(was), after: newestPlace(is) };
  const facts: Fact[] = [];
  const add = (type: ChangeType, field: string, from: unknown, to: unknown): void => {
    if (from !== to) facts.push({ type, field, ...some('before', from), ...some('after', to), at });
  };
  add(statusType(is), 'status', was.status, is.status);
  add('progress-changed', 'progress', was.progress, is.progress);
  for (const { milestone, state } of is.milestones) {
    const known = was.milestones.find((one) => one.milestone.id === milestone.id);
    if (known) add('milestone-changed', `milestones.${milestone.id}`, known.state, state);
  }
  return facts;
}

function statusType({ status }: ActivityState): ChangeType {
  if (status === 'cancelled') return 'entity-cancelled';
  return status === 'superseded' ? 'entity-superseded' : 'status-changed';
}

function newestPlace({ newest }: ActivityState): readonly (string | number)[] {
  return newest ? ['updates', newest.index] : [];
}

function some(
  name: 'before' | 'after',
  value: unknown,
): { readonly before?: unknown; readonly after?: unknown } {
  return value === null || value === undefined ? {} : { [name]: value };
}
