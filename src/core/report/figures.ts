import type { Explainable, Explanation, InputPlace, Verdict, Working } from '../../model/explanation.ts';
import { shownStatus } from '../../model/judgement.ts';
import type { Figure, FigureInput } from '../../model/report/figures.ts';
import type { PlanStatus } from '../../model/status.ts';
import { explain } from '../explain/explain.ts';
import { figureName, named, planNamed } from './names.ts';

/** Finds the line of an input. */
export type Locate = (input: InputPlace) => Pick<FigureInput, 'field' | 'at'>;

/** Annex B: every computed figure of a plan with where it comes from. */
export function figuresOf(status: PlanStatus, locate: Locate): readonly Figure[] {
  const entities: readonly (Explainable | undefined)[] = [
    undefined,
    ...status.areas.map(({ entity }) => entity),
    ...status.strategicGoals.map(({ entity }) => entity),
    ...status.operationalGoals.map(({ entity }) => entity),
    ...status.activities.map(({ entity }) => entity),
    ...status.kpis.map(({ entity }) => entity),
  ];
  return entities.flatMap((entity) =>
    figuresOfOne(explain(status.state, entity, status.asOf, status), status, locate),
  );
}

function figuresOfOne(found: Explanation, status: PlanStatus, locate: Locate): readonly Figure[] {
  const { subject, workings, verdict } = found;
  const entity = subject.entity ? named(subject.entity) : planNamed(status.state);
  const inputs = found.inputs.map(
    (input): FigureInput => ({
      entity: input.entity?.id ?? status.state.id,
      value: input.value,
      from: input.from,
      reconstructed: input.reconstructed,
      ...locate(input),
    }),
  );
  return workings.map(
    (working): Figure => ({
      figure: figureName(working.of, entity.id),
      entity,
      of: working.of,
      says: said(verdict, working),
      steps: working.steps,
      rules: working.rules
        .filter(({ decides }) => decides)
        .map(({ rule, says, looked, thresholds }) => ({ rule, says, looked, thresholds })),
      items: working.items.map(({ entity: item, countsAs }) => ({ id: item.id, countsAs })),
      inputs,
    }),
  );
}

function said(verdict: Verdict, { of }: Working): string {
  switch (verdict.of) {
    case 'activity':
      return verdict.row.judgement.shown;
    case 'kpi':
      return shownStatus(verdict.row.judgement);
    case 'retired':
      return 'none';
    default:
      return of === 'delivery' ? verdict.delivery.health : verdict.results.health;
  }
}
