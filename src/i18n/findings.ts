import type { FindingCode } from '../model/codes.ts';
import type { FactsOf } from '../model/finding.ts';

/** The words of one finding. */
export interface FindingWords {
  /** What was met, as a sentence. */
  readonly message: string;
  /** What was expected in its place. */
  readonly expected?: string;
  /** What to do next: a suggestion, or a command to type. */
  readonly next?: string;
}

/** The words of every finding in one language. */
export type FindingCatalogue = {
  readonly [C in FindingCode]: {
    /** One line for `planctl help codes`: what the code means. */
    readonly summary: string;
    readonly words: (facts: FactsOf[C]) => FindingWords;
  };
};

/** Whether a schema's pattern is that of ids, alone or beside the word `unknown`. */
export function isIdPattern(pattern: string): boolean {
  return pattern.includes('[A-Z][A-Z0-9]*(-[A-Z0-9]+)*');
}
