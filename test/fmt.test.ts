import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { folder, planctl, root, write } from './support/bin.ts';
import { git, ownGit, repository } from './support/repositories.ts';
import { onTerminal } from './support/screen.ts';

beforeEach(() => ownGit());

const file = 'plans/p/activities/A-2.yaml';
const untidy = '\ufefflead: "unknown"  \r\n# a name\r\ntitle: {bg: Едно, en: One}\r\nid: A-2';
const tidy = 'id: A-2\r\n# a name\r\ntitle:\r\n  bg: Едно\r\n  en: One\r\nlead: unknown\r\n';
const read = (cwd: string, name = file): string => readFileSync(path.join(cwd, name), 'utf8');

/** A plan with one file that is not in order. */
function untidyPlan(more: Readonly<Record<string, string>> = {}): string {
  const cwd = repository({ [file]: untidy, 'plans/p/plan.yaml': 'id: p\ntitle: Plan\n', ...more });
  git(cwd, 'config', 'user.name', 'A');
  git(cwd, 'config', 'user.email', 'a@example.org');
  return cwd;
}

describe('planctl fmt', () => {
  test('puts the files of all plans in order, in one commit of each plan', () => {
    const cwd = untidyPlan({ 'plans/q/plan.yaml': 'title: Q\nid: q\n' });
    const { status, stdout, stderr } = planctl(cwd, ['fmt']);
    expect(status).toBe(0);
    const [second, first] = git(cwd, 'log', '-2', '--format=%H').split('\n');
    expect(stdout).toBe(`${file}\t${first}\nplans/q/plan.yaml\t${second}\n`);
    expect(stderr).toContain('p: 1 file put in canonical form');
    expect(git(cwd, 'log', '-1', '--format=%B')).toBe(
      'q: 1 file put in canonical form\n\nPlanctl-Change: q format 1',
    );
    expect(read(cwd)).toBe(tidy);
    expect(git(cwd, 'status', '--short')).toBe('');
    const again = planctl(cwd, ['fmt']);
    expect([again.status, again.stdout, again.stderr]).toEqual([0, '', 'All in canonical form (4 files).\n']);
    expect(git(cwd, 'rev-parse', 'HEAD')).toBe(second);
  });

  test('--check lists what is not in order and changes nothing', () => {
    const cwd = untidyPlan();
    const run = planctl(cwd, ['fmt', '--check']);
    expect([run.status, run.stdout]).toEqual([1, `${file}\n`]);
    expect(run.stderr).toBe('Not in canonical form: 1 file. planctl fmt puts them in order.\n');
    expect(read(cwd)).toBe(untidy);
    expect(planctl(cwd, ['fmt', '--check', 'plans/p/activities/A-1.yaml']).status).toBe(0);
    expect(planctl(path.join(cwd, 'plans/p'), ['fmt', '--check', 'activities']).stdout).toBe(`${file}\n`);
    expect(planctl(cwd, ['fmt', '--check', '--plan', 'q']).status).toBe(2);
    expect(planctl(cwd, ['fmt', '--check', 'none']).status).toBe(3);
  });

  test('--dry-run shows each place that differs, and --no-commit leaves the commit', () => {
    const cwd = untidyPlan();
    const dry = planctl(cwd, ['fmt', '--dry-run']);
    expect([dry.status, dry.stdout]).toEqual([0, `${file}\n`]);
    expect(dry.stderr.replaceAll('\u00a0', ' ')).toContain('  - title: {bg: Едно, en: One}\n');
    expect(read(cwd)).toBe(untidy);
    expect(planctl(cwd, ['fmt', '--no-commit']).stderr).toContain('Written, not committed.');
    expect(read(cwd)).toBe(tidy);
    expect(git(cwd, 'rev-list', '--count', 'HEAD')).toBe('1');
  });

  test('leaves a file that is no YAML alone, and names it', () => {
    const broken = 'plans/p/activities/A-3.yaml';
    const cwd = untidyPlan({ [broken]: 'lead: unknown\nid: "A-3\n' });
    const check = planctl(cwd, ['fmt', '--check']);
    expect([check.status, check.stdout]).toEqual([1, `${file}\n`]);
    const { status, stderr } = planctl(cwd, ['fmt']);
    expect(status).toBe(1);
    expect(stderr).toContain(`error yaml-syntax  ${broken}:2:5`);
    expect(stderr).toContain(`Left as it is: ${broken} (it must be mended first).`);
    expect([read(cwd), read(cwd, broken)]).toEqual([tidy, 'lead: unknown\nid: "A-3\n']);
    const json = planctl(cwd, ['fmt', '--json']);
    expect([json.status, JSON.parse(json.stdout).plans]).toEqual([
      1,
      [
        {
          plan: 'p',
          files: [],
          left: [{ file: broken, why: 'faults', codes: ['yaml-syntax'] }],
          written: false,
          commit: null,
          notCommitted: null,
        },
      ],
    ]);
  });

  test('asks once on a terminal', async () => {
    const cwd = untidyPlan();
    const { status, stdout, stderr } = await onTerminal(['fmt', '--lang', 'bg'], { cwd });
    expect([status, stderr]).toEqual([0, 'Нищо не е записано.\n']);
    expect(stdout).toContain(`p: за подреждане 1 файл:\n  ${file}\n`);
    expect(read(cwd)).toBe(untidy);
  });

  test('has nothing to do in the plans here, nor after a change made by planctl', () => {
    const cwd = folder();
    cpSync(path.join(root, 'plans'), path.join(cwd, 'plans'), { recursive: true });
    expect(planctl(cwd, ['fmt', '--check'])).toMatchObject({ status: 0, stdout: '' });
    const long = 'дълго изречение за свършеното, '.repeat(9).trim();
    const args = ['--progress', '40', '--done', long, '--note', 'едно: две', '--evidence', 'S-43'];
    const done = ['--milestone', 'M1=done', '--forecast-end', '2026-12-31', '--blocker', long];
    write(cwd, {
      'plans/sofia-digital/activities/A-90.yaml':
        'id: A-90\ntitle: x\nlead: unknown\nmilestones:\n  - id: M1\n    title: z\n    due: 2027-01-31\n',
    });
    expect(planctl(cwd, ['update', 'A-90', '--status', 'in_progress', ...args, ...done])).toMatchObject({
      status: 0,
    });
    expect(planctl(cwd, ['measure', 'K-01', '75', '--period', '2026-Q3', '--note', long])).toMatchObject({
      status: 0,
    });
    expect(planctl(cwd, ['fmt', '--check'])).toMatchObject({ status: 0, stdout: '' });
  });

  test('prints the form of what comes in', () => {
    const piped = (input: string, ...args: readonly string[]) =>
      spawnSync(process.execPath, [path.join(root, 'bin/planctl.js'), 'fmt', '-', ...args], {
        cwd: folder(),
        input,
        encoding: 'utf8',
        env: { PLANCTL_LANG: 'en' },
      });
    expect(piped(untidy, '--kind', 'activity').stdout).toBe(tidy);
    expect(piped(tidy, '--kind', 'activity', '--check').status).toBe(0);
    expect(piped(untidy, '--kind', 'activity', '--check')).toMatchObject({ status: 1, stdout: '' });
    const broken = piped('id: "', '--kind', 'plan');
    expect([broken.status, broken.stdout]).toEqual([1, '']);
    expect(broken.stderr).toContain('error yaml-syntax  -:1:5');
    expect(piped(tidy).status).toBe(2);
    expect(piped(tidy, '--kind', 'poem').status).toBe(2);
  });

  test('does not touch a file that changed since it was looked at', () => {
    const cwd = untidyPlan();
    writeFileSync(path.join(cwd, file), `${untidy}\r\n# mine`);
    const { status, stderr } = planctl(cwd, ['fmt']);
    expect(status).toBe(0);
    expect(stderr).toContain('changes already that are not committed');
    expect(read(cwd)).toBe(`${tidy}# mine\r\n`);
    expect(git(cwd, 'log', '-1', '--format=%s')).toBe('first');
  });
});
