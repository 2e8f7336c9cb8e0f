import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, planctl, root } from './support/bin.ts';

describe('language', () => {
  const plan = {
    'plans/p/plan.yaml': 'id: p\ntitle: {bg: План, en: Plan}\nlanguages: [bg, en]\n',
    'plans/p/areas/X.yaml': 'id: X\ntitle: {bg: Област, en: Area}\n',
  };
  const titleFor = (env: Readonly<Record<string, string>>, ...args: readonly string[]): string | undefined =>
    planctl(folder(plan), ['list', 'areas', ...args], { PLANCTL_LANG: '', ...env })
      .stdout.split('\t')[2]
      ?.trim();

  test.each<[string, Readonly<Record<string, string>>, readonly string[], string]>([
    ['--lang wins', { PLANCTL_LANG: 'bg', LANG: 'bg_BG.UTF-8' }, ['--lang', 'en'], 'Area'],
    ['then PLANCTL_LANG', { PLANCTL_LANG: 'en', LANG: 'bg_BG.UTF-8' }, [], 'Area'],
    ['then the locale', { LANG: 'en_GB.UTF-8' }, [], 'Area'],
    ['LC_ALL before LANG', { LC_ALL: 'en_US.UTF-8', LANG: 'bg_BG.UTF-8' }, [], 'Area'],
    ["then the plan's first language", { LANG: 'C' }, [], 'Област'],
    ["no locale: the plan's first language", {}, [], 'Област'],
    ["a locale of another language: the plan's first", { LANG: 'de_DE.UTF-8' }, [], 'Област'],
  ])('%s', (_, env, args, title) => {
    expect(titleFor(env, ...args)).toBe(title);
  });

  test('help of a command, also when --help was typed before it', () => {
    const after = planctl(root, ['update', '--help', '--lang', 'en']).stdout;
    expect(after).toContain('planctl update');
    expect(planctl(root, ['--help', 'update', '--lang', 'en']).stdout).toBe(after);
    expect(planctl(root, ['-h', '--lang', 'en', 'update']).stdout).toBe(after);
  });

  test('help speaks the language too', () => {
    expect(planctl(root, ['--help', '--lang', 'bg']).stdout).toContain('Показва обобщение на плана');
    expect(planctl(root, ['status', '--help', '--lang', 'bg']).stdout).toContain('Примери:');
  });
});

describe('wrong use: exit 2, one message, the next step, nothing on stdout', () => {
  test.each<[readonly string[], RegExp]>([
    [['statsu'], /no command statsu\. Did you mean status\?/],
    [['status', '--as-off', '2021'], /no option --as-off here\. Did you mean --as-of\?/],
    [['status', '--as-of'], /--as-of needs a value/],
    [['status', '--as-of', '2021-02-30'], /2021-02-30 is not a date that exists/],
    [['status', '--plan', 'sofia-digtal'], /no plan sofia-digtal here.*Did you mean --plan sofia-digital/s],
    [['show'], /<id> is missing: an id such as A-01/],
    [['show', '--lang', 'bg'], /Липсва <номер>: номер като A-01/],
    [['due', '--within'], /--within needs a value: how far ahead/],
    [['measure', '--lang', 'bg'], /Липсва <номер>: номер на показател/],
    [['measure', 'K-05', 'abc', '--lang', 'bg', '--plan', 'sofia-digital'], /<стойност> abc: не е число/],
    [['report', '2021-Q2', '--audience', 'lead:ORG-XYZ', '--plan', 'sofia-digital'], /--audience: .*ORG-XYZ/],
    [['show', 'A-01', 'A-02'], /More than this command takes: A-02\./],
    [['status', 'A-01'], /takes: A-01\.\n {2}planctl show A-01 shows this item/],
    [['update', 'A-01', '45%'], /takes: 45%\.\n {2}Did you mean: planctl update A-01 --progress 45%/],
    [['update', '45%', 'A-01'], /Did you mean: planctl update A-01 --progress 45%/],
    [['due', '30d'], /Did you mean: planctl due --within 30d/],
    [['update', 'A-01', '--done', 'Half', 'is', 'ready'], /needs quotes: --done "Half is ready"/],
    [['update', 'A-01', '--done', 'Half', 'is', '--lang', 'bg'], /пише в кавички: --done "Half is"/],
    [['A-01', 'update'], /no command A-01\.\n {2}The command comes first: planctl update A-01/],
    [['A-01'], /no command A-01\.\n {2}planctl show A-01 shows/],
    [['help', 'A-01'], /no command or topic A-01\.\n {2}planctl show A-01 shows/],
    [['статус', '--lang', 'bg'], /Няма команда статус\. Може би status\?/],
    [['help', 'отчет', '--lang', 'bg'], /Може би report\?/],
    [['version'], /Did you mean: planctl --version/],
    [['show', 'A-099'], /Nothing has the id A-099.*Did you mean/s],
    [['show', 'SG-99999'], /Nothing has the id SG-99999.*planctl list strategic-goals shows/s],
    [['show', 'WWWW-1'], /Nothing has the id WWWW-1.*planctl list activities shows/s],
    [['list', 'activites'], /activites is not a value of <kind>.*Did you mean activities\?/s],
    [['list', 'activities', '--status', 'nearly'], /nearly is not a value of --status/],
    [['list', 'kpis', '--status', 'completed'], /--status says nothing about kpis/],
    [['list', 'activities', '--lead', 'ORG-INOVATIVE'], /Did you mean ORG-INNOVATIVE\?/],
    [['schema', 'activty'], /Did you mean activity\?/],
    [['help', 'code'], /no command or topic code.*Did you mean codes\?/s],
    [['--lang', 'de', 'status'], /de is not a language of planctl/],
  ])('planctl %j', (args, message) => {
    const { status, stdout, stderr } = planctl(root, args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

test('a usage line has no English in Bulgarian', () => {
  const { stdout } = planctl(root, ['help', 'due', '--lang', 'bg']);
  expect(stdout).toContain('Употреба: planctl due [настройки]\n');
  expect(stdout).toMatch(/--within <срок>/);
});

test.each([[[]], [['--lang', 'en']], [['--no-color', '--lang', 'en']]])(
  'no command: the help, after %j',
  (args) => {
    const { status, stdout, stderr } = planctl(root, args, { PLANCTL_LANG: 'en' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: planctl \[options\] \[command\]\n/);
  },
);

test('a day as screens write it is understood', () => {
  const on = (day: string) => planctl(root, ['tree', '--plan', 'sofia-digital', '--as-of', day]).stdout;
  expect(on('30.06.2021')).toBe(on('2021-06-30'));
  expect(on('30.6.2021 г.')).toBe(on('2021-06-30'));
  expect(on('2021-06-30')).not.toBe('');
});

test.each([
  [
    ['list', 'дейности'],
    ['list', 'activities'],
  ],
  [
    ['list', 'Оперативна цел'],
    ['list', 'operational-goals'],
  ],
  [
    ['list', 'цели'],
    ['list', 'goals'],
  ],
  [
    ['list', 'показатели'],
    ['list', 'kpis'],
  ],
  [
    ['list', 'activity', '--status', 'в изпълнение'],
    ['list', 'activities', '--status', 'in_progress'],
  ],
  [
    ['list', 'activity', '--status', 'неотчитана'],
    ['list', 'activities', '--status', 'not_reported'],
  ],
  [
    ['list', 'activity', '--health', 'без оценка'],
    ['list', 'activities', '--health', 'unknown'],
  ],
  [
    ['list', 'activities', '--area', 'транспорт'],
    ['list', 'activities', '--area', 'TRAN'],
  ],
])('a list is asked for in the words of either language: %j', (typed, meant) => {
  const [own, other] = [typed, meant].map((args) => planctl(root, [...args, '--plan', 'sofia-digital']));
  expect(own?.status).toBe(0);
  expect(own?.stdout).not.toBe('');
  expect(own?.stdout).toBe(other?.stdout);
});

test('a dash as a place of output is standard output', () => {
  const cwd = folder({
    'plans/p/plan.yaml': 'id: p\ntitle: {bg: План, en: Plan}\nlanguages: [bg, en]\n',
    'plans/p/areas/X.yaml': 'id: X\ntitle: {bg: Област, en: Area}\n',
  });
  const args = ['export', 'json', '--as-of', '2026-06-30'];
  const { status, stdout } = planctl(cwd, [...args, '-o', '-']);
  expect({ status, stdout }).toEqual({ status: 0, stdout: planctl(cwd, args).stdout });
  expect(existsSync(path.join(cwd, '-'))).toBe(false);
});

describe('what cannot be read: exit 3', () => {
  test('no plan here or above', () => {
    const { status, stderr } = planctl(folder(), ['status']);
    expect(status).toBe(3);
    expect(stderr).toContain('There is no plan here or above');
    expect(stderr).toMatch(/planctl demo .*planctl init/);
  });

  test.each([
    [['validate', 'nowhere'], 'There is no file or folder nowhere'],
    [['validate', 'package.json'], 'package.json belongs to no plan'],
    [['-C', 'nowhere', 'status'], 'There is no folder nowhere'],
  ])('planctl %j', (args, message) => {
    const { status, stderr } = planctl(root, args);
    expect(status).toBe(3);
    expect(stderr).toContain(message);
  });
});

describe('ids as people type them', () => {
  test.each(['A-01', 'a-01', 'А-01', 'а-01', 'sofia-digital:A-01'])('%s', (id) => {
    const { status, stdout } = planctl(root, ['show', id, '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).id).toBe('A-01');
  });

  test('an id in two plans asks which', () => {
    const plan = (id: string): Record<string, string> => ({
      [`plans/${id}/plan.yaml`]: `id: ${id}\ntitle: T\nlanguages: [en]\n`,
      [`plans/${id}/areas/X.yaml`]: 'id: X\ntitle: Area\n',
    });
    const cwd = folder({ ...plan('one'), ...plan('two') });
    expect(planctl(cwd, ['show', 'X']).stderr).toContain('one:X');
    expect(JSON.parse(planctl(cwd, ['show', 'two:X', '--json']).stdout).plan).toBe('two');
    expect(JSON.parse(planctl(cwd, ['show', 'X', '--json'], { PLANCTL_PLAN: 'one' }).stdout).plan).toBe(
      'one',
    );
    expect(JSON.parse(planctl(`${cwd}/plans/two/areas`, ['show', 'X', '--json']).stdout).plan).toBe('two');
  });
});

test('the plan is found from below, from plans/ itself, and in a path with spaces and Cyrillic', () => {
  const cwd = folder({
    'Общински план/plans/p/plan.yaml': 'id: p\ntitle: Plan\nlanguages: [en]\n',
    'Общински план/plans/p/areas/X.yaml': 'id: X\ntitle: Area\n',
  });
  for (const at of ['', '/plans', '/plans/p', '/plans/p/areas']) {
    const { status, stdout } = planctl(`${cwd}/Общински план${at}`, ['validate', '--json']);
    expect({ at, status }).toEqual({ at, status: 0 });
    expect(JSON.parse(stdout).summary.files).toBe(2);
  }
  const { stdout } = planctl(cwd, ['-C', 'Общински план', 'validate', '.', '--json']);
  expect(JSON.parse(stdout).summary.files).toBe(2);
});

test('the schemas are listed and printed', () => {
  const { stdout } = planctl(root, ['schema', '--list']);
  expect(stdout.split('\n')).toEqual(
    expect.arrayContaining(['activity', 'common', 'kpi', 'plan', 'output/status']),
  );
  expect(JSON.parse(planctl(root, ['schema', 'activity']).stdout)['$id']).toBe('activity.schema.json');
});
