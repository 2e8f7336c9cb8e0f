import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, planctl, write } from './support/bin.ts';
import { onTerminal } from './support/screen.ts';

const file = 'plans/p/activities/A-1.yaml';
const before = `# How it all began\r
id: A-1\r
title: {bg: Едно, en: One}   # kept\r
lead: unknown\r
start: 2026-01-01\r
end: 2026-12-31\r
milestones:\r
- {id: M1, title: {bg: Етап, en: Step}, due: 2026-06-30}\r
updates:\r
  - date:     2026-03-31      # on time\r
    status: in_progress\r
    progress: 10\r
\r
  # the last of the year\r
  - {date: 2026-09-30, status: in_progress, progress: 30}\r
x-own: "  untouched  "`;

function git(cwd: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8' }).trim();
}

function repository(): string {
  const cwd = folder({
    'plans/p/plan.yaml': 'id: p\ntitle: {bg: План, en: Plan}\nlanguages: [bg, en]\ntime_zone: Europe/Sofia\n',
    [file]: before,
  });
  git(cwd, 'init', '-q', '-b', 'main');
  for (const [key, value] of [
    ['user.name', 'A'],
    ['user.email', 'a@example.org'],
    ['core.autocrlf', 'false'],
    ['commit.gpgsign', 'false'],
  ]) {
    git(cwd, 'config', key ?? '', value ?? '');
  }
  git(cwd, 'add', '.');
  git(cwd, 'commit', '-qm', 'begin');
  return cwd;
}

const read = (cwd: string): string => readFileSync(path.join(cwd, file), 'utf8');

/** The lines that were added, and that no other line differs. */
function added(cwd: string): readonly string[] {
  const [old, now] = [before.split('\n'), read(cwd).split('\n')];
  let at = 0;
  const lines: string[] = [];
  for (const line of now) {
    if (line === old[at]) at++;
    else lines.push(line.replace('\r', ''));
  }
  expect(at).toBe(old.length);
  return lines;
}

describe('planctl update', () => {
  test('keeps the file and ends with 3 when git refuses the commit, saying how to finish', () => {
    const cwd = repository();
    mkdirSync(path.join(cwd, '.git/hooks'), { recursive: true });
    writeFileSync(path.join(cwd, '.git/hooks/pre-commit'), '#!/bin/sh\necho not today >&2\nexit 1\n', {
      mode: 0o755,
    });
    const { status, stderr } = planctl(cwd, ['update', 'A-1', '--progress', '45', '--date', '2026-10-30']);
    expect(status).toBe(3);
    expect(stderr).toMatch(/not today[\s\S]*git -C .* commit/);
    expect(read(cwd)).toContain('progress: 45');
    expect(planctl(cwd, ['update', 'A-1', '--progress', '46', '--no-commit']).status).toBe(0);
  });

  test('adds one entry in the style of the file, and commits it alone', () => {
    const cwd = repository();
    const args = ['update', 'А-1', '--progress', '45,5', '--done', 'Готово: почти', '--date', '30.10.2026'];
    const { status, stdout, stderr } = planctl(cwd, args);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringContaining('Written and committed'),
    });
    expect(stdout).toBe(`${file}\t${git(cwd, 'rev-parse', 'HEAD')}\n`);
    // As its neighbour: in braces, behind it, and with the blank line that parts the entries above.
    expect(added(cwd)).toEqual([
      '',
      '  - {date: 2026-10-30, status: in_progress, progress: 45.5, done: "Готово: почти"}',
    ]);
    expect(git(cwd, 'status', '--short')).toBe('');
    expect(git(cwd, 'log', '-1', '--format=%s')).toMatch(/^A-1: report as of 30 Oct 2026/);
    expect(git(cwd, 'log', '-1', '--format=%(trailers:key=Planctl-Change,valueonly)').split('\n')).toEqual([
      'A-1 update 2026-10-30',
      'A-1 progress 30 -> 45.5',
    ]);
    expect(planctl(cwd, ['validate']).status).toBe(0);
    const shown = JSON.parse(planctl(cwd, ['status', '--json', '--as-of', '2026-10-30']).stdout);
    expect(shown.plans[0].activities[0]).toMatchObject({ progress: 45.5, updated: '2026-10-30' });
  });

  test('puts an earlier report where it belongs, and says so', () => {
    const cwd = repository();
    const { stderr } = planctl(cwd, ['update', 'A-1', '--progress', '20', '--for', 'II тримесечие 2026']);
    expect(stderr).toContain('before a later report');
    expect(added(cwd).join('\n')).toContain('2026-06-30');
    const shown = JSON.parse(planctl(cwd, ['status', '--json', '--as-of', '2026-10-30']).stdout);
    expect(shown.plans[0].activities[0]).toMatchObject({ progress: 30 });
  });

  test('takes every field of an update', () => {
    const cwd = repository();
    const flags = [
      ...['--status', 'изпълнена', '--progress', '100%', '--date', '2026-11-20', '--done', 'Край'],
      ...['--note-en', 'The end', '--note-bg', 'Краят', '--milestone', 'M1=done:2026-11-01'],
      ...[
        '--evidence',
        'https://example.org/act',
        '--no-blockers',
        '--paid',
        '1 200,50 лв.',
        '--reported-by',
        'ORG-1',
      ],
    ];
    const { stdout } = planctl(cwd, ['update', 'A-1', '--json', '--dry-run', ...flags]);
    expect(JSON.parse(stdout || 'null')).toBe(null);
    const run = planctl(cwd, ['update', 'A-1', '--json', '--dry-run', ...flags.slice(0, -2)]);
    expect(JSON.parse(run.stdout)).toMatchObject({
      kind: 'edit',
      written: false,
      changes: [
        {
          type: 'update-added',
          after: {
            date: '2026-11-20',
            status: 'completed',
            progress: 100,
            done: 'Край',
            note: { bg: 'Краят', en: 'The end' },
            milestones: { M1: { state: 'done', date: '2026-11-01', evidence: ['https://example.org/act'] } },
            blockers: [],
            money: [{ year: 2026, paid: 1200.5, currency: 'BGN' }],
          },
        },
        { type: 'status-changed', before: 'in_progress', after: 'completed' },
        { type: 'progress-changed', before: 30, after: 100 },
        { type: 'milestone-changed', field: 'milestones.M1', before: 'open', after: 'done' },
      ],
    });
    expect(read(cwd)).toBe(before);
  });

  test('writes nothing that would be an error, and shows what', () => {
    const cwd = repository();
    const { status, stderr } = planctl(cwd, ['update', 'A-1', '--status', 'not started']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/Not written[\s\S]*status-transition[\s\S]*in_progress cannot become not_started/);
    expect(read(cwd)).toBe(before);
  });

  test.each([
    [['--progress', '1.234'], /may be a thousand or a fraction/],
    [['--progress', '101'], /not a share from 0 to 100/],
    [['--status', 'изпьлнена'], /Did you mean изпълнена/],
    [['--date', '05/06/2026', '--progress', '1'], /cannot be told apart/],
    [['--milestone', 'M1'], /M1=done/],
    [[], /Nothing is said of A-1 yet/],
  ])('refuses %j', (args, message) => {
    const cwd = repository();
    const { status, stderr } = planctl(cwd, ['update', 'A-1', ...args]);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(message) });
    expect(read(cwd)).toBe(before);
  });

  test('leaves the commit to a user who has changes of their own, or who wants it so', () => {
    const cwd = repository();
    expect(planctl(cwd, ['update', 'A-1', '--progress', '40', '--no-commit']).stderr).toContain(
      'not committed',
    );
    expect(planctl(cwd, ['update', 'A-1', '--progress', '41']).stderr).toContain('not committed');
    expect(git(cwd, 'rev-list', '--count', 'HEAD')).toBe('1');
  });

  test('asks once on a terminal, and writes nothing when the answer is no', async () => {
    const cwd = repository();
    const { status, stdout, stderr } = await onTerminal(
      ['update', 'A-1', '--progress', '50', '--lang', 'bg'],
      { cwd },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'Нищо не е записано.\n' });
    expect(stdout).toContain('Напредък: 30\u00a0% → 50\u00a0%');
    expect(read(cwd)).toBe(before);
  });
});

describe('planctl measure', () => {
  const kpi = `id: K-1
title: {bg: Брой, en: Number}
definition: {bg: Брой, en: Number}
unit: {bg: брой, en: number}
kind: performance
measure: number
direction: increase
owner: unknown
serves: [A-1]
baseline: {date: 2025-12-31, value: 10}
targets: [{date: 2026-12-31, value: 20}]
measurements:
    # by quarter
    - period: 2026-Q1
      value: 12
    - period: 2026-Q3
      value: 14
`;
  const where = 'plans/p/kpis/K-1.yaml';

  function measured(): string {
    const cwd = repository();
    write(cwd, { [where]: kpi });
    git(cwd, 'add', '.');
    git(cwd, 'commit', '-qm', 'kpi');
    return cwd;
  }
  const now = (cwd: string): string => readFileSync(path.join(cwd, where), 'utf8');

  test('adds a value in its place, with its number as people write it', () => {
    const cwd = measured();
    const run = planctl(cwd, [
      'measure',
      'k-1',
      '1 312,5',
      '--period',
      'II тримесечие 2026',
      '--status',
      'provisional',
    ]);
    expect(run.status).toBe(0);
    const entry = '    - period: 2026-Q2\n      value: 1312.5\n      status: provisional\n';
    expect(now(cwd)).toBe(kpi.replace('    - period: 2026-Q3', `${entry}    - period: 2026-Q3`));
    expect(git(cwd, 'log', '-1', '--format=%s')).toBe('K-1: New value for Q2 2026: 1,312.5');
    expect(git(cwd, 'status', '--short')).toBe('');
  });

  test('takes a second value of a period only with a reason, and appends it', () => {
    const cwd = measured();
    const refused = planctl(cwd, ['measure', 'K-1', '15', '--period', '2026-Q3']);
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('measurement-duplicate')]);
    expect(now(cwd)).toBe(kpi);
    const args = [
      'measure',
      'K-1',
      '13',
      '--period',
      '2026-Q1',
      '--revises',
      'counted anew',
      '--kind',
      'correction',
    ];
    const { stdout } = planctl(cwd, [...args, '--json']);
    const entry =
      '    - period: 2026-Q1\n      value: 13\n      revises: counted anew\n      kind: correction\n';
    expect(now(cwd)).toBe(kpi + entry);
    expect(JSON.parse(stdout)).toMatchObject({
      changes: [{ type: 'measurement-revised', before: { value: 12 }, after: { value: 13 } }],
      commit: git(cwd, 'rev-parse', 'HEAD'),
    });
  });

  test.each([
    [['A-1', '1', '--period', '2026'], /A-1 is no KPI/],
    [['K-1', '1,234', '--period', '2026-Q4'], /may be a thousand/],
    [['K-1', '1'], /is for a period/],
    [['K-1', '--period', '2026-Q4'], /no value for K-1/],
    [['K-1', 'many', '--period', '2026-Q4'], /not a number/],
  ])('refuses %j', (args, message) => {
    const cwd = measured();
    const { status, stderr } = planctl(cwd, ['measure', ...args]);
    expect([status, stderr]).toEqual([2, expect.stringMatching(message)]);
    expect(now(cwd)).toBe(kpi);
  });
});
