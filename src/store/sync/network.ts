import { exitCodes, Failure } from '../../model/failure.ts';
import type { GitRun } from '../git.ts';
import { lastLines } from '../write/git-commit.ts';
import { userEnvironment } from '../write/user-environment.ts';
import { ask, type Exchange } from './exchange.ts';
import { startGit } from './start-git.ts';

/** How git goes over the network. */
export interface Network {
  /** Whether somebody is there to answer when git asks for a password. */
  readonly asks: boolean;
  /** Told once when it takes more than a second. */
  readonly onSlow: () => void;
}

/** Fetches the others' branch; undefined when they have none yet. */
export async function fetchTheirs(exchange: Exchange, network: Network): Promise<string | undefined> {
  const { root, remote, theirs, tracking } = exchange;
  const args = ['fetch', '--no-tags', '--end-of-options', remote, `+refs/heads/${theirs}:${tracking}`];
  let run = await start(root, args, network);
  // Another fetch, such as that of an editor, had the same branch in hand.
  if (run.status !== 0 && /cannot lock ref/.test(run.err)) run = await start(root, args, network);
  if (run.status === 0) return ask(root, ['rev-parse', '--verify', '--quiet', `${tracking}^{commit}`]);
  if (/couldn't find remote ref/i.test(run.err)) return undefined;
  throw unreachable(remote, run);
}

/** Sends the branch to the others; false when they have got something new meanwhile. Never forces anything. */
export async function sendOurs(exchange: Exchange, network: Network): Promise<boolean> {
  const { root, remote, branch, theirs, isNew } = exchange;
  const remember = isNew ? ['--set-upstream'] : [];
  const refs = `refs/heads/${branch}:refs/heads/${theirs}`;
  const args = ['push', '--porcelain', ...remember, '--end-of-options', remote, refs];
  const run = await start(root, args, network);
  if (run.status === 0) return true;
  const refused = /^!\t.*$/m.exec(run.out.toString('utf8'))?.[0];
  if (refused !== undefined && isOvertaken(refused)) return false;
  if (refused === undefined && /^fatal: /m.test(run.err)) throw unreachable(remote, run);
  const lines = lastLines(run.err.replace(/^(?:To |error: failed to push|hint: ).*$/gm, ''));
  const said = lines.length > 0 ? lines : [refused?.split('\t').at(-1) ?? ''];
  throw new Failure({ why: 'sync-refused', remote, lines: said }, exitCodes.unreadable);
}

/** Whether the others' branch has moved on, by what git says of it. */
function isOvertaken(refused: string): boolean {
  return /\[rejected\]|cannot lock ref|incorrect old value|failed to update ref|failed to lock/.test(refused);
}

function start(root: string, args: readonly string[], { asks, onSlow }: Network): Promise<GitRun> {
  const prompt = asks ? {} : { GIT_TERMINAL_PROMPT: '0' };
  return startGit(root, args, (env) => ({ ...userEnvironment(env), ...prompt }), onSlow);
}

function unreachable(remote: string, { err }: GitRun): Failure {
  return new Failure({ why: 'sync-unreachable', remote, lines: lastLines(err) }, exitCodes.unreadable);
}
