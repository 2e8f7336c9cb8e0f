import type { FindingWords } from '../../i18n/findings.ts';
import { findingsBg } from '../../i18n/findings-bg.ts';
import { findingsEn } from '../../i18n/findings-en.ts';
import type { Language } from '../../i18n/language.ts';
import type { FindingCode } from '../../model/codes.ts';
import type { Finding } from '../../model/finding.ts';
import { visible } from '../../model/visible.ts';

const catalogues = { en: findingsEn, bg: findingsBg };

/** The words of a finding in a language, safe for any output. */
export function wordsOf(finding: Finding, language: Language): FindingWords {
  // The catalogue has for every code a function of that code's facts; the union of them all is beyond the compiler.
  const entry = catalogues[language][finding.code] as {
    readonly words: (facts: Finding['facts']) => FindingWords;
  };
  const { message, expected, next } = entry.words(finding.facts);
  return {
    message: visible(message),
    ...(expected === undefined ? {} : { expected: visible(expected) }),
    ...(next === undefined ? {} : { next: visible(next) }),
  };
}

/** What a code means, in one line. */
export function summaryOf(code: FindingCode, language: Language): string {
  return catalogues[language][code].summary;
}
