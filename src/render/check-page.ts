import { checkWords } from '../i18n/check.ts';
import { isDerived } from '../model/comparison.ts';
import type { Finding } from '../model/finding.ts';
import type { DiffPage, DiffSide } from './diff-page.ts';

/** A change of an approved value that is in order. */
export interface AcceptedChange {
  readonly entity: string;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly by: 'decision' | 'reconstructed';
  readonly decision: string | null;
}

/** The check of a plan's change, with the words for both of its states. */
export interface CheckPage {
  readonly diff: DiffPage;
  readonly findings: readonly Finding[];
  readonly old: readonly Finding[];
  readonly accepted: readonly AcceptedChange[];
  readonly decisionsUsed: readonly string[];
}

/** A whole check: its plans, its verdict and its two sides. */
export interface CheckRun {
  readonly pages: readonly CheckPage[];
  readonly passed: boolean;
  readonly base: DiffSide;
  readonly head: DiffSide;
  /** Whether what was there before is told, too. */
  readonly all: boolean;
}

/** Whether the change may be taken, and how much of it there is, in one sentence. */
export function verdictSentence({ pages, passed }: CheckRun, language: 'bg' | 'en'): string {
  const words = checkWords[language];
  // What follows from an entry is the same change told once more.
  const facts = pages.flatMap(({ diff }) =>
    diff.comparison.facts.flatMap(({ change }) => (isDerived(change) ? [] : [`${diff.id} ${change.entity}`])),
  );
  const impact = pages.reduce((sum, { diff }) => sum + diff.impact.length, 0);
  if (facts.length === 0 && passed) return words.nothing;
  return words.verdict(passed, words.changes(facts.length, new Set(facts).size), words.impact(impact));
}
