import { findingsReportWords } from '../../i18n/findings-report.ts';
import type { Language } from '../../i18n/language.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import { validateWords } from '../../i18n/validate.ts';
import type { Severity } from '../../model/codes.ts';
import { type Finding, weightOf } from '../../model/finding.ts';
import { markdownText } from '../markdown/escape.ts';
import { isFailed, type Rendering, type ReportedFindings } from './report.ts';
import { placeOf, sumOf, wordsOf } from './words.ts';

/** A comment on GitHub has at most 65,536 characters; what does not fit is counted. */
const mostCharacters = 60_000;

/** So many findings stand open; longer lists are folded. */
const open = 10;

/** Findings as a comment in GitHub's markdown: the verdict, the sum, the findings. */
export function findingsMarkdown(report: ReportedFindings, { language }: Rendering): string {
  const words = findingsReportWords[language];
  const verdict = isFailed(report) ? words.failed : words.passed;
  const head = `### planctl ${report.command}: ${verdict}\n\n${markdownText(sumOf(report, language))}\n`;
  const list = findingsList(report.findings, language, mostCharacters - head.length);
  return list === '' ? head : `${head}\n${list}`;
}

/**
 * Findings as lists, the gravest first, in no more characters than there is room for. Few errors and warnings stand
 * open; many, and what only informs, are folded.
 */
export function findingsList(findings: readonly Finding[], language: Language, room: number): string {
  const words = findingsReportWords[language];
  const parts: string[] = [];
  let left = 0;
  let used = 0;
  for (const severity of ['error', 'warning', 'info'] as const) {
    const all = findings.filter((finding) => finding.severity === severity);
    const items: string[] = [];
    for (const finding of all) {
      const text = item(finding, language);
      // Some room is for the headings, the folds and the last line.
      if (used + text.length > room - 1_000) left += weightOf(finding);
      else {
        items.push(text);
        used += text.length;
      }
    }
    if (items.length > 0) parts.push(part(severity, items, all, words.heading[severity], language));
  }
  if (left > 0) parts.push(`${markdownText(words.left(formatNumber(left, language)))}\n`);
  return parts.join('\n');
}

function part(
  severity: Severity,
  items: readonly string[],
  all: readonly Finding[],
  heading: string,
  language: Language,
): string {
  const count = formatNumber(
    all.reduce((sum, finding) => sum + weightOf(finding), 0),
    language,
  );
  const title = `${heading} (${count})`;
  const list = items.join('');
  if (severity !== 'info' && items.length <= open) return `**${title}**\n\n${list}`;
  return `<details><summary>${title}</summary>\n\n${list}\n</details>\n`;
}

function item(finding: Finding, language: Language): string {
  const words = validateWords[language];
  const { message, expected, next } = wordsOf(finding, language);
  const about = finding.entity === undefined ? '' : `${finding.entity}: `;
  const lines = [`- ${markdownText(`${about}${message}`)}`];
  if (expected !== undefined) lines.push(`${words.expected}: ${markdownText(expected)}`);
  if (next !== undefined) lines.push(`${words.next}: ${markdownText(next)}`);
  if (finding.more !== undefined) lines.push(markdownText(words.more(finding.more)));
  lines.push(`\`${finding.code}\` ${markdownText(placeOf(finding))}`);
  return `${lines.join('<br>\n  ')}\n`;
}
