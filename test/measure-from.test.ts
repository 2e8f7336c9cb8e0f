import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { folder, planctl, write } from './support/bin.ts';
import { repository as committed, git, ownGit } from './support/repositories.ts';

const kpi = (id: string, more = ''): string =>
  `id: ${id}\ntitle: {bg: Показател, en: KPI}\nunit: бр.\nkind: context\nmeasure: number\nowner: unknown\n${more}`;
const one = kpi(
  'K-1',
  'max: 500 # kept\nmeasurements:\n  - {period: 2026-Q2, value: 5} # first\n  - {period: 2026-Q4, value: 7}\n',
);

function plan(): string {
  ownGit();
  return committed({
    'plans/p/plan.yaml': 'id: p\ntitle: {bg: План, en: Plan}\nlanguages: [bg, en]\n',
    'plans/p/activities/A-1.yaml': 'id: A-1\ntitle: {bg: Дейност, en: Activity}\nlead: unknown\n',
    'plans/p/sources.yaml': 'sources:\n  - {id: S-1, title: {bg: Доклад, en: Report}}\n',
    'plans/p/kpis/K-1-one.yaml': one,
    'plans/p/kpis/K-2.yaml': kpi('K-2').replace('measure: number', 'measure: percent'),
    'plans/p/kpis/K-3.yaml': kpi('K-3').replace('measure: number', 'measure: boolean'),
  });
}

const text = (cwd: string, name: string): string =>
  readFileSync(path.join(cwd, 'plans/p/kpis', name), 'utf8');
const measurements = (cwd: string, name: string): unknown => parse(text(cwd, name)).measurements;

/** Runs `measure --from` on a table, which is said in English unless told otherwise. */
function measured(cwd: string, table: string, ...flags: readonly string[]) {
  write(cwd, { 'values.csv': table });
  const env = { ...process.env } as Record<string, string>;
  return planctl(cwd, ['measure', '--from', 'values.csv', ...flags], { ...env, PLANCTL_LANG: 'en' });
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('measure --from', () => {
  test('records all values in one commit, each in its place, and the second time nothing', () => {
    const cwd = plan();
    const table = [
      'Стойност;ПОКАЗАТЕЛ;период;статус;източник;бележка',
      '12,5;К-1;III тримесечие 2026 г.;предварителна;s-1;',
      '3;k-1;2026-Q1;;;',
      '9;K-1;2027-Q1;;S-1;"втори; опит"',
      '45 %;K-2;2026-09;;;',
      'да;K-3;30.09.2026;;;',
      ';K-3;31.12.2026;липсваща;;',
      '',
    ].join('\r\n');
    const { status, stdout, stderr } = measured(cwd, `\ufeff${table}`);
    expect(stderr).not.toContain('Nothing');
    expect(status).toBe(0);
    expect(stdout.split('\n').map((line) => line.split('\t')[0])).toEqual([
      'plans/p/kpis/K-1-one.yaml',
      'plans/p/kpis/K-2.yaml',
      'plans/p/kpis/K-3.yaml',
      '',
    ]);
    expect(measurements(cwd, 'K-1-one.yaml')).toEqual([
      { period: '2026-Q1', value: 3 },
      { period: '2026-Q2', value: 5 },
      { period: '2026-Q3', value: 12.5, status: 'provisional', sources: ['S-1'] },
      { period: '2026-Q4', value: 7 },
      { period: '2027-Q1', value: 9, note: 'втори; опит', sources: ['S-1'] },
    ]);
    expect(text(cwd, 'K-1-one.yaml')).toContain('max: 500 # kept\n');
    expect(text(cwd, 'K-1-one.yaml')).toContain('  - {period: 2026-Q2, value: 5} # first\n');
    expect(measurements(cwd, 'K-2.yaml')).toEqual([{ period: '2026-09', value: 45 }]);
    expect(measurements(cwd, 'K-3.yaml')).toEqual([
      { period: '2026-09-30', value: true },
      { period: '2026-12-31', status: 'missing' },
    ]);
    expect(git(cwd, 'log', '-1', '--format=%s')).toBe('6 values of 3 KPIs');
    expect(git(cwd, 'log', '-1', '--format=%b').split('\n')).toEqual([
      'Planctl-Change: K-1 measurement 2026-Q3',
      'Planctl-Change: K-1 measurement 2026-Q1',
      'Planctl-Change: K-1 measurement 2027-Q1',
      'Planctl-Change: K-2 measurement 2026-09',
      'Planctl-Change: K-3 measurement 2026-09-30',
      'Planctl-Change: K-3 measurement 2026-12-31',
    ]);
    const again = measured(cwd, table, '--json');
    expect(again.status).toBe(0);
    expect(again.stderr).toContain('6 values are recorded already.');
    expect(JSON.parse(again.stdout)).toMatchObject({ kind: 'edit', changes: [], files: [], written: false });
    expect(git(cwd, 'rev-list', '--count', 'HEAD')).toBe('2');
    expect(git(cwd, 'status', '--porcelain')).toBe('?? values.csv');
  });

  test('takes an earlier value and what revises it, once', () => {
    const cwd = plan();
    const table =
      'id,period,value,revises,kind\nK-2,2026,10,,\nK-2,2026,11,преброено,поправка\nK-1,2026-Q4,8,late data,revision\n';
    expect(measured(cwd, table).status).toBe(0);
    expect(measurements(cwd, 'K-2.yaml')).toEqual([
      { period: 2026, value: 10 },
      { period: 2026, value: 11, revises: 'преброено', kind: 'correction' },
    ]);
    const after = text(cwd, 'K-1-one.yaml');
    expect(measured(cwd, table).stderr).toContain('3 values are recorded already.');
    expect(text(cwd, 'K-1-one.yaml')).toBe(after);
    // What was replaced since is not what the plan says now.
    const { status, stderr } = measured(cwd, 'id,period,value\nK-2,2026,10\n');
    expect(status).toBe(1);
    expect(stderr).toContain('values.csv:2 value: K-2 has another value for 2026 already: 11.');
  });

  test('says everything that is wrong by row and column, and writes nothing', () => {
    const cwd = plan();
    const rows = [
      'kpi,period,value,source,status',
      'K-9,2026,1,,',
      'A-1,03/04/2026,1,,',
      'K-1,2026-02-30,1,,',
      'K-1,2027,"1,234",,',
      'K-3,2026,perhaps,,',
      'K-1,2028,1,,maybe',
      'K-1,2029,,,',
      ',2026,1,,',
    ];
    const { status, stdout, stderr } = measured(cwd, rows.join('\n'));
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.split('\n').map((line) => line.split(': ').slice(0, 2).join(': '))).toEqual([
      'values.csv:2 kpi: There is no KPI "K-9". Did you mean K-1?',
      'values.csv:3 kpi: A-1 is no KPI, and only KPIs are measured.',
      'values.csv:3 period: "03/04/2026"',
      'values.csv:4 period: "2026-02-30"',
      'values.csv:5 value: "1,234"',
      'values.csv:6 value: "perhaps"',
      'values.csv:7 status: "maybe"',
      'values.csv:8 value: There is no value; where none exists, the status is missing.',
      'values.csv:9 kpi: Nothing is written here.',
      'Nothing was written: 9 problems.',
      '',
    ]);
    expect(git(cwd, 'status', '--porcelain')).toBe('?? values.csv');
  });

  test.each([
    [
      'a value that the plan has otherwise',
      'id,period,value\nK-1,2026-Q2,6\n',
      'values.csv:2 value: K-1 has another value for Q2 2026 already: 5.',
    ],
    [
      'a period twice',
      'id,period,value\nK-2,2026,1\nK-2,2026,1\n',
      'values.csv:3 period: Line 2 has a value of K-2 for 2026 already.',
    ],
    [
      'what validation would refuse',
      'id,period,value\nK-2,2026,1\nK-1,2027,501\n',
      'values.csv:3 value: The value is 501.',
    ],
    [
      'an unknown source',
      'id,period,value,source\nK-2,2026,1,S-9\n',
      'values.csv:2 source: Nothing in this plan has the id "S-9".',
    ],
    [
      'an unknown column',
      'id,period,value,colour\nK-2,2026,1,red\n',
      'values.csv:1: There is no column "colour"; there is id, period, value,',
    ],
    [
      'a column twice',
      'id,период,period,value\nK-2,2026,2026,1\n',
      'values.csv:1: The column period is there twice.',
    ],
    ['no column of values', 'id,period\nK-2,2026\n', 'values.csv:1: There is no column value.'],
    ['a header alone', 'id,period,value\n', 'values.csv: There is a header and no row below it.'],
    [
      'a decimal comma between commas',
      'id,period,value\nK-2,2026,12,5\n',
      'values.csv:2: The row has 4 cells where the header has 3. With a decimal comma',
    ],
  ])('refuses %s', (_, table, said) => {
    const cwd = plan();
    const { status, stderr } = measured(cwd, table);
    expect(stderr).toContain(said);
    expect(status).toBe(1);
    expect(git(cwd, 'status', '--porcelain')).toBe('?? values.csv');
  });

  test('takes what rows do not say from flags, and the table from standard input', () => {
    const cwd = plan();
    const stdout = execFileSync(
      process.execPath,
      [
        path.resolve('bin/planctl.js'),
        'measure',
        '--from',
        '-',
        '--period',
        '2026-Q3',
        '--source',
        'S-1',
        '--no-commit',
      ],
      { cwd, input: 'id\tvalue\nK-1\t6\nK-2\t7,5\n', encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] },
    );
    expect(stdout).toBe('plans/p/kpis/K-1-one.yaml\t\nplans/p/kpis/K-2.yaml\t\n');
    expect(measurements(cwd, 'K-2.yaml')).toEqual([{ period: '2026-Q3', value: 7.5, sources: ['S-1'] }]);
  });

  test('shows what would change with --dry-run', () => {
    const cwd = plan();
    const { status, stderr } = measured(cwd, 'id,period,value\nK-2,2026,1\n', '--dry-run');
    expect(status).toBe(0);
    expect(stderr).toContain('New value for 2026: 1');
    expect(measurements(cwd, 'K-2.yaml')).toBeUndefined();
  });

  test('is used without an id, and says so; a file that is not there is named', () => {
    const cwd = folder({ 'plans/p/plan.yaml': 'id: p\ntitle: P\n' });
    expect(planctl(cwd, ['measure']).stderr).toContain('<id> is missing');
    expect(planctl(cwd, ['measure', 'K-1', '--from', 'x']).status).toBe(2);
    expect(planctl(cwd, ['measure', '--from', 'x.csv'])).toMatchObject({ status: 3 });
  });
});
