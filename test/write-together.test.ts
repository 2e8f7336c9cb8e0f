import { chmodSync, chownSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { getuid } from 'node:process';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Failure } from '../src/model/failure.ts';
import { thisOwner } from '../src/store/write/owner.ts';
import { withPlanLock } from '../src/store/write/plan-writer.ts';
import { folder, write } from './support/bin.ts';
import { changed, git, inRoot, old, ownGit, repository, text, writing } from './support/repositories.ts';

import { lockOf, program, run, withWriters } from './support/writers.ts';

withWriters();
beforeEach(() => ownGit());
afterEach(() => {
  vi.unstubAllEnvs();
});

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

  test('to two plans of a repository wait for each other’s git, and for the user’s', async () => {
    const root = repository({ 'plans/q/activities/A-1.yaml': old });
    let done = false;
    const both = Promise.all([run(root, ['append', '15']), run(root, ['append', '15', 'plans/q'])]).finally(
      () => {
        done = true;
      },
    );
    let own = 0;
    for (; !done; await new Promise((resolve) => setTimeout(resolve, 20))) {
      write(root, { 'notes.txt': `${own}\n` });
      try {
        git(root, 'commit', '-qm', 'own', 'notes.txt');
        own++;
      } catch {
        // The user's own git does not wait.
      }
    }
    await both;
    expect(git(root, 'rev-list', '--count', 'HEAD')).toBe(String(31 + own));
    expect(git(root, 'status', '--porcelain', 'plans')).toBe('');
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
    expect(() => withPlanLock(writing(root), () => changed(root))).toThrow(/held here already/);
    expect(changed(root)).toMatchObject({ kind: 'committed' });
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
