import { describe, expect, test } from 'vitest';
import { checkState } from '../src/core/check/state.ts';
import { judgePlan } from '../src/core/judge-plan.ts';
import { importStratml, newPlanIntent } from '../src/features/import-stratml.ts';
import { codes } from '../src/model/codes.ts';
import type { PlanState } from '../src/model/plan.ts';
import { stratmlXml } from '../src/render/export/stratml.ts';
import { stratmlDocument } from '../src/render/export/stratml-document.ts';
import { Phrases } from '../src/render/phrases.ts';
import { assemble } from '../src/store/assemble.ts';
import { withTexts } from '../src/store/reload.ts';
import { randomStratml } from './support/random-stratml.ts';

/** A document as a plan, the texts of its files, and what is not right in it. */
function taken(xml: string) {
  const { files, reading } = importStratml('in.xml', Buffer.from(xml), 'p', 'en');
  const texts = newPlanIntent(files, 'p').files.map((file) => ({
    inPlan: file.inPlan,
    text: file.do === 'write' ? file.text : undefined,
  }));
  return { texts, state: withTexts(assemble({ id: 'p', folder: 'plans/p' }, []), texts), reading };
}

function given(state: PlanState): string {
  const status = judgePlan(state, { day: 20_000, closedOn: undefined });
  return stratmlXml(stratmlDocument(status, new Phrases(state, 'en'), undefined));
}

describe('whatever a document of StratML holds', () => {
  test.each(Array.from({ length: 60 }, (_, i) => i * 7919 + 1))('seed %i', (seed) => {
    const first = taken(randomStratml(seed));
    const errors = checkState(first.state).filter(({ code }) => codes[code].severity === 'error');
    expect(errors).toEqual([]);
    const out = given(first.state);
    const second = taken(out);
    expect(second.texts).toEqual(first.texts);
    expect(given(second.state)).toBe(out);
    // What comes out is as the standard has it, but for a goal that a document must have.
    expect(second.reading.deviations).toEqual([]);
  });
});
