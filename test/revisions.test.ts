import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, planctl, write } from './support/bin.ts';

const activity = (progress: number): string =>
  `id: A-1\ntitle: One\nlead: unknown\nstart: 2026-01-01\nend: 2026-12-31\nupdates:\n  - {date: 2026-03-31, status: in_progress, progress: ${progress}}\n`;

function git(cwd: string, args: readonly string[], date = '2026-04-01T12:00:00Z'): string {
  return execFileSync('git', args, {
    cwd,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@example.org',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@example.org',
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
    },
  }).trim();
}

/** A repository whose activity stands at 10, then at 20; the second commit is made late in the evening. */
function repository(): string {
  const cwd = folder({
    'plans/p/plan.yaml': 'id: p\ntitle: Plan\nlanguages: [en]\ntime_zone: Europe/Sofia\n',
    'plans/p/activities/A-1.yaml': activity(10),
  });
  git(cwd, ['init', '-q', '-b', 'main']);
  git(cwd, ['add', '.']);
  git(cwd, ['commit', '-qm', 'one'], '2026-04-01T12:00:00Z');
  write(cwd, { 'plans/p/activities/A-1.yaml': activity(20) });
  // 23:30 in Sofia on 10 April, 20:30 in UTC.
  git(cwd, ['commit', '-qam', 'two'], '2026-04-10T20:30:00Z');
  write(cwd, { 'plans/p/activities/A-1.yaml': activity(30) });
  return cwd;
}

const shown = (cwd: string, ...args: readonly string[]) => {
  const { stdout, stderr, status } = planctl(cwd, ['status', '--json', ...args]);
  if (status !== 0) throw new Error(stderr);
  const { asOf, rev, plans } = JSON.parse(stdout);
  return { asOf, rev, progress: plans[0].activities[0]?.progress };
};

describe('--rev', () => {
  test('reads the files of a commit, and says which', () => {
    const cwd = repository();
    const head = git(cwd, ['rev-parse', 'HEAD']);
    const first = git(cwd, ['rev-parse', 'HEAD~1']);
    expect(shown(cwd)).toMatchObject({ rev: null, progress: 30 });
    expect(shown(cwd, '--rev', 'HEAD')).toMatchObject({ rev: head, progress: 20 });
    expect(shown(cwd, '--rev', 'main~1')).toMatchObject({ rev: first, progress: 10 });
    const listed = JSON.parse(planctl(cwd, ['list', 'activities', '--json', '--rev', first]).stdout);
    expect(listed).toMatchObject({ rev: first, items: [{ progress: 10 }] });
    const one = JSON.parse(planctl(cwd, ['show', 'A-1', '--json', '--rev', first]).stdout);
    expect(one).toMatchObject({ rev: first, positions: { end: { line: 5 } } });
    const explained = JSON.parse(planctl(cwd, ['explain', 'A-1', '--json', '--rev', first]).stdout);
    const { inputs } = explained.explanations[0];
    expect(explained.rev).toBe(first);
    expect(inputs.find((input: { field: string }) => input.field === 'updates[0].progress')).toMatchObject({
      value: 10,
      file: 'plans/p/activities/A-1.yaml',
      line: 7,
    });
  });

  test('takes a day: the last commit up to its end where the plan is, and looks as of it', () => {
    const cwd = repository();
    expect(shown(cwd, '--rev', '2026-04-09')).toMatchObject({ asOf: '2026-04-09', progress: 10 });
    expect(shown(cwd, '--rev', '2026-04-10')).toMatchObject({ asOf: '2026-04-10', progress: 20 });
    expect(shown(cwd, '--rev', '2026-04', '--as-of', '2026-05-01')).toMatchObject({
      asOf: '2026-05-01',
      progress: 20,
    });
  });

  test('finds a plan that stood elsewhere, from a folder inside it, and in a bare repository', () => {
    const cwd = repository();
    mkdirSync(path.join(cwd, 'city/plans'), { recursive: true });
    renameSync(path.join(cwd, 'plans/p'), path.join(cwd, 'city/plans/p'));
    git(cwd, ['add', '-A']);
    git(cwd, ['commit', '-qm', 'moved'], '2026-05-01T12:00:00Z');
    const inside = path.join(cwd, 'city/plans/p');
    expect(shown(inside, '--rev', 'HEAD')).toMatchObject({ progress: 30 });
    expect(shown(inside, '--rev', 'HEAD~2')).toMatchObject({ progress: 10 });
    const bare = path.join(cwd, 'bare.git');
    git(cwd, ['clone', '-q', '--bare', '.', bare]);
    expect(shown(bare, '--rev', 'HEAD~1')).toMatchObject({ progress: 20 });
  });

  test('says what is missing, and what to type', () => {
    const cwd = repository();
    const failing = (directory: string, ...args: readonly string[]) => {
      const { status, stderr } = planctl(directory, ['status', ...args]);
      return [status, stderr];
    };
    expect(failing(cwd, '--rev', 'nowhere')).toEqual([3, expect.stringMatching(/no commit.*nowhere/)]);
    expect(failing(cwd, '--rev', '--all')).toEqual([3, expect.stringMatching(/no commit.*--all/)]);
    expect(failing(cwd, '--rev', '2020')).toEqual([3, expect.stringMatching(/up to 2020-12-31/)]);
    const shallow = path.join(cwd, 'shallow');
    git(cwd, ['clone', '-q', '--depth', '1', `file://${cwd}`, shallow]);
    expect(failing(shallow, '--rev', 'HEAD~1')).toEqual([3, expect.stringMatching(/git fetch --unshallow/)]);
    expect(failing(shallow, '--rev', '2026-04-09')).toEqual([3, expect.stringMatching(/--unshallow/)]);
    const outside = folder({ 'plans/p/plan.yaml': 'id: p\ntitle: Plan\n' });
    expect(failing(outside, '--rev', 'HEAD')).toEqual([3, expect.stringMatching(/no git repository/)]);
  });
});
