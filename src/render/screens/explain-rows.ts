import { isoDay } from '../../model/dates.ts';
import type { Working } from '../../model/explanation.ts';
import type { Explained } from '../explained.ts';
import type { RowValue } from '../rows.ts';

type Row = readonly RowValue[];

/**
 * Explanations for a pipe. Each row begins with its kind (verdict, step, item, rule, input), the plan and the id;
 * sentences are in the language of the output, everything else is not.
 */
export function explainRows(explained: readonly Explained[]): readonly Row[] {
  return explained.flatMap((one) => {
    const { subject, state, workings } = one.explanation;
    const begin = (kind: string): Row => [kind, state.id, subject.id];
    return [
      ...verdictRows(one).map((row) => [...begin('verdict'), ...row]),
      ...workings.flatMap(({ of, steps }) =>
        steps.map((step) => [...begin('step'), of, step.step, one.step(step)]),
      ),
      ...workings.flatMap(({ of, items }) =>
        items.map((item) => [
          ...begin('item'),
          of,
          item.entity.id,
          item.countsAs,
          item.shown,
          item.apart,
          item.weight,
          item.key,
          item.actual,
          item.planned,
          item.entity.file.path,
        ]),
      ),
      ...workings.flatMap((working) => ruleRows(working, one).map((row) => [...begin('rule'), ...row])),
      ...one.explanation.inputs.map((input) => [
        ...begin('input'),
        input.entity?.id ?? state.id,
        input.field,
        written(input.value),
        input.at ? `${input.at.file}:${input.at.line}` : input.from,
        input.reconstructed ? 'reconstructed' : null,
      ]),
    ];
  });
}

function verdictRows(one: Explained): readonly Row[] {
  const { subject, asOf, verdict } = one.explanation;
  const sentence = one
    .verdict()
    .map(({ text }) => text)
    .join(' ');
  const day = isoDay(asOf.day);
  const row = (of: string, health: string | null, shown: string | null): Row => [
    subject.kind,
    day,
    of,
    health,
    shown,
  ];
  switch (verdict.of) {
    case 'activity':
      return [[...row('health', verdict.row.judgement.health, verdict.row.judgement.shown), sentence]];
    case 'kpi': {
      const { status, current } = verdict.row.judgement;
      return [[...row('status', status, current ? 'current' : 'not-current'), sentence]];
    }
    case 'retired':
      return [[...row('retired', null, null), sentence]];
    default:
      return (['delivery', 'results'] as const).map((of, i) => {
        const { health } = verdict[of];
        return [...row(of, health, health), one.verdict()[i]?.text];
      });
  }
}

function ruleRows({ of, rules, untried }: Working, one: Explained): readonly Row[] {
  return [
    ...rules.map((rule) => [of, rule.rule, rule.fired ? 'fired' : 'silent', rule.says, one.rule(rule)]),
    ...untried.map(({ rule, why }) => [of, rule, why]),
  ];
}

function written(value: unknown): RowValue {
  if (value === null) return null;
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return plain ? value : JSON.stringify(value);
}
