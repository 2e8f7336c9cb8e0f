// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// `node src/dev/chromium.mjs`: gets Debian's Chromium where it is missing, for the tests that look at pages. It works as
// root or by sudo without a password, and says so where it cannot.

const program = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

if (existsSync(program)) {
  console.log(`Chromium is at ${program}.`);
} else if (process.env['CHROMIUM'] !== undefined) {
  refuse(`there is nothing at ${program}, which CHROMIUM names`);
} else if (spawnSync('apt-get', ['--version']).status !== 0) {
  refuse('this system has no apt-get; install Chromium and name it in CHROMIUM');
} else if (process.getuid?.() !== 0 && spawnSync('sudo', ['-n', 'true']).status !== 0) {
  refuse('it takes root, or sudo without a password: apt-get install chromium');
} else {
  // Another program may be installing something at the moment.
  const patient = ['-o', 'DPkg::Lock::Timeout=300'];
  apt(...patient, 'update', '-qq');
  apt(...patient, 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation');
  if (!existsSync(program)) refuse(`apt-get did not bring ${program}`);
}

/** @param {readonly string[]} args */
function apt(...args) {
  const [name = '', ...rest] =
    process.getuid?.() === 0 ? ['apt-get', ...args] : ['sudo', '-n', 'apt-get', ...args];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync(name, rest, { stdio: ['ignore', 'ignore', 'inherit'], env });
  if (status !== 0) console.error(`apt-get ${args.join(' ')} failed`);
}

/** @param {string} why @returns {never} */
function refuse(why) {
  console.error(`Chromium cannot be had: ${why}.`);
  process.exit(1);
}
