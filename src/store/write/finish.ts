import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Refused } from '../../model/change-outcome.ts';

/** A commit that git may refuse. */
export interface Unfinished {
  readonly root: string;
  /** Relative to the root, with `/`. */
  readonly names: readonly string[];
  /** Those of them that git does not know yet. */
  readonly added: readonly string[];
  readonly message: string;
  /** The folder for working files, and what names those of this commit. */
  readonly folder: string;
  readonly id: string;
}

/** How long a message is kept for a commit that the user has yet to make, in milliseconds. */
const keeping = 90 * 24 * 60 * 60 * 1000;

/** The length that the arguments of a command can have everywhere, with room for the rest. */
const commandLength = 20_000;

/** What the user types to make the commit that git refused, its message waiting in a file. */
export function finishCommands(why: Refused['why'], commit: Unfinished): readonly string[] {
  const git = `git -C ${quoted(commit.root)}`;
  const message = keep(commit.folder, `message-${commit.id}.txt`, commit.message);
  const subject = commit.message.slice(0, commit.message.indexOf('\n'));
  const says = message === undefined ? `-m ${quoted(subject)}` : `-F ${quoted(short(message, commit.root))}`;
  const add = commit.added.length > 0 ? [`${git} add -N ${named(commit.added, commit)}`] : [];
  const finish = [...add, `${git} commit --only ${says} ${named(commit.names, commit)}`];
  if (why !== 'no-identity') return finish;
  return ['git config --global user.name "NAME"', 'git config --global user.email "MAIL"', ...finish];
}

/** The arguments that name files to git; too many for a command are named in a file of their own. */
export function fileArguments(names: readonly string[], commit: Unfinished): readonly string[] {
  const literal = names.map(literally);
  if (!isLong(names)) return ['--', ...literal];
  const purpose = names === commit.added ? 'added' : 'files';
  const list = keep(commit.folder, `message-${commit.id}-${purpose}.txt`, literal.join('\0'));
  return list === undefined ? ['--', ...literal] : [`--pathspec-from-file=${list}`, '--pathspec-file-nul'];
}

/** Whether the names are too many for the arguments of one command. */
export function isLong(names: readonly string[]): boolean {
  return names.reduce((length, name) => length + Buffer.byteLength(literally(name)) + 3, 0) > commandLength;
}

/** A file or folder as a pathspec in which no character is special. */
export function literally(name: string): string {
  return `:(top,literal)${name}`;
}

/** Forgets what was kept of a commit that was made. */
export function forget({ folder, id, names, added }: Unfinished): void {
  if (!isLong(names) && !isLong(added)) return;
  for (const purpose of ['added', 'files']) {
    rmSync(path.join(folder, `message-${id}-${purpose}.txt`), { force: true });
  }
}

function named(names: readonly string[], commit: Unfinished): string {
  if (isLong(names)) return fileArguments(names, commit).map(quoted).join(' ');
  return `-- ${names.map(quoted).join(' ')}`;
}

function short(file: string, root: string): string {
  const fromRoot = path.relative(root, file);
  return fromRoot.startsWith('..') || path.isAbsolute(fromRoot) ? file : fromRoot;
}

/** Keeps a text in the folder for working files and clears what is old; undefined where there is no room. */
function keep(folder: string, name: string, text: string): string | undefined {
  const file = path.join(folder, name);
  try {
    for (const old of readdirSync(folder).filter((one) => /^message-.+\.txt$/.test(one))) {
      const stat = statSync(path.join(folder, old), { throwIfNoEntry: false });
      if (stat && Date.now() - stat.mtimeMs > keeping) rmSync(path.join(folder, old), { force: true });
    }
    writeFileSync(file, text);
    return file;
  } catch {
    rmSync(file, { force: true });
    return undefined;
  }
}

/** A word as the shells of this system take it. */
function quoted(word: string): string {
  const windows = path.sep === '\\';
  if ((windows ? /^[\w./:\\@+=,-]+$/ : /^[\w./:@%+=,-]+$/).test(word)) return word;
  // A POSIX shell reads some characters inside double quotes; cmd and PowerShell know no single ones in common.
  return windows || !/["$`\\!]/.test(word) ? `"${word}"` : `'${word.replaceAll("'", "'\\''")}'`;
}
