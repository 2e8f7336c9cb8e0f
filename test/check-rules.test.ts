import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { codes } from '../src/model/codes.ts';
import { folder, planctl, write } from './support/bin.ts';
import { checkCases, idOf, underName } from './support/check-cases.ts';
import { git, ownGit } from './support/repositories.ts';

const errors = checkCases('err');
const silent = checkCases('ok');
const all = [...errors, ...silent];

interface Found {
  readonly code: string;
  readonly severity: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly plan: string;
  readonly message: string;
}

function findingsIn(directory: string, lang: string): readonly Found[] {
  const run = planctl(directory, ['check', '--base', 'HEAD', '--json', '--lang', lang]);
  expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 1, stderr: '' });
  return (JSON.parse(run.stdout) as { readonly findings: readonly Found[] }).findings;
}

/** Findings by the id of the plan, in the form of the lists of what is expected. */
function linesOf(findings: readonly Found[]): Readonly<Record<string, readonly string[]>> {
  const lines: Record<string, string[]> = Object.fromEntries(all.map(({ name }) => [idOf(name), []]));
  for (const { code, severity, file, line, column, plan } of findings) {
    lines[plan]?.push(`${severity} ${code} ${file.replace(`plans/${plan}/`, '')}:${line}:${column}`);
  }
  return lines;
}

/** One repository with a plan for each case: what was there earlier, then the base as a commit, and the change. */
function repository(): string {
  ownGit();
  const directory = folder();
  git(directory, 'init', '-q', '-b', 'main');
  const states = all.map((one) => ({
    earlier: underName(one.name, one.earlier ?? {}),
    base: underName(one.name, one.base),
    head: underName(one.name, one.head),
  }));
  const become = (before: 'earlier' | 'base', after: 'base' | 'head'): void => {
    for (const one of states) {
      const [was, is] = [one[before], one[after]];
      write(directory, Object.fromEntries(Object.entries(is).filter(([name, text]) => was[name] !== text)));
      for (const name of Object.keys(was)) if (!(name in is)) rmSync(path.join(directory, name));
    }
  };
  const commit = (): void => {
    git(directory, 'add', '-A');
    git(directory, 'commit', '-qm', 'a state');
  };
  for (const { earlier } of states) write(directory, earlier);
  commit();
  become('earlier', 'base');
  commit();
  become('base', 'head');
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

  it('give what is expected of each, and no other, in both languages', () => {
    const directory = repository();
    const english = findingsIn(directory, 'en');
    expect(linesOf(english)).toEqual(
      Object.fromEntries(all.map(({ name, expected }) => [idOf(name), expected])),
    );
    const bulgarian = findingsIn(directory, 'bg');
    expect(linesOf(bulgarian)).toEqual(linesOf(english));
    for (const { message } of bulgarian) expect(message).toMatch(/[а-я]/);
    for (const { message } of english)
      expect(message.replaceAll(/"[^"]*"/g, '')).not.toMatch(/undefined|NaN/);
  });
});
