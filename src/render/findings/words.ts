import type { FindingWords } from '../../i18n/findings.ts';
import { findingsBg } from '../../i18n/findings-bg.ts';
import { findingsEn } from '../../i18n/findings-en.ts';
import type { Language } from '../../i18n/language.ts';
import { countOf, validateWords } from '../../i18n/validate.ts';
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

/** All that is said of a finding, in one to four lines: what was met, what was expected, what to do next. */
export function fullMessage(finding: Finding, language: Language): string {
  const words = validateWords[language];
  const { message, expected, next } = wordsOf(finding, language);
  const lines = [message];
  if (expected !== undefined) lines.push(`${words.expected}: ${expected}`);
  if (next !== undefined) lines.push(`${words.next}: ${next}`);
  if (finding.more !== undefined) lines.push(words.more(finding.more));
  return lines.join('\n');
}

/** Where a finding is: `file:line:column`. */
export function placeOf({ file, span }: Finding): string {
  return `${visible(file)}:${span.line}:${span.column}`;
}

/** How many there are of each severity, those of which there are none left out. */
export function countsOf(
  counts: { readonly errors?: number; readonly warnings?: number; readonly infos?: number },
  language: Language,
): string {
  const { errors = 0, warnings = 0, infos = 0 } = counts;
  const parts = [
    errors > 0 ? [countOf(errors, 'error', language)] : [],
    warnings > 0 ? [countOf(warnings, 'warning', language)] : [],
    infos > 0 ? [countOf(infos, 'info', language)] : [],
  ];
  return parts.flat().join(', ');
}

/** The sum of a report in one line, without colours. */
export function sumOf(
  report: {
    readonly files: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
  },
  language: Language,
): string {
  const files = countOf(report.files, 'file', language);
  const counts = countsOf(report, language);
  return counts === '' ? validateWords[language].allGood(files) : `${counts} (${files})`;
}

/** What a code means, in one line. */
export function summaryOf(code: FindingCode, language: Language): string {
  return catalogues[language][code].summary;
}
