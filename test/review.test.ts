import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { sourceOf } from '../src/features/choose.ts';
import { answersIntent, writable } from '../src/features/review.ts';
import type { Answer } from '../src/model/answer.ts';
import { loadPlan } from '../src/store/load-plan.ts';
import { findRepository } from '../src/store/repository.ts';
import { askedPlan, git } from './support/asked-plan.ts';
import { planctl } from './support/bin.ts';
import { key, Person, type Turn } from './support/person.ts';
import { onTerminal } from './support/screen.ts';

const { enter, down } = key;
const second = {
  'plans/p/activities/A-02.yaml':
    'id: A-02\ntitle: {bg: Данни, en: Data}\nlead: unknown\nstart: 2026-01-01\nend: 2027-12-31\n',
};

async function talk(cwd: string, args: readonly string[], turns: readonly Turn[]) {
  const person = new Person(turns, 100);
  const run = await onTerminal(['review', ...args], { cwd, person, width: 100 });
  return { ...run, seen: stripVTControlCharacters(run.stderr), left: person.left };
}

const keptFile = (cwd: string): string =>
  path.join(cwd, '.git/planctl', `review-${encodeURIComponent('plans/p')}.json`);
const commits = (cwd: string): string => git(cwd, 'rev-list', '--count', 'HEAD');

const reportA1: readonly Turn[] = [
  ['As of which day', `30.09.2026${enter}`],
  ['What is the status?', enter],
  ['How much is done', `60${enter}`],
  ['Was a milestone reached?', enter],
  ['What was done', enter],
  ['What comes next', enter],
  ['What help is needed', enter],
  ['expected to end', enter],
  ['Do these blockers still hold?', enter],
  ['about the delay', enter],
  ['A note?', enter],
];
const reportA2: readonly Turn[] = [
  ['As of which day', `30.09.2026${enter}`],
  ['What is the status?', enter],
  ['How much is done', `5${enter}`],
  ['What was done', enter],
  ['What comes next', enter],
  ['What help is needed', enter],
  ['expected to end', enter],
  ['Does anything block it?', enter],
  ['A note?', enter],
];
const value = (period: string, typed: string): readonly Turn[] => [
  [`For which period is the value? ${period}`, enter],
  ['What is the value?', typed + enter],
  ['How sure is it?', enter],
  ['From which source?', enter],
  ['A note?', enter],
];

describe('planctl review', () => {
  test('leads through what is due, and writes everything in one commit', async () => {
    const cwd = askedPlan(second);
    const { status, stdout, seen, left } = await talk(
      cwd,
      [],
      [
        ['1/3 A-01 Portal', enter],
        ...reportA1,
        ['2/3 A-02 Data', `${down}${enter}`],
        ['3/3 K-01 Services', enter],
        ...value('Q2 2026', '14'),
        ['The value for Q3 2026 is missing too', enter],
        ...value('Q3 2026', '15'),
        ['Write this?', 'y'],
      ],
    );
    expect({ status, left }).toEqual({ status: 0, left: [] });
    expect(seen).toContain('report overdue');
    expect(stdout).toMatch(/A-01 Portal\n +New report as of 30 Sep 2026/);
    expect(stdout).toMatch(/K-01 Services\n +New value for Q2 2026: 14\n +New value for Q3 2026: 15/);
    expect(commits(cwd)).toBe('2');
    expect(git(cwd, 'log', '-1', '--format=%s')).toBe('Review: 1 report, 2 values (A-01, K-01)');
    expect(git(cwd, 'log', '-1', '--format=%(trailers:key=Planctl-Change,valueonly)').split('\n')).toEqual([
      'A-01 update 2026-09-30',
      'A-01 progress 30 -> 60',
      'K-01 measurement 2026-Q2',
      'K-01 measurement 2026-Q3',
    ]);
    const diff = git(cwd, 'show', '--format=', '--unified=0', 'HEAD');
    expect(diff.split('\n').filter((line) => /^[-+](?![-+])/.test(line))).toEqual([
      '+  - date: 2026-09-30',
      '+    status: in_progress',
      '+    progress: 60',
      '+  - {period: 2026-Q2, value: 14}',
      '+  - {period: 2026-Q3, value: 15}',
    ]);
    expect(git(cwd, 'status', '--short')).toBe('');
    expect(existsSync(keptFile(cwd))).toBe(false);
  });

  test('keeps the answers of who stops, and goes on with them', async () => {
    const cwd = askedPlan(second);
    const stopped = await talk(
      cwd,
      [],
      [['1/3 A-01', enter], ...reportA1, ['2/3 A-02', enter], ['As of which day', key.ctrlC]],
    );
    expect([stopped.status, stopped.left]).toEqual([130, []]);
    expect(stopped.seen).toMatch(
      /planctl: Nothing was written; answers kept: 1\.\n {2}planctl review goes on/,
    );
    expect([git(cwd, 'status', '--short'), commits(cwd)]).toEqual(['', '1']);
    const again = await talk(
      cwd,
      [],
      [
        ['1 answer of an earlier review is kept', enter],
        ['1/2 A-02', enter],
        ...reportA2,
        ['2/2 K-01', `${down}${enter}`],
        ['Write this?', 'n'],
      ],
    );
    expect([again.status, again.left]).toEqual([0, []]);
    expect(again.seen).toContain('2 answers kept');
    expect([git(cwd, 'status', '--short'), commits(cwd)]).toEqual(['', '1']);
    const last = await talk(
      cwd,
      ['--yes'],
      [
        ['2 answers of an earlier review are kept', enter],
        ['write what is answered so far (2)', `${down}${down}${enter}`],
      ],
    );
    expect([last.status, last.left]).toEqual([0, []]);
    expect(git(cwd, 'show', '--format=', '--name-only', 'HEAD').split('\n')).toEqual([
      'plans/p/activities/A-01.yaml',
      'plans/p/activities/A-02.yaml',
    ]);
    expect(existsSync(keptFile(cwd))).toBe(false);
  });

  test('does not write twice what a killed run had written, nor what the plan no longer knows', async () => {
    const cwd = askedPlan(second);
    const first = await talk(
      cwd,
      ['--lead', 'ORG-A'],
      [['1/2 A-01', enter], ...reportA1, ['2/2 K-01', `${down}${down}${down}${enter}`]],
    );
    expect([first.status, first.left]).toEqual([0, []]);
    const kept = readFileSync(keptFile(cwd), 'utf8');
    const written = await talk(
      cwd,
      ['--yes'],
      [
        ['is kept', enter],
        ['write what is answered', `${down}${down}${enter}`],
      ],
    );
    expect([written.status, written.left, commits(cwd)]).toEqual([0, [], '2']);
    // As if the run had died before it could forget its answers.
    writeFileSync(keptFile(cwd), kept);
    const after = await talk(
      cwd,
      ['--lead', 'ORG-A'],
      [['Left out, since the plan has it already', `${down}${down}${enter}`]],
    );
    expect([after.status, after.left, commits(cwd)]).toEqual([0, [], '2']);
    expect(existsSync(keptFile(cwd))).toBe(false);
    for (const broken of ['', '{', '[]', '{"version":1,"answers":[{"kind":"update","id":"A-01"}]}']) {
      writeFileSync(keptFile(cwd), broken);
      expect((await talk(cwd, ['--lead', 'unknown'], [['1/1 A-02', key.escape]])).left).toEqual([]);
    }
    writeFileSync(keptFile(cwd), kept.replaceAll('A-01', 'A-99'));
    expect((await talk(cwd, [], [['no longer knows it: 1', key.escape]])).left).toEqual([]);
  });

  test('two at a time keep their answers apart, and lose none', async () => {
    const cwd = askedPlan(second);
    const skip = `${down}${enter}`;
    const stop = `${down}${down}${down}${enter}`;
    const inFirst = new Person([['1/3 A-01', enter], ...reportA1], 100);
    const first = onTerminal(['review'], { cwd, person: inFirst, width: 100 });
    await vi.waitFor(() => expect(existsSync(keptFile(cwd))).toBe(true), { timeout: 30_000 });
    const beside = await talk(
      cwd,
      [],
      [
        ['Another review of this plan is under way (PID 1 on', ''],
        ['1/3 A-01', skip],
        ['2/3 A-02', enter],
        ...reportA2,
        ['3/3 K-01', stop],
      ],
    );
    expect([beside.status, beside.left]).toEqual([0, []]);
    // Who comes meanwhile takes up what nobody has.
    const third = await talk(
      cwd,
      [],
      [
        ['1 answer of an earlier review is kept', enter],
        ['1/2 A-01', key.ctrlC],
      ],
    );
    expect([third.status, third.left]).toEqual([130, []]);
    inFirst.goesOn([
      ['2/3 A-02', skip],
      ['3/3 K-01', skip],
      ['Write this?', 'y'],
    ]);
    expect([(await first).status, inFirst.left]).toEqual([0, []]);
    const after = await talk(
      cwd,
      [],
      [
        ['1 answer of an earlier review is kept', enter],
        ['1/2 A-01', skip],
        ['2/2 K-01', skip],
        ['Write this?', 'y'],
      ],
    );
    expect([after.status, after.left, after.seen.includes('Another review')]).toEqual([0, [], false]);
    expect(git(cwd, 'log', '--format=%s')).toBe('Review: 1 report (A-02)\nReview: 1 report (A-01)\nbegin');
    expect(readdirSync(path.dirname(keptFile(cwd))).filter((name) => name.startsWith('review-'))).toEqual([]);
  });

  test("of one killed, the lock is nobody's and the answers are there", async () => {
    const cwd = askedPlan(second);
    await talk(cwd, [], [['1/3 A-01', enter], ...reportA1, ['2/3 A-02', key.ctrlC]]);
    const lock = keptFile(cwd).replace(/json$/, 'lock');
    const gone = spawnSync('git', ['--version']).pid;
    writeFileSync(
      lock,
      JSON.stringify({ pid: gone, host: os.hostname(), system: os.platform(), token: 't' }),
    );
    const { left, seen } = await talk(
      cwd,
      [],
      [
        ['1 answer of an earlier review is kept', enter],
        ['1/2 A-02', key.ctrlC],
      ],
    );
    expect([left, seen.includes('Another review')]).toEqual([[], false]);
    expect(existsSync(lock)).toBe(false);
  });

  test('throws kept answers away when it is told to', async () => {
    const cwd = askedPlan();
    await talk(cwd, [], [['1/2 A-01', enter], ...reportA1, ['2/2 K-01', key.escape]]);
    expect(existsSync(keptFile(cwd))).toBe(true);
    const { left } = await talk(
      cwd,
      [],
      [
        ['is kept', `n${enter}`],
        ['1/2 A-01', key.escape],
      ],
    );
    expect([left, existsSync(keptFile(cwd))]).toEqual([[], false]);
  });

  test('--dry-run writes nothing and keeps nothing', async () => {
    const cwd = askedPlan();
    const { status, stdout, left } = await talk(
      cwd,
      ['--dry-run'],
      [['1/2 A-01', enter], ...reportA1, ['2/2 K-01', `${down}${enter}`]],
    );
    expect([status, left]).toEqual([0, []]);
    expect(stdout).toMatch(/progress:\s60/);
    expect([git(cwd, 'status', '--short'), existsSync(keptFile(cwd))]).toEqual(['', false]);
  });

  test('--json prints what was written, --message names it, --no-commit leaves the commit', async () => {
    const cwd = askedPlan();
    const one: readonly Turn[] = [['1/2 A-01', enter], ...reportA1, ['2/2 K-01', `${down}${enter}`]];
    const json = await talk(cwd, ['--json', '--message', 'As asked'], one);
    expect(JSON.parse(json.stdout)).toMatchObject({
      kind: 'edit',
      written: true,
      files: ['plans/p/activities/A-01.yaml'],
      commit: git(cwd, 'rev-parse', 'HEAD'),
    });
    expect(git(cwd, 'log', '-1', '--format=%s')).toBe('As asked');
    await talk(
      cwd,
      ['--no-commit', '--yes'],
      [
        ['1/2 A-01', `${down}${enter}`],
        ['2/2 K-01', enter],
        ...value('Q2 2026', '14'),
        ['Q3 2026 is missing too', `n${enter}`],
      ],
    );
    expect([commits(cwd), git(cwd, 'status', '--short')]).toEqual(['2', 'M plans/p/kpis/K-01.yaml']);
  });

  test('works without git, and says what to type without a terminal', async () => {
    const cwd = askedPlan();
    rmSync(path.join(cwd, '.git'), { recursive: true });
    const stop = await talk(cwd, [], [['1/2 A-01', enter], ...reportA1, ['2/2 K-01', key.ctrlC]]);
    expect([stop.status, stop.left]).toEqual([130, []]);
    const go = await talk(
      cwd,
      ['--yes'],
      [
        ['is kept', enter],
        ['K-01', `${down}${enter}`],
      ],
    );
    expect([go.status, go.left]).toEqual([0, []]);
    expect(readFileSync(path.join(cwd, 'plans/p/activities/A-01.yaml'), 'utf8')).toContain('progress: 60');
    const { status, stderr } = planctl(cwd, ['review']);
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/no terminal[\s\S]*planctl due[\s\S]*planctl update/),
    ]);
  });
});

describe('several answers as one change', () => {
  const stateOf = (cwd: string) => {
    const [location] = findRepository(cwd).plans;
    if (!location) throw new Error('no plan');
    return loadPlan(sourceOf(location));
  };
  const at = (date: string, progress: number): Answer => ({
    kind: 'update',
    id: 'A-01',
    reported: { date, progress },
  });

  test('of one file are one thing done to it, each on what those before left', () => {
    const state = stateOf(askedPlan());
    const answers = [at('2026-09-30', 50), at('2026-06-30', 40), at('2026-12-31', 60)];
    const { files, changes } = answersIntent(state, answers);
    expect(files.length).toBe(1);
    expect(
      changes.filter(({ type }) => type === 'progress-changed').map(({ before, after }) => [before, after]),
    ).toEqual([
      [30, 50],
      [30, 40],
      [50, 60],
    ]);
  });

  test('are known again when the file has them', () => {
    const state = stateOf(askedPlan());
    const known: Answer = { kind: 'update', id: 'A-01', reported: { date: '2026-03-31', progress: 30 } };
    expect(writable(state, [known, at('2026-03-31', 31)])).toEqual([at('2026-03-31', 31)]);
  });
});
