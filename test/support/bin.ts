import { execFile, spawnSync } from 'node:child_process';
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
  input = '',
): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...args], {
    ...options(cwd, env),
    input,
  });
  return { status, stdout, stderr };
}

/** The same beside other runs: it is waited for with all of them. */
export function planctlBeside(cwd: string, args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [launcher, ...args], options(cwd, {}), (_, stdout, stderr) => {
      resolve({ status: child.exitCode, stdout, stderr });
    });
  });
}

function options(cwd: string, env: Readonly<Record<string, string>>) {
  const { PATH = '', SystemRoot = '' } = process.env;
  return {
    cwd,
    encoding: 'utf8',
    env: { PATH, SystemRoot, PLANCTL_LANG: 'en', ...env },
    maxBuffer: 256 * 1024 * 1024,
    // A run that hangs fails its own test, not the whole suite.
    timeout: 30_000,
  } as const;
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
