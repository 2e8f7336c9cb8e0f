import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { exitCodes, Failure } from '../../model/failure.ts';
import { askGit, gitText } from '../git.ts';
import { codeOf, writingFailure } from '../write/disk.ts';
import { writeOutput } from '../write/output-file.ts';

/** By this line a hook is known as planctl's. */
const mark = '# planctl-hook: pre-commit';

/** What stands where planctl's hook would. */
export type HookState = 'none' | 'installed' | 'outdated' | 'foreign';

/** Where the hook of a work tree is. */
export interface HookPlace {
  /** The absolute path of the work tree. */
  readonly root: string;
  readonly file: string;
  /** Where a hook that was there before is kept. */
  readonly kept: string;
  readonly hasKept: boolean;
  /** Whether the folder is outside the work tree and git's own folder, so that it serves other repositories too. */
  readonly shared: boolean;
}

/** Finds the place as git sees it, with core.hooksPath; husky's own folder stands for the one the user writes to. */
export function hookPlace(start: string): HookPlace {
  const top = askGit(start, ['rev-parse', '--show-toplevel']);
  if (!top.ok) throw new Failure({ why: 'no-repository', path: start }, exitCodes.unreadable);
  const root = path.resolve(top.out.toString('utf8').trimEnd());
  const own = path.resolve(root, gitText(root, ['rev-parse', '--git-common-dir']));
  const named = path.resolve(root, gitText(root, ['rev-parse', '--git-path', 'hooks']));
  const ofHusky = path.basename(named) === '_' && path.basename(path.dirname(named)) === '.husky';
  const folder = ofHusky ? path.dirname(named) : named;
  const file = path.join(folder, 'pre-commit');
  const kept = `${file}.before-planctl`;
  return {
    root,
    file,
    kept,
    hasKept: existsSync(kept),
    shared: !isWithin(folder, own) && !isWithin(folder, root),
  };
}

function isWithin(inner: string, outer: string): boolean {
  const relative = path.relative(outer, inner);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/** What stands there now. */
export function hookState({ file }: HookPlace, script: string): HookState {
  const text = textOf(file);
  if (text === undefined) return 'none';
  if (!text.split(/\r?\n/).includes(mark)) return 'foreign';
  return text === script ? 'installed' : 'outdated';
}

/**
 * Puts the hook in its place; a foreign one is kept beside it and run first. Says whether anything was changed.
 */
export function installHook(place: HookPlace, script: string, force: boolean, pid: number): boolean {
  const state = hookState(place, script);
  if (state === 'installed' && isExecutable(place.file)) return false;
  if (state === 'foreign') {
    if (!force || existsSync(place.kept)) throw new Failure({ why: 'hook-foreign', path: place.file });
  } else if (place.shared && !force && state === 'none') {
    throw new Failure({ why: 'hooks-shared', path: place.file });
  }
  return attempt(place.file, () => {
    mkdirSync(path.dirname(place.file), { recursive: true });
    if (state === 'foreign') renameSync(place.file, place.kept);
    writeOutput(place.file, script, pid);
    chmodSync(place.file, 0o755);
    return true;
  });
}

/** Takes planctl's hook away and puts back what was there before. Says whether there was one. */
export function uninstallHook(place: HookPlace, script: string): boolean {
  const state = hookState(place, script);
  if (state === 'none' || state === 'foreign') return false;
  return attempt(place.file, () => {
    rmSync(place.file);
    if (existsSync(place.kept)) renameSync(place.kept, place.file);
    return true;
  });
}

function attempt<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw writingFailure(error, file);
  }
}

function isExecutable(file: string): boolean {
  return path.sep === '\\' || (statSync(file).mode & 0o111) !== 0;
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new Failure({ why: 'cannot-read', path: file, detail: code ?? '' }, exitCodes.unreadable);
  }
}

function shellWord(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/**
 * The hook itself, for any shell and for Git for Windows: the hook that was there before, then planctl from the folder
 * of packages, from its own repository, or from the PATH. A clone without planctl can commit; what it commits is
 * checked where changes are reviewed.
 */
export function hookScript(words: { readonly missing: readonly string[] }): string {
  return `#!/bin/sh
${mark}
# Written by "planctl hooks install"; "planctl hooks uninstall" takes it away.

kept="$0.before-planctl"
if [ -x "$kept" ]; then
  "$kept" "$@" || exit $?
fi

if [ -f node_modules/.bin/planctl ]; then
  exec node_modules/.bin/planctl validate --staged
elif [ -f bin/planctl.js ] && [ -f bin/lib/boot.txt ]; then
  exec node bin/planctl.js validate --staged
elif command -v planctl >/dev/null 2>&1; then
  exec planctl validate --staged
fi
printf '%s\\n' ${words.missing.map(shellWord).join(' ')} >&2
exit 0
`;
}
