import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { folder, planctl, write } from './support/bin.ts';
import { key, Person } from './support/person.ts';
import { onTerminal } from './support/screen.ts';

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

describe('the questions of init', () => {
  test('are asked until the answer can be one, and make ids of names', async () => {
    const cwd = folder();
    const { enter } = key;
    const person = new Person(
      [
        ['Как се казва планът?', `План на Върбово${enter}`],
        ['краткото му име?', `План${enter}`],
        ['не е кратко име', `${'\x7f'.repeat(4)}varbovo${enter}`],
        ['На какви езици е?', enter],
        ['Кога започва?', `2027${enter}`],
        ['Кога свършва?', `31.12.2030${enter}`],
        ['Кой отговаря за него?', `Програмен офис${enter}`],
        ['приоритетните му области?', `SERV Услуги; Градско движение${enter}`],
      ],
      90,
    );
    const run = await onTerminal(['init', '--lang', 'bg'], { cwd, person });
    expect({ status: run.status, left: person.left }).toEqual({ status: 0, left: [] });
    expect(stripVTControlCharacters(run.stderr)).not.toContain('--id');
    const plan = readFileSync(path.join(cwd, 'plans/varbovo/plan.yaml'), 'utf8');
    expect(plan).toContain('lead: ORG-PROGRAMEN-OFIS');
    expect(plan).toContain('end: 2030-12-31');
    expect(existsSync(path.join(cwd, 'plans/varbovo/areas/GRADSKO-DVIZHENIE.yaml'))).toBe(true);
    expect(readFileSync(path.join(cwd, 'plans/varbovo/areas/SERV.yaml'), 'utf8')).toContain('title: Услуги');
    expect(planctl(cwd, ['validate']).stdout).not.toMatch(/[1-9]\d* errors/);
  });
});

describe('planctl doctor', () => {
  test('sees a clone without its history, line ends of another system, and a missing git', () => {
    const whole = folder();
    planctl(whole, ['demo', 'city'], { HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1' });
    const clones = folder();
    git(clones, 'clone', '-q', '--depth', '1', `file://${path.join(whole, 'city')}`, 'c');
    const cwd = path.join(clones, 'c');
    git(cwd, 'config', 'core.autocrlf', 'true');
    const states = (env: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> =>
      Object.fromEntries(
        JSON.parse(planctl(cwd, ['doctor', '--json'], env).stdout).checks.map(
          ({ what, state }: { what: string; state: string }) => [what, state],
        ),
      );
    expect(states()).toMatchObject({
      history: 'fix',
      lines: process.platform === 'win32' ? 'fine' : 'hint',
      remote: 'fine',
      errors: 'fine',
    });
    expect(states({ PATH: '/nonexistent' })).toMatchObject({ git: 'fix', plans: 'fine', errors: 'fine' });
  });

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
