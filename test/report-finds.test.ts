import { readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, planctl, write } from './support/bin.ts';
import { smallPlan } from './support/small-plan.ts';

const own = 'activities/A-01-first.yaml';

/** The small plan, and another one beside it. */
function plans(other: Readonly<Record<string, string>> = {}): string {
  const of = (plan: string, files: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`plans/${plan}/${name}`, text]));
  const second = { 'plan.yaml': 'id: other\ntitle: {bg: Друг, en: Other}\nlanguages: [bg, en]\n', ...other };
  return folder({ ...of('demo', smallPlan), ...of('other', second) });
}

const report = (cwd: string, id: string, ...flags: readonly string[]) =>
  planctl(cwd, ['update', id, '--progress', '45', '--date', '2027-09-30', ...flags]);

describe('what is reported of', () => {
  test('is found by the name of its file among several plans', () => {
    const cwd = plans();
    expect(report(cwd, 'a-01')).toMatchObject({ status: 0, stdout: `plans/demo/${own}\t\n` });
    expect(report(cwd, 'demo:А-01')).toMatchObject({ status: 0 });
  });

  test.each([
    [
      'in a file named after it',
      { 'activities/A-01.yaml': 'id: A-01\ntitle: {bg: А, en: A}\nlead: unknown\n' },
    ],
    ['in a registry', { 'sources.yaml': 'sources:\n  - {id: A-01, title: {bg: А, en: A}}\n' }],
  ])('and that another plan has as well, %s, is asked about', (_, files) => {
    const { status, stderr } = report(plans(files), 'A-01');
    expect(status).toBe(2);
    expect(stderr).toContain('A-01');
    expect(stderr).toContain('--plan');
  });

  test('is found in a file of another name too, and looked for everywhere before it is unknown', () => {
    const cwd = plans();
    renameSync(path.join(cwd, 'plans/demo', own), path.join(cwd, 'plans/demo/activities/first.yaml'));
    expect(report(cwd, 'A-01')).toMatchObject({ status: 0, stdout: 'plans/demo/activities/first.yaml\t\n' });
    expect(report(cwd, 'A-03').stderr).toContain('Did you mean A-01?');
    expect(report(cwd, 'S-01').stderr).toContain('S-01 is no activity');
  });

  test('may name what stands in files that were not read for it', () => {
    const cwd = plans();
    write(cwd, {
      'plans/demo/decisions/D-1.yaml':
        'id: D-1\nkind: council_decision\nnumber: "1"\ndate: 2027-01-01\ntitle: {bg: Решение, en: Decision}\n',
    });
    expect(report(cwd, 'A-01', '--source', 'S-01', '--decision', 'D-1')).toMatchObject({ status: 0 });
    const before = readFileSync(path.join(cwd, 'plans/demo', own), 'utf8');
    const { status, stderr } = report(cwd, 'A-01', '--source', 'S-02', '--decision', 'D-2');
    expect(status).toBe(1);
    expect(stderr).toContain('Did you mean "S-01"?');
    expect(stderr).toContain('Did you mean "D-1"?');
    expect(readFileSync(path.join(cwd, 'plans/demo', own), 'utf8')).toBe(before);
  });
});
