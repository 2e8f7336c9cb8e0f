import type { Change } from './change.ts';
import type { WrittenDate } from './dates.ts';

/** The commit by which something was recorded. */
export interface Recorded {
  readonly commit: string;
  /** When, as ISO 8601 with the offset of who made it. */
  readonly at: string;
  readonly author: string;
  readonly email: string;
  /** The first line of its message. */
  readonly subject: string;
}

/** One event in the life of an entity. */
export interface HistoryEvent {
  readonly plan: string;
  /** Undefined for what is not committed yet. */
  readonly recorded: Recorded | undefined;
  /** The day it is true from, as the entry says; of what has no date of its own undefined. */
  readonly valid: WrittenDate | undefined;
  readonly change: Change;
}
