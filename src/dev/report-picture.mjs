// @ts-check
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { example, writeExample } from './report-example.mjs';
import { root } from './schemas.mjs';

// Makes docs/images/report.png: the first screen of the report on the example plan. It wants a built planctl, and
// Chromium as `chromium` or at the path in CHROMIUM: `npm run build && node src/dev/report-picture.mjs`.

const folder = mkdtempSync(path.join(os.tmpdir(), 'planctl-picture-'));
try {
  writeExample(path.join(folder, 'plans'));
  // The same commit each time, so that the same picture.
  const when = '2027-07-16T12:00:00Z';
  const who = { NAME: 'Planctl', EMAIL: 'planctl@example.org', DATE: when };
  const env = { ...process.env };
  for (const [name, value] of Object.entries(who)) {
    env[`GIT_AUTHOR_${name}`] = value;
    env[`GIT_COMMITTER_${name}`] = value;
  }
  /** @param {string} program @param {readonly string[]} args */
  const run = (program, args) =>
    execFileSync(program, args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] });
  run('git', ['init', '--quiet', '--object-format=sha1']);
  run('git', ['add', '--all']);
  run('git', ['-c', 'commit.gpgsign=false', 'commit', '--quiet', '--message', 'The plan of Zelengrad']);
  const { plan, period } = example;
  run(process.execPath, [
    path.join(root, 'bin/planctl.js'),
    ...['report', period, '--lang', 'en', '--format', 'html', '--out', 'out'],
  ]);
  const page = pathToFileURL(path.join(folder, 'out', `${plan}-${period}.en.html`)).href;
  const picture = path.join(root, 'docs/images/report.png');
  mkdirSync(path.dirname(picture), { recursive: true });
  run(process.env['CHROMIUM'] ?? 'chromium', [
    ...[
      '--headless',
      '--disable-gpu',
      '--hide-scrollbars',
      `--user-data-dir=${path.join(folder, 'browser')}`,
    ],
    // A browser that runs as root, as in a container, has no sandbox.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...['--window-size=1280,1360', `--screenshot=${picture}`, page],
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
