import { exitCodes, Failure } from '../../model/failure.ts';
import type { SharingReason } from '../../model/sharing.ts';
import { askGit } from '../git.ts';
import { gitFolder } from '../git-folder.ts';
import { operationIn } from '../write/git-state.ts';

/** The branch here and the one of the others that it is exchanged with. */
export interface Exchange {
  readonly root: string;
  readonly branch: string;
  readonly remote: string;
  /** The others' branch. */
  readonly theirs: string;
  /** Where the others' branch is kept here. */
  readonly tracking: string;
  /** Whether git is to remember from now on where the branch goes. */
  readonly isNew: boolean;
}

/** With whom the current branch is exchanged; a failure that says what is missing. */
export function exchangeOf(root: string, asked: string | undefined): Exchange {
  if (gitFolder(root) === undefined) throw cannot({ why: 'sync-no-git' });
  const operation = operationIn(root);
  if (operation) throw cannot({ why: 'sync-operation', operation });
  const branch = ask(root, ['symbolic-ref', '--quiet', '--short', 'HEAD']);
  if (branch === undefined) throw cannot({ why: 'sync-detached' });
  if (ask(root, ['rev-parse', '--verify', '--quiet', 'HEAD']) === undefined)
    throw cannot({ why: 'sync-no-commit' });
  const remotes = (ask(root, ['remote']) ?? '').split('\n').filter((name) => name !== '');
  const set = ask(root, ['config', `branch.${branch}.remote`]);
  const merge = ask(root, ['config', `branch.${branch}.merge`]);
  const remote = asked ?? set ?? only(remotes);
  if (asked !== undefined && !remotes.includes(asked)) {
    throw cannot({ why: 'sync-unknown-remote', remote: asked, known: remotes });
  }
  const known = set === remote ? merge?.replace(/^refs\/heads\//, '') : undefined;
  const theirs = known ?? branch;
  const tracking = remotes.includes(remote)
    ? `refs/remotes/${remote}/${theirs}`
    : `refs/worktree/planctl/theirs/${theirs}`;
  return { root, branch, remote, theirs, tracking, isNew: set === undefined || merge === undefined };
}

function only(remotes: readonly string[]): string {
  const [first, ...more] = remotes;
  if (first === undefined) throw cannot({ why: 'sync-no-remote' });
  if (more.length > 0) throw cannot({ why: 'sync-choose-remote', known: remotes });
  return first;
}

/** What git answers, without its last line break; undefined when it has no answer. */
export function ask(root: string, args: readonly string[]): string | undefined {
  const { ok, out } = askGit(root, args);
  return ok ? out.toString('utf8').trimEnd() : undefined;
}

function cannot(reason: SharingReason): Failure {
  return new Failure(reason, exitCodes.unreadable);
}
