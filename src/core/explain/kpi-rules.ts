import { isoDay, lastDay } from '../../model/dates.ts';
import type { Facts, RuleTried } from '../../model/explanation.ts';
import type { ThresholdName } from '../../model/thresholds.ts';
import { type KpiRule, kpiRules } from '../../model/trial.ts';
import { isAbove, reaches } from '../rules/limits.ts';
import type { KpiCase } from './kpi.ts';

/** The rules of KPI status up to the one that decided, each with what it compared. */
export function kpiRulesTried(one: KpiCase): readonly RuleTried[] {
  const { trace, judgement, inputs } = one;
  return kpiRules.slice(0, kpiRules.indexOf(trace.rule) + 1).map((rule): RuleTried => {
    const decides = rule === trace.rule;
    return {
      rule,
      fired: decides,
      decides,
      says: decides ? judgement.status : null,
      looked: looked[rule](one),
      thresholds: inputs.thresholds(...(thresholdsRead[rule] ?? [])),
    };
  });
}

const thresholdsRead: Readonly<Partial<Record<KpiRule, readonly ThresholdName[]>>> = {
  'too-early': ['kpi_too_early'],
  ratio: ['kpi_on_track', 'kpi_at_risk'],
};

const looked: Readonly<Record<KpiRule, (one: KpiCase) => Facts>> = {
  context: ({ entity }) => ({ kind: entity.data.kind }),
  'no-target': ({ entity }) => ({
    targets: entity.data.targets?.length ?? 0,
    range: entity.data.range !== undefined,
    stated: entity.data.no_target !== undefined,
  }),
  'no-measurement': ({ state, asOf }) => ({ measurements: state.values.length, asOf: isoDay(asOf.day) }),
  'on-baseline-date': dates,
  'before-baseline': dates,
  break: ({ state, entity }) => {
    const begin = lastDay(entity.data.baseline?.date);
    const found = state.values.find(
      ({ measurement, day }) => measurement.status === 'break' && begin !== undefined && day > begin,
    );
    return { ...dates({ entity }), period: found?.measurement.period ?? null };
  },
  range: ({ entity, judgement, trace }) => {
    const { low = null, high = null } = entity.data.range ?? {};
    const { value } = judgement;
    const outside =
      trace.rule !== 'range' || value === null
        ? null
        : Math.max((low ?? -Infinity) - value, value - (high ?? Infinity), 0);
    const { direction = null, tolerance = 0 } = entity.data;
    return { direction, value, low, high, outside, tolerance };
  },
  'no-baseline': (one) => ({ ...final(one), hasBaseline: one.entity.data.baseline !== undefined }),
  'final-met': final,
  'final-passed': final,
  'within-tolerance': ({ entity, trace, judgement }) => ({
    value: judgement.value,
    expected: judgement.expected,
    shortfall: trace.shortfall,
    tolerance: entity.data.tolerance ?? 0,
  }),
  flat: ({ trace, judgement }) => ({ baseline: trace.path[0]?.value ?? null, expected: judgement.expected }),
  'too-early': ({ trace, entity, judgement }) => {
    const baseline = trace.path[0]?.value ?? null;
    const { value } = judgement;
    const better = entity.data.direction === 'decrease' ? -1 : 1;
    const worse =
      value !== null && baseline !== null && isAbove(better * (baseline - value), entity.data.tolerance ?? 0);
    return { passed: trace.passed, value, baseline, worse };
  },
  ratio: ({ judgement }) => ({ ratio: judgement.ratio }),
};

/** The days of the newest measurement and the baseline. */
function dates({ entity, judgement }: Pick<KpiCase, 'entity'> & Partial<Pick<KpiCase, 'judgement'>>): Facts {
  const measured = judgement?.measuredOn ?? null;
  return {
    ...(judgement === undefined ? {} : { measured: measured === null ? null : isoDay(measured) }),
    baseline: entity.data.baseline?.date ?? null,
  };
}

/** The newest value beside the last target. */
function final({ entity, judgement }: KpiCase): Facts {
  const target = entity.data.targets?.at(-1);
  const { value, measuredOn } = judgement;
  const better = entity.data.direction === 'decrease' ? -1 : 1;
  const goal = target === undefined ? null : Number(target.value);
  return {
    value,
    measured: measuredOn === null ? null : isoDay(measuredOn),
    target: goal,
    date: target?.date ?? null,
    met: value !== null && goal !== null && reaches(better * value, better * goal),
  };
}
