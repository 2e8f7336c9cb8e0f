import type { Language } from '../../i18n/language.ts';
import type { CheckRun } from '../check-page.ts';
import type { ReportedFindings } from '../findings/report.ts';
import { diffJson } from './diff.ts';
import { findingsJson } from './findings.ts';

/** The JSON of `check`, as schemas/output/check.schema.json describes it. */
export function checkJson(
  run: CheckRun,
  report: ReportedFindings,
  language: Language,
  fingerprint: (identity: string) => string,
): unknown {
  const { pages, base, head, passed } = run;
  const found = findingsJson(report, language, fingerprint) as { summary: unknown; findings: unknown };
  const compared = diffJson(
    pages.map(({ diff }) => diff),
    base,
    head,
  ) as { asOf: unknown; plans: unknown; changes: unknown; impact: unknown };
  return {
    schemaVersion: 1,
    kind: 'check',
    base: base.commit,
    head: head.commit,
    asOf: compared.asOf,
    verdict: passed ? 'pass' : 'fail',
    summary: found.summary,
    findings: found.findings,
    plans: compared.plans,
    changes: compared.changes,
    impact: compared.impact,
    accepted: pages.flatMap(({ diff, accepted }) => accepted.map((one) => ({ plan: diff.id, ...one }))),
    decisionsUsed: [...new Set(pages.flatMap(({ decisionsUsed }) => decisionsUsed))],
  };
}
