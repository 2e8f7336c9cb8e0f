import { describe, expect, it } from 'vitest';
import { codes } from '../src/model/codes.ts';
import { folder, planctl, write } from './support/bin.ts';
import { type CheckCase, checkCases, idOf, underName } from './support/check-cases.ts';
import { git, ownGit } from './support/repositories.ts';

const errors = checkCases('err');
const silent = checkCases('ok');

/** What a check finds, by the id of the plan, in the form of the lists of what is expected. */
function found(cases: readonly CheckCase[], lang: string): ReadonlyMap<string, readonly string[]> {
  const directory = repository(cases);
  const run = planctl(directory, ['check', '--base', 'HEAD', '--json', '--lang', lang]);
  expect(run.stderr).toBe('');
  const { findings } = JSON.parse(run.stdout) as {
    readonly findings: readonly {
      readonly code: string;
      readonly severity: string;
      readonly file: string;
      readonly line: number;
      readonly column: number;
      readonly plan: string;
      readonly message: string;
    }[];
  };
  const lines = new Map<string, string[]>(cases.map(({ name }) => [idOf(name), []]));
  for (const { code, severity, file, line, column, plan, message } of findings) {
    if (lang === 'bg') expect(message).toMatch(/[а-я]/);
    const inPlan = file.replace(`plans/${plan}/`, '');
    lines.get(plan)?.push(`${severity} ${code} ${inPlan}:${line}:${column}`);
  }
  return lines;
}

/** One repository with a plan for each case: what was there earlier, then the base as a commit, and the change. */
function repository(cases: readonly CheckCase[]): string {
  ownGit();
  const directory = folder();
  git(directory, 'init', '-q', '-b', 'main');
  const commit = (files: (one: CheckCase) => CheckCase['base']): void => {
    git(directory, 'rm', '-rqf', '--ignore-unmatch', '.');
    for (const one of cases) write(directory, underName(one.name, files(one)));
    git(directory, 'add', '-A');
    git(directory, 'commit', '-qm', 'a state', '--allow-empty');
  };
  commit((one) => one.earlier ?? one.base);
  commit((one) => one.base);
  git(directory, 'rm', '-rqf', '.');
  for (const one of cases) write(directory, underName(one.name, one.head));
  git(directory, 'reset', '-q');
  return directory;
}

describe('pairs of states', () => {
  it('have a case that speaks and one that is silent for every code of a change', () => {
    const ofChange = Object.entries(codes).flatMap(([code, { group }]) => (group === 'change' ? [code] : []));
    for (const cases of [errors, silent]) {
      expect([...new Set(cases.map(({ name }) => name.split('--')[0]))].sort()).toEqual(ofChange.sort());
    }
    for (const { name, expected } of errors) {
      expect(expected.map((line) => line.split(' ')[1])).toContain(name.split('--')[0]);
    }
    for (const { expected } of silent)
      expect(expected.filter((line) => !line.startsWith('info '))).toEqual([]);
  });

  it.each(['en', 'bg'])('give what is expected of each, and no other, in %s', (lang) => {
    for (const cases of [errors, silent]) {
      const lines = found(cases, lang);
      expect(Object.fromEntries(lines)).toEqual(
        Object.fromEntries(cases.map(({ name, expected }) => [idOf(name), expected])),
      );
    }
  });
});
