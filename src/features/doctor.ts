import { checkState } from '../core/check/state.ts';
import { codes } from '../model/codes.ts';
import { Failure } from '../model/failure.ts';
import type { SetupCheck, SetupThing } from '../model/setup.ts';
import { runGit } from '../store/git.ts';
import { editorKnowsSchemas, otherSchemas } from '../store/new-files.ts';
import { findRepository, type Repository } from '../store/repository.ts';
import { loadUnchanged } from './choose.ts';
import { type HooksTask, hooksState } from './hooks.ts';

/** What the look at a machine is done with. */
export interface DoctorTask extends Omit<HooksTask, 'repository'> {
  readonly node: string;
  /** `win32`, `linux`, `darwin` … */
  readonly platform: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Looks at everything that planctl needs or is better with: the machine, git, the clone, the editor, the plans. */
export async function examine(task: DoctorTask): Promise<readonly SetupCheck[]> {
  const { directory, node } = task;
  const repository = repositoryOf(directory);
  const git = say(directory, ['--version']);
  const checks: SetupCheck[] = [
    check('node', Number(node.split('.')[0]) >= 20 ? 'fine' : 'fix', node),
    check('git', git === undefined ? 'fix' : 'fine', git?.replace(/^git version /, '') ?? ''),
  ];
  const root = git === undefined ? undefined : say(directory, ['rev-parse', '--show-toplevel']);
  checks.push(check('repository', root === undefined ? 'hint' : 'fine', root ?? ''));
  checks.push(
    check('plans', repository ? 'fine' : 'fix', repository?.plans.map(({ id }) => id).join(', ') ?? ''),
  );
  if (repository) checks.push(await errorsOf(repository, task.now));
  if (root !== undefined) checks.push(...cloneChecks(task, repository));
  if (repository) checks.push(...editorChecks(repository));
  return checks;
}

function check(what: SetupThing, state: SetupCheck['state'], met: string): SetupCheck {
  return { what, state, met };
}

function repositoryOf(directory: string): Repository | undefined {
  try {
    return findRepository(directory);
  } catch (error) {
    if (error instanceof Failure && error.reason.why === 'no-plan') return undefined;
    throw error;
  }
}

async function errorsOf({ plans }: Repository, now: number): Promise<SetupCheck> {
  let errors = 0;
  for (const plan of plans) {
    const state = await loadUnchanged(plan, undefined, now);
    const grave = checkState(state).filter(
      ({ code }) => (state.plan.severities?.[code] ?? codes[code].severity) === 'error',
    );
    errors += grave.length;
  }
  return check('errors', errors === 0 ? 'fine' : 'fix', String(errors));
}

/** What git knows of the user, of the branch and of where it goes, and what of planctl is set up in the clone. */
function cloneChecks(task: DoctorTask, repository: Repository | undefined): readonly SetupCheck[] {
  const { directory } = task;
  const [name, email] = [say(directory, ['config', 'user.name']), say(directory, ['config', 'user.email'])];
  const branch = say(directory, ['symbolic-ref', '--quiet', '--short', 'HEAD']);
  const remote = say(directory, ['remote'])?.split('\n')[0] ?? '';
  const shallow = say(directory, ['rev-parse', '--is-shallow-repository']) === 'true';
  const endings = say(directory, ['config', 'core.autocrlf']) ?? '';
  // On Windows it is usual and does no harm; elsewhere every file would look changed to other programs.
  const turned = endings.toLowerCase() === 'true' && task.platform !== 'win32';
  const { hook, drivers } = hooksState({ ...task, repository });
  return [
    check('identity', name && email ? 'fine' : 'fix', name && email ? `${name} <${email}>` : ''),
    check('branch', branch === undefined ? 'fix' : 'fine', branch ?? ''),
    check('remote', remote === '' ? 'hint' : 'fine', remote),
    check('history', shallow ? 'fix' : 'fine', ''),
    check('lines', turned ? 'hint' : 'fine', endings === '' ? '' : `core.autocrlf=${endings}`),
    check('hook', hook.state === 'installed' ? 'fine' : 'hint', hook.state),
    check('drivers', drivers.configured && drivers.attributes ? 'fine' : 'hint', ''),
  ];
}

/** Whether an editor finds the schemas, and whether they are those of this planctl. */
function editorChecks({ root, plans }: Repository): readonly SetupCheck[] {
  const [plan] = plans;
  const beside = plan ? `${plan.directory}/../../schemas` : `${root}/schemas`;
  const other = otherSchemas(beside);
  const knows = editorKnowsSchemas(root);
  return [
    check('schemas', other.length === 0 ? 'fine' : 'hint', other.length === 0 ? '' : other.join(', ')),
    check('editor', knows ? 'fine' : 'hint', knows ? '.vscode/settings.json' : ''),
  ];
}

/** What git says, when it is there and does not complain. */
function say(directory: string, args: readonly string[]): string | undefined {
  try {
    const { status, out } = runGit(directory, args, '', (env) => env);
    const text = out.toString('utf8').trim();
    return status === 0 && text !== '' ? text : undefined;
  } catch (error) {
    if (error instanceof Failure && error.reason.why === 'git-missing') return undefined;
    throw error;
  }
}
