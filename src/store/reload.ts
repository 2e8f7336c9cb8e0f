import { byCodePoint } from '../model/order.ts';
import type { PlanState } from '../model/plan.ts';
import { assemble } from './assemble.ts';
import { readText } from './load-plan.ts';

/** A file of a plan with another text, by its path inside the plan. */
export interface ChangedText {
  readonly inPlan: string;
  /** Without a byte order mark; undefined for a file that is no longer there. */
  readonly text: string | undefined;
}

/** A plan as it would be read with other texts in some of its files, with new files, or without some. */
export function withTexts(state: PlanState, changed: readonly ChangedText[]): PlanState {
  const texts = new Map(changed.map(({ inPlan, text }) => [inPlan, text]));
  const files = state.files.flatMap((file) => {
    if (!texts.has(file.inPlan)) return [file];
    const text = texts.get(file.inPlan);
    texts.delete(file.inPlan);
    return text === undefined ? [] : [readText(state, file.inPlan, text, file.byteOrderMark)];
  });
  const added = [...texts].flatMap(([inPlan, text]) =>
    text === undefined ? [] : [readText(state, inPlan, text, false)],
  );
  const all = [...files, ...added].sort((a, b) => byCodePoint(a.inPlan, b.inPlan));
  const { part } = state;
  return { ...assemble(state, all), ...(part && { part }) };
}
