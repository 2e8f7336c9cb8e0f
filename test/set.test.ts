import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, planctl, type Run } from './support/bin.ts';
import { git, lastTrailers, planRepository, readPlanFile } from './support/plan-repository.ts';
import { onTerminal } from './support/screen.ts';
import { inPlan, smallPlan } from './support/small-plan.ts';

const file = 'activities/A-01-first.yaml';
const kpi = 'kpis/K-01-first.yaml';
const before = smallPlan[file] ?? '';

/** An activity of somebody's own style: comments, quotes, flow, CRLF, no last line break. */
const styled = `# Ours\r
id: "A-01"   # never changed\r
title: 'Една дейност'\r
lead: ORG-A\r
start:    2027-01-01 # the approved one\r
end: 2027-12 # moved by decisions\r
\r
milestones: [ {id: M1, title: Етап, due: 2027-06-30}, {id: M2, title: Край, due: 2027-11-30} ]\r
budget:\r
-   {year: 2027, fund: А, approved: 100}\r
-   {year: 2027, fund: Б, approved: 200}\r
x-own: "  untouched  "`;

function set(cwd: string, ...args: readonly string[]): Run {
  return planctl(cwd, ['set', ...args]);
}

/** The lines that a change takes out of a text and puts into it. */
function changed(
  old: string,
  now: string,
): { readonly gone: readonly string[]; readonly come: readonly string[] } {
  const [a, b] = [old.split('\n'), now.split('\n')];
  return { gone: a.filter((line) => !b.includes(line)), come: b.filter((line) => !a.includes(line)) };
}

describe('planctl set', () => {
  test('changes one line, keeps the date first approved, and commits', () => {
    const cwd = planRepository({
      'decisions/D-2027-04.yaml': 'id: D-2027-04\nallows: [{entity: A-01, field: end, to: 2028-06-30}]\n',
    });
    const { status, stdout, stderr } = set(cwd, 'а-01', 'end', '30.06.2028 г.', '--decision', 'd-2027-04');
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: `plans/demo/${file}\t${git(cwd, 'rev-parse', 'HEAD')}\n`,
    });
    expect(readPlanFile(cwd, file)).toBe(
      before.replace('end: 2027-12-31\n', 'end: 2028-06-30\noriginal_end: 2027-12-31\n'),
    );
    expect(stderr).toContain('End moved 182 days later: 31 Dec 2027 → 30 Jun 2028');
    expect(stderr).toContain('Original end keeps 31 Dec 2027, the date first approved.');
    expect(stderr).not.toMatch(/check of a pull request/);
    expect(git(cwd, 'log', '-1', '--format=%s')).toBe(
      'A-01: End moved 182 days later: 31 Dec 2027 → 30 Jun 2028; Original end: none → 31 Dec 2027 (D-2027-04)',
    );
    expect(lastTrailers(cwd)).toEqual([
      'A-01 end 2027-12-31 -> 2028-06-30 by D-2027-04',
      'A-01 original_end none -> 2027-12-31 by D-2027-04',
    ]);
    // Only the first move of an approved date has an original one.
    const again = set(cwd, 'A-01', 'end', '2029-12-31', '--decision', 'D-2027-04');
    expect(again.stderr).not.toContain('Original end');
    expect(again.stderr).toContain('D-2027-04 does not name this change');
    expect(again.stderr).toContain('planctl set D-2027-04 allows +entity=A-01,field=end,to=2029-12-31');
    expect(readPlanFile(cwd, file)).toContain('end: 2029-12-31\noriginal_end: 2027-12-31\n');
    expect(planctl(cwd, ['validate']).status).toBe(0);
  });

  test('keeps the due date of a milestone too, and asks for a decision in words', () => {
    const cwd = planRepository();
    const { status, stderr } = set(cwd, 'A-01', 'milestones.m1.due', 'юли 2027');
    expect(status).toBe(0);
    expect(stderr).toContain('planctl propose A-01 milestones.M1.due "юли 2027" --reason');
    expect(readPlanFile(cwd, file)).toContain('    due: 2027-07\n    original_due: 2027-06-30\n');
  });

  test('keeps no date that nobody had confirmed, and wants no decision for it', () => {
    const cwd = planRepository({ [file]: `${before}provenance:\n  fields: {end: {basis: reconstructed}}\n` });
    const { stderr } = set(cwd, 'A-01', 'end', '2028-06-30');
    expect(stderr).toContain('a working date that nobody had confirmed');
    expect(stderr).toContain('planctl set A-01 provenance.fields.end.basis official');
    expect(stderr).not.toContain('approved value');
    expect(readPlanFile(cwd, file)).not.toContain('original_end');
    expect(set(cwd, 'A-01', 'provenance.fields.end.basis', 'official').status).toBe(0);
    expect(readPlanFile(cwd, file)).toContain('fields: {end: {basis: official}}');
  });

  test('moves nothing when the same day is only written in another way', () => {
    const cwd = planRepository();
    set(cwd, 'A-01', 'end', '2027');
    expect(readPlanFile(cwd, file)).toBe(before.replace('end: 2027-12-31', 'end: 2027'));
  });

  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    [
      'a date behind blanks, before a comment',
      ['start', '02.01.2027'],
      ['start:    2027-01-01 # the approved one'],
      ['start:    2027-01-02 # the approved one'],
    ],
    ['a text in its quotes', ['title', "Нов 'ред'"], ["title: 'Една дейност'"], ["title: 'Нов ''ред'''"]],
    [
      'another language of a plain text',
      ['title.en', 'An activity'],
      ["title: 'Една дейност'"],
      ['title: {bg: Една дейност, en: An activity}'],
    ],
    [
      'one of two alike by its count',
      ['budget.2027#2.approved', '1 250,5'],
      ['-   {year: 2027, fund: Б, approved: 200}'],
      ['-   {year: 2027, fund: Б, approved: 1250.5}'],
    ],
    [
      'one by its position',
      ['budget.#1.approved', '7'],
      ['-   {year: 2027, fund: А, approved: 100}'],
      ['-   {year: 2027, fund: А, approved: 7}'],
    ],
    ['a new field in its place', ['key', 'да'], [], ['key: true']],
    [
      'a field of a mapping that is not there',
      ['responsible.post.bg', 'Началник'],
      [],
      ['responsible: {post: {bg: Началник}}'],
    ],
    ['a list that is not there', ['tags', '+данни', '+x'], [], ['tags:', '- данни', '- x']],
    ['an own field', ['x-own', 'now'], ['x-own: "  untouched  "'], ['x-own: "now"']],
  ])('%s', (_, args, gone, come) => {
    const cwd = planRepository({ [file]: `\ufeff${styled}` });
    const { status, stderr } = set(cwd, 'A-01', ...args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('Written') });
    const now = readPlanFile(cwd, file);
    expect(now.startsWith('\ufeff# Ours\r\n')).toBe(true);
    expect(now).not.toMatch(/[^\r]\n/);
    const lines = changed(styled, now.slice(1));
    const bare = (list: readonly string[]): readonly string[] => list.map((line) => line.replace('\r', ''));
    expect(bare(lines.gone)).toEqual(gone);
    expect(bare(lines.come)).toEqual(come);
  });

  test('adds to lists, takes from them and replaces them', () => {
    const cwd = planRepository({
      'operational-goals/OG-02.yaml': 'id: OG-02\ntitle: {bg: Втора, en: Second}\narea: ALPHA\n',
    });
    const { stdout } = set(cwd, 'A-01', 'contributes_to', '+ог-02', '-OG-01', '--json');
    expect(stdout).toBe('');
    const run = set(cwd, 'A-01', 'contributes_to', '+OG-02', '-оG-01', '--json');
    expect(JSON.parse(run.stdout)).toMatchObject({
      kind: 'edit',
      changes: [
        { type: 'link-removed', field: 'contributes_to', before: 'OG-01', after: null },
        { type: 'link-added', field: 'contributes_to', before: null, after: 'OG-02' },
      ],
      files: [`plans/demo/${file}`],
      commit: git(cwd, 'rev-parse', 'HEAD'),
      written: true,
    });
    expect(lastTrailers(cwd)).toEqual(['A-01 contributes_to -OG-01', 'A-01 contributes_to +OG-02']);
    expect(readPlanFile(cwd, file)).toBe(before.replace('[OG-01]', '[OG-02]'));
    expect(set(cwd, 'A-01', 'contributes_to', 'OG-01,OG-02').status).toBe(0);
    expect(readPlanFile(cwd, file)).toBe(before.replace('[OG-01]', '[OG-01, OG-02]'));
    expect(set(cwd, 'A-01', 'tags', 'a', 'b', 'c').status).toBe(0);
    expect(set(cwd, 'A-01', 'tags', '-b').status).toBe(0);
    expect(set(cwd, 'A-01', 'tags', '--', '-a').status).toBe(0);
    expect(readPlanFile(cwd, file)).toMatch(/tags: \[c\]\n|tags:\n {2}- c\n/);
  });

  test('adds entries of several fields in the order of their dates, and takes them away by their names', () => {
    const cwd = planRepository();
    expect(set(cwd, 'K-01', 'targets', '+31.12.2027=30,5', '--decision', 'D-1').stderr).toContain(
      'no decision D-1',
    );
    const run = set(cwd, 'K-01', 'targets', '+31.12.2027=30,5');
    expect(run.stderr).toContain('New target for 31 Dec 2027: 30.5');
    expect(readPlanFile(cwd, kpi)).toContain(
      'targets:\n  - {date: 2027-12-31, value: 30.5}\n  - {date: 2028-12-31, value: 50, kind: final}\n',
    );
    expect(set(cwd, 'k-01', 'targets.2027-12-31.kind', 'междинна').status).toBe(0);
    expect(readPlanFile(cwd, kpi)).toContain('  - {date: 2027-12-31, value: 30.5, kind: interim}\n');
    expect(set(cwd, 'K-01', 'targets', '-2027-12-31').status).toBe(0);
    expect(readPlanFile(cwd, kpi)).toBe(smallPlan[kpi]);
    set(cwd, 'A-01', 'risks', '+id=R1,text=Забавяне, и то голямо,likelihood=висока,impact=low');
    expect(readPlanFile(cwd, file)).toContain(`risks:
  - id: R1
    text: Забавяне, и то голямо
    likelihood: high
    impact: low
`);
    const added = set(cwd, 'A-01', 'milestones', '+id=M2,title.bg=Край,title.en=End,due=2027-12', '--json');
    expect(JSON.parse(added.stdout)).toMatchObject({
      changes: [{ type: 'milestone-added', field: 'milestones.M2', after: { id: 'M2', due: '2027-12' } }],
    });
    const gone = set(cwd, 'A-01', 'milestones.M2', '--unset', '--json');
    expect(JSON.parse(gone.stdout)).toMatchObject({
      changes: [{ type: 'milestone-removed', field: 'milestones.M2' }],
    });
  });

  test('takes a field away, and the mapping that it leaves empty', () => {
    const cwd = planRepository({
      [file]: `${before}provenance:\n  fields:\n    end:\n      basis: reported\n`,
    });
    const { status } = set(cwd, 'A-01', 'provenance.fields.end.basis', '--unset');
    expect(status).toBe(0);
    expect(readPlanFile(cwd, file)).toBe(before);
    expect(set(cwd, 'A-01', 'key', '--unset').stderr).toContain('The file says so already');
    const refused = set(cwd, 'A-01', 'lead', '--unset');
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('schema-required')]);
    expect(readPlanFile(cwd, file)).toBe(before);
  });

  test('sets fields of the plan and of the entries of registries', () => {
    const cwd = planRepository();
    expect(set(cwd, 'plan', 'thresholds.cadence_days', '100').status).toBe(0);
    expect(set(cwd, 'demo', 'thresholds.cadence-days', '101').status).toBe(0);
    expect(readPlanFile(cwd, 'plan.yaml')).toContain('thresholds:\n  cadence_days: 101\n');
    expect(set(cwd, 'demo:plan', 'severities.activity-stale', 'грешка').status).toBe(2);
    expect(set(cwd, 'demo:plan', 'severities.activity-stale', 'error').status).toBe(0);
    expect(lastTrailers(cwd)).toEqual(['demo severities.activity-stale none -> error']);
    expect(set(cwd, 'org-a', 'url', 'https://example.org').status).toBe(0);
    expect(readPlanFile(cwd, 'organisations.yaml')).toBe(
      `${smallPlan['organisations.yaml']}    url: https://example.org\n`,
    );
    expect(set(cwd, 'S-01', 'date', '2027').status).toBe(0);
    expect(set(cwd, 'S-01', 'date', '2027 г.').stderr).toBe(
      'The file says so already; nothing was written.\n',
    );
    expect(git(cwd, 'status', '--short')).toBe('');
  });

  test.each<[readonly string[], RegExp]>([
    [['A-01', 'id', 'A-02'], /id of A-01 is never changed/],
    [['A-01', 'milestones.M1.id', 'M2'], /never changed/],
    [['S-01', 'id', 'S-02'], /never changed/],
    [['A-01', 'updates', '+x'], /only grow[\s\S]*planctl update A-01/],
    [['A-01', 'updates.2027-03-31.progress', '30'], /planctl update A-01 --corrects/],
    [['K-01', 'measurements.2027.value', '30'], /no 2027; it is empty/],
    [['K-01', 'measurements', '--unset'], /planctl measure K-01/],
    [['A-01', 'ned', '2028'], /A-01 has no field ned; there is id, label[\s\S]*Did you mean end\?/],
    [
      ['A-01', 'milestones.M1.deu', '2028'],
      /milestones\.M1 of A-01 has no field deu[\s\S]*Did you mean milestones\.M1\.due\?/,
    ],
    [['A-01', 'milestones.M9.due', '2028'], /milestones of A-01 has no M9; there is M1/],
    [['A-01', 'end.day', '2028'], /end of A-01 has no parts/],
    [['A-01', 'title.english', 'x'], /has no field english; there is bg, en/],
    [['A-01', 'end'], /no value for end[\s\S]*--unset/],
    [['A-01', 'end', '2028', '--unset'], /there is a value for it too/],
    [['A-01', 'title', 'New', 'title'], /Put quotes around/],
    [['A-01', 'milestones.M1', 'x'], /Name one of them: milestones\.M1\.id/],
    [['A-01', 'provenance.fields', 'x'], /Name one of its entries/],
    [['A-01', 'contributes_to', '+OG-01', 'OG-02'], /some do not/i],
    [
      ['A-01', 'contributes_to', '-OG-10'],
      /contributes_to of A-01 has no OG-10; there is OG-01[\s\S]*Did you mean OG-01/,
    ],
    [['A-01', 'milestones', '+x'], /not an entry of this list/],
    [['A-01', 'end', '31.02.2028'], /end 31\.02\.2028/],
    [['A-01', 'end', '05/06/2028'], /cannot be told apart/],
    [['A-01', 'weight', '1.234'], /thousand or a fraction/],
    [['A-01', 'key', 'maybe'], /not yes or no/],
    [
      ['A-01', 'scope', 'plann'],
      /plann is not a value of scope; there is plan, related[\s\S]*Did you mean plan\?/,
    ],
    [['A-01', 'end', '2028', '--decision', 'A-01'], /no decision A-01/],
    [['A-01', 'end', '2028', '--decison', 'D-1'], /no option --decison here\. Did you mean --decision\?/],
    [['A-99', 'end', '2028'], /Nothing has the id A-99/],
    [['A-01', '__proto__.x', '1'], /no field __proto__/],
    [['A-01', 'constructor', '1'], /no field constructor/],
  ])('refuses %j', async (args, message) => {
    const cwd = folder(inPlan(smallPlan));
    const run = await onTerminal(['set', ...args], { cwd, terminal: false });
    expect(run).toEqual({ status: 2, stdout: '', stderr: expect.stringMatching(message) });
    expect(readPlanFile(cwd, file)).toBe(before);
  });

  test('refuses what may be one of several, and what would be an error', () => {
    const cwd = planRepository({ [file]: styled });
    const several = set(cwd, 'A-01', 'budget.2027.approved', '5');
    expect([several.status, several.stderr]).toEqual([2, expect.stringContaining('budget.#1')]);
    const wrong = set(cwd, 'A-01', 'lead', 'ORG-B');
    expect([wrong.status, wrong.stderr]).toEqual([1, expect.stringMatching(/Not written[\s\S]*ref-unknown/)]);
    const order = set(cwd, 'A-01', 'end', '2026', '--dry-run');
    expect([order.status, order.stderr]).toEqual([1, expect.stringContaining('date-order')]);
    expect(readPlanFile(cwd, file)).toBe(styled);
  });

  test('mends a value that is wrong', () => {
    const cwd = planRepository({ [file]: before.replace('start: 2027-01-01', 'start: soon') });
    expect(set(cwd, 'A-01', 'start', '01.01.2027').status).toBe(0);
    expect(readPlanFile(cwd, file)).toBe(before);
  });

  test('shows the change in Bulgarian, asks once, and writes nothing when the answer is no', async () => {
    const cwd = planRepository();
    const { status, stdout, stderr } = await onTerminal(
      ['set', 'A-01', 'milestones.M1.due', '31.07.2027', '--lang', 'bg'],
      { cwd },
    );
    expect(status).toBe(0);
    expect(stdout.replaceAll('\u00a0', ' ')).toBe(`
Ще се промени:
  Етап M1, срок: с 31 дни по-късно, 30.06.2027 → 31.07.2027
  Етап M1, първоначален срок: няма → 30.06.2027

plans/demo/activities/A-01-first.yaml:8
      - id: M1
        title: {bg: Първи етап, en: First milestone}
  -     due: 2027-06-30
  +     due: 2027-07-31
  +     original_due: 2027-06-30
    updates:
      - date: 2027-03-31
`);
    expect(stderr).toMatch(/пази първоначално утвърдената дата 30\.06\.2027[\s\S]*Нищо не е записано/);
    expect(readPlanFile(cwd, file)).toBe(before);
  });

  test('says that nothing changes without asking, with --json too', async () => {
    const cwd = planRepository();
    const same = await onTerminal(['set', 'A-01', 'end', '31.12.2027'], { cwd });
    expect(same).toEqual({
      status: 0,
      stdout: '',
      stderr: 'The file says so already; nothing was written.\n',
    });
    const run = set(cwd, 'A-01', 'contributes_to', '+OG-01', '--json');
    expect(JSON.parse(run.stdout)).toMatchObject({ changes: [], files: [], written: false, commit: null });
    expect(git(cwd, 'rev-list', '--count', 'HEAD')).toBe('1');
  });

  test('leaves what else was changed to its owner, and reads a text from standard input', () => {
    const cwd = planRepository();
    writeFileSync(path.join(cwd, 'plans/demo', file), before.replace('progress: 20', 'progress: 21'));
    expect(set(cwd, 'A-01', 'weight', '2').stderr).toContain('not committed');
    expect(readPlanFile(cwd, file)).toContain('progress: 21');
    expect(git(cwd, 'rev-list', '--count', 'HEAD')).toBe('1');
  });
});
