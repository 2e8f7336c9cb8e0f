import type { ChangeOutcome } from '../../model/change-outcome.ts';
import type { Finding } from '../../model/finding.ts';

/** What became of the files of one plan. */
export interface FormattedPlan {
  readonly id: string;
  /** The files that were not canonical. */
  readonly files: readonly string[];
  readonly left: readonly {
    readonly path: string;
    readonly why: string;
    readonly findings?: readonly Finding[];
  }[];
  readonly outcome: ChangeOutcome;
}

/** The JSON of `fmt`, as schemas/output/fmt.schema.json describes it. */
export function formatJson(plans: readonly FormattedPlan[], looked: number): unknown {
  return {
    schemaVersion: 1,
    kind: 'fmt',
    looked,
    plans: plans.map(({ id, files, left, outcome }) => ({
      plan: id,
      files,
      left: left.map(({ path, why, findings = [] }) => ({
        file: path,
        why,
        codes: [...new Set(findings.map(({ code }) => code))],
      })),
      written: outcome.kind !== 'unchanged',
      commit: outcome.kind === 'committed' ? outcome.commit : null,
      notCommitted: outcome.kind === 'written' ? outcome.why.why : null,
    })),
  };
}
