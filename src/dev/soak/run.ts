import path from 'node:path';
import { parseArgs } from 'node:util';
import { soakEdits } from './edits.ts';
import { soakFuzz } from './fuzz.ts';
import { soakKills } from './kills.ts';
import { count, type Tally } from './tally.ts';
import { soakTogether } from './together.ts';

/** Edits between two rounds of processes. */
const documents = 200;

/**
 * `npm run soak -- --minutes N --seed S`: edits, kills, two writers and damaged files by turns until the time is over.
 * Prints what was tried; the first thing that is lost ends it with its seed and exit code 1.
 */
export async function soak(project: string, argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      minutes: { type: 'string', default: '5' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    },
  });
  const [minutes, first] = [Number(values.minutes), Number(values.seed)];
  if (!(minutes > 0) || !Number.isInteger(first)) {
    process.stderr.write('npm run soak -- --minutes 5 --seed 1\n');
    return 2;
  }
  const bin = path.join(project, 'bin/planctl.js');
  const tally: Tally = new Map();
  const end = Date.now() + minutes * 60_000;
  let told = Date.now();
  process.stdout.write(`seed ${first}, ${minutes} minutes\n`);
  try {
    for (let seed = first; Date.now() < end; seed++) {
      for (let n = 0; n < documents; n++) soakEdits(seed * documents + n, tally);
      await soakKills(bin, seed, tally);
      await soakTogether(bin, seed, tally, 5);
      await soakFuzz(project, seed, tally);
      count(tally, 'rounds');
      if (Date.now() - told < 30_000) continue;
      told = Date.now();
      process.stdout.write(`${line(tally)}\n`);
    }
  } catch (error) {
    process.stdout.write(`${line(tally)}\n`);
    process.stderr.write(`lost: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
  for (const [what, times] of tally) process.stdout.write(`${String(times).padStart(9)}  ${what}\n`);
  process.stdout.write(`${'0'.padStart(9)}  lost\n`);
  return 0;
}

function line(tally: Tally): string {
  return [...tally].map(([what, times]) => `${times} ${what}`).join(', ');
}
