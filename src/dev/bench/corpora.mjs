// @ts-check
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { writePlan } from '../generate-plan.mjs';

/**
 * A generated plan and the same files as JSON.
 * @typedef {object} Corpus
 * @property {string} plan The folder of the plan.
 * @property {string} json The folder of its JSON copies.
 * @property {number} files How many files the plan has.
 */

const base = mkdtempSync(path.join(os.tmpdir(), 'planctl-bench-'));
process.on('exit', () => rmSync(base, { recursive: true, force: true }));

/** A new folder, gone when the process ends.
 * @param {string} name */
export function folder(name) {
  const made = path.join(base, name);
  mkdirSync(made, { recursive: true });
  return made;
}

/** @type {Map<number, Corpus>} */
const made = new Map();

/** A plan with so many activities, made once.
 * @param {number} activities
 * @returns {Corpus} */
export function corpus(activities) {
  const known = made.get(activities);
  if (known) return known;
  const plan = repository(String(activities));
  const json = folder(`${activities}/json`);
  writePlan(plan, { activities, seed: 1 });
  const files = yamlFiles(plan);
  for (const file of files) {
    const target = path.join(json, file.replace(/\.ya?ml$/, '.json'));
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, JSON.stringify(parse(readFileSync(path.join(plan, file), 'utf8'))));
  }
  const one = { plan, json, files: files.length };
  made.set(activities, one);
  return one;
}

/** A plan with so many activities for one use only, without copies.
 * @param {number} activities */
export function plainCorpus(activities) {
  const plan = repository(`plain-${activities}`);
  writePlan(plan, { activities, seed: 1 });
  return { plan, files: yamlFiles(plan).length };
}

/** A plan with as many KPIs as activities, as one commit, made once. @param {number} size */
export function reportCorpus(size) {
  const plan = repository(`report-${size}`);
  if (existsSync(path.join(plan, 'plan.yaml'))) return { plan };
  writePlan(plan, { activities: size, kpis: size, seed: 1 });
  const identity = [
    '-c',
    'user.name=bench',
    '-c',
    'user.email=bench@example.org',
    '-c',
    'commit.gpgsign=false',
  ];
  spawnSync('git', ['add', '--all'], { cwd: plan, stdio: 'ignore' });
  spawnSync('git', [...identity, 'commit', '--quiet', '-m', 'plan'], { cwd: plan, stdio: 'ignore' });
  return { plan };
}

/** A plan's folder in a git repository, where planctl may keep what it found.
 * @param {string} name */
function repository(name) {
  spawnSync('git', ['init', '--quiet', folder(name)], { stdio: 'ignore' });
  return folder(`${name}/plans/generated`);
}

/** @param {string} plan */
function yamlFiles(plan) {
  return readdirSync(plan, { recursive: true, encoding: 'utf8' }).filter((file) => /\.ya?ml$/.test(file));
}

/** @type {{root: string, before: string, after: string, file: string, id: string} | null} */
let repositoryWithHistory = null;

/**
 * A plan of 3,000 activities under git: two commits that differ in 50 files, then 5,000 of one file each, every 25th of
 * the same file. Made once.
 */
export function history() {
  if (repositoryWithHistory) return repositoryWithHistory;
  const plan = repository('history');
  writePlan(plan, { activities: 3000, seed: 1 });
  const root = path.dirname(path.dirname(plan));
  /** @param {readonly string[]} args @param {string} [input] */
  const git = (args, input = '') => {
    const own = ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.org'];
    const { status, stdout, stderr } = spawnSync('git', [...own, ...args], {
      cwd: root,
      input,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`);
    return stdout.trim();
  };
  git(['checkout', '--quiet', '-b', 'bench']);
  git(['add', '.']);
  git(['commit', '--quiet', '-m', 'first']);
  const before = git(['rev-parse', 'HEAD']);
  const activities = yamlFiles(plan)
    .filter((name) => name.startsWith('activities'))
    .sort();
  /** @param {string} name @param {number} i */
  const changed = (name, i) =>
    readFileSync(path.join(plan, name), 'utf8').replace(
      /^end: .*/m,
      `end: ${2040 + (i % 50)}-0${1 + (i % 9)}-01`,
    );
  for (const [i, name] of activities.slice(0, 50).entries())
    writeFileSync(path.join(plan, name), changed(name, i));
  git(['commit', '--quiet', '-a', '-m', 'second']);
  const after = git(['rev-parse', 'HEAD']);
  const [watched = '', ...others] = activities;
  const commits = Array.from({ length: 5000 }, (_, i) => {
    const name = (i % 25 === 0 ? watched : others[(i * 7) % others.length]) ?? watched;
    const text = changed(name, i);
    const file = `plans/generated/${name.split(path.sep).join('/')}`;
    const head = `commit refs/heads/bench\ncommitter Bench <bench@example.org> ${1_900_000_000 + i * 60} +0000\n`;
    const from = i === 0 ? `from ${after}\n` : '';
    const bytes = Buffer.byteLength(text);
    return `${head}data 1\nx\n${from}M 100644 inline ${file}\ndata ${bytes}\n${text}\n`;
  });
  git(['fast-import', '--quiet'], commits.join(''));
  git(['repack', '-adq']);
  git(['reset', '--quiet', '--hard']);
  const id = /[A-Z]+-\d+/.exec(watched)?.[0] ?? '';
  repositoryWithHistory = { root, before, after, file: `plans/generated/${watched}`, id };
  return repositoryWithHistory;
}
