import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, planctl, write } from './support/bin.ts';
import { inPlan, smallPlan } from './support/small-plan.ts';

function git(cwd: string, args: readonly string[], date = '2027-04-01T12:00:00Z', author = 'Ana'): string {
  return execFileSync('git', args, {
    cwd,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: author,
      GIT_AUTHOR_EMAIL: 'a@example.org',
      GIT_COMMITTER_NAME: author,
      GIT_COMMITTER_EMAIL: 'a@example.org',
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
    },
  }).trim();
}

const activityFile = 'activities/A-01-first.yaml';
const first = smallPlan[activityFile] ?? '';
const later = `${first}  - date: 2027-06-30
    status: on_hold
    progress: 30
    milestones: {M1: {state: done, date: 2027-06-20}}
`;

function commit(
  cwd: string,
  files: Readonly<Record<string, string>>,
  message: string,
  date: string,
  author = 'Ana',
) {
  write(cwd, files);
  git(cwd, ['add', '-A']);
  git(cwd, ['commit', '-qm', message], date, author);
}

function repository(): string {
  const cwd = folder();
  git(cwd, ['init', '-q', '-b', 'main']);
  commit(cwd, inPlan(smallPlan), 'one', '2027-04-01T12:00:00Z');
  return cwd;
}

interface Facts {
  readonly from: string | null;
  readonly to: string | null;
  readonly changes: readonly {
    readonly type: string;
    readonly entity: string;
    readonly [k: string]: unknown;
  }[];
  readonly impact: readonly { readonly entity: string; readonly [k: string]: unknown }[];
}

function diff(cwd: string, ...args: readonly string[]): Facts {
  const run = planctl(cwd, ['diff', '--json', '--as-of', '2027-07-31', ...args]);
  expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(run.stdout) as Facts;
}

const types = ({ changes }: Facts): readonly string[] => changes.map(({ type, field }) => `${type} ${field}`);

describe('planctl diff', () => {
  it('compares the last commit with the working files, in facts, impact and words', () => {
    const cwd = repository();
    write(cwd, inPlan({ [activityFile]: later.replace('end: 2027-12-31', 'end: 2028-04-01') }));
    const found = diff(cwd);
    expect(found).toMatchObject({ from: git(cwd, ['rev-parse', 'HEAD']), to: null });
    expect(types(found)).toEqual([
      'date-moved end',
      'update-added updates',
      'status-changed status',
      'progress-changed progress',
      'milestone-changed milestones.M1',
    ]);
    expect(found.changes[0]).toMatchObject({
      before: '2027-12-31',
      after: '2028-04-01',
      days: 92,
      derived: false,
    });
    expect(found.impact.find(({ entity }) => entity === 'A-01')).toMatchObject({
      measure: 'health',
      before: 'late',
      after: 'on_hold',
    });
    expect(found.impact.map(({ entity }) => entity)).toContain('ALPHA');
    const words = planctl(cwd, ['diff', '--format', 'markdown', '--as-of', '2027-07-31']).stdout;
    expect(words).toContain('End moved 92 days later: 31 Dec 2027 → 1 Apr 2028');
    const bg = planctl(cwd, ['--lang', 'bg', 'diff', '--format', 'markdown', '--as-of', '2027-07-31']).stdout;
    expect(bg).toContain('Край: с 92 дни по-късно, 31.12.2027 → 01.04.2028');
    expect(bg).not.toMatch(/moved|New report/);
    const rows = planctl(cwd, ['diff']).stdout.split('\n');
    expect(rows[0]).toBe(
      'change\tdemo\tdate-moved\tactivity\tA-01\tend\t2027-12-31\t2028-04-01\tplans/demo/activities/A-01-first.yaml:end',
    );
    expect(planctl(cwd, ['diff', '--stat']).stdout).toContain('demo\tALPHA\tA-01\tupdate-added\t1\n');
  });

  it('tells a rewritten entry from a new one', () => {
    const cwd = repository();
    write(cwd, inPlan({ [activityFile]: later.replace('progress: 20', 'progress: 45') }));
    const { changes } = diff(cwd);
    expect(changes.slice(0, 2).map(({ type }) => type)).toEqual(['update-rewritten', 'update-added']);
    expect(changes[0]).toMatchObject({ before: { progress: 20 }, after: { progress: 45 } });
  });

  it('sees no change in another name, place, order, format or comment', () => {
    const cwd = repository();
    const lines = first.trimEnd().split('\n');
    const moved = [
      '# A comment',
      `updates: [{sources: [S-01], progress: 20.0, status: "in_progress", date: '2027-03-31'}]`,
      ...lines
        .slice(0, lines.indexOf('updates:'))
        .reverse()
        .filter((line) => !/^( |milestones)/.test(line)),
      'milestones: [{due: 2027-06-30, title: {en: First milestone, bg: Първи етап}, id: M1}]',
      'weight: 1',
      'tags: []',
    ].join('\r\n');
    rmSync(path.join(cwd, 'plans/demo', activityFile));
    write(cwd, inPlan({ 'activities/A-01-renamed.yaml': moved }));
    expect(diff(cwd)).toMatchObject({ changes: [], impact: [] });
    mkdirSync(path.join(cwd, 'city'));
    renameSync(path.join(cwd, 'plans'), path.join(cwd, 'city/plans'));
    expect(diff(path.join(cwd, 'city'))).toMatchObject({ changes: [], impact: [] });
    git(cwd, ['add', '-A']);
    git(cwd, ['commit', '-qm', 'moved']);
    expect(diff(cwd, 'HEAD~1', 'HEAD')).toMatchObject({ changes: [], impact: [] });
    const screen = planctl(cwd, ['diff', 'HEAD~1..HEAD', '--format', 'markdown']);
    expect(screen.stdout).toContain('Nothing changes by meaning.');
  });

  it('takes revisions, ranges, merge bases and days, also in a bare repository', () => {
    const cwd = repository();
    git(cwd, ['switch', '-qc', 'side']);
    commit(cwd, inPlan({ [activityFile]: later }), 'side', '2027-07-01T12:00:00Z');
    git(cwd, ['switch', '-q', 'main']);
    commit(
      cwd,
      inPlan({ [activityFile]: first.replace('end: 2027-12-31', 'end: 2028-01-31') }),
      'main',
      '2027-07-02T12:00:00Z',
    );
    const forward = types(diff(cwd, 'main', 'side'));
    expect(forward).toContain('date-moved end');
    expect(types(diff(cwd, 'main..side'))).toEqual(forward);
    expect(types(diff(cwd, 'main...side'))).not.toContain('date-moved end');
    expect(types(diff(cwd, '2027-04-30', 'main'))).toEqual(['date-moved end']);
    expect(diff(cwd, 'side').to).toBeNull();
    const bare = path.join(cwd, 'bare.git');
    git(cwd, ['clone', '-q', '--bare', '.', bare]);
    expect(types(diff(bare, 'main~1'))).toEqual(['date-moved end']);
    expect(planctl(cwd, ['diff', 'nowhere'])).toMatchObject({ status: 3 });
    expect(planctl(folder(inPlan(smallPlan)), ['diff'])).toMatchObject({ status: 3 });
  });

  it('says in one line that a plan is new or gone, and nothing of a file that cannot be read', () => {
    const cwd = repository();
    cpSync(path.join(cwd, 'plans/demo'), path.join(cwd, 'plans/other'), { recursive: true });
    write(cwd, { 'plans/other/plan.yaml': (smallPlan['plan.yaml'] ?? '').replace('id: demo', 'id: other') });
    const words = planctl(cwd, ['diff', '--plan', 'other', '--format', 'markdown']).stdout;
    expect(words).toContain('The plan is new: 7 items.');
    rmSync(path.join(cwd, 'plans/other'), { recursive: true });
    write(cwd, inPlan({ [activityFile]: 'id: A-01\ntitle: "open\n' }));
    const run = planctl(cwd, ['diff', '--json']);
    const printed = JSON.parse(run.stdout) as { plans: readonly unknown[]; changes: readonly unknown[] };
    expect(printed.plans).toMatchObject([{ id: 'demo', on: 'both', notCompared: ['A-01'] }]);
    expect(printed.changes).toEqual([]);
    expect(run.stderr).not.toBe('');
  });
});

describe('planctl history', () => {
  interface Event {
    readonly type: string;
    readonly [k: string]: unknown;
  }
  const history = (cwd: string, ...args: readonly string[]): readonly Event[] => {
    const run = planctl(cwd, ['history', '--json', ...args]);
    expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 0, stderr: '' });
    return (JSON.parse(run.stdout) as { events: readonly Event[] }).events;
  };

  it('follows an item through renames and moved folders, up to what is not committed', () => {
    const cwd = repository();
    commit(cwd, inPlan({ [activityFile]: later }), 'two', '2027-07-01T12:00:00Z', 'Boris');
    renameSync(path.join(cwd, 'plans/demo', activityFile), path.join(cwd, 'plans/demo/activities/A-01.yaml'));
    mkdirSync(path.join(cwd, 'city'));
    renameSync(path.join(cwd, 'plans'), path.join(cwd, 'city/plans'));
    commit(cwd, {}, 'moved', '2027-07-02T12:00:00Z');
    write(cwd, {
      'city/plans/demo/activities/A-01.yaml': later.replace('end: 2027-12-31', 'end: 2028-01-31'),
    });
    const inside = path.join(cwd, 'city');
    const events = history(inside, 'a-01');
    expect(
      events.map(({ type, author, valid }) => [type, (author as Event | null)?.['name'], valid]),
    ).toEqual([
      ['entity-added', 'Ana', null],
      ['update-added', 'Boris', '2027-06-30'],
      ['status-changed', 'Boris', '2027-06-30'],
      ['progress-changed', 'Boris', '2027-06-30'],
      ['milestone-changed', 'Boris', '2027-06-30'],
      ['date-moved', undefined, null],
    ]);
    const progress = history(inside, 'A-01', '--field', 'progress');
    expect(progress.map(({ valid, before, after }) => [valid, before, after])).toEqual([
      ['2027-03-31', null, 20],
      ['2027-06-30', 20, 30],
    ]);
    expect(history(inside, 'A-01', '--since', '2027-06-15')).toHaveLength(5);
    // Up to a revision, before the files moved, and what is true by a day.
    for (const rev of ['HEAD~1', '2027-07-01'])
      expect(history(inside, 'A-01', '--rev', rev)).toEqual(events.slice(0, 5));
    expect(history(inside, 'A-01', '--rev', 'HEAD~2')).toHaveLength(1);
    expect(history(inside, 'A-01', '--as-of', '2027-06-29').map(({ valid }) => valid)).toEqual([null, null]);
    expect(history(inside).filter(({ type }) => type === 'entity-added')).toHaveLength(7);
  });

  it('tells all that was recorded since a day, also behind commits of a wrong clock', () => {
    const cwd = repository();
    commit(cwd, inPlan({ [activityFile]: later }), 'two', '2027-07-01T12:00:00Z');
    for (let n = 0; n < 8; n++) commit(cwd, { [`notes/${n}.txt`]: 'x' }, 'note', '2027-04-02T12:00:00Z');
    const types = history(cwd, '--since', '2027-06-15').map(({ type }) => type);
    expect(types).toContain('update-added');
    expect(types).not.toContain('entity-added');
  });

  it('refuses a field that nothing can have, and is silent of one that never changed', () => {
    const cwd = repository();
    const slip = planctl(cwd, ['history', 'A-01', '--field', 'progres']);
    expect(slip.status).toBe(2);
    expect(slip.stderr).toMatch(
      /^planctl: A-01 has no field progres; .*updates, date, status, progress.*\n.*progress\?/,
    );
    expect(planctl(cwd, ['history', '--field', 'nothing']).status).toBe(2);
    expect(planctl(cwd, ['history', 'A-01', '--field', 'planned_path'])).toMatchObject({
      status: 0,
      stdout: '',
    });
    expect(planctl(cwd, ['history', 'A-01', '--field', 'x-own']).status).toBe(0);
  });

  it('tells of a deleted item, and of an organisation in its list', () => {
    const cwd = repository();
    rmSync(path.join(cwd, 'plans/demo', activityFile));
    commit(cwd, {}, 'gone', '2027-05-01T12:00:00Z');
    expect(history(cwd, 'A-01').map(({ type }) => type)).toEqual(['entity-added', 'entity-removed']);
    expect(history(cwd, 'ORG-A').map(({ type }) => type)).toEqual(['entity-added']);
    expect(planctl(cwd, ['history', 'A-99'])).toMatchObject({ status: 2 });
  });

  it('names the commits that made changes, and a merge only with what it added itself', () => {
    const cwd = repository();
    git(cwd, ['switch', '-qc', 'side']);
    commit(
      cwd,
      inPlan({ [activityFile]: first.replace('en: First activity', 'en: Renamed') }),
      'side',
      '2027-05-01T12:00:00Z',
    );
    git(cwd, ['switch', '-q', 'main']);
    commit(cwd, inPlan({ [activityFile]: later }), 'main', '2027-05-02T12:00:00Z');
    git(cwd, ['merge', '-q', '--no-commit', 'side'], '2027-05-03T12:00:00Z');
    const merged = later
      .replace('en: First activity', 'en: Renamed')
      .replace('end: 2027-12-31', 'end: 2028-12-31');
    commit(cwd, inPlan({ [activityFile]: merged }), 'merge', '2027-05-03T12:00:00Z');
    const told = history(cwd, 'A-01').map(({ subject, type }) => `${subject} ${type}`);
    expect(told).toEqual([
      'one entity-added',
      'side text-changed',
      'main update-added',
      'main status-changed',
      'main progress-changed',
      'main milestone-changed',
      'merge date-moved',
    ]);
  });
});
