import type { PlanStatus } from '../../model/status.ts';
import type { Phrases } from '../phrases.ts';

/** A plan on its way out, and in which words. */
export interface ExportPage {
  readonly status: PlanStatus;
  readonly phrases: Phrases;
  /** The commit its files are read from; null for the disk. */
  readonly rev: string | null;
}

/** A file that an export consists of. */
export interface ExportedFile {
  readonly name: string;
  /** Bytes where it is no text. */
  readonly text: string | Uint8Array;
  /** How its name ends, where that is another ending than the format's. */
  readonly ending?: string;
}
