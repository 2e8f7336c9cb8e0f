import type { Language } from '../../i18n/language.ts';
import { isoDay } from '../../model/dates.ts';
import type { Finding, Scalar } from '../../model/finding.ts';
import type { ReportedFindings } from '../findings/report.ts';
import { wordsOf } from '../findings/words.ts';

/** The JSON of `validate`, as schemas/output/validate.schema.json describes it. */
export function findingsJson(
  report: ReportedFindings,
  language: Language,
  fingerprint: (identity: string) => string,
): unknown {
  const { asOf, files, errors, warnings, infos, findings } = report;
  return {
    schemaVersion: 1,
    kind: 'validate',
    asOf: asOf === undefined ? null : isoDay(asOf),
    summary: { files, errors, warnings, infos },
    findings: findings.map((finding) => findingJson(finding, language, fingerprint)),
  };
}

/** One finding, as the output of `validate` and `check` has it. */
export function findingJson(
  finding: Finding,
  language: Language,
  fingerprint: (identity: string) => string,
): object {
  const { message, expected, next } = wordsOf(finding, language);
  const { span } = finding;
  return {
    code: finding.code,
    severity: finding.severity,
    file: finding.file,
    line: span.line,
    column: span.column,
    endLine: span.endLine,
    endColumn: span.endColumn,
    message,
    expected: expected ?? null,
    actual: actualOf(finding),
    hint: next ?? null,
    entity: finding.entity ?? null,
    plan: finding.plan,
    more: finding.more ?? null,
    fingerprint: fingerprint(finding.identity),
  };
}

/** The value that was met, where the finding is about one. */
function actualOf(finding: Finding): Scalar {
  const { facts } = finding;
  if ('actual' in facts) return facts.actual;
  if ('id' in facts) return facts.id;
  if ('date' in facts) return facts.date;
  if ('after' in facts) return facts.after;
  return null;
}
