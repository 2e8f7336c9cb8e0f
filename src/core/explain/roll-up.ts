import type { Facts, Item, RuleTried, Working } from '../../model/explanation.ts';
import {
  type Delivery,
  type KpiJudgement,
  type NodeHealth,
  type RollUp,
  shownStatus,
} from '../../model/judgement.ts';
import { byCodePoint } from '../../model/order.ts';
import type { AnyEntity, Entity } from '../../model/plan.ts';
import { type ActivityRow, isOfPlan, type KpiRow } from '../../model/status.ts';
import type { Step } from '../../model/step.ts';
import type { ThresholdName } from '../../model/thresholds.ts';
import { type RollUpRule, rollUpRules } from '../../model/trial.ts';
import { reaches } from '../rules/limits.ts';
import { meaningOf, resultOf, standsApart } from '../rules/roll-up.ts';
import type { Inputs } from './inputs.ts';

/** How the activities of a node were rolled up. */
export function deliveryWorking(delivery: Delivery, rows: readonly ActivityRow[], inputs: Inputs): Working {
  const items = inOrder(rows.map(activityItem));
  const { planned, actual } = delivery;
  const known = items.filter(
    (item) =>
      item.countsAs === 'done' ||
      (item.countsAs !== 'apart' && item.planned !== null && item.actual !== null),
  );
  const weight = known.reduce((sum, item) => sum + item.weight, 0);
  const means: Step = { step: 'means', items: known.length, weight, planned, actual };
  return working('delivery', delivery, items, [means], inputs);
}

/** How the KPIs of a node were rolled up. */
export function resultsWorking(results: RollUp, rows: readonly KpiRow[], inputs: Inputs): Working {
  return working('results', results, inOrder(rows.map(kpiItem)), [], inputs);
}

function activityItem(row: ActivityRow): Item {
  const { entity, judgement } = row;
  const { shown, planned, actual } = judgement;
  const { weight = 1, key = false } = entity.data;
  const apart = isOfPlan(row) ? (standsApart(shown) ? shown : null) : 'related';
  const countsAs = apart === null ? meaningOf(shown) : 'apart';
  const done = countsAs === 'done';
  return {
    entity: entity as AnyEntity & Entity<'activity'>,
    weight,
    key,
    shown,
    current: null,
    countsAs,
    apart,
    planned: done ? 100 : planned,
    actual: done ? 100 : actual,
  };
}

function kpiItem(row: KpiRow): Item {
  const { entity, judgement } = row;
  const means = resultOf(judgement);
  return {
    entity: entity as AnyEntity & Entity<'kpi'>,
    weight: entity.data.weight ?? 1,
    key: false,
    shown: judgement.status,
    current: judgement.current,
    countsAs: isOfPlan(row) && means !== undefined ? means : 'apart',
    apart: isOfPlan(row) ? (means === undefined ? shownBy(judgement) : null) : 'related',
    planned: null,
    actual: null,
  };
}

/** What keeps a KPI apart: its status, which is then never one that fades into unknown but for too early. */
function shownBy(judgement: KpiJudgement): KpiJudgement['status'] {
  const shown = shownStatus(judgement);
  return shown === 'unknown' ? judgement.status : shown;
}

const rank: readonly Item['countsAs'][] = ['red', 'amber', 'unknown', 'green', 'done', 'apart'];

/** What needs attention first; otherwise by id. */
function inOrder(items: readonly Item[]): readonly Item[] {
  return [...items].sort(
    (a, b) => rank.indexOf(a.countsAs) - rank.indexOf(b.countsAs) || byCodePoint(a.entity.id, b.entity.id),
  );
}

function working(
  of: 'delivery' | 'results',
  rollUp: RollUp,
  items: readonly Item[],
  more: readonly Step[],
  inputs: Inputs,
): Working {
  const rules = rulesTried(of, rollUp, items, inputs);
  return {
    of,
    steps: [...(rollUp.eligible.length > 0 ? [...shares(rollUp, items), ...more] : [])],
    items,
    rules,
    untried: rollUpRules.slice(rules.length).map((rule) => ({ rule, why: 'decided' })),
  };
}

function shares(rollUp: RollUp, items: readonly Item[]): readonly Step[] {
  const { assessedWeight, eligibleWeight, coverage, red, amber, redShare, amberShare } = rollUp;
  const weigh = (countsAs: Item['countsAs']): number =>
    items.filter((item) => item.countsAs === countsAs).reduce((sum, item) => sum + item.weight, 0);
  return [
    {
      step: 'coverage',
      assessed: rollUp.assessed.length,
      eligible: rollUp.eligible.length,
      assessedWeight,
      eligibleWeight,
      coverage,
    },
    { step: 'red-share', ids: red, weight: weigh('red'), assessedWeight, share: redShare },
    { step: 'amber-share', ids: amber, weight: weigh('amber'), assessedWeight, share: amberShare },
  ];
}

const thresholdsRead: Readonly<Partial<Record<RollUpRule, readonly ThresholdName[]>>> = {
  'red-share': ['red_share'],
  coverage: ['min_coverage'],
  'amber-share': ['amber_share'],
};

/** The rules up to the one that decided, tried on the numbers of the roll-up. */
function rulesTried(
  of: 'delivery' | 'results',
  rollUp: RollUp,
  items: readonly Item[],
  inputs: Inputs,
): readonly RuleTried[] {
  const counted = items.filter(({ countsAs }) => countsAs !== 'apart');
  const { eligible, assessed, red, keyRed, redShare, amberShare, coverage, health } = rollUp;
  const { limits } = inputs;
  const done = counted.filter(({ countsAs }) => countsAs === 'done').length;
  const tests: Readonly<Record<RollUpRule, readonly [fires: boolean, looked: Facts]>> = {
    'nothing-eligible': [eligible.length === 0, { of, items: items.length, eligible: eligible.length }],
    'all-done': [done === eligible.length, { of, done, eligible: eligible.length }],
    'key-red': [keyRed.length > 0, { of, ids: keyRed.join(', '), count: keyRed.length }],
    'red-share': [
      assessed.length > 0 && reaches(redShare, limits.red_share),
      { of, share: redShare, red: red.length, assessed: assessed.length },
    ],
    coverage: [
      !reaches(coverage ?? 0, limits.min_coverage),
      { of, coverage, assessed: assessed.length, eligible: eligible.length },
    ],
    'any-red': [red.length > 0, { of, ids: red.join(', '), count: red.length }],
    'amber-share': [
      reaches(amberShare, limits.amber_share),
      { of, share: amberShare, amber: rollUp.amber.length, assessed: assessed.length },
    ],
    'nothing-wrong': [true, { of }],
  };
  const last = rollUpRules.findIndex((rule) => tests[rule][0]);
  return rollUpRules.slice(0, last + 1).map((rule, i): RuleTried => {
    const decides = i === last;
    const says: NodeHealth | null = decides ? health : null;
    const thresholds = inputs.thresholds(...(thresholdsRead[rule] ?? []));
    return { rule, fired: decides, decides, says, looked: tests[rule][1], thresholds };
  });
}
