// @ts-check
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { npm } from './npm.mjs';
import { root } from './schemas.mjs';

// `npm run test:nodes`: the built planctl prints the same under every Node that it supports, byte for byte. npm gets
// the Nodes for the moment of the run; none becomes a dependency.

const versions = [20, 22, 24];
const day = ['--as-of', '2023-06-30'];
const sofia = ['--plan', 'sofia-digital'];
const commands = [
  ['--version'],
  ['--help', '--lang', 'en'],
  ['--help', '--lang', 'bg'],
  ['status', ...day],
  ['status', ...day, '--lang', 'bg', '--json'],
  ['validate', '--no-cache'],
  ['validate', '--no-cache', '--json'],
  ['list', 'activities', ...day],
  ['list', 'sources', ...day, '--json'],
  ['show', 'A-01', ...day],
  ['show', 'K-01', ...day, '--lang', 'bg'],
  ['tree', ...day],
  ['schema', 'activity'],
  ['show', 'A-99'],
  ['report', '2021-Q2', ...sofia, '--allow-gaps', '--format', 'html', '--lang', 'bg'],
  ['report', '2021-Q2', ...sofia, '--allow-gaps', '--format', 'json'],
  ['timeline', ...sofia, ...day, '--format', 'html', '--out', '-'],
  ['export', 'stratml', ...sofia, ...day],
  ['export', 'iati', ...sofia, ...day],
  ['export', 'ics', ...sofia, ...day],
  ['diff', 'HEAD~1', 'HEAD', '--json'],
];

const { NODE_EXTRA_CA_CERTS: _certificates, ...inherited } = process.env;
const env = { ...inherited, PLANCTL_LANG: 'en' };

/** What a command gives under a Node, as text to compare. @param {string} node @param {readonly string[]} args */
function result(node, args) {
  const { status, stdout, stderr } = spawnSync(node, [path.join(root, 'bin/planctl.js'), ...args], {
    cwd: root,
    env,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

const expected = commands.map((args) => result(process.execPath, args));
let differences = 0;
for (const version of versions) {
  const node = pathOf(version);
  if (!node) {
    console.log(`node ${version}: skipped, it cannot be had here`);
    continue;
  }
  const different = commands.filter((args, i) => {
    const { status, stdout, stderr } = result(node, args);
    const other = expected[i];
    return status !== other?.status || !stdout.equals(other.stdout) || !stderr.equals(other.stderr);
  });
  differences += different.length;
  for (const args of different) console.log(`node ${version}: differs: planctl ${args.join(' ')}`);
  const name = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  console.log(
    `node ${version} (${name}): ${commands.length - different.length} of ${commands.length} as under ${process.version}`,
  );
}
process.exitCode = differences > 0 ? 1 : 0;

/** The path of a Node that npx gets, when it is of the version asked for. @param {number} version */
function pathOf(version) {
  const args = ['exec', '--yes', '--package', `node@${version}`, '--', 'node', '-p'];
  const { status, stdout } = npm([...args, 'process.version+process.execPath'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const found = stdout.trim().split('\n').at(-1) ?? '';
  const match = /^v(\d+)\.\d+\.\d+(.+)$/.exec(found);
  return status === 0 && match && Number(match[1]) === version ? match[2] : undefined;
}
