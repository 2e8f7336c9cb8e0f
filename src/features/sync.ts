import { exitCodes, Failure } from '../model/failure.ts';
import type { Finding } from '../model/finding.ts';
import type { PlanState, SourceFile } from '../model/plan.ts';
import type { FileConflict } from '../model/sharing.ts';
import { gitText } from '../store/git.ts';
import { GitSource } from '../store/git-source.ts';
import { loadPlan } from '../store/load-plan.ts';
import { commitAt, isShallow, lastChangeSince, uncommittedIn } from '../store/recorded-changes.ts';
import type { PlanLocation } from '../store/repository.ts';
import { type EndOfDay, repositoryAt } from '../store/revision.ts';
import { type Exchange, exchangeOf } from '../store/sync/exchange.ts';
import { moveTo } from '../store/sync/move.ts';
import { fetchTheirs, type Network, sendOurs } from '../store/sync/network.ts';
import { baseOf, type OwnClash, putOnTop } from '../store/sync/put-on-top.ts';
import { workPlaces } from '../store/write/places.ts';
import { type WriteOptions, withPlanLock } from '../store/write/plan-writer.ts';
import { addedErrors } from './added-errors.ts';
import { mergerFor } from './merge-files.ts';

/** What is exchanged, with whom, and how. */
export interface SyncOptions extends Pick<WriteOptions, 'pid' | 'now' | 'onWait' | 'onRecovered'> {
  readonly root: string;
  readonly plans: readonly PlanLocation[];
  readonly remote: string | undefined;
  readonly dryRun: boolean;
  readonly endOfDay: EndOfDay;
  readonly asks: boolean;
  /** Told once when fetching or sending takes more than a second. */
  readonly onSlow: (step: 'fetch' | 'send', remote: string) => void;
  /** The subject of a commit that joins two histories. */
  readonly joining: (branch: string) => string;
}

/** What became of it. Counts are of commits. */
export type Synced = {
  readonly remote: string;
  /** The others' branch. */
  readonly branch: string;
  readonly received: number;
  /** Sent, or with a conflict, an error or `--dry-run` still to be sent. */
  readonly sent: number;
  /** The commit of the branch here, before and after. */
  readonly before: string;
  readonly after: string;
  /** Whether the branch goes there from now on, and did not before. */
  readonly isNew: boolean;
  /** Files of the plans with changes that are in no commit: nobody else gets them. */
  readonly uncommitted: readonly string[];
} & (
  | { readonly kind: 'done' }
  | { readonly kind: 'conflict'; readonly conflicts: readonly FileConflict[] }
  /** Joined here, and not sent. */
  | { readonly kind: 'invalid'; readonly errors: readonly Finding[] }
);

/** How often something is sent anew when others were faster. */
const attempts = 4;

/** Fetches what the others have, puts the own commits on top, checks the plans, sends. */
export async function syncPlans(options: SyncOptions): Promise<Synced> {
  const { root, plans, dryRun, remote: asked, asks, onSlow } = options;
  const exchange = exchangeOf(root, asked);
  // What a dead writer left is finished first.
  withPlanLocks(options, plans, () => undefined);
  const network = (step: 'fetch' | 'send'): Network => ({
    asks,
    onSlow: () => onSlow(step, exchange.remote),
  });
  const before = gitText(root, ['rev-parse', 'HEAD']);
  let received = 0;
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const theirs = await fetchTheirs(exchange, network('fetch'));
    const step = withPlanLocks(options, plans, () => integrated(options, exchange, theirs));
    received += step.kind === 'conflict' ? 0 : step.received;
    const sent =
      theirs === undefined ? newTo(root, step.after, exchange.remote) : count(root, step.after, theirs);
    const uncommitted = plans.flatMap(({ folder }) => uncommittedIn(root, folder));
    const about = {
      remote: exchange.remote,
      branch: exchange.theirs,
      isNew: exchange.isNew,
      received,
      sent,
      before,
      uncommitted,
    };
    if (step.kind === 'conflict') return { ...about, ...step };
    const after = dryRun ? before : step.after;
    const errors = sent > 0 ? errorsOf(options, step.after, theirs) : [];
    if (errors.length > 0) return { ...about, after, kind: 'invalid', errors };
    const done = { ...about, after, kind: 'done' } as const;
    if (dryRun || (sent === 0 && !exchange.isNew)) return done;
    if (await sendOurs(exchange, network('send'))) return done;
  }
  throw new Failure({ why: 'sync-overtaken', times: attempts }, exitCodes.unreadable);
}

type Step =
  | { readonly kind: 'joined'; readonly received: number; readonly after: string }
  | { readonly kind: 'conflict'; readonly after: string; readonly conflicts: readonly FileConflict[] };

/** Brings what the others have into the branch here; with a conflict everything stays as it is. */
function integrated(options: SyncOptions, exchange: Exchange, theirs: string | undefined): Step {
  const { root, plans, dryRun, joining } = options;
  for (;;) {
    const ours = gitText(root, ['rev-parse', 'HEAD']);
    const base = theirs === undefined ? undefined : baseOf(root, ours, theirs);
    if (theirs === undefined || base === theirs) return { kind: 'joined', received: 0, after: ours };
    const from = `${exchange.remote}/${exchange.theirs}`;
    if (base === undefined)
      throw new Failure({ why: 'sync-unrelated', from, shallow: isShallow(root) }, exitCodes.unreadable);
    const joined =
      base === ours
        ? ({ ok: true, commit: theirs } as const)
        : putOnTop({ root, base, ours, theirs }, mergerFor(plans), joining(from));
    if (!joined.ok) {
      const conflicts = joined.clashes.map((clash) => conflictOf(root, clash, base, theirs));
      return { kind: 'conflict', after: ours, conflicts };
    }
    const step = { kind: 'joined', received: count(root, theirs, ours), after: joined.commit } as const;
    if (dryRun) return step;
    const [plan] = plans;
    if (plan === undefined || moveTo(root, workPlaces({ root, plan }).folder, ours, joined.commit))
      return step;
  }
}

function conflictOf(
  root: string,
  { commit, ...clash }: OwnClash,
  base: string,
  theirs: string,
): FileConflict {
  const here = commitAt(root, commit);
  const there = lastChangeSince(root, base, clash.file, theirs);
  return {
    ...clash,
    here: { commit, subject: here?.subject ?? '', byPlanctl: /^Planctl-Change: /m.test(here?.message ?? '') },
    there: there && { subject: there.subject, author: there.author, date: there.date },
  };
}

/** How many commits one has and another has not. */
function count(root: string, commit: string, without: string): number {
  return Number(gitText(root, ['rev-list', '--count', commit, `^${without}`]));
}

/** How many commits no branch of the others has, as far as is known here. */
function newTo(root: string, commit: string, remote: string): number {
  return Number(gitText(root, ['rev-list', '--count', commit, '--not', `--remotes=${remote}`]));
}

/** The errors that the others would get: those that their plans have not. What is sent for the first time is let go. */
function errorsOf(
  { root, endOfDay }: SyncOptions,
  commit: string,
  theirs: string | undefined,
): readonly Finding[] {
  if (theirs === undefined) return [];
  return repositoryAt(root, commit, endOfDay).plans.flatMap(({ folder }) => {
    const [old, now] = [theirs, commit].map((at) => loadPlan(new GitSource(root, at, folder)));
    return old && now ? addedErrors(old, now, changedBetween(old, now)) : [];
  });
}

/** The files that differ between two states of a plan. */
function changedBetween(old: PlanState, now: PlanState): readonly SourceFile[] {
  const texts = new Map(old.files.map((file) => [file.path, file.text]));
  const changed = now.files.filter(({ path, text }) => text === undefined || texts.get(path) !== text);
  const there = new Set(now.files.map(({ path }) => path));
  return [...changed, ...old.files.filter(({ path }) => !there.has(path))];
}

/** Does something while nobody else writes to any of the plans. */
function withPlanLocks<T>(options: SyncOptions, plans: readonly PlanLocation[], work: () => T): T {
  const [plan, ...more] = plans;
  if (plan === undefined) return work();
  const { root, pid, now, onWait, onRecovered } = options;
  return withPlanLock({ root, plan, commit: true, pid, now, onWait, onRecovered }, () =>
    withPlanLocks(options, more, work),
  );
}
