import { spawnSync } from 'node:child_process';
import { exitCodes, Failure } from '../model/failure.ts';

/** What git said. */
export interface GitAnswer {
  readonly ok: boolean;
  readonly out: Buffer;
  /** The last line of what it complained about. */
  readonly complaint: string;
}

/** Asks git something in a folder, in the words that its plumbing has in every language. */
export function askGit(directory: string, args: readonly string[], input = ''): GitAnswer {
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    cwd: directory,
    input,
    maxBuffer: 2 ** 31,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
    windowsHide: true,
  });
  if (error) {
    const detail = 'code' in error && error.code === 'ENOENT' ? 'ENOENT' : error.message;
    throw new Failure({ why: 'git-missing', detail }, exitCodes.unreadable);
  }
  return { ok: status === 0, out: stdout, complaint: String(stderr).trimEnd().split('\n').at(-1) ?? '' };
}

/** The answer of git as text without its last line break; a failure when git complains. */
export function gitText(directory: string, args: readonly string[], input?: string): string {
  const { ok, out, complaint } = askGit(directory, args, input);
  if (!ok) throw new Failure({ why: 'git-failed', command: args[0] ?? '', complaint }, exitCodes.unreadable);
  return out.toString('utf8').replace(/\n$/, '');
}
