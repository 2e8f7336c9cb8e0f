import type { Finding } from './finding.ts';
import type { EntityKind } from './kinds.ts';

/** A change of an approved value that is in order: by a decision, or since nobody had confirmed the old one. */
export interface ApprovedChange {
  readonly entity: string;
  readonly entityKind: EntityKind | 'plan';
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly by: 'decision' | 'reconstructed';
  readonly decision: string | null;
}

/** That a commit of a change accepts a finding: its trailer `Planctl-Accept: CODE ID reason`. */
export interface Acceptance {
  readonly code: string;
  /** What the finding is about; the plan itself by its own id. */
  readonly id: string;
  readonly reason: string;
  readonly commit: string;
  readonly author: string;
}

/** A finding that somebody accepted for this change, and why. */
export interface AcceptedFinding {
  readonly finding: Finding;
  readonly acceptance: Acceptance;
}

/** What a check of a plan's change found. */
export interface ChangeFindings {
  /** What the change brings, by file and line. */
  readonly findings: readonly Finding[];
  /** What validation found before the change, too. */
  readonly old: readonly Finding[];
  /** What the change brings and a commit of it accepts. */
  readonly accepted: readonly AcceptedFinding[];
  /** Approved values that change in order. */
  readonly approved: readonly ApprovedChange[];
  /** Ids of the decisions that the change rests on. */
  readonly decisionsUsed: readonly string[];
}
