import type { Sides } from '../features/compare.ts';
import { lastDay } from '../model/dates.ts';
import { exitCodes, Failure } from '../model/failure.ts';
import type { DiffSide } from '../render/diff-page.ts';
import { findRepository, type Repository } from '../store/repository.ts';
import {
  commitAt,
  commitIf,
  fetchOf,
  mergeBase,
  type Place,
  parentsOf,
  placeOf,
  plansIn,
} from '../store/revision.ts';
import type { Context } from './context.ts';

/** The commits that were typed; `end` is undefined for the working tree. */
export interface TypedSides {
  readonly place: Place;
  readonly start: Commit;
  readonly end: Commit | undefined;
  readonly from: DiffSide;
  readonly to: DiffSide;
}

type Commit = ReturnType<typeof commitAt>;

/**
 * The sides that were typed: nothing is HEAD against the working tree, one revision that against the working tree, two
 * revisions or `A..B` those, and `A...B` the commit where the two parted against B. Each may be a date.
 */
export function typedSides(
  context: Context,
  first: string | undefined,
  second: string | undefined,
): TypedSides {
  const place = placeOf(context.directory);
  const range = second === undefined ? /^(.*?)(\.{2,3})(.*)$/.exec(first ?? '') : null;
  if (range) {
    const [, a, dots, b] = range;
    return commitsOf(context, place, a || 'HEAD', b || 'HEAD', dots === '...');
  }
  // A bare repository has no working tree.
  return commitsOf(context, place, first ?? 'HEAD', second ?? (place.bare ? 'HEAD' : undefined), false);
}

function commitsOf(
  context: Context,
  place: Place,
  from: string,
  to: string | undefined,
  fromBase: boolean,
): TypedSides {
  const { endOfDay } = context.io;
  const end = to === undefined ? undefined : commitAt(place, to, endOfDay);
  const named = commitAt(place, from, endOfDay);
  const base = fromBase && end ? baseOf(place, from, named.commit, to ?? '', end.commit) : undefined;
  const start = base === undefined ? named : { commit: base, day: undefined };
  return {
    place,
    start,
    end,
    from: { typed: base === undefined ? from : null, commit: start.commit },
    to: { typed: to ?? null, commit: end?.commit ?? null },
  };
}

/** The plans on both sides. */
export function sidesOf(context: Context, { place, start, end, from }: TypedSides): Sides {
  const before = plansIn(place, start.commit, start.day);
  const after = end ? plansIn(place, end.commit, end.day) : workingTree(context, place);
  if (before.plans.length === 0 && after.plans.length === 0) {
    throw new Failure({ why: 'no-plan-in-rev', rev: from.typed ?? start.commit }, exitCodes.unreadable);
  }
  return { before, after };
}

/** Two sides, and what each is called. */
export interface NamedSides extends Sides {
  readonly from: DiffSide;
  readonly to: DiffSide;
}

/** A proposed change: the files as they are, against the commit where they parted from a branch. */
export function changeSince(context: Context, asked: string | undefined): NamedSides {
  const place = placeOf(context.directory);
  const { endOfDay, env } = context.io;
  const head = commitAt(place, 'HEAD', endOfDay).commit;
  const base = asked ?? defaultBase(place, env);
  const meant = lastDay(base.trim()) === undefined ? commitNamed(place, base) : undefined;
  const parted = baseOf(place, base, meant ?? commitAt(place, base, endOfDay).commit, 'HEAD', head);
  const commit = mergedInto(place, env, parted, head) ?? parted;
  const before = plansIn(place, commit, undefined);
  const after = place.bare ? plansIn(place, head, undefined) : workingTree(context, place);
  if (before.plans.length === 0 && after.plans.length === 0) {
    throw new Failure({ why: 'no-plan-in-rev', rev: base }, exitCodes.unreadable);
  }
  return { before, after, from: { typed: base, commit }, to: { typed: null, commit: head } };
}

/** The branch a change is meant for, as the machine that checks it knows; else the main one. */
function defaultBase({ root }: Place, env: Context['io']['env']): string {
  const { GITHUB_BASE_REF: github, CI_MERGE_REQUEST_DIFF_BASE_SHA: gitlab } = env;
  if (github) return `origin/${github}`;
  if (gitlab) return gitlab;
  const usual = ['origin/main', 'origin/HEAD', 'main', 'master'];
  return usual.find((name) => commitIf(root, name) !== undefined) ?? 'origin/main';
}

function commitNamed(place: Place, base: string): string {
  const found = commitIf(place.root, base);
  if (found !== undefined) return found;
  const { root, shallow } = place;
  throw new Failure(
    { why: 'no-base', base, fetch: fetchOf(root, base, shallow) ?? null },
    exitCodes.unreadable,
  );
}

/**
 * GitHub checks out a merge of the branch into the newest base, and may tell an older one: what came to the base
 * meanwhile is not of this change.
 */
function mergedInto(
  { root }: Place,
  env: Context['io']['env'],
  parted: string,
  head: string,
): string | undefined {
  if (!/^refs\/pull\/\d+\/merge$/.test(env['GITHUB_REF'] ?? '')) return undefined;
  const [first, second] = parentsOf(root, head);
  if (first === undefined || second === undefined) return undefined;
  return mergeBase(root, parted, first) === parted ? first : undefined;
}

function baseOf({ root, shallow }: Place, a: string, first: string, b: string, second: string): string {
  const base = mergeBase(root, first, second);
  if (base !== undefined) return base;
  throw new Failure({ why: 'no-merge-base', a, b, shallow }, exitCodes.unreadable);
}

/** The plans of the working tree; there may be none any more. */
function workingTree({ directory }: Context, { root }: Place): Repository {
  try {
    return findRepository(directory);
  } catch (error) {
    if (!(error instanceof Failure) || error.reason.why !== 'no-plan') throw error;
    return { root, plans: [], within: undefined };
  }
}
