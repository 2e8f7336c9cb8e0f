import { effectiveUpdates } from '../core/rules/updates.ts';
import type { Change } from '../model/change.ts';
import { Failure } from '../model/failure.ts';
import { fieldsOf } from '../model/fields.ts';
import { type AnyEntity, type Entity, entityOf, type PlanState } from '../model/plan.ts';
import type { Text } from '../model/text.ts';
import { Draft } from './draft.ts';
import type { Intent } from './edit.ts';
import { setField } from './set.ts';
import { unknownId } from './target.ts';
import { updateIntent } from './update.ts';

/** How something leaves the plan. */
export interface Leaving {
  readonly id: string;
  readonly as: 'cancelled' | 'superseded';
  /** What takes its place: of something superseded always there. */
  readonly by: string | undefined;
  readonly date: string;
  readonly reason: Text;
  readonly decision: string | undefined;
}

/** Takes an entity out of the plan and leaves it in its history: an activity by its last report, all others by `retired`. */
export function retireIntent(state: PlanState, leaving: Leaving): Intent {
  const { id, by } = leaving;
  const entity = state.byId.get(id);
  if (!entity) throw unknownId(state, id);
  if (by === id) throw new Failure({ why: 'own-successor', id });
  if (by !== undefined && !state.byId.has(by)) throw unknownId(state, by);
  const activity = entityOf(state, 'activity', id);
  return activity ? endActivity(state, activity, leaving) : retireOther(entity, leaving);
}

function endActivity(state: PlanState, activity: Entity<'activity'>, leaving: Leaving): Intent {
  const { id, as, by, date, reason, decision } = leaving;
  const last = effectiveUpdates(activity.data).at(-1)?.update;
  if (last?.status === as) {
    throw new Failure({ why: 'retired-already', id, as, date: String(last.date) });
  }
  const { files, changes } = updateIntent(state, id, {
    date,
    status: as,
    note: reason,
    ...(decision === undefined ? {} : { decision }),
  });
  const draft = new Draft(state);
  const told = changes.map(
    (change): Change =>
      change.type === 'status-changed'
        ? { ...change, type: as === 'cancelled' ? 'entity-cancelled' : 'entity-superseded' }
        : change,
  );
  for (const file of files) if (file.do === 'edit') draft.edit(file.inPlan, file.edits, told);
  if (by !== undefined && activity.data.superseded_by !== by)
    draft.add(setField(draft.state, id, 'superseded_by', { do: 'put', value: by }).intent);
  return draft.intent;
}

function retireOther(entity: AnyEntity, leaving: Leaving): Intent {
  const { id, kind } = entity;
  if (kind === 'organisation' || kind === 'source' || !fieldsOf[kind].fields?.['retired']) {
    throw new Failure({ why: 'cannot-retire', id, kind });
  }
  const before = 'retired' in entity.data ? entity.data.retired : undefined;
  if (before) throw new Failure({ why: 'retired-already', id, as: before.as, date: String(before.date) });
  const { date, as, by, reason, decision } = leaving;
  const retired = {
    date,
    as,
    ...(by === undefined ? {} : { by }),
    reason,
    ...(decision === undefined ? {} : { decision }),
  };
  return {
    files: [
      {
        do: 'edit',
        inPlan: entity.file.inPlan,
        edits: [{ type: 'add', path: [], key: 'retired', value: retired }],
      },
    ],
    changes: [
      {
        type: as === 'cancelled' ? 'entity-cancelled' : 'entity-superseded',
        entity: id,
        entityKind: kind,
        field: 'retired',
        after: retired,
      },
    ],
  };
}
