import type { PlanState } from '../model/plan.ts';
import { assemble } from './assemble.ts';
import { readText } from './load-plan.ts';

/** A file of a plan with another text, by its path inside the plan. */
export interface ChangedText {
  readonly inPlan: string;
  /** Without a byte order mark. */
  readonly text: string;
}

/** A plan as it would be read with other texts in some of its files, or with new files. */
export function withTexts(state: PlanState, changed: readonly ChangedText[]): PlanState {
  const texts = new Map(changed.map(({ inPlan, text }) => [inPlan, text]));
  const files = state.files.map((file) => {
    const text = texts.get(file.inPlan);
    texts.delete(file.inPlan);
    return text === undefined ? file : readText(state, file.inPlan, text, file.byteOrderMark);
  });
  const added = [...texts].map(([inPlan, text]) => readText(state, inPlan, text, false));
  return assemble(state, [...files, ...added]);
}
