// @ts-check
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { folder } from './corpora.mjs';
import { env } from './measure.mjs';

/**
 * taskwarrior as a peer of `list`, where it is installed, with as many tasks as an own folder of data has activities.
 * Undefined when there is none.
 * @param {number} tasks
 * @returns {import('./measure.mjs').Run | undefined}
 */
export function taskwarrior(tasks) {
  const place = folder('taskwarrior');
  const settings = path.join(place, 'taskrc');
  writeFileSync(settings, `data.location=${path.join(place, 'data')}\nconfirmation=no\nverbose=nothing\n`);
  const options = [`rc:${settings}`, 'rc.gc=on'];
  const items = Array.from({ length: tasks }, (_, i) => ({
    uuid: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
    description: `Made up task ${i + 1}`,
    project: `area${i % 20}`,
    status: 'pending',
    entry: '20260101T000000Z',
    due: `20${27 + (i % 9)}0101T000000Z`,
  }));
  const { status } = spawnSync('task', [...options, 'import', '-'], {
    input: JSON.stringify(items),
    env,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  return status === 0
    ? { program: 'task', args: [...options, 'list'], cwd: place, stdout: 'pipe' }
    : undefined;
}
