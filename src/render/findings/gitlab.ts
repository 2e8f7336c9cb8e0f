import type { Severity } from '../../model/codes.ts';
import { marked, type Rendering, type ReportedFindings } from './report.ts';
import { fullMessage } from './words.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** Findings as GitLab's Code Quality report. GitLab wants each fingerprint once. */
export function findingsGitlab(report: ReportedFindings, { language, fingerprint }: Rendering): string {
  const issues = marked(report.findings, fingerprint).map(({ finding, fingerprint: print, nth }) => ({
    type: 'issue',
    description: fullMessage(finding, language),
    check_name: finding.code,
    fingerprint: nth === 1 ? print : fingerprint(`${finding.identity} ${nth}`),
    severity: severities[finding.severity],
    location: { path: finding.file, lines: { begin: finding.span.line, end: finding.span.endLine } },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
}
