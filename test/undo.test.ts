import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, planctl, write } from './support/bin.ts';
import { byHand, file, fine, git, planRepository, read, stateOf, twoClones } from './support/clones.ts';
import { onTerminal } from './support/screen.ts';

const kpi = 'plans/demo/kpis/K-01-first.yaml';
const update = (root: string, ...args: readonly string[]): void => void fine(root, 'update', 'A-01', ...args);
const measure = (root: string, value: string, period: string): void =>
  void fine(root, 'measure', 'K-01', value, '--period', period);

/** A commit as planctl makes them, of files that were changed by hand. */
function recorded(
  root: string,
  files: Readonly<Record<string, string | undefined>>,
  subject = 'K-90: changed',
): void {
  for (const [name, text] of Object.entries(files)) {
    if (text === undefined) rmSync(path.join(root, name));
    else write(root, { [name]: text });
  }
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', `${subject}\n\nPlanctl-Change: K-90 changed`);
}

/** That undo refuses with words of both languages, and leaves everything as it is. */
function refused(root: string, message: RegExp, ...args: readonly string[]): void {
  const before = stateOf(root);
  const run = planctl(root, ['undo', ...args]);
  expect([run.status, run.stdout, run.stderr]).toEqual([3, '', expect.stringMatching(message)]);
  expect(planctl(root, ['undo', ...args, '--lang', 'bg']).stderr).toMatch(/[а-я]{4}[\s\S]*\n {2}/);
  expect(stateOf(root)).toEqual(before);
}

describe('planctl undo', () => {
  test('takes the last change back by a new commit, then the one before, to the byte', () => {
    const root = planRepository();
    const begun = stateOf(root) as { files: unknown };
    const first = read(root);
    update(root, '--date', '2027-06-30', '--progress', '50', '--milestone', 'M1=done:2027-06-20');
    const second = read(root);
    measure(root, '12', '2027-Q2');
    expect(fine(root, 'undo').stdout).toBe(`${kpi}\t${git(root, 'rev-parse', 'HEAD')}\n`);
    expect(git(root, 'log', '-1', '--format=%s')).toBe('Undo: K-01: New value for Q2 2027: 12');
    const trailers = (key: string): string =>
      git(root, 'log', '-1', `--format=%(trailers:key=${key},valueonly)`).trim();
    expect(trailers('Planctl-Undoes')).toBe(git(root, 'rev-parse', 'HEAD~1'));
    expect(trailers('Planctl-Change')).toBe('K-01 measurement removed 2027-Q2');
    expect(read(root)).toBe(second);
    const { changes } = JSON.parse(fine(root, 'undo', '--json').stdout);
    expect(changes.map(({ type, field }: { type: string; field: string }) => [type, field])).toEqual([
      ['update-removed', 'updates'],
      ['progress-changed', 'progress'],
      ['milestone-changed', 'milestones.M1'],
    ]);
    expect(read(root)).toBe(first);
    expect((stateOf(root) as { files: unknown }).files).toEqual(begun.files);
    expect(git(root, 'rev-list', '--count', 'HEAD')).toBe('5');
    refused(root, /no change by planctl that was not taken back/);
    // What is done anew can be taken back anew.
    measure(root, '13', '2027-Q2');
    fine(root, 'undo');
    refused(root, /not taken back/);
  });

  test('shows what goes, asks once, and does nothing unless the answer is yes', async () => {
    const root = planRepository();
    update(
      root,
      '--date',
      '2027-06-30',
      '--status',
      'completed',
      '--progress',
      '100',
      '--milestone',
      'M1=done',
      '--source',
      'S-01',
    );
    const before = stateOf(root);
    const shown = await onTerminal(['undo', '--lang', 'bg'], { cwd: root });
    expect(shown.stdout).toMatch(/^\nЩе се отмени: „A-01:[\s\S]*\(Ana, \d\d\.\d\d\.\d{4}\)/);
    for (const said of [
      'Премахнат е отчетът към 30.06.2027 г.',
      'Статус: изпълнена → в изпълнение',
      '- date: 2027-06-30',
    ]) {
      expect(shown.stdout.replaceAll('\u00a0', ' ')).toContain(said);
    }
    expect(shown.stderr).toBe('Нищо не е записано.\n');
    const dry = planctl(root, ['undo', '--dry-run']);
    expect([dry.status, dry.stderr]).toEqual([
      0,
      expect.stringContaining('Nothing was written (--dry-run).'),
    ]);
    expect(stateOf(root)).toEqual(before);
    const yes = await onTerminal(['undo', '--yes', '--message', 'Wrong activity'], { cwd: root });
    expect([yes.status, yes.stdout]).toEqual([0, expect.stringContaining('Taken back: “A-01')]);
    expect(git(root, 'log', '-1', '--format=%s')).toBe('Wrong activity');
    refused(root, /not taken back/);
  });

  test('keeps what was changed since in other places, also right beside', () => {
    const root = planRepository();
    const begun = read(root);
    update(root, '--date', '2027-06-30', '--progress', '50');
    byHand(
      root,
      file,
      (text) =>
        `${text.replace('First activity', 'Activity one')}  # a remark\n  - {date: 2027-09-30, status: in_progress, progress: 60}\n`,
    );
    byHand(root, 'notes.txt', () => 'x\n');
    fine(root, 'undo');
    expect(read(root)).toBe(
      `${begun.replace('First activity', 'Activity one')}  # a remark\n  - {date: 2027-09-30, status: in_progress, progress: 60}\n`,
    );
  });

  test('deletes what was added, brings back what was deleted, of several files at once', () => {
    const root = planRepository();
    const added = 'plans/demo/activities/A-02-new.yaml';
    const gone = 'plans/demo/kpis/K-01-first.yaml';
    const before = read(root, gone);
    recorded(root, {
      [added]: 'id: A-02\ntitle: {bg: Две, en: Two}\nlead: ORG-A\ncontributes_to: [OG-01]\n',
      [gone]: undefined,
      'plans/demo/README.md': 'beside\n',
    });
    const { stderr } = fine(root, 'undo');
    expect(stderr).toMatch(/A-02 Two: no longer in the plan[\s\S]*New KPI K-01: First indicator/);
    expect(stderr).toContain('The same commit changed plans/demo/README.md; that stays');
    expect([existsSync(path.join(root, added)), read(root, gone)]).toEqual([false, before]);
    expect(git(root, 'status', '--short')).toBe('');
  });

  test('brings back line ends, a byte order mark and a missing last break as git has them', () => {
    const root = planRepository({ '.gitattributes': '*.yaml text\n' });
    git(root, 'config', 'core.autocrlf', 'true');
    rmSync(path.join(root, kpi));
    git(root, 'checkout', '-q', '--', kpi);
    const odd = `\ufeff${read(root, kpi)}tags: [x]`;
    recorded(root, { [kpi]: odd });
    recorded(root, { [kpi]: `${odd.slice(1)}\r\n` });
    fine(root, 'undo');
    expect(read(root, kpi)).toBe(odd);
    measure(root, '12', '2027-Q2');
    expect(read(root, kpi)).not.toMatch(/(?<!\r)\n/);
    fine(root, 'undo');
    expect(read(root, kpi)).toBe(odd);
  });

  test('writes nothing that would be an error, and shows what', () => {
    const root = planRepository();
    recorded(root, { 'plans/demo/areas/BETA.yaml': 'id: BETA\ntitle: {bg: Б, en: B}\n' });
    byHand(root, 'plans/demo/operational-goals/OG-01-first.yaml', (text) => text.replace('ALPHA', 'BETA'));
    const before = stateOf(root);
    const run = planctl(root, ['undo']);
    expect([run.status, run.stderr]).toEqual([1, expect.stringMatching(/Not written[\s\S]*ref-unknown/)]);
    expect(stateOf(root)).toEqual(before);
  });

  test('brings back what was wrong in the file itself before the change put it right', () => {
    const root = planRepository();
    byHand(root, file, (text) => text.replace(/^updates:\n[\s\S]*/m, 'updates:\n'));
    const before = read(root);
    update(root, '--date', '2027-06-30', '--status', 'in_progress', '--progress', '50');
    expect(read(root)).toBe(`${before}  - date: 2027-06-30\n    status: in_progress\n    progress: 50\n`);
    fine(root, 'undo');
    expect(read(root)).toBe(before);
    byHand(root, file, (text) => text.replace(/^end: .*$/m, 'end: 2020-01-01'));
    fine(root, 'set', 'A-01', 'end', '2028-12-31');
    fine(root, 'undo');
    expect(read(root)).toContain('end: 2020-01-01\n');
  });

  test('says so when the others have the change already, and on a detached HEAD', () => {
    const { ana, boyan } = twoClones();
    measure(ana, '12', '2027-Q2');
    fine(ana, 'sync');
    expect(fine(ana, 'undo').stderr).toMatch(/others may have this change already[\s\S]*planctl sync/);
    fine(ana, 'sync');
    fine(boyan, 'sync');
    expect(read(boyan, kpi)).toBe(read(ana, kpi));
    measure(boyan, '12', '2027-Q2');
    git(boyan, 'checkout', '-q', '--detach');
    expect(fine(boyan, 'undo').stderr).toContain('detached HEAD');
  });

  test('leaves the commit to the user with --no-commit, and chooses among plans by name or place', () => {
    const root = planRepository({ 'plans/other/plan.yaml': 'id: other\ntitle: {bg: Друг, en: Other}\n' });
    measure(root, '12', '2027-Q2');
    expect(planctl(root, ['undo'])).toMatchObject({ status: 2, stderr: expect.stringContaining('--plan') });
    refused(root, /history of other/, '--plan', 'other');
    expect(fine(root, 'undo', '--plan', 'demo', '--no-commit').stderr).toContain('not committed');
    expect(git(root, 'status', '--short')).toBe(` M ${kpi}`);
    git(root, 'restore', kpi);
    fine(path.join(root, 'plans/demo'), 'undo');
    expect(git(root, 'status', '--short')).toBe('');
  });

  test('passes over what was taken back by hand', () => {
    const root = planRepository();
    update(root, '--date', '2027-06-30', '--progress', '50');
    measure(root, '12', '2027-Q2');
    git(root, 'revert', '--no-edit', 'HEAD');
    expect(fine(root, 'undo').stdout).toContain(file);
    // The revert of an undo lets the change stand again.
    git(root, 'revert', '--no-edit', 'HEAD');
    expect(read(root)).toContain('2027-06-30\n    status');
    expect(fine(root, 'undo').stdout).toContain(file);
    // Where git rebased by itself, names are others; what is no longer there is passed over all the same.
    measure(root, '13', '2027-Q3');
    measure(root, '14', '2027-Q4');
    fine(root, 'undo');
    git(root, 'rebase', '-q', '--force-rebase', 'HEAD~3');
    expect(fine(root, 'undo').stderr).toContain('2027-Q3');
  });
});

describe('planctl undo says why not, and what to type', () => {
  test('outside git, and where nothing is committed', () => {
    const outside = folder({ 'plans/p/plan.yaml': 'id: p\ntitle: P\n' });
    const run = planctl(outside, ['undo']);
    expect([run.status, run.stderr]).toEqual([3, expect.stringContaining('no git repository')]);
    git(outside, 'init', '-q');
    expect(planctl(outside, ['undo']).stderr).toMatch(/plans\/p\/plan\.yaml are in no commit/);
  });

  test('when files were changed in the same place since, by whom', () => {
    const root = planRepository();
    measure(root, '12', '2027-Q2');
    byHand(root, kpi, (text) => text.replace('value: 12', 'value: 13'), 'Counted anew');
    refused(
      root,
      /K-01: New value[\s\S]*K-01-first\.yaml was changed in the same place by Ana on [\d-]+ \(“Counted anew”\)/,
    );
    git(root, 'rm', '-q', kpi);
    git(root, 'commit', '-qm', 'No KPI');
    refused(root, /No KPI/);
  });

  test('when files have changes that are in no commit', () => {
    const root = planRepository();
    measure(root, '12', '2027-Q2');
    fine(root, 'update', 'A-01', '--date', '2027-06-30', '--progress', '50', '--no-commit');
    const mine = read(root);
    expect(fine(root, 'undo').stderr).toMatch(/A-01-first\.yaml are in no commit: git has no record/);
    expect(read(root)).toBe(mine);
    refused(root, /A-01-first\.yaml are in no commit/);
    git(root, 'commit', '-qam', 'by hand');
    measure(root, '12', '2027-Q2');
    fine(root, 'measure', 'K-01', '13', '--period', '2027-Q3', '--no-commit');
    refused(root, /K-01-first\.yaml: changes here are in no commit[\s\S]*git restore FILE/);
  });

  test('of a merge, in a shallow copy, in the middle of something', () => {
    const root = planRepository();
    git(root, 'switch', '-qc', 'side');
    byHand(root, kpi, (text) => `${text}tags: [a]\n`);
    git(root, 'switch', '-q', 'main');
    byHand(root, file, (text) => text.replace('First', 'The first'));
    git(root, 'merge', '-q', '--no-ff', '-m', 'Joined\n\nPlanctl-Change: K-01 tags', 'side');
    refused(root, /is a merge[\s\S]*git revert -m 1/);
    const shallow = path.join(folder(), 'shallow');
    measure(root, '12', '2027-Q2');
    git(path.dirname(shallow), 'clone', '-q', '--depth', '1', `file://${root}`, shallow);
    refused(shallow, /shallow copy[\s\S]*git fetch --unshallow/);
    write(root, { '.git/MERGE_HEAD': `${git(root, 'rev-parse', 'HEAD')}\n` });
    expect(planctl(root, ['undo']).stderr).toContain('in the middle of a merge');
  });
});
