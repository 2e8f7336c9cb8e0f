import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { planctl, write } from './support/bin.ts';
import { byHand, file, fine, git, planRepository, read, stateOf, twoClones } from './support/clones.ts';
import { drivenRepository, planctlOnPath, tryGit } from './support/drivers.ts';
import { key, Person, type Turn } from './support/person.ts';
import { onTerminal } from './support/screen.ts';
import { smallPlan } from './support/small-plan.ts';

const { enter, down } = key;
const entry = (date: string, progress: number): string =>
  `  - date: ${date}\n    status: in_progress\n    progress: ${progress}\n    sources: [S-01]\n`;
const end =
  (date: string, more = '') =>
  (text: string): string =>
    text.replace('end: 2027-12-31', `end: ${date}`) + more;

/** A repository in the middle of a merge in which both sides moved the end and reported. */
function clashing(
  cwd: string,
  how: 'merge' | 'rebase' = 'merge',
  ours = end('2028-01-31', entry('2027-09-30', 60)),
) {
  git(cwd, 'switch', '-qc', 'other');
  git(cwd, 'config', 'user.name', 'Boyan');
  byHand(cwd, file, end('2027-11-30', entry('2027-06-30', 40)), 'their end');
  git(cwd, 'switch', '-q', 'main');
  git(cwd, 'config', 'user.name', 'Ana');
  byHand(cwd, file, ours, 'our end');
  expect(tryGit(cwd, how, 'other')).toBe(false);
  return cwd;
}

async function talk(cwd: string, turns: readonly Turn[], env: Readonly<Record<string, string>> = {}) {
  const person = new Person(turns, 100);
  const run = await onTerminal(['resolve'], { cwd, person, width: 100, env });
  return { ...run, seen: stripVTControlCharacters(run.stderr), left: person.left };
}

const settledText = (date: string): string =>
  end(date, entry('2027-06-30', 40) + entry('2027-09-30', 60))(`${smallPlan['activities/A-01-first.yaml']}`);

describe('planctl resolve', () => {
  test('asks on a terminal which value stays, and finishes the merge', async () => {
    const cwd = clashing(planRepository());
    expect(read(cwd)).toContain('<<<<<<< HEAD');
    const { status, seen, left } = await talk(cwd, [
      ['End: which value stays?', down + enter],
      ['Finish the merge now?', enter],
    ]);
    expect({ status, left }).toEqual({ status: 0, left: [] });
    expect(seen).toContain('A-01 First activity');
    expect(seen).toContain('before: 31 Dec 2027');
    expect(seen).toMatch(/ours: 31 Jan 2028 – Ana, \d+ \w+ \d{4}/);
    expect(seen).toMatch(/theirs: 30 Nov 2027 – Boyan, \d+ \w+ \d{4}/);
    expect(read(cwd)).toBe(settledText('2027-11-30'));
    expect(git(cwd, 'status', '--porcelain')).toBe('');
    expect(git(cwd, 'rev-list', '--parents', '-1', 'HEAD').split(' ')).toHaveLength(3);
  });

  test('takes another value as people write it, in Bulgarian, and refuses what the field cannot hold', async () => {
    const cwd = clashing(planRepository());
    const { status, seen, left } = await talk(
      cwd,
      [
        ['Край: коя стойност остава?', down + down + enter],
        ['Край:', `32.12.2027${enter}`],
        ['няма такава дата', `${'\x7f'.repeat(10)}15.12.2027${enter}`],
        ['Да се довърши ли сливането сега?', `не${enter}`],
      ],
      { PLANCTL_LANG: 'bg' },
    );
    expect({ status, left }).toEqual({ status: 0, left: [] });
    expect(seen).toContain('Уредено: plans/demo/activities/A-01-first.yaml (1 избрана стойност).');
    expect(seen).toContain('Продължете с: git commit --no-edit');
    expect(read(cwd)).toContain('end: 2027-12-15\n');
    expect(git(cwd, 'ls-files', '-u')).toBe('');
  });

  test('leaves alone what is decided later', async () => {
    const cwd = clashing(planRepository());
    const before = stateOf(cwd);
    const { status, seen } = await talk(cwd, [['which value stays?', down + down + down + enter]]);
    expect(status).toBe(1);
    expect(seen).toContain(`Still open: ${file}`);
    expect(stateOf(cwd)).toEqual(before);
  });

  test('settles the conflict of a driver as that of git itself', () => {
    planctlOnPath();
    const cwd = clashing(drivenRepository());
    expect(read(cwd)).toContain('<<<<<<< ours\nend: 2028-01-31\n=======\nend: 2027-11-30\n>>>>>>> theirs\n');
    const { stdout, stderr } = fine(cwd, 'resolve', '--ours');
    expect(stdout).toBe(`${file}\tsettled\n`);
    expect(stderr).toContain('git commit --no-edit');
    expect(read(cwd)).toBe(settledText('2028-01-31'));
    // With nothing open any more it goes on when that is wanted.
    expect(fine(cwd, 'resolve', '--continue').stderr).toContain('The merge is finished;');
    expect(git(cwd, 'status', '--porcelain')).toBe('');
  });

  test('joins without a question what git could not and meaning can, with CRLF and comments', () => {
    const cwd = planRepository();
    byHand(cwd, file, (text) => text.replaceAll('\n', '\r\n'));
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    git(cwd, 'switch', '-qc', 'other');
    byHand(cwd, file, (text) => text + crlf(entry('2027-06-30', 40)));
    git(cwd, 'switch', '-q', 'main');
    byHand(cwd, file, (text) => `${text}  # the autumn\r\n${crlf(entry('2027-09-30', 60))}`);
    expect(tryGit(cwd, 'merge', 'other')).toBe(false);
    const before = read(cwd).split('<<<<<<<')[0];
    expect(fine(cwd, 'resolve').stdout).toBe(`${file}\tsettled\n`);
    expect(read(cwd)).toBe(
      `${before}${crlf(entry('2027-06-30', 40))}  # the autumn\r\n${crlf(entry('2027-09-30', 60))}`,
    );
  });

  test('goes through a rebase, commit by commit', () => {
    const cwd = planRepository();
    clashing(cwd, 'rebase');
    // In a rebase theirs is the own commit that is put on top.
    expect(fine(cwd, 'resolve', '--theirs', '--continue').stderr).toContain('The rebase is finished.');
    expect(read(cwd)).toContain('end: 2028-01-31\n');
    expect(git(cwd, 'log', '--format=%s', '-3')).toBe('our end\ntheir end\nbegin');
    const again = planRepository();
    git(again, 'switch', '-qc', 'other');
    byHand(again, file, end('2027-11-30'));
    git(again, 'switch', '-q', 'main');
    byHand(again, file, end('2028-01-31'));
    byHand(again, file, (text) => text.replace('2028-01-31', '2028-02-29'));
    expect(tryGit(again, 'rebase', 'other')).toBe(false);
    const first = planctl(again, ['resolve', '--ours', '--continue']);
    expect(first).toMatchObject({ status: 1 });
    expect(first.stderr).toContain('Your next commit clashes as well');
    expect(fine(again, 'resolve', '--theirs', '--continue').stderr).toContain('The rebase is finished.');
    expect(read(again)).toContain('end: 2028-02-29\n');
  });

  test('tells without a terminal what clashes, and changes nothing', () => {
    const cwd = clashing(planRepository());
    const before = stateOf(cwd);
    const { status, stdout, stderr } = planctl(cwd, ['resolve']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: `${file}\topen\n` });
    expect(stderr).toContain('End: ours 31 Jan 2028, theirs 30 Nov 2027 (before: 31 Dec 2027)');
    expect(stderr).toContain('--ours, --theirs');
    expect(stateOf(cwd)).toEqual(before);
  });

  test('takes a file that was settled by hand, and not one that somebody is at work on', () => {
    const cwd = clashing(planRepository());
    const marks = read(cwd);
    write(cwd, { [file]: marks.replace('id: A-01', 'id: A-01 # mine') });
    const edited = planctl(cwd, ['resolve', '--ours']);
    expect(edited).toMatchObject({ status: 1, stdout: `${file}\tedited\n` });
    expect(edited.stderr).toContain('git checkout -m');
    expect(read(cwd)).toContain('# mine');
    const mine = settledText('2027-12-24').replace('id: A-01', 'id: A-01 # mine');
    write(cwd, { [file]: mine });
    expect(fine(cwd, 'resolve').stdout).toBe(`${file}\tby-hand\n`);
    expect(read(cwd)).toBe(mine);
    expect(git(cwd, 'ls-files', '-u')).toBe('');
  });

  test('does not mark as settled what would be an error, until it is mended', () => {
    const cwd = planRepository();
    const completed = entry('2027-06-30', 100).replace('in_progress', 'completed');
    git(cwd, 'switch', '-qc', 'other');
    byHand(
      cwd,
      file,
      (text) =>
        text +
        completed.replace(
          '100\n',
          '100\n    milestones: {M1: {state: done, date: 2027-06-30, evidence: [S-01]}}\n',
        ),
    );
    git(cwd, 'switch', '-q', 'main');
    byHand(cwd, file, (text) => text + entry('2027-09-30', 60).replace('in_progress', 'on_hold'));
    expect(tryGit(cwd, 'merge', 'other')).toBe(false);
    const { status, stdout, stderr } = planctl(cwd, ['resolve']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: `${file}\tinvalid\n` });
    expect(stderr).toContain('status-transition');
    expect(git(cwd, 'ls-files', '-u')).not.toBe('');
    write(cwd, {
      [file]: read(cwd).replace('status: on_hold', 'status: in_progress\n    note: opened again'),
    });
    expect(fine(cwd, 'resolve').stdout).toBe(`${file}\tby-hand\n`);
  });

  test('leaves to the user what one side took away, and files of no plan', () => {
    const cwd = planRepository({ 'notes.txt': 'a\n' });
    git(cwd, 'switch', '-qc', 'other');
    git(cwd, 'rm', '-q', file);
    byHand(cwd, 'notes.txt', () => 'b\n');
    git(cwd, 'switch', '-q', 'main');
    byHand(cwd, 'notes.txt', () => 'c\n');
    byHand(cwd, file, end('2028-01-31'));
    expect(tryGit(cwd, 'merge', 'other')).toBe(false);
    const { status, stdout, stderr } = planctl(cwd, ['resolve', '--ours', '--continue']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: `${file}\tgone\n` });
    expect(stderr).toContain(`git rm "${file}"`);
    expect(stderr).toContain('notes.txt');
  });

  test('joins two new files of one name', () => {
    const cwd = planRepository();
    const name = 'plans/demo/areas/BETA.yaml';
    git(cwd, 'switch', '-qc', 'other');
    byHand(cwd, name, () => 'id: BETA\ntitle: {bg: Бета, en: Beta}\nsequence: 2\n');
    git(cwd, 'switch', '-q', 'main');
    byHand(cwd, name, () => 'id: BETA\ntitle: {bg: Бета, en: Second}\n');
    expect(tryGit(cwd, 'merge', 'other')).toBe(false);
    fine(cwd, 'resolve', '--theirs');
    expect(read(cwd, name)).toBe('id: BETA\ntitle: {bg: Бета, en: Beta}\nsequence: 2\n');
  });

  test('refuses where there is nothing, a wrong file, and both sides at once', () => {
    const quiet = planRepository();
    expect(planctl(quiet, ['resolve'])).toMatchObject({ status: 3 });
    expect(planctl(quiet, ['resolve', '--lang', 'bg']).stderr).toContain('Тук няма файл с конфликт.');
    const cwd = clashing(planRepository());
    const before = stateOf(cwd);
    const wrong = planctl(cwd, ['resolve', 'plans/demo/plan.yaml', '--ours']);
    expect(wrong).toMatchObject({ status: 2 });
    expect(wrong.stderr).toContain(`There is one in ${file}`);
    expect(planctl(cwd, ['resolve', '--ours', '--theirs'])).toMatchObject({ status: 2 });
    expect(stateOf(cwd)).toEqual(before);
    expect(planctl(cwd, ['-C', 'plans/demo/activities', 'resolve', 'A-01-first.yaml', '--ours']).status).toBe(
      0,
    );
  });

  test('makes the advice of sync true', () => {
    const { ana, boyan } = twoClones();
    fine(ana, 'measure', 'K-01', '12', '--period', '2027-Q1');
    fine(ana, 'sync');
    fine(boyan, 'measure', 'K-01', '13', '--period', '2027-Q1');
    const { status, stderr } = planctl(boyan, ['sync']);
    expect(status).toBe(1);
    const merge = /git (merge \S+), then planctl resolve, then planctl sync/.exec(stderr)?.[1] ?? '';
    expect(tryGit(boyan, ...merge.split(' '))).toBe(false);
    fine(boyan, 'resolve', '--theirs', '--continue');
    fine(boyan, 'sync');
    fine(ana, 'sync');
    expect(read(ana, 'plans/demo/kpis/K-01-first.yaml')).toBe(read(boyan, 'plans/demo/kpis/K-01-first.yaml'));
    expect(read(ana, 'plans/demo/kpis/K-01-first.yaml')).toContain('value: 12}');
  });
});
