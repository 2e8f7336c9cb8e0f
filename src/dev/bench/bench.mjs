// Long: it is one table, a budget after the other, with what each is measured against.
// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writePlan } from '../generate-plan.mjs';
import { root } from '../schemas.mjs';
import { ajvCli, refuses } from './ajv-cli.mjs';
import { corpus, folder, history, plainCorpus, reportCorpus } from './corpora.mjs';
import { sofia, strayLines, updateAndCommit } from './edits.mjs';
import { env, memory, paired } from './measure.mjs';
import { taskwarrior } from './taskwarrior.mjs';

// `npm run bench`: the budgets of speed and memory, each as a ratio to a peer in the same run, since milliseconds of
// one machine mean nothing on another. Options: --quick (fewer rounds), --only NAME (the name in the first column).

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
  },
});
const bin = path.join(root, 'bin/planctl.js');
if (!existsSync(path.join(root, 'bin/lib/boot.txt'))) {
  console.error('There is nothing to measure yet: run `npm run build` first.');
  process.exit(1);
}

/**
 * A line of the table: it gives a ratio, a number of MB, or a reason why it was skipped.
 * @typedef {{own: string, peer: string, value: number} | {skipped: string}} Outcome
 * @typedef {object} Measure
 * @property {string} name
 * @property {string} what
 * @property {number | null} budget Null when none is set.
 * @property {'ratio' | 'MB' | 'lines'} unit
 * @property {() => Outcome} run
 */

const rounds = {
  start: options.quick ? 11 : 41,
  small: options.quick ? 5 : 15,
  large: options.quick ? 3 : 9,
};
const widths = [14, 53, 8, 8, 7, 8, 4];
const bareNode = { args: ['-e', '0'] };
/** @type {ReturnType<typeof ajvCli> | null} */
let ajv = null;

/** @param {readonly string[]} args @param {Partial<import('./measure.mjs').Run>} [more] */
const planctl = (args, more = {}) => ({ args: [bin, ...args], cwd: root, ...more });

// A planctl that keeps a cache is told not to use it, where the budget says so.
const help = spawnSync(process.execPath, [bin, 'validate', '--help'], { env, encoding: 'utf8' }).stdout;
const noCache = help.includes('--no-cache') ? ['--no-cache'] : [];

/** @param {import('./measure.mjs').Run} own @param {import('./measure.mjs').Run} peer @param {number} count
 * @returns {Outcome} */
function ratio(own, peer, count) {
  const found = paired(own, peer, count);
  return { own: ms(found.own), peer: ms(found.peer), value: found.ratio };
}

/** What makes planctl forget what it remembers of a repository.
 * @param {string} repository */
function forget(repository) {
  return () => rmSync(path.join(repository, '.git/planctl'), { recursive: true, force: true });
}

/** @param {readonly string[]} args @param {number} activities @param {number} count
 * @returns {Outcome} */
function againstAjv(args, activities, count) {
  if (ajv === null) {
    ajv = ajvCli();
    if (ajv && !refuses(ajv))
      throw new Error('ajv-cli accepts a wrong file: it would be compared without judging');
  }
  if (!ajv) return { skipped: 'ajv-cli cannot be had here' };
  const { plan } = corpus(activities);
  return ratio(planctl(args, { cwd: plan }), ajv(plan), count);
}

/** @type {readonly Measure[]} */
const measures = [
  ...[
    { name: 'version', args: ['--version'], budget: 1.35 },
    { name: 'help', args: ['--help'], budget: 1.35 },
    { name: 'show', args: ['show', 'A-01'], budget: 2 },
    { name: 'status', args: ['status'], budget: 2.5 },
    { name: 'validate', args: ['validate'], budget: 3 },
    { name: 'complete', args: ['completion', '--words', 'zsh', 'show', 'A-0'], budget: 2 },
    // Once per clone: no budget is set for it, and it is shown so that nobody takes the second run for the first.
    { name: 'validate-first', args: ['validate', ...noCache], budget: null },
  ].map(({ name, args, budget }) => ({
    name,
    what: `${args.join(' ')} / node -e 0`,
    budget,
    unit: /** @type {const} */ ('ratio'),
    run: () => ratio(planctl(args), bareNode, rounds.start),
  })),
  {
    name: 'validate-300',
    what: 'validate 300, no cache / ajv-cli',
    budget: 0.5,
    unit: 'ratio',
    run: () => againstAjv(['validate', ...noCache], 300, rounds.small),
  },
  {
    name: 'validate-3000',
    what: 'validate 3,000, no cache / ajv-cli',
    budget: 0.8,
    unit: 'ratio',
    run: () => againstAjv(['validate', ...noCache], 3000, rounds.large),
  },
  {
    name: 'validate-warm',
    what: 'validate 3,000, second run / ajv-cli',
    budget: 0.2,
    unit: 'ratio',
    run: () => againstAjv(['validate'], 3000, rounds.large),
  },
  {
    name: 'validate-json',
    what: 'validate 3,000, no cache / JSON files and JSON.parse',
    budget: 3.5,
    unit: 'ratio',
    run: () => {
      const { plan, json } = corpus(3000);
      const peer = { args: [path.join(import.meta.dirname, 'json-peer.mjs'), json] };
      return ratio(planctl(['validate', ...noCache], { cwd: plan }), peer, rounds.large);
    },
  },
  {
    name: 'list',
    what: 'list activities, 3,000, second run, piped / node -e 0',
    budget: 3.5,
    unit: 'ratio',
    run: () =>
      ratio(
        planctl(['list', 'activities'], { cwd: corpus(3000).plan, stdout: 'pipe' }),
        bareNode,
        rounds.large,
      ),
  },
  {
    name: 'list-task',
    what: "list activities, the same / taskwarrior's list of 3,000",
    budget: 1,
    unit: 'ratio',
    run: () => {
      const peer = taskwarrior(3000);
      if (!peer) return { skipped: 'taskwarrior (the program task) is not installed' };
      return ratio(
        planctl(['list', 'activities'], { cwd: corpus(3000).plan, stdout: 'pipe' }),
        peer,
        rounds.large,
      );
    },
  },
  {
    name: 'diff-first',
    what: 'the diff below, nothing remembered / node -e 0',
    budget: null,
    unit: 'ratio',
    run: () => {
      const { root: cwd, before, after } = history();
      return ratio(planctl(['diff', before, after], { cwd, before: forget(cwd) }), bareNode, rounds.large);
    },
  },
  {
    name: 'diff',
    what: 'diff of two commits, 50 of 3,000, second run / node -e 0',
    budget: 6,
    unit: 'ratio',
    run: () => {
      const { root: cwd, before, after } = history();
      return ratio(planctl(['diff', before, after], { cwd }), bareNode, rounds.large);
    },
  },
  {
    name: 'as-of-first',
    what: 'the list below, nothing remembered / git archive',
    budget: null,
    unit: 'ratio',
    run: () => {
      const { root: cwd, before } = history();
      const archive = { program: 'git', args: ['archive', '--format=tar', before], cwd };
      const own = planctl(['list', 'areas', '--rev', before], { cwd, before: forget(cwd) });
      return ratio(own, archive, rounds.large);
    },
  },
  {
    name: 'as-of',
    what: 'list --rev, 3,000 from a commit, second run / git archive',
    budget: 3,
    unit: 'ratio',
    run: () => {
      const { root: cwd, before } = history();
      const archive = { program: 'git', args: ['archive', '--format=tar', before], cwd };
      return ratio(planctl(['list', 'areas', '--rev', before], { cwd }), archive, rounds.large);
    },
  },
  {
    name: 'history',
    what: 'history of one item, 200 of 5,000 commits / git log -p',
    budget: 1.7,
    unit: 'ratio',
    run: () => {
      const { root: cwd, file, id } = history();
      const log = { program: 'git', args: ['log', '-p', '--', file], cwd };
      return ratio(planctl(['history', id], { cwd }), log, rounds.large);
    },
  },
  {
    name: 'update',
    what: 'update with its commit / git commit of the file',
    budget: 3,
    unit: 'ratio',
    run: () => {
      const { own, peer } = updateAndCommit('update', 'A-01', sofia);
      return ratio(own, peer, rounds.small);
    },
  },
  {
    name: 'update-3000',
    what: 'the same among 3,000 activities',
    budget: 3,
    unit: 'ratio',
    run: () => {
      const { own, peer } = updateAndCommit('update-3000', 'A-00002', (plans) =>
        writePlan(path.join(plans, 'generated'), { activities: 3000, seed: 1 }),
      );
      return ratio(own, peer, rounds.small);
    },
  },
  // Four seconds where Node starts in 25 ms.
  ...[
    { name: 'report-300', formats: 'md,html,json,docx' },
    { name: 'report-docx', formats: 'docx' },
  ].map(({ name, formats }) => ({
    name,
    what: `report of 300 + 300, ${formats} / node -e 0`,
    budget: 160,
    unit: /** @type {const} */ ('ratio'),
    run: () => {
      const args = ['report', '2031-Q4', '--format', formats, '--allow-gaps', '-o', folder('reports')];
      return ratio(planctl(args, { cwd: reportCorpus(300).plan }), bareNode, rounds.large);
    },
  })),
  {
    name: 'stray-lines',
    what: 'lines changed by updates that were not meant',
    budget: 0,
    unit: 'lines',
    run: () => ({ own: '', peer: '', value: strayLines() }),
  },
  {
    name: 'memory',
    what: 'validate 30,000, most memory held',
    budget: 400,
    unit: 'MB',
    run: () => {
      const { plan } = plainCorpus(30_000);
      return { own: '', peer: '', value: memory(planctl(['validate', ...noCache], { cwd: plan })) };
    },
  },
];

const unknown = options.only.filter((name) => !measures.some((measure) => measure.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no measure ${unknown.join(', ')}; there are ${measures.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

console.log(`Node ${process.version}, ${process.platform} ${process.arch}; medians of paired rounds\n`);
row(['name', 'what / peer', 'planctl', 'peer', 'value', 'budget', '']);
for (const measure of measures) {
  if (options.only.length > 0 && !options.only.includes(measure.name)) continue;
  const outcome = measure.run();
  const head = [measure.name, measure.what];
  if ('skipped' in outcome) {
    console.log(
      `${head.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}  skipped: ${outcome.skipped}`,
    );
    continue;
  }
  const { own, peer, value } = outcome;
  const digits = measure.unit === 'ratio' ? 2 : 0;
  const unit = measure.unit === 'MB' ? ' MB' : '';
  const { budget } = measure;
  const judged = budget === null ? [''] : [`≤ ${budget}${unit}`, value <= budget ? 'ok' : 'over'];
  row([...head, own, peer, `${value.toFixed(digits)}${unit}`, ...judged]);
}

/** @param {number} value */
function ms(value) {
  return `${value.toFixed(0)} ms`;
}

/** @param {readonly string[]} cells */
function row(cells) {
  console.log(
    cells
      .map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
