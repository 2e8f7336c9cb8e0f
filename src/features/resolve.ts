import { mergeData, type Settle } from '../core/merge/merge-data.ts';
import type { GitOperation } from '../model/change-outcome.ts';
import { readings } from '../model/conflict-marks.ts';
import type { Finding } from '../model/finding.ts';
import { kindOfFile } from '../model/kinds.ts';
import type { DataConflict } from '../model/merge.ts';
import type { PlanState } from '../model/plan.ts';
import { loadPlan } from '../store/load-plan.ts';
import type { Recorded } from '../store/recorded-changes.ts';
import { withTexts } from '../store/reload.ts';
import type { PlanLocation } from '../store/repository.ts';
import {
  changersOf,
  leftBytes,
  type Stage,
  stageBytes,
  unmergedFiles,
  workBytes,
} from '../store/unmerged.ts';
import { addedErrors } from './added-errors.ts';
import { sourceOf } from './choose.ts';
import { textOf } from './driver-merge.ts';
import { settledText, type Versions } from './settle-texts.ts';
import { dataOf } from './text-data.ts';
import { inPlanOf } from './undo-intent.ts';

/** A plan file that git could not merge. */
export interface OpenFile {
  /** Relative to the repository's root, with `/`. */
  readonly name: string;
  readonly location: PlanLocation;
  readonly inPlan: string;
  /** What is in the work tree now; undefined when nothing is. */
  readonly now: Buffer | undefined;
  readonly matter: OpenMatter;
}

/** What there is to be settled of a file. */
export type OpenMatter =
  | {
      readonly kind: 'values';
      readonly versions: Versions;
      /** What both sides come to; where they clash with what ours has. */
      readonly data: unknown;
      /** None where everything can be joined by meaning. */
      readonly conflicts: readonly DataConflict[];
      readonly ours: Recorded | undefined;
      readonly theirs: Recorded | undefined;
    }
  /** Somebody took the marks away: it is as they want it. */
  | { readonly kind: 'by-hand'; readonly versions: Versions; readonly text: string }
  /** Somebody is at work on it: the marks are still there, and other lines than git left. */
  | { readonly kind: 'edited' }
  /** Changed by one side and taken away by the other. */
  | { readonly kind: 'gone' }
  /** One of the versions cannot be read, or no text can hold what both changed. */
  | { readonly kind: 'unreadable' };

/** The plan files with a conflict, and other files that have one. */
export interface Unmerged {
  readonly files: readonly OpenFile[];
  readonly others: readonly string[];
}

/** Finds what is open of the plans of a work tree. */
export function openFiles(
  root: string,
  plans: readonly PlanLocation[],
  operation: GitOperation | undefined,
): Unmerged {
  const files: OpenFile[] = [];
  const others: string[] = [];
  for (const [name, stages] of unmergedFiles(root)) {
    const found = plans.flatMap((location) => {
      const inPlan = inPlanOf(location.folder, name);
      return inPlan !== undefined && kindOfFile(inPlan) !== undefined ? [{ location, inPlan }] : [];
    })[0];
    if (!found || !/\.ya?ml$/i.test(name)) {
      others.push(name);
      continue;
    }
    const now = workBytes(root, name);
    files.push({ name, ...found, now, matter: matterOf(root, name, found.inPlan, stages, now, operation) });
  }
  return { files, others };
}

function matterOf(
  root: string,
  name: string,
  inPlan: string,
  stages: ReadonlySet<Stage>,
  now: Buffer | undefined,
  operation: GitOperation | undefined,
): OpenMatter {
  if (!stages.has(2) || !stages.has(3)) return { kind: 'gone' };
  const [base, ours, theirs] = ([1, 2, 3] as const).map((stage) =>
    stages.has(stage) ? textOf(stageBytes(root, name, stage)) : '',
  );
  const text = now && textOf(now);
  if (base === undefined || ours === undefined || theirs === undefined) return { kind: 'unreadable' };
  const versions: Versions = { base, ours, theirs, kind: kindOfFile(inPlan) };
  const left = leftBytes(root, name);
  const touched = touchedSince(text, left && textOf(left), ours);
  if (text !== undefined && touched !== 'no') {
    return touched === 'settled' ? { kind: 'by-hand', versions, text } : { kind: 'edited' };
  }
  const [was, here, there] = [base, ours, theirs].map(dataOf);
  if (!was || !here || !there) return { kind: 'unreadable' };
  const { data, conflicts } = mergeData(was.data, here.data, there.data, versions.kind, (one) => one.ours);
  return { kind: 'values', versions, data, conflicts, ...changersOf(root, operation, name) };
}

/** Whether somebody changed a file since git left it there, and took the marks away. */
function touchedSince(
  now: string | undefined,
  left: string | undefined,
  ours: string,
): 'no' | 'edited' | 'settled' {
  if (now === undefined) return 'no';
  const [read, before] = [
    readings(plainLines(now)),
    left === undefined ? undefined : readings(plainLines(left)),
  ];
  const hasMarks = /^(?:<{7}|>{7})/m.test(now);
  if (!hasMarks) {
    // Without marks git leaves one of the versions where a driver failed.
    const untouched = left === undefined ? ours : left;
    return plainLines(now) === plainLines(untouched) ? 'no' : 'settled';
  }
  if (!before) return 'no';
  return read?.ours === before.ours && read.theirs === before.theirs ? 'no' : 'edited';
}

function plainLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** A file of a plan with one text again. */
export interface SettledFile {
  readonly file: OpenFile;
  readonly text: string;
  /** Comments for which there is no place in it. */
  readonly lost: readonly string[];
}

/** Settles a file; undefined where no text can hold what both sides changed. */
export function settled(file: OpenFile, settle: Settle): SettledFile | undefined {
  const { matter } = file;
  if (matter.kind === 'by-hand') return { file, text: matter.text, lost: [] };
  if (matter.kind !== 'values') return undefined;
  const made = settledText(matter.versions, settle);
  return made && { file, ...made };
}

/** The plan as our side has it, with what the other side brought where there was no conflict. */
export function planOf(location: PlanLocation, files: readonly OpenFile[]): PlanState {
  return onSide(location, files, 'ours');
}

/** The errors that neither side had, of the plans that settled files are in. */
export function errorsIn(files: readonly OpenFile[], done: readonly SettledFile[]): readonly Finding[] {
  const locations = new Map(done.map(({ file }) => [file.location.folder, file.location]));
  return [...locations.values()].flatMap((location) => {
    const own = done.filter(({ file }) => file.location.folder === location.folder);
    const [ours, theirs] = (['ours', 'theirs'] as const).map((side) => onSide(location, files, side));
    if (!ours || !theirs) return [];
    const after = withTexts(
      ours,
      own.map(({ file, text }) => ({ inPlan: file.inPlan, text: withoutMark(text) })),
    );
    const changed = own.map(({ file }) => ({ path: file.name }));
    const known = new Set(addedErrors(theirs, after, changed).map(keyOf));
    return addedErrors(ours, after, changed).filter((finding) => known.has(keyOf(finding)));
  });
}

function onSide(location: PlanLocation, files: readonly OpenFile[], side: 'ours' | 'theirs'): PlanState {
  const texts = files.flatMap(({ location: own, inPlan, matter }) =>
    own.folder === location.folder && 'versions' in matter
      ? [{ inPlan, text: withoutMark(matter.versions[side]) }]
      : [],
  );
  return withTexts(loadPlan(sourceOf(location)), texts);
}

function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, '');
}

function keyOf({ code, file, span }: Finding): string {
  return JSON.stringify([code, file, span]);
}
