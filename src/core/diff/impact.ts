import type { Impact, ImpactMeasure, ImpactWord, KpiReason, RollUpReason } from '../../model/comparison.ts';
import { type Delivery, type Reason, type Results, shownStatus } from '../../model/judgement.ts';
import type { EntityKind } from '../../model/kinds.ts';
import { byCodePoint } from '../../model/order.ts';
import type { ActivityRow, KpiRow, NodeRow, PlanStatus } from '../../model/status.ts';

/** What is said of something, and why. */
interface Said {
  readonly entity: string;
  readonly entityKind: EntityKind | 'plan';
  readonly measure: ImpactMeasure;
  readonly word: ImpactWord;
  readonly reasons: () => readonly (Reason | KpiReason | RollUpReason)[];
}

/**
 * Which judgements are others because of a change: both sides judged on one day. The plan comes first, then areas and
 * goals, activities and KPIs.
 */
export function impactOf(before: PlanStatus, after: PlanStatus): readonly Impact[] {
  const was = new Map(saidOf(before).map((one) => [nameOf(one), one]));
  const impacts: { readonly said: Said; readonly impact: Impact }[] = [];
  for (const said of saidOf(after)) {
    const old = was.get(nameOf(said));
    was.delete(nameOf(said));
    if (old?.word !== said.word)
      impacts.push({ said, impact: impactFrom(said, old?.word ?? null, said.word) });
  }
  for (const said of was.values()) impacts.push({ said, impact: impactFrom(said, said.word, null) });
  return impacts
    .sort((a, b) => rank(a.said) - rank(b.said) || byCodePoint(a.said.entity, b.said.entity))
    .map(({ impact }) => impact);
}

function impactFrom(
  { entity, entityKind, measure, reasons }: Said,
  before: ImpactWord | null,
  after: ImpactWord | null,
): Impact {
  return { entity, entityKind, measure, before, after, reasons: reasons() };
}

const kinds: readonly (EntityKind | 'plan')[] = [
  'plan',
  'area',
  'strategic-goal',
  'operational-goal',
  'activity',
  'kpi',
];

function rank({ entityKind, measure }: Said): number {
  return kinds.indexOf(entityKind) + (measure === 'results' ? 0.5 : 0);
}

function nameOf({ entityKind, entity, measure }: Said): string {
  return `${entityKind} ${entity} ${measure}`;
}

function saidOf(status: PlanStatus): readonly Said[] {
  const { areas, strategicGoals, operationalGoals } = status;
  const nodes: readonly NodeRow[] = [...areas, ...strategicGoals, ...operationalGoals];
  return [
    ...linesOf(status.state.id, 'plan', status),
    ...nodes.flatMap((node) => linesOf(node.entity.id, node.entity.kind, node)),
    ...status.activities.map(activitySaid),
    ...status.kpis.map(kpiSaid),
  ];
}

function activitySaid({ entity, judgement }: ActivityRow): Said {
  return {
    entity: entity.id,
    entityKind: 'activity',
    measure: 'health',
    word: judgement.shown,
    reasons: () => judgement.reasons,
  };
}

function kpiSaid({ entity, judgement }: KpiRow): Said {
  const { value, expected, ratio } = judgement;
  const status = shownStatus(judgement);
  return {
    entity: entity.id,
    entityKind: 'kpi',
    measure: 'status',
    word: status,
    reasons: () => (value === null ? [] : [{ code: 'measured', value, expected, ratio }]),
  };
}

function linesOf(
  entity: string,
  entityKind: Said['entityKind'],
  lines: { readonly delivery: Delivery; readonly results: Results },
): readonly Said[] {
  return (['delivery', 'results'] as const).map((measure) => ({
    entity,
    entityKind,
    measure,
    word: lines[measure].health,
    reasons: () => rollUpReasons(lines[measure]),
  }));
}

function rollUpReasons(line: Delivery | Results): readonly RollUpReason[] {
  const { keyRed, red, amber, redShare, amberShare, coverage, assessed, eligible } = line;
  return [
    ...(keyRed.length > 0 ? [{ code: 'key-red', ids: keyRed, share: redShare } as const] : []),
    ...(red.length > 0 ? [{ code: 'red', ids: red, share: redShare } as const] : []),
    ...(amber.length > 0 ? [{ code: 'amber', ids: amber, share: amberShare } as const] : []),
    ...(coverage === null
      ? []
      : [
          {
            code: 'coverage',
            share: coverage,
            assessed: assessed.length,
            eligible: eligible.length,
          } as const,
        ]),
  ];
}
