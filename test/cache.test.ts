import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folder, planctl } from './support/bin.ts';

const area = 'plans/p/areas/X.yaml';

/** A repository with one plan whose files are old enough to be remembered at once. */
function repository(): string {
  const cwd = folder({
    'plans/p/plan.yaml': 'id: p\ntitle: Plan\nlanguages: [en]\n',
    [area]: 'id: X\ntitle: Area\nsequence: 1\n',
  });
  execFileSync('git', ['init', '-q'], { cwd });
  return cwd;
}

const codes = (cwd: string, ...args: readonly string[]): readonly string[] =>
  JSON.parse(planctl(cwd, ['validate', '--json', ...args]).stdout).findings.map(
    (one: { code: string }) => one.code,
  );

test('a second run says the same, and a change is seen at once', () => {
  const cwd = repository();
  const first = planctl(cwd, ['validate', '--json']);
  expect(planctl(cwd, ['validate', '--json'])).toEqual(first);
  expect(readdirSync(path.join(cwd, '.git/planctl'))).toEqual(['findings-plans%2Fp.json']);
  writeFileSync(path.join(cwd, area), 'id: X\ntitle: Area\nsequence: x\n');
  expect(codes(cwd)).toEqual(['schema-type']);
  writeFileSync(path.join(cwd, area), 'id: X\ntitle: Area\nsequence: 2\n');
  expect(codes(cwd)).toEqual([]);
});

test('a change that keeps size and time of change is seen', () => {
  const cwd = repository();
  const file = path.join(cwd, area);
  const past = new Date('2024-01-01T00:00:00Z');
  utimesSync(file, past, past);
  expect(codes(cwd)).toEqual([]);
  writeFileSync(file, readFileSync(file, 'utf8').replace('1', 'x'));
  utimesSync(file, past, past);
  expect(codes(cwd)).toEqual(['schema-type']);
});

test('a number that is none is the same at the second look', () => {
  const cwd = repository();
  writeFileSync(path.join(cwd, area), 'id: X\ntitle: Area\nx-own: .inf\n');
  const show = () => planctl(cwd, ['show', 'X']).stdout;
  const first = show();
  expect(first).toContain('Infinity');
  expect(show()).toBe(first);
});

test('a list is printed again from memory until a file, the day or the question changes', () => {
  const cwd = repository();
  const activity = (status: string): string =>
    `id: A-1\ntitle: One\nlead: unknown\nstart: 2020\nend: 2999\nupdates:\n  - {date: 2020-01-01, status: ${status}, progress: 1}\n`;
  const file = path.join(cwd, 'plans/p/activities/A-1.yaml');
  mkdirSync(path.dirname(file));
  writeFileSync(file, activity('in_progress'));
  const list = (...args: readonly string[]) => planctl(cwd, ['list', 'activities', ...args]).stdout;
  const first = list();
  expect(first).toContain('in_progress');
  expect(list()).toBe(first);
  expect(readdirSync(path.join(cwd, '.git/planctl'))).toContain('printed-list.json');
  expect(list('--status', 'completed')).toBe('');
  expect(JSON.parse(list('--json')).items).toHaveLength(1);
  expect(list('--as-of', '2019-12-31')).toContain('not_reported');
  expect(list()).toBe(first);
  const kept = path.join(cwd, '.git/planctl/printed-list.json');
  const entry = JSON.parse(readFileSync(kept, 'utf8'));
  entry.content.days[0].day -= 1;
  entry.content.text = 'of yesterday';
  writeFileSync(kept, JSON.stringify(entry));
  expect(list()).toBe(first);
  writeFileSync(file, activity('completed'));
  expect(list()).toContain('completed');
});

test('a damaged memory is no memory', () => {
  const cwd = repository();
  codes(cwd);
  for (const damage of ['', '{', '[]', '{"build":1}']) {
    writeFileSync(path.join(cwd, '.git/planctl/findings-plans%2Fp.json'), damage);
    expect(codes(cwd)).toEqual([]);
  }
  expect(codes(cwd, '--no-cache')).toEqual([]);
});

test('what another build has kept is not read, whatever its form', () => {
  const cwd = repository();
  const commands = [
    ['validate', '--json'],
    ['list', 'areas'],
    ['show', 'X'],
    ['completion', '--words', 'zsh', 'show', ''],
  ];
  const look = () => commands.map((args) => planctl(cwd, args));
  const first = look();
  const kept = path.join(cwd, '.git/planctl');
  expect(readdirSync(kept).length).toBeGreaterThan(2);
  for (const name of readdirSync(kept)) {
    writeFileSync(path.join(kept, name), '{"build":"another","at":1,"stamps":["X"],"content":["X"]}');
  }
  expect(look()).toEqual(first);
});
