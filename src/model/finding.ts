import type { FindingCode, Severity } from './codes.ts';
import type { EntityKind } from './kinds.ts';
import type { Path } from './path.ts';

/** A scalar as a file holds it. */
export type Scalar = string | number | boolean | null;

/** What the YAML reader can say about text that is not YAML, in the reader's own words (English) when nothing fits. */
export type SyntaxProblem =
  | 'tab'
  | 'indentation'
  | 'unclosed-quote'
  | 'unclosed-bracket'
  | 'missing-colon'
  | 'reserved-character'
  | 'after-quote'
  | 'escape'
  | 'nesting'
  | 'complex-key'
  /** git's marks around lines that two people changed. */
  | 'conflict'
  | 'other';

/** Why a file cannot be read. */
export type UnreadableReason =
  | 'missing'
  | 'denied'
  | 'not-a-file'
  | 'link-outside'
  | 'link-broken'
  | 'failed';

/** In what a file departs from the canonical form. */
export type CanonicalDeparture =
  | 'key-order'
  | 'trailing-space'
  | 'final-newline'
  | 'indentation'
  | 'byte-order-mark';

/** A limit that a number or a length breaks. */
export interface Limit {
  readonly bound: 'at-least' | 'at-most' | 'more-than' | 'less-than';
  readonly value: number;
}

/** The facts of each finding, from which its words are made in either language. */
export interface FactsOf {
  'file-unreadable': { readonly reason: UnreadableReason; readonly detail?: string };
  'file-encoding': { readonly byte: string };
  'file-unknown': { readonly inFolder?: string };
  'file-name-id': { readonly id: string; readonly name: string };
  'file-too-large': { readonly bytes: number; readonly limit: number };
  'yaml-syntax': { readonly problem: SyntaxProblem; readonly detail: string };
  'yaml-duplicate-key': { readonly key: string };
  'yaml-alias': { readonly what: 'anchor' | 'alias' | 'merge'; readonly name: string };
  'yaml-tag': { readonly tag: string };
  'yaml-multiple-documents': Record<never, never>;
  'yaml-empty': Record<never, never>;
  'text-control': { readonly character: string };
  'text-not-nfc': Record<never, never>;
  'id-mixed-script': { readonly id: string; readonly latin: string };
  'not-canonical': { readonly departure: CanonicalDeparture; readonly key?: string };
  'schema-required': { readonly fields: readonly string[] };
  'schema-unknown-field': {
    readonly field: string;
    readonly allowed: readonly string[];
    readonly suggestion?: string;
  };
  'schema-type': { readonly field: string; readonly types: readonly string[]; readonly actual: string };
  'schema-enum': {
    readonly field: string;
    readonly actual: Scalar;
    readonly allowed: readonly Scalar[];
    readonly suggestion?: string;
  };
  'schema-pattern': { readonly field: string; readonly actual: string; readonly pattern: string };
  'schema-format': { readonly field: string; readonly actual: Scalar; readonly format: string };
  'schema-range': { readonly field: string; readonly actual: string; readonly limit: Limit };
  'schema-length': {
    readonly field: string;
    readonly counted: 'characters' | 'items' | 'fields';
    readonly actual: number;
    readonly limit: Limit;
  };
  'id-duplicate': { readonly id: string; readonly other: string };
  'ref-unknown': { readonly id: string; readonly kinds: readonly RefKind[]; readonly suggestion?: string };
  'ref-kind': { readonly id: string; readonly kind: RefKind; readonly kinds: readonly RefKind[] };
  'ref-cycle': { readonly ids: readonly string[] };
  'date-order': { readonly earlier: NamedDate; readonly later: NamedDate };
  'milestone-outside-activity': {
    readonly milestone: string;
    readonly due: string;
    readonly bound: NamedDate;
  };
  'updates-order': { readonly date: string; readonly previous: string };
  'measurements-order': { readonly date: string; readonly previous: string };
  'targets-order': { readonly date: string; readonly previous?: string };
  'measurement-duplicate': { readonly period: string };
  'status-transition': {
    readonly from: string;
    readonly to: string;
    readonly allowed: readonly string[];
    readonly needs?: 'note' | 'decision';
  };
  'completed-below-100': { readonly progress: number };
  'complete-not-completed': { readonly status: string };
  'not-started-with-progress': { readonly progress: number };
  'completed-open-critical': { readonly milestones: readonly string[] };
  'completed-without-evidence': { readonly date: string };
  'superseded-without-successor': { readonly field: string };
  'value-out-of-range': { readonly actual: string; readonly low?: number; readonly high?: number };
  'kpi-direction': { readonly direction: string; readonly baseline: number; readonly target: number };
  'kpi-without-goal': Record<never, never>;
  'activity-without-goal': Record<never, never>;
  'goal-without-activity': Record<never, never>;
  'goal-without-kpi': Record<never, never>;
  'translation-missing': { readonly field: string; readonly languages: readonly string[] };
  'personal-data': { readonly what: 'mobile-number' | 'private-email'; readonly actual: string };
  'provenance-reconstructed': { readonly field?: string };
  /** An entry of the log that is another one than before, or gone; by its date or period. */
  'measurement-rewritten': { readonly of: string; readonly date: string; readonly removed: boolean };
  'update-rewritten': { readonly of: string; readonly date: string; readonly removed: boolean };
  /** `period`: of the closed report; `date`: of the new entry, null where the report itself changed. */
  /** `date`: of the entry; without one the report's own file was changed, or is `gone`. */
  'closed-period-changed': { readonly period: string; readonly date: string | null; readonly gone: boolean };
  /** `was`: the kind it had; else `file`: the deleted file that had it. */
  'id-reused': { readonly id: string; readonly was: EntityKind | null; readonly file: string | null };
  'entity-deleted': { readonly id: string; readonly kind: EntityKind | 'plan' };
  /** `decision`: one that names the field and allows another value. */
  'approved-changed': {
    readonly field: string;
    readonly before: string | null;
    readonly after: string | null;
    readonly decision: string | null;
  };
  'decision-missing': {
    readonly decision: string;
    readonly entity: string;
    readonly field: string;
    /** The decision: there is none of the id, it was taken back itself, or it allows something else. */
    readonly why: 'unknown' | 'retired' | 'other';
  };
  'update-backdated': { readonly date: string; readonly newest: string };
  'progress-fell': { readonly before: number; readonly after: number };
  /** `usual`: the median of the changes before. */
  'value-jump': { readonly before: number; readonly after: number; readonly usual: number };
  'hold-without-decision': { readonly date: string };
  /** `days` since the newest update, of `date`; without any update since the start of the activity. */
  'activity-stale': { readonly date: string | null; readonly days: number; readonly cadence: number };
  /** The next value was due `days` ago, on `due`; `period` is that of the newest one. */
  'kpi-overdue': { readonly period: string | null; readonly due: string; readonly days: number };
  'red-without-corrective-action': { readonly shown: 'late' | 'overdue' };
  'assessment-expired': {
    readonly rating: 'on_track' | 'at_risk' | 'late';
    readonly date: string;
    readonly days: number;
  };
  /** `last` is the latest date of a milestone. */
  'milestone-none-ahead': { readonly last: string | null };
}

/** What a reference can point to: an entity, a milestone of the same activity, or the plan itself. */
export type RefKind = EntityKind | 'milestone' | 'plan';

/** A date and the field that holds it. */
export interface NamedDate {
  readonly field: string;
  readonly date: string;
}

/**
 * Where in a file a finding points. `value`, `key` and `mapping` go by path (the value; an unknown field's key;
 * the first line of the mapping that lacks something); `range` by character offsets; `file` is its first character.
 */
export type Place =
  | { readonly at: 'value' | 'key' | 'mapping'; readonly path: Path }
  | { readonly at: 'range'; readonly path: Path; readonly start: number; readonly end: number }
  | { readonly at: 'file'; readonly path: Path };

/** A finding as a rule states it: what and where by path, not yet by line. */
export type Fault = {
  [C in FindingCode]: {
    readonly code: C;
    readonly facts: FactsOf[C];
    /** The file, relative to the repository's root, with `/`. */
    readonly file: string;
    readonly place: Place;
    /** The id of the entity the finding is about, where there is one. */
    readonly entity?: string;
  };
}[FindingCode];

/** A place in a text, counted from 1; columns count UTF-16 units; the end is the position after the last character. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A line of a file, shown around a finding. */
export interface FrameLine {
  readonly number: number;
  readonly text: string;
}

/** A finding with its severity under the plan's policy and its exact place. */
export type Finding = Fault & {
  readonly severity: Severity;
  readonly plan: string;
  readonly span: Span;
  /** The lines around the place; empty where the file cannot be shown. */
  readonly frame: readonly FrameLine[];
  /**
   * What the finding is about, by keys and identities instead of indexes: the same as long as the fault is the
   * same, wherever its line moves. The fingerprint is its hash.
   */
  readonly identity: string;
  /** On the last listed finding of its code in its file: how many more there are. */
  readonly more?: number;
};

/** How many findings one stands for. */
export function weightOf(finding: Finding): number {
  return 1 + (finding.more ?? 0);
}

/**
 * More faults than this in one file say no more than that it is no plan file: the rest is neither told nor counted.
 * Reading stops there; of what the rules find, each code has this many.
 */
export const mostFaults = 10_000;
