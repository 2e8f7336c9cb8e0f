/** How much a finding weighs: only an error (or, with `--strict`, a warning) makes a check fail. */
export type Severity = 'error' | 'warning' | 'info';

/** What plan.yaml may set for a code: a severity, or `off`. */
export type SeveritySetting = Severity | 'off';

/**
 * The groups in which `planctl help codes` and the documents list the codes. Those of `calendar` depend on a day and
 * are judged only where one is given; those of `change` are about two states of a plan, and only `check` tells them.
 */
export type CodeGroup = 'files' | 'shape' | 'links' | 'dates' | 'sense' | 'change' | 'calendar';

/**
 * Every finding planctl can report: its default severity and its group, in the order they are listed.
 * Codes are public names: scripts and plan.yaml rely on them, so none is renamed or given a second meaning.
 */
export const codes = {
  'file-unreadable': { severity: 'error', group: 'files' },
  'file-encoding': { severity: 'error', group: 'files' },
  'file-unknown': { severity: 'warning', group: 'files' },
  'file-name-id': { severity: 'error', group: 'files' },
  'file-too-large': { severity: 'error', group: 'files' },
  'yaml-syntax': { severity: 'error', group: 'files' },
  'yaml-duplicate-key': { severity: 'error', group: 'files' },
  'yaml-alias': { severity: 'error', group: 'files' },
  'yaml-tag': { severity: 'error', group: 'files' },
  'yaml-multiple-documents': { severity: 'error', group: 'files' },
  'yaml-empty': { severity: 'error', group: 'files' },
  'text-control': { severity: 'error', group: 'files' },
  'text-not-nfc': { severity: 'warning', group: 'files' },
  'id-mixed-script': { severity: 'error', group: 'files' },
  'not-canonical': { severity: 'info', group: 'files' },
  'schema-required': { severity: 'error', group: 'shape' },
  'schema-unknown-field': { severity: 'error', group: 'shape' },
  'schema-type': { severity: 'error', group: 'shape' },
  'schema-enum': { severity: 'error', group: 'shape' },
  'schema-pattern': { severity: 'error', group: 'shape' },
  'schema-format': { severity: 'error', group: 'shape' },
  'schema-range': { severity: 'error', group: 'shape' },
  'schema-length': { severity: 'error', group: 'shape' },
  'id-duplicate': { severity: 'error', group: 'links' },
  'ref-unknown': { severity: 'error', group: 'links' },
  'ref-kind': { severity: 'error', group: 'links' },
  'ref-cycle': { severity: 'error', group: 'links' },
  'date-order': { severity: 'error', group: 'dates' },
  'milestone-outside-activity': { severity: 'error', group: 'dates' },
  'updates-order': { severity: 'error', group: 'dates' },
  'measurements-order': { severity: 'error', group: 'dates' },
  'targets-order': { severity: 'error', group: 'dates' },
  'measurement-duplicate': { severity: 'error', group: 'dates' },
  'status-transition': { severity: 'error', group: 'sense' },
  'completed-below-100': { severity: 'error', group: 'sense' },
  'complete-not-completed': { severity: 'warning', group: 'sense' },
  'not-started-with-progress': { severity: 'warning', group: 'sense' },
  'completed-open-critical': { severity: 'error', group: 'sense' },
  'completed-without-evidence': { severity: 'warning', group: 'sense' },
  'superseded-without-successor': { severity: 'error', group: 'sense' },
  'value-out-of-range': { severity: 'error', group: 'sense' },
  'kpi-direction': { severity: 'error', group: 'sense' },
  'kpi-without-goal': { severity: 'warning', group: 'sense' },
  'activity-without-goal': { severity: 'warning', group: 'sense' },
  'goal-without-activity': { severity: 'info', group: 'sense' },
  'goal-without-kpi': { severity: 'info', group: 'sense' },
  'translation-missing': { severity: 'warning', group: 'sense' },
  'personal-data': { severity: 'warning', group: 'sense' },
  'provenance-reconstructed': { severity: 'info', group: 'sense' },
  'measurement-rewritten': { severity: 'error', group: 'change' },
  'update-rewritten': { severity: 'error', group: 'change' },
  'closed-period-changed': { severity: 'error', group: 'change' },
  'id-reused': { severity: 'error', group: 'change' },
  'entity-deleted': { severity: 'error', group: 'change' },
  'approved-changed': { severity: 'error', group: 'change' },
  'decision-missing': { severity: 'error', group: 'change' },
  'update-backdated': { severity: 'warning', group: 'change' },
  'progress-fell': { severity: 'warning', group: 'change' },
  'value-jump': { severity: 'warning', group: 'change' },
  'hold-without-decision': { severity: 'warning', group: 'change' },
  'activity-stale': { severity: 'warning', group: 'calendar' },
  'kpi-overdue': { severity: 'warning', group: 'calendar' },
  'red-without-corrective-action': { severity: 'warning', group: 'calendar' },
  'assessment-expired': { severity: 'warning', group: 'calendar' },
  'milestone-none-ahead': { severity: 'info', group: 'calendar' },
} as const satisfies Record<string, { readonly severity: Severity; readonly group: CodeGroup }>;

/** The name of a finding. */
export type FindingCode = keyof typeof codes;

/** Whether a word is the name of a finding. */
export function isFindingCode(word: string): word is FindingCode {
  return Object.hasOwn(codes, word);
}
