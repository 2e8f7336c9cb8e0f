import { identityOf } from '../core/check/identity.ts';
import { checkFiles, checkState } from '../core/check/state.ts';
import { codes, type FindingCode } from '../model/codes.ts';
import type { Fault, Finding } from '../model/finding.ts';
import type { FileKind } from '../model/kinds.ts';
import type { PlanState, SourceFile } from '../model/plan.ts';
import { sameData } from '../store/yaml/edit/value.ts';
import { namesIn } from './around.ts';
import { locate } from './locate.ts';

/** A file of a change by its path, relative to the repository's root. */
type Changed = Pick<SourceFile, 'path'>;

/** The errors of a whole plan that it had not before a change. */
export function addedErrors(
  before: PlanState,
  after: PlanState,
  changed: readonly Changed[],
): readonly Finding[] {
  if (addsNoError(before, after, changed)) return [];
  const errors = identified(after, checkState(after)).filter(([, fault]) => isError(after, fault));
  // Most plans have none, and then it does not matter what they had.
  if (errors.length === 0) return [];
  const known = identities(before, checkState(before));
  return locate(
    after,
    errors.flatMap(([identity, fault]) => (known.has(identity) ? [] : [fault])),
  );
}

/**
 * Whether it is beyond doubt that a change adds no error, by the changed files alone. They tell it when nothing but
 * reports was added to them: no other file is judged by what is reported of an activity or a KPI. Of a part of a plan
 * they tell it as long as what they newly name is in it; what they named before is as right or wrong as it was.
 */
export function addsNoError(before: PlanState, after: PlanState, changed: readonly Changed[]): boolean {
  const paths = new Set(changed.map(({ path }) => path));
  if (!isReport(before, after, paths)) return false;
  const now = checkFiles(after, paths);
  if (after.part && now.some(({ code }) => doubtful.has(code))) return false;
  const errors = identified(after, now).filter(([, fault]) => isError(after, fault));
  if (errors.length === 0) return true;
  const known = identities(before, checkFiles(before, paths));
  return errors.every(([identity]) => known.has(identity));
}

/** What a rule says where an id is not found, or not found as what it should be. */
const doubtful: ReadonlySet<FindingCode> = new Set(['ref-unknown', 'ref-kind', 'id-mixed-script']);

/** The ids that changed files name and did not name before, or not as often. */
export function newNames(
  before: PlanState,
  after: PlanState,
  changed: readonly Changed[],
): ReadonlySet<string> {
  const added = changed.flatMap(({ path }) => {
    const was = namesIn(before, path);
    return [...namesIn(after, path)].flatMap(([id, times]) => (times > (was.get(id) ?? 0) ? [id] : []));
  });
  return new Set(added);
}

/** The lists that grow by reporting. */
const logs: Readonly<Partial<Record<FileKind, string>>> = { activity: 'updates', kpi: 'measurements' };

/** Whether a change of some files is one of their lists of reports and of nothing else. */
function isReport(before: PlanState, after: PlanState, paths: ReadonlySet<string>): boolean {
  const files = [before, after].map((state) => new Map(state.files.map((file) => [file.path, file])));
  return [...paths].every((path) => {
    const [was, now] = files.map((one) => one.get(path));
    const log = was?.kind && logs[was.kind];
    if (log === undefined || !isMapping(was?.data) || !isMapping(now?.data)) return false;
    // What is wrong beside the reports may leave other files in doubt.
    const faults = [...was.faults, ...now.faults];
    if (faults.some(({ place }) => place.path[0] !== log)) return false;
    return sameData({ ...was.data, [log]: [] }, { ...now.data, [log]: [] });
  });
}

function isMapping(data: unknown): data is Readonly<Record<string, unknown>> {
  return data !== null && typeof data === 'object' && !Array.isArray(data);
}

function isError(state: PlanState, { code }: Fault): boolean {
  return (state.plan.severities?.[code] ?? codes[code].severity) === 'error';
}

/** What tells faults from each other, wherever their lines are. */
function identities(state: PlanState, faults: readonly Fault[]): ReadonlySet<string> {
  return new Set(identified(state, faults).map(([identity]) => identity));
}

function identified(
  state: PlanState,
  faults: readonly Fault[],
): readonly (readonly [identity: string, fault: Fault])[] {
  const files = new Map(state.files.map((file) => [file.path, file]));
  return faults.map((fault) => [identityOf(state.id, fault, files.get(fault.file)), fault]);
}
