import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { gitFolder } from '../src/store/git-folder.ts';
import { commitChange } from '../src/store/write/plan-writer.ts';
import { folder, write } from './support/bin.ts';
import {
  changed,
  expectTidy,
  failing,
  git,
  hook,
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
    const branch = path.join(root, '.git/refs/heads/main.lock');
    writeFileSync(branch, '');
    hook(path.join(root, '.git/hooks/pre-commit'), 'exit 0');
    expect(changed(root)).toMatchObject({
      kind: 'written',
      why: { why: 'git-busy', lines: expect.arrayContaining([expect.stringContaining('main.lock')]) },
    });
    rmSync(branch);
    git(root, 'checkout', '-q', inRoot);
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
