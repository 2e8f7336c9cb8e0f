import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { workedOut } from '../src/model/worked-out.ts';
import { folder, planctl, root } from './support/bin.ts';
import { onTerminal } from './support/screen.ts';

// What a person reads has no more digits than they can use, no data structures, and the number of its noun.

describe('a worked-out value', () => {
  it.each([
    [74.53730321697468, 74.5],
    [8.503764544832308, 8.5],
    [0.012345, 0.0123],
    [-74.537, -74.5],
    [48390.27, 48390],
    [1234567.8, 1234568],
    [0, 0],
  ])('%d is told as %d', (value, told) => expect(workedOut(value)).toBe(told));
});

test('one activity of a kind is told in the singular', async () => {
  const cwd = folder();
  expect(planctl(cwd, ['demo', 'city']).status).toBe(0);
  const run = await onTerminal(['status', '--lang', 'bg'], { cwd: path.join(cwd, 'city') });
  expect(run.stdout).toContain('1 изпълнена в срок');
  expect(run.stdout).not.toContain('1 изпълнени в срок');
});

test('a folder in the place of a file is said in words', () => {
  const run = planctl(root, ['import', 'stratml', 'plans', '--lang', 'bg']);
  expect(run.status).toBe(3);
  expect(run.stderr).toMatch(/е папка, а тук трябва файл/);
});
