import { runGit } from './git.ts';

/** Puts a tag on the newest commit; whether git did. A tag that is there already is left where it is. */
export function setTag(root: string, tag: string): boolean {
  return runGit(root, ['tag', '--no-sign', tag, 'HEAD'], '', (env) => env).status === 0;
}
