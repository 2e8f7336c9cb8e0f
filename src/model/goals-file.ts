/** Why a table of official wording is not taken in: each with the line of the file, from 1. */
export type GoalsProblem =
  | { readonly line: number; readonly why: 'unknown-column'; readonly name: string }
  | { readonly line: number; readonly why: 'column-twice'; readonly name: string }
  | { readonly line: number; readonly why: 'column-missing'; readonly column: 'goal' | 'wording' }
  /** A column of a language that the plan does not have. */
  | {
      readonly line: number;
      readonly why: 'language';
      readonly name: string;
      readonly known: readonly string[];
    }
  | {
      readonly line: number;
      readonly why: 'unknown-goal';
      readonly name: string;
      readonly suggestion?: string;
    }
  | {
      readonly line: number;
      readonly why: 'several-goals';
      readonly name: string;
      readonly ids: readonly string[];
    }
  | { readonly line: number; readonly why: 'no-wording'; readonly id: string }
  | { readonly line: number; readonly why: 'no-goal' }
  | { readonly line: number; readonly why: 'repeated'; readonly id: string; readonly first: number }
  | { readonly line: number; readonly why: 'no-rows' };

/** The official wording of one goal, by language. */
export interface OfficialWording {
  readonly id: string;
  readonly words: Readonly<Record<string, string>>;
}
