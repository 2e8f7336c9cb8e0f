import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, planctl, write } from './support/bin.ts';

const git = (cwd: string, ...args: readonly string[]): string =>
  execFileSync('git', args, { cwd, encoding: 'utf8' }).trim();

describe('planctl demo', () => {
  const home = { HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1' };

  test('makes a city with a history, and all that it says to try works', () => {
    const cwd = folder();
    const made = planctl(cwd, ['demo'], home);
    expect(made.status).toBe(0);
    expect(made.stderr).toContain('does not exist');
    const [enter = '', ...tour] = made.stdout.trimEnd().split('\n');
    expect(enter).toBe('cd lipovgrad');
    expect(tour).toHaveLength(10);
    const city = path.join(cwd, 'lipovgrad');
    const { status, stdout } = planctl(city, ['validate', '--strict'], home);
    expect(stdout).toContain('Nothing to mend');
    expect(status).toBe(0);
    for (const command of tour) {
      const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
      expect(words[0]).toBe('planctl');
      const run = planctl(city, words.slice(1), home);
      expect(run.stderr, command).not.toContain('planctl:');
      expect(run.status, command).toBe(0);
      expect(run.stdout, command).not.toBe('');
    }
  });

  test('has several authors, a closed report, a branch, and the same commits for the same day', () => {
    const cwd = folder();
    for (const name of ['a', 'b']) expect(planctl(cwd, ['demo', name], home).status).toBe(0);
    const [a, b] = ['a', 'b'].map((name) => path.join(cwd, name));
    if (!a || !b) throw new Error('two cities');
    expect(git(a, 'rev-parse', 'main', 'better-numbers')).toBe(git(b, 'rev-parse', 'main', 'better-numbers'));
    expect(new Set(git(a, 'log', '--format=%an').split('\n')).size).toBeGreaterThan(3);
    expect(git(a, 'status', '--porcelain')).toBe('');
    expect(git(a, 'tag')).toMatch(/^report\/lipovgrad\/\d{4}-Q[1-4]$/);
    expect(git(a, 'fsck')).toBe('');
  });

  test('touches nothing that is there', () => {
    const cwd = folder({ 'here/note.txt': 'mine' });
    const { status, stderr } = planctl(cwd, ['demo', 'here'], home);
    expect(status).toBe(3);
    expect(stderr).toContain('is not empty');
  });
});

describe('planctl init', () => {
  const flags = [
    '--id',
    'varbovo',
    '--title-bg',
    'План',
    '--title-en',
    'Plan',
    '--from',
    '2027',
    '--to',
    '31.12.2030',
  ];

  test('makes a valid plan with everything around it', () => {
    const cwd = folder();
    const made = planctl(cwd, ['init', ...flags, '--area', 'SERV Услуги', '--lead', 'ORG-OFFICE Офис']);
    expect(made.stderr).toContain('varbovo');
    expect(made.status).toBe(0);
    for (const name of [
      'plans/varbovo/plan.yaml',
      'plans/varbovo/areas/SERV.yaml',
      'schemas/activity.schema.json',
      '.vscode/settings.json',
      '.github/workflows/plan.yml',
      'plans/varbovo/README.md',
    ]) {
      expect(existsSync(path.join(cwd, name)), name).toBe(true);
    }
    expect(readFileSync(path.join(cwd, 'plans/varbovo/plan.yaml'), 'utf8')).toContain('end: 2030-12-31');
    const { stdout, status } = planctl(cwd, ['validate']);
    expect(stdout).toContain('0 errors');
    expect(status).toBe(0);
  });

  test('says what is missing, and writes over nothing', () => {
    const cwd = folder();
    expect(planctl(cwd, ['init', '--id', 'x']).stderr).toContain('--title, --from, --to are needed');
    expect(planctl(cwd, ['init', ...flags, '--id', 'Върбово']).stderr).toContain('not a short name');
    write(cwd, { 'plans/varbovo/plan.yaml': 'id: varbovo\n' });
    expect(planctl(cwd, ['init', ...flags]).status).toBe(3);
    expect(readFileSync(path.join(cwd, 'plans/varbovo/plan.yaml'), 'utf8')).toBe('id: varbovo\n');
    expect(existsSync(path.join(cwd, 'schemas'))).toBe(false);
  });
});

describe('planctl doctor', () => {
  test('tells what is there and how to mend what is not', () => {
    const cwd = folder({ 'plans/p/plan.yaml': 'id: p\ntitle: P\nend: 1\n' });
    git(cwd, 'init', '-q', '-b', 'main');
    const { status, stdout } = planctl(cwd, ['doctor', '--json'], {
      HOME: '/nonexistent',
      GIT_CONFIG_NOSYSTEM: '1',
    });
    expect(status).toBe(1);
    const states = Object.fromEntries(
      JSON.parse(stdout).checks.map(({ what, state }: { what: string; state: string }) => [what, state]),
    );
    expect(states).toMatchObject({
      node: 'fine',
      git: 'fine',
      plans: 'fine',
      errors: 'fix',
      identity: 'fix',
      hook: 'hint',
      schemas: 'hint',
    });
    const bare = planctl(folder(), ['doctor'], { PLANCTL_LANG: 'bg' });
    expect(bare.status).toBe(1);
    expect(bare.stdout).toContain('planctl init');
  });
});
