import { type Explainable, type Explanation, explainable } from '../../model/explanation.ts';
import type { AnyEntity, PlanState } from '../../model/plan.ts';
import type { ActivityRow, AsOf, KpiRow, NodeKind, NodeRow, PlanStatus } from '../../model/status.ts';
import { judgePlan } from '../judge-plan.ts';
import { isRetired } from '../rules/activity-state.ts';
import { explainActivity } from './activity.ts';
import { Inputs } from './inputs.ts';
import { explainKpi } from './kpi.ts';
import { deliveryWorking, resultsWorking } from './roll-up.ts';

/** Whether there is a judgement of an entity to explain. */
export function isExplainable(entity: AnyEntity): entity is Explainable {
  return explainable.some((kind) => kind === entity.kind);
}

/**
 * How the judgement of an entity, or of the plan itself, came about on a day. Inputs are paths, without lines. Whoever
 * has judged the plan already spares it here.
 */
export function explain(
  plan: PlanState,
  entity: Explainable | undefined,
  asOf: AsOf,
  judged?: PlanStatus,
): Explanation {
  if (entity === undefined) return explainPlan(plan, judged ?? judgePlan(plan, asOf));
  if (entity.kind === 'activity') return explainActivity(plan, entity, asOf);
  if (entity.kind === 'kpi') return explainKpi(plan, entity, asOf);
  return explainNode(plan, entity, asOf, judged);
}

/** The plan counts every activity and KPI, whatever they belong to. */
function explainPlan(plan: PlanState, status: PlanStatus): Explanation {
  const { asOf } = status;
  const inputs = new Inputs(plan);
  gatherItems(status.activities, status.kpis, inputs);
  return {
    state: plan,
    asOf,
    subject: { kind: 'plan', id: plan.id, entity: undefined },
    verdict: { of: 'plan', delivery: status.delivery, results: status.results },
    workings: [
      deliveryWorking(status.delivery, status.activities, inputs),
      resultsWorking(status.results, status.kpis, inputs),
    ],
    inputs: inputs.all,
  };
}

function explainNode(
  plan: PlanState,
  entity: Extract<AnyEntity, { readonly kind: NodeKind }>,
  asOf: AsOf,
  judged: PlanStatus | undefined,
): Explanation {
  const inputs = new Inputs(plan);
  const subject = { kind: entity.kind, id: entity.id, entity };
  const { retired } = entity.data;
  if (retired && isRetired(entity.data, asOf.day)) {
    inputs.add(entity, ['retired', 'date']);
    inputs.add(entity, ['retired', 'as']);
    const verdict = { of: 'retired', since: retired.date } as const;
    return { state: plan, asOf, subject, verdict, workings: [], inputs: inputs.all };
  }
  const status = judged ?? judgePlan(plan, asOf);
  const nodes: readonly NodeRow[] = [...status.areas, ...status.strategicGoals, ...status.operationalGoals];
  const node = nodes.find((row) => row.entity === entity);
  if (!node) throw new Error(`${entity.id} is not in the structure of its plan`);
  gatherLinks(node, inputs);
  gatherItems(node.activities, node.kpis, inputs);
  return {
    state: plan,
    asOf,
    subject,
    verdict: { of: entity.kind, delivery: node.delivery, results: node.results },
    workings: [
      deliveryWorking(node.delivery, node.activities, inputs),
      resultsWorking(node.results, node.kpis, inputs),
    ],
    inputs: inputs.all,
  };
}

/** What makes goals, activities and KPIs belong to a node. */
function gatherLinks(node: NodeRow, inputs: Inputs): void {
  const own = node.entity.id;
  for (const goal of node.goals) {
    const entity = goal as AnyEntity;
    if (goal.data.area === own) inputs.add(entity, ['area']);
    for (const [i, served] of (goal.data.serves ?? []).entries()) {
      if (served === own) inputs.add(entity, ['serves', i]);
    }
  }
  const through = new Set([own, ...node.goals.map(({ id }) => id)]);
  for (const { entity } of node.activities) {
    for (const [i, goal] of (entity.data.contributes_to ?? []).entries()) {
      if (through.has(goal)) inputs.add(entity as AnyEntity, ['contributes_to', i]);
    }
    through.add(entity.id);
  }
  for (const { entity } of node.kpis) {
    for (const [i, served] of (entity.data.serves ?? []).entries()) {
      if (through.has(served)) inputs.add(entity as AnyEntity, ['serves', i]);
    }
  }
}

/** What an item itself says of how it counts, where it says anything. */
function gatherItems(activities: readonly ActivityRow[], kpis: readonly KpiRow[], inputs: Inputs): void {
  for (const { entity } of activities) {
    for (const field of ['scope', 'weight', 'key']) inputs.addWritten(entity as AnyEntity, [field]);
  }
  for (const { entity } of kpis) {
    for (const field of ['scope', 'weight']) inputs.addWritten(entity as AnyEntity, [field]);
  }
}
