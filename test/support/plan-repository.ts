import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { folder } from './bin.ts';
import { inPlan, smallPlan } from './small-plan.ts';

/** Asks git something in a folder. */
export function git(cwd: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8' }).trim();
}

/** The small plan, with other files or other texts of its files, committed in a git repository of its own. */
export function planRepository(files: Readonly<Record<string, string>> = {}): string {
  const cwd = folder(inPlan({ ...smallPlan, ...files }));
  git(cwd, 'init', '-q', '-b', 'main');
  for (const [key, value] of [
    ['user.name', 'A'],
    ['user.email', 'a@example.org'],
    ['core.autocrlf', 'false'],
    ['commit.gpgsign', 'false'],
  ]) {
    git(cwd, 'config', key ?? '', value ?? '');
  }
  git(cwd, 'add', '.');
  git(cwd, 'commit', '-qm', 'begin');
  return cwd;
}

/** The text of a file of the plan. */
export function readPlanFile(cwd: string, file: string): string {
  return readFileSync(path.join(cwd, 'plans/demo', file), 'utf8');
}

/** The values of the trailers of the last commit. */
export function lastTrailers(cwd: string): readonly string[] {
  return git(cwd, 'log', '-1', '--format=%(trailers:key=Planctl-Change,valueonly)').split('\n');
}
