import type { Day } from '../../model/dates.ts';
import type { Path } from '../../model/path.ts';
import type { AnyEntity, PlanState } from '../../model/plan.ts';
import { linksOf, subjectsOf } from '../links.ts';
import { activityAt, isRetired } from '../rules/activity-state.ts';

/** An entity that refers to another one in its definition, and the field that does. */
export interface Referrer {
  readonly entity: AnyEntity;
  readonly path: Path;
}

/** Parts of a file that say what was, and not what holds. */
const history: readonly (string | number | undefined)[] = [
  'updates',
  'measurements',
  'provenance',
  'retired',
  'allows',
  'superseded_by',
];

/** What the definitions of live entities still refer to an id with; what is over by a day is left out. */
export function referrersOf(state: PlanState, id: string, day: Day): readonly Referrer[] {
  return subjectsOf(state).flatMap((subject) => {
    const { entity } = subject;
    if (!entity || entity.id === id || isOver(entity, day)) return [];
    return linksOf(subject)
      .filter((link) => link.id === id && !history.includes(link.path[0]))
      .map(({ path }) => ({ entity, path }));
  });
}

/** Whether an entity is out of the plan, or decided on, by a day. */
export function isOver(entity: AnyEntity, day: Day): boolean {
  if (entity.kind === 'proposal' && !(entity.data.state === undefined || entity.data.state === 'open'))
    return true;
  if (entity.kind !== 'activity') return 'retired' in entity.data && isRetired(entity.data, day);
  const { status } = activityAt(entity.data, day);
  return status === 'cancelled' || status === 'superseded';
}
