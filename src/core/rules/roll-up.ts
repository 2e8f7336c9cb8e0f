import {
  type Delivery,
  type Health,
  healths,
  type KpiJudgement,
  kpiStatuses,
  type NodeHealth,
  type Results,
  type RollUp,
  shownStatus,
} from '../../model/judgement.ts';
import { byCodePoint } from '../../model/order.ts';
import type { Thresholds } from '../../model/thresholds.ts';
import { reaches } from './limits.ts';

/** An activity as a roll-up counts it. */
export interface DeliveryItem {
  readonly id: string;
  readonly weight: number;
  readonly key: boolean;
  readonly shown: Health;
  readonly planned: number | null;
  readonly actual: number | null;
}

/** A KPI as a roll-up counts it. */
export interface ResultItem {
  readonly id: string;
  readonly weight: number;
  readonly judgement: KpiJudgement;
}

/** What a roll-up makes of one item. */
interface Counted {
  readonly id: string;
  readonly weight: number;
  readonly key: boolean;
  readonly is: Meaning;
}

/** How an item counts. */
export type Meaning = 'done' | 'green' | 'amber' | 'red' | 'unknown';

const apart: ReadonlySet<Health> = new Set(['cancelled', 'superseded', 'not_due', 'on_hold']);

/** Delivery of a node: from the activities of the plan under it, each once. */
export function deliveryOf(items: readonly DeliveryItem[], limits: Thresholds): Delivery {
  const eligible = items.filter(({ shown }) => !standsApart(shown));
  const otherwise = items.some(({ shown }) => shown === 'not_due')
    ? 'not_due'
    : items.some(({ shown }) => shown === 'on_hold')
      ? 'on_hold'
      : 'none';
  const counted = eligible.map(({ id, weight, key, shown }) => ({ id, weight, key, is: meaningOf(shown) }));
  let weight = 0;
  let planned = 0;
  let actual = 0;
  for (const item of eligible) {
    const done = item.shown === 'completed' || item.shown === 'completed_late';
    const plan = done ? 100 : item.planned;
    const real = done ? 100 : item.actual;
    if (plan === null || real === null) continue;
    weight += item.weight;
    planned += item.weight * plan;
    actual += item.weight * real;
  }
  return {
    ...rollUp(counted, otherwise, 'completed', limits),
    planned: weight > 0 ? planned / weight : null,
    actual: weight > 0 ? actual / weight : null,
    counts: countsOf(
      healths,
      items.map(({ shown }) => shown),
    ),
  };
}

/** Results of a node: from the performance KPIs of the plan that serve it. */
export function resultsOf(items: readonly ResultItem[], limits: Thresholds): Results {
  const counted = items.flatMap(({ id, weight, judgement }): readonly Counted[] => {
    const is = resultOf(judgement);
    return is === undefined ? [] : [{ id, weight, key: false, is }];
  });
  return {
    ...rollUp(counted, 'none', 'achieved', limits),
    counts: countsOf(
      [...kpiStatuses, 'unknown'] as const,
      items.map(({ judgement }) => shownStatus(judgement)),
    ),
  };
}

/** Whether an activity of this health is not eligible. */
export function standsApart(shown: Health): boolean {
  return apart.has(shown);
}

/** What an eligible activity counts as. */
export function meaningOf(shown: Health): Meaning {
  if (shown === 'completed' || shown === 'completed_late') return 'done';
  if (shown === 'late' || shown === 'overdue') return 'red';
  if (shown === 'at_risk') return 'amber';
  return shown === 'on_track' ? 'green' : 'unknown';
}

/** What a KPI counts as; undefined for one that is not eligible. */
export function resultOf(judgement: KpiJudgement): Meaning | undefined {
  if (judgement.status === 'too_early') return undefined;
  switch (shownStatus(judgement)) {
    case 'context':
    case 'no_target':
      return undefined;
    case 'achieved':
      return 'done';
    case 'off_track':
    case 'moving_away':
    case 'missed':
      return 'red';
    case 'at_risk':
      return 'amber';
    case 'on_track':
      return 'green';
    default:
      return 'unknown';
  }
}

/** The roll-up of items: averages never hide a red, and nothing is said of what is mostly unknown. */
function rollUp(
  items: readonly Counted[],
  otherwise: NodeHealth,
  allDone: 'completed' | 'achieved',
  limits: Thresholds,
): RollUp {
  const ids = (list: readonly Counted[]): readonly string[] => list.map(({ id }) => id).sort(byCodePoint);
  const weigh = (list: readonly Counted[]): number => list.reduce((sum, { weight }) => sum + weight, 0);
  const assessed = items.filter(({ is }) => is !== 'unknown');
  const red = items.filter(({ is }) => is === 'red');
  const amber = items.filter(({ is }) => is === 'amber');
  const eligibleWeight = weigh(items);
  const assessedWeight = weigh(assessed);
  const share = (list: readonly Counted[]): number => (assessedWeight > 0 ? weigh(list) / assessedWeight : 0);
  const coverage = eligibleWeight > 0 ? assessedWeight / eligibleWeight : null;
  const keyRed = red.filter(({ key }) => key);
  const [redShare, amberShare] = [share(red), share(amber)];
  const health = (): NodeHealth => {
    if (items.length === 0) return otherwise;
    if (items.every(({ is }) => is === 'done')) return allDone;
    if (keyRed.length > 0 || (assessed.length > 0 && reaches(redShare, limits.red_share))) return 'off_track';
    if (!reaches(coverage ?? 0, limits.min_coverage)) return 'unknown';
    if (red.length > 0 || reaches(amberShare, limits.amber_share)) return 'at_risk';
    return 'on_track';
  };
  return {
    health: health(),
    coverage,
    eligible: ids(items),
    assessed: ids(assessed),
    red: ids(red),
    amber: ids(amber),
    keyRed: ids(keyRed),
    redShare,
    amberShare,
    eligibleWeight,
    assessedWeight,
  };
}

function countsOf<W extends string>(words: readonly W[], found: readonly W[]): Readonly<Record<W, number>> {
  const counts = Object.fromEntries(words.map((word) => [word, 0])) as Record<W, number>;
  for (const word of found) counts[word]++;
  return counts;
}
