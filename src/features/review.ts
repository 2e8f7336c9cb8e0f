import { measurementOf } from '../core/edit/new-measurement.ts';
import type { Answer } from '../model/answer.ts';
import type { DueItem } from '../model/due.ts';
import { type Entity, entityOf, type PlanState } from '../model/plan.ts';
import { withTexts } from '../store/reload.ts';
import { type Intent, proposedFile } from './edit.ts';
import { measureIntent } from './measure.ts';
import { joinedIntent } from './several.ts';
import { updateIntent } from './update.ts';

/** Something to report on in a review, with everything it is asked for because of. */
export interface ReviewStep {
  readonly entity: Entity<'activity'> | Entity<'kpi'>;
  readonly items: readonly DueItem[];
}

/** What a report or a value answers, by the entity it is of, in the order of urgency; the rest is answered otherwise. */
export function stepsOf(items: readonly DueItem[]): {
  readonly steps: readonly ReviewStep[];
  readonly others: readonly DueItem[];
} {
  const steps = new Map<string, { readonly entity: ReviewStep['entity']; readonly items: DueItem[] }>();
  const others: DueItem[] = [];
  for (const item of items) {
    const { entity } = item;
    if (entity?.kind !== 'activity' && entity?.kind !== 'kpi') others.push(item);
    else {
      const step = steps.get(entity.id);
      if (step) step.items.push(item);
      else steps.set(entity.id, { entity, items: [item] });
    }
  }
  return { steps: [...steps.values()], others };
}

/** What all answers together do to the plan. */
export function answersIntent(state: PlanState, answers: readonly Answer[]): Intent {
  return joinedIntent(
    state,
    answers.map(
      (answer) => (current) =>
        answer.kind === 'update'
          ? updateIntent(current, answer.id, answer.reported)
          : measureIntent(current, answer.id, answer.measured),
    ),
  );
}

/**
 * The kept answers that can still be written: their activity or KPI is there, and they are not in its file yet, as after
 * a run that was killed between writing and forgetting them.
 */
export function writable(state: PlanState, answers: readonly Answer[]): readonly Answer[] {
  return answers.filter((answer) => {
    if (answer.kind === 'update') {
      const activity = entityOf(state, 'activity', answer.id);
      return (
        activity !== undefined && !(activity.data.updates ?? []).some((one) => holds(one, answer.reported))
      );
    }
    const kpi = entityOf(state, 'kpi', answer.id);
    const measured = measurementOf(answer.measured);
    return kpi !== undefined && !(kpi.data.measurements ?? []).some((one) => holds(one, measured));
  });
}

/** Whether an entry says everything that an answer states; money may have been carried over from before. */
function holds(entry: object, stated: object): boolean {
  const own: Readonly<Record<string, unknown>> = { ...entry };
  return Object.entries(stated).every(
    ([field, value]) => field === 'money' || JSON.stringify(own[field]) === JSON.stringify(value),
  );
}

/** A plan as answers would leave it. */
export function withAnswers(state: PlanState, answers: readonly Answer[]): PlanState {
  const { files } = answersIntent(state, answers);
  return withTexts(
    state,
    files.map((file) => ({ inPlan: file.inPlan, text: proposedFile(state, file).after })),
  );
}
