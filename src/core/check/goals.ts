import { idOfStem, stemOf } from '../../model/kinds.ts';
import { type AnyEntity, entitiesOf, type SourceFile } from '../../model/plan.ts';
import type { Review } from './review.ts';

/** What hangs in the air: an activity or KPI that serves nothing, and a goal that nothing serves. */
export function checkGoals(review: Review): void {
  const { state } = review;
  const activities = entitiesOf(state, 'activity');
  const kpis = entitiesOf(state, 'kpi');
  for (const activity of activities) {
    if (isEmpty(review, activity, 'contributes_to', activity.data.contributes_to)) {
      reportEmpty(review, 'activity-without-goal', activity, 'contributes_to', activity.data.contributes_to);
    }
  }
  for (const kpi of kpis) {
    if (isEmpty(review, kpi, 'serves', kpi.data.serves)) {
      reportEmpty(review, 'kpi-without-goal', kpi, 'serves', kpi.data.serves);
    }
  }

  const goals = entitiesOf(state, 'operational-goal');
  const worked = new Set(activities.flatMap((activity) => activity.data.contributes_to ?? []));
  const measured = new Set(kpis.flatMap((kpi) => kpi.data.serves ?? []));
  for (const activity of activities) {
    if (measured.has(activity.id)) for (const goal of activity.data.contributes_to ?? []) measured.add(goal);
  }
  for (const goal of goals) {
    for (const served of goal.data.serves ?? []) {
      if (worked.has(goal.id)) worked.add(served);
      if (measured.has(goal.id)) measured.add(served);
    }
  }
  // A broken link or file, or one whose id another has, may be the one that serves the goal.
  const unsureWork = isUnsure(review, activities, 'contributes_to', 'activities/');
  const unsureMeasure = isUnsure(review, kpis, 'serves', 'kpis/') || unsureWork;
  for (const goal of [...entitiesOf(state, 'strategic-goal'), ...goals]) {
    if (goal.data.retired || review.isFaulty(goal, ['retired'])) continue;
    if (!worked.has(goal.id) && !unsureWork) review.report('goal-without-activity', goal, [], {}, 'mapping');
    if (!measured.has(goal.id) && !unsureMeasure) review.report('goal-without-kpi', goal, [], {}, 'mapping');
  }
}

function isEmpty(
  review: Review,
  entity: AnyEntity,
  field: string,
  list: readonly string[] | undefined,
): boolean {
  return (list?.length ?? 0) === 0 && !review.isFaulty(entity, [field]);
}

/** An absent list is missing from the entity; an empty one is the value that is wrong. */
function reportEmpty(
  review: Review,
  code: 'activity-without-goal' | 'kpi-without-goal',
  entity: AnyEntity,
  field: string,
  list: readonly string[] | undefined,
): void {
  if (list === undefined) review.report(code, entity, [], {}, 'mapping');
  else review.report(code, entity, [field], {});
}

function isUnsure(review: Review, entities: readonly AnyEntity[], field: string, folder: string): boolean {
  const { files, duplicates } = review.state;
  const isLost = (file: SourceFile): boolean =>
    file.data === undefined &&
    (file.inPlan.startsWith(folder) ||
      (file.kind === undefined && idOfStem(stemOf(file.inPlan)) !== undefined));
  if (files.some(isLost) || duplicates.some((entity) => entity.file.inPlan.startsWith(folder))) return true;
  return entities.some((entity) => review.isFaulty(entity, [field]));
}
