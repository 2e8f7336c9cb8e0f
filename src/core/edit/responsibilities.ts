import { type Day, lastDay } from '../../model/dates.ts';
import type { Path } from '../../model/path.ts';
import { entitiesOf, type PlanState } from '../../model/plan.ts';
import { linksOf, type Subject, subjectsOf } from '../links.ts';
import { activityAt } from '../rules/activity-state.ts';
import { isOver } from './referrers.ts';

/** A place in the definition of an entity, or of the plan, where an organisation answers for something. */
export interface Responsibility {
  readonly subject: Subject;
  /** The id of the entity or plan. */
  readonly id: string;
  readonly path: Path;
}

/** Where an organisation leads or owns something: leads, owners, and owners of risks; never what was reported. */
export function responsibilitiesOf(state: PlanState, organisation: string): readonly Responsibility[] {
  return subjectsOf(state).flatMap((subject) => {
    const twin = subject.entity && state.byId.get(subject.entity.id) !== subject.entity;
    if (twin || !isResponsible(subject)) return [];
    const id = subject.entity?.id ?? state.id;
    return placesIn(subject, organisation).map((path) => ({ subject, id, path }));
  });
}

function isResponsible({ field }: Subject): boolean {
  return ['lead', 'owner', 'risks'].some((name) => field.fields && Object.hasOwn(field.fields, name));
}

function placesIn(subject: Subject, organisation: string): readonly Path[] {
  // A word such as `unknown` is no reference, and can be handed over all the same.
  const { lead, owner } = subject.data as { readonly lead?: unknown; readonly owner?: unknown };
  const top = Object.entries({ lead, owner }).flatMap(([name, id]) => (id === organisation ? [[name]] : []));
  const risks = linksOf(subject)
    .filter(({ id, path }) => id === organisation && path[0] === 'risks' && path.at(-1) === 'owner')
    .map(({ path }) => path);
  return [...top, ...risks];
}

/** What an organisation has to do with and a handover leaves as it is. */
export interface LeftBehind {
  /** Activities with a corrective action of it that is not done with. */
  readonly actions: readonly string[];
  /** Entities that name it as a partner. */
  readonly partners: readonly string[];
  /** Decisions with a task for it that is not done. */
  readonly tasks: readonly string[];
  /** Organisations that are a part of it. */
  readonly parts: readonly string[];
}

/** What still names an organisation, from a day on, besides what it leads and owns. */
export function leftBehind(state: PlanState, organisation: string, day: Day): LeftBehind {
  const newest = Infinity;
  const activities = entitiesOf(state, 'activity').filter((activity) => !isOver(activity, newest));
  const ids = (entities: readonly { readonly id: string }[]): readonly string[] =>
    entities.map(({ id }) => id);
  return {
    actions: ids(
      activities.filter(({ data }) => {
        const { status, correctiveAction } = activityAt(data, newest);
        return correctiveAction?.owner === organisation && status !== 'completed';
      }),
    ),
    partners: ids(activities.filter(({ data }) => data.partners?.includes(organisation))),
    tasks: ids(
      entitiesOf(state, 'decision').filter(({ data }) =>
        data.tasks?.some(({ org, done }) => org === organisation && !isDone(done)),
      ),
    ),
    parts: ids(
      entitiesOf(state, 'organisation').filter(
        ({ data }) => data.parent === organisation && (lastDay(data.valid_to) ?? Infinity) >= day,
      ),
    ),
  };
}

/** A date says that it was done then. */
function isDone(done: string | number | boolean | undefined): boolean {
  return done !== undefined && done !== false;
}
