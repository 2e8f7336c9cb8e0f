import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, vi } from 'vitest';
import { Failure, type FailureReason } from '../../src/model/failure.ts';
import { gitFolder } from '../../src/store/git-folder.ts';
import { type WriteOptions, withPlanLock } from '../../src/store/write/plan-writer.ts';
import { folder } from './bin.ts';

/** The plan that the tests write to, relative to the root. */
export const planFolder = 'plans/p';
/** A file of it, relative to the plan and to the root. */
export const inPlan = 'activities/A-1.yaml';
export const inRoot = `${planFolder}/${inPlan}`;
/** What the file holds at first. */
export const old = 'id: A-1\ntitle: One\n';

/** Lets git see nothing of this machine's settings, for the rest of a test. */
export function ownGit(settings: Readonly<Record<string, string>> = {}): void {
  const config = Object.entries({ 'user.name': 'Ана', 'user.email': 'ana@example.org', ...settings });
  vi.stubEnv('GIT_CONFIG_GLOBAL', os.devNull);
  vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
  vi.stubEnv('GIT_CONFIG_COUNT', String(config.length));
  config.forEach(([key, value], i) => {
    vi.stubEnv(`GIT_CONFIG_KEY_${i}`, key);
    vi.stubEnv(`GIT_CONFIG_VALUE_${i}`, value);
  });
}

/** What git says, without its last line break. */
export function git(cwd: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trimEnd();
}

/** A repository with a plan and one commit. */
export function repository(files: Readonly<Record<string, string>> = {}): string {
  const root = folder({ 'plans/p/plan.yaml': 'id: p\n', [inRoot]: old, 'notes.txt': 'a\n', ...files });
  git(root, 'init', '-q', '-b', 'main');
  git(root, 'add', '.');
  git(root, 'commit', '-qm', 'first');
  return root;
}

/** Options of a writer of this process; short of patience, so that what never comes does not hold the test. */
export function writing(root: string, more: Partial<WriteOptions> = {}): WriteOptions {
  const plan = { directory: path.join(root, planFolder), folder: planFolder };
  return { root, plan, commit: true, pid: process.pid, now: Date.now(), patience: 300, ...more };
}

/** A line more in a file. */
export const longer = (content: string): Buffer => Buffer.from(`${content}more: yes\n`);

/** What becomes of a line more in a file of the plan. */
export function changed(root: string, more: Partial<WriteOptions> = {}, name = inPlan) {
  const content = readFileSync(path.join(root, planFolder, name), 'utf8');
  return withPlanLock(writing(root, more), (writer) =>
    writer.write({
      files: [{ path: name, before: Buffer.from(content), after: longer(content) }],
      message: {
        subject: 'A-1: Започна\nна две',
        trailers: [{ key: 'Planctl-Change', value: 'A-1 status not_started -> in_progress' }],
      },
    }),
  );
}

/** A file below the root as text. */
export const text = (root: string, name = inRoot): string => readFileSync(path.join(root, name), 'utf8');

/** The reason of a failure; what was no failure fails the test. */
export function failing(run: () => unknown): FailureReason {
  try {
    run();
  } catch (error) {
    if (error instanceof Failure) return error.reason;
    throw error;
  }
  throw new Error('no failure');
}

/** A hook of git's. */
export function hook(file: string, script: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

/** Nothing of planctl's is left: no lock, no journal, nothing beside the files. */
export function expectTidy(root: string): void {
  const work = gitFolder(root) ?? '';
  const left = existsSync(work) ? readdirSync(work).filter((name) => !name.startsWith('message-')) : [];
  expect(left).toEqual([]);
  const beside = readdirSync(path.join(root, 'plans'), { recursive: true, encoding: 'utf8' });
  expect(beside.filter((name) => name.includes('.planctl-'))).toEqual([]);
}
