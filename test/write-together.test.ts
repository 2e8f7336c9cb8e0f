import { execFile, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { getuid } from 'node:process';
import { build } from 'esbuild';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Recovered } from '../src/model/change-outcome.ts';
import { Failure } from '../src/model/failure.ts';
import { DiskSource } from '../src/store/disk-source.ts';
import { realDisk } from '../src/store/write/disk.ts';
import { writeJournal } from '../src/store/write/journal.ts';
import { thisOwner } from '../src/store/write/owner.ts';
import { withPlanLock } from '../src/store/write/plan-writer.ts';
import { folder, root as project, write } from './support/bin.ts';
import { changed, git, inRoot, old, ownGit, repository, text, writing } from './support/repositories.ts';

let program: string;
beforeAll(async () => {
  const made = await build({
    entryPoints: [path.join(project, 'test/support/writer.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    write: false,
  });
  program = path.join(os.tmpdir(), `planctl-writer-${process.pid}.mjs`);
  writeFileSync(program, made.outputFiles[0]?.contents ?? '');
  return () => rmSync(program, { force: true });
});
beforeEach(() => ownGit());
afterEach(() => {
  vi.unstubAllEnvs();
});

/** Runs the writing program to its end. */
function run(root: string, args: readonly string[], options: { uid?: number } = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [program, root, ...args], options, (error, stdout, stderr) => {
      if (error) reject(new Error(stderr));
      else resolve(stdout);
    });
  });
}

/** Starts the writing program and kills it, some milliseconds after it has begun to write. */
function killed(root: string, after: number): Promise<void> {
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

const lockOf = (root: string): string =>
  path.join(root, '.git/planctl', `lock-${encodeURIComponent('plans/p')}`);
const journalOf = (root: string): string => lockOf(root).replace('lock-', 'journal-').concat('.json');

/** Opens the plan for writing, and says what became of what was left behind. */
function recovered(root: string): readonly Recovered[] {
  const told: Recovered[] = [];
  withPlanLock(writing(root, { onRecovered: (one) => told.push(one), patience: 30_000 }), () => undefined);
  return told;
}

describe('several writers', () => {
  test('lose none of each other’s changes', async () => {
    const root = repository();
    await Promise.all([run(root, ['append', '40']), run(root, ['append', '40'])]);
    const lines = text(root).slice(old.length).trimEnd().split('\n');
    expect(new Set(lines).size).toBe(80);
    expect(lines).toHaveLength(80);
    expect(git(root, 'status', '--porcelain')).toBe('');
    expect(git(root, 'rev-list', '--count', 'HEAD')).toBe('81');
    expect(readdirSync(path.join(root, '.git/planctl'))).toEqual([]);
  });

  test('are waited for, and named when the patience is over', () => {
    const root = repository();
    withPlanLock(writing(root), () => undefined);
    // Our parent is at work, as far as anybody can tell.
    const owner = { ...thisOwner(process.ppid, 0), pid: process.ppid };
    writeFileSync(lockOf(root), JSON.stringify(owner));
    const waits: unknown[] = [];
    let failure: unknown;
    try {
      changed(root, { patience: 1_500, onWait: (other) => waits.push(other.pid) });
    } catch (error) {
      failure = error;
    }
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({
      reason: { why: 'plan-locked', path: lockOf(root), pid: process.ppid, host: os.hostname() },
      exit: 3,
    });
    expect(waits).toEqual([process.ppid]);
    expect(text(root)).toBe(old);
  });

  test('that are dead are not waited for', () => {
    const root = repository();
    const me = thisOwner(process.pid, 0);
    const dead = [
      { ...me, pid: 2 ** 22 + 1, started: null },
      { ...me, boot: me.boot === null ? null : 'before' },
      { ...me, pid: process.ppid, started: '1' },
      { ...me, pid: process.pid },
    ];
    for (const owner of dead.filter((one, i) => i !== 2 || one.started !== null)) {
      withPlanLock(writing(root), () => undefined);
      writeFileSync(lockOf(root), JSON.stringify(owner));
      writeFileSync(`${lockOf(root)}.guard`, JSON.stringify(dead[0]));
      expect(changed(root)).toMatchObject({ kind: 'committed' });
      expect(readdirSync(path.join(root, '.git/planctl'))).toEqual([]);
    }
  });

  test('on another machine are dead after a long time', () => {
    const root = repository();
    withPlanLock(writing(root), () => undefined);
    for (const content of [JSON.stringify({ ...thisOwner(1, 0), host: 'elsewhere' }), '']) {
      writeFileSync(lockOf(root), content);
      expect(() => changed(root)).toThrow(Failure);
      const then = Date.now() / 1000 - 2 * 60 * 60;
      utimesSync(lockOf(root), then, then);
      expect(changed(root)).toMatchObject({ kind: 'committed' });
    }
  });

  test('of one process cannot wait for each other', () => {
    const root = repository();
    expect(() => withPlanLock(writing(root), () => changed(root))).toThrow(/already/);
    expect(changed(root)).toMatchObject({ kind: 'committed' });
  });
});

describe('a writer that is killed', () => {
  test('at any moment leaves whole files and nothing in the way', async () => {
    const numbered = (n: number): string => `number: ${n}\n${`line: ${n}\n`.repeat(500)}end: ${n}\n`;
    const root = repository({
      'plans/p/plan.yaml': numbered(0),
      [inRoot]: numbered(0),
      'plans/p/activities/A-2.yaml': numbered(0),
      'plans/p/kpis/K-0.yaml': numbered(0),
    });
    const source = new DiskSource(path.join(root, 'plans/p'), 'plans/p');
    const numbers = (): ReadonlyMap<string, number> =>
      new Map(
        source.list().map((file) => {
          const content = text(root, `plans/p/${file.path}`);
          const n = Number(/^number: (\d+)/.exec(content)?.[1]);
          expect(content, file.path).toBe(numbered(n));
          return [file.path, n];
        }),
      );
    for (let i = 0; i < 60; i++) {
      await killed(root, Math.random() * 160);
      numbers();
      if (i % 10 !== 9) continue;
      // Now and then we are the next writer: what was left is brought to its end.
      recovered(root);
      const after = numbers();
      expect(after.get('activities/A-1.yaml')).toBe(after.get('activities/A-2.yaml'));
      expect(git(root, 'status', '--porcelain')).toBe('');
    }
    expect(readdirSync(path.join(root, '.git/planctl'))).toEqual([]);
    const names = readdirSync(path.join(root, 'plans/p'), { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(git(root, 'fsck', '--strict', '--no-dangling')).toBe('');
    // Every commit of two files has both.
    const changes = git(root, 'log', '--grep=^both', '--format=%x00%s', '--name-only', 'HEAD').split('\0');
    expect(changes.slice(1).filter((one) => one.trim().split('\n').length !== 4)).toEqual([]);
    expect(changed(root)).toMatchObject({ kind: 'committed' });
  });

  const journal = (root: string, content: string) =>
    writeJournal(realDisk, journalOf(root), {
      subject: 'left behind',
      message: 'left behind\n\nPlanctl-Change: A-1\n',
      files: [
        { name: inRoot, before: Buffer.from(old), after: Buffer.from(content) },
        { name: 'plans/p/kpis/K-1.yaml', before: undefined, after: Buffer.from('id: K-1\n') },
      ],
    });
  /** A repository in which a change was cut short after some of its files. */
  function cutShort(files: Readonly<Record<string, string>>): string {
    const root = repository();
    withPlanLock(writing(root), () => undefined);
    journal(root, `${old}more: yes\n`);
    write(root, { 'plans/p/activities/.A-1.yaml.planctl-7.tmp': 'torn', ...files });
    return root;
  }
  const beside = 'plans/p/activities/.A-1.yaml.planctl-7.tmp';

  test('before the first file leaves no change', () => {
    const root = cutShort({});
    expect(recovered(root)).toEqual([]);
    expect(text(root)).toBe(old);
    expect(existsSync(path.join(root, beside))).toBe(false);
    expect(existsSync(journalOf(root))).toBe(false);
    expect(git(root, 'status', '--porcelain')).toBe('');
  });

  test('after it has its change finished and committed first, then comes the next', () => {
    const root = cutShort({ [inRoot]: `${old}more: yes\n` });
    const told: Recovered[] = [];
    expect(changed(root, { onRecovered: (one) => told.push(one) })).toMatchObject({ kind: 'committed' });
    expect(told).toEqual([
      {
        kind: 'committed',
        subject: 'left behind',
        files: [inRoot, 'plans/p/kpis/K-1.yaml'],
        commit: git(root, 'rev-parse', 'HEAD~1'),
      },
    ]);
    expect(git(root, 'log', '--format=%s')).toBe('A-1: Започна на две\nleft behind\nfirst');
    expect(git(root, 'show', '--format=', '--name-only', 'HEAD~1')).toBe(`${inRoot}\nplans/p/kpis/K-1.yaml`);
    expect(git(root, 'status', '--porcelain')).toBe('');
  });

  test('after the commit leaves nothing to do', () => {
    const root = cutShort({ [inRoot]: `${old}more: yes\n`, 'plans/p/kpis/K-1.yaml': 'id: K-1\n' });
    git(root, 'add', 'plans');
    git(root, 'commit', '-qm', 'done');
    expect(recovered(root)).toEqual([]);
    expect(git(root, 'log', '--format=%s')).toBe('done\nfirst');
  });

  test('and whose file somebody has changed since has it left alone', () => {
    const root = cutShort({ [inRoot]: 'id: A-1\ntitle: Mine\n', 'plans/p/kpis/K-1.yaml': 'id: K-1\n' });
    expect(recovered(root)).toEqual([{ kind: 'left', subject: 'left behind', files: [inRoot] }]);
    expect(text(root)).toBe('id: A-1\ntitle: Mine\n');
    expect(git(root, 'rev-list', '--count', 'HEAD')).toBe('1');
    expect(recovered(root)).toEqual([]);
  });

  test('is not committed while git is in the middle of something; without a commit it is finished', () => {
    const root = cutShort({ [inRoot]: `${old}more: yes\n` });
    writeFileSync(path.join(root, '.git/MERGE_HEAD'), `${git(root, 'rev-parse', 'HEAD')}\n`);
    expect(() => recovered(root)).toThrow(Failure);
    expect(existsSync(journalOf(root))).toBe(true);
    const told: Recovered[] = [];
    withPlanLock(writing(root, { commit: false, onRecovered: (one) => told.push(one) }), () => undefined);
    expect(told).toMatchObject([{ kind: 'written', why: { why: 'git-operation', operation: 'merge' } }]);
    expect(text(root, 'plans/p/kpis/K-1.yaml')).toBe('id: K-1\n');
  });

  test('while it wrote its journal leaves no change', () => {
    const root = cutShort({ [inRoot]: `${old}more: yes\n` });
    const whole = readFileSync(journalOf(root));
    writeFileSync(journalOf(root), whole.subarray(0, whole.length / 2));
    expect(recovered(root)).toEqual([]);
    expect(existsSync(journalOf(root))).toBe(false);
  });
});

describe('a folder that may not be written to', () => {
  test.skipIf(getuid?.() !== 0)('is left as it is, and said so', async () => {
    const root = folder({ [inRoot]: old });
    const nobody = 65534;
    for (const name of ['', 'plans', 'plans/p', inRoot]) chownSync(path.join(root, name), nobody, nobody);
    chownSync(path.join(root, 'plans/p/activities'), 0, 0);
    chmodSync(path.join(root, 'plans/p/activities'), 0o755);
    chmodSync(program, 0o644);
    const said = (await run(root, ['once'], { uid: nobody })).replace('ready\n', '');
    expect(JSON.parse(said)).toMatchObject({ reason: { why: 'cannot-write', detail: 'EACCES' }, exit: 3 });
    expect(text(root)).toBe(old);
    chownSync(path.join(root, 'plans/p/activities'), nobody, nobody);
    chmodSync(path.join(root, inRoot), 0o444);
    expect(await run(root, ['once'], { uid: nobody })).toMatch(/cannot-write/);
    chmodSync(path.join(root, inRoot), 0o644);
    expect(await run(root, ['once'], { uid: nobody })).toBe('ready\n');
    expect(text(root)).toMatch(/^number: 1\n/);
  });
});
