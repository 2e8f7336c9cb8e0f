import type { Language } from '../../i18n/language.ts';
import { type CheckRun, oldOf } from '../check-page.ts';
import type { ReportedFindings } from '../findings/report.ts';
import { diffJson } from './diff.ts';
import { findingJson } from './findings.ts';

/** The JSON of `check`, as schemas/output/check.schema.json describes it. */
export function checkJson(
  run: CheckRun,
  report: ReportedFindings,
  language: Language,
  fingerprint: (identity: string) => string,
): unknown {
  const { pages, base, head, passed, brought, all } = run;
  const { asOf, plans, changes, impact } = diffJson(
    pages.map(({ diff }) => diff),
    base,
    head,
  );
  const found = (finding: (typeof report.findings)[number]) => findingJson(finding, language, fingerprint);
  const { errors, warnings, infos } = brought;
  const accepted = pages.flatMap((page) => page.accepted);
  return {
    schemaVersion: 1,
    kind: 'check',
    base: base.commit,
    head: head.commit,
    asOf,
    verdict: passed ? 'pass' : 'fail',
    summary: {
      files: report.files,
      errors,
      warnings,
      infos,
      old: oldOf(run),
      accepted: accepted.length,
    },
    findings: report.findings.map(found),
    oldFindings: all ? pages.flatMap(({ old }) => old.map(({ identity }) => fingerprint(identity))) : [],
    plans,
    changes,
    impact,
    accepted: accepted.map(({ finding, acceptance: { reason, author, commit } }) => ({
      plan: finding.plan,
      code: finding.code,
      entity: finding.entity ?? null,
      reason,
      author,
      commit,
      finding: found(finding),
    })),
    approvedChanges: pages.flatMap(({ diff, approved }) =>
      approved.map((one) => ({ plan: diff.id, ...one })),
    ),
    decisionsUsed: [...new Set(pages.flatMap(({ decisionsUsed }) => decisionsUsed))],
  };
}
