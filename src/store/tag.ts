import { runGit } from './git.ts';

/** Whether a commit is the newest one or came before it; false also where it is not here at all. */
export function isInHistory(root: string, commit: string): boolean {
  return runGit(root, ['merge-base', '--is-ancestor', commit, 'HEAD'], '', (env) => env).status === 0;
}

/** Puts a tag on the newest commit; whether git did. A tag that is there already is left where it is. */
export function setTag(root: string, tag: string): boolean {
  return runGit(root, ['tag', '--no-sign', tag, 'HEAD'], '', (env) => env).status === 0;
}
