import { describe, expect, test } from 'vitest';
import { planctl, write } from './support/bin.ts';
import { commentedPlan, commentedRepository, commits, git, inDemo } from './support/commented-plan.ts';
import { onTerminal } from './support/screen.ts';

const activity = 'activities/A-01.yaml';
const decision = 'decisions/D-2027-04.yaml';

function written(name: string): string {
  return commentedPlan[name] ?? '';
}

/** Proposes and expects it to be done. */
function proposed(cwd: string, ...args: readonly string[]): void {
  const { status, stderr } = planctl(cwd, [
    'propose',
    ...args,
    '--reason',
    'Обжалвано',
    '--date',
    '2027-04-01',
  ]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('Written and committed') });
}

describe('planctl propose', () => {
  test('writes a canonical file of its own, with the value as it is and as people write the new one', () => {
    const cwd = commentedRepository();
    const flags = ['--reason', 'Обжалвано', '--effect', 'K-01 later', '--requested-of', 'org-b'];
    const run = planctl(cwd, ['propose', 'а-01', 'End', '30.06.2028 г.', ...flags, '--date', '1 април 2027']);
    expect(run.status).toBe(0);
    expect(inDemo(cwd, 'proposals/P-01.yaml')).toBe(
      `# yaml-language-server: $schema=../../../schemas/proposal.schema.json
id: P-01
entity: A-01
field: end
from: 2027-12-31
to: 2028-06-30
reason: Обжалвано
effect: K-01 later
requested_of:
  bg: Втора служба
  en: Second office
proposed_on: 2027-04-01
state: open
`,
    );
    expect(run.stdout).toBe(`plans/demo/proposals/P-01.yaml\t${git(cwd, 'rev-parse', 'HEAD')}\n`);
    expect(git(cwd, 'log', '-1', '--format=%s')).toBe(
      'P-01: proposal for A-01 End: 31 Dec 2027 → 30 Jun 2028',
    );
    expect(git(cwd, 'status', '--short')).toBe('');
    expect(inDemo(cwd, activity)).toBe(written(activity));
    expect(planctl(cwd, ['validate', '--strict']).status).toBe(0);
  });

  test.each<[readonly string[], string, unknown, unknown]>([
    [['A-01', 'milestones.m2.due', 'юни 2028'], 'milestones.M2.due', '2027-09-30', '2028-06'],
    [['A-01', 'end', '2028'], 'end', '2027-12-31', 2028],
    [['A-01', 'key', 'да'], 'key', null, true],
    [['A-01', 'continuous', 'no'], 'continuous', null, false],
    [['A-01', 'weight', '2,5'], 'weight', null, 2.5],
    [['A-01', 'contributes-to', 'og-01, OG-02'], 'contributes_to', ['OG-01'], ['OG-01', 'OG-02']],
    [['A-01', 'progress_method', 'по ключови етапи'], 'progress_method', null, 'milestones'],
    [['A-01', 'lead', 'Unknown'], 'lead', 'ORG-A', 'unknown'],
    [['A-01', 'planned_path', '2027-06-30=30'], 'planned_path', null, [{ by: '2027-06-30', progress: 30 }]],
    [['K-01', 'targets.2027-12-31.value', '1 312,5'], 'targets.2027-12-31.value', 30, 1312.5],
    [['K-01', 'direction', 'намаляване'], 'direction', 'increase', 'decrease'],
    [
      ['OG-01', 'title', 'Нова'],
      'title',
      { bg: 'Оперативна', en: 'Operational' },
      { bg: 'Нова', en: 'Operational' },
    ],
    [['OG-01', 'title.en', 'New'], 'title.en', 'Operational', 'New'],
    [['demo', 'thresholds.cadence_days', '100'], 'thresholds.cadence_days', null, 100],
    [['demo', 'period.end', 'декември 2029'], 'period.end', '2028-12-31', '2029-12'],
    [['A-01', 'milestones.M1', '--remove'], 'milestones.M1', expect.objectContaining({ id: 'M1' }), null],
  ])('%j', (args, field, from, to) => {
    const cwd = commentedRepository();
    const run = planctl(cwd, ['propose', ...args, '--reason', 'Why', '--dry-run', '--json']);
    expect(run.status).toBe(0);
    const { changes, written } = JSON.parse(run.stdout);
    expect(written).toBe(false);
    expect(changes).toEqual([
      expect.objectContaining({
        type: 'entity-added',
        entity: 'P-01',
        entityKind: 'proposal',
        after: expect.objectContaining({ field, from, to, reason: 'Why', state: 'open' }),
      }),
    ]);
    expect([commits(cwd), git(cwd, 'status', '--short')]).toEqual([1, '']);
  });

  test('takes the next id of the plan’s own series, and says in Bulgarian what is asked for', () => {
    const cwd = commentedRepository({
      'proposals/PR-2026-009.yaml': 'id: PR-2026-009\nentity: A-01\nfield: end\nto: 2029\nstate: rejected\n',
    });
    const { stderr } = planctl(cwd, [
      ...['propose', 'A-01', 'milestones.M2.due', 'декември 2027', '--lang', 'bg'],
      ...['--reason-bg', 'Отлагане', '--reason-en', 'Delay'],
    ]);
    expect(stderr).toMatch(/Ново предложение за изменение PR-2026-010: A-01 Етап M2, срок: 30\.09\.2027 →/);
    expect(inDemo(cwd, 'proposals/PR-2026-010.yaml')).toContain('reason:\n  bg: Отлагане\n  en: Delay\n');
    expect(git(cwd, 'log', '-1', '--format=%s')).toMatch(/^PR-2026-010: предложение за A-01/);
  });

  test('warns of what needs no decision, and of what the rest of the plan does not allow yet', () => {
    const cwd = commentedRepository();
    const free = planctl(cwd, ['propose', 'A-01', 'description', 'Ново', '--reason', 'x', '--dry-run']);
    expect([free.status, free.stderr]).toEqual([0, expect.stringContaining('is no approved value')]);
    const early = planctl(cwd, ['propose', 'A-01', 'end', '2027-08-31', '--reason', 'x', '--dry-run']);
    expect([early.status, early.stderr]).toEqual([0, expect.stringContaining('cannot be accepted yet')]);
  });

  test('asks for the same only once', () => {
    const cwd = commentedRepository();
    proposed(cwd, 'A-01', 'end', '2028-06-30');
    const again = planctl(cwd, ['propose', 'A-01', 'end', '30.06.2028', '--reason', 'x']);
    expect([again.status, again.stderr]).toEqual([2, expect.stringContaining('P-01 asks for just this')]);
    proposed(cwd, 'A-01', 'end', '2028-07-31');
    expect(inDemo(cwd, 'proposals/P-02.yaml')).toContain('to: 2028-07-31\n');
  });

  test.each<[readonly string[], number, RegExp]>([
    [['A-01', 'end', '2028'], 2, /--reason is missing/],
    [['A-01', 'end', '--reason', 'x'], 2, /<value> is missing/],
    [['A-01', 'end', '2028', '--remove', '--reason', 'x'], 2, /do not go together/],
    [['A-01', 'endd', '2028', '--reason', 'x'], 2, /has no field endd.*Did you mean end\?/s],
    [
      ['A-01', 'milestones.M9.due', '2028', '--reason', 'x'],
      2,
      /milestones of A-01 has no M9; there is M1, M2/,
    ],
    [
      ['A-01', 'end', '05/06/2028', '--reason', 'x'],
      2,
      /end 05\/06\/2028: day and month cannot be told apart/,
    ],
    [['K-01', 'targets.2027-12-31.value', '1,234', '--reason', 'x'], 2, /may be a thousand/],
    [['A-01', 'progress_method', 'soon', '--reason', 'x'], 2, /there is reported, milestones/],
    [['A-01', 'planned_path', '30', '--reason', 'x'], 2, /not an entry of this list/],
    [['A-01', 'end', '31.12.2027', '--reason', 'x'], 2, /is 2027-12-31 already/],
    [['A-01', 'updates.2027-03-31.progress', '5', '--reason', 'x'], 2, /updates only grow/],
    [['A-01', 'milestones.M1.id', 'M7', '--reason', 'x'], 2, /is never changed/],
    [['A-99', 'end', '2028', '--reason', 'x'], 2, /Nothing has the id A-99/],
    [['A-01', 'contributes_to', 'OG-77', '--reason', 'x'], 1, /ref-unknown/],
    [['A-01', 'lead', '--remove', '--reason', 'x'], 1, /schema-required/],
    [['A-01', 'weight', '--reason', 'x', '--', '-1'], 1, /schema-range/],
  ])('refuses %j', (args, exit, message) => {
    const cwd = commentedRepository();
    const { status, stdout, stderr } = planctl(cwd, ['propose', ...args]);
    expect({ status, stdout, stderr }).toEqual({
      status: exit,
      stdout: '',
      stderr: expect.stringMatching(message),
    });
    expect([commits(cwd), git(cwd, 'status', '--short')]).toEqual([1, '']);
  });
});

describe('planctl decide', () => {
  test('applies several proposals by one decision, in one commit, and changes no line it does not mean', () => {
    const cwd = commentedRepository();
    proposed(cwd, 'A-01', 'end', '2028-06-30');
    proposed(cwd, 'A-01', 'milestones.M2.due', '2028-03');
    proposed(cwd, 'K-01', 'targets.2027-12-31.value', '25');
    const run = planctl(cwd, ['decide', 'P-01', 'p-02', 'Р-03', '--by', 'd-2027-04']);
    expect([run.status, commits(cwd), git(cwd, 'status', '--short')]).toEqual([0, 5, '']);
    expect(inDemo(cwd, activity)).toBe(
      written(activity)
        .replace(
          'end:   2027-12-31   # approved\r\n',
          'end:   2028-06-30   # approved\r\noriginal_end: 2027-12-31\r\n',
        )
        .replace(
          'due: 2027-09-30 # the second\r\n',
          'due: 2028-03 # the second\r\n  original_due: 2027-09-30\r\n',
        ),
    );
    expect(inDemo(cwd, 'kpis/K-01.yaml')).toBe(written('kpis/K-01.yaml').replace('value: 30', 'value: 25'));
    const [, allowed = ''] = /allows:\r\n([\s\S]*)$/.exec(inDemo(cwd, decision)) ?? [];
    expect(allowed.replaceAll('\r', '').split(/(?=^ *- )/m)).toEqual([
      expect.stringMatching(/entity: A-01\n +field: end\n +to: 2028-06-30\n$/),
      expect.stringMatching(/entity: A-01\n +field: milestones\.M2\.due\n +to: 2028-03\n$/),
      expect.stringMatching(/entity: K-01\n +field: targets\.2027-12-31\.value\n +to: 25\n$/),
    ]);
    expect(inDemo(cwd, decision).startsWith(written(decision))).toBe(true);
    expect(inDemo(cwd, decision)).not.toMatch(/[^\r]\n/);
    expect(inDemo(cwd, 'proposals/P-03.yaml')).toMatch(/state: accepted\ndecision: D-2027-04\n$/);
    expect(git(cwd, 'log', '-1', '--format=%s')).toBe('P-01, P-02, P-03 accepted by D-2027-04');
    const trailers = git(cwd, 'log', '-1', '--format=%(trailers:key=Planctl-Change,valueonly)').split('\n');
    expect(trailers).toEqual(
      expect.arrayContaining([
        'A-01 end 2027-12-31 -> 2028-06-30',
        'A-01 original_end none -> 2027-12-31',
        'P-01 state open -> accepted',
        'P-01 decision none -> D-2027-04',
      ]),
    );
    expect(planctl(cwd, ['validate', '--strict']).status).toBe(0);
  });

  test('keeps what an end was first, and adds nothing to a decision that allows it already', () => {
    const allows = 'allows: [{entity: A-01, field: end, to: 2028-06-30}] # by item 3\r\n';
    const cwd = commentedRepository({
      [activity]: written(activity).replace('milestones:', 'original_end: 2027-06-30\r\nmilestones:'),
      [decision]: written(decision) + allows,
    });
    proposed(cwd, 'A-01', 'end', '2028-06-30');
    const { stderr } = planctl(cwd, ['decide', 'P-01', '--by', 'D-2027-04', '--lang', 'bg']);
    expect(stderr).toContain('    Край: с 182 дни по-късно, 31.12.2027 → 30.06.2028');
    expect(stderr).toContain('    Състояние: чака решение → прието');
    expect(inDemo(cwd, decision)).toBe(written(decision) + allows);
    expect(inDemo(cwd, activity)).toBe(
      written(activity)
        .replace('milestones:', 'original_end: 2027-06-30\r\nmilestones:')
        .replace('end:   2027-12-31', 'end:   2028-06-30'),
    );
    expect(git(cwd, 'log', '-1', '--format=%s')).toBe(
      'P-01 прието с D-2027-04: A-01 Край: с 182 дни по-късно, 31.12.2027 → 30.06.2028',
    );
  });

  test('says when a decision allows another value, and that a mark of working text stays', () => {
    const cwd = commentedRepository({
      [activity]: written(activity).replace('updates:', 'provenance: {basis: reconstructed}\r\nupdates:'),
      [decision]: `${written(decision)}allows: [{entity: A-01, field: end, to: 2028-03-31}]\r\n`,
    });
    proposed(cwd, 'A-01', 'end', '2028-06-30');
    const { stderr } = planctl(cwd, ['decide', 'P-01', '--by', 'D-2027-04', '--dry-run']);
    expect(stderr).toContain('D-2027-04 allows another value already (A-01 End: 31 Mar 2028)');
    expect(stderr).toContain('planctl set A-01 provenance.fields.end.basis official');
  });

  test('takes two steps together of which each alone would be an error, and removes', () => {
    const cwd = commentedRepository();
    proposed(cwd, 'A-01', 'end', '2027-08-31');
    proposed(cwd, 'A-01', 'milestones.M2', '--remove');
    const alone = planctl(cwd, ['decide', 'P-01', '--by', 'D-2027-04']);
    expect([alone.status, alone.stderr]).toEqual([1, expect.stringContaining('milestone-outside-activity')]);
    expect(planctl(cwd, ['decide', 'P-01', 'P-02', '--by', 'D-2027-04']).status).toBe(0);
    expect(inDemo(cwd, activity)).toBe(
      written(activity)
        .replace(
          'end:   2027-12-31   # approved\r\n',
          'end:   2027-08-31   # approved\r\noriginal_end: 2027-12-31\r\n',
        )
        .replace(/- id: M2\r\n.*\r\n.*the second\r\n/, ''),
    );
  });

  test('refuses a value that has moved, unless told to go on', () => {
    const cwd = commentedRepository();
    proposed(cwd, 'A-01', 'end', '2028-06-30');
    write(cwd, { [`plans/demo/${activity}`]: written(activity).replace('2027-12-31', '2028-01-31') });
    git(cwd, 'commit', '-qam', 'moved');
    const refused = planctl(cwd, ['decide', 'P-01', '--by', 'D-2027-04']);
    expect([refused.status, refused.stderr]).toEqual([
      2,
      expect.stringMatching(/end of A-01 is now 2028-01-31, and not 2027-12-31.*--anyway/s),
    ]);
    expect(planctl(cwd, ['decide', 'P-01', '--by', 'D-2027-04', '--anyway']).status).toBe(0);
    expect(inDemo(cwd, activity)).toContain('end:   2028-06-30   # approved\r\noriginal_end: 2028-01-31\r\n');
  });

  test.each([
    ['--reject', 'rejected', 'отхвърлено'],
    ['--withdraw', 'withdrawn', 'оттеглено'],
  ])('closes a proposal with %s, once', (flag, state, word) => {
    const cwd = commentedRepository();
    proposed(cwd, 'A-01', 'end', '2028-06-30');
    const args = ['decide', 'P-01', flag, '--reason', 'Друга година', '--date', '14.05.2027'];
    expect(planctl(cwd, args).status).toBe(0);
    expect(inDemo(cwd, 'proposals/P-01.yaml')).toMatch(
      new RegExp(`state: ${state}\ndecided_on: 2027-05-14\nnote: Друга година\n$`),
    );
    expect(inDemo(cwd, activity)).toBe(written(activity));
    const again = planctl(cwd, [...args, '--lang', 'bg']);
    expect([again.status, again.stderr]).toEqual([2, expect.stringContaining(`вече е решено: ${word}`)]);
    expect(commits(cwd)).toBe(3);
  });

  test.each<[readonly string[], RegExp]>([
    [['P-01'], /--by is missing/],
    [['P-01', '--reject'], /--reason is missing/],
    [['P-01', '--reject', '--withdraw', '--reason', 'x'], /--reject and --withdraw do not go together/],
    [
      ['P-01', '--by', 'D-2027-05'],
      /--by: nothing of that kind has the id D-2027-05.*Did you mean D-2027-04/s,
    ],
    [['P-01', '--by', 'A-01'], /“decision” is needed here/],
    [['A-01', '--by', 'D-2027-04'], /“proposal” is needed here/],
    [['P-01', 'P-77', '--by', 'D-2027-04'], /Nothing has the id P-77/],
  ])('refuses %j and changes nothing', (args, message) => {
    const cwd = commentedRepository();
    proposed(cwd, 'A-01', 'end', '2028-06-30');
    const { status, stderr } = planctl(cwd, ['decide', ...args]);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(message) });
    expect([commits(cwd), git(cwd, 'status', '--short')]).toEqual([2, '']);
  });

  test('shows all of it and asks once on a terminal', async () => {
    const cwd = commentedRepository();
    proposed(cwd, 'A-01', 'end', '2028-06-30');
    const run = await onTerminal(['decide', 'P-01', '--by', 'D-2027-04'], { cwd });
    expect(run).toMatchObject({ status: 0, stderr: 'Nothing was written.\n' });
    expect(run.stdout).toContain('    Allows: A-01 End: 30 Jun 2028');
    expect(commits(cwd)).toBe(2);
  });
});
