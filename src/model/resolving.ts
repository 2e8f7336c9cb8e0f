import type { GitOperation } from './change-outcome.ts';

/** Why no conflict can be settled, or git cannot be helped with a file. Nothing was changed then. */
export type ResolvingReason =
  | { readonly why: 'driver-usage'; readonly usage: string }
  | { readonly why: 'nothing-to-resolve' }
  /** Files that were named and that have no conflict; `known` have one. */
  | { readonly why: 'no-conflict-in'; readonly files: readonly string[]; readonly known: readonly string[] }
  | { readonly why: 'ours-or-theirs' }
  /** git would not go on; the command and what it said. */
  | {
      readonly why: 'not-continued';
      readonly operation: GitOperation;
      readonly command: string;
      readonly lines: readonly string[];
    };
