import { readFileSync, rmSync } from 'node:fs';
import { parse } from 'yaml';
import { expectClean } from './kills.ts';
import { activityFiles, git, makeSite, reporting, run } from './planctl.ts';
import { count, Lost, type Tally } from './tally.ts';

/** Two processes at a time report of one activity: every report is there once, in a commit of its own. */
export async function soakTogether(bin: string, seed: number, tally: Tally, each = 10): Promise<void> {
  const site = makeSite(bin, seed, 3);
  try {
    const [[id = '', file = ''] = []] = activityFiles(site);
    const had = notesIn(file).length;
    const one = async (name: string): Promise<void> => {
      for (let n = 0; n < each; n++) {
        const { status, stderr } = await run(site, reporting(id, `${name} ${n}`));
        if (status !== 0) throw new Lost(`an update ended with ${status}`, seed, stderr);
        count(tally, 'updates of two at once');
      }
    };
    await Promise.all([one('first'), one('second')]);
    const notes = notesIn(file);
    const ours = notes.filter((note) => /^(?:first|second) \d+$/.test(String(note)));
    if (new Set(ours).size !== 2 * each || notes.length !== had + 2 * each) {
      throw new Lost(
        `of ${2 * each} reports ${new Set(ours).size} are there`,
        seed,
        readFileSync(file, 'utf8'),
      );
    }
    const commits = Number(git(site, 'rev-list', '--count', 'HEAD'));
    if (commits !== 1 + 2 * each) throw new Lost(`${commits - 1} commits for ${2 * each} reports`, seed);
    expectClean(site, seed);
  } finally {
    rmSync(site.root, { recursive: true, force: true, maxRetries: 5 });
  }
}

function notesIn(file: string): readonly unknown[] {
  return (parse(readFileSync(file, 'utf8')).updates ?? []).map((update: { note?: unknown }) => update.note);
}
