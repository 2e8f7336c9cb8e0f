import { execFile, spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { beforeAll } from 'vitest';
import { root as project } from './bin.ts';

/** The writing program (`writer.ts`) as one file that Node runs; made before the tests of a file, gone after them. */
export const program = path.join(
  os.tmpdir(),
  `planctl-writer-${process.pid}-${process.env['VITEST_WORKER_ID']}.mjs`,
);

/** Makes the writing program for the tests of a file. */
export function withWriters(): void {
  beforeAll(async () => {
    const made = await build({
      entryPoints: [path.join(project, 'test/support/writer.ts')],
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      write: false,
    });
    writeFileSync(program, made.outputFiles[0]?.contents ?? '');
    return () => rmSync(program, { force: true });
  });
}

/** Runs the writing program to its end. */
export function run(root: string, args: readonly string[], options: { uid?: number } = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [program, root, ...args], options, (error, stdout, stderr) => {
      if (error) reject(new Error(stderr));
      else resolve(stdout);
    });
  });
}

/** Starts the writing program and kills it, some milliseconds after it has begun to write. */
export function killed(root: string, after: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, root, 'forever'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
    });
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), after));
    // Not `close`: a git that outlives it still holds its output.
    child.on('exit', (_, signal) => (signal === 'SIGKILL' ? resolve() : reject(new Error(said))));
  });
}

/** Where the lock of the plan is. */
export const lockOf = (root: string): string =>
  path.join(root, '.git/planctl', `lock-${encodeURIComponent('plans/p')}`);
/** Where the journal of the plan is. */
export const journalOf = (root: string): string => lockOf(root).replace('lock-', 'journal-').concat('.json');
