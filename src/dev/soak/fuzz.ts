import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { YamlGenerator } from '../../../test/support/yaml-generator.ts';
import { randomFrom } from '../generate-plan.mjs';
import { start } from './planctl.ts';
import { count, Lost, type Tally } from './tally.ts';

/** Longer than this, in milliseconds, no validation of so few files takes. */
const patience = 30_000;

const names = [
  'plan.yaml',
  'organisations.yaml',
  'sources.yaml',
  ...['areas/X', 'strategic-goals/SG-9', 'operational-goals/OG-99', 'activities/A-99', 'kpis/K-99'],
  ...['decisions/D-99', 'proposals/P-99', 'assessments/AS-99', 'reports/2027-Q1', 'other/Z-1'],
].map((name) => (name.endsWith('.yaml') ? name : `${name}.yaml`));

/**
 * Validates a plan some of whose files are random or damaged: it may be wrong in any way, and validation says so; it does
 * not crash, and does not go on for ever.
 */
export async function soakFuzz(project: string, seed: number, tally: Tally, files = 12): Promise<void> {
  const bin = path.join(project, 'bin/planctl.js');
  const random = randomFrom(seed);
  const generator = new YamlGenerator(seed);
  const root = mkdtempSync(path.join(os.tmpdir(), 'planctl-fuzz-'));
  const originals = readPlan(path.join(project, 'test/fixtures/base/plans/lipovgrad'));
  try {
    const texts = new Map(originals);
    for (let n = 0; n < files; n++) {
      const own = [...originals.keys()];
      const isOwn = random() < 0.6;
      const name = isOwn
        ? own[Math.floor(random() * own.length)]
        : names[Math.floor(random() * names.length)];
      const whole = (isOwn ? originals.get(name ?? '') : undefined) ?? generator.document();
      const text = random() < 0.8 ? generator.mutated(whole) : whole;
      texts.set(name ?? 'x.yaml', random() < 0.2 ? generator.mutated(text) : text);
    }
    for (const [name, text] of texts) {
      const file = path.join(root, 'plans/lipovgrad', name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    for (const args of [['validate', '--json'], ['status'], ['due']]) {
      const { child, ended } = start({ root, bin, env: process.env }, args);
      const timer = setTimeout(() => child.kill('SIGKILL'), patience);
      const { status, signal, stderr } = await ended;
      clearTimeout(timer);
      if (signal !== null) throw new Lost(`${args[0]} did not end`, seed, root);
      if (status !== 0 && status !== 1 && !(status === 3 && args[0] !== 'validate')) {
        throw new Lost(`${args[0]} ended with ${status}`, seed, stderr);
      }
    }
    count(tally, 'damaged files read', files);
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  }
}

function readPlan(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  );
  return new Map(
    files.map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(folder, name), 'utf8')]),
  );
}
