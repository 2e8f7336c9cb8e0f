import { askGit } from './git.ts';
import { gitFolder } from './git-folder.ts';

/** The commit that a folder of a work tree is in exactly as it is on the disk; null where it differs, or outside git. */
export function headOfClean(root: string, folder: string): string | null {
  if (gitFolder(root) === undefined) return null;
  const head = askGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  if (!head.ok) return null;
  const changed = askGit(root, ['status', '--porcelain', '-z', '-uall', '--', `:(literal)${folder}`]);
  return changed.ok && changed.out.length === 0 ? head.out.toString('utf8').trim() : null;
}
