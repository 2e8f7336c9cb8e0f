import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomFrom, writePlan } from '../src/dev/generate-plan.mjs';
import { folder, planctl, root } from './support/bin.ts';

const activities = 3000;

let repository = '';

beforeAll(() => {
  repository = mkdtempSync(path.join(os.tmpdir(), 'planctl-scale-'));
  writePlan(path.join(repository, 'plans/made-up'), { activities, seed: 7 });
});

afterAll(() => rmSync(repository, { recursive: true, force: true }));

function rows(args: readonly string[], directory = repository): readonly string[] {
  const { status, stdout, stderr } = planctl(directory, args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.split('\n').slice(0, -1);
}

function bytesOf(directory: string): Record<string, string> {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  );
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(directory, name), 'utf8')]));
}

describe('the generator of plans', () => {
  it.each([1, 2, 9, 60, 500])('makes a plan of %i activities with nothing to mend', (count) => {
    const directory = folder();
    writePlan(path.join(directory, 'plans/made-up'), { activities: count, seed: count });
    const { summary } = JSON.parse(planctl(directory, ['validate', '--json']).stdout);
    expect(summary).toMatchObject({ errors: 0, warnings: 0, infos: 0 });
  });

  it('makes the same plan again from the same seed, and another from another', () => {
    const directory = folder();
    const made = (name: string, seed: number): Record<string, string> => {
      writePlan(path.join(directory, name, 'plan'), { activities: 40, seed });
      return bytesOf(path.join(directory, name, 'plan'));
    };
    expect(made('b', 1)).toEqual(made('a', 1));
    expect(made('c', 2)).not.toEqual(made('a', 1));
  });
});

describe('a plan of 3,000 activities', () => {
  it('is valid', () => {
    const { summary } = JSON.parse(planctl(repository, ['validate', '--json', '--strict']).stdout);
    expect(summary).toMatchObject({ errors: 0, warnings: 0, infos: 0 });
    expect(summary.files).toBeGreaterThan(activities + 60 + 300);
  });

  it('is listed and shown whole', () => {
    const list = rows(['list', 'activities']);
    expect(list).toHaveLength(activities);
    expect(new Set(list.map((row) => row.split('\t')[1])).size).toBe(activities);
    expect(rows(['list', 'kpis'])).toHaveLength(300);
    expect(rows(['list', 'goals']).length).toBeGreaterThanOrEqual(60);
    expect(rows(['show', 'A-01500']).join('\n')).toContain('A-01500');
    const tree = rows(['tree']);
    const listed = tree.filter((row) => row.startsWith('3\tactivity\t')).map((row) => row.split('\t')[2]);
    expect(new Set(listed).size).toBe(activities);
    expect(rows(['status'])[0]).toContain(`\t${activities}\t`);
    expect(JSON.parse(rows(['list', 'activities', '--json']).join('\n')).items).toHaveLength(activities);
  });
});

/** Ways to break an activity file in one place, and what is found then. */
const faults: readonly { readonly code: string; readonly damage: (text: string) => string }[] = [
  { code: 'ref-unknown', damage: (text) => text.replace(/^ {2}- OG-\d+$/m, '  - OG-999') },
  { code: 'schema-unknown-field', damage: (text) => `${text}colour: red\n` },
  { code: 'schema-enum', damage: (text) => text.replace('status: in_progress', 'status: going_well') },
  { code: 'schema-format', damage: (text) => text.replace(/^end: (\d+)-.*$/m, 'end: $1-02-30') },
  { code: 'schema-range', damage: (text) => text.replace(/^ {4}progress: \d+$/m, '    progress: 101') },
  { code: 'schema-required', damage: (text) => text.replace(/^lead: .*\n/m, '') },
  { code: 'yaml-duplicate-key', damage: (text) => `${text}start: 2031\n` },
  {
    code: 'date-order',
    damage: (text) =>
      text
        .replace(/^start: .*$/m, 'start: 2039-01-01')
        .replace(/^milestones:\n(?: .*\n)+/m, '')
        .replace(/^ {4}milestones:\n(?: {6}.*\n)+/gm, ''),
  },
  { code: 'translation-missing', damage: (text) => text.replace(/^ {2}en: .*\n/m, '') },
  { code: 'id-mixed-script', damage: (text) => text.replace('lead: ORG', 'lead: ОRG') },
];

describe('a plan of 3,000 activities with 100 faults', () => {
  it('shows exactly these', () => {
    const random = randomFrom(11);
    const directory = path.join(repository, 'plans/made-up/activities');
    const names = readdirSync(directory).sort();
    const chosen = new Map<string, string>();
    const before = new Map<string, string>();
    while (chosen.size < 100) {
      const name = names[Math.floor(random() * names.length)] ?? '';
      const fault = faults[chosen.size % faults.length];
      if (!fault || chosen.has(`plans/made-up/activities/${name}`)) continue;
      const text = readFileSync(path.join(directory, name), 'utf8');
      const damaged = fault.damage(text);
      if (damaged === text) continue;
      writeFileSync(path.join(directory, name), damaged);
      before.set(name, text);
      chosen.set(`plans/made-up/activities/${name}`, fault.code);
    }
    const { findings, summary } = JSON.parse(planctl(repository, ['validate', '--json']).stdout);
    const found = findings.map(({ file, code }: { file: string; code: string }) => `${file} ${code}`);
    expect(found).toEqual([...chosen].map(([file, code]) => `${file} ${code}`).sort());
    expect(summary.errors + summary.warnings).toBe(100);
    // What is broken is still listed, with one line about it.
    const list = planctl(repository, ['list', 'activities']);
    expect(list.status).toBe(0);
    expect(list.stdout.split('\n').slice(0, -1)).toHaveLength(activities);
    expect(list.stderr).toMatch(/^planctl: [^\n]+\n$/);
    for (const [name, text] of before) writeFileSync(path.join(directory, name), text);
  });
});

/** A run whose output is read by a slow reader, or by one that soon has enough. */
async function piped(args: readonly string[], readChunk: (soFar: number) => Promise<boolean>) {
  const { PATH = '', SystemRoot = '' } = process.env;
  const child = spawn(process.execPath, [path.join(root, 'bin/planctl.js'), ...args], {
    cwd: repository,
    env: { PATH, SystemRoot, PLANCTL_LANG: 'en' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<{ readonly code: number | null; readonly signal: string | null }>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal }));
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of child.stdout) {
    chunks.push(chunk);
    length += chunk.length;
    if (!(await readChunk(length))) break;
  }
  child.stdout.destroy();
  return { ...(await ended), stdout: Buffer.concat(chunks).toString('utf8'), stderr };
}

describe('output in a pipe', () => {
  it('is complete when the reader is slow', async () => {
    const whole = planctl(repository, ['list', 'activities']).stdout;
    const { code, stdout, stderr } = await piped(['list', 'activities'], async () => {
      await wait(20);
      return true;
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(whole);
  });

  it('ends quietly when the reader has enough', async () => {
    for (const args of [
      ['list', 'activities'],
      ['tree'],
      ['validate', '--json'],
      ['list', 'activities', '--json'],
    ]) {
      const { code, signal, stderr } = await piped(args, async (soFar) => soFar < 100);
      expect({ fine: code === 0 || signal === 'SIGPIPE', stderr }, args.join(' ')).toEqual({
        fine: true,
        stderr: '',
      });
    }
  });

  it('may be closed before the first byte', async () => {
    mkdirSync(path.join(repository, 'empty'), { recursive: true });
    const { code, signal, stderr } = await piped(['list', 'activities'], async () => false);
    expect(code === 0 || signal === 'SIGPIPE').toBe(true);
    expect(stderr).toBe('');
  });
});
