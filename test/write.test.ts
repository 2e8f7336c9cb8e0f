import { chmodSync, readdirSync, realpathSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { gitFolder } from '../src/store/git-folder.ts';
import { type Disk, realDisk } from '../src/store/write/disk.ts';
import { commitChange, withPlanLock } from '../src/store/write/plan-writer.ts';
import { folder, write } from './support/bin.ts';
import {
  changed,
  expectTidy,
  failing,
  git,
  inPlan,
  inRoot,
  longer,
  old,
  ownGit,
  repository,
  text,
  writing,
} from './support/repositories.ts';

beforeEach(() => ownGit());
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a change', () => {
  test('is written and committed, with its message', () => {
    const root = repository();
    const outcome = changed(root);
    const commit = git(root, 'rev-parse', 'HEAD');
    expect(outcome).toEqual({ kind: 'committed', files: [inRoot], commit, branch: 'main', upstream: null });
    expect(text(root)).toBe(`${old}more: yes\n`);
    expect(git(root, 'status', '--porcelain')).toBe('');
    expect(git(root, 'log', '-1', '--format=%an|%B')).toBe(
      'Ана|A-1: Започна на две\n\nPlanctl-Change: A-1 status not_started -> in_progress',
    );
    expect(git(root, 'log', '-1', '--format=%(trailers:key=Planctl-Change,valueonly)').trim()).toBe(
      'A-1 status not_started -> in_progress',
    );
    expectTidy(root);
  });

  test('of several files and a new one is one commit', () => {
    const root = repository();
    const outcome = commitChange(writing(root), {
      files: [
        { path: inPlan, before: Buffer.from(old), after: longer(old) },
        { path: 'kpis/K-1 [нов]*.yaml', before: undefined, after: Buffer.from('id: K-1\n') },
        { path: 'plan.yaml', before: Buffer.from('id: p\n'), after: Buffer.from('id: p\n') },
      ],
      message: { subject: '# two', trailers: [] },
    });
    expect(outcome).toMatchObject({ kind: 'committed', files: [inRoot, 'plans/p/kpis/K-1 [нов]*.yaml'] });
    expect(git(root, '-c', 'core.quotePath=false', 'show', '--format=%s', '--name-status', 'HEAD')).toBe(
      `# two\n\nM\t${inRoot}\nA\tplans/p/kpis/K-1 [нов]*.yaml`,
    );
    expect(git(root, 'status', '--porcelain')).toBe('');
  });

  test('of more files than a command can name is one commit', () => {
    const root = repository();
    const files = Array.from({ length: 400 }, (_, i) => ({
      path: `activities/A-${i + 10}-${'a-rather-long-name'.repeat(3)}.yaml`,
      before: undefined,
      after: Buffer.from(`id: A-${i + 10}\n`),
    }));
    const message = { subject: 'many', trailers: [] };
    expect(commitChange(writing(root), { files, message })).toMatchObject({ kind: 'committed' });
    const again = files.map(({ path, after }) => ({ path, before: after, after: longer(String(after)) }));
    expect(commitChange(writing(root), { files: again, message })).toMatchObject({ kind: 'committed' });
    expect(git(root, 'show', '--format=', '--name-only', 'HEAD').split('\n')).toHaveLength(400);
    expect(git(root, 'status', '--porcelain')).toBe('');
    expect(readdirSync(gitFolder(root) ?? '')).toEqual([]);
  });

  test('that changes nothing is none', () => {
    const root = repository();
    const files = [{ path: inPlan, before: Buffer.from(old), after: Buffer.from(old) }];
    const outcome = commitChange(writing(root), { files, message: { subject: 'x', trailers: [] } });
    expect(outcome).toEqual({ kind: 'unchanged' });
  });

  test('leaves what the user has staged, and what they have not', () => {
    const root = repository({ 'other.txt': 'b\n' });
    write(root, { 'notes.txt': 'staged\n', 'other.txt': 'not staged\n', 'new.txt': 'n\n' });
    git(root, 'add', 'notes.txt');
    expect(changed(root)).toMatchObject({ kind: 'committed', files: [inRoot] });
    expect(git(root, 'status', '--porcelain')).toBe('M  notes.txt\n M other.txt\n?? new.txt');
    expect(git(root, 'show', '--format=', '--name-only', 'HEAD')).toBe(inRoot);
  });

  test('keeps the rights of a file, and the link that leads to it', () => {
    const root = repository();
    chmodSync(path.join(root, inRoot), 0o640);
    symlinkSync('A-1.yaml', path.join(root, 'plans/p/activities/A-2.yaml'));
    git(root, 'add', '.');
    git(root, 'commit', '-qm', 'link');
    expect(changed(root, {}, 'activities/A-2.yaml')).toMatchObject({ kind: 'committed', files: [inRoot] });
    expect(statSync(path.join(root, inRoot)).mode & 0o777).toBe(0o640);
    expect(realpathSync(path.join(root, 'plans/p/activities/A-2.yaml'))).toBe(path.join(root, inRoot));
  });

  test('reaches a plan through a link', () => {
    const root = repository();
    git(root, 'mv', 'plans/p', 'plan-of-2027');
    symlinkSync('../plan-of-2027', path.join(root, 'plans/p'));
    git(root, 'add', '.');
    git(root, 'commit', '-qm', 'link');
    expect(changed(root)).toMatchObject({ kind: 'committed', files: ['plan-of-2027/activities/A-1.yaml'] });
    expect(git(root, 'status', '--porcelain')).toBe('');
  });

  test('is refused where the file is another by now, gone, or there already', () => {
    const root = repository();
    const message = { subject: 'x', trailers: [] };
    const made = (before: string | undefined, name = inPlan) =>
      failing(() =>
        commitChange(writing(root), {
          files: [
            {
              path: name,
              before: before === undefined ? undefined : Buffer.from(before),
              after: Buffer.from('n'),
            },
          ],
          message,
        }),
      );
    expect(made('other')).toEqual({ why: 'file-changed', path: path.join(root, inRoot) });
    expect(made(undefined)).toMatchObject({ why: 'file-changed' });
    expect(made('gone', 'activities/A-9.yaml')).toMatchObject({ why: 'file-changed' });
    expect(text(root)).toBe(old);
    expectTidy(root);
  });
});

describe('outside git', () => {
  test('files are written, and nothing is left beside them', () => {
    const root = folder({ [inRoot]: old });
    expect(changed(root)).toEqual({ kind: 'written', files: [inRoot], why: { why: 'no-git' } });
    expect(text(root)).toBe(`${old}more: yes\n`);
    expect(readdirSync(path.join(root, 'plans/p'))).toEqual(['activities']);
    expectTidy(root);
  });
});

describe('a disk that fails', () => {
  const failure = (code: string): Error => Object.assign(new Error(code), { code });
  const two = [
    { path: inPlan, before: Buffer.from(old), after: longer(old) },
    { path: 'plan.yaml', before: Buffer.from('id: p\n'), after: Buffer.from('id: p\ntitle: P\n') },
    { path: 'kpis/K-1.yaml', before: undefined, after: Buffer.from('id: K-1\n') },
  ];
  const changing = (root: string, disk: Partial<Disk>) =>
    failing(() =>
      commitChange(writing(root, { disk: { ...realDisk, patience: 50, ...disk } }), {
        files: two,
        message: { subject: 'x', trailers: [] },
      }),
    );
  /** Everything is as it was. */
  const expectUntouched = (root: string): void => {
    expect(text(root)).toBe(old);
    expect(git(root, 'status', '--porcelain')).toBe('');
    expectTidy(root);
  };

  test('has no room: at any write nothing is changed', () => {
    const root = repository();
    for (let good = 0; good < 4; good++) {
      let writes = 0;
      const write: Disk['write'] = (descriptor, bytes, offset) => {
        if (writes++ < good) return realDisk.write(descriptor, bytes, offset);
        // Part of it may be written before the room is gone.
        realDisk.write(descriptor, bytes.subarray(0, 3), 0);
        throw failure('ENOSPC');
      };
      expect(changing(root, { write })).toMatchObject({ why: 'disk-full' });
      expectUntouched(root);
    }
  });

  test('holds a file: the others are taken back', () => {
    const root = repository();
    const held = path.join(root, 'plans/p/plan.yaml');
    const rename: Disk['rename'] = (from, to) => {
      if (to === held) throw failure('EBUSY');
      realDisk.rename(from, to);
    };
    expect(changing(root, { rename })).toEqual({ why: 'file-held', path: held });
    expectUntouched(root);
    const forbidden = () => {
      throw failure('EROFS');
    };
    expect(changing(root, { rename: forbidden })).toMatchObject({ why: 'cannot-write', detail: 'EROFS' });
    expectUntouched(root);
  });

  test('lets go of a file after a while', () => {
    const root = repository();
    let tries = 0;
    const rename: Disk['rename'] = (from, to) => {
      if (tries++ < 3) throw failure('EPERM');
      realDisk.rename(from, to);
    };
    const disk = { ...realDisk, rename, passing: new Set(['EPERM']) };
    expect(changed(root, { disk })).toMatchObject({ kind: 'committed' });
  });

  test('cannot take back: the next writer finishes', () => {
    const root = repository();
    let renames = 0;
    const rename: Disk['rename'] = (from, to) => {
      if (renames++ > 0) throw failure('EIO');
      realDisk.rename(from, to);
    };
    expect(changing(root, { rename })).toMatchObject({ why: 'half-written' });
    const told: unknown[] = [];
    withPlanLock(writing(root, { onRecovered: (recovered) => told.push(recovered) }), () => undefined);
    expect(told).toMatchObject([{ kind: 'committed', subject: 'x' }]);
    expect(text(root)).toBe(`${old}more: yes\n`);
    expect(git(root, 'status', '--porcelain')).toBe('');
    expect(git(root, 'log', '-1', '--format=%s')).toBe('x');
    expectTidy(root);
  });
});
