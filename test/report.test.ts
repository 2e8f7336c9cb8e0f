import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../src/model/report/report.ts';
import { folder, planctl, write } from './support/bin.ts';

const p = 'plans/p';
const secret = 'ZZSECRETZZ';

/** A plan with a red and a fine activity, an internal one, a KPI and secrets in every internal field. */
const plan = {
  [`${p}/plan.yaml`]:
    'id: p\ntitle: {bg: План, en: Plan}\nlanguages: [bg, en]\ntime_zone: Europe/Sofia\nperiod: {start: 2026-01-01, end: 2027-12-31}\n',
  [`${p}/organisations.yaml`]: 'organisations:\n  - {id: ORG-A, name: {bg: Отдел А, en: Unit A}}\n',
  [`${p}/areas/AR.yaml`]: 'id: AR\ntitle: {bg: Област, en: Area}\n',
  [`${p}/strategic-goals/SG-1.yaml`]: 'id: SG-1\ntitle: {bg: Стратегическа, en: Strategic}\n',
  [`${p}/operational-goals/OG-1.yaml`]: 'id: OG-1\ntitle: {bg: Цел, en: Goal}\narea: AR\nserves: [SG-1]\n',
  [`${p}/activities/A-1.yaml`]: `id: A-1
title: {bg: Закъсняла, en: Late one}
contributes_to: [OG-1]
lead: ORG-A
responsible: {post: {bg: ${secret}, en: ${secret}}}
start: 2026-01-01
end: 2026-05-31
risks: [{id: R1, text: {bg: ${secret}, en: ${secret}}, likelihood: low, impact: high}]
milestones: [{id: M1, title: {bg: Етап, en: Step}, due: 2026-04-30}]
updates:
  - date: 2026-03-31
    status: in_progress
    progress: 10
    done: {bg: Начало, en: A start}
  - date: 2026-06-30
    status: in_progress
    progress: 40
    done: {bg: Още, en: More}
    help_needed: {bg: ${secret}, en: ${secret}}
    note_internal: ${secret}
    blockers: [{bg: ${secret}, en: ${secret}}]
    assessment: {rating: late, reason: ${secret}, valid_until: 2026-12-31}
`,
  [`${p}/activities/A-2.yaml`]:
    'id: A-2\ntitle: {bg: Добра, en: Fine one}\ncontributes_to: [OG-1]\nlead: ORG-A\nstart: 2026-01-01\nend: 2026-12-31\nupdates:\n  - {date: 2026-06-30, status: in_progress, progress: 50}\n',
  [`${p}/activities/A-3.yaml`]: `id: A-3\ntitle: {bg: ${secret}, en: ${secret}}\ncontributes_to: [OG-1]\nvisibility: internal\nlead: ORG-A\nstart: 2026-01-01\nend: 2026-12-31\nupdates:\n  - {date: 2026-06-30, status: in_progress, progress: 50}\n`,
  [`${p}/kpis/K-1.yaml`]:
    'id: K-1\ntitle: {bg: Показател, en: Indicator}\nunit: {bg: броя, en: count}\nkind: performance\nmeasure: number\ndirection: increase\nbaseline: {date: 2025-12-31, value: 0}\ntargets: [{date: 2026-12-31, value: 100}]\nserves: [OG-1]\nowner: ORG-A\nmeasurements:\n  - {period: 2026-Q1, value: 25}\n  - {period: 2026-Q2, value: 30}\n',
};

function git(cwd: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-c', 'commit.gpgsign=false', ...args], { cwd, encoding: 'utf8' }).trim();
}

function repository(files: Readonly<Record<string, string>> = plan): string {
  const cwd = folder(files);
  git(cwd, 'init', '-q', '-b', 'main');
  git(cwd, 'config', 'user.name', 'A');
  git(cwd, 'config', 'user.email', 'a@example.org');
  commit(cwd, 'begin');
  return cwd;
}

function commit(cwd: string, message: string): void {
  git(cwd, 'add', '.');
  git(cwd, 'commit', '-qm', message);
}

function reportOf(cwd: string, ...args: readonly string[]): Report {
  const { stdout, stderr, status } = planctl(cwd, ['report', ...args, '--json']);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout);
}

const answered = `period: 2026-Q2
summary: {bg: Думи, en: Words}
exceptions:
  A-1: {cause: {bg: Причина, en: A cause}, action: {bg: Мярка, en: An action}, due: 2026-09-30}
`;

describe('the report as data', () => {
  test('compares the end of the period with the one before', () => {
    const { head, summary, exceptions, changed, milestones, kpis } = reportOf(repository(), '2026-Q2');
    expect(head.asOf).toBe('2026-06-30');
    expect(head.against).toEqual({ period: '2026-Q1', asOf: '2026-03-31', sealed: false });
    expect(summary.activities).toContainEqual({ word: 'overdue', now: 1, before: 0 });
    expect(exceptions[0]?.entity.id).toBe('A-1');
    expect(exceptions[0]?.lacks).toEqual(['cause', 'action']);
    const told = changed.groups.flatMap(({ changes }) =>
      changes.map(({ entity, change }) => `${entity.id} ${change.type}`),
    );
    expect(told).toContain('A-1 update-added');
    expect(told).toContain('K-1 measurement-added');
    expect(milestones.missed.map(({ milestone }) => milestone)).toEqual(['M1']);
    expect(kpis[0]?.values).toHaveLength(2);
  });

  test('of a half-year and of a year, by the same code', () => {
    const cwd = repository();
    expect(reportOf(cwd, '2026-H2').head.against?.period).toBe('2026-H1');
    expect(reportOf(cwd, '2026-H1').head.against).toBeNull();
    expect(reportOf(cwd, '--year', '2026').head.asOf).toBe('2026-12-31');
    expect(reportOf(cwd, 'I полугодие 2026').head.period).toBe('2026-H1');
  });

  test('names the decision of each approved value that changed, as check does', () => {
    const { [`${p}/activities/A-2.yaml`]: fine = '', [`${p}/kpis/K-1.yaml`]: kpi = '' } = plan;
    const cwd = repository();
    write(cwd, {
      [`${p}/activities/A-2.yaml`]: fine
        .replace('end: 2026-12-31', 'end: 2027-06-30')
        .replace('start: 2026-01-01', 'start: 2026-02-01'),
      [`${p}/kpis/K-1.yaml`]: kpi
        .replace('{date: 2026-12-31, value: 100}', '{date: 2026-12-31, value: 80, note: less}')
        .replace('bg: Показател', 'bg: Мярка'),
      [`${p}/decisions/D-1.yaml`]: `id: D-1
number: "7"
allows:
  - {entity: A-2, field: end, to: 2027-06}
  - {entity: K-1, field: targets.2026-12-31, to: 80}
  - {entity: K-1, field: title, to: {bg: Мярка}}
`,
    });
    commit(cwd, 'decided');
    const { approved } = reportOf(cwd, '2026-Q2', '--against', 'HEAD~1').changes;
    const told = approved.map(({ entity, field, decision }) => [
      entity.id,
      field,
      decision === 'unpublished' ? decision : (decision?.number ?? null),
    ]);
    expect(told).toEqual([
      ['A-2', 'start', null],
      ['A-2', 'end', '7'],
      ['K-1', 'title', '7'],
      ['K-1', 'targets.2026-12-31', '7'],
    ]);
    const check = JSON.parse(planctl(cwd, ['check', '--base', 'HEAD~1', '--json']).stdout) as {
      readonly findings: readonly {
        readonly code: string;
        readonly entity: string;
        readonly message: string;
      }[];
      readonly decisionsUsed: readonly string[];
    };
    const refused = check.findings.filter(({ code }) => code === 'approved-changed');
    expect(refused.map(({ entity, message }) => [entity, /start/.test(message)])).toEqual([['A-2', true]]);
    expect(check.decisionsUsed).toEqual(['D-1']);
  });

  test('is the same from the same commit, wherever it is made', () => {
    const cwd = repository();
    const other = path.join(folder(), 'clone');
    git(cwd, 'clone', '-q', cwd, other);
    const [first, again, elsewhere] = [cwd, cwd, other].map(
      (at) => planctl(at, ['report', '2026-Q2', '--json']).stdout,
    );
    expect(again).toBe(first);
    expect(elsewhere).toBe(first);
    write(cwd, { [`${p}/activities/A-2.yaml`]: `${plan[`${p}/activities/A-2.yaml`]}tags: [x]\n` });
    const { commit: made, command } = reportOf(cwd, '2026-Q2').annexes.made;
    expect(made).toBeNull();
    expect(command).not.toContain('--rev');
    const head = git(cwd, 'rev-parse', 'HEAD');
    expect(planctl(cwd, ['report', '2026-Q2', '--json', '--rev', head]).stdout).toBe(first);
  });

  test('names every input of every figure by its line', () => {
    const { annexes } = reportOf(repository(), '2026-Q2');
    const figure = annexes.figures.find((one) => one.figure === 'fig-A-1-health');
    expect(figure?.says).toBe('overdue');
    expect(figure?.inputs).toContainEqual(
      expect.objectContaining({
        field: 'end',
        value: '2026-05-31',
        at: { file: `${p}/activities/A-1.yaml`, line: 7 },
      }),
    );
  });

  test.each(['council', 'public'])('keeps what is internal from the %s, and counts it', (audience) => {
    const { stdout } = planctl(repository(), ['report', '2026-Q2', '--audience', audience, '--json']);
    expect(stdout).not.toContain(secret);
    expect(stdout).not.toContain('"A-3"');
    const report: Report = JSON.parse(stdout);
    expect(report.head.unpublished.items).toBe(1);
    expect(report.head.unpublished.fields).toBeGreaterThan(2);
    expect(report.summary.activities.reduce((sum, { now }) => sum + now, 0)).toBe(3);
  });

  test('of one lead has what that lead does', () => {
    const files = {
      ...plan,
      [`${p}/activities/A-2.yaml`]: plan[`${p}/activities/A-2.yaml`]?.replace('ORG-A', 'unknown') ?? '',
    };
    const { areas, kpis } = reportOf(repository(files), '2026-Q2', '--audience', 'lead:ORG-A');
    const ids = areas.flatMap(({ goals }) =>
      goals.flatMap(({ activities }) => activities.map((one) => one.activity.id)),
    );
    expect(ids).toEqual(['A-1', 'A-3']);
    expect(kpis.map(({ kpi }) => kpi.id)).toEqual(['K-1']);
  });

  test('refuses what is no period, and says what is', () => {
    const { status, stderr } = planctl(repository(), ['report', '2026-06-30']);
    expect(status).toBe(2);
    expect(stderr).toContain('2026-06-30 is not a period');
  });
});

describe('the office', () => {
  test('is asked for what is missing, and its gaps are told where they are allowed', () => {
    const cwd = repository();
    const refused = planctl(cwd, ['report', '2026-Q2']);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('A-1 (cause, corrective action)');
    const allowed = planctl(cwd, ['report', '2026-Q2', '--allow-gaps']);
    expect(allowed.status).toBe(0);
    expect(allowed.stdout).toContain('A-1 (cause, corrective action)');
    write(cwd, { [`${p}/reports/2026-Q2.yaml`]: answered });
    const { status, stdout } = planctl(cwd, ['report', '2026-Q2', '--lang', 'bg']);
    expect(status).toBe(0);
    expect(stdout).toContain('Причина');
    expect(stdout).toContain('Думи');
  });

  test('gets a file with the questions, once', () => {
    const cwd = repository();
    expect(planctl(cwd, ['report', 'draft', '2026-Q2', '--yes']).status).toBe(0);
    const file = path.join(cwd, p, 'reports/2026-Q2.yaml');
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^# yaml-language-server:.*\nperiod: 2026-Q2\nstage: draft\n/);
    expect(text).toContain('A-1');
    expect(planctl(cwd, ['validate']).stdout).toContain('0 errors');
    // Every question answered by taking its mark away.
    const answers = text
      .replace(/^# (.*(?:bg|en): )>-$/gm, '# $1Words')
      .replace(/^# (?=summary|areas|exceptions| )/gm, '');
    write(cwd, { [`${p}/reports/2026-Q2.yaml`]: answers.replace(/^ *due:$/gm, '') });
    expect(planctl(cwd, ['validate']).stdout).toContain('0 errors');
    expect(planctl(cwd, ['report', '2026-Q2']).status).toBe(0);
    expect(planctl(cwd, ['report', 'draft', '2026-Q2', '--yes']).stderr).toContain('begun already');
  });

  test('closes a period, and can verify it for ever', () => {
    const cwd = repository({ ...plan, [`${p}/reports/2026-Q2.yaml`]: answered });
    const sealed = git(cwd, 'rev-parse', 'HEAD');
    expect(planctl(cwd, ['report', 'close', '2026-Q2', '--yes']).status).toBe(0);
    expect(git(cwd, 'tag')).toBe('report/p/2026-Q2');
    const text = readFileSync(path.join(cwd, p, 'reports/2026-Q2.yaml'), 'utf8');
    expect(text).toContain(`commit: ${sealed}`);
    expect(text).toMatch(/digest: [0-9a-f]{64}/);
    expect(
      planctl(cwd, ['report', 'stage', '2026-Q2', 'submitted', '--registration', 'X-1', '--yes']).status,
    ).toBe(0);
    // A later report of the period is no matter of the sealed one.
    write(cwd, {
      [`${p}/activities/A-2.yaml`]: `${plan[`${p}/activities/A-2.yaml`]}  - {date: 2026-06-30, status: on_hold}\n`,
    });
    commit(cwd, 'later');
    const { status, stdout } = planctl(cwd, ['report', 'verify', '2026-Q2']);
    expect(stdout).toContain('is what was sealed');
    expect(status).toBe(0);
    expect(planctl(cwd, ['report', 'close', '2026-Q2', '--yes']).stderr).toContain('is closed');
    write(cwd, { [`${p}/reports/2026-Q2.yaml`]: text.replace(/digest: \w+/, `digest: ${'f'.repeat(64)}`) });
    const forged = planctl(cwd, ['report', 'verify', '2026-Q2']);
    expect(forged.status).toBe(1);
    expect(forged.stdout).toContain('is not what was sealed');
  });

  test('cannot verify a report whose history was rewritten, and says what is another now', () => {
    const cwd = repository({ ...plan, [`${p}/reports/2026-Q2.yaml`]: answered });
    planctl(cwd, ['report', 'close', '2026-Q2', '--yes']);
    const seal = readFileSync(path.join(cwd, p, 'reports/2026-Q2.yaml'), 'utf8');
    // The same files in another history: nothing is lost.
    git(cwd, 'checkout', '-q', '--orphan', 'again');
    commit(cwd, 'all at once');
    expect(planctl(cwd, ['report', 'verify', '2026-Q2'])).toMatchObject({ status: 0 });
    expect(JSON.parse(planctl(cwd, ['report', 'verify', '2026-Q2', '--json']).stdout)).toMatchObject({
      same: true,
      sealed: { inHistory: false },
    });
    // A figure that was another from the beginning.
    write(cwd, {
      [`${p}/kpis/K-1.yaml`]: (plan[`${p}/kpis/K-1.yaml`] ?? '').replace('value: 30', 'value: 60'),
    });
    git(cwd, 'commit', '-q', '--amend', '--all', '--no-edit');
    const { status, stdout } = planctl(cwd, ['report', 'verify', '2026-Q2']);
    expect(status).toBe(1);
    expect(stdout).toContain('the history was rewritten');
    expect(stdout).toMatch(/^Other than sealed: .*KPIs/m);
    expect(stdout).not.toContain('Money');
    expect(readFileSync(path.join(cwd, p, 'reports/2026-Q2.yaml'), 'utf8')).toBe(seal);
  });

  test('sees a later correction as a revision in the next report', () => {
    const cwd = repository({ ...plan, [`${p}/reports/2026-Q2.yaml`]: answered });
    planctl(cwd, ['report', 'close', '2026-Q2', '--yes']);
    write(cwd, {
      [`${p}/kpis/K-1.yaml`]: `${plan[`${p}/kpis/K-1.yaml`]}  - {period: 2026-Q3, value: 60}\n  - {period: 2026-Q2, value: 28, revises: {bg: Преброено, en: Counted anew}, kind: correction}\n`,
    });
    commit(cwd, 'a correction');
    const { head } = reportOf(cwd, '2026-Q3');
    expect(head.against).toEqual({ period: '2026-Q2', asOf: '2026-06-30', sealed: true });
    expect(head.revised).toHaveLength(1);
    expect(head.revised[0]).toMatchObject({
      entity: { id: 'K-1' },
      date: '2026-Q2',
      before: { value: 30 },
      after: { value: 28 },
      reason: { en: 'Counted anew' },
    });
  });

  test('cannot close what is not over, not committed, not accepted or full of gaps', () => {
    const open = repository();
    expect(planctl(open, ['report', 'close', '2026-Q2', '--yes']).stderr).toContain(
      'A-1 (cause, corrective action)',
    );
    expect(planctl(open, ['report', 'close', '2099-Q1', '--yes']).stderr).toContain('31 Mar 2099');
    write(open, { [`${p}/reports/2026-Q2.yaml`]: answered });
    expect(planctl(open, ['report', 'close', '2026-Q2', '--yes']).stderr).toContain('in no commit');
    const strict = repository({
      ...plan,
      [`${p}/plan.yaml`]: `${plan[`${p}/plan.yaml`]}acceptance: true\n`,
      [`${p}/reports/2026-Q2.yaml`]: answered,
    });
    expect(reportOf(strict, '2026-Q2').head.unaccepted).toContainEqual({ entity: 'A-2', date: '2026-06-30' });
    expect(planctl(strict, ['report', 'close', '2026-Q2', '--yes']).stderr).toContain('A-2 2026-06-30');
  });

  test('opens a closed report as a new version, and keeps the seal of the old one', () => {
    const cwd = repository({ ...plan, [`${p}/reports/2026-Q2.yaml`]: answered });
    planctl(cwd, ['report', 'close', '2026-Q2', '--yes']);
    expect(planctl(cwd, ['report', 'revise', '2026-Q2', '--yes']).status).toBe(2);
    expect(planctl(cwd, ['report', 'revise', '2026-Q2', '--reason', 'Amended', '--yes']).status).toBe(0);
    const text = readFileSync(path.join(cwd, p, 'reports/2026-Q2.yaml'), 'utf8');
    expect(text).toMatch(/earlier:\n {2}- version: 1\n {4}reason: Amended\n {4}seal:/);
    expect(text).toContain('version: 2');
    expect(planctl(cwd, ['report', 'close', '2026-Q2', '--yes']).status).toBe(0);
    expect(git(cwd, 'tag').split('\n')).toEqual(['report/p/2026-Q2', 'report/p/2026-Q2-v2']);
  });
});

test('the files of a report have the names of its plan, period, audience and language', () => {
  const cwd = repository({ ...plan, [`${p}/reports/2026-Q2.yaml`]: answered });
  const made = ['report', '2026-Q2', '--lang', 'bg,en', '--format', 'md,json', '-o', 'out'];
  expect(planctl(cwd, made).status).toBe(0);
  expect(planctl(cwd, [...made, '--audience', 'council']).status).toBe(0);
  expect(readdirSync(path.join(cwd, 'out')).sort()).toEqual([
    'p-2026-Q2-council-annex.bg.md',
    'p-2026-Q2-council-annex.en.md',
    'p-2026-Q2-council.bg.md',
    'p-2026-Q2-council.en.md',
    'p-2026-Q2-council.json',
    'p-2026-Q2.bg.md',
    'p-2026-Q2.en.md',
    'p-2026-Q2.json',
  ]);
  expect(planctl(cwd, ['report', '2026-Q2', '--lang', 'bg,en']).stderr).toContain('-o');
});
