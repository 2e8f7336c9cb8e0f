import { compare } from '../core/diff/compare.ts';
import { impactOf } from '../core/diff/impact.ts';
import { judgePlan } from '../core/judge-plan.ts';
import type { Comparison, Impact, Located } from '../model/comparison.ts';
import type { Day } from '../model/dates.ts';
import { byCodePoint } from '../model/order.ts';
import type { PlanState, SourceFile } from '../model/plan.ts';
import type { AsOf, PlanStatus } from '../model/status.ts';
import { assemble } from '../store/assemble.ts';
import { contentKey } from '../store/blob-cache.ts';
import { askGit } from '../store/git.ts';
import type { PlanLocation, Repository } from '../store/repository.ts';
import { asOfDay, blobsFor, cacheFor, choosePlans, loadUnchanged, sourceOf } from './choose.ts';
import { type Known, loadRevision, remember, remembered } from './revisions.ts';

/** The two sides of a comparison; a side without `at` is the working tree. */
export interface Sides {
  readonly before: Repository;
  readonly after: Repository;
}

/** How one plan differs between two sides, and what that does to its judgements. */
export interface PlanDiff {
  readonly id: string;
  /** On which sides the plan is at all. */
  readonly on: 'both' | 'before' | 'after';
  readonly comparison: Comparison;
  readonly asOf: AsOf;
  /** Both sides judged on one day. */
  readonly judged: { readonly before: PlanStatus; readonly after: PlanStatus };
  readonly impact: readonly Impact[];
}

/** What decides how sides are compared. */
export interface DiffOptions {
  /** The plan asked for; undefined for all. */
  readonly plan: string | undefined;
  readonly day: Day | undefined;
  readonly today: (timeZone: string) => Day;
  readonly now: number;
  /** Whether the texts of files are needed as well, for places in them. */
  readonly texts?: boolean;
}

/** Compares the plans of two sides, each with the one of its id. */
export async function diffPlans(sides: Sides, options: DiffOptions): Promise<readonly PlanDiff[]> {
  const { before, after } = sides;
  const chosen = chosenIds(sides, options.plan);
  const diffs: PlanDiff[] = [];
  for (const id of chosen) {
    const was = before.plans.find((plan) => plan.id === id);
    const is = after.plans.find((plan) => plan.id === id);
    diffs.push(diffOf(await loadBoth(was, is, options.now, options.texts), options));
  }
  return diffs;
}

/** The plan asked for, on whichever side it is; else the one around the folder, else all. */
function chosenIds({ before, after }: Sides, plan: string | undefined): readonly string[] {
  const all = new Map([...before.plans, ...after.plans].map((location) => [location.id, location]));
  const plans = [...all.values()].sort((a, b) => byCodePoint(a.id, b.id));
  const within = after.within ?? before.within;
  return choosePlans({ repository: { ...after, plans, within }, plan }).map(({ id }) => id);
}

function diffOf({ before, after }: Both, { day, today }: DiffOptions): PlanDiff {
  const found = (after ?? before) as PlanState;
  const nothing = assemble(found, []);
  const [was, is] = [before ?? nothing, after ?? nothing];
  const asOf = asOfDay(found, day, today);
  const now = judgePlan(is, asOf);
  const then = judgePlan(was, asOf, now);
  const comparison = compare(was, is);
  const on = before && after ? 'both' : before ? 'before' : 'after';
  return {
    id: found.id,
    on,
    comparison:
      on === 'both' ? comparison : { ...comparison, facts: [wholePlan(found, on), ...comparison.facts] },
    asOf,
    judged: { before: then, after: now },
    impact: on === 'both' ? impactOf(then, now) : [],
  };
}

/** A plan that is there on one side only. */
function wholePlan({ id, plan, files }: PlanState, on: 'before' | 'after'): Located {
  const place = { file: files.find(({ kind }) => kind === 'plan')?.path ?? '', path: [] };
  const about = { entity: id, entityKind: 'plan' } as const;
  return on === 'after'
    ? { change: { type: 'entity-added', ...about, after: plan }, before: undefined, after: place }
    : { change: { type: 'entity-removed', ...about, before: plan }, before: place, after: undefined };
}

interface Both {
  readonly before: PlanState | undefined;
  readonly after: PlanState | undefined;
}

/**
 * Loads one plan from both sides. What is the same file in both is the same data in both, so that nothing is read,
 * compared or judged twice.
 */
export async function loadBoth(
  before: PlanLocation | undefined,
  after: PlanLocation | undefined,
  now: number,
  texts = false,
): Promise<Both> {
  const root = before?.at?.root ?? after?.at?.root;
  const id = (after ?? before)?.id ?? '';
  const blobs = root === undefined ? undefined : blobsFor(root);
  const known: Known = remembered(blobs, id);
  const kept = new Set(known.keys());
  const used: Known = new Map();
  const lent = texts ? new Map<string, string>() : undefined;
  const load = async (location: PlanLocation): Promise<PlanState> => {
    if (location.at) return loadRevision(location, known, used, lent);
    if (!texts) return loadUnchanged(location, cacheFor(root ?? ''), now);
    const { loadPlan } = await import('../store/load-plan.ts');
    return loadPlan(sourceOf(location));
  };
  const is = after && (await load(after));
  if (before?.at && after && !after.at && is) {
    for (const [key, file] of unchanged(before, after, is)) {
      known.set(key, file.data);
      if (file.text !== undefined) lent?.set(key, file.text);
    }
  }
  const was = before && (await load(before));
  // What the working tree lends is not remembered: git was only asked whether it looks the same.
  if (after === undefined || after.at) remember(blobs, id, kept, used, now);
  return { before: was, after: is };
}

/** The files of the working tree that are as a commit has them, as far as git can tell at a glance. */
function unchanged(
  before: PlanLocation,
  after: PlanLocation,
  state: PlanState,
): ReadonlyMap<string, SourceFile> {
  const same = new Map<string, SourceFile>();
  const { at } = before;
  if (!at || before.folder !== after.folder) return same;
  const args = [
    'diff-index',
    '--name-only',
    '--no-renames',
    '-z',
    at.commit,
    '--',
    `:(literal)${before.folder}`,
  ];
  const { ok, out } = askGit(at.root, args);
  if (!ok) return same;
  const changed = new Set(out.toString('utf8').split('\0'));
  for (const file of state.files) {
    const { path, inPlan, data, faults } = file;
    const oid = at.tree.get(path)?.oid;
    if (oid === undefined || changed.has(path) || data === undefined || faults.length > 0) continue;
    same.set(contentKey(oid, inPlan), file);
  }
  return same;
}
