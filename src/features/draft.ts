import type { Change } from '../model/change.ts';
import type { PlanState } from '../model/plan.ts';
import type { Edit } from '../store/yaml/edit/edit.ts';
import { type FileIntent, type Intent, stateAfter } from './edit.ts';

/** A change put together step by step: each step sees the plan as the steps before leave it. */
export class Draft {
  #state: PlanState;
  readonly #edits = new Map<string, Edit[]>();
  readonly #changes: Change[] = [];

  constructor(state: PlanState) {
    this.#state = state;
  }

  /** The plan as it would be by now. */
  get state(): PlanState {
    return this.#state;
  }

  /** Adds what edits files. */
  add({ files, changes }: Intent): void {
    for (const file of files) if (file.do === 'edit') this.edit(file.inPlan, file.edits, []);
    this.#changes.push(...changes);
  }

  /** Adds edits of one file, and what they mean. */
  edit(inPlan: string, edits: readonly Edit[], changes: readonly Change[]): void {
    this.#changes.push(...changes);
    if (edits.length === 0) return;
    this.#state = stateAfter(this.#state, { files: [{ do: 'edit', inPlan, edits }], changes: [] });
    const known = this.#edits.get(inPlan);
    if (known) known.push(...edits);
    else this.#edits.set(inPlan, [...edits]);
  }

  get intent(): Intent {
    const files = [...this.#edits].map(([inPlan, edits]): FileIntent => ({ do: 'edit', inPlan, edits }));
    return { files, changes: this.#changes };
  }
}
