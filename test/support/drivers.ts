import { chmodSync } from 'node:fs';
import path from 'node:path';
import { vi } from 'vitest';
import { folder, root, write } from './bin.ts';
import { fine, git, planRepository } from './clones.ts';

/** Puts planctl where git's drivers find it, for the rest of a test; the folder has a blank and Cyrillic letters. */
export function planctlOnPath(language = 'en'): void {
  const bin = path.join(folder(), 'про грами');
  const launcher = path.join(root, 'bin/planctl.js');
  write(bin, { planctl: `#!/bin/sh\nexec "${process.execPath}" "${launcher}" --lang ${language} "$@"\n` });
  chmodSync(path.join(bin, 'planctl'), 0o755);
  vi.stubEnv('PATH', `${bin}${path.delimiter}${process.env['PATH']}`);
}

/** A repository with the small plan, git's drivers set up and committed. */
export function drivenRepository(files: Readonly<Record<string, string>> = {}): string {
  const cwd = planRepository(files);
  fine(cwd, 'hooks', 'install', '--drivers');
  // The hook would not let a broken file pass, and is not what is tried here.
  git(cwd, 'config', 'core.hooksPath', 'none');
  git(cwd, 'add', '.');
  git(cwd, 'commit', '-qm', 'drivers');
  return cwd;
}

/** Runs git where it may fail: whether it did not. */
export function tryGit(cwd: string, ...args: readonly string[]): boolean {
  try {
    git(cwd, ...args);
    return true;
  } catch {
    return false;
  }
}
