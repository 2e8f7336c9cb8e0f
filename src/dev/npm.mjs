// @ts-check
import { spawnSync } from 'node:child_process';

/**
 * Runs npm: the one that runs this script, else the one on the path. A shell is needed to find it on Windows only.
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} options
 */
export function npm(args, options) {
  const own = process.env['npm_execpath'];
  const { status, stdout } = own?.endsWith('.js')
    ? spawnSync(process.execPath, [own, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  return { status, stdout: stdout?.toString() ?? '' };
}
