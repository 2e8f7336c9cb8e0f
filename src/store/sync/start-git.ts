import { type SimpleGitOptions, simpleGit } from 'simple-git';
import { exitCodes, Failure } from '../../model/failure.ts';
import type { GitRun } from '../git.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What the user has set for git in their own environment is theirs to set. */
const unsafe: NonNullable<SimpleGitOptions['unsafe']> = {
  allowUnsafeAskPass: true,
  allowUnsafeConfigEnvCount: true,
  allowUnsafeConfigPaths: true,
  allowUnsafeDiffExternal: true,
  allowUnsafeEditor: true,
  allowUnsafeExec: true,
  allowUnsafeGitProxy: true,
  allowUnsafePager: true,
  allowUnsafeProtocolOverride: true,
  allowUnsafeSshCommand: true,
  allowUnsafeTemplateDir: true,
};

/**
 * Runs git for something that may take long, such as what goes over a network; `onSlow` is told once when a second has
 * passed. Whether it went well is in what it gave; a failure only when there is no git to run. Only git itself may ask
 * the user, at their terminal.
 */
export async function startGit(
  directory: string,
  args: readonly string[],
  environment: (own: Environment) => Environment,
  onSlow: () => void,
): Promise<GitRun> {
  const env = Object.fromEntries(
    Object.entries(environment({ ...process.env })).filter(([, value]) => value !== undefined),
  );
  let ended: GitRun | undefined;
  const git = simpleGit({
    baseDir: directory,
    allowEnvironment: Object.keys(env),
    unsafe,
    // Its way of knowing that git has ended keeps the process alive for a while otherwise.
    completion: { onClose: true, onExit: false },
    errors: (error, { exitCode, stdOut, stdErr }) => {
      ended = { status: exitCode, out: Buffer.concat(stdOut), err: String(Buffer.concat(stdErr)) };
      return error;
    },
  });
  const slow = setTimeout(onSlow, 1_000);
  try {
    await git.env(env).raw([...args]);
  } catch (error) {
    // A git that ran and failed says so itself.
    if (!ended || !(ended.status && ended.status > 0)) throw notRun(error);
  } finally {
    clearTimeout(slow);
  }
  if (!ended) throw notRun(undefined);
  return ended;
}

function notRun(error: unknown): Failure {
  const said = error instanceof Error ? error.message : '';
  const detail = said.includes('ENOENT') ? 'ENOENT' : said;
  return new Failure({ why: 'git-missing', detail }, exitCodes.unreadable);
}
