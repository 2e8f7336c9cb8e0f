import { type Day, lastDay } from '../../model/dates.ts';
import type { KpiJudgement, KpiStatus, Trend } from '../../model/judgement.ts';
import type { DataOf } from '../../model/plan.ts';
import type { KpiState } from '../../model/status.ts';
import type { Thresholds } from '../../model/thresholds.ts';
import type { JudgedValue, KpiRule, KpiTrace, PathPoint } from '../../model/trial.ts';
import { kpiFreshness } from './freshness.ts';
import { judgedValues } from './kpi-values.ts';
import { isAbove, reaches } from './limits.ts';

/** A difference smaller than this is none. */
const nothing = 1e-9;

/** What the rules say of a KPI, and from what. */
export interface JudgedKpi {
  readonly judgement: KpiJudgement;
  readonly trace: KpiTrace;
}

/** Everything the rules say of a KPI on a day: its status is judged at the date of its newest measurement. */
export function judgeKpi(kpi: DataOf['kpi'], state: KpiState, asOf: Day, limits: Thresholds): JudgedKpi {
  const values = judgedValues(kpi, state);
  const judged = values.at(-1);
  const found = statusOf(kpi, state, judged, limits);
  const { freshness, nextDue } = kpiFreshness(kpi, judged?.day, asOf, limits);
  const final = lastDay(kpi.targets?.at(-1)?.date);
  const outdated = freshness === 'stale' || freshness === 'never' || judged === undefined;
  const overrun = final !== undefined && judged !== undefined && asOf >= final && final > judged.day;
  return {
    judgement: {
      status: found.status,
      current: !outdated && !overrun,
      value: judged?.value ?? null,
      measuredOn: judged?.day ?? null,
      expected: found.expected,
      ratio: found.ratio,
      trend: trendOf(kpi, values),
      freshness,
      nextDue,
    },
    trace: found.trace,
  };
}

interface StatusFound {
  readonly status: KpiStatus;
  readonly expected: number | null;
  readonly ratio: number | null;
  readonly trace: KpiTrace;
}

function statusOf(
  kpi: DataOf['kpi'],
  state: KpiState,
  judged: JudgedValue | undefined,
  limits: Thresholds,
): StatusFound {
  const path = pathOf(kpi);
  const none: Omit<KpiTrace, 'rule'> = { path, leg: undefined, shortfall: null, passed: null, judged };
  const early = (status: KpiStatus, rule: KpiRule): StatusFound => ({
    status,
    expected: null,
    ratio: null,
    trace: { ...none, rule },
  });
  if (kpi.kind === 'context') return early('context', 'context');
  const targets = kpi.targets ?? [];
  if (kpi.no_target !== undefined || targets.length + (kpi.range ? 1 : 0) === 0)
    return early('no_target', 'no-target');
  if (!judged) return early('no_data', 'no-measurement');
  const { day, value } = judged;
  const begin = lastDay(kpi.baseline?.date);
  if (begin !== undefined) {
    if (day === begin) return early('no_data', 'on-baseline-date');
    if (day < begin) return early('not_comparable', 'before-baseline');
    if (state.values.some((one) => one.measurement.status === 'break' && one.day > begin)) {
      return early('not_comparable', 'break');
    }
  }
  if (kpi.direction === 'maintain') return early(inRange(kpi, value), 'range');
  const better = kpi.direction === 'decrease' ? -1 : 1;
  const finalPoint = path.at(-1);
  const baseline = kpi.baseline === undefined ? undefined : path[0];
  if (!finalPoint) return early('no_target', 'no-target');
  const met = reaches(better * value, better * finalPoint.value);
  if (!baseline) {
    if (met) return early('achieved', 'no-baseline');
    return early(day >= finalPoint.day ? 'missed' : 'not_comparable', 'no-baseline');
  }
  const { expected, leg } = expectedAt(kpi, path, day);
  const change = expected - baseline.value;
  const flat = Math.abs(change) < nothing;
  const ratio = flat ? null : (value - baseline.value) / change;
  const shortfall = better * (expected - value);
  const worse = isAbove(better * (baseline.value - value), kpi.tolerance ?? 0);
  const first = path[1];
  const passed = first && first.day > baseline.day ? (day - baseline.day) / (first.day - baseline.day) : 1;
  const found = (status: KpiStatus, rule: KpiRule, share: number | null = ratio): StatusFound => ({
    status,
    expected,
    ratio: share,
    trace: { path, leg, shortfall, passed, judged, rule },
  });
  if (met) return found('achieved', 'final-met', null);
  if (day >= finalPoint.day) return found('missed', 'final-passed');
  if (!isAbove(shortfall, kpi.tolerance ?? 0)) return found('on_track', 'within-tolerance');
  if (ratio === null) return found('moving_away', 'flat');
  if (!reaches(passed, limits.kpi_too_early)) return found(worse ? 'moving_away' : 'too_early', 'too-early');
  if (reaches(ratio, limits.kpi_on_track)) return found('on_track', 'ratio');
  if (reaches(ratio, limits.kpi_at_risk)) return found('at_risk', 'ratio');
  return found(reaches(ratio, 0) ? 'off_track' : 'moving_away', 'ratio');
}

/** Baseline and targets in the order of their dates. */
function pathOf(kpi: DataOf['kpi']): readonly PathPoint[] {
  return [...(kpi.baseline ? [kpi.baseline] : []), ...(kpi.targets ?? [])].flatMap(({ date, value }) => {
    const day = lastDay(date);
    return day === undefined ? [] : [{ day, value: Number(value) }];
  });
}

/** T: on the straight line between the points, held after the last; on a step path the value of the last point passed. */
export function expectedAt(
  kpi: Pick<DataOf['kpi'], 'path'>,
  path: readonly PathPoint[],
  day: Day,
): { readonly expected: number; readonly leg: KpiTrace['leg'] } {
  const passed = path.findLast((point) => point.day <= day) ?? path[0];
  const next = path.find((point) => point.day > day);
  if (!passed) return { expected: Number.NaN, leg: undefined };
  if (!next || kpi.path === 'step')
    return { expected: passed.value, leg: next && { from: passed, to: next } };
  const share = (day - passed.day) / (next.day - passed.day);
  return { expected: passed.value + (next.value - passed.value) * share, leg: { from: passed, to: next } };
}

/** A KPI that is to stay: inside its range, near it, or out of it. */
function inRange(kpi: DataOf['kpi'], value: number): KpiStatus {
  const outside = distanceFromRange(kpi, value);
  if (!isAbove(outside, 0)) return 'on_track';
  return isAbove(outside, kpi.tolerance ?? 0) ? 'off_track' : 'at_risk';
}

function distanceFromRange(kpi: DataOf['kpi'], value: number): number {
  const { low = -Infinity, high = Infinity } = kpi.range ?? {};
  return Math.max(low - value, value - high, 0);
}

/** From the last two measurements, unless the series breaks between them or nobody says which way is better. */
function trendOf(kpi: DataOf['kpi'], values: readonly JudgedValue[]): Trend | null {
  if (kpi.direction === undefined) return null;
  const [before, last] = values.slice(-2);
  if (!before || !last || last.newest.measurement.status === 'break') return null;
  const change =
    kpi.direction === 'maintain'
      ? distanceFromRange(kpi, before.value) - distanceFromRange(kpi, last.value)
      : (kpi.direction === 'decrease' ? -1 : 1) * (last.value - before.value);
  if (Math.abs(change) < nothing) return 'flat';
  return change > 0 ? 'up' : 'down';
}
