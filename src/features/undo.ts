import { exitCodes, Failure } from '../model/failure.ts';
import type { PlanState } from '../model/plan.ts';
import {
  commitsOf,
  filesOf,
  isInGit,
  isShallow,
  isShared,
  type Recorded,
  uncommittedIn,
} from '../store/recorded-changes.ts';
import type { PlanLocation } from '../store/repository.ts';
import { operationIn } from '../store/write/git-state.ts';
import type { Intent } from './edit.ts';
import { inPlanOf, undoIntent, versionsOf } from './undo-intent.ts';

/** A change that can be taken back. */
export interface Undo {
  readonly commit: Recorded;
  readonly intentOf: (state: PlanState) => Intent;
  /** Files of the same commit that stay as they are, being no files of the plan. */
  readonly others: readonly string[];
  /** Files of the plan with changes that are in no commit; none of them is touched. */
  readonly uncommitted: readonly string[];
  /** Whether others may have the change already. */
  readonly shared: boolean;
}

/** The last change of a plan that planctl committed and nobody took back; a failure that says why there is none. */
export function lastChange(root: string, location: PlanLocation, state: PlanState): Undo {
  const { folder } = location;
  if (!isInGit(root)) throw new Failure({ why: 'undo-no-git' }, exitCodes.unreadable);
  const operation = operationIn(root);
  if (operation) throw new Failure({ why: 'git-operation', operation }, exitCodes.unreadable);
  const uncommitted = uncommittedIn(root, folder);
  const newest = newestOf(root, folder);
  for (const commit of standing(commitsOf(root, folder))) {
    const files = filesOfStanding(root, commit);
    const [own, others] = [true, false].map((is) =>
      files.filter(({ name }) => (inPlanOf(folder, name) !== undefined) === is),
    );
    const unsaved = (own ?? []).map(({ name }) => name).filter((name) => uncommitted.includes(name));
    if (unsaved.length > 0)
      throw new Failure({ why: 'undo-uncommitted', files: unsaved }, exitCodes.unreadable);
    const versions = versionsOf(root, commit, own ?? [], folder);
    // Taken back already, by whatever means.
    if (undoIntent(root, commit, versions, state).files.length === 0) continue;
    return {
      commit,
      intentOf: (now) => {
        if (newestOf(root, folder) !== newest)
          throw new Failure({ why: 'undo-overtaken' }, exitCodes.unreadable);
        return undoIntent(root, commit, versions, now);
      },
      others: (others ?? []).map(({ name }) => name),
      uncommitted,
      shared: isShared(root, commit.commit),
    };
  }
  const shallow = isShallow(root);
  throw new Failure(
    { why: 'nothing-to-undo', plan: location.id, uncommitted, shallow },
    exitCodes.unreadable,
  );
}

function newestOf(root: string, folder: string): string | undefined {
  for (const { commit } of commitsOf(root, folder)) return commit;
  return undefined;
}

function filesOfStanding(root: string, commit: Recorded): ReturnType<typeof filesOf> {
  const { parents, subject } = commit;
  const about = { commit: commit.commit.slice(0, 9), subject };
  if (parents.length > 1) throw new Failure({ why: 'undo-merge', ...about }, exitCodes.unreadable);
  // Of the oldest commit of a shallow copy nobody here knows what was before it.
  if (parents.length === 0 && isShallow(root))
    throw new Failure({ why: 'undo-shallow', ...about }, exitCodes.unreadable);
  return filesOf(root, commit);
}

/** The changes that planctl committed, newest first, without those that were taken back, and what took them back. */
function* standing(commits: Iterable<Recorded>): Generator<Recorded> {
  const gone = new Set<string>();
  for (const commit of commits) {
    const undone = [
      ...commit.message.matchAll(/^(?:Planctl-Undoes: |This reverts commit )([0-9a-f]{40,64})\b/gm),
    ].flatMap(([, name = '']) => name);
    if (gone.has(commit.commit)) continue;
    for (const name of undone) gone.add(name);
    if (undone.length === 0 && /^Planctl-Change: /m.test(commit.message)) yield commit;
  }
}
