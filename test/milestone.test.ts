import { describe, expect, test } from 'vitest';
import { folder, planctl } from './support/bin.ts';
import { git, lastTrailers, planRepository, readPlanFile } from './support/plan-repository.ts';
import { onTerminal } from './support/screen.ts';
import { inPlan, smallPlan } from './support/small-plan.ts';

const file = 'activities/A-01-first.yaml';
const before = smallPlan[file] ?? '';

describe('planctl milestone', () => {
  test('reports a milestone as done, with the status as it was', () => {
    const cwd = planRepository();
    const { status, stdout } = planctl(cwd, [
      ...['milestone', 'done', 'а-01', 'м1', '--date', '26.06.2027', '--evidence', 'https://example.org/act'],
      ...['--evidence', 'S-01', '--note', 'Прието', '--note-en', 'Accepted'],
    ]);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: `plans/demo/${file}\t${git(cwd, 'rev-parse', 'HEAD')}\n`,
    });
    expect(readPlanFile(cwd, file)).toBe(`${before}  - date: 2027-06-26
    status: in_progress
    note:
      bg: Прието
      en: Accepted
    milestones:
      M1:
        state: done
        date: 2027-06-26
        evidence: [https://example.org/act, S-01]
`);
    expect(lastTrailers(cwd)).toEqual(['A-01 update 2027-06-26', 'A-01 milestones.M1 open -> done']);
    expect(git(cwd, 'log', '-1', '--format=%s')).toBe(
      'A-01: report as of 26 Jun 2027 (Milestone M1: open → done)',
    );
    expect(planctl(cwd, ['validate']).status).toBe(0);
    const again = planctl(cwd, ['milestone', 'done', 'A-01', 'M1', '--date', '2027-06-30']);
    expect([again.status, again.stderr]).toEqual([0, 'Milestone M1 is done already; nothing was written.\n']);
    const open = planctl(cwd, ['milestone', 'open', 'A-01', 'M1', '--date', '2027-07-01', '--json']);
    expect(JSON.parse(open.stdout)).toMatchObject({
      kind: 'edit',
      changes: [
        { type: 'update-added', after: { status: 'in_progress', milestones: { M1: { state: 'open' } } } },
        { type: 'milestone-changed', field: 'milestones.M1', before: 'done', after: 'open' },
      ],
      written: true,
    });
    expect(readPlanFile(cwd, file)).toMatch(/M1: *\n? *\{?state: open\}?\n$/);
  });

  test('shows it in Bulgarian and writes nothing with --dry-run; an earlier day goes where it belongs', async () => {
    const cwd = planRepository();
    const args = ['milestone', 'cancel', 'A-01', 'M1', '--date', '2027-03-01', '--status', 'в изпълнение'];
    const { status, stdout, stderr } = await onTerminal([...args, '--dry-run', '--lang', 'bg'], { cwd });
    expect(status).toBe(0);
    expect(stdout).toContain('Етап M1: предстоящ → отпаднал');
    expect(stderr).toContain('Вписва се преди по-късен отчет');
    expect(readPlanFile(cwd, file)).toBe(before);
  });

  test.each<[readonly string[], RegExp]>([
    [['done', 'A-01', 'M2'], /A-01 has no milestone M2; there is M1[\s\S]*Did you mean M1\?/],
    [['done', 'K-01', 'M1'], /K-01/],
    [['finish', 'A-01', 'M1'], /there is done, cancel, cancelled, open/],
    [['done', 'A-01', 'M1', '--date', '2027-01-15'], /status has to be given/],
    [['done', 'A-01'], /<milestone> is missing/],
  ])('refuses %j', async (args, message) => {
    const cwd = folder(inPlan(smallPlan));
    const run = await onTerminal(['milestone', ...args], { cwd, terminal: false });
    expect(run).toEqual({ status: 2, stdout: '', stderr: expect.stringMatching(message) });
    expect(readPlanFile(cwd, file)).toBe(before);
  });
});
