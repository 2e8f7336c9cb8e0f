import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { writePlan } from '../generate-plan.mjs';

/** A repository with a generated plan, and the planctl that works in it. */
export interface Site {
  readonly root: string;
  readonly bin: string;
  readonly env: NodeJS.ProcessEnv;
}

/** How a run of planctl ended. */
export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The plan of a site, relative to its root. */
export const planFolder = 'plans/soak';

/** Makes a repository with a plan in a new folder among the temporary files. */
export function makeSite(bin: string, seed: number, activities: number): Site {
  const root = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'planctl-soak-')));
  const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env;
  const env = {
    ...inherited,
    PLANCTL_LANG: 'en',
    GIT_CONFIG_GLOBAL: os.devNull,
    GIT_CONFIG_NOSYSTEM: '1',
  };
  const site = { root, bin, env };
  git(site, 'init', '-q', '-b', 'main');
  for (const [key, value] of [
    ['user.name', 'Soak'],
    ['user.email', 'soak@example.org'],
    ['core.autocrlf', 'false'],
  ] as const)
    git(site, 'config', key, value);
  writePlan(path.join(root, planFolder), { activities, seed });
  git(site, 'add', '.');
  git(site, 'commit', '-qm', 'plan');
  return site;
}

/** What git says in a site; a failure throws with what it complained. */
export function git({ root, env }: Site, ...args: readonly string[]): string {
  return execFileSync('git', args, {
    cwd: root,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trimEnd();
}

/** The files of the activities that can still be reported of, by their ids. */
export function activityFiles({ root }: Site): ReadonlyMap<string, string> {
  const folder = path.join(root, planFolder, 'activities');
  const files = readdirSync(folder).filter((name) => /^[^.].*\.yaml$/.test(name));
  const found = new Map<string, string>();
  for (const name of files) {
    const file = path.join(folder, name);
    const { id, updates = [] } = parse(readFileSync(file, 'utf8'));
    if (!['cancelled', 'superseded'].includes(updates.at(-1)?.status)) found.set(id, file);
  }
  return found;
}

/** The arguments that report something after all that was reported before. */
export function reporting(id: string, note: string): readonly string[] {
  return ['update', id, '--note', note, '--status', 'in_progress', '--date', '2059-12-31', '--yes'];
}

/** Starts planctl, on POSIX as the head of a group of processes of its own, so that it can be killed with its git. */
export function start(
  { root, bin, env }: Site,
  args: readonly string[],
  detached = false,
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, [bin, ...args], {
    cwd: root,
    env,
    detached,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout?.on('data', (data) => {
    said.stdout += data;
  });
  child.stderr?.on('data', (data) => {
    said.stderr += data;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    // Not `close`: a git that outlives planctl still holds its output.
    child.on('exit', (status, signal) => setImmediate(() => resolve({ status, signal, ...said })));
  });
  return { child, ended };
}

/** Runs planctl to its end. */
export function run(site: Site, args: readonly string[]): Promise<Ended> {
  return start(site, args).ended;
}
