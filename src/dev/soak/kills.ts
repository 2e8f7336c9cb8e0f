import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { randomFrom } from '../generate-plan.mjs';
import { activityFiles, git, makeSite, planFolder, reporting, run, type Site, start } from './planctl.ts';
import { count, Lost, type Tally } from './tally.ts';

/** Between two looks at everything so many updates are killed. */
const killsOfEach = 8;

/**
 * Kills `planctl update` at random moments, alone or with its git, and looks afterwards: each file is whole, old or new;
 * the next update goes through and commits; git is consistent; nothing is left behind.
 */
export async function soakKills(bin: string, seed: number, tally: Tally, rounds = 1): Promise<void> {
  const site = makeSite(bin, seed, 4);
  const random = randomFrom(seed);
  const files = [...activityFiles(site)];
  const began = performance.now();
  await run(site, reporting(files[0]?.[0] ?? '', 'first'));
  // How long an update takes here, so that it is killed at any moment of it.
  const typical = performance.now() - began;
  try {
    for (let round = 0; round < rounds; round++) {
      for (let n = 0; n < killsOfEach; n++) {
        const [id = '', file = ''] = files[Math.floor(random() * files.length)] ?? [];
        const before = readFileSync(file, 'utf8');
        const note = `killed ${round}-${n}`;
        const together = process.platform !== 'win32' && random() < 0.5;
        const { child, ended } = start(site, reporting(id, note), together);
        const timer = setTimeout(() => kill(child.pid, together), random() * typical * 1.1);
        const { status, signal, stderr } = await ended;
        clearTimeout(timer);
        if (signal === null && status !== 0) throw new Lost(`an update ended with ${status}`, seed, stderr);
        expectWhole(file, before, note, seed);
        count(tally, signal === null ? 'updates that were too quick to kill' : 'updates killed');
      }
      const [id = '', file = ''] = files[Math.floor(random() * files.length)] ?? [];
      const { status, stderr, stdout } = await run(site, [...reporting(id, `after ${round}`), '--json']);
      if (status !== 0) throw new Lost(`the update after ended with ${status}`, seed, stderr);
      if (JSON.parse(stdout).commit === null)
        throw new Lost('the update after was not committed', seed, stderr);
      if (!readFileSync(file, 'utf8').includes(`after ${round}`))
        throw new Lost('the update after is not there', seed);
      expectClean(site, seed);
      count(tally, 'updates after a kill, committed');
    }
  } finally {
    rmSync(site.root, { recursive: true, force: true, maxRetries: 5 });
  }
}

function kill(pid: number | undefined, together: boolean): void {
  if (pid === undefined) return;
  try {
    process.kill(together ? -pid : pid, 'SIGKILL');
  } catch {
    // It has just ended.
  }
}

/** A file is as it was, or has one entry more and all else as it was. */
function expectWhole(file: string, before: string, note: string, seed: number): void {
  const now = readFileSync(file, 'utf8');
  if (now === before) return;
  const [was, is] = [parse(before), parse(now)];
  const entry = is?.updates?.at(-1);
  const rest = JSON.stringify({ ...is, updates: is?.updates?.slice(0, -1) });
  const old = JSON.stringify({ ...was, updates: was.updates ?? [] });
  if (entry?.note !== note || rest !== old)
    throw new Lost(`${path.basename(file)} is neither old nor new`, seed, now);
}

/** Everything is committed, git finds nothing wrong, and no lock, journal or half a file is left. */
export function expectClean(site: Site, seed: number): void {
  const status = git(site, 'status', '--porcelain');
  if (status !== '') throw new Lost('not everything is committed', seed, status);
  const complaint = git(site, 'fsck', '--strict', '--no-dangling', '--no-progress');
  if (complaint !== '') throw new Lost('git is not consistent', seed, complaint);
  const work = path.join(site.root, '.git/planctl');
  const left = existsSync(work) ? readdirSync(work).filter((name) => /^(?:lock|journal)-/.test(name)) : [];
  const beside = readdirSync(path.join(site.root, planFolder), { recursive: true, encoding: 'utf8' });
  const torn = beside.filter((name) => name.includes('.planctl-'));
  const locks = readdirSync(path.join(site.root, '.git')).filter((name) => name.endsWith('.lock'));
  const all = [...left, ...torn, ...locks];
  if (all.length > 0) throw new Lost(`left behind: ${all.join(', ')}`, seed);
}
