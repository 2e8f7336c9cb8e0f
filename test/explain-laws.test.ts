import { expect, test } from 'vitest';
import { explain, isExplainable } from '../src/core/explain/explain.ts';
import { uiLanguages } from '../src/i18n/language.ts';
import type { Explanation, Input } from '../src/model/explanation.ts';
import type { PlanState } from '../src/model/plan.ts';
import type { Step } from '../src/model/step.ts';
import { Explained } from '../src/render/explained.ts';
import { Phrases } from '../src/render/phrases.ts';
import { loadPlan } from '../src/store/load-plan.ts';
import { goalOf } from './support/judged.ts';
import { awkwardDays, dayAt, idsOf, RandomPlan } from './support/random-plan.ts';

/** A plan of random activities and KPIs under one goal, read as from the disk. */
function randomPlan(seed: number, day: string): PlanState {
  const random = new RandomPlan(seed, dayAt(day));
  const activities = idsOf('A', 60).map((id, i, ids) => ({
    ...random.activity(id, ids.slice(Math.max(0, i - 1), i)),
    contributes_to: ['OG-01'],
    ...(random.chance(0.1) && { key: true }),
  }));
  const kpis = idsOf('K', 60).map((id) => ({ ...random.kpi(id), serves: ['OG-01'] }));
  const text = (data: object): string =>
    Object.entries(data)
      .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
      .join('');
  const files: Readonly<Record<string, string>> = {
    'plan.yaml': text({ id: 'made', title: 'Plan', languages: ['en'] }),
    'areas/ALPHA.yaml': text({ id: 'ALPHA', title: 'Area' }),
    'strategic-goals/SG-1.yaml': text({ id: 'SG-1', title: 'Goal' }),
    'operational-goals/OG-01.yaml': text(goalOf('OG-01')),
    ...Object.fromEntries(activities.map((one) => [`activities/${one.id}.yaml`, text(one)])),
    ...Object.fromEntries(kpis.map((one) => [`kpis/${one.id}.yaml`, text(one)])),
  };
  const names = Object.keys(files).sort();
  const state = loadPlan({
    id: 'made',
    folder: 'plans/made',
    list: () => names.map((path) => ({ path, plain: true })),
    read: ({ path }) => ({ ok: true, text: files[path] ?? '' }),
  });
  expect(state.files.filter(({ faults }) => faults.length > 0)).toEqual([]);
  return state;
}

/** What the verdict says of one working, and the numbers that its steps have to come to. */
function verdictOf({ verdict }: Explanation, of: string): readonly [said: string, planned: number | null] {
  switch (verdict.of) {
    case 'activity':
      return [verdict.row.judgement.health, verdict.row.judgement.planned];
    case 'kpi':
      return [verdict.row.judgement.status, null];
    case 'retired':
      throw new Error('nothing here is retired');
    default:
      return [of === 'delivery' ? verdict.delivery.health : verdict.results.health, null];
  }
}

/** Planned progress by the steps alone. */
function plannedBy(steps: readonly Step[]): number | null {
  for (const one of steps) {
    if (one.step === 'planned') {
      return one.fromProgress + ((one.toProgress - one.fromProgress) * one.passed) / one.length;
    }
    if (one.step === 'planned-before' || one.step === 'planned-after') return one.planned;
    if (one.step === 'milestones-due') return (100 * one.weight) / one.of;
  }
  return null;
}

test.each(awkwardDays)('on %s the rules and steps that are told come to the verdict', (day) => {
  const state = randomPlan(day.length + dayAt(day), day);
  const asOf = { day: dayAt(day), closedOn: undefined };
  for (const entity of [undefined, ...state.entities]) {
    if (entity !== undefined && !isExplainable(entity)) continue;
    const found = explain(state, entity, asOf);
    const id = found.subject.id;
    for (const { of, rules, untried, steps, items } of found.workings) {
      const [said, planned] = verdictOf(found, of);
      const decided = [...new Set(rules.filter(({ decides }) => decides).map(({ says }) => says))];
      expect(decided, id).toEqual(decided.length === 0 && said === 'on_track' ? [] : [said]);
      const tried = new Set(rules.map(({ rule }) => rule));
      expect(
        untried.filter(({ rule }) => tried.has(rule)),
        id,
      ).toEqual([]);
      if (of === 'health') expect(plannedBy(steps)?.toFixed(9), id).toBe(planned?.toFixed(9));
      const weight = items
        .filter(({ countsAs }) => countsAs !== 'apart' && countsAs !== 'unknown')
        .reduce((sum, item) => sum + item.weight, 0);
      for (const step of steps) {
        if (step.step === 'coverage') expect(step.assessedWeight, id).toBeCloseTo(weight, 9);
        if (step.step === 'red-share') expect(step.weight, id).toBeCloseTo(step.share * weight, 9);
        if (step.step === 'ratio') {
          expect((step.value - step.baseline) / (step.expected - step.baseline), id).toBeCloseTo(
            step.ratio,
            9,
          );
        }
      }
    }
    for (const language of uiLanguages) {
      const inputs = found.inputs.map((input): Input => ({ ...input, field: '', at: null }));
      const told = new Explained({ ...found, inputs }, new Phrases(state, language));
      const sentences = [
        ...told.verdict().map(({ text }) => text),
        ...found.workings.flatMap(({ steps, rules }) => [
          ...steps.map((step) => told.step(step)),
          ...rules.map((rule) => told.rule(rule)),
        ]),
      ];
      for (const sentence of sentences) {
        expect(sentence, id).not.toMatch(/undefined|NaN|Infinity|null|\[object|\.\.| {2}/);
        expect(sentence, id).not.toMatch(/(?:^|\s)-\d/);
      }
    }
  }
});
