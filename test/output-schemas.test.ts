import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { listable } from '../src/features/list.ts';
import { codes } from '../src/model/codes.ts';
import { folder, planctl, root, write } from './support/bin.ts';
import { busyDay, busyPlan } from './support/busy-plan.ts';
import { byHand, fine, twoClones } from './support/clones.ts';
import { git, ownGit } from './support/repositories.ts';
import { richPeriod, richPlan } from './support/rich-plan.ts';

const directory = path.join(root, 'schemas/output');
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
const schemas = new Map(
  readdirSync(directory).map((file) => {
    const schema = JSON.parse(readFileSync(path.join(directory, file), 'utf8')) as Record<string, unknown>;
    ajv.addSchema(schema);
    return [file, schema] as const;
  }),
);

function validator(command: string): ValidateFunction {
  const found = ajv.getSchema(`${command}.schema.json`);
  if (!found) throw new Error(`there is no schema of the output of ${command}`);
  return found;
}

/** Runs a command with `--json` and holds what it prints to its schema. */
function expectValid(args: readonly string[], cwd = root, status = 0, schema = args[0] ?? ''): unknown {
  const run = planctl(cwd, [...args, '--json']);
  expect({ status: run.status, stderr: run.stderr }).toEqual({ status, stderr: '' });
  const printed: unknown = JSON.parse(run.stdout);
  const validate = validator(schema);
  validate(printed);
  expect(validate.errors ?? []).toEqual([]);
  return printed;
}

const gitEnv = {
  PATH: process.env['PATH'],
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
};

/** A plan in a temporary folder, with an entity of each kind that this repository's plans have none of. */
function example(): string {
  const directory = folder({
    'plans/example/plan.yaml':
      'id: example\ntitle: { bg: Пример, en: Example }\nperiod: { start: 2020, end: 2030 }\n',
    'plans/example/proposals/P-1.yaml':
      'id: P-1\nentity: A-1\nfield: end\nfrom: 2027\nto: 2028\nstate: open\n',
    'plans/example/reports/2021-Q2.yaml': 'period: 2021-Q2\nsummary: { bg: Кратко, en: Short }\n',
    'plans/example/activities/A-1-portal.yaml': `id: A-1
title: { bg: Портал, en: Portal }
lead: unknown
end: 2021-03-31
milestones:
  - { id: M1, title: { bg: Договор, en: Contract }, due: 2021-Q1 }
  - { id: M2, title: { bg: Начало, en: Launch }, due: 2021-12-31 }
updates:
  - { date: 2021-03-31, status: in_progress, progress: 0, forecast_end: 2022, milestones: { M2: { state: done } } }
`,
    'plans/example/kpis/K-1.yaml': `id: K-1
title: { bg: Услуги, en: Services }
unit: { bg: бр., en: no. }
kind: performance
measure: boolean
direction: increase
targets: [{ date: 2027, value: true }]
owner: unknown
measurements: [{ period: 2021, value: false }]
`,
    'plans/example/kpis/K-2.yaml': `id: K-2
title: { bg: Стар показател, en: An old KPI }
unit: '%'
kind: context
measure: percent
owner: unknown
retired: { date: 2021-01-01, as: cancelled, reason: { bg: Няма данни, en: No data } }
`,
  });
  return directory;
}

describe('the schemas of the output', () => {
  it('are one for each command that prints data, and have relative ids', () => {
    const names = [
      'board',
      'check',
      'diff',
      'doctor',
      'due',
      'edit',
      'explain',
      'export',
      'fmt',
      'history',
      'hooks',
      'list',
      'report-verify',
      'report',
      'resolve',
      'sheet-errors',
      'show',
      'status',
      'sync',
      'timeline',
      'tree',
      'validate',
    ].map((name) => `${name}.schema.json`);
    expect([...schemas].map(([file, schema]) => [file, schema['$id']])).toEqual(
      names.map((name) => [name, name]),
    );
  });

  it.each([...schemas.keys()])('%s gives every property a title and a description', (file) => {
    expect(undescribed(schemas.get(file), file)).toEqual([]);
  });

  it('names every code of a finding', () => {
    const schema = schemas.get('validate.schema.json') as {
      $defs: { finding: { properties: { code: { enum: string[] } } } };
    };
    expect(schema.$defs.finding.properties.code.enum).toEqual(Object.keys(codes));
  });

  it('refuse a property they do not name', () => {
    const printed = expectValid(['tree']) as Record<string, unknown>;
    const validate = validator('tree');
    expect(validate({ ...printed, surprise: 1 })).toBe(false);
  });
});

describe('what the bin prints as JSON is what its schema says', () => {
  it.each([
    ['all plans', []],
    ['one plan', ['--plan', 'sofia-digital']],
    ['a day in the past', ['--as-of', '2021-06-30']],
  ])('status of %s', (_, options) => {
    expectValid(['status', ...options]);
    expectValid(['tree', ...options]);
  });

  it.each(['board', 'timeline'])('%s', (command) => {
    expectValid([command]);
    expectValid([command, '--as-of', '2021-06-30'], example());
    expectValid([command, '--as-of', busyDay], folder(busyPlan));
    expectValid([command, '--area', 'EGOV']);
  });

  it.each(Object.keys(listable))('list %s', (kind) => {
    expectValid(['list', kind]);
    expectValid(['list', kind, '--as-of', '2021-06-30'], example());
  });

  it('show of an entity of every kind', () => {
    const shown = new Set<string>();
    const made = example();
    for (const kind of Object.keys(listable)) {
      for (const cwd of [root, made]) {
        const { items } = expectValid(['list', kind], cwd) as {
          items: readonly { plan: string; id: string }[];
        };
        const [item] = items;
        if (!item) continue;
        const printed = expectValid(['show', `${item.plan}:${item.id}`], cwd) as {
          entityKind: string;
          id: string;
        };
        expect(printed.id).toBe(item.id);
        shown.add(printed.entityKind);
      }
    }
    expect([...shown].sort()).toEqual([...new Set(Object.values(listable).flat())].sort());
  });

  it('explain of a plan, and of an entity of every kind that can be explained', () => {
    const made = example();
    for (const cwd of [root, made]) {
      expectValid(['explain'], cwd);
      for (const kind of ['areas', 'goals', 'activities', 'kpis']) {
        const { items } = expectValid(['list', kind], cwd) as {
          items: readonly { plan: string; id: string }[];
        };
        for (const { plan, id } of items) expectValid(['explain', `${plan}:${id}`], cwd);
      }
    }
  });

  it('status, tree and validate of a plan with milestones, a late end and a retired KPI', () => {
    const made = example();
    expectValid(['status', '--as-of', '2021-06-30'], made);
    expectValid(['tree'], made);
    expectValid(['show', 'A-1', '--as-of', '2021-06-30'], made);
    expectValid(['show', 'K-1'], made);
  });

  it('export json of a plan, whole', () => {
    const run = planctl(example(), ['export', 'json', '--as-of', '2021-06-30']);
    expect(run.status).toBe(0);
    const validate = validator('export');
    validate(JSON.parse(run.stdout));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('hooks of a clone, and of one without a plan', () => {
    const made = example();
    execFileSync('git', ['init', '-q'], { cwd: made });
    for (const action of ['status', 'install', 'codeowners', 'uninstall'])
      expectValid(['hooks', action], made);
    const bare = folder();
    execFileSync('git', ['init', '-q'], { cwd: bare });
    expectValid(['hooks', 'status'], bare);
  });

  it('diff and history of a plan with commits and changes that are not committed', () => {
    const cwd = folder(busyPlan);
    const git = (...args: readonly string[]) => execFileSync('git', args, { cwd, env: gitEnv });
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-qm', 'one');
    const file = 'plans/demo/activities/A-01-first.yaml';
    write(cwd, {
      [file]: (busyPlan[file] ?? '').replace('end: 2027-12-31', 'end: 2027-01-31'),
      'plans/demo/kpis/K-01-first.yaml': `${busyPlan['plans/demo/kpis/K-01-first.yaml']}measurements:\n  - {period: 2027-Q1, value: 11}\n`,
    });
    const printed = expectValid(['diff', '--as-of', busyDay], cwd) as Record<string, readonly unknown[]>;
    expect(printed['changes']?.length).toBe(2);
    expect(printed['impact']?.length).toBeGreaterThan(2);
    const { events } = expectValid(['history', 'A-01'], cwd) as { events: readonly unknown[] };
    expect(events).toHaveLength(2);
    expectValid(['history'], cwd);
  });

  it.each([
    ['add', 'activity', '--title', 'X', '--lead', 'unknown'],
    ['add', 'milestone', 'A-1', '--title', 'X', '--due', '2021-03'],
    ['set', 'A-1', 'end', '2021-06-30'],
    ['set', 'A-1', 'end', '2021-03-31'],
    ['milestone', 'done', 'A-1', 'M1', '--dry-run'],
  ])('planctl %s %s %s', (...args) => {
    const { status, stdout } = planctl(example(), [...args, '--json']);
    expect(status).toBe(0);
    const validate = validator('edit');
    validate(JSON.parse(stdout));
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each([
    [['propose', 'A-1', 'end', '2029', '--reason', 'x']],
    [['propose', 'A-1', 'milestones.M1', '--remove', '--reason', 'x']],
    [['decide', 'P-1', '--by', 'D-1']],
    [['decide', 'P-1', '--withdraw', '--reason', 'x']],
    [['retire', 'K-1', '--as', 'cancelled', '--reason', 'x']],
    [['retire', 'A-1', '--as', 'superseded', '--by', 'A-2', '--reason', 'x']],
    [['handover', 'unknown', 'ORG-B', '--from', '2021-05-01']],
  ])('what %j changes', (args) => {
    const made = example();
    write(made, {
      'plans/example/decisions/D-1.yaml': 'id: D-1\n',
      'plans/example/activities/A-2.yaml': 'id: A-2\ntitle: { bg: Б, en: B }\nlead: unknown\n',
      'plans/example/organisations.yaml': 'organisations: [{ id: ORG-B, name: B }]\n',
      'plans/example/proposals/P-1.yaml': 'id: P-1\nentity: A-1\nfield: end\nto: 2028\n',
    });
    const run = planctl(made, [...args, '--json']);
    expect(run.status).toBe(0);
    const printed = JSON.parse(run.stdout) as { readonly changes: readonly unknown[] };
    expect(printed.changes.length).toBeGreaterThan(0);
    const validate = validator('edit');
    validate(printed);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('sync that is done, in conflict, and refused for an error; undo', () => {
    const { ana, boyan } = twoClones();
    const kpi = (root: string, value: string): void =>
      void fine(root, 'measure', 'K-01', value, '--period', '2027-Q1');
    kpi(ana, '1');
    expect(expectValid(['sync'], ana)).toMatchObject({ outcome: 'done', sent: 1 });
    kpi(boyan, '2');
    expect(expectValid(['sync'], boyan, 1)).toMatchObject({ outcome: 'conflict', unsent: 1 });
    expectValid(['undo'], boyan, 0, 'edit');
    expectValid(['sync', '--dry-run'], boyan);
    byHand(boyan, 'plans/demo/areas/B.yaml', () => 'id: B\n');
    expect(expectValid(['sync'], boyan, 1)).toMatchObject({ outcome: 'invalid', received: 1 });
  });

  it.each(['steering', 'council', 'public', 'lead:org-innovative'])('report for %s', (audience) => {
    for (const period of ['2021-Q1', '2021-Q2', '2023-Q4']) {
      expectValid(['report', period, '--plan', 'sofia-digital', '--audience', audience]);
    }
    const whom = audience.startsWith('lead:') ? 'lead:ORG-A' : audience;
    expectValid(['report', richPeriod, '--audience', whom], folder(richPlan));
  });

  it('report verify of a closed report', () => {
    ownGit();
    const made = folder({
      'plans/example/plan.yaml': 'id: example\ntitle: Example\nperiod: { start: 2020, end: 2030 }\n',
    });
    git(made, 'init', '-q', '-b', 'main');
    // The bin gets no identity from this run: the repository has one.
    git(made, 'config', 'user.name', 'A');
    git(made, 'config', 'user.email', 'a@example.org');
    git(made, 'add', '.');
    git(made, 'commit', '-qm', 'first');
    const closed = planctl(made, ['report', 'close', '2021-Q2', '--yes']);
    expect({ status: closed.status, stderr: closed.stderr }).toMatchObject({ status: 0 });
    const run = planctl(made, ['report', 'verify', '2021-Q2', '--json']);
    const printed: unknown = JSON.parse(run.stdout);
    const validate = validator('report-verify');
    validate(printed);
    expect(validate.errors ?? []).toEqual([]);
    expect(printed).toMatchObject({ kind: 'report-verify', same: true });
  });

  it('resolve of a merge that clashes, open and settled', () => {
    const { ana, boyan } = twoClones();
    fine(ana, 'measure', 'K-01', '12', '--period', '2027-Q1');
    fine(ana, 'sync');
    fine(boyan, 'measure', 'K-01', '13', '--period', '2027-Q1');
    git(boyan, 'fetch', '-q');
    expect(() => git(boyan, 'merge', 'origin/main')).toThrow();
    expect(expectValid(['resolve'], boyan, 1)).toMatchObject({ files: [{ outcome: 'open' }], next: null });
    const done = expectValid(['resolve', '--ours', '--continue'], boyan);
    expect(done).toMatchObject({ files: [{ fields: [{ chosen: { value: 13 } }] }], continued: true });
  });

  it('check of a change with findings old and new, accepted and by a decision', () => {
    const cwd = folder(busyPlan);
    const git = (...args: readonly string[]) => execFileSync('git', args, { cwd, env: gitEnv });
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-qm', 'one');
    git('switch', '-qc', 'change');
    const file = 'plans/demo/activities/A-01-first.yaml';
    const dated = (end: string): string => (busyPlan[file] ?? '').replace('end: 2027-12-31', `end: ${end}`);
    write(cwd, { [file]: dated('2028-01-31').replace('progress: 20', 'progress: 25') });
    git('commit', '-qam', 'two\n\nPlanctl-Accept: update-rewritten A-01 a slip of the pen');
    const checked = ['check', '--base', 'main', '--as-of', busyDay, '--all'];
    expect(expectValid(checked, cwd, 1)).toMatchObject({ verdict: 'fail', accepted: [{ entity: 'A-01' }] });
    write(cwd, {
      'plans/demo/decisions/D-1.yaml':
        'id: D-1\ntitle: {bg: Акт, en: Act}\nallows: [{entity: A-01, field: end, to: 2028-01-31}]\n',
    });
    expect(expectValid(checked, cwd)).toMatchObject({
      verdict: 'pass',
      approvedChanges: [{ decision: 'D-1' }],
    });
  });

  it('validate of the plans here', () => {
    expectValid(['validate']);
  });

  it('fmt of the plans here', () => {
    expectValid(['fmt', '--check']);
  });

  it.each([
    ['all plans', []],
    ['one plan on a day in the past, far ahead', ['--as-of', '2021-06-30', '--within', '24m']],
    ['an organisation', ['--lead', 'org-innovative']],
    ['nobody', ['--lead', 'unknown']],
  ])('due of %s', (_, options) => {
    expectValid(['due', ...options]);
    expectValid(['due', '--as-of', '2021-06-30'], example());
  });

  it('validate of a plan with broken files', () => {
    const made = folder();
    cpSync(path.join(root, 'plans/sofia-icc'), path.join(made, 'plans/sofia-icc'), { recursive: true });
    write(made, {
      'plans/sofia-icc/activities/ICC-A-90-syntax.yaml': 'id: ICC-A-90\ntitle: "open\n',
      'plans/sofia-icc/activities/ICC-A-91-shape.yaml':
        'id: ICC-A-91\ntitel: x\nlead: ORG-NOBODY\nprogress_method: soon\n',
      'plans/sofia-icc/activities/ICC-A-92-bytes.yaml': new Uint8Array([0x69, 0x64, 0x3a, 0x20, 0xff, 0x0a]),
      'plans/sofia-icc/notes/A-1.yaml': 'a: 1\n',
    });
    const { summary, findings } = expectValid(['validate'], made, 1) as {
      summary: { errors: number };
      findings: readonly { code: string; severity: string }[];
    };
    expect(summary.errors).toBe(findings.filter(({ severity }) => severity === 'error').length);
    const found = findings.map(({ code }) => code);
    for (const code of [
      'yaml-syntax',

      'schema-unknown-field',
      'schema-enum',
      'file-encoding',
      'file-unknown',
    ]) {
      expect(found).toContain(code);
    }
  });
});

/** The places in a schema where a property has no title or description, its own or that of what it refers to. */
function undescribed(schema: unknown, at: string): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap((part, i) => undescribed(part, `${at}/${i}`));
  if (schema === null || typeof schema !== 'object') return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    // Conditions name properties that are described elsewhere.
    if (key === 'if' || key === 'then' || key === 'else') return [];
    if (key !== 'properties' && key !== '$defs') return undescribed(value, `${at}/${key}`);
    return Object.entries(value as Record<string, Record<string, unknown>>).flatMap(([name, part]) => {
      const here = `${at}/${key}/${name}`;
      const said = typeof part['title'] === 'string' && typeof part['description'] === 'string';
      const refers = typeof part['$ref'] === 'string' && part['$ref'].startsWith('#/$defs/');
      return [...(said || refers ? [] : [here]), ...undescribed(part, here)];
    });
  });
}
