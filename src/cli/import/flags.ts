import type { EditFlags } from '../edit-session.ts';

/** The options of `import` as typed. */
export interface ImportFlags extends EditFlags {
  readonly planId?: string;
  readonly language?: string;
  readonly source?: readonly string[];
}
