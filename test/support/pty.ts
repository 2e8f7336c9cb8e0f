import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './bin.ts';
import type { Turn } from './person.ts';

/** Whether `script` of util-linux is here, which runs a command in a terminal of its own. */
export const hasTerminal = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes(
  'util-linux',
);

/**
 * Runs the bin in a terminal of its own, pressing keys when something is seen: what was drawn, the exit code, and
 * whether the terminal's settings are as before.
 */
export function inTerminal(
  cwd: string,
  args: readonly string[],
  turns: readonly Turn[],
): Promise<{ readonly drawn: string; readonly status: number; readonly restored: boolean }> {
  const quoted = [process.execPath, path.join(root, 'bin/planctl.js'), ...args].map((word) => `'${word}'`);
  const line = `before=$(stty -g); ${quoted.join(' ')}; echo "<$?>"; [ "$before" = "$(stty -g)" ] && echo "<same>"`;
  const { PATH = '' } = process.env;
  const child = spawn('script', ['-qec', line, '/dev/null'], {
    cwd,
    env: { PATH, PLANCTL_LANG: 'en', TERM: 'xterm-256color', SHELL: '/bin/sh' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const left = [...turns];
  let drawn = '';
  let unread = '';
  return new Promise((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      drawn += text;
      unread += stripVTControlCharacters(text);
      const [turn] = left;
      if (turn === undefined || !unread.replaceAll(/[\s│]+/g, ' ').includes(turn[0])) return;
      left.shift();
      unread = '';
      child.stdin.write(turn[1]);
    });
    child.on('close', () => {
      const status = Number(/<(\d+)>/.exec(drawn)?.[1] ?? -1);
      resolve({ drawn, status, restored: drawn.includes('<same>') });
    });
  });
}
