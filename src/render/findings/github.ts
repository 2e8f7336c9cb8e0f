import { findingsReportWords } from '../../i18n/findings-report.ts';
import type { Language } from '../../i18n/language.ts';
import { countOf } from '../../i18n/validate.ts';
import type { Severity } from '../../model/codes.ts';
import type { Finding } from '../../model/finding.ts';
import { visible } from '../../model/visible.ts';
import type { Rendering, ReportedFindings } from './report.ts';
import { fullMessage, sumOf } from './words.ts';

/** How many annotations of each severity GitHub shows for one step. */
const shownByGithub = 10;

const severities = ['error', 'warning', 'info'] as const;
const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Findings as workflow commands of GitHub Actions, which become annotations on the lines, and the sum. All are
 * written, since what GitHub does not show is in the log still.
 */
export function findingsGithub(report: ReportedFindings, { language }: Rendering): string {
  return `${annotations(report, language)}${sumOf(report, language)}\n`;
}

/** The annotations alone, and what GitHub leaves out of them. */
export function annotations(report: ReportedFindings, language: Language): string {
  // Errors first: a run shows fifty annotations in all, and they are taken as they come.
  const lines = severities.flatMap((severity) =>
    report.findings
      .filter((finding) => finding.severity === severity)
      .map((finding) => annotation(finding, language)),
  );
  const limit = limitLine(report, language);
  if (limit !== undefined) lines.push(limit);
  return lines.map((line) => `${line}\n`).join('');
}

function annotation(finding: Finding, language: Language): string {
  const { span, code, entity } = finding;
  // GitHub refuses columns of a place of several lines.
  const columns: readonly (readonly [string, number])[] =
    span.line === span.endLine
      ? [
          ['col', span.column],
          ['endColumn', span.endColumn],
        ]
      : [];
  const properties: readonly (readonly [string, string | number])[] = [
    ['file', visible(finding.file)],
    ['line', span.line],
    ['endLine', span.endLine],
    ...columns,
    ['title', visible(entity === undefined ? code : `${code} · ${entity}`)],
  ];
  const head = properties.map(([name, value]) => `${name}=${propertyText(String(value))}`).join(',');
  return `::${commands[finding.severity]} ${head}::${dataText(fullMessage(finding, language))}`;
}

function dataText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function propertyText(text: string): string {
  return dataText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function limitLine({ findings }: ReportedFindings, language: Language): string | undefined {
  const counts = severities.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  }));
  const over = counts.filter(({ count }) => count > shownByGithub);
  if (over.length === 0) return undefined;
  const words = over.map(({ severity, count }) => countOf(count, severity, language));
  return findingsReportWords[language].limited(shownByGithub, words);
}

/**
 * A text for a person in the log of GitHub Actions, in which it can give the runner no command: content of a file may
 * look like one of the old kind anywhere in a line, of the new kind at the beginning of one.
 */
export function harmlessInLog(text: string): string {
  return text.replaceAll('##[', '## [').replaceAll(/^(\s*):(?=:)/gm, '$1: ');
}
