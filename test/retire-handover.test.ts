import { describe, expect, test } from 'vitest';
import { planctl } from './support/bin.ts';
import { commentedPlan, commentedRepository, commits, git, inDemo } from './support/commented-plan.ts';

const activity = 'activities/A-01.yaml';

function written(name: string): string {
  return commentedPlan[name] ?? '';
}

describe('planctl retire', () => {
  test('writes retired into a goal, and says what still refers to it', () => {
    const cwd = commentedRepository();
    const run = planctl(cwd, [
      ...['retire', 'og-01', '--as', 'заменена', '--by', 'OG-02', '--date', '01.01.2028'],
      ...['--reason', 'Обединена', '--decision', 'D-2027-04'],
    ]);
    expect(run.status).toBe(0);
    expect(inDemo(cwd, 'operational-goals/OG-01.yaml')).toBe(
      `${written('operational-goals/OG-01.yaml')}retired:\r
  date: 2028-01-01\r
  as: superseded\r
  by: OG-02\r
  reason: Обединена\r
  decision: D-2027-04\r
`,
    );
    expect(run.stderr).toContain(
      'Still referring to OG-01: A-01 (Contributes to), A-02 (Contributes to), K-01 (Measures the results of).',
    );
    expect(git(cwd, 'log', '-1', '--format=%s')).toBe('OG-01: superseded by OG-02 as of 1 Jan 2028');
    expect([commits(cwd), git(cwd, 'status', '--short')]).toEqual([2, '']);
    const again = planctl(cwd, ['retire', 'OG-01', '--as', 'cancelled', '--reason', 'x']);
    expect([again.status, again.stderr]).toEqual([
      2,
      expect.stringContaining('superseded already, as of 2028-01-01'),
    ]);
  });

  test('ends an activity by its last report', () => {
    const cwd = commentedRepository();
    const run = planctl(cwd, [
      ...['retire', 'A-01', '--as', 'superseded', '--by', 'A-02', '--date', '2027-05-01', '--json'],
      ...['--reason-bg', 'Слята', '--reason-en', 'Merged', '--decision', 'D-2027-04'],
    ]);
    expect(JSON.parse(run.stdout)).toMatchObject({
      changes: [
        {
          type: 'update-added',
          field: 'updates',
          after: { status: 'superseded', note: { bg: 'Слята', en: 'Merged' } },
        },
        { type: 'entity-superseded', field: 'status', before: 'in_progress', after: 'superseded' },
        { type: 'field-changed', field: 'superseded_by', before: null, after: 'A-02' },
      ],
      files: [`plans/demo/${activity}`],
      commit: git(cwd, 'rev-parse', 'HEAD'),
    });
    expect(inDemo(cwd, activity)).toBe(
      written(activity)
        .replace('updates:', 'superseded_by: A-02\r\nupdates:')
        .replace(
          'x-own',
          '- date: 2027-05-01\r\n  status: superseded\r\n  note: {bg: Слята, en: Merged}\r\n  decision: D-2027-04\r\nx-own',
        ),
    );
    const again = planctl(cwd, ['retire', 'A-01', '--as', 'superseded', '--by', 'A-02', '--reason', 'x']);
    expect([again.status, again.stderr]).toEqual([
      2,
      expect.stringContaining('superseded already, as of 2027-05-01'),
    ]);
  });

  test('says in Bulgarian what it would do', () => {
    const cwd = commentedRepository();
    const { status, stderr } = planctl(cwd, [
      ...['retire', 'K-01', '--as', 'отпаднал', '--date', '2028-01-01', '--reason', 'Няма данни'],
      ...['--lang', 'bg', '--dry-run'],
    ]);
    expect(status).toBe(0);
    expect(stderr).toMatch(/Отпада.* от:? 01\.01\.2028/);
    expect([commits(cwd), git(cwd, 'status', '--short')]).toEqual([1, '']);
  });

  test.each<[readonly string[], number, RegExp]>([
    [['OG-01', '--reason', 'x'], 2, /--as is missing/],
    [['OG-01', '--as', 'gone', '--reason', 'x'], 2, /there is cancelled, superseded/],
    [['OG-01', '--as', 'cancelled'], 2, /--reason is missing/],
    [['OG-01', '--as', 'superseded', '--reason', 'x'], 2, /--by is missing/],
    [['OG-01', '--as', 'superseded', '--by', 'OG-09', '--reason', 'x'], 2, /Nothing has the id OG-09/],
    [['OG-01', '--as', 'superseded', '--by', 'OG-01', '--reason', 'x'], 2, /place of itself/],
    [['OG-01', '--as', 'cancelled', '--by', 'OG-02', '--reason', 'x'], 2, /do not go together/],
    [['OG-01', '--as', 'cancelled', '--decision', 'D-9', '--reason', 'x'], 1, /ref-unknown/],
    [['A-01', '--as', 'superseded', '--by', 'OG-02', '--reason', 'x', '--date', '2028'], 1, /ref-kind/],
    [
      ['ORG-A', '--as', 'cancelled', '--reason', 'x'],
      2,
      /organisations stay in the plan.*planctl handover ORG-A/s,
    ],
  ])('refuses %j', (args, exit, message) => {
    const cwd = commentedRepository();
    const { status, stderr } = planctl(cwd, ['retire', ...args]);
    expect({ status, stderr }).toEqual({ status: exit, stderr: expect.stringMatching(message) });
    expect([commits(cwd), git(cwd, 'status', '--short')]).toEqual([1, '']);
  });
});

describe('planctl handover', () => {
  test('puts one organisation in the place of another, in one commit, and says what it leaves', () => {
    const cwd = commentedRepository();
    const run = planctl(cwd, ['handover', 'org-a', 'ORG-B', '--from', '1 май 2027']);
    expect(run.status).toBe(0);
    expect(inDemo(cwd, activity)).toBe(
      written(activity)
        .replace('lead: ORG-A     # who', 'lead: ORG-B     # who')
        .replace('en: Risk}, owner: ORG-A}', 'en: Risk}, owner: ORG-B}'),
    );
    expect(inDemo(cwd, 'plan.yaml')).toBe(written('plan.yaml').replace('ORG-A   # leads', 'ORG-B   # leads'));
    expect(inDemo(cwd, 'areas/ALPHA.yaml')).toBe(written('areas/ALPHA.yaml').replace('"ORG-A"', '"ORG-B"'));
    expect(inDemo(cwd, 'kpis/K-01.yaml')).toBe(written('kpis/K-01.yaml').replace('ORG-A', 'ORG-B'));
    expect(inDemo(cwd, 'activities/A-02.yaml')).toBe(written('activities/A-02.yaml'));
    expect(inDemo(cwd, 'organisations.yaml')).toBe(
      written('organisations.yaml').replace(
        'en: First office}\n',
        'en: First office}\n    valid_to: 2027-04-30\n    succeeded_by: ORG-B\n',
      ),
    );
    expect(run.stderr).toContain('Not touched, corrective actions that are open: A-01.');
    expect(run.stderr).toContain('Not touched, named as partner: A-02.');
    expect(run.stderr).toContain('Not touched, the responsible persons of: A-01.');
    expect([commits(cwd), git(cwd, 'status', '--short')]).toEqual([2, '']);
    expect(git(cwd, 'log', '-1', '--format=%s')).toBe(
      'ORG-A hands over to ORG-B as of 1 May 2027: demo, ALPHA, A-01, K-01',
    );
    expect(git(cwd, 'log', '-1', '--format=%(trailers:key=Planctl-Change,valueonly)').split('\n')).toEqual([
      'demo lead ORG-A -> ORG-B',
      'ALPHA owner ORG-A -> ORG-B',
      'A-01 lead ORG-A -> ORG-B',
      'A-01 risks.R1.owner ORG-A -> ORG-B',
      'K-01 owner ORG-A -> ORG-B',
      'ORG-A valid_to none -> 2027-04-30',
      'ORG-A succeeded_by none -> ORG-B',
    ]);
    expect(planctl(cwd, ['validate']).status).toBe(0);
    const again = planctl(cwd, ['handover', 'ORG-A', 'ORG-B', '--from', '2027-05-01', '--json']);
    expect([again.status, again.stderr]).toEqual([0, expect.stringContaining('nothing to hand over')]);
    expect(JSON.parse(again.stdout)).toMatchObject({ kind: 'edit', changes: [], files: [], written: false });
    expect(commits(cwd)).toBe(2);
  });

  test('hands over only what is named, and leaves the organisation as it is', () => {
    const cwd = commentedRepository();
    const args = [
      'handover',
      'ORG-A',
      'ORG-B',
      '--from',
      '2027-05',
      '--only',
      'k-01',
      'A-02',
      '--lang',
      'bg',
    ];
    const { status, stderr } = planctl(cwd, args);
    expect(status).toBe(0);
    expect(stderr).toContain('Без промяна, защото ORG-A не отговаря за тях: A-02.');
    expect(stderr).not.toContain('коригиращи мерки');
    expect(git(cwd, 'show', '--name-only', '--format=%s', 'HEAD').split('\n').filter(Boolean)).toEqual([
      'ORG-A предава на ORG-B от 05.2027: K-01',
      'plans/demo/kpis/K-01.yaml',
    ]);
  });

  test('gives what nobody is named for to somebody', () => {
    const cwd = commentedRepository({
      [activity]: written(activity).replace('lead: ORG-A', 'lead: unknown'),
    });
    const { status } = planctl(cwd, [
      'handover',
      'unknown',
      'ORG-B',
      '--from',
      '2027-05-01',
      '--only',
      'A-01',
    ]);
    expect(status).toBe(0);
    expect(inDemo(cwd, activity)).toBe(written(activity).replace('lead: ORG-A', 'lead: ORG-B'));
  });

  test('keeps the last day and the successor that an organisation has', () => {
    const cwd = commentedRepository({
      'organisations.yaml': `${written('organisations.yaml').replace(
        'en: First office}\n',
        'en: First office}\n    succeeded_by: ORG-C\n',
      )}  - {id: ORG-C, name: {bg: Трета, en: Third}}\n`,
    });
    const { stderr } = planctl(cwd, ['handover', 'ORG-A', 'ORG-B', '--from', '2027-05-01']);
    expect(stderr).toContain('ORG-A has ORG-C as its successor already; that stays.');
    expect(inDemo(cwd, 'organisations.yaml')).toContain(
      '    valid_to: 2027-04-30\n    succeeded_by: ORG-C\n',
    );
  });

  test.each<[readonly string[], RegExp]>([
    [['ORG-A', 'ORG-B'], /--from is missing/],
    [['ORG-A', 'ORG-B', '--from', '05/06/2027'], /cannot be told apart/],
    [['ORG-A', 'ORG-A', '--from', '2027'], /place of itself/],
    [['ORG-X', 'ORG-B', '--from', '2027'], /Nothing has the id ORG-X/],
    [['A-01', 'ORG-B', '--from', '2027'], /“organisation” is needed here/],
    [['ORG-A', 'A-01', '--from', '2027'], /“organisation” is needed here/],
    [['ORG-A', 'ORG-B', '--from', '2027', '--only', 'A-77'], /Nothing has the id A-77/],
  ])('refuses %j', (args, message) => {
    const cwd = commentedRepository();
    const { status, stderr } = planctl(cwd, ['handover', ...args]);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(message) });
    expect(git(cwd, 'status', '--short')).toBe('');
  });
});
