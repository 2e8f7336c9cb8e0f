import type { PlanStatus } from '../model/status.ts';
import type { Phrases } from './phrases.ts';

/** One plan on its day, with the words for its texts: what every reading command shows. */
export interface Page {
  readonly status: PlanStatus;
  readonly phrases: Phrases;
  /** The commit that was read; null for the working tree. */
  readonly rev: string | null;
}
