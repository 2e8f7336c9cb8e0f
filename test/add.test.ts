import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { nextId } from '../src/core/edit/next-id.ts';
import { slugOf, transliterated } from '../src/i18n/transliterate.ts';
import { folder, planctl, type Run } from './support/bin.ts';
import { key, Person, type Turn } from './support/person.ts';
import { git, lastTrailers, planRepository, readPlanFile } from './support/plan-repository.ts';
import { onTerminal } from './support/screen.ts';

const backspace = '\x7f';

import { inPlan, smallPlan } from './support/small-plan.ts';

function add(cwd: string, ...args: readonly string[]): Run {
  return planctl(cwd, ['add', ...args]);
}

/** The faults of a plan that are worse than a hint. */
function faults(cwd: string): readonly string[] {
  const { findings } = JSON.parse(planctl(cwd, ['validate', '--json']).stdout) as {
    findings: readonly { severity: string; code: string; file: string }[];
  };
  return findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, file }) => `${code} ${path.basename(file)}`);
}

describe('planctl add', () => {
  test('writes an activity in canonical form, with the schema and where to continue, and commits it alone', () => {
    const cwd = planRepository();
    const { status, stdout, stderr } = add(
      cwd,
      ...['activity', '--title', 'Щъркелът „Ялта“: нова система', '--title-en', 'The Stork: a new system!'],
      ...['--lead', 'org-а', '--start', '01.2027', '--end', '31.12.2027', '--contributes-to', 'og-01'],
      ...['--key', '--tag', 'data', '--field', 'provenance.basis=официално'],
    );
    // `официално` is no word of the catalogue; what is refused names the field.
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('provenance.basis') });
    expect(stdout).toBe('');
    const done = add(
      cwd,
      ...['activity', '--title', 'Щъркелът „Ялта“: нова система', '--title-en', 'The Stork: a new system!'],
      ...['--lead', 'org-а', '--start', '01.2027', '--end', '31.12.2027', '--contributes-to', 'og-01'],
      ...['--key', '--tag', 'data', '--field', 'provenance.basis=reported'],
    );
    const file = 'plans/demo/activities/A-02-the-stork-a-new-system.yaml';
    expect(done.stdout).toBe(`${file}\t${git(cwd, 'rev-parse', 'HEAD')}\n`);
    expect(readPlanFile(cwd, 'activities/A-02-the-stork-a-new-system.yaml')).toBe(
      `# yaml-language-server: $schema=../../../schemas/activity.schema.json
id: A-02
title:
  bg: "Щъркелът „Ялта“: нова система"
  en: "The Stork: a new system!"
contributes_to:
  - OG-01
lead: ORG-A
start: 2027-01
end: 2027-12-31
key: true
# Ключов етап: planctl add milestone A-02 --title "…" --due 2027-06-30
milestones: []
tags:
  - data
provenance:
  basis: reported
# Отчетите са подредени по дата и само се добавят: planctl update A-02
updates: []
`,
    );
    expect(git(cwd, 'log', '-1', '--format=%s')).toBe('New activity A-02: The Stork: a new system!');
    expect(lastTrailers(cwd)).toEqual(['A-02 added']);
    expect(git(cwd, 'show', '--stat', '--format=', 'HEAD')).toContain('1 file changed');
    expect(git(cwd, 'status', '--short')).toBe('');
    expect(faults(cwd)).toEqual([]);
    // The comments stay where they are when what they speak of comes.
    planctl(cwd, ['update', 'A-02', '--status', 'in progress', '--date', '2027-02-01', '--progress', '5']);
    add(cwd, 'milestone', 'А-02', '--title', 'Договор', '--title-en', 'Contract', '--due', '30 юни 2027');
    expect(readPlanFile(cwd, 'activities/A-02-the-stork-a-new-system.yaml')).toContain(`key: true
# Ключов етап: planctl add milestone A-02 --title "…" --due 2027-06-30
milestones:
  - id: M1
    title:
      bg: Договор
      en: Contract
    due: 2027-06-30
tags:
  - data
provenance:
  basis: reported
# Отчетите са подредени по дата и само се добавят: planctl update A-02
updates:
  - date: 2027-02-01
    status: in_progress
    progress: 5
`);
    expect(faults(cwd)).toEqual([]);
  });

  test('writes a KPI as people of either language put it', () => {
    const cwd = planRepository();
    const run = add(
      cwd,
      ...['показател', '--title', 'Дял', '--title-en', 'Share', '--unit', '%', '--kind', 'за изпълнение'],
      ...[
        '--measure',
        'процент',
        '--direction',
        'увеличаване',
        '--owner',
        'unknown',
        '--serves',
        'OG-01,A-01',
      ],
      ...['--baseline', '31.12.2026=12,5%', '--target', '31.12.2027=20', '--target', '2028=1 234,5'],
      ...['--frequency', 'тримесечна', '--definition', 'Дял на нещата', '--definition-en', 'Share of things'],
    );
    expect(run.stderr).toContain('Written and committed');
    expect(readPlanFile(cwd, 'kpis/K-02-share.yaml')).toBe(
      `# yaml-language-server: $schema=../../../schemas/kpi.schema.json
id: K-02
title:
  bg: Дял
  en: Share
definition:
  bg: Дял на нещата
  en: Share of things
unit: "%"
kind: performance
measure: percent
direction: increase
frequency: quarterly
baseline:
  date: 2026-12-31
  value: 12.5
targets:
  - date: 2027-12-31
    value: 20
  - date: 2028
    value: 1234.5
serves:
  - OG-01
  - A-01
owner: unknown
# Стойностите са подредени по дата и само се добавят: planctl measure K-02 12,5 --period 2027-Q1
measurements: []
`,
    );
    expect(faults(cwd)).toEqual([]);
  });

  const titles = ['--title', 'Ново', '--title-en', 'New'];
  test.each<[string, readonly string[], string]>([
    ['area', [...titles, '--id', 'BETA', '--owner', 'ORG-A'], 'areas/BETA-new.yaml'],
    ['strategic-goal', titles, 'strategic-goals/SG-2-new.yaml'],
    [
      'operational-goal',
      [...titles, '--area', 'alpha', '--serves', 'SG-1'],
      'operational-goals/OG-02-new.yaml',
    ],
    [
      'kpi',
      [
        ...[...titles, '--unit', 'бр.', '--kind', 'performance', '--measure', 'number', '--owner', 'unknown'],
        ...['--direction', 'maintain', '--range', '10..20,5', '--no-target', 'още не е определена'],
        ...['--serves', 'OG-01', '--definition', 'а', '--definition-en', 'b'],
      ],
      'kpis/K-02-new.yaml',
    ],
    [
      'decision',
      [
        ...[...titles, '--kind', 'решение на общинския съвет', '--number', '0118', '--date', '25.02.2027'],
        ...[
          '--body',
          'СОС',
          '--allow',
          'A-01.end=30.06.2028',
          '--allow',
          'K-01.targets.2028-12-31.value=60,5',
        ],
        ...[
          '--allow',
          'demo.thresholds.cadence_days=100',
          '--url',
          'https://example.org/118',
          '--source',
          'S-01',
        ],
      ],
      'decisions/D-2027-01-new.yaml',
    ],
    [
      'assessment',
      [...titles, '--date', '2027', '--by', 'Експерти', '--source', 's-01'],
      'assessments/AS-01-new.yaml',
    ],
  ])('adds %s without a fault', (kind, flags, file) => {
    const cwd = planRepository();
    const { status, stderr } = add(cwd, kind, ...flags);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringContaining('Written and committed'),
    });
    expect(readPlanFile(cwd, file)).toMatch(/^# yaml-language-server: \$schema=.*\n(.|\n)*\n$/);
    expect(faults(cwd)).toEqual([]);
    expect(git(cwd, 'status', '--short')).toBe('');
  });

  test('reads what a decision allows as the field that it is for', () => {
    const cwd = planRepository();
    const allow = ['--allow', 'а-01.key=да', '--allow', 'K-01.direction=намаляване'];
    const run = add(cwd, 'decision', '--json', ...allow);
    expect(JSON.parse(run.stdout)).toMatchObject({
      changes: [
        {
          type: 'entity-added',
          entityKind: 'decision',
          after: {
            allows: [
              { entity: 'A-01', field: 'key', to: true },
              { entity: 'K-01', field: 'direction', to: 'decrease' },
            ],
          },
        },
      ],
    });
    expect(add(cwd, 'decision', '--allow', 'A-01.ned=2028').stderr).toContain('there is id, label, title');
  });

  test('adds to a registry in its own style, and makes one where there is none', () => {
    const organisations = '# ours\r\norganisations:\r\n- {id: ORG-01, name: "Първа"} # kept\r\n';
    const cwd = planRepository({
      'organisations.yaml': organisations.replace('ORG-01', 'ORG-A'),
      'sources.yaml': 'sources: []\n',
    });
    expect(add(cwd, 'organisation', '--name', 'Втора', '--id', 'ORG-B', '--parent', 'ORG-A').status).toBe(0);
    expect(readPlanFile(cwd, 'organisations.yaml')).toBe(
      `${organisations.replace('ORG-01', 'ORG-A')}- {id: ORG-B, name: Втора, parent: ORG-A}\r\n`,
    );
    git(cwd, 'rm', '-q', 'plans/demo/sources.yaml', 'plans/demo/activities/A-01-first.yaml');
    git(cwd, 'commit', '-qm', 'no sources');
    expect(add(cwd, 'source', '--title', 'Доклад', '--date', '2027').status).toBe(0);
    expect(readPlanFile(cwd, 'sources.yaml')).toBe(
      `# yaml-language-server: $schema=../../schemas/sources.schema.json
sources:
  - id: S-01
    title: Доклад
    date: 2027
`,
    );
    expect(add(cwd, 'source', '--title', 'Друг').stdout).toContain('sources.yaml');
    expect(readPlanFile(cwd, 'sources.yaml')).toMatch(/- id: S-02\n {4}title: Друг\n$/);
    expect(faults(cwd)).toEqual([]);
  });

  test('never uses an id again: not of a deleted file, not of one that cannot be read, not of another kind', () => {
    const cwd = planRepository({
      'activities/A-07-broken.yaml': 'id: [\n',
      'areas/A-08-odd.yaml': 'id: A-08\ntitle: Чудна\n',
    });
    git(cwd, 'mv', 'plans/demo/activities/A-07-broken.yaml', 'plans/demo/activities/A-06-broken.yaml');
    git(cwd, 'commit', '-qm', 'renamed');
    git(cwd, 'rm', '-q', 'plans/demo/areas/A-08-odd.yaml');
    git(cwd, 'commit', '-qm', 'gone');
    const basics = ['activity', '--title', 'X', '--lead', 'unknown'];
    expect(add(cwd, ...basics, '--dry-run').stdout).toContain('activities/A-09-x.yaml');
    for (const [id, message] of [
      ['A-01', /There is a A-01 already: plans\/demo\/activities\/A-01-first\.yaml/],
      ['А-06', /There is a A-06 already: plans\/demo\/activities\/A-06-broken\.yaml/],
      ['S-01', /There is a S-01 already/],
      ['A-08', /A-08 was in the plan before \(plans\/demo\/areas\/A-08-odd\.yaml\)/],
      ['a b', /a b cannot be an id/],
      ['Ж-1', /Ж-1 cannot be an id/],
    ] as const) {
      const run = add(cwd, ...basics, '--id', id);
      expect([run.status, run.stderr]).toEqual([2, expect.stringMatching(message)]);
    }
    expect(git(cwd, 'status', '--short')).toBe('');
  });

  test.each<[readonly string[], RegExp]>([
    [['activity', '--lead', 'unknown'], /To add an activity, planctl needs --title\./],
    [['kpi', '--title', 'X'], /needs --unit, --kind, --measure, --owner\./],
    [
      [
        'kpi',
        '--title',
        'X',
        '--unit',
        'x',
        '--kind',
        'performance',
        '--measure',
        'number',
        '--owner',
        'unknown',
      ],
      /needs --direction, --target \| --no-target/,
    ],
    [['milestone', '--title', 'X'], /belongs to an activity/],
    [['milestone', 'K-01', '--title', 'X', '--due', '2027'], /K-01/],
    [['activity', 'A-05', '--title', 'X', '--lead', 'unknown'], /takes no A-05 behind it/],
    [['area', '--title', 'X'], /no numbers to count on from \(ALPHA\)/],
    [['area', '--title', 'X', '--lead', 'ORG-A'], /have no --lead; there is --title/],
    [['activity', '--title', 'X', '--lead', 'unknown', '--start', '30.02.2027'], /--start 30\.02\.2027/],
    [['activity', '--title', 'X', '--lead', 'unknown', '--weight', '1.234'], /thousand or a fraction/],
    [['activity', '--title', 'X', '--lead', 'unknown', '--field', 'updates=x'], /only grow/],
    [['activity', '--title', 'X', '--lead', 'unknown', '--field', 'nothing=x'], /no field nothing/],
    [['activity', '--title', 'X', '--lead', 'unknown', '--field', 'x'], /not a field and its value/],
    [['activity', '--title', 'X', '--lead', 'unknown', '--slug', '../x'], /cannot be part of a file’s name/],
    [['kpi', '--target', '20'], /not a date and its value/],
    [['kpi', '--range', '20'], /not a range/],
    [['decision', '--allow', 'end'], /not a change of a field/],
    [['activitty'], /Did you mean activity\?/],
  ])('refuses %j', async (args, message) => {
    const cwd = folder(inPlan(smallPlan));
    const run = await onTerminal(['add', ...args], { cwd, terminal: false });
    expect(run).toEqual({ status: 2, stdout: '', stderr: expect.stringMatching(message) });
    expect(readdirSync(path.join(cwd, 'plans/demo'), { recursive: true })).toHaveLength(
      readdirSync(path.join(folder(inPlan(smallPlan)), 'plans/demo'), { recursive: true }).length,
    );
  });

  test('writes nothing that would be an error', () => {
    const cwd = planRepository();
    const { status, stderr } = add(cwd, 'activity', '--title', 'X', '--lead', 'ORG-B');
    expect([status, stderr]).toEqual([1, expect.stringMatching(/Not written[\s\S]*ref-unknown/)]);
    expect(readdirSync(path.join(cwd, 'plans/demo/activities'))).toEqual(['A-01-first.yaml']);
  });

  test('shows a new file as it will be, and writes nothing with --dry-run', async () => {
    const cwd = planRepository();
    const args = ['add', 'source', '--title', 'Доклад', '--dry-run', '--lang', 'bg'];
    const { stdout, stderr } = await onTerminal(args, { cwd });
    expect(stdout.replaceAll('\u00a0', ' ')).toContain(
      `  Нов източник S-02: Доклад

plans/demo/sources.yaml:2
      - id: S-01
        title: {bg: Първи доклад, en: First report}
  +   - id: S-02
  +     title: Доклад
`,
    );
    expect(stderr).toContain('Нищо не е записано');
    expect(git(cwd, 'status', '--short')).toBe('');
  });

  test('asks for what is missing on a terminal, again after a wrong answer, and for what an answer makes needed', async () => {
    const cwd = planRepository();
    const { enter, down, ctrlC } = key;
    const turns: readonly Turn[] = [
      ['Наименование', `Нов${enter}`],
      ['Мерна единица', `бр.${enter}`],
      ['Вид', enter],
      ['Вид на стойността', enter],
      ['Отговорно звено', enter],
      ['Желана посока', `${down}${enter}`],
      ['Целеви стойности', `?${enter}`],
      ['2028-12-31=150', `2028=x${enter}`],
      ['не е число', `${backspace}5${enter}`],
      ['Наименование (на английски)', `New${enter}`],
      ['Базова стойност', enter],
      ['Измерва резултатите на', `OG-9,OG-01${enter}`],
      ['Няма елемент с номер OG-9', `${backspace.repeat(10)}og-01${enter}`],
      ['Да се запише ли?', 'д'],
    ];
    const person = new Person(turns, 100);
    const run = await onTerminal(['add', 'kpi', '--definition', 'x', '--lang', 'bg'], { cwd, person });
    expect({ status: run.status, left: person.left }).toEqual({ status: 0, left: [] });
    const made = readFileSync(path.join(cwd, 'plans/demo/kpis/K-02-new.yaml'), 'utf8');
    expect(made).toMatch(/direction: decrease\n[\s\S]*date: 2028,? *\n? *value: 5/);
    expect(made).toMatch(/title:\n {2}bg: Нов\n {2}en: New\n[\s\S]*serves:\n {2}- OG-01\n/);
    const stops = new Person([['Наименование', ctrlC]], 100);
    const stopped = await onTerminal(['add', 'kpi', '--lang', 'bg'], { cwd, person: stops });
    expect([stopped.status, stops.left]).toEqual([130, []]);
    const piped = await onTerminal(['add', 'kpi'], { cwd });
    expect([piped.status, piped.stderr]).toEqual([2, expect.stringContaining('planctl needs --title')]);
  });
});

describe('what a person is asked who adds something', () => {
  const talk = async (cwd: string, args: readonly string[], turns: readonly Turn[]) => {
    const person = new Person(turns, 100);
    const run = await onTerminal(['add', ...args, '--lang', 'bg'], { cwd, person });
    return { status: run.status, left: person.left };
  };
  const { enter, down } = key;
  const fine = { status: 0, left: [] };

  test('the id first, where the ids there are do not tell the next', async () => {
    const cwd = planRepository();
    const turns: readonly Turn[] = [
      ['Номер', `alpha${enter}`],
      ['Вече има ALPHA', `${backspace.repeat(5)}transport${enter}`],
      ['Наименование', `Транспорт${enter}`],
      ['Наименование (на английски)', enter],
      ['Да се запише ли?', 'д'],
    ];
    expect(await talk(cwd, ['area'], turns)).toEqual(fine);
    expect(readPlanFile(cwd, 'areas/TRANSPORT-transport.yaml')).toContain(
      'id: TRANSPORT\ntitle:\n  bg: Транспорт\n',
    );
  });

  test('what nobody adds a decision without, though nothing of it is needed', async () => {
    const cwd = planRepository();
    const turns: readonly Turn[] = [
      ['Вид на акта', `${down}${enter}`],
      ['Номер', `119${enter}`],
      ['Дата', `25.02.2027${enter}`],
      ['Наименование', enter],
      ['Да се запише ли?', 'д'],
    ];
    expect(await talk(cwd, ['decision'], turns)).toEqual(fine);
    expect(git(cwd, 'show', '--format=', 'HEAD').replaceAll(/^\+/gm, '')).toMatch(
      /kind: council_decision\nnumber: "?119"?\ndate: 2027-02-25\n/,
    );
  });

  test('nothing besides, when flags say what is needed', async () => {
    const cwd = planRepository();
    const said = ['activity', '--title', 'Нова', '--lead', 'unknown'];
    expect(await talk(cwd, said, [['Да се запише ли?', 'д']])).toEqual(fine);
  });
});

describe('the next id', () => {
  const of = (alike: readonly string[], taken: readonly string[] = alike): string | undefined =>
    nextId('activity', { alike, others: [], taken }, 2027);

  test.each<[readonly string[], string | undefined]>([
    [['A-01', 'A-02', 'A-12'], 'A-13'],
    [['A-1', 'A-2', 'A-10'], 'A-11'],
    [['A-098', 'A-099'], 'A-100'],
    [['A-99'], 'A-100'],
    [['ICC-A-04', 'ICC-A-02', 'X-9'], 'ICC-A-05'],
    [['PORTAL', 'DATA'], undefined],
    [['PORTAL', 'A7'], 'A8'],
    [[], 'A-01'],
    [['D-2026-04', 'D-2026-05'], 'D-2027-01'],
    [['D-2027-01', 'D-2026-05', 'D-2026-04'], 'D-2027-02'],
    [['A-99999999999999999999'], undefined],
  ])('after %j is %s', (ids, next) => {
    expect(of(ids)).toBe(next);
  });

  test('is above all that were ever used', () => {
    expect(of(['A-01', 'A-02'], ['A-01', 'A-02', 'A-7', 'A-09', 'B-20'])).toBe('A-10');
  });

  test('begins as the ids of the plan do', () => {
    const others = [
      { kind: 'activity', id: 'ICC-A-01' },
      { kind: 'organisation', id: 'ORG-SO' },
    ];
    expect(nextId('kpi', { alike: [], others, taken: ['ICC-A-01'] }, 2027)).toBe('ICC-K-01');
    expect(nextId('decision', { alike: [], others: [], taken: [] }, 2027)).toBe('D-2027-01');
  });
});

describe('the name of a file', () => {
  test.each([
    ['България', 'bulgaria'],
    ['Щастие, югозапад, жълъд', 'shtastie, yugozapad, zhalad'],
    ['София и Мария', 'sofia i maria'],
    ['Актьор', 'aktyor'],
  ])('%s is %s in Latin letters', (text, latin) => {
    expect(transliterated(text)).toBe(latin);
  });

  test.each([
    ['Café “Déjà vu” – №5', 'cafe-deja-vu-no5'],
    ['2027: годината', 'godinata'],
    ['2027', ''],
    ['日本', ''],
    ['../../etc/passwd', 'etc-passwd'],
    ['a'.repeat(100), 'a'.repeat(48)],
    [
      'една много дълга поредица от думи без никакъв край и без смисъл',
      'edna-mnogo-dalga-poreditsa-ot-dumi-bez-nikakav',
    ],
  ])('%s becomes %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });
});
