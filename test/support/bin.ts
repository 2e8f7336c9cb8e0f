import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** The project's root. */
export const root = path.resolve(import.meta.dirname, '../..');
const launcher = path.join(root, 'bin/planctl.js');

/** What a run of the bin gave. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs planctl as a user would, without this machine's language or colours. */
export function planctl(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Run {
  const { PATH = '', SystemRoot = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH, SystemRoot, PLANCTL_LANG: 'en', ...env },
    maxBuffer: 256 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

/** A folder for one test, with files from an object of path to content; gone when the test ends. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const made = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'planctl-')));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  write(made, files);
  return made;
}

/** Writes files below a folder. */
export function write(directory: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    const target = path.join(directory, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}
