import type { CountsAs, RuleTried } from '../explanation.ts';
import type { Step } from '../step.ts';
import type { Named } from './lines.ts';

/** Annex B: how a computed figure came about. */
export interface Figure {
  /** Its name in the report, such as `fig-A-90-health`: an anchor in HTML and DOCX. */
  readonly figure: string;
  readonly entity: Named;
  readonly of: 'health' | 'status' | 'delivery' | 'results';
  /** What the rules say in the end. */
  readonly says: string;
  /** The arithmetic, in order. */
  readonly steps: readonly Step[];
  /** The rules that decided. */
  readonly rules: readonly Pick<RuleTried, 'rule' | 'says' | 'looked' | 'thresholds'>[];
  /** What a roll-up counts, and as what; empty otherwise. */
  readonly items: readonly { readonly id: string; readonly countsAs: CountsAs }[];
  readonly inputs: readonly FigureInput[];
}

/** An input of a figure. */
export interface FigureInput {
  readonly entity: string;
  /** As its file has it: `updates[2].progress`. */
  readonly field: string;
  readonly value: unknown;
  readonly from: 'file' | 'default' | 'absent';
  readonly reconstructed: boolean;
  /** Null for what is not written. */
  readonly at: { readonly file: string; readonly line: number } | null;
}
