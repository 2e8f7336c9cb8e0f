import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
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

test('a damaged memory is no memory', () => {
  const cwd = repository();
  codes(cwd);
  for (const damage of ['', '{', '[]', '{"build":1}']) {
    writeFileSync(path.join(cwd, '.git/planctl/findings-plans%2Fp.json'), damage);
    expect(codes(cwd)).toEqual([]);
  }
  expect(codes(cwd, '--no-cache')).toEqual([]);
});
