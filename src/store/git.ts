import { spawnSync } from 'node:child_process';
import { exitCodes, Failure } from '../model/failure.ts';

/** What git said. */
export interface GitAnswer {
  readonly ok: boolean;
  readonly out: Buffer;
  /** The last line of what it complained about. */
  readonly complaint: string;
}

/** What a run of git gave. */
export interface GitRun {
  /** Its exit code; `null` when a signal ended it. */
  readonly status: number | null;
  readonly out: Buffer;
  readonly err: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Asks git something in a folder, in the words that its plumbing has in every language. */
export function askGit(directory: string, args: readonly string[], input: string | Buffer = ''): GitAnswer {
  const plumbing = (env: Environment): Environment => ({ ...env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' });
  const { status, out, err } = runGit(directory, args, input, plumbing);
  return { ok: status === 0, out, complaint: err.trimEnd().split('\n').at(-1) ?? '' };
}

/** Runs git in a folder, in an environment made from this one; a failure only when there is no git to run. */
export function runGit(
  directory: string,
  args: readonly string[],
  input: string | Buffer,
  environment: (own: Environment) => Environment,
): GitRun {
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    cwd: directory,
    input,
    maxBuffer: 2 ** 31,
    env: environment({ ...process.env }),
    windowsHide: true,
  });
  if (error && !wasDeafToInput(error, status)) {
    const detail = 'code' in error && error.code === 'ENOENT' ? 'ENOENT' : error.message;
    throw new Failure({ why: 'git-missing', detail }, exitCodes.unreadable);
  }
  return { status, out: stdout, err: String(stderr) };
}

/** git may end before it has read what it was given; its exit code tells why. */
function wasDeafToInput(error: Error, status: number | null): boolean {
  return status !== null && 'code' in error && error.code === 'EPIPE';
}

/** The answer of git as text without its last line break; a failure when git complains. */
export function gitText(directory: string, args: readonly string[], input?: string | Buffer): string {
  return gitBytes(directory, args, input).toString('utf8').replace(/\n$/, '');
}

/** The answer of git as it is; a failure when git complains. */
export function gitBytes(directory: string, args: readonly string[], input?: string | Buffer): Buffer {
  const { ok, out, complaint } = askGit(directory, args, input);
  if (!ok) throw new Failure({ why: 'git-failed', command: args[0] ?? '', complaint }, exitCodes.unreadable);
  return out;
}
