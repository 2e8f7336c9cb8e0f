import { Failure } from '../model/failure.ts';
import { askGit } from './git.ts';
import { gitFolder } from './git-folder.ts';

/**
 * The files of a folder that the history of the present branch took away, relative to the repository's root; none
 * where there is no history to ask.
 */
export function deletedFiles(root: string, folder: string): readonly string[] {
  if (gitFolder(root) === undefined) return [];
  try {
    const args = [
      'log',
      '--diff-filter=D',
      '--no-renames',
      '--name-only',
      '--format=',
      '-z',
      'HEAD',
      '--',
      folder,
    ];
    const { ok, out } = askGit(root, args);
    return ok ? [...new Set(out.toString('utf8').split('\0'))].filter((name) => name !== '') : [];
  } catch (error) {
    // Without git there is no history, and the plan is no worse for it.
    if (error instanceof Failure && error.reason.why === 'git-missing') return [];
    throw error;
  }
}
