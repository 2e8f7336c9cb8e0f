import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { recoveredWords, uncommittedWords } from '../src/i18n/change-outcomes.ts';
import type { Uncommitted } from '../src/model/change-outcome.ts';
import { folder } from './support/bin.ts';
import {
  changed,
  expectTidy,
  git,
  hook,
  inRoot,
  old,
  ownGit,
  repository,
  text,
} from './support/repositories.ts';

beforeEach(() => ownGit());
afterEach(() => {
  vi.unstubAllEnvs();
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

test('every reason against a commit has words, with the commands that finish the job', () => {
  const files = [inRoot];
  const refused = { lines: ['no'], commands: ['git commit'] };
  const reasons: readonly Uncommitted[] = [
    { why: 'not-asked' },
    { why: 'no-git' },
    { why: 'git-missing', detail: 'ENOENT' },
    ...(
      ['uncommitted-before', 'untracked-before', 'ignored', 'outside-sparse', 'nothing-to-commit'] as const
    ).map((why) => ({ why, files })),
    { why: 'git-operation', operation: 'merge', files },
    ...(['no-identity', 'signing', 'hook', 'git-busy', 'git-refused'] as const).map((why) => ({
      why,
      ...refused,
    })),
  ];
  for (const why of reasons) {
    const { message, next = '' } = uncommittedWords(why, 'en');
    expect(message).toMatch(/^Written/);
    if ('commands' in why) expect(next).toMatch(/:\n {2}git commit$/);
    expect(uncommittedWords(why, 'bg').message).toMatch(/^Записано/);
    const recovered = recoveredWords({ kind: 'written', subject: 'A-1', files, why }, 'bg');
    expect(recovered.message).toMatch(/^По-ранна промяна .+ A-1\nЗаписано/);
  }
});
