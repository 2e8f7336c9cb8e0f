import { isoDay } from '../../model/dates.ts';
import type { Explanation, Input, Item, Verdict, Working } from '../../model/explanation.ts';
import type { RollUp } from '../../model/judgement.ts';
import { shownStatus } from '../../model/judgement.ts';
import type { Phrases } from '../phrases.ts';
import { written } from './status.ts';

/** The JSON of `explain`, as schemas/output/explain.schema.json describes it. */
export function explainJson(
  explained: readonly { readonly explanation: Explanation<Input>; readonly phrases: Phrases }[],
  rev: string | null,
): unknown {
  return {
    schemaVersion: 1,
    kind: 'explain',
    rev,
    explanations: explained.map(({ explanation, phrases }) => explanationJson(explanation, phrases)),
  };
}

function explanationJson(explanation: Explanation<Input>, phrases: Phrases): unknown {
  const { state, subject, asOf, verdict, workings, inputs } = explanation;
  const title = subject.entity ? subject.entity.data.title : state.plan.title;
  return {
    plan: state.id,
    entityKind: subject.kind,
    id: subject.id,
    title: phrases.plain(title),
    asOf: isoDay(asOf.day),
    verdict: verdictJson(verdict),
    workings: workings.map((working) => workingJson(working, phrases)),
    inputs: inputs.map((input) => ({
      entity: input.entity?.id ?? state.id,
      entityKind: input.entity?.kind ?? 'plan',
      field: input.field,
      value: input.value,
      from: input.from,
      reconstructed: input.reconstructed,
      file: input.at?.file ?? null,
      line: input.at?.line ?? null,
      column: input.at?.column ?? null,
    })),
  };
}

function verdictJson(verdict: Verdict): unknown {
  switch (verdict.of) {
    case 'activity': {
      const { state, judgement } = verdict.row;
      const { health, shown, reasons, planned, actual, freshness } = judgement;
      return { of: 'activity', status: state.status, health, shown, reasons, planned, actual, freshness };
    }
    case 'kpi': {
      const { judgement } = verdict.row;
      const { status, current, value, measuredOn, expected, ratio, trend, freshness } = judgement;
      return {
        of: 'kpi',
        status,
        current,
        shown: shownStatus(judgement),
        value,
        measuredOn: measuredOn === null ? null : isoDay(measuredOn),
        expected,
        ratio,
        trend,
        freshness,
        retired: written(verdict.retired ?? undefined),
      };
    }
    case 'retired':
      return { of: 'retired', since: String(verdict.since) };
    default: {
      const { delivery, results } = verdict;
      const { planned, actual } = delivery;
      return {
        of: 'roll-up',
        delivery: { ...rollUpJson(delivery), planned, actual },
        results: rollUpJson(results),
      };
    }
  }
}

function rollUpJson({ health, coverage }: RollUp): Readonly<Record<string, unknown>> {
  return { health, coverage };
}

function workingJson({ of, steps, items, rules, untried }: Working, phrases: Phrases): unknown {
  return { of, steps, items: items.map((item) => itemJson(item, phrases)), rules, untried };
}

function itemJson(item: Item, phrases: Phrases): unknown {
  const { entity, weight, key, shown, current, countsAs, apart, planned, actual } = item;
  return {
    id: entity.id,
    title: phrases.plain('title' in entity.data ? entity.data.title : undefined),
    file: entity.file.path,
    weight,
    key,
    shown,
    current,
    countsAs,
    apart,
    planned,
    actual,
  };
}
