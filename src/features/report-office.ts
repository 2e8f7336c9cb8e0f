import type { Change } from '../model/change.ts';
import { exitCodes, Failure } from '../model/failure.ts';
import type { ReportFile, Text } from '../model/files.ts';
import { type Entity, entityOf, type PlanState } from '../model/plan.ts';
import type { Report } from '../model/report/report.ts';
import { digestOf } from '../store/digest.ts';
import type { Edit } from '../store/yaml/edit/edit.ts';
import { renderFile } from '../store/yaml/render-file.ts';
import type { Intent } from './edit.ts';

export type Stage = NonNullable<ReportFile['stage']>;
type Seal = NonNullable<ReportFile['seal']>;

/** The SHA-256 of a report's data, without what says how it was made. */
export function reportDigest(report: Report): string {
  const { made: _, ...annexes } = report.annexes;
  return digestOf({ ...report, annexes });
}

/** What a closed report is sealed with. */
export function sealOf(report: Report): Seal {
  const { commit, tool } = report.annexes.made;
  return {
    as_of: report.head.asOf,
    ...(commit === null ? {} : { commit }),
    tool,
    digest: reportDigest(report),
  };
}

/** The office's file of a period. */
export function officeFile(state: PlanState, period: string): Entity<'report'> | undefined {
  return entityOf(state, 'report', period);
}

/** A new file for the office's words, with a text of its own that asks for them. */
export function draftIntent(state: PlanState, period: string, questions: string): Intent {
  const there = officeFile(state, period);
  if (there) throw new Failure({ why: 'report-exists', period, path: there.file.path });
  const rendered = renderFile('report', { period, stage: 'draft' });
  if (!rendered.ok) throw new Error(`a new report cannot be written: ${rendered.refusal.reason}`);
  return {
    files: [{ do: 'write', inPlan: `reports/${period}.yaml`, text: `${rendered.text}${questions}` }],
    changes: [change(period, 'entity-added', undefined, undefined, { period, stage: 'draft' })],
  };
}

/** The report of a period reaches a stage. */
export function stageIntent(
  state: PlanState,
  period: string,
  reached: {
    readonly stage: Stage;
    readonly date: string;
    readonly role?: string;
    readonly registration?: string;
  },
): Intent {
  const report = officeOf(state, period);
  const { data } = report;
  return intent(
    report,
    [put(data, 'stage', reached.stage), { type: 'append', path: ['stages'], value: reached }],
    [change(period, 'field-changed', 'stage', data.stage, reached.stage)],
  );
}

/** The report of a period is closed. */
export function sealIntent(state: PlanState, period: string, seal: Seal): Intent {
  const report = officeFile(state, period);
  const changes = [change(period, 'field-changed', 'seal', undefined, seal)];
  if (!report) {
    const rendered = renderFile('report', { period, seal });
    if (!rendered.ok) throw new Error(`a new report cannot be written: ${rendered.refusal.reason}`);
    return { files: [{ do: 'write', inPlan: `reports/${period}.yaml`, text: rendered.text }], changes };
  }
  if (report.data.seal) throw new Failure({ why: 'report-closed', period }, exitCodes.findings);
  return intent(report, [{ type: 'add', path: [], key: 'seal', value: seal }], changes);
}

/** A closed report is opened again as a new version; the seal of the old one stays written. */
export function reviseIntent(state: PlanState, period: string, reason: Text): Intent {
  const report = officeOf(state, period);
  const { seal, version = 1 } = report.data;
  if (!seal) throw new Failure({ why: 'report-open', period }, exitCodes.findings);
  return intent(
    report,
    [
      { type: 'append', path: ['earlier'], value: { version, reason, seal } },
      put(report.data, 'version', version + 1),
      { type: 'remove', path: ['seal'] },
    ],
    [change(period, 'field-changed', 'version', version, version + 1)],
  );
}

function officeOf(state: PlanState, period: string): Entity<'report'> {
  const report = officeFile(state, period);
  if (!report) throw new Failure({ why: 'no-report', period });
  return report;
}

function put(data: ReportFile, key: keyof ReportFile & string, value: unknown): Edit {
  return data[key] === undefined
    ? { type: 'add', path: [], key, value }
    : { type: 'set', path: [key], value };
}

function intent(report: Entity<'report'>, edits: readonly Edit[], changes: readonly Change[]): Intent {
  return { files: [{ do: 'edit', inPlan: report.file.inPlan, edits }], changes };
}

function change(
  period: string,
  type: Change['type'],
  field: string | undefined,
  before: unknown,
  after: unknown,
): Change {
  return {
    type,
    entity: period,
    entityKind: 'report',
    ...(field === undefined ? {} : { field }),
    ...(before === undefined ? {} : { before }),
    after,
  };
}
