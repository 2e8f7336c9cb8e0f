import { lastDay } from '../../model/dates.ts';
import type { Explanation } from '../../model/explanation.ts';
import type { KpiJudgement } from '../../model/judgement.ts';
import type { AnyEntity, Entity, PlanState } from '../../model/plan.ts';
import type { AsOf, KpiState, MeasuredValue } from '../../model/status.ts';
import { type JudgedValue, type KpiTrace, kpiRules } from '../../model/trial.ts';
import { isRetired } from '../rules/activity-state.ts';
import { kpiAt } from '../rules/kpi-state.ts';
import { judgeKpi } from '../rules/kpi-status.ts';
import { judgedValues } from '../rules/kpi-values.ts';
import { Inputs } from './inputs.ts';
import { kpiRulesTried } from './kpi-rules.ts';
import { kpiSteps } from './kpi-steps.ts';

/** A KPI to be explained, with what was found of it. */
export interface KpiCase {
  readonly entity: AnyEntity & Entity<'kpi'>;
  readonly asOf: AsOf;
  readonly state: KpiState;
  readonly judgement: KpiJudgement;
  readonly trace: KpiTrace;
  /** M for each measurement, oldest first. */
  readonly values: readonly JudgedValue[];
  /** The measurements that the newest M is made of. */
  readonly parts: readonly MeasuredValue[];
  readonly inputs: Inputs;
}

/** How a KPI came by its status. */
export function explainKpi(plan: PlanState, entity: AnyEntity & Entity<'kpi'>, asOf: AsOf): Explanation {
  const inputs = new Inputs(plan);
  const state = kpiAt(entity.data, asOf.day);
  const { judgement, trace } = judgeKpi(entity.data, state, asOf.day, inputs.limits);
  const values = judgedValues(entity.data, state);
  const parts = partsOf(entity.data, state, trace.judged);
  const one: KpiCase = { entity, asOf, state, judgement, trace, values, parts, inputs };
  gather(one);
  const steps = kpiSteps(one);
  const rules = kpiRulesTried(one);
  const untried = kpiRules
    .slice(kpiRules.indexOf(trace.rule) + 1)
    .map((rule) => ({ rule, why: 'decided' as const }));
  const retired = isRetired(entity.data, asOf.day) ? (entity.data.retired?.date ?? null) : null;
  return {
    state: plan,
    asOf,
    subject: { kind: 'kpi', id: entity.id, entity },
    verdict: { of: 'kpi', row: { entity, state, judgement }, retired },
    workings: [{ of: 'status', steps, items: [], rules, untried }],
    inputs: inputs.all,
  };
}

/** The measurements behind the newest M: that one alone, or all increments since the baseline. */
function partsOf(
  kpi: Entity<'kpi'>['data'],
  state: KpiState,
  judged: JudgedValue | undefined,
): readonly MeasuredValue[] {
  if (!judged) return [];
  const begin = lastDay(kpi.baseline?.date);
  if (kpi.accumulation !== 'cumulative' || (begin !== undefined && judged.day <= begin))
    return [judged.newest];
  return state.values.filter(({ day }) => begin === undefined || day > begin);
}

function gather(one: KpiCase): void {
  const { entity, inputs, state, values, parts, trace } = one;
  const { data } = entity;
  inputs.add(entity, ['kind']);
  if (data.kind === 'performance') gatherDefinition(one);
  // The value before the newest tells the trend; a break anywhere after the baseline ends comparing.
  const before = values.at(-2)?.newest;
  const broken =
    trace.rule === 'break' ? state.values.filter((one) => one.measurement.status === 'break') : [];
  const read = new Set([...parts, ...(before ? [before] : []), ...broken]);
  for (const { index, measurement } of state.values.filter((value) => read.has(value))) {
    inputs.add(entity, ['measurements', index, 'period']);
    if (measurement.value !== undefined) inputs.add(entity, ['measurements', index, 'value']);
    inputs.addWritten(entity, ['measurements', index, 'numerator']);
    inputs.addWritten(entity, ['measurements', index, 'denominator']);
    inputs.addWritten(entity, ['measurements', index, 'status']);
  }
  inputs.add(entity, ['frequency'], 'none');
  if ((data.frequency ?? 'none') !== 'none') inputs.add(entity, ['lag_days'], 0);
  inputs.addWritten(entity, ['retired', 'date']);
}

function gatherDefinition({ entity, inputs }: KpiCase): void {
  const { direction, targets = [], baseline, no_target: reason } = entity.data;
  if (reason !== undefined) inputs.add(entity, ['no_target']);
  inputs.add(entity, ['direction']);
  if (baseline) {
    inputs.add(entity, ['baseline', 'date']);
    inputs.add(entity, ['baseline', 'value']);
  } else inputs.add(entity, ['baseline']);
  for (const i of targets.keys()) {
    inputs.add(entity, ['targets', i, 'date']);
    inputs.add(entity, ['targets', i, 'value']);
  }
  if (direction === 'maintain') {
    inputs.addWritten(entity, ['range', 'low']);
    inputs.addWritten(entity, ['range', 'high']);
  } else inputs.add(entity, ['path'], 'linear');
  inputs.add(entity, ['accumulation'], 'snapshot');
  inputs.add(entity, ['tolerance'], 0);
}
