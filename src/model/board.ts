import type { ActivityRow } from './status.ts';

/** The columns of a board, from left to right; `closed` holds what is cancelled or superseded. */
export const boardColumns = [
  'not_reported',
  'not_started',
  'in_progress',
  'on_hold',
  'completed',
  'closed',
] as const;
export type BoardColumnName = (typeof boardColumns)[number];

/** A column of a board. */
export interface BoardColumn {
  readonly name: BoardColumnName;
  /** Worst first. */
  readonly activities: readonly ActivityRow[];
}

/** Activities by status. */
export interface Board {
  /** All columns but an empty `closed`. */
  readonly columns: readonly BoardColumn[];
  /** Initiatives beside the plan, in the columns that have any. */
  readonly related: readonly BoardColumn[];
}
