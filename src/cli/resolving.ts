import { openFiles } from '../features/resolve.ts';
import { chosenCount, resolveWords } from '../i18n/resolve.ts';
import type { GitOperation } from '../model/change-outcome.ts';
import { type ExitCode, exitCodes, Failure } from '../model/failure.ts';
import type { Finding } from '../model/finding.ts';
import { wordsOf } from '../render/findings/words.ts';
import type { Phrases } from '../render/phrases.ts';
import { clashLine, type ResolvedFile, resolveJson } from '../render/resolve.ts';
import { tabSeparated } from '../render/rows.ts';
import type { PlanLocation } from '../store/repository.ts';
import { continueGit, goOn } from '../store/unmerged.ts';
import { operationIn } from '../store/write/git-state.ts';
import { type Context, printJson } from './context.ts';
import type { Asker } from './prompts/asker.ts';
import { sayErrors } from './say-errors.ts';

/** The options of `resolve` as typed. */
export interface ResolveFlags {
  readonly ours?: boolean;
  readonly theirs?: boolean;
  readonly continue?: boolean;
  readonly json?: boolean;
}

/** What was settled and what was not. */
export interface Resolved {
  readonly root: string;
  readonly plans: readonly PlanLocation[];
  readonly operation: GitOperation | undefined;
  readonly files: readonly ResolvedFile[];
  /** Files that are not of a plan and in conflict too. */
  readonly others: readonly string[];
  readonly errors: readonly Finding[];
  readonly asker: Asker | undefined;
  readonly phrasesOf: (file: string) => Phrases;
}

/** Tells what became of the files, and how to go on; goes on when that is wanted and nothing is open. */
export async function finishResolving(
  context: Context,
  flags: ResolveFlags,
  resolved: Resolved,
): Promise<ExitCode> {
  const { io, language } = context;
  const words = resolveWords[language];
  const { root, plans, operation, files, others, errors, asker } = resolved;
  const left = openFiles(root, plans, operation);
  const open = left.files.length + left.others.length;
  const args = operation && goOn[operation];
  const command = open > 0 || errors.length > 0 || !args ? undefined : ['git', ...args].join(' ');
  if (!flags.json) await tell(context, resolved);
  const goes =
    command !== undefined &&
    operation !== undefined &&
    (flags.continue === true || (await asker?.yes(words.finish[operation], true)) === true);
  const went = goes && args && operation ? goAlong(root, operation, args, command) : undefined;
  if (flags.json) {
    const message = (finding: Finding): string => wordsOf(finding, language).message;
    const next = went === undefined ? command : went === 'again' ? 'planctl resolve' : undefined;
    printJson(io, resolveJson(files, others, errors, operation, next, went !== undefined, message));
  } else if (went === 'done' && operation) io.err(`${words.finished[operation]}\n`);
  else if (went === 'again') io.err(`${words.clashesAgain}\n`);
  else if (command !== undefined) io.err(`${words.next(command)}\n`);
  else if (open === 0 && errors.length === 0) io.err(`${words.nothingOpen}\n`);
  return open > 0 || errors.length > 0 || went === 'again' ? exitCodes.findings : exitCodes.fine;
}

function goAlong(
  root: string,
  operation: GitOperation,
  args: readonly string[],
  command: string,
): 'done' | 'again' {
  const { ok, lines } = continueGit(root, args);
  if (ok) return 'done';
  const { files, others } = openFiles(root, [], operation);
  if (operationIn(root) === operation && files.length + others.length > 0) return 'again';
  throw new Failure({ why: 'not-continued', operation, command, lines }, exitCodes.unreadable);
}

async function tell(context: Context, resolved: Resolved): Promise<void> {
  const { io, language } = context;
  const words = resolveWords[language];
  const { files, others, errors, asker, phrasesOf } = resolved;
  const say = (line: string): void => io.err(`${line}\n`);
  if (!io.terminal) io.out(tabSeparated(files.map(({ file, outcome }) => [file, outcome])));
  for (const { file, outcome, fields, lost } of files) {
    if (outcome === 'settled') {
      const chosen = fields.length;
      say(chosen === 0 ? words.joined(file) : words.settled(file, chosenCount(chosen, language)));
    } else if (outcome === 'by-hand') say(words.byHand(file));
    else if (outcome === 'invalid') say(words.invalid(file));
    else say(words.stays(file, outcome));
    if (outcome === 'open') {
      for (const field of fields) say(`  ${clashLine(file, field, phrasesOf(file))}`);
    }
    if (lost.length > 0) say(`  ${words.lost(file, lost.join('  '))}`);
  }
  if (errors.length > 0) {
    await sayErrors(context, errors, 0);
    say(words.invalidNext);
  }
  if (files.some(({ outcome }) => outcome === 'open') && !asker) say(words.chooseSide);
  if (others.length > 0) say(words.others(others.join(', ')));
}
