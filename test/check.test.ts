import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { folder, planctl, type Run, root, write } from './support/bin.ts';
import { git, ownGit } from './support/repositories.ts';
import { onTerminal } from './support/screen.ts';
import { inPlan, smallPlan } from './support/small-plan.ts';

beforeEach(() => ownGit());

const file = 'activities/A-01-first.yaml';
const first = smallPlan[file] ?? '';
const moved = first.replace('end: 2027-12-31', 'end: 2028-06-30');
const reported = `${first}  - date: 2027-06-30\n    status: in_progress\n    progress: 30\n`;
const kpi = 'kpis/K-01-first.yaml';
const decision = `id: D-1
title: {bg: Удължаване, en: Extension}
allows:
  - {entity: A-01, field: end, to: 2028-06-30}
`;

type Files = Readonly<Record<string, string>>;

function commit(cwd: string, files: Files, message: string): void {
  write(cwd, inPlan(files));
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-qm', message);
}

/** A repository on a branch of its own, beside `main` with one commit. */
function repository(files: Files = smallPlan): string {
  const cwd = folder();
  git(cwd, 'init', '-q', '-b', 'main');
  commit(cwd, files, 'one');
  git(cwd, 'switch', '-qc', 'change');
  return cwd;
}

interface Checked {
  readonly base: string;
  readonly head: string;
  readonly verdict: string;
  readonly summary: Readonly<Record<string, number>>;
  readonly findings: readonly {
    readonly code: string;
    readonly line: number;
    readonly file: string;
    readonly fingerprint: string;
  }[];
  readonly oldFindings: readonly string[];
  readonly changes: readonly unknown[];
  readonly accepted: readonly Readonly<Record<string, unknown>>[];
  readonly approvedChanges: readonly Readonly<Record<string, unknown>>[];
  readonly decisionsUsed: readonly string[];
  readonly plans: readonly { readonly id: string; readonly on: string }[];
}

function check(cwd: string, args: readonly string[] = ['--base', 'main'], env = {}): Checked {
  const run = planctl(cwd, ['check', '--json', ...args], env);
  expect(run.stderr).toBe('');
  const printed = JSON.parse(run.stdout) as Checked;
  expect({ pass: 0, fail: 1 }[printed.verdict]).toBe(run.status);
  return printed;
}

const codesOf = ({ findings }: Checked): readonly string[] => findings.map(({ code }) => code);

describe('planctl check', () => {
  it('says whether a change may be merged, and why not, in both languages', () => {
    const cwd = repository();
    commit(cwd, { [file]: moved }, 'later');
    const run = planctl(cwd, ['check', '--base', 'main']);
    expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 1, stderr: '' });
    expect(run.stdout).toContain('✗ This change cannot be merged as it is (1 error): 1 change in 1 item');
    expect(run.stdout).toContain('End moved 182 days later: 31 Dec 2027 → 30 Jun 2028');
    expect(run.stdout).toContain(`approved-changed  plans/demo/${file}:6:6`);
    expect(run.stdout).not.toContain('\u001b');
    const bulgarian = planctl(cwd, ['check', '--base', 'main', '--lang', 'bg']).stdout;
    expect(bulgarian).toContain(
      '✗ Промяната не може да се приеме в този вид (1 грешка): 1 промяна в 1 елемент',
    );
    write(cwd, inPlan({ 'decisions/D-1.yaml': decision }));
    const allowed = check(cwd);
    expect(allowed).toMatchObject({ verdict: 'pass', findings: [], decisionsUsed: ['D-1'] });
    expect(allowed.approvedChanges).toEqual([
      {
        plan: 'demo',
        entity: 'A-01',
        entityKind: 'activity',
        field: 'end',
        before: '2027-12-31',
        after: '2028-06-30',
        by: 'decision',
        decision: 'D-1',
      },
    ]);
    const text = planctl(cwd, ['check', '--base', 'main']).stdout;
    expect(text).toContain('✓ This change can be merged: 2 changes in 2 items');
    expect(text).toContain('D-1 Extension\n    A-01: End');
  });

  it('prints a screen on a terminal', async () => {
    const cwd = repository();
    commit(cwd, { [file]: moved }, 'later');
    const args = ['check', '--base', 'main', '--as-of', '2028-03-31'];
    const { stdout: screen, status } = await onTerminal(args, { cwd, width: 80 });
    expect(status).toBe(1);
    expect(screen).toContain('✗');
    expect(screen).toContain('Which ratings change because of it');
    for (const line of screen.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('says the same again, whatever is remembered', () => {
    const cwd = repository();
    commit(cwd, { [file]: moved, [kpi]: `${smallPlan[kpi]} `.replace('value: 50', 'value: 40') }, 'later');
    const runs = Array.from({ length: 3 }, () => planctl(cwd, ['check', '--base', 'main', '--json']));
    expect(runs[1]).toEqual(runs[0]);
    expect(runs[2]).toEqual(runs[0]);
    expect(JSON.parse(runs[0]?.stdout ?? '').findings[0].line).toBe(6);
  });

  it('fails for a warning only when it is strict', () => {
    const cwd = repository();
    commit(cwd, { [file]: reported.replace('progress: 30', 'progress: 10') }, 'less');
    expect(codesOf(check(cwd))).toEqual(['progress-fell']);
    expect(check(cwd).verdict).toBe('pass');
    expect(check(cwd, ['--base', 'main', '--strict']).verdict).toBe('fail');
  });

  it('says that nothing changes', () => {
    const cwd = repository();
    expect(check(cwd)).toMatchObject({ verdict: 'pass', changes: [], findings: [] });
    expect(planctl(cwd, ['check', '--base', 'main']).stdout).toContain(
      'Nothing of the plan changes by meaning.',
    );
  });
});

describe('what was wrong before', () => {
  const untranslated = first.replace('{bg: Първа дейност, en: First activity}', '{bg: Първа дейност}');

  it('is not told of a change, unless asked for, also when lines and files move', () => {
    const cwd = repository({ ...smallPlan, [file]: untranslated });
    rmSync(path.join(cwd, 'plans/demo', file));
    commit(cwd, { 'activities/A-01-new-name.yaml': `# one\n# two\n\n${untranslated}` }, 'renamed');
    const quiet = check(cwd, ['--base', 'main', '--strict']);
    expect(quiet).toMatchObject({
      verdict: 'pass',
      findings: [],
      changes: [],
      summary: { old: 1, warnings: 0 },
    });
    const all = check(cwd, ['--base', 'main', '--strict', '--all']);
    expect(all.verdict).toBe('pass');
    expect(codesOf(all)).toEqual(['translation-missing']);
    expect(all.oldFindings).toEqual(all.findings.map(({ fingerprint }) => fingerprint));
    expect(planctl(cwd, ['check', '--base', 'main']).stdout).toContain('1 finding from before this change');
  });

  it('does not hide one more of the same', () => {
    const cwd = repository({ ...smallPlan, [file]: untranslated });
    commit(cwd, { [kpi]: (smallPlan[kpi] ?? '').replace(', en: First indicator', '') }, 'more');
    expect(codesOf(check(cwd))).toEqual(['translation-missing']);
  });

  it('is told once of a file that is broken now, and of nothing it held', () => {
    const cwd = repository();
    commit(cwd, { [file]: `${first}"` }, 'broken');
    expect(codesOf(check(cwd))).toEqual(['yaml-syntax']);
    git(cwd, 'branch', '-f', 'main', 'change');
    commit(cwd, { [file]: moved }, 'mended');
    expect(check(cwd)).toMatchObject({ verdict: 'pass', findings: [] });
  });
});

describe('the base', () => {
  it('is where the change parted, not where the branch is now', () => {
    const cwd = repository();
    const parted = git(cwd, 'rev-parse', 'main');
    commit(cwd, { [file]: reported }, 'reported');
    git(cwd, 'switch', '-q', 'main');
    commit(cwd, { [file]: moved, 'decisions/D-1.yaml': decision }, 'meanwhile');
    git(cwd, 'switch', '-q', '--detach', 'change');
    expect(check(cwd)).toMatchObject({ base: parted, verdict: 'pass' });
    expect(check(cwd, ['--base', git(cwd, 'rev-parse', 'main')]).base).toBe(parted);
  });

  it("is the merge's own line where GitHub checked out a merge, also when it tells an older one", () => {
    const cwd = repository();
    const old = git(cwd, 'rev-parse', 'main');
    commit(cwd, { [file]: reported }, 'reported');
    git(cwd, 'switch', '-q', 'main');
    commit(cwd, { [kpi]: (smallPlan[kpi] ?? '').replace('value: 50', 'value: 60') }, 'meanwhile');
    git(cwd, 'switch', '-q', '--detach', 'main');
    git(cwd, 'merge', '-q', '--no-ff', '-m', 'merge', 'change');
    expect(codesOf(check(cwd, ['--base', old]))).toEqual(['approved-changed']);
    const env = { GITHUB_REF: 'refs/pull/7/merge' };
    expect(check(cwd, ['--base', old], env)).toMatchObject({
      verdict: 'pass',
      base: git(cwd, 'rev-parse', 'main'),
    });
    expect(check(cwd, ['--base', 'main'])).toMatchObject({ verdict: 'pass' });
  });

  it('is told by the machine that checks', () => {
    const cwd = repository();
    commit(cwd, { [file]: moved }, 'later');
    const clone = path.join(folder(), 'clone');
    git(cwd, 'clone', '-q', cwd, clone);
    const base = git(cwd, 'rev-parse', 'main');
    expect(check(clone, [], { GITHUB_BASE_REF: 'main' })).toMatchObject({ base, verdict: 'fail' });
    expect(check(clone, [], { CI_MERGE_REQUEST_DIFF_BASE_SHA: base })).toMatchObject({
      base,
      verdict: 'fail',
    });
    expect(check(clone, [])).toMatchObject({ base, verdict: 'fail' });
  });

  const failure = ({ status, stdout, stderr }: Run): string => {
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    return stderr;
  };

  it('that is not here is fetched by the command that is told', () => {
    const cwd = repository();
    commit(cwd, { [file]: reported }, 'reported');
    const clone = path.join(folder(), 'clone');
    const url = `file://${cwd}`;
    git(cwd, 'clone', '-q', '--depth', '1', '--single-branch', '--branch', 'change', url, clone);
    const command = 'git fetch --unshallow origin +refs/heads/main:refs/remotes/origin/main';
    const english = failure(planctl(clone, ['check', '--base', 'origin/main']));
    expect(english).toContain('There is no origin/main here to compare with.');
    expect(english).toContain(`Fetch it: ${command}\n`);
    const bulgarian = failure(planctl(clone, ['check', '--base', 'origin/main', '--lang', 'bg']));
    expect(bulgarian).toContain(`Изтеглете го: ${command}\n`);
    const [program = '', ...args] = command.split(' ');
    execFileSync(program, args, { cwd: clone, stdio: 'ignore' });
    expect(check(clone, ['--base', 'origin/main']).verdict).toBe('pass');
  });

  it('that is here without the history in between asks for that', () => {
    const cwd = repository();
    commit(cwd, { [file]: reported }, 'reported');
    git(cwd, 'switch', '-q', 'main');
    commit(cwd, { [kpi]: `${smallPlan[kpi]}# more\n` }, 'meanwhile');
    const clone = path.join(folder(), 'clone');
    git(
      cwd,
      'clone',
      '-q',
      '--depth',
      '1',
      '--no-single-branch',
      '--branch',
      'change',
      `file://${cwd}`,
      clone,
    );
    const said = failure(planctl(clone, ['check', '--base', 'origin/main']));
    expect(said).toContain('have no commit in common here');
    expect(said).toContain('git fetch --unshallow\n');
    git(clone, 'fetch', '-q', '--unshallow');
    expect(check(clone, ['--base', 'origin/main']).verdict).toBe('pass');
  });

  it('that has no history in common is refused', () => {
    const cwd = repository();
    git(cwd, 'switch', '-q', '--orphan', 'other');
    commit(cwd, smallPlan, 'another beginning');
    expect(failure(planctl(cwd, ['check', '--base', 'main']))).toContain('no commit in common');
    expect(failure(planctl(cwd, ['check', '--base', 'nowhere']))).toContain('git branch --all');
  });
});

describe('whole plans', () => {
  it('may be moved, with all that is in them', () => {
    const cwd = repository();
    mkdirSync(path.join(cwd, 'city'));
    renameSync(path.join(cwd, 'plans'), path.join(cwd, 'city/plans'));
    git(cwd, 'add', '-A');
    git(cwd, 'commit', '-qm', 'moved');
    expect(check(path.join(cwd, 'city'))).toMatchObject({ verdict: 'pass', changes: [], findings: [] });
  });

  it('may be new, first or second, and are not deleted', () => {
    const cwd = folder({ 'readme.txt': 'x' });
    git(cwd, 'init', '-q', '-b', 'main');
    git(cwd, 'add', '.');
    git(cwd, 'commit', '-qm', 'none');
    git(cwd, 'switch', '-qc', 'change');
    commit(cwd, smallPlan, 'first plan');
    expect(check(cwd)).toMatchObject({ verdict: 'pass', findings: [], plans: [{ id: 'demo', on: 'after' }] });
    git(cwd, 'branch', '-f', 'main');
    const second = Object.fromEntries(
      Object.entries(smallPlan).map(([name, text]) => [
        `plans/other/${name}`,
        text.replace('id: demo', 'id: other'),
      ]),
    );
    write(cwd, { ...second, ...inPlan({ [file]: moved }) });
    const two = check(cwd);
    expect(two.plans.map(({ id, on }) => `${id} ${on}`)).toEqual(['demo both', 'other after']);
    expect(codesOf(two)).toEqual(['approved-changed']);
    expect(check(cwd, ['--base', 'main', '--plan', 'other']).verdict).toBe('pass');
    expect(planctl(cwd, ['check', '--base', 'main']).stdout).toContain('The plan is new.');
    git(cwd, 'add', '-A');
    git(cwd, 'commit', '-qm', 'two');
    git(cwd, 'branch', '-f', 'main');
    rmSync(path.join(cwd, 'plans/other'), { recursive: true });
    const gone = check(cwd);
    expect(gone.findings).toMatchObject([{ code: 'entity-deleted', file: 'plans/other/plan.yaml', line: 1 }]);
  });
});

describe('a finding that is accepted', () => {
  const message = (trailer: string): string => `Moved\n\nAs agreed.\n\n${trailer}\n`;

  it('does not count, and is listed with its reason', () => {
    const cwd = repository();
    commit(cwd, { [file]: moved }, message('Planctl-Accept: approved-changed A-01 council votes on Monday'));
    const checked = check(cwd, ['--base', 'main', '--strict']);
    expect(checked).toMatchObject({ verdict: 'pass', findings: [], summary: { accepted: 1, errors: 0 } });
    expect(checked.accepted).toMatchObject([
      {
        code: 'approved-changed',
        entity: 'A-01',
        reason: 'council votes on Monday',
        author: 'Ана',
        commit: git(cwd, 'rev-parse', 'HEAD'),
        finding: { line: 6, severity: 'error' },
      },
    ]);
    const comment = planctl(cwd, ['check', '--base', 'main', '--format', 'markdown']).stdout;
    expect(comment).toContain('`approved-changed` A-01: council votes on Monday');
    git(cwd, 'branch', '-f', 'main');
    write(cwd, inPlan({ [file]: moved.replace('end: 2028-06-30', 'end: 2029-06-30') }));
    expect(check(cwd).verdict).toBe('fail');
  });

  it.each([
    'Planctl-Accept: approved-changed A-01',
    'Planctl-Accept: approved-changed A-02 another',
    'Planctl-Accept: update-rewritten A-01 another',
    'planctl accept approved-changed A-01 not a trailer',
  ])('is not accepted by: %s', (trailer) => {
    const cwd = repository();
    commit(cwd, { [file]: moved }, message(trailer));
    expect(check(cwd)).toMatchObject({ verdict: 'fail', accepted: [] });
  });
});

describe('the formats', () => {
  it('tell findings of files that are there and of files that are gone', () => {
    const cwd = repository();
    rmSync(path.join(cwd, 'plans/demo', kpi));
    commit(cwd, { [file]: moved }, 'gone');
    const outputs = ['sarif', 'junit', 'gitlab', 'github', 'markdown', 'json'];
    const run = planctl(cwd, [
      'check',
      '--base',
      'main',
      ...outputs.flatMap((format) => ['--output', `${format}=out/${format}`]),
    ]);
    expect(run.status).toBe(1);
    const out = (name: string): string => readFileSync(path.join(cwd, 'out', name), 'utf8');
    const gone = `plans/demo/${kpi}`;
    expect(out('github')).toContain(`::error file=${gone},line=1,endLine=1,col=1`);
    expect(out('github')).toContain(`::error file=plans/demo/${file},line=6,endLine=6,col=6`);
    // The goals that lost their indicator are told as well, as infos.
    expect(JSON.parse(out('gitlab'))).toHaveLength(4);
    expect(out('junit')).toContain(`name="${gone}"`);
    expect(JSON.parse(out('sarif')).runs[0].results).toHaveLength(4);
    expect(JSON.parse(out('json')).verdict).toBe('fail');
    expect(out('markdown')).toMatch(/^### ❌ This change cannot be merged as it is \(2 errors\)/);
  });

  it('bring annotations and a summary on GitHub', () => {
    const cwd = repository();
    commit(cwd, { [file]: moved }, 'later');
    const summary = path.join(folder({ summary: '' }), 'summary');
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary, GITHUB_BASE_REF: '' };
    const run = planctl(cwd, ['check', '--base', 'main'], env);
    expect(run.stdout).toContain(`::error file=plans/demo/${file},line=6`);
    expect(readFileSync(summary, 'utf8')).toMatch(/^### ❌/);
  });

  it('have a comment that fits, whatever changes', () => {
    const cwd = repository();
    const long = 'Дълго наименование на дейност. '.repeat(12).trim();
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => {
        const id = `A-${String(i + 100)}`;
        const text = first
          .replace('id: A-01', `id: ${id}`)
          .replace('{bg: Първа дейност, en: First activity}', `{bg: ${long}, en: "${id} | <b> \`x\` @name"}`);
        return [`activities/${id}.yaml`, text];
      }),
    );
    commit(cwd, many, 'many');
    git(cwd, 'branch', '-f', 'main');
    const changed = Object.fromEntries(
      Object.entries(many).map(([name, text]) => [name, text.replace('end: 2027-12-31', 'end: 2028-06-30')]),
    );
    commit(cwd, changed, 'all of them');
    for (const lang of ['bg', 'en']) {
      const comment = planctl(cwd, [
        'check',
        '--base',
        'main',
        '--format',
        'markdown',
        '--lang',
        lang,
      ]).stdout;
      expect(comment.length).toBeGreaterThan(20_000);
      expect(comment.length).toBeLessThan(62_000);
      expect(comment.split('<details>')).toHaveLength(comment.split('</details>').length);
      expect(comment).not.toMatch(/<b>|@name/);
      expect(comment.match(/^#+ /gm)?.every((level) => level.length === 4 || level.length === 5)).toBe(true);
    }
  });
});

describe('help', () => {
  it('names every code of a change', () => {
    const { stdout } = planctl(root, ['help', 'codes']);
    for (const code of ['measurement-rewritten', 'approved-changed', 'value-jump'])
      expect(stdout).toContain(code);
  });
});
