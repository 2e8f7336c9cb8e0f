import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Failure, type FailureReason } from '../src/model/failure.ts';
import { gitFolder } from '../src/store/git-folder.ts';
import { type Disk, realDisk } from '../src/store/write/disk.ts';
import { commitChange, withPlanLock } from '../src/store/write/plan-writer.ts';
import { folder, write } from './support/bin.ts';
import {
  changed,
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

/** The reason of a failure; what was no failure fails the test. */
function failing(run: () => unknown): FailureReason {
  try {
    run();
  } catch (error) {
    if (error instanceof Failure) return error.reason;
    throw error;
  }
  throw new Error('no failure');
}

function hook(file: string, script: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

/** Nothing of planctl's is left: no lock, no journal, nothing beside the files. */
function expectTidy(root: string): void {
  const work = gitFolder(root) ?? '';
  const left = existsSync(work) ? readdirSync(work).filter((name) => !name.startsWith('message-')) : [];
  expect(left).toEqual([]);
  const beside = readdirSync(path.join(root, 'plans'), { recursive: true, encoding: 'utf8' });
  expect(beside.filter((name) => name.includes('.planctl-'))).toEqual([]);
}

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

describe('where git has the plan', () => {
  test('no commit is made when none is wanted', () => {
    const root = repository();
    expect(changed(root, { commit: false })).toEqual({
      kind: 'written',
      files: [inRoot],
      why: { why: 'not-asked' },
    });
    expect(git(root, 'status', '--porcelain')).toBe(` M ${inRoot}`);
  });

  test('a file with changes of the user is written and not committed', () => {
    const root = repository();
    write(root, { [inRoot]: `${old}mine: yes\n`, 'plans/p/activities/A-2.yaml': 'id: A-2\n' });
    const why = (file: string, reason: string) => ({ kind: 'written', why: { why: reason, files: [file] } });
    expect(changed(root)).toMatchObject(why(inRoot, 'uncommitted-before'));
    git(root, 'add', inRoot);
    expect(changed(root)).toMatchObject(why(inRoot, 'uncommitted-before'));
    expect(changed(root, {}, 'activities/A-2.yaml')).toMatchObject(
      why('plans/p/activities/A-2.yaml', 'untracked-before'),
    );
    expect(git(root, 'rev-list', '--count', 'HEAD')).toBe('1');
  });

  test('a detached HEAD and a branch with an upstream are told', () => {
    const root = repository();
    const clone = path.join(folder(), 'clone');
    git(root, 'clone', '-q', root, clone);
    expect(changed(clone)).toMatchObject({ kind: 'committed', branch: 'main', upstream: 'origin/main' });
    git(clone, 'checkout', '-q', '--detach');
    expect(changed(clone)).toMatchObject({ kind: 'committed', branch: null });
  });

  test('the first commit of a repository can be a change', () => {
    const root = folder({ 'plans/p/plan.yaml': 'id: p\n' });
    git(root, 'init', '-q', '-b', 'main');
    const files = [{ path: inPlan, before: undefined, after: Buffer.from(old) }];
    const outcome = commitChange(writing(root), { files, message: { subject: 'first', trailers: [] } });
    expect(outcome).toMatchObject({
      kind: 'committed',
      branch: 'main',
      commit: git(root, 'rev-parse', 'HEAD'),
    });
    expect(git(root, 'status', '--porcelain')).toBe('?? plans/p/plan.yaml');
  });

  test('a worktree, a submodule and a sub-folder of a repository do', () => {
    const root = repository();
    const tree = path.join(folder(), 'tree');
    git(root, 'worktree', 'add', '-q', '-b', 'side', tree);
    expect(changed(tree)).toMatchObject({ kind: 'committed', branch: 'side' });
    expect(gitFolder(tree)).toBe(path.resolve(tree, git(tree, 'rev-parse', '--git-path', 'planctl')));
    expect(text(root)).toBe(old);
    const outer = folder({ 'README.md': 'x\n' });
    git(outer, 'init', '-q', '-b', 'main');
    git(outer, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', root, 'city');
    const inner = path.join(outer, 'city');
    expect(gitFolder(inner)).toBe(path.resolve(inner, git(inner, 'rev-parse', '--git-path', 'planctl')));
    expect(changed(inner)).toMatchObject({ kind: 'committed' });
    const wide = repository({ 'city/plans/p/activities/A-1.yaml': old });
    const plan = { directory: path.join(wide, 'city/plans/p'), folder: 'city/plans/p' };
    const files = [{ path: inPlan, before: Buffer.from(old), after: longer(old) }];
    const message = { subject: 'x', trailers: [] };
    expect(commitChange(writing(wide, { plan }), { files, message })).toMatchObject({
      kind: 'committed',
      files: [`city/${inRoot}`],
    });
  });

  test('nothing is written while git is in the middle of something, unless no commit is wanted', () => {
    const root = repository();
    git(root, 'checkout', '-qb', 'side');
    write(root, { 'notes.txt': 'b\n' });
    git(root, 'commit', '-qam', 'side');
    git(root, 'checkout', '-q', 'main');
    write(root, { 'notes.txt': 'c\n' });
    git(root, 'commit', '-qam', 'main');
    const during = (...args: readonly string[]) => {
      try {
        git(root, ...args);
      } catch {
        // A conflict is what is wanted.
      }
      return failing(() => changed(root));
    };
    const operation = (name: string) => ({ why: 'git-operation', operation: name });
    expect(during('merge', 'side')).toEqual(operation('merge'));
    expect(text(root)).toBe(old);
    git(root, 'merge', '--abort');
    expect(during('rebase', 'side')).toEqual(operation('rebase'));
    git(root, 'rebase', '--abort');
    expect(during('cherry-pick', 'side')).toEqual(operation('cherry-pick'));
    git(root, 'cherry-pick', '--abort');
    expect(during('revert', '--no-commit', 'HEAD')).toEqual(operation('revert'));
    git(root, 'revert', '--abort');
    expect(during('bisect', 'start')).toEqual(operation('bisect'));
    expect(changed(root, { commit: false })).toMatchObject({ kind: 'written' });
    git(root, 'checkout', '-q', inRoot);
    git(root, 'bisect', 'reset');
    expect(changed(root)).toMatchObject({ kind: 'committed' });
  });

  test('a conflict in the file is not written over', () => {
    const root = repository();
    write(root, { [inRoot]: 'id: A-1\ntitle: Two\n' });
    git(root, 'stash', '-q');
    write(root, { [inRoot]: 'id: A-1\ntitle: Three\n' });
    git(root, 'commit', '-qam', 'three');
    expect(() => git(root, 'stash', 'pop', '-q')).toThrow();
    const conflict = text(root);
    expect(failing(() => changed(root))).toEqual({ why: 'git-unmerged', path: inRoot });
    expect(text(root)).toBe(conflict);
  });

  test('what the user told git to leave alone is written and not committed', () => {
    const root = repository({ '.gitignore': '/plans/p/activities/A-[2-9]*\n' });
    const made = (name: string) =>
      commitChange(writing(root), {
        files: [{ path: name, before: undefined, after: Buffer.from('id: A\n') }],
        message: { subject: 'x', trailers: [] },
      });
    const file = 'plans/p/activities/A-2.yaml';
    expect(made('activities/A-2.yaml')).toMatchObject({
      kind: 'written',
      why: { why: 'ignored', files: [file] },
    });
    expect(changed(root, {}, 'activities/A-2.yaml')).toMatchObject({
      why: { why: 'ignored', files: [file] },
    });
    git(root, 'update-index', '--skip-worktree', inRoot);
    expect(changed(root)).toMatchObject({ why: { why: 'nothing-to-commit' } });
    git(root, 'sparse-checkout', 'set', 'plans/p/activities');
    expect(made('kpis/K-1.yaml')).toMatchObject({ why: { why: 'outside-sparse' } });
    expect(git(root, 'rev-list', '--count', 'HEAD')).toBe('1');
    expectTidy(root);
  });

  test('a repository that git does not trust or cannot use is not written to', () => {
    const root = repository();
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    expect(failing(() => changed(root))).toEqual({ why: 'git-unsafe', path: root });
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '');
    git(root, 'config', 'core.bare', 'true');
    expect(failing(() => changed(root))).toMatchObject({ why: 'git-failed', command: 'status' });
    expect(text(root)).toBe(old);
    expectTidy(root);
  });

  test('another git at work is waited for, and its lock left alone', () => {
    const root = repository();
    const lock = path.join(root, '.git/index.lock');
    writeFileSync(lock, '');
    expect(failing(() => changed(root))).toEqual({ why: 'git-busy', path: lock, seconds: 0 });
    expect(text(root)).toBe(old);
    expect(existsSync(lock)).toBe(true);
    rmSync(lock);
    hook(path.join(root, '.git/hooks/pre-commit'), 'exit 0');
    expect(changed(root)).toMatchObject({ kind: 'committed' });
  });

  test('the repository is the one the plan is in, whatever the environment says', () => {
    const root = repository();
    const other = repository();
    vi.stubEnv('GIT_DIR', path.join(other, '.git'));
    vi.stubEnv('GIT_INDEX_FILE', path.join(other, '.git/index'));
    vi.stubEnv('GIT_LITERAL_PATHSPECS', '1');
    vi.stubEnv('LC_ALL', 'bg_BG.UTF-8');
    expect(changed(root)).toMatchObject({ kind: 'committed' });
    vi.stubEnv('GIT_DIR', undefined);
    vi.stubEnv('GIT_INDEX_FILE', undefined);
    expect(git(other, 'rev-list', '--count', 'HEAD')).toBe('1');
    expect(git(root, 'rev-list', '--count', 'HEAD')).toBe('2');
  });
});

describe('when git refuses, the file is kept', () => {
  /** What a refused change says; then the commands it names finish the job. */
  function refused(root: string, mend: () => void) {
    const outcome = changed(root);
    if (outcome.kind !== 'written' || !('commands' in outcome.why)) throw new Error(JSON.stringify(outcome));
    expect(text(root)).toBe(`${old}more: yes\n`);
    expect(git(root, 'status', '--porcelain')).toBe(` M ${inRoot}`);
    expectTidy(root);
    mend();
    const last = outcome.why.commands.at(-1) ?? '';
    git(
      root,
      ...last
        .split(' ')
        .slice(1)
        .map((word) => word.replace(/^"(.*)"$/, '$1')),
    );
    expect(git(root, 'log', '-1', '--format=%s')).toBe('A-1: Започна на две');
    expect(git(root, 'status', '--porcelain')).toBe('');
    return outcome.why;
  }

  test('and a hook said no', () => {
    const root = repository();
    const file = path.join(root, '.git/hooks/pre-commit');
    hook(file, 'echo "not on a Friday"; exit 1');
    expect(refused(root, () => rmSync(file))).toMatchObject({ why: 'hook', lines: ['not on a Friday'] });
  });

  test('and a hook elsewhere said no, with staged files kept', () => {
    const root = repository();
    hook(path.join(root, 'hooks/commit-msg'), 'grep -q Planctl-Change "$1" && echo seen >&2; exit 1');
    git(root, 'add', '.');
    git(root, 'commit', '-qm', 'hooks');
    git(root, 'config', 'core.hooksPath', 'hooks');
    expect(refused(root, () => git(root, 'config', '--unset', 'core.hooksPath'))).toMatchObject({
      why: 'hook',
      lines: ['seen'],
    });
  });

  test('and nobody is known to it', () => {
    const root = repository();
    ownGit({ 'user.name': '', 'user.email': '', 'user.useConfigOnly': 'true' });
    const why = refused(root, ownGit);
    expect(why).toMatchObject({ why: 'no-identity' });
    expect(why.commands).toEqual([
      'git config --global user.name "NAME"',
      'git config --global user.email "MAIL"',
      expect.stringMatching(/^git -C \S+ commit --only -F \.git\/planctl\/message-\S+\.txt -- \S+$/),
    ]);
  });

  test('and it cannot sign', () => {
    const root = repository();
    for (const format of ['openpgp', 'ssh']) {
      git(root, 'checkout', '-q', '-B', 'main', git(root, 'rev-list', '--max-parents=0', 'HEAD'));
      ownGit({
        'commit.gpgSign': 'true',
        'gpg.format': format,
        'gpg.program': 'false',
        'user.signingKey': '/none',
      });
      expect(refused(root, ownGit)).toMatchObject({ why: 'signing' });
    }
  });

  test('and there is no git on the machine', () => {
    const root = repository();
    vi.stubEnv('PATH', folder());
    expect(changed(root)).toEqual({
      kind: 'written',
      files: [inRoot],
      why: { why: 'git-missing', detail: 'ENOENT' },
    });
  });

  test('and never an editor opens', () => {
    const root = repository();
    ownGit({
      'core.editor': 'false',
      'commit.verbose': 'true',
      'commit.template': '/none',
      'commit.cleanup': 'strip',
    });
    expect(changed(root)).toMatchObject({ kind: 'committed' });
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
