import { type Day, lastDay } from '../../model/dates.ts';
import { followsDirectly } from '../../model/origins.ts';
import { type Entity, entitiesOf } from '../../model/plan.ts';
import type { Update } from '../../model/status.ts';
import { effectiveUpdates, judgeMove } from '../rules/updates.ts';
import type { Review } from './review.ts';

/** What an activity's updates say against each other, and against its definition. */
export function checkActivities(review: Review): void {
  for (const activity of entitiesOf(review.state, 'activity')) {
    checkCorrections(review, activity);
    checkMoves(review, activity);
    for (const [i, update] of (activity.data.updates ?? []).entries())
      checkProgress(review, activity, update, i);
    checkCompletion(review, activity);
    checkSuccessor(review, activity);
  }
  for (const entity of review.state.entities) {
    if (!('retired' in entity.data) || entity.data.retired === undefined) continue;
    const { as, by } = entity.data.retired;
    if (
      as === 'superseded' &&
      by === undefined &&
      !review.anyFaulty(entity, ['retired', 'as'], ['retired', 'by'])
    ) {
      review.report('superseded-without-successor', entity, ['retired'], { field: 'by' }, 'mapping');
    }
  }
}

/** `ref-unknown`: an update that corrects a date on which there is none. */
function checkCorrections(review: Review, activity: Entity<'activity'>): void {
  const updates = activity.data.updates ?? [];
  if (!updates.some((update) => update.corrects !== undefined)) return;
  // A date that is faulty may be the one that is corrected.
  if (updates.some((_, i) => review.isFaulty(activity, ['updates', i, 'date']))) return;
  const earlier = new Set<Day | undefined>();
  for (const [i, update] of updates.entries()) {
    const path = ['updates', i, 'corrects'];
    if (update.corrects !== undefined && !review.isFaulty(activity, path)) {
      const id = String(update.corrects);
      if (!earlier.has(lastDay(update.corrects)))
        review.report('ref-unknown', activity, path, { id, kinds: [] });
    }
    earlier.add(lastDay(update.date));
  }
}

/** `status-transition`: a move of status that the lifecycle does not have. */
function checkMoves(review: Review, activity: Entity<'activity'>): void {
  const updates = activity.data.updates ?? [];
  const inOrder = effectiveUpdates(activity.data);
  // An entry that was dropped, corrects nothing or stands out of order may be the one that makes a move right.
  const dates = updates.flatMap((_, i) => [
    ['updates', i, 'date'],
    ['updates', i, 'corrects'],
  ]);
  if (review.anyFaulty(activity, ...dates)) return;
  for (const [i, { update, index }] of inOrder.entries()) {
    const before = inOrder[i - 1];
    if (!before) continue;
    if (
      index > before.index &&
      !updates
        .slice(before.index + 1, index + 1)
        .every((_, j) => followsDirectly(updates, before.index + 1 + j))
    )
      continue;
    const move = judgeMove(before.update, update);
    const path = ['updates', index, 'status'];
    if (move.allowed || review.anyFaulty(activity, path, ['updates', before.index, 'status'])) continue;
    if (review.anyFaulty(activity, ['updates', index, 'note'], ['updates', index, 'decision'])) continue;
    review.report('status-transition', activity, path, {
      from: before.update.status,
      to: update.status,
      allowed: move.instead,
      ...(move.needs === undefined ? {} : { needs: move.needs }),
    });
  }
}

/** `completed-below-100`, `complete-not-completed`, `not-started-with-progress`: a percentage against its status. */
function checkProgress(review: Review, activity: Entity<'activity'>, update: Update, i: number): void {
  const { status, progress } = update;
  const path = ['updates', i, 'progress'];
  if (progress === undefined || review.anyFaulty(activity, path, ['updates', i, 'status'])) return;
  if (status === 'completed' && progress < 100) {
    review.report('completed-below-100', activity, path, { progress });
  } else if (status === 'not_started' && progress > 0) {
    review.report('not-started-with-progress', activity, path, { progress });
  } else if ((status === 'in_progress' || status === 'on_hold') && progress >= 100) {
    review.report('complete-not-completed', activity, path, { status });
  }
}

/** `completed-open-critical` and `completed-without-evidence`: what a completed activity must have. */
function checkCompletion(review: Review, activity: Entity<'activity'>): void {
  const { milestones = [], updates = [] } = activity.data;
  const closed = new Set<string>();
  let completed = false;
  // A broken report may be the one that closes a milestone.
  const unsure = updates.some((_, i) => review.isFaulty(activity, ['updates', i, 'milestones']));
  for (const { update, index } of effectiveUpdates(activity.data)) {
    for (const [id, entry] of Object.entries(update.milestones ?? {})) {
      if (entry.state === 'open') closed.delete(id);
      else closed.add(id);
    }
    const begins = update.status === 'completed' && !completed;
    completed = update.status === 'completed';
    const path = ['updates', index, 'status'];
    if (!begins || review.isFaulty(activity, path)) continue;
    const open = milestones.filter((milestone) => milestone.critical === true && !closed.has(milestone.id));
    if (open.length > 0 && !unsure && !review.isFaulty(activity, ['milestones'])) {
      const ids = open.map((milestone) => milestone.id);
      review.report('completed-open-critical', activity, path, { milestones: ids });
    }
    const evidence = Object.values(update.milestones ?? {}).some(
      (entry) => (entry.evidence?.length ?? 0) > 0,
    );
    const sources = (update.sources?.length ?? 0) > 0;
    if (evidence || sources) continue;
    if (review.anyFaulty(activity, ['updates', index, 'sources'], ['updates', index, 'milestones'])) continue;
    review.report(
      'completed-without-evidence',
      activity,
      ['updates', index],
      { date: String(update.date) },
      'mapping',
    );
  }
}

/** `superseded-without-successor`: an activity that something replaced and nothing names. */
function checkSuccessor(review: Review, activity: Entity<'activity'>): void {
  if (activity.data.superseded_by !== undefined || review.isFaulty(activity, ['superseded_by'])) return;
  const superseded = effectiveUpdates(activity.data).find(({ update }) => update.status === 'superseded');
  if (!superseded || review.isFaulty(activity, ['updates', superseded.index, 'status'])) return;
  review.report('superseded-without-successor', activity, [], { field: 'superseded_by' }, 'mapping');
}
