import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { mergeTexts } from '../src/features/merge-texts.ts';
import { readYaml } from '../src/store/yaml/read.ts';
import { folder, planctl, write } from './support/bin.ts';
import { byHand, file, fine, git, planRepository, read } from './support/clones.ts';
import { drivenRepository, planctlOnPath, tryGit } from './support/drivers.ts';
import { HistoryGenerator } from './support/history-generator.ts';

const entry = (date: string, progress: number): string =>
  `  - date: ${date}\n    status: in_progress\n    progress: ${progress}\n    sources: [S-01]\n`;

/** Two branches with a change each, made from the same commit; `main` is checked out. */
function branched(
  cwd: string,
  ours: (text: string) => string,
  theirs: (text: string) => string,
  name = file,
) {
  git(cwd, 'switch', '-qc', 'other');
  byHand(cwd, name, theirs, 'theirs');
  git(cwd, 'switch', '-q', 'main');
  byHand(cwd, name, ours, 'ours');
}

describe('git compares plan files in words', () => {
  test('in git diff, git show and git log -p, one fact on a line', () => {
    planctlOnPath();
    const cwd = drivenRepository();
    byHand(cwd, file, (text) => text.replace('end: 2027-12-31', 'end: 2028-01-31') + entry('2027-06-30', 40));
    const facts = [
      '-End: 31 Dec 2027',
      '+End: 31 Jan 2028',
      '+Update 30 Jun 2027:',
      '+  Status: in progress',
      '+  Progress: 40',
    ];
    for (const args of [
      ['show', '--format='],
      ['log', '-p', '-1', '--format='],
      ['diff', 'HEAD~1'],
    ]) {
      const lines = git(cwd, ...args).split('\n');
      for (const fact of facts) expect(lines, args.join(' ')).toContain(fact);
    }
    expect(git(cwd, 'diff', '--no-textconv', 'HEAD~1')).toContain('+end: 2028-01-31');
    write(cwd, { [file]: read(cwd).replace('progress: 40', 'progress: 45') });
    expect(git(cwd, 'diff')).toMatch(/^@@.* @@ Update 31 Mar 2027:$|^@@.* @@ Update 30 Jun 2027:$|^@@.* @@/m);
    expect(git(cwd, 'diff').split('\n')).toContain('+  Progress: 45');
  });

  test('in Bulgarian, and says nothing of what only looks different', () => {
    planctlOnPath('bg');
    const cwd = drivenRepository();
    const quiet = (text: string): string =>
      `# a comment\n${text.replace('lead: ORG-A\n', '').replace('end: 2027-12-31\n', 'end: \'2027-12-31\'\nlead: "ORG-A"\n')}`;
    byHand(cwd, file, (text) => quiet(text).replaceAll('\n', '\r\n'));
    expect(git(cwd, 'show', '--format=').split('\n').slice(2)).toEqual([]);
    byHand(cwd, file, (text) => text.replace('progress: 20', 'progress: 25'));
    expect(git(cwd, 'show', '--format=')).toMatch(/^-\s+Отчетен напредък: 20\n\+\s+Отчетен напредък: 25$/m);
  });

  test('shows a file that cannot be read as it is, and never fails, not even without planctl', () => {
    planctlOnPath();
    const cwd = drivenRepository();
    byHand(cwd, file, (text) => text.replace('contributes_to: [OG-01]', 'contributes_to: [OG-01'));
    expect(git(cwd, 'show', '--format=').split('\n')).toContain('+contributes_to: [OG-01');
    write(cwd, { [file]: Buffer.from([0x69, 0x64, 0x3a, 0x20, 0xcf, 0x0a]) });
    expect(git(cwd, 'diff').split('\n')).toContain('+id: \\xcf');
    const settings = git(cwd, 'config', 'diff.planctl.textconv');
    git(cwd, 'config', 'diff.planctl.textconv', settings.replace(' planctl ', ' no-such-planctl '));
    expect(git(cwd, 'show', '--format=').split('\n')).toContain('+contributes_to: [OG-01');
  });

  test('of every kind of file the words are of that kind, wherever git puts the file', () => {
    const cwd = planRepository();
    for (const name of git(cwd, 'ls-files', 'plans').split('\n')) {
      const elsewhere = path.join(folder(), path.basename(name));
      write(path.dirname(elsewhere), { [path.basename(name)]: readFileSync(path.join(cwd, name)) });
      const facts = fine(cwd, 'driver', 'text', elsewhere).stdout;
      expect(facts, name).toBe(fine(cwd, 'driver', 'text', name).stdout);
      expect(facts, name).toMatch(/^[A-Z][^:]*:/);
    }
    expect(fine(cwd, 'driver', 'text', 'plans/demo/kpis/K-01-first.yaml').stdout).toContain(
      'Measures the results of: OG-01\n',
    );
  });
});

describe('git merges plan files by meaning', () => {
  test('reports of both sides in the order of their days, comments and other fields of both', () => {
    planctlOnPath();
    const cwd = drivenRepository();
    const ours = (text: string): string =>
      `${text.replace('lead: ORG-A', 'lead: ORG-A # agreed')}${entry('2027-09-30', 60)}`;
    const theirs = (text: string): string =>
      `${text.replace('2027-12-31', '2027-11-30')}${entry('2027-06-30', 40)}`;
    const before = read(cwd);
    branched(cwd, ours, theirs);
    expect(tryGit(cwd, 'merge', '-q', 'other')).toBe(true);
    const fields = before.replace('lead: ORG-A', 'lead: ORG-A # agreed').replace('2027-12-31', '2027-11-30');
    expect(read(cwd)).toBe(fields + entry('2027-06-30', 40) + entry('2027-09-30', 60));
    expect(fine(cwd, 'validate').status).toBe(0);
  });

  test('also in a rebase, with CRLF, and what both wrote alike once', () => {
    planctlOnPath();
    const cwd = drivenRepository();
    byHand(cwd, file, (text) => text.replaceAll('\n', '\r\n'));
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    const before = read(cwd);
    const both = crlf(entry('2027-06-30', 40));
    branched(
      cwd,
      (text) => text + both + crlf(entry('2027-12-31', 90)),
      (text) => text + both + crlf(entry('2027-09-30', 60)),
    );
    expect(tryGit(cwd, 'rebase', '-q', 'other')).toBe(true);
    expect(read(cwd)).toBe(before + both + crlf(entry('2027-09-30', 60)) + crlf(entry('2027-12-31', 90)));
  });

  test('two values of one field stay a conflict: marks around them alone, and validate says it in words', () => {
    planctlOnPath();
    const cwd = drivenRepository();
    branched(
      cwd,
      (text) => text.replace('progress: 20', 'progress: 22') + entry('2027-09-30', 60),
      (text) => text.replace('progress: 20', 'progress: 25') + entry('2027-06-30', 40),
    );
    expect(tryGit(cwd, 'merge', 'other')).toBe(false);
    const text = read(cwd);
    expect(text).toContain('<<<<<<< ours\n    progress: 22\n=======\n    progress: 25\n>>>>>>> theirs\n');
    expect(text.match(/<<<<<<</g)).toHaveLength(1);
    expect(text.indexOf('2027-06-30', 400)).toBeLessThan(text.indexOf('2027-09-30', 400));
    const { status, stdout } = planctl(cwd, ['validate']);
    expect(status).toBe(1);
    expect(stdout.match(/^error/gm)).toHaveLength(1);
    expect(stdout).toContain('the conflict is not settled');
    expect(stdout).toContain('planctl resolve');
    const bg = planctl(cwd, ['validate', '--lang', 'bg']).stdout;
    expect(bg).toContain('конфликтът не е уреден');
  });

  test('without planctl, and with a broken file, git merges lines with its own marks', () => {
    planctlOnPath();
    const cwd = drivenRepository();
    branched(
      cwd,
      (text) => text.replace('progress: 20', 'progress: 22'),
      (text) => text.replace('progress: 20', 'progress: 25'),
    );
    const settings = git(cwd, 'config', 'merge.planctl.driver');
    git(cwd, 'config', 'merge.planctl.driver', settings.replace(' planctl ', ' no-such-planctl '));
    expect(tryGit(cwd, 'merge', 'other')).toBe(false);
    expect(read(cwd)).toContain(
      '<<<<<<< ours\n    progress: 22\n=======\n    progress: 25\n>>>>>>> theirs\n',
    );
  });

  test('in names with blanks, quotes and Cyrillic letters', () => {
    planctlOnPath();
    const name = "plans/demo/activities/A-02-the 'новата' дейност.yaml";
    const cwd = drivenRepository({ [name]: planFile('A-02') });
    branched(
      cwd,
      (text) => text + entry('2027-09-30', 60),
      (text) => text + entry('2027-06-30', 40),
      name,
    );
    expect(tryGit(cwd, 'merge', '-q', 'other')).toBe(true);
    expect(read(cwd, name)).toBe(planFile('A-02') + entry('2027-06-30', 40) + entry('2027-09-30', 60));
  });

  test('as the engine does, over generated histories in one merge', () => {
    planctlOnPath();
    const histories = Array.from({ length: 20 }, (_, n) => {
      const history = new HistoryGenerator(n + 1);
      const { base, kind } = history;
      const name = `plans/p${n}/${kind === 'kpi' ? 'kpis/K' : 'activities/A'}-1.yaml`;
      const another = (text: string, weight: number): string =>
        n % 3 === 0 ? text.replace('weight: 1 ', `weight: ${weight} `) : text;
      const [ours, theirs] = [2, 3].map((weight) => another(history.changed(base), weight));
      return { name, kind, base, ours: ours ?? '', theirs: theirs ?? '' };
    });
    const files = (side: 'base' | 'ours' | 'theirs') =>
      Object.fromEntries(histories.map((history) => [history.name, history[side]]));
    const cwd = drivenRepository(files('base'));
    for (const [branch, side] of [
      ['other', 'theirs'],
      ['mine', 'ours'],
    ] as const) {
      git(cwd, 'switch', '-qc', branch, 'main');
      write(cwd, files(side));
      git(cwd, 'commit', '-qam', side);
    }
    tryGit(cwd, 'merge', 'other');
    const open = new Set(git(cwd, 'diff', '--name-only', '--diff-filter=U').split('\n'));
    let clashes = 0;
    for (const { name, kind, base, ours, theirs } of histories) {
      const merged = mergeTexts(base, ours, theirs, kind);
      expect(open.has(name), name).toBe(!merged.ok);
      if (merged.ok) expect(read(cwd, name), name).toBe(merged.text);
      else clashes++;
    }
    expect(clashes).toBeGreaterThan(0);
    expect(clashes).toBeLessThan(20);
    const left = JSON.parse(planctl(cwd, ['resolve', '--theirs', '--json']).stdout) as {
      readonly files: readonly { readonly file: string; readonly outcome: string }[];
    };
    expect(new Set(left.files.map((one) => one.file))).toEqual(open);
    for (const { file: name, outcome } of left.files) {
      expect(['settled', 'invalid'], name).toContain(outcome);
      expect(readYaml(read(cwd, name)).faults, name).toEqual([]);
    }
  });
});

describe('the commands that git runs', () => {
  test('refuse what git does not say', () => {
    const cwd = planRepository();
    for (const args of [['text'], ['text', file, file], ['merge', file, file], ['compare', file]]) {
      const { status, stdout, stderr } = planctl(cwd, ['driver', ...args]);
      expect({ status, stdout }, args.join(' ')).toEqual({ status: 2, stdout: '' });
      expect(stderr).not.toBe('');
    }
    expect(planctl(cwd, ['driver', 'text', 'nothing.yaml']).status).toBe(3);
  });
});

function planFile(id: string): string {
  return `id: ${id}
title: {bg: Нова дейност, en: New activity}
contributes_to: [OG-01]
lead: ORG-A
start: 2027-01-01
end: 2027-12-31
updates:
${entry('2027-03-31', 20)}`;
}
