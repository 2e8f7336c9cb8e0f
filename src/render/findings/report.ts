import type { Language } from '../../i18n/language.ts';
import type { Severity } from '../../model/codes.ts';
import type { Day } from '../../model/dates.ts';
import type { Finding } from '../../model/finding.ts';

/** Findings, counted. */
export interface CountedFindings {
  /** The day of the findings that depend on one; undefined where none was judged. */
  readonly asOf: Day | undefined;
  /** How many files were looked at. */
  readonly files: number;
  readonly findings: readonly Finding[];
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** What a run of `validate` or `check` found: the input of every format. */
export interface ReportedFindings extends CountedFindings {
  readonly command: 'validate' | 'check';
  /** Whether a warning fails as an error does. */
  readonly strict: boolean;
  /** The files looked at, by plan, relative to the repository's root. */
  readonly plans: readonly JudgedPlan[];
  /** The two commits that a check compares. */
  readonly base?: string;
  readonly head?: string;
}

/** A plan and its files that were looked at. */
export interface JudgedPlan {
  readonly id: string;
  readonly files: readonly string[];
}

/** What a format needs besides the findings. */
export interface Rendering {
  readonly language: Language;
  /** The short hash of a finding's identity. */
  readonly fingerprint: (identity: string) => string;
  /** The version of planctl. */
  readonly version: string;
  /** When the run was made: `2026-06-30T12:00:00`, UTC. */
  readonly at: string;
}

/** Whether findings of a severity make the run fail. */
export function failsBy(severity: Severity, strict: boolean): boolean {
  return severity === 'error' || (strict && severity === 'warning');
}

/** Whether the run fails. */
export function isFailed({ errors, warnings, strict }: ReportedFindings): boolean {
  return errors > 0 || (strict && warnings > 0);
}

/** A finding with its fingerprint, and which of those with the same identity it is, from 1. */
export interface Marked {
  readonly finding: Finding;
  readonly fingerprint: string;
  readonly nth: number;
}

/** Findings with their fingerprints. Two faults of one value can have the same. */
export function marked(
  findings: readonly Finding[],
  fingerprint: Rendering['fingerprint'],
): readonly Marked[] {
  const met = new Map<string, number>();
  return findings.map((finding) => {
    const nth = (met.get(finding.identity) ?? 0) + 1;
    met.set(finding.identity, nth);
    return { finding, fingerprint: fingerprint(finding.identity), nth };
  });
}
