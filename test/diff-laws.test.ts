import { describe, expect, it } from 'vitest';
import { applyChanges, dataOf, isSamePlan } from '../src/core/diff/apply.ts';
import { compare } from '../src/core/diff/compare.ts';
import { isDerived } from '../src/model/comparison.ts';
import type { PlanState } from '../src/model/plan.ts';
import { base, storedCases } from './support/cases.ts';
import { Mutator, stateOf } from './support/states.ts';

const state = stateOf(base);

/** That the facts lead from one state to the other, and that none of them is too many. */
function expectLaws(before: PlanState, after: PlanState, minimal = true): number {
  const { facts, unread } = compare(before, after);
  if (unread.length > 0 || !before.planReadable || !after.planReadable) return 0;
  const changes = facts.map(({ change }) => change);
  const goal = dataOf(after);
  const reached = applyChanges(dataOf(before), changes);
  if (!isSamePlan(reached, goal)) expect(reached).toEqual(goal);
  const needed = changes.filter((change) => !isDerived(change));
  for (const one of minimal ? needed : []) {
    const without = changes.filter((change) => change !== one);
    if (isSamePlan(applyChanges(dataOf(before), without), goal)) expect(one).toBe('needed');
  }
  return needed.length;
}

describe('the facts between two states', () => {
  it('are none between a state and itself, read twice', () => {
    expect(compare(state, stateOf(base)).facts).toEqual([]);
    expect(isSamePlan(dataOf(state), dataOf(stateOf(base)))).toBe(true);
  });

  it.each(['ok', 'err'] as const)('lead from the base to each stored case that is %s, and back', (kind) => {
    let found = 0;
    for (const { files } of storedCases(kind)) {
      const other = stateOf(files);
      found += expectLaws(state, other, kind === 'ok');
      expectLaws(other, state, false);
    }
    expect(found).toBeGreaterThan(50);
  });

  it('lead from random plans to random plans', () => {
    let found = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const mutator = new Mutator(seed, state);
      const [before, after] = [mutator.changed(state, 0.5), mutator.changed(state, 0.5)];
      found += expectLaws(before, after);
    }
    expect(found).toBeGreaterThan(600);
  });

  it('are none where the same is written otherwise', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const mutator = new Mutator(seed, state);
      const some = mutator.changed(state, 0.3);
      expect(compare(some, mutator.shuffled(some)).facts).toEqual([]);
    }
  });
});
