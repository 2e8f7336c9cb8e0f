import { askGit, gitText } from './git.ts';
import { gitFolder } from './git-folder.ts';
import { literally } from './write/finish.ts';

/** A commit of the history. */
export interface Recorded {
  readonly commit: string;
  /** More than one of a merge; none of a first commit. */
  readonly parents: readonly string[];
  readonly author: string;
  /** The day it was made, as `2026-06-30`. */
  readonly date: string;
  readonly subject: string;
  readonly message: string;
}

/** A file as a commit changed it. */
export interface RecordedFile {
  /** Relative to the repository's root, with `/`. */
  readonly name: string;
  /** Whether it was there before the commit and is there since. */
  readonly before: boolean;
  readonly after: boolean;
}

const page = 100;

/** The commits that changed a folder, newest first, up to HEAD; none where nothing is committed yet. */
export function* commitsOf(root: string, folder: string): Generator<Recorded> {
  if (!askGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD']).ok) return;
  for (let skip = 0; ; skip += page) {
    const found = recorded(root, [`--skip=${skip}`, `-${page}`, 'HEAD', '--', within(folder)]);
    yield* found;
    if (found.length < page) return;
  }
}

/** The last commit behind one, up to another, that changed a file; undefined when there is none. */
export function lastChangeSince(
  root: string,
  commit: string,
  name: string,
  head = 'HEAD',
): Recorded | undefined {
  return recorded(root, ['-1', `${commit}..${head}`, '--', literally(name)])[0];
}

/** The commit behind one, up to another, that changed a file, where no other one did. */
export function onlyChangeSince(
  root: string,
  commit: string,
  name: string,
  head: string,
): Recorded | undefined {
  const [one, ...others] = recorded(root, ['-2', `${commit}..${head}`, '--', literally(name)]);
  return others.length === 0 ? one : undefined;
}

/** A commit by its name. */
export function commitAt(root: string, commit: string): Recorded | undefined {
  return recorded(root, ['-1', commit])[0];
}

function recorded(root: string, args: readonly string[]): readonly Recorded[] {
  const format = '--format=%H%x00%P%x00%an%x00%ad%x00%s%x00%B%x00%x1e';
  const out = gitText(root, [
    'log',
    '--no-show-signature',
    '--date=short',
    '--encoding=UTF-8',
    format,
    ...args,
  ]);
  return out.split('\0\x1e').flatMap((record) => {
    const [commit = '', parents = '', author = '', date = '', subject = '', message = ''] = record
      .replace(/^\n/, '')
      .split('\0');
    if (commit === '') return [];
    const list = parents === '' ? [] : parents.split(' ');
    return [{ commit, parents: list, author, date, subject, message }];
  });
}

/** The files that a commit with one parent or none changed. */
export function filesOf(root: string, { commit }: Recorded): readonly RecordedFile[] {
  const fields = gitText(root, [
    'diff-tree',
    '-r',
    '-z',
    '--root',
    '--no-renames',
    '--no-commit-id',
    '--name-status',
    commit,
  ]).split('\0');
  const files: RecordedFile[] = [];
  for (let i = 0; i + 1 < fields.length; i += 2) {
    const status = fields[i] ?? '';
    files.push({ name: fields[i + 1] ?? '', before: status !== 'A', after: status !== 'D' });
  }
  return files;
}

/** A file of a commit with the bytes that a checkout gives it: line ends and filters as on the disk. */
export function checkedOut(root: string, commit: string, name: string): Buffer | undefined {
  const { ok, out } = askGit(root, ['cat-file', '--filters', `${commit}:${name}`]);
  return ok ? out : undefined;
}

/** The YAML files below a folder that differ from the last commit, or are not in it. */
export function uncommittedIn(root: string, folder: string): readonly string[] {
  const args = ['status', '--porcelain', '-z', '-uall', '--no-renames', '--', within(folder)];
  return gitText(root, args)
    .split('\0')
    .map((record) => record.slice(3))
    .filter((name) => /\.ya?ml$/i.test(name) && !/(?:^|\/)\./.test(name));
}

/** Whether a commit is in the branch that the current one is exchanged with. */
export function isShared(root: string, commit: string): boolean {
  return askGit(root, ['merge-base', '--is-ancestor', commit, '@{upstream}']).ok;
}

/** Whether only the newest part of the history is here. */
export function isShallow(root: string): boolean {
  return gitText(root, ['rev-parse', '--is-shallow-repository']) === 'true';
}

/** Whether a folder is in a repository of git's. */
export function isInGit(root: string): boolean {
  return gitFolder(root) !== undefined;
}

function within(folder: string): string {
  return folder === '' ? ':/' : literally(folder);
}
