import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../src/store/yaml/read.ts';
import { folder, planctl, planctlBeside, type Run, write } from './support/bin.ts';
import { type Hazard, hazards } from './support/hazards.ts';
import { activity, inPlan, smallPlan } from './support/small-plan.ts';

/** No file makes a run last so long; a limit against hanging, not a measurement. */
const patience = 10_000;

interface JsonFinding {
  readonly code: string;
  readonly severity: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

type Files = Hazard['files'];

/** A repository with the small plan, some of its files replaced, added or (null) left out. */
function repositoryWith(files: Files): string {
  const kept = Object.entries({ ...smallPlan, ...files }).filter(
    (entry): entry is [string, string | Uint8Array] => entry[1] !== null,
  );
  return folder(inPlan(Object.fromEntries(kept)));
}

async function timed(directory: string, args: readonly string[]): Promise<Run> {
  const start = performance.now();
  const run = await planctlBeside(directory, args);
  expect(performance.now() - start, args.join(' ')).toBeLessThan(patience);
  return run;
}

function expectNoBug({ stdout, stderr }: Run): void {
  expect(stderr).not.toMatch(/^\s+at |\bbug\b/m);
  expect(stdout).not.toMatch(/^\s+at /m);
}

/** What validation finds; every finding must have its place. */
async function findingsIn(directory: string): Promise<readonly JsonFinding[]> {
  const run = await timed(directory, ['validate', '--json']);
  expectNoBug(run);
  expect(run.stderr).toBe('');
  expect([0, 1]).toContain(run.status);
  const report = JSON.parse(run.stdout);
  const findings: readonly JsonFinding[] = report.findings;
  expect(run.status).toBe(report.summary.errors > 0 ? 1 : 0);
  const misplaced = findings.filter(
    ({ file, line, column, endLine, endColumn }) =>
      file === '' ||
      line < 1 ||
      column < 1 ||
      endLine < line ||
      (endLine === line && endColumn < column) ||
      ![line, column, endLine, endColumn].every(Number.isInteger),
  );
  expect(misplaced).toEqual([]);
  return findings;
}

/** The codes of errors and warnings, each once. */
function codesOf(findings: readonly JsonFinding[]): readonly string[] {
  const grave = findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
  return [...new Set(grave)].sort();
}

/** The text for people, and the commands that show what is left of a broken plan. */
const readers = [['validate'], ['status'], ['tree'], ['list', 'activities'], ['show', 'A-02']];

async function expectReadable(directory: string, commands = readers): Promise<void> {
  const runs = await Promise.all(commands.map(async (args) => ({ args, run: await timed(directory, args) })));
  for (const { args, run } of runs) {
    expectNoBug(run);
    const allowed = { validate: [0, 1], show: [0, 2] }[args[0] ?? ''] ?? [0];
    expect(allowed, args.join(' ')).toContain(run.status);
    // Of a plan with errors one line; an unknown id has its own message with a next step.
    if (run.status !== 2) expect(run.stderr).toMatch(/^(?:planctl: [^\n]+\n)?$/);
    else expect(run.stderr).toMatch(/^(?:planctl: [^\n]+\n){1,2}(?: {2}[^\n]+\n)?$/);
  }
}

/** Every reader for a small hazard; for a large one the readers take turns. */
function readersFor({ files }: Hazard, turn: number): typeof readers {
  const size = Object.values(files).reduce((sum, content) => sum + (content?.length ?? 0), 0);
  return size < 100_000 ? readers : readers.filter((_, i) => i === turn % readers.length);
}

describe.each(Object.entries(hazards))('a file with %s', (_group, list) => {
  it.each(list.map((hazard, turn) => ({ ...hazard, turn })))('$name', async (hazard) => {
    const directory = repositoryWith(hazard.files);
    const [findings] = await Promise.all([
      findingsIn(directory),
      expectReadable(directory, readersFor(hazard, hazard.turn)),
    ]);
    expect(codesOf(findings)).toEqual(hazard.codes);
  });
});

describe('the loader', () => {
  it('finds nothing in the small plan', async () => {
    const directory = repositoryWith({ 'activities/A-02.yaml': activity() });
    expect(codesOf(await findingsIn(directory))).toEqual([]);
    expect((await timed(directory, ['status'])).stderr).toBe('');
  });

  it('leaves all prototypes alone', () => {
    const { data } = readYaml('__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\n');
    expect(Object.keys(data as object)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });

  it('still judges the other files when plan.yaml is broken', async () => {
    const findings = await findingsIn(
      repositoryWith({ 'plan.yaml': 'id: [\n', 'activities/A-02.yaml': activity('end: 2027\n') }),
    );
    expect(findings.map(({ file, code }) => [path.posix.basename(file), code])).toEqual(
      expect.arrayContaining([
        ['A-02.yaml', 'yaml-duplicate-key'],
        ['plan.yaml', 'yaml-syntax'],
      ]),
    );
  });

  it('names both of two broken files', async () => {
    const findings = await findingsIn(
      repositoryWith({ 'activities/A-02.yaml': 'id: "\n', 'kpis/K-02.yaml': 'a: [\n' }),
    );
    const broken = findings.filter(({ code }) => code === 'yaml-syntax');
    expect(broken.map(({ file }) => path.posix.basename(file))).toEqual(['A-02.yaml', 'K-02.yaml']);
  });

  it('drops only the broken one of several updates', async () => {
    const updates = (broken: string): string =>
      activity(
        `updates:\n${broken}  - {date: 2027-06-30, status: in_progress, progress: 50, sources: [S-01]}\n`,
      );
    // The entry lacks two fields, which are two findings at one place.
    const directory = repositoryWith({ 'activities/A-02.yaml': updates('  - {progress: 10}\n') });
    expect(codesOf(await findingsIn(directory))).toEqual(['schema-required']);
    expect((await timed(directory, ['list', 'activities', '--as-of', '2027-12-31'])).stdout).toContain(
      'A-02\tSecond activity\tin_progress\t50\t',
    );
  });

  it('counts what it does not list', () => {
    const unknown = Array.from({ length: 3000 }, (_, i) => `n${i}: 1\n`).join('');
    const directory = repositoryWith({ 'activities/A-02.yaml': activity(unknown) });
    const report = JSON.parse(planctl(directory, ['validate', '--json']).stdout);
    expect(report.summary.errors).toBe(3000);
    expect(report.findings.length).toBe(1000);
    expect(report.findings.at(-1).more).toBe(2000);
    expect(report.findings.at(0).more).toBe(null);
    const { stdout } = planctl(directory, ['validate']);
    expect(stdout).toContain('and 2000 more');
    expect(stdout).toMatch(/3000 {2}schema-unknown-field/);
  });

  it('judges a folder without any file', async () => {
    const directory = folder();
    mkdirSync(path.join(directory, 'plans/demo/activities'), { recursive: true });
    expect(codesOf(await findingsIn(directory))).toEqual(['file-unreadable']);
    for (const command of ['status', 'tree']) expect((await timed(directory, [command])).status).toBe(0);
  });

  it('says that there is no plan in an empty folder', async () => {
    const directory = folder();
    mkdirSync(path.join(directory, 'plans/demo'), { recursive: true });
    for (const args of [['validate'], ['status'], ['show', 'A-01']]) {
      const run = await timed(directory, args);
      expect(run.status).toBe(3);
      expectNoBug(run);
    }
  });
});

/** A symbolic link in the plan; where the system allows none to this user the test is skipped. */
function link(target: string, name: string, skip: () => void, type: 'file' | 'dir' = 'file'): void {
  try {
    symlinkSync(target, name, type);
  } catch {
    skip();
  }
}

describe('a name in the plan that is', () => {
  const at = (directory: string, name: string): string => path.join(directory, 'plans/demo', name);

  it('a link out of the plan is not followed', async ({ skip }) => {
    const directory = repositoryWith({});
    write(directory, { 'secret.yaml': activity('x-secret: hush-hush\n') });
    link(path.join(directory, 'secret.yaml'), at(directory, 'activities/A-02.yaml'), skip);
    expect(codesOf(await findingsIn(directory))).toEqual(['file-unreadable']);
    expect(planctl(directory, ['validate']).stdout).not.toContain('hush');
    await expectReadable(directory);
  });

  it('a relative link out of the plan is not followed', async ({ skip }) => {
    const directory = repositoryWith({});
    write(directory, { 'secret.yaml': activity() });
    link('../../../secret.yaml', at(directory, 'activities/A-02.yaml'), skip);
    expect(codesOf(await findingsIn(directory))).toEqual(['file-unreadable']);
  });

  it('a link to a file of the plan is read', async ({ skip }) => {
    const directory = repositoryWith({ 'activities/A-02.txt': activity() });
    link('A-02.txt', at(directory, 'activities/A-02.yaml'), skip);
    expect(codesOf(await findingsIn(directory))).toEqual([]);
    expect(planctl(directory, ['show', 'A-02']).status).toBe(0);
  });

  it('a link to a file whose name begins with dots is read', async ({ skip }) => {
    const directory = repositoryWith({ '..kept/A-02.txt': activity() });
    link('../..kept/A-02.txt', at(directory, 'activities/A-02.yaml'), skip);
    expect(codesOf(await findingsIn(directory))).toEqual([]);
  });

  it('a link to itself is reported', async ({ skip }) => {
    const directory = repositoryWith({});
    link('A-02.yaml', at(directory, 'activities/A-02.yaml'), skip);
    expect(codesOf(await findingsIn(directory))).toEqual(['file-unreadable']);
    await expectReadable(directory);
  });

  it('a ring of links is reported', async ({ skip }) => {
    const directory = repositoryWith({});
    link('A-03.yaml', at(directory, 'activities/A-02.yaml'), skip);
    link('A-02.yaml', at(directory, 'activities/A-03.yaml'), skip);
    expect(codesOf(await findingsIn(directory))).toEqual(['file-unreadable']);
    await expectReadable(directory);
  });

  it('a ring of folders is not walked', async ({ skip }) => {
    const directory = repositoryWith({});
    link('..', at(directory, 'activities/up'), skip, 'dir');
    link('.', at(directory, 'round'), skip, 'dir');
    expect(codesOf(await findingsIn(directory))).toEqual([]);
  });

  it('a link to nothing is reported', async ({ skip }) => {
    const directory = repositoryWith({});
    link('nothing.yaml', at(directory, 'activities/A-02.yaml'), skip);
    expect(codesOf(await findingsIn(directory))).toEqual(['file-unreadable']);
    await expectReadable(directory);
  });

  it('a plan.yaml that leads out is reported', async ({ skip }) => {
    const directory = repositoryWith({ 'plan.yaml': null });
    write(directory, { 'elsewhere.yaml': smallPlan['plan.yaml'] ?? '' });
    link('../../elsewhere.yaml', at(directory, 'plan.yaml'), skip);
    expect(codesOf(await findingsIn(directory))).toEqual(['file-unreadable']);
    await expectReadable(directory);
  });

  it('a folder with the ending of a file holds no plan files', async () => {
    const directory = repositoryWith({ 'activities/A-02.yaml/A-03.yaml': activity() });
    const findings = await findingsIn(directory);
    expect(codesOf(findings)).toEqual(['file-unknown']);
    await expectReadable(directory);
  });

  it('a folder named plan.yaml does not hang or crash', async () => {
    const directory = repositoryWith({ 'plan.yaml': null });
    mkdirSync(at(directory, 'plan.yaml'));
    expect(codesOf(await findingsIn(directory))).toEqual(['file-unreadable']);
    await expectReadable(directory);
  });

  it.skipIf(process.platform === 'win32').each(['activities/A-02.yaml', 'plan.yaml'])(
    'a pipe at %s is not waited for',
    async (name) => {
      const directory = repositoryWith({ [name]: null });
      expect(spawnSync('mkfifo', [at(directory, name)]).status).toBe(0);
      expect(codesOf(await findingsIn(directory))).toEqual(['file-unreadable']);
      await expectReadable(directory);
      // Without a language from the environment the plan is asked for one.
      expect((await timed(directory, ['status', '--lang', 'bg'])).status).toBe(0);
      expect(planctl(directory, ['status'], { PLANCTL_LANG: '' }).status).toBe(0);
    },
  );

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'forbidden to this user is reported',
    async () => {
      const directory = repositoryWith({ 'activities/A-02.yaml': activity() });
      chmodSync(at(directory, 'activities/A-02.yaml'), 0);
      expect(codesOf(await findingsIn(directory))).toEqual(['file-unreadable']);
      await expectReadable(directory);
    },
  );

  it('the same but for small and capital letters is not taken for the same', async () => {
    const directory = repositoryWith({ 'activities/A-02-x.yaml': activity() });
    write(directory, inPlan({ 'activities/a-02-x.yaml': activity() }));
    const findings = await findingsIn(directory);
    // On a disk that does not tell the two apart there is one file, with one name or the other.
    for (const { code } of findings) expect(['file-name-id', 'id-duplicate']).toContain(code);
    await expectReadable(directory);
  });
});
