// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
