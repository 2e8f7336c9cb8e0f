import type { Change } from '../../model/change.ts';
import { lastDay, type WrittenDate } from '../../model/dates.ts';
import { fieldsOf } from '../../model/fields.ts';
import type { DataOf, Entity } from '../../model/plan.ts';
import type { ActivityState, Update } from '../../model/status.ts';

/** What somebody reports of an activity on a day; what is absent is not stated. */
export type Reported = Partial<Update> & { readonly date: WrittenDate };

/** An entry with its fields in the order of the schema, and the status it leaves as it was. */
export function updateOf(reported: Reported, status: Update['status']): Update {
  const stated: Record<string, unknown> = { status, ...reported };
  const order = Object.keys(fieldsOf.activity.fields?.['updates']?.items?.fields ?? {});
  const known = order.filter((field) => stated[field] !== undefined);
  return Object.fromEntries(known.map((field) => [field, stated[field]])) as unknown as Update;
}

/**
 * Where an update goes into the list: behind the last one of its day or before, so that the list stays oldest first.
 * A correction goes to the end, since it is known last. As many as there are entries means the end.
 */
export function placeOf(activity: DataOf['activity'], update: Update): number {
  const updates = activity.updates ?? [];
  if (update.corrects !== undefined) return updates.length;
  const day = lastDay(update.date) ?? Infinity;
  const behind = updates.findLastIndex(
    (one) => one.corrects === undefined && (lastDay(one.date) ?? -Infinity) <= day,
  );
  const later = updates.some((one) => one.corrects === undefined && (lastDay(one.date) ?? -Infinity) > day);
  return later ? behind + 1 : updates.length;
}

/** What an update changes of an activity, by its meaning: the entry itself, then what it moves. */
export function changesOf(
  activity: Entity<'activity'>,
  before: ActivityState,
  update: Update,
): readonly Change[] {
  const about = { entity: activity.id, entityKind: 'activity' } as const;
  const changes: Change[] = [
    {
      ...about,
      type: update.corrects === undefined ? 'update-added' : 'update-corrected',
      field: 'updates',
      after: update,
    },
  ];
  if (update.status !== before.status) {
    changes.push({
      ...about,
      type: 'status-changed',
      field: 'status',
      before: before.status,
      after: update.status,
    });
  }
  if (update.progress !== undefined && update.progress !== before.progress) {
    const { progress } = update;
    changes.push({
      ...about,
      type: 'progress-changed',
      field: 'progress',
      before: before.progress,
      after: progress,
    });
  }
  for (const [id, { state }] of Object.entries(update.milestones ?? {})) {
    const was = before.milestones.find(({ milestone }) => milestone.id === id)?.state ?? 'open';
    if (was === state) continue;
    changes.push({
      ...about,
      type: 'milestone-changed',
      field: `milestones.${id}`,
      before: was,
      after: state,
    });
  }
  return changes;
}
