import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { exitCodes, Failure } from '../model/failure.ts';
import { runGit } from './git.ts';

/** A commit to make in a new repository: its files are those that differ from the commit before on its branch. */
export interface NewCommit {
  readonly branch: string;
  readonly author: { readonly name: string; readonly email: string };
  readonly message: string;
  /** Seconds since 1970, UTC. */
  readonly time: number;
  /** By their names relative to the root. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

/** A folder for something new: made when it is not there, refused when anything is in it. */
export function emptyFolder(directory: string): void {
  if (existsSync(directory) && readdirSync(directory).length > 0) {
    throw new Failure({ why: 'folder-not-empty', path: directory }, exitCodes.unreadable);
  }
  mkdirSync(directory, { recursive: true });
}

/** Makes a repository with a main branch. */
export function initRepository(directory: string): void {
  git(directory, ['init', '-q', '-b', 'main'], '');
}

/**
 * Adds commits to a repository by one process of git, without hooks, signatures or the clock: the same commits have the
 * same names everywhere. A branch that is not there yet begins at the main one.
 */
export function importCommits(directory: string, commits: readonly NewCommit[]): void {
  const known = new Set<string>();
  const stream = commits.map((commit) => {
    const ref = `refs/heads/${commit.branch}`;
    const first = !known.has(ref);
    known.add(ref);
    const start = existing(directory, ref) || (commit.branch === 'main' ? '' : 'refs/heads/main');
    const parent = first && start !== '' ? `from ${start}\n` : '';
    return `commit ${ref}\n${identity(commit)}${data(commit.message)}${parent}${commit.files
      .map(({ name, text }) => `M 100644 inline ${quotedPath(name)}\n${data(text)}`)
      .join('')}\n`;
  });
  git(directory, ['fast-import', '--quiet', '--date-format=raw'], stream.join(''));
}

/** Gives a repository an author, where git knows none; commits need one. */
export function ensureAuthor(directory: string, { name, email }: NewCommit['author']): void {
  const known = ['user.name', 'user.email'].every(
    (key) => runGit(directory, ['config', key], '', (env) => env).status === 0,
  );
  if (known) return;
  git(directory, ['config', 'user.name', name], '');
  git(directory, ['config', 'user.email', email], '');
}

/** Puts the files of the main branch into the folder. */
export function checkOut(directory: string): void {
  git(directory, ['reset', '-q', '--hard', 'main'], '');
}

/** Puts a tag on the newest commit of the main branch. */
export function tagMain(directory: string, tag: string): void {
  git(directory, ['tag', '--no-sign', tag, 'main'], '');
}

function existing(directory: string, ref: string): string {
  const { status, out } = runGit(directory, ['rev-parse', '--verify', '--quiet', ref], '', (env) => env);
  return status === 0 ? out.toString('utf8').trim() : '';
}

function identity({ author, time }: NewCommit): string {
  const who = `${author.name} <${author.email}> ${time} +0000`;
  return `author ${who}\ncommitter ${who}\n`;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

function quotedPath(name: string): string {
  return JSON.stringify(name);
}

function git(directory: string, args: readonly string[], input: string): void {
  const { status, err } = runGit(directory, args, input, (env) => ({ ...env, LC_ALL: 'C' }));
  if (status === 0) return;
  const complaint = err.trim().split('\n')[0] ?? '';
  throw new Failure({ why: 'git-failed', command: args[0] ?? '', complaint }, exitCodes.unreadable);
}
