import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { failureWords } from '../src/i18n/failures.ts';
import type { Recovered } from '../src/model/change-outcome.ts';
import { Failure } from '../src/model/failure.ts';
import { DiskSource } from '../src/store/disk-source.ts';
import { realDisk } from '../src/store/write/disk.ts';
import { writeJournal } from '../src/store/write/journal.ts';
import { withPlanLock } from '../src/store/write/plan-writer.ts';
import { write } from './support/bin.ts';
import {
  changed,
  failing,
  git,
  hook,
  inRoot,
  old,
  ownGit,
  repository,
  text,
  writing,
} from './support/repositories.ts';
import { journalOf, killed, program, withWriters } from './support/writers.ts';

withWriters();
beforeEach(() => ownGit());
afterEach(() => {
  vi.unstubAllEnvs();
});

/** Opens the plan for writing, and says what became of what was left behind. */
function recovered(root: string): readonly Recovered[] {
  const told: Recovered[] = [];
  withPlanLock(writing(root, { onRecovered: (one) => told.push(one), patience: 30_000 }), () => undefined);
  return told;
}

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

  describe('together with its git', () => {
    const dead = spawnSync(process.execPath, ['-e', '0']).pid;
    /** A repository in which a commit was cut short, with locks of the process that made it. */
    function cutShortInGit(pid: number): { readonly root: string; readonly locks: readonly string[] } {
      const root = cutShort({ [inRoot]: `${old}more: yes\n`, 'plans/p/kpis/K-1.yaml': 'id: K-1\n' });
      const names = ['index.lock', `next-index-${pid}.lock`, 'HEAD.lock', 'refs/heads/main.lock'];
      const locks = names.map((name) => path.join(root, '.git', name));
      for (const lock of locks) writeFileSync(lock, '');
      return { root, locks };
    }

    test('leaves no lock of git in the way', () => {
      const { root, locks } = cutShortInGit(dead);
      expect(recovered(root)).toMatchObject([{ kind: 'committed', subject: 'left behind' }]);
      expect(locks.filter((lock) => existsSync(lock))).toEqual([]);
      expect(git(root, 'status', '--porcelain')).toBe('');
      expect(changed(root)).toMatchObject({ kind: 'committed' });
    });

    test('leaves locks alone that may be somebody’s: of a git that runs, or older than the change', () => {
      const { root, locks } = cutShortInGit(process.pid);
      const impatient = (): unknown => withPlanLock(writing(root), () => undefined);
      const [index = ''] = locks;
      expect(failing(impatient)).toMatchObject({ why: 'git-busy', path: index });
      renameSync(
        path.join(root, `.git/next-index-${process.pid}.lock`),
        path.join(root, `.git/next-index-${dead}.lock`),
      );
      const before = new Date(Date.now() - 60_000);
      for (const lock of locks) if (existsSync(lock)) utimesSync(lock, before, before);
      expect(failing(impatient)).toMatchObject({ why: 'git-busy', path: index });
      expect(existsSync(index)).toBe(true);
      expect(existsSync(journalOf(root))).toBe(true);
    });

    test('by nobody knows whom: an old lock is named at once', () => {
      const root = repository();
      const lock = path.join(root, '.git/index.lock');
      writeFileSync(lock, '');
      const before = new Date(Date.now() - 10 * 60_000);
      utimesSync(lock, before, before);
      const reason = failing(() => changed(root, { patience: 60_000 }));
      expect(reason).toEqual({ why: 'git-busy', path: lock, seconds: 600 });
      expect(failureWords(reason, 'en')).toEqual({
        message: 'Another git has held the repository for 10 minutes; nothing was changed.',
        next: `Try again. If no git is running, delete ${lock}`,
      });
    });

    test('between the commit and the index has the index brought up to it', () => {
      const root = cutShort({ [inRoot]: `${old}more: yes\n`, 'plans/p/kpis/K-1.yaml': 'id: K-1\n' });
      const before = git(root, 'rev-parse', `HEAD:${inRoot}`);
      git(root, 'add', inRoot, 'plans/p/kpis');
      git(root, 'commit', '-qm', 'left behind');
      git(root, 'update-index', '--cacheinfo', `100644,${before},${inRoot}`);
      git(root, 'update-index', '--force-remove', 'plans/p/kpis/K-1.yaml');
      expect(git(root, 'status', '--porcelain')).not.toBe('');
      expect(recovered(root)).toEqual([]);
      expect(git(root, 'status', '--porcelain')).toBe('');
      expect(git(root, 'rev-list', '--count', 'HEAD')).toBe('2');
      expect(changed(root)).toMatchObject({ kind: 'committed' });
    });

    test('in the middle of a hook is taken over by the next', async () => {
      const root = repository();
      const place = path.join(root, 'started');
      hook(
        path.join(root, '.git/hooks/pre-commit'),
        `test -e '${place}' && exit 0; touch '${place}'; sleep 60`,
      );
      const child = spawn(process.execPath, [program, root, 'append', '1'], {
        detached: true,
        stdio: 'ignore',
      });
      const ended = new Promise((resolve) => child.on('exit', resolve));
      while (!existsSync(place)) await new Promise((resolve) => setTimeout(resolve, 10));
      process.kill(-(child.pid ?? 0), 'SIGKILL');
      await ended;
      expect(existsSync(path.join(root, '.git/index.lock'))).toBe(true);
      expect(recovered(root)).toMatchObject([{ kind: 'committed', subject: 'line 0' }]);
      expect(git(root, 'status', '--porcelain')).toBe('?? started');
    });
  });
});
