import { isoDay, lastDay } from '../../model/dates.ts';
import type { Step } from '../../model/step.ts';
import { kpiFreshness } from '../rules/freshness.ts';
import type { KpiCase } from './kpi.ts';

/** The arithmetic of a KPI's status, in the order in which it is done. */
export function kpiSteps(one: KpiCase): readonly Step[] {
  return [
    ...valueStep(one),
    ...rangeStep(one),
    ...expectedStep(one),
    ...shortfallStep(one),
    ...earlyStep(one),
    ...ratioStep(one),
    ...freshnessStep(one),
    ...currentStep(one),
    ...trendStep(one),
  ];
}

function valueStep({ entity, trace, parts }: KpiCase): readonly Step[] {
  const { judged } = trace;
  if (!judged) return [];
  const { accumulation, baseline } = entity.data;
  const { numerator, denominator } = judged.newest.measurement;
  const begin = lastDay(baseline?.date);
  const isSum = accumulation === 'cumulative' && (begin === undefined || judged.day > begin);
  const stated = judged.newest.measurement.value !== undefined && entity.data.measure !== 'ratio';
  const isQuotient = numerator !== undefined && denominator !== undefined && (isSum || !stated);
  const by = isSum ? (isQuotient ? 'quotient-of-sums' : 'sum') : isQuotient ? 'quotient' : 'value';
  return [
    {
      step: 'value',
      by,
      date: isoDay(judged.day),
      value: judged.value,
      baseline: by === 'sum' && baseline ? Number(baseline.value) : null,
      parts: parts.map(({ measurement, value }) => ({
        period: measurement.period,
        value,
        numerator: measurement.numerator ?? null,
        denominator: measurement.denominator ?? null,
      })),
    },
  ];
}

function rangeStep({ entity, trace }: KpiCase): readonly Step[] {
  const { judged, rule } = trace;
  if (rule !== 'range' || !judged) return [];
  const { low = null, high = null } = entity.data.range ?? {};
  const outside = Math.max((low ?? -Infinity) - judged.value, judged.value - (high ?? Infinity), 0);
  return [{ step: 'range', value: judged.value, low, high, outside, tolerance: entity.data.tolerance ?? 0 }];
}

function expectedStep({ entity, trace, judgement }: KpiCase): readonly Step[] {
  const { leg, path, judged } = trace;
  if (judgement.expected === null || !judged) return [];
  const passed = path.findLast((point) => point.day <= judged.day) ?? path[0];
  const from = leg?.from ?? passed;
  if (!from) return [];
  return [
    {
      step: 'expected',
      by: leg === undefined ? 'held' : entity.data.path === 'step' ? 'step' : 'line',
      date: isoDay(judged.day),
      from: isoDay(from.day),
      fromValue: from.value,
      to: leg ? isoDay(leg.to.day) : null,
      toValue: leg?.to.value ?? null,
      passed: judged.day - from.day,
      length: leg ? leg.to.day - leg.from.day : null,
      expected: judgement.expected,
    },
  ];
}

function shortfallStep({ entity, trace, judgement }: KpiCase): readonly Step[] {
  const { shortfall } = trace;
  const { value, expected } = judgement;
  if (shortfall === null || value === null || expected === null || trace.rule === 'final-met') return [];
  return [{ step: 'shortfall', value, expected, shortfall, tolerance: entity.data.tolerance ?? 0 }];
}

/** Only where it matters: an early measurement that is not yet as good as expected. */
function earlyStep({ trace, inputs }: KpiCase): readonly Step[] {
  const [from, to] = trace.path;
  const { passed, judged, rule } = trace;
  if (rule !== 'too-early' || passed === null || !from || !to || !judged) return [];
  inputs.thresholds('kpi_too_early');
  return [
    {
      step: 'early',
      from: isoDay(from.day),
      to: isoDay(to.day),
      passed: judged.day - from.day,
      length: to.day - from.day,
      share: passed,
    },
  ];
}

function ratioStep({ judgement, trace }: KpiCase): readonly Step[] {
  const { value, expected, ratio } = judgement;
  const [baseline] = trace.path;
  if (ratio === null || value === null || expected === null || !baseline) return [];
  return [{ step: 'ratio', value, baseline: baseline.value, expected, ratio }];
}

function freshnessStep({ entity, asOf, judgement, inputs, trace }: KpiCase): readonly Step[] {
  const { frequency = 'none', lag_days: lag = 0 } = entity.data;
  const { grace_days: grace = 0 } = frequency === 'none' ? {} : inputs.thresholds('grace_days');
  const found = kpiFreshness(entity.data, trace.judged?.day, asOf.day, inputs.limits);
  const iso = (day: number | null): string | null => (day === null ? null : isoDay(day));
  return [
    {
      step: 'kpi-freshness',
      frequency,
      measured: iso(judgement.measuredOn),
      periodEnd: iso(found.periodEnd),
      lag,
      nextDue: iso(found.nextDue),
      dueUpTo: iso(found.nextDue === null ? null : found.nextDue + grace),
      lateUpTo: iso(found.lateUpTo),
      says: judgement.freshness,
    },
  ];
}

function currentStep({ entity, judgement, trace }: KpiCase): readonly Step[] {
  if (entity.data.kind === 'context') return [];
  const { freshness, current } = judgement;
  const final = lastDay(entity.data.targets?.at(-1)?.date);
  const why = current
    ? 'holds'
    : !trace.judged
      ? 'never-measured'
      : freshness === 'stale'
        ? 'stale'
        : 'final-date-passed';
  return [{ step: 'current', current, why, final: final === undefined ? null : isoDay(final) }];
}

function trendStep({ entity, values, judgement }: KpiCase): readonly Step[] {
  const [before, last] = values.slice(-2);
  const { trend } = judgement;
  if (!before || !last) return [{ step: 'trend-none', why: 'one-value' }];
  if (trend === null) {
    return [{ step: 'trend-none', why: entity.data.direction === undefined ? 'no-direction' : 'break' }];
  }
  return [
    {
      step: 'trend',
      before: isoDay(before.day),
      beforeValue: before.value,
      last: isoDay(last.day),
      lastValue: last.value,
      says: trend,
    },
  ];
}
