import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { folder, planctl, type Run, write } from './bin.ts';
import { inPlan, smallPlan } from './small-plan.ts';

/** What git says, without its last line break; nothing of this machine's settings. */
export function git(cwd: string, ...args: readonly string[]): string {
  const env = { PATH: process.env['PATH'], GIT_CONFIG_NOSYSTEM: '1', HOME: cwd };
  return execFileSync('git', args, {
    cwd,
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trimEnd();
}

/** Settings of a clone: who works in it, and nothing that this machine might bring. */
export function settle(root: string, name: string): string {
  for (const [key, value] of [
    ['user.name', name],
    ['user.email', `${name}@example.org`],
    ['core.autocrlf', 'false'],
    ['commit.gpgsign', 'false'],
  ] as const) {
    git(root, 'config', key, value);
  }
  return root;
}

/** A repository with the small plan and one commit. */
export function planRepository(files: Readonly<Record<string, string>> = {}): string {
  const root = folder({ ...inPlan(smallPlan), ...files });
  git(root, 'init', '-q', '-b', 'main');
  settle(root, 'Ana');
  git(root, 'add', '.');
  git(root, 'commit', '-qm', 'begin');
  return root;
}

/** Two clones of a bare repository with the small plan, as two people have them. */
export function twoClones(): { readonly hub: string; readonly ana: string; readonly boyan: string } {
  const place = folder();
  const hub = path.join(place, 'the hub.git');
  git(place, 'init', '-q', '--bare', '-b', 'main', hub);
  const first = planRepository();
  git(first, 'push', '-q', hub, 'main');
  const clone = (name: string): string => {
    git(place, 'clone', '-q', hub, name);
    return settle(path.join(place, name), name);
  };
  return { hub, ana: clone('Ana'), boyan: clone('Boyan') };
}

export const file = 'plans/demo/activities/A-01-first.yaml';

/** A file of a clone. */
export function read(root: string, name = file): string {
  return readFileSync(path.join(root, name), 'utf8');
}

/** Changes a file by hand, and commits it. */
export function byHand(
  root: string,
  name: string,
  change: (text: string) => string,
  subject = 'by hand',
): void {
  write(root, { [name]: change(existsSync(path.join(root, name)) ? read(root, name) : '') });
  git(root, 'add', '.');
  git(root, 'commit', '-qm', subject);
}

/** Runs planctl and expects it to succeed. */
export function fine(root: string, ...args: readonly string[]): Run {
  const run = planctl(root, args);
  expect({ args, status: run.status, stderr: run.status === 0 ? '' : run.stderr }).toEqual({
    args,
    status: 0,
    stderr: '',
  });
  return run;
}

/** Everything of a clone that a command which changes nothing must leave alone. */
export function stateOf(root: string): unknown {
  const names = git(root, 'ls-files', '-zco', '--exclude-standard')
    .split('\0')
    .filter((name) => name !== '');
  return {
    head: git(root, 'rev-parse', 'HEAD'),
    branch: git(root, 'symbolic-ref', '-q', 'HEAD'),
    status: git(root, 'status', '--porcelain=v2'),
    files: names.map((name) => [name, read(root, name)]),
  };
}
