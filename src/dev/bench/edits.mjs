// @ts-check
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { writePlan } from '../generate-plan.mjs';
import { root } from '../schemas.mjs';
import { folder } from './corpora.mjs';
import { env } from './measure.mjs';

const bin = path.join(root, 'bin/planctl.js');

/** An update with its commit, and git's commit of the same file with a line more; both in a repository of their own.
 * @param {string} name What names the repository.
 * @param {string} id The activity.
 * @param {(plans: string) => void} fill Writes the plans.
 * @returns {{own: import('./measure.mjs').Run, peer: import('./measure.mjs').Run}} */
export function updateAndCommit(name, id, fill) {
  const at = folder(name);
  fill(path.join(at, 'plans'));
  startGit(at);
  const file = activityFile(at, id);
  let next = 0;
  return {
    own: { args: [bin, ...report(id, `report ${next++}`)], cwd: at },
    peer: {
      program: 'git',
      args: ['commit', '--quiet', '-m', 'a line more', file],
      cwd: at,
      before: () => appendFileSync(path.join(at, file), `# ${next++}\n`),
    },
  };
}

/** Sofia's plans. @param {string} plans */
export function sofia(plans) {
  cpSync(path.join(root, 'plans'), plans, { recursive: true });
}

/** How many lines change that nobody meant, when some activities of a generated plan are reported of. */
export function strayLines() {
  const at = folder('stray');
  writePlan(path.join(at, 'plans/generated'), { activities: 40, seed: 2 });
  startGit(at);
  const ids = Array.from({ length: 40 }, (_, i) => `A-${String(i + 1).padStart(5, '0')}`);
  let meant = 0;
  for (const id of ids) {
    const { status } = spawnSync(process.execPath, [bin, ...report(id, 'a note')], { cwd: at, env });
    // A cancelled one takes no more reports. An entry has a date, a status and a note.
    if (status === 0) meant += 3;
  }
  if (meant === 0) throw new Error('no report was taken');
  const { stdout } = spawnSync('git', ['log', '--numstat', '--format=', 'HEAD', '--not', 'start'], {
    cwd: at,
    encoding: 'utf8',
  });
  let [added, removed] = [0, 0];
  for (const line of stdout.split('\n').filter(Boolean)) {
    const [plus, minus] = line.split('\t');
    added += Number(plus);
    removed += Number(minus);
  }
  return Math.abs(added - meant) + removed;
}

/** @param {string} id @param {string} note */
function report(id, note) {
  return ['update', id, '--status', 'in_progress', '--note', note, '--date', '2059-12-31', '--yes'];
}

/** @param {string} at */
function startGit(at) {
  for (const args of [
    ['init', '--quiet', '-b', 'main'],
    ['config', 'user.name', 'Bench'],
    ['config', 'user.email', 'bench@example.org'],
    ['add', '.'],
    ['commit', '--quiet', '-m', 'plans'],
    ['tag', 'start'],
  ]) {
    const { status, stderr } = spawnSync('git', args, { cwd: at, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`);
  }
}

/** @param {string} at @param {string} id */
function activityFile(at, id) {
  const files = readdirSync(path.join(at, 'plans'), { recursive: true, encoding: 'utf8' });
  const found = files.find((file) => path.basename(file).startsWith(id) && file.includes('activities'));
  if (found === undefined) throw new Error(`there is no ${id}`);
  return path.join('plans', found);
}
