import { closest } from '../model/closest.ts';
import { type Day, lastDay } from '../model/dates.ts';
import { Failure } from '../model/failure.ts';
import { idPattern } from '../model/kinds.ts';
import { notFound } from '../model/not-found.ts';
import type { AnyEntity, PlanState, SourceFile } from '../model/plan.ts';
import { foldLookAlikes } from '../model/script.ts';
import type { AsOf } from '../model/status.ts';
import { isKept, planOf, readFile } from '../store/assemble.ts';
import { BlobCache } from '../store/blob-cache.ts';
import { buildId } from '../store/build-id.ts';
import { DiskSource } from '../store/disk-source.ts';
import { gitFolder } from '../store/git-folder.ts';
import { PlanCache } from '../store/plan-cache.ts';
import type { PlanLocation, Repository } from '../store/repository.ts';

/** What names a plan: an option or an environment variable; else the folder tells. */
export interface PlanChoice {
  readonly repository: Repository;
  /** The plan asked for by `--plan`, or by PLANCTL_PLAN. */
  readonly plan: string | undefined;
}

/** The plans a command is about: the one asked for, the one whose folder this is, else all. */
export function choosePlans({ repository, plan }: PlanChoice): readonly PlanLocation[] {
  if (plan === undefined) return repository.within ? [repository.within] : repository.plans;
  const chosen = repository.plans.find((candidate) => candidate.id === plan);
  if (chosen) return [chosen];
  const known = repository.plans.map((candidate) => candidate.id);
  const suggestion = closest(plan, known);
  throw new Failure({
    why: 'unknown-plan',
    id: plan,
    known,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

/** Loads a plan from the disk, from what is remembered of it where its files have not changed since. */
export async function loadUnchanged(
  location: PlanLocation,
  cache: PlanCache | undefined,
  now: number,
): Promise<PlanState> {
  if (location.at) return loadCommitted(location, now);
  const source = sourceOf(location);
  const stamps = cache?.stamps(location, source, now);
  const known = stamps && cache?.read('data', location, stamps);
  if (stamps && Array.isArray(known)) return planOf(source, stamps.paths, known);
  // The reader and the validators are most of the code; what is remembered does without them.
  const { loadPlan } = await import('../store/load-plan.ts');
  const state = loadPlan(source);
  // A file with a fault has more to tell than its data; it is read again each time.
  if (stamps && state.files.every(isKept)) {
    cache?.write(
      'data',
      location,
      stamps,
      state.files.map((file) => file.data),
    );
  }
  return state;
}

/** Loads a plan from its commit, from what is remembered of the contents of its files. */
async function loadCommitted(location: PlanLocation, now: number): Promise<PlanState> {
  const { loadRevision, remember, remembered } = await import('./revisions.ts');
  const blobs = blobsFor(location.at?.root ?? '');
  const known = remembered(blobs, location.id);
  const before = new Set(known.keys());
  const used = new Map<string, unknown>();
  const state = await loadRevision(location, known, used);
  remember(blobs, location.id, before, used, now);
  return state;
}

/** What is remembered of the plans of a repository; nothing outside git. */
export function cacheFor(root: string): PlanCache | undefined {
  const folder = gitFolder(root);
  const build = buildId();
  return folder === undefined || build === undefined ? undefined : new PlanCache(folder, build);
}

/** What is remembered of the commits of a repository. */
export function blobsFor(root: string): BlobCache | undefined {
  const folder = gitFolder(root);
  const build = buildId();
  return folder === undefined || build === undefined ? undefined : new BlobCache(folder, build);
}

/** A plan's files on the disk. */
export function sourceOf(location: PlanLocation): DiskSource {
  return new DiskSource(location.directory, location.folder);
}

/**
 * The entity an id names, in whichever plan has it. Small letters and Cyrillic look-alikes are read as the capitals
 * they stand for; `plan-id:ID` names the plan as well.
 */
export async function findEntity(choice: PlanChoice, written: string, now: number): Promise<FoundEntity> {
  const colon = written.indexOf(':');
  const plan = colon > 0 ? written.slice(0, colon) : choice.plan;
  const id = asId(colon > 0 ? written.slice(colon + 1) : written);
  const cache = cacheFor(choice.repository.root);
  const plans: { readonly location: PlanLocation; readonly state: PlanState }[] = [];
  for (const location of choosePlans({ repository: choice.repository, plan })) {
    plans.push({ location, state: await loadUnchanged(location, cache, now) });
  }
  const found = plans.flatMap(({ location, state }) => {
    const entity = state.byId.get(id);
    return entity ? [{ state, location, entity, text: textOf(location, entity.file) }] : [];
  });
  const only = found[0];
  if (only === undefined) {
    throw notFound(
      id,
      plans.flatMap(({ state }) => [...state.byId.values()]),
    );
  }
  if (found.length > 1) {
    throw new Failure({ why: 'id-in-several-plans', id, plans: found.map(({ state }) => state.id) });
  }
  return only;
}

/** An entity, its plan, and the text of its file. */
export interface FoundEntity {
  readonly state: PlanState;
  readonly location: PlanLocation;
  readonly entity: AnyEntity;
  readonly text: string | undefined;
}

/** The text of a file; of one that came from what is remembered it is read now. */
export function textOf(location: PlanLocation, file: SourceFile): string | undefined {
  return file.text ?? readFile(sourceOf(location), file.inPlan);
}

/** What a person typed, as an id. */
export function asId(written: string): string {
  const folded = foldLookAlikes(written.trim().toUpperCase());
  return idPattern.test(folded) ? folded : written.trim();
}

/** The day asked for, else the day the plan closed, else today in the plan's time zone. */
export function asOfDay(state: PlanState, asked: Day | undefined, today: (timeZone: string) => Day): AsOf {
  if (asked !== undefined) return { day: asked, closedOn: undefined };
  const closed = lastDay(state.plan.closed_on);
  if (closed !== undefined) return { day: closed, closedOn: state.plan.closed_on };
  return { day: today(state.plan.time_zone ?? 'UTC'), closedOn: undefined };
}
