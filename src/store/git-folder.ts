import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * The folder for planctl's own working files inside git's, as `git rev-parse --git-path planctl` tells it, without the
 * cost of asking git. Undefined outside git.
 */
export function gitFolder(root: string): string | undefined {
  const dotGit = path.join(root, '.git');
  const stat = statSync(dotGit, { throwIfNoEntry: false });
  if (!stat) return undefined;
  if (stat.isDirectory()) return path.join(dotGit, 'planctl');
  // In a worktree or submodule `.git` is a file that names the folder.
  const named = /^gitdir: (.+?)\s*$/m.exec(readFileSync(dotGit, 'utf8'))?.[1];
  return named === undefined ? undefined : path.join(path.resolve(root, named), 'planctl');
}
