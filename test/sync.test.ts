import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { moveTo, takeBackMove } from '../src/store/sync/move.ts';
import { folder, planctl, planctlBeside, root as project, write } from './support/bin.ts';
import {
  byHand,
  file,
  fine,
  git,
  planRepository,
  read,
  settle,
  stateOf,
  twoClones,
} from './support/clones.ts';
import { onTerminal } from './support/screen.ts';

const update = (root: string, date: string, progress: string): void =>
  void fine(root, 'update', 'A-01', '--date', date, '--progress', progress);
const kpi = 'plans/demo/kpis/K-01-first.yaml';
const goal = 'plans/demo/strategic-goals/SG-1-first.yaml';
const same = (...roots: readonly string[]): void => {
  const heads = roots.map((root) => git(root, 'rev-parse', 'HEAD'));
  expect(new Set(heads).size).toBe(1);
  for (const root of roots) expect(git(root, 'status', '--short', '--branch')).toBe('## main...origin/main');
};
const log = (root: string): readonly string[] => git(root, 'log', '--format=%s').split('\n');

describe('planctl sync', () => {
  test('sends what is new here, fetches what is new there, and says when there is nothing', () => {
    const { ana, boyan } = twoClones();
    update(ana, '2027-06-30', '50');
    expect(fine(ana, 'sync').stdout).toBe('received\t0\nsent\t1\n');
    expect(fine(boyan, 'sync').stdout).toBe('received\t1\nsent\t0\n');
    expect(fine(boyan, 'sync').stdout).toBe('received\t0\nsent\t0\n');
    same(ana, boyan);
    expect(read(boyan)).toBe(read(ana));
    expect(git(boyan, 'for-each-ref', '--format=%(refname)', 'refs/worktree', 'refs/planctl')).toBe('');
  });

  test('puts own commits on top, as they are: author, day, message and encoding', () => {
    const { ana, boyan } = twoClones();
    byHand(boyan, goal, (text) => text.replace('First goal', 'Goal one'));
    fine(boyan, 'sync');
    byHand(ana, 'notes.txt', () => 'x\n', 'A note\n\nwith a body\n\n# and a sign');
    git(ana, '-c', 'i18n.commitEncoding=windows-1251', 'commit', '-q', '--allow-empty', '-m', 'empty');
    git(
      ana,
      'commit',
      '-q',
      '--amend',
      '--allow-empty',
      '--no-edit',
      '--date=2020-02-02T10:00:00+0530',
      '--author=Някой <n@x>',
    );
    const of = (): readonly string[] => git(ana, 'log', '-2', '--format=%an %ae %ad %B').split('\n');
    const before = of();
    expect(fine(ana, 'sync').stdout).toBe('received\t1\nsent\t2\n');
    expect(of()).toEqual(before);
    expect(git(ana, 'rev-list', '--merges', '--count', 'HEAD')).toBe('0');
    fine(boyan, 'sync');
    same(ana, boyan);
    expect(git(ana, 'fsck', '--strict')).not.toMatch(/error/);
  });

  test('keeps changes of both in one file, in other lines', () => {
    const { ana, boyan } = twoClones();
    byHand(ana, file, (text) => text.replace('First activity', 'The first activity'));
    byHand(boyan, file, (text) => text.replace('end: 2027-12-31', 'end: 2027-11-30 # agreed'));
    for (const root of [ana, boyan, ana]) fine(root, 'sync');
    same(ana, boyan);
    expect(read(ana)).toContain('The first activity');
    expect(read(ana)).toContain('end: 2027-11-30 # agreed');
  });

  test('joins reports of both in the order of their days, the same one once', () => {
    const { ana, boyan } = twoClones();
    const begun = read(ana);
    update(ana, '2027-09-30', '70');
    update(boyan, '2027-06-30', '40');
    update(boyan, '2027-09-30', '70');
    fine(kpiOf(ana, '12'), 'sync');
    fine(kpiOf(boyan, '12'), 'sync');
    fine(ana, 'sync');
    same(ana, boyan);
    const entry = (date: string, progress: number): string =>
      `  - date: ${date}\n    status: in_progress\n    progress: ${progress}\n`;
    expect(read(ana)).toBe(begun + entry('2027-06-30', 40) + entry('2027-09-30', 70));
    expect(read(ana, kpi).match(/period/g)).toHaveLength(1);
    expect(fine(ana, 'validate', '--json').stdout).toContain('"errors": 0');
  });

  test('says in words what two people changed in two ways, and leaves everything as it is', () => {
    const { hub, ana, boyan } = twoClones();
    byHand(ana, file, (text) => text.replace('due: 2027-06-30', 'due: 2027-07-31'), 'M1 in July');
    fine(ana, 'sync');
    byHand(boyan, file, (text) => text.replace('due: 2027-06-30', 'due: 2027-08-31'), 'M1 in August');
    update(boyan, '2027-06-30', '40');
    write(boyan, { 'notes.txt': 'mine\n', [goal]: `${read(boyan, goal)}# mine\n` });
    git(boyan, 'add', 'notes.txt');
    const [before, there] = [stateOf(boyan), git(hub, 'rev-parse', 'main')];
    const run = planctl(boyan, ['sync']);
    expect([run.status, run.stdout]).toEqual([1, '']);
    for (const said of [
      'One file was changed here and in origin in the same place',
      file,
      'milestones.M1.due (Due): here 2027-08-31, there 2027-07-31 (before: 2027-06-30)',
      'your change: M1 in August',
      'M1 in July (Ana, ',
      `git revert ${git(boyan, 'rev-parse', 'HEAD~1').slice(0, 9)}`,
    ]) {
      expect(run.stderr).toContain(said);
    }
    expect(planctl(boyan, ['sync', '--lang', 'bg']).stderr).toMatch(
      /тук 2027-08-31, там 2027-07-31[\s\S]*Уточнете/,
    );
    expect(stateOf(boyan)).toEqual(before);
    expect(git(hub, 'rev-parse', 'main')).toBe(there);
    expect(existsSync(path.join(boyan, '.git/rebase-merge'))).toBe(false);
    // What it says to type works, with what is not committed still there.
    git(boyan, 'reset', '-q');
    git(boyan, 'revert', '--no-edit', 'HEAD~1');
    fine(boyan, 'sync');
    expect(read(boyan)).toContain('due: 2027-07-31');
    expect(read(boyan)).toContain('date: 2027-06-30');
    expect(git(boyan, 'status', '--short')).toBe(` M ${goal}\n?? notes.txt`);
  });

  test('is settled after a conflict by undo, sync and the change anew', () => {
    const { ana, boyan } = twoClones();
    fine(kpiOf(ana, '12'), 'sync');
    expect(planctl(kpiOf(boyan, '13'), ['sync']).stderr).toMatch(
      /measurements\.2027-Q1\.value \(Value\): here 13, there 12 \(before: no value\)[\s\S]*planctl undo/,
    );
    fine(boyan, 'undo');
    fine(boyan, 'sync');
    fine(boyan, 'measure', 'K-01', '13', '--period', '2027-Q1', '--revises', 'counted anew');
    fine(boyan, 'sync');
    fine(ana, 'sync');
    same(ana, boyan);
    expect(read(ana, kpi)).toMatch(/value: 12\}[\s\S]*value: 13, revises/);
  });

  test('sends nothing that would be an error of both together, and says what', () => {
    const { hub, ana, boyan } = twoClones();
    const added = (root: string, name: string): void =>
      byHand(root, `plans/demo/areas/NEW-${name}.yaml`, () => `id: NEW\ntitle: {bg: Ново, en: New}\n`);
    for (const [root, name] of [
      [ana, 'one'],
      [boyan, 'two'],
    ] as const) {
      write(root, { [`plans/demo/areas/NEW-${name}.yaml`]: '' });
      added(root, name);
    }
    fine(ana, 'sync');
    const there = git(hub, 'rev-parse', 'main');
    const run = planctl(boyan, ['sync']);
    expect([run.status, run.stderr]).toEqual([
      1,
      expect.stringMatching(/together[\s\S]*id-duplicate[\s\S]*planctl sync/),
    ]);
    expect(git(hub, 'rev-parse', 'main')).toBe(there);
    expect(planctl(boyan, ['sync']).status).toBe(1);
    git(boyan, 'rm', '-q', 'plans/demo/areas/NEW-two.yaml');
    git(boyan, 'commit', '-qm', 'mended');
    fine(boyan, 'sync');
    fine(ana, 'sync');
    same(ana, boyan);
  });

  test('leaves changes that are in no commit where they are, and says which', () => {
    const { ana, boyan } = twoClones();
    update(ana, '2027-06-30', '40');
    fine(ana, 'sync');
    const mine = `${read(boyan, goal)}# a thought\n`;
    write(boyan, { [goal]: mine, 'new.txt': 'x' });
    const { stderr } = fine(boyan, 'sync');
    expect(stderr).toContain(`in no commit: ${goal}`);
    expect([read(boyan, goal), read(boyan)]).toEqual([mine, read(ana)]);
    update(ana, '2027-07-31', '45');
    fine(ana, 'sync');
    write(boyan, { [file]: `${read(boyan)}# another\n` });
    const before = stateOf(boyan);
    const run = planctl(boyan, ['sync']);
    expect([run.status, run.stderr]).toEqual([
      3,
      expect.stringMatching(/A-01-first\.yaml, and so did you without a commit/),
    ]);
    expect(stateOf(boyan)).toEqual(before);
    // A new file in the way of one of theirs.
    write(boyan, { [file]: read(ana).replace(/ {2}- date: 2027-07-31[\s\S]*/, '') });
    byHand(ana, 'notes.txt', () => 'theirs');
    fine(ana, 'sync');
    write(boyan, { 'notes.txt': 'mine' });
    expect(planctl(boyan, ['sync']).stderr).toContain('The others changed notes.txt');
    expect(read(boyan, 'notes.txt')).toBe('mine');
  });

  test('joins histories with merges by one commit, and keeps them', () => {
    const { ana, boyan } = twoClones();
    update(ana, '2027-06-30', '40');
    git(ana, 'switch', '-qc', 'side', 'HEAD~1');
    byHand(ana, goal, (text) => text.replace('First goal', 'Goal one'), 'on the side');
    git(ana, 'switch', '-q', 'main');
    git(ana, 'merge', '-q', '--no-edit', 'side');
    update(boyan, '2027-05-31', '30');
    fine(boyan, 'sync');
    fine(ana, 'sync');
    fine(boyan, 'sync');
    same(ana, boyan);
    expect(log(ana)[0]).toBe('Join the changes of origin/main');
    expect(git(ana, 'rev-list', '--merges', '--count', 'HEAD')).toBe('2');
    expect(read(ana).match(/- date/g)).toHaveLength(3);
  });

  test('handles files that go, come, change their rights, and have odd names', () => {
    const { ana, boyan } = twoClones();
    const odd = 'a "quoted" \\ name, дълго\tтук.txt';
    write(ana, { gone: 'x', both: 'y', script: '#!/bin/sh\n', 'dir/one': '1' });
    git(ana, 'add', '.');
    git(ana, 'commit', '-qm', 'files');
    for (const root of [ana, boyan]) fine(root, 'sync');
    git(boyan, 'rm', '-q', 'gone', 'both', 'dir/one');
    write(boyan, { dir: 'a file now', [odd]: 'odd' });
    chmodSync(path.join(boyan, 'script'), 0o755);
    git(boyan, 'add', '.');
    git(boyan, 'commit', '-qm', 'moved about');
    git(ana, 'rm', '-q', 'both');
    byHand(ana, 'script', (text) => `${text}true\n`);
    fine(ana, 'sync');
    fine(boyan, 'sync');
    fine(ana, 'sync');
    same(ana, boyan);
    expect(git(ana, 'ls-files', '-s', 'script')).toMatch(/^100755/);
    expect([read(ana, odd), read(ana, 'dir'), existsSync(path.join(ana, 'gone'))]).toEqual([
      'odd',
      'a file now',
      false,
    ]);
    // One changes what the other takes away; one makes a folder where the other makes a file.
    git(ana, 'rm', '-q', 'script');
    byHand(ana, 'place', () => 'file');
    fine(ana, 'sync');
    write(boyan, { 'place/in': 'x' });
    byHand(boyan, 'script', (text) => `${text}false\n`);
    const before = stateOf(boyan);
    expect(planctl(boyan, ['sync']).stderr).toMatch(
      /2 files[\s\S]*script: changed by one, taken away[\s\S]*/,
    );
    expect(stateOf(boyan)).toEqual(before);
  });

  test('tries again when others are faster', async () => {
    const { hub, ana, boyan } = twoClones();
    update(ana, '2027-06-30', '40');
    update(boyan, '2027-07-31', '50');
    const runs = await Promise.all([planctlBeside(ana, ['sync']), planctlBeside(boyan, ['sync'])]);
    expect(runs.map(({ status, stderr }) => [status, stderr])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    for (const root of [ana, boyan]) fine(root, 'sync');
    same(ana, boyan);
    expect(git(hub, 'rev-list', '--count', 'main')).toBe('3');
    // Somebody who is faster every time.
    update(ana, '2027-08-31', '60');
    hook(boyan, 'pre-push', `cd "${ana}" && git commit -q --allow-empty -m again && git push -q --no-verify`);
    update(boyan, '2027-09-30', '70');
    const run = planctl(boyan, ['sync']);
    expect([run.status, run.stderr]).toEqual([
      3,
      expect.stringMatching(/each time before yours[\s\S]*safe in this copy/),
    ]);
    expect(read(boyan)).toContain('2027-09-30');
  });

  test('shows with --dry-run what would be exchanged, and changes nothing', async () => {
    const { hub, ana, boyan } = twoClones();
    update(ana, '2027-06-30', '40');
    fine(ana, 'sync');
    update(boyan, '2027-07-31', '50');
    const [before, there] = [git(boyan, 'rev-parse', 'HEAD'), git(hub, 'rev-parse', 'main')];
    const run = await onTerminal(['sync', '--dry-run'], { cwd: boyan });
    expect(run).toEqual({
      status: 0,
      stdout: 'To receive: 1 commit from origin/main.\nTo send: 1 commit to origin/main.\n',
      stderr: 'Nothing was changed, here or there (--dry-run).\n',
    });
    expect([git(boyan, 'rev-parse', 'HEAD'), git(hub, 'rev-parse', 'main')]).toEqual([before, there]);
    expect((await onTerminal(['sync', '--lang', 'bg'], { cwd: boyan })).stdout).toBe(
      'Получено: 1 версия от origin/main.\nИзпратено: 1 версия към origin/main.\n',
    );
    expect((await onTerminal(['sync'], { cwd: boyan })).stdout).toBe(
      'Nothing to exchange: you and origin/main have the same.\n',
    );
  });

  test('keeps what an undo takes back by its new name', () => {
    const { ana, boyan } = twoClones();
    byHand(boyan, goal, (text) => `${text}# x\n`);
    fine(boyan, 'sync');
    update(ana, '2027-06-30', '40');
    update(ana, '2027-07-31', '50');
    fine(ana, 'undo');
    fine(ana, 'sync');
    expect(git(ana, 'log', '-1', '--format=%(trailers:key=Planctl-Undoes,valueonly)')).toBe(
      git(ana, 'rev-parse', 'HEAD~1'),
    );
    fine(ana, 'undo');
    expect(read(ana)).not.toMatch(/2027-0[67]-3[01]\n {4}status/);
    fine(boyan, 'sync');
  });

  test('signs again what was signed', () => {
    const { ana, boyan } = twoClones();
    byHand(boyan, goal, (text) => `${text}# x\n`);
    fine(boyan, 'sync');
    update(ana, '2027-06-30', '40');
    const key = path.join(folder(), 'key');
    const program = path.join(folder(), 'sign');
    writeFileSync(
      program,
      '#!/bin/sh\ncat > /dev/null\necho "[GNUPG:] SIG_CREATED " >&2\nprintf -- "-----BEGIN PGP SIGNATURE-----\\nx\\n-----END PGP SIGNATURE-----\\n"\n',
    );
    chmodSync(program, 0o755);
    git(ana, 'config', 'commit.gpgsign', 'true');
    git(ana, 'config', 'gpg.program', program);
    git(ana, 'config', 'user.signingkey', key);
    fine(ana, 'sync');
    expect(git(ana, 'cat-file', 'commit', 'HEAD')).toContain('BEGIN PGP SIGNATURE');
    expect(git(ana, 'log', '-1', '--format=%an %s')).toMatch(/^Ana A-01: report/);
    git(ana, 'config', 'gpg.program', 'false');
    git(ana, 'config', 'commit.gpgsign', 'false');
    update(ana, '2027-07-31', '50');
    git(ana, 'config', 'commit.gpgsign', 'true');
    byHand(boyan, goal, (text) => `${text}# y\n`);
    planctl(boyan, ['sync']);
    const before = stateOf(ana);
    expect(planctl(ana, ['sync']).stderr).toContain('could not sign');
    expect(stateOf(ana)).toEqual(before);
  });
});

describe('planctl sync says why not, and what to type', () => {
  test.each([
    ['no git', () => folder(withoutGit()), [], 3, /no git repository/],
    ['no commit', () => unborn(), [], 3, /Nothing is committed/],
    ['no remote', () => planRepository(), [], 3, /git remote add origin ADDRESS/],
    ['a remote it does not know', () => planRepository(), ['--remote', 'hub'], 3, /no repository named hub/],
    ['several remotes', () => withRemotes('one', 'two'), [], 3, /one, two[\s\S]*--remote one/],
    [
      'a remote that is not there',
      () => withRemotes('origin'),
      [],
      3,
      /cannot be reached[\s\S]*safe in this copy/,
    ],
    ['a detached HEAD', () => detached(), [], 3, /detached HEAD/],
    ['a merge under way', () => merging(), [], 3, /in the middle of a merge/],
  ] as const)('%s', (_, make, args, status, message) => {
    const root = make();
    const run = planctl(root, ['sync', ...args]);
    expect([run.status, run.stdout, run.stderr]).toEqual([status, '', expect.stringMatching(message)]);
    const inBulgarian = planctl(root, ['sync', ...args, '--lang', 'bg']).stderr;
    expect(inBulgarian).toMatch(/[а-я]{4}[\s\S]*\n {2}/);
  });

  test('a branch that was never sent goes to the only remote, and is remembered', () => {
    const root = planRepository();
    const hub = path.join(folder(), 'hub.git');
    git(root, 'init', '-q', '--bare', hub);
    git(root, 'remote', 'add', 'hub', hub);
    expect(fine(root, 'sync').stderr).toContain('goes to hub/main from now on');
    expect(git(root, 'rev-parse', '--abbrev-ref', '@{u}')).toBe('hub/main');
    expect(git(hub, 'rev-parse', 'main')).toBe(git(root, 'rev-parse', 'HEAD'));
    expect(fine(root, 'sync').stdout).toBe('received\t0\nsent\t0\n');
    const other = planRepository({ 'x.txt': 'x' });
    git(other, 'commit', '-q', '--amend', '--allow-empty', '-m', 'another beginning');
    git(other, 'remote', 'add', 'hub', hub);
    expect(planctl(other, ['sync']).stderr).toMatch(/no commit in common/);
  });

  test.each([
    ['a hook here', (ana: string, _: string) => hook(ana, 'pre-push', 'echo "not on Sundays" >&2; exit 1')],
    [
      'a hook there',
      (_: string, hub: string) => hook(hub, 'pre-receive', 'echo "not on Sundays" >&2; exit 1', true),
    ],
  ])('%s that refuses', (_, make) => {
    const { hub, ana } = twoClones();
    update(ana, '2027-06-30', '40');
    make(ana, hub);
    const run = planctl(ana, ['sync']);
    expect([run.status, run.stderr]).toEqual([
      3,
      expect.stringMatching(/did not take[\s\S]*not on Sundays[\s\S]*safe/),
    ]);
    expect(read(ana)).toContain('2027-06-30');
  });

  test('nobody is known to git', () => {
    const { ana, boyan } = twoClones();
    update(ana, '2027-06-30', '40');
    fine(ana, 'sync');
    update(boyan, '2027-07-31', '40');
    for (const key of ['user.name', 'user.email']) git(boyan, 'config', '--unset', key);
    git(boyan, 'config', 'user.useConfigOnly', 'true');
    const before = stateOf(boyan);
    const run = planctl(boyan, ['sync']);
    expect([run.status, run.stderr]).toEqual([3, expect.stringContaining('git config --global user.name')]);
    expect(stateOf(boyan)).toEqual(before);
  });
});

describe('a sync that is cut short', () => {
  test('is taken back by the next command, and nothing is lost', () => {
    const { ana, boyan } = twoClones();
    update(ana, '2027-06-30', '40');
    byHand(ana, 'new.txt', () => 'new');
    git(ana, 'rm', '-q', goal);
    git(ana, 'commit', '-qm', 'no goal');
    const [from, to] = [git(ana, 'rev-parse', 'HEAD~3'), git(ana, 'rev-parse', 'HEAD')];
    git(boyan, 'fetch', '-q', ana);
    const work = path.join(boyan, '.git/planctl');
    mkdirSync(work, { recursive: true });
    const before = stateOf(boyan);
    const cut = (...commands: readonly (readonly string[])[]): void => {
      writeFileSync(path.join(work, 'sync.json'), JSON.stringify({ from, to }));
      for (const command of commands) git(boyan, ...command);
    };
    // Files of the other commit, with and without its index.
    cut(['read-tree', '-m', '-u', from, to]);
    takeBackMove(boyan, work);
    expect(stateOf(boyan)).toEqual(before);
    cut(['read-tree', '-m', '-u', from, to], ['read-tree', from]);
    takeBackMove(boyan, work);
    expect(stateOf(boyan)).toEqual(before);
    cut();
    write(boyan, { [file]: 'mine' });
    takeBackMove(boyan, work);
    expect([read(boyan), git(boyan, 'status', '--porcelain')]).toEqual(['mine', ` M ${file}`]);
    git(boyan, 'restore', file);
    cut(['read-tree', '-m', '-u', from, to]);
    update(boyan, '2027-07-31', '50');
    expect(git(boyan, 'status', '--porcelain')).toBe('');
    expect(moveTo(boyan, work, from, to)).toBe(false);
    expect([git(boyan, 'status', '--porcelain'), readdirSync(work).includes('sync.json')]).toEqual([
      '',
      false,
    ]);
  });

  test('by SIGKILL at any moment leaves what can be synced again', async () => {
    const { ana, boyan } = twoClones();
    for (let i = 0; i < 4; i++) {
      const day = `2027-${String(i + 4).padStart(2, '0')}-15`;
      update(ana, day, String(30 + i));
      fine(ana, 'sync');
      update(boyan, day, String(50 + i));
      await killed(boyan, 150 + 100 * i);
      planctl(boyan, ['sync']);
      fine(boyan, 'sync');
      fine(ana, 'sync');
      same(ana, boyan);
    }
    expect(read(ana).match(/- date/g)).toHaveLength(9);
    expect(git(boyan, 'fsck', '--strict', '--no-dangling')).toBe('');
  });
});

function killed(root: string, after: number): Promise<void> {
  return new Promise((resolve) => {
    const bin = path.join(project, 'bin/planctl.js');
    const child = spawn(process.execPath, [bin, 'sync'], {
      cwd: root,
      stdio: 'ignore',
      env: { PATH: process.env['PATH'] },
    });
    // Its git goes on for a moment: what it pushes or moves is whole.
    child.on('exit', () => setTimeout(resolve, 300));
    setTimeout(() => child.kill('SIGKILL'), after);
  });
}

function kpiOf(root: string, value: string): string {
  fine(root, 'measure', 'K-01', value, '--period', '2027-Q1');
  return root;
}

function hook(root: string, name: string, script: string, bare = false): void {
  const hooks = path.join(root, bare ? 'hooks' : '.git/hooks');
  mkdirSync(hooks, { recursive: true });
  writeFileSync(path.join(hooks, name), `#!/bin/sh\n${script}\n`);
  chmodSync(path.join(hooks, name), 0o755);
}

function withoutGit(): Readonly<Record<string, string>> {
  return { 'plans/p/plan.yaml': 'id: p\ntitle: P\n' };
}

function unborn(): string {
  const root = folder(withoutGit());
  git(root, 'init', '-q', '-b', 'main');
  return settle(root, 'Ana');
}

function withRemotes(...names: readonly string[]): string {
  const root = planRepository();
  for (const name of names) git(root, 'remote', 'add', name, path.join(root, '..', 'nowhere.git'));
  return root;
}

function detached(): string {
  const { ana } = twoClones();
  git(ana, 'checkout', '-q', '--detach');
  return ana;
}

function merging(): string {
  const { ana } = twoClones();
  writeFileSync(path.join(ana, '.git/MERGE_HEAD'), `${git(ana, 'rev-parse', 'HEAD')}\n`);
  rmSync(path.join(ana, '.git/ORIG_HEAD'), { force: true });
  return ana;
}

test('takes what every command that writes takes: without a commit it exchanges nothing', () => {
  const { ana, boyan } = twoClones();
  fine(ana, 'measure', 'K-01', '5', '--period', '2027-Q1');
  expect(fine(ana, 'sync', '--no-commit', '--yes').stderr).toContain('dry-run');
  expect(fine(boyan, 'sync', '--yes', '--message', 'x').stdout).toBe('received\t0\nsent\t0\n');
  expect(fine(ana, 'sync', '-y').stdout).toBe('received\t0\nsent\t1\n');
});
