// @ts-check
import { spawnSync } from 'node:child_process';

/**
 * A program to be timed, Node unless another is named: its arguments, where it runs, what becomes of its output, and
 * what is to be done before each run.
 * @typedef {object} Run
 * @property {readonly string[]} args
 * @property {string} [program]
 * @property {() => void} [before]
 * @property {string} [cwd]
 * @property {'ignore' | 'pipe'} [stdout]
 */

/** The environment of every child: planctl in English, and without certificates that Node would read at each start. */
const { NODE_EXTRA_CA_CERTS: _certificates, ...inherited } = process.env;
export const env = { ...inherited, PLANCTL_LANG: 'en' };

/** Runs Node once and gives the milliseconds it took; a run that fails says nothing of time.
 * @param {Run} run */
export function time(run) {
  run.before?.();
  const start = process.hrtime.bigint();
  const { status, stderr, error } = spawnSync(run.program ?? process.execPath, run.args, {
    cwd: run.cwd,
    env,
    stdio: ['ignore', run.stdout ?? 'ignore', 'pipe'],
    maxBuffer: 1024 * 1024 * 1024,
  });
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  if (error) throw error;
  if (status !== 0)
    throw new Error(
      `${run.program ?? 'node'} ${run.args.slice(0, 3).join(' ')} … ended with ${status}\n${stderr.toString().slice(0, 2000)}`,
    );
  return took;
}

/**
 * Times two programs by turns, so that whatever else the machine does meets both: the median of each and of the
 * ratios of the rounds.
 * @param {Run} own
 * @param {Run} peer
 * @param {number} rounds
 */
export function paired(own, peer, rounds) {
  time(own);
  time(peer);
  /** @type {{own: number, peer: number}[]} */
  const times = [];
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) {
      const first = time(own);
      times.push({ own: first, peer: time(peer) });
    } else {
      const first = time(peer);
      times.push({ own: time(own), peer: first });
    }
  }
  return {
    own: median(times.map((one) => one.own)),
    peer: median(times.map((one) => one.peer)),
    ratio: median(times.map((one) => one.own / one.peer)),
  };
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The most memory a program held at any time, in MB (2^20 bytes), as the program says itself when it ends.
 * @param {Run} run */
export function memory(run) {
  const report =
    "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));";
  const preload = ['--import', `data:text/javascript,${encodeURIComponent(report)}`];
  const { status, stderr, output, error } = spawnSync(process.execPath, [...preload, ...run.args], {
    cwd: run.cwd,
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    maxBuffer: 1024 * 1024 * 1024,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`the program ended with ${status}\n${stderr.toString().slice(0, 2000)}`);
  return Number(output[3]?.toString()) / 1024;
}
