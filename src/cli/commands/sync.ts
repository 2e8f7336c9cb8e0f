import { type Synced, syncPlans } from '../../features/sync.ts';
import { recoveredWords } from '../../i18n/change-outcomes.ts';
import { editWords } from '../../i18n/edit.ts';
import { sharingHelp } from '../../i18n/help/sharing.ts';
import { syncWords } from '../../i18n/sync.ts';
import { type ExitCode, exitCodes } from '../../model/failure.ts';
import { wordsOf } from '../../render/findings/words.ts';
import { conflictLines, exchangedLines, syncJson } from '../../render/sync.ts';
import { findRepository } from '../../store/repository.ts';
import { type Context, printJson } from '../context.ts';
import type { Define } from '../define.ts';
import { sayErrors } from '../say-errors.ts';

/** What `sync` takes. */
interface SyncFlags {
  readonly remote?: string;
  readonly dryRun?: boolean;
  /** False with `--no-commit`: what is exchanged are commits, so that without them nothing is. */
  readonly commit: boolean;
  readonly message?: string;
  readonly json?: boolean;
}

/** `planctl sync`: exchanges changes with the others. */
async function sync(context: Context, flags: SyncFlags): Promise<ExitCode> {
  const { io, language } = context;
  const words = syncWords[language];
  const { root, plans } = findRepository(context.directory);
  const dryRun = flags.dryRun === true || !flags.commit;
  const say = (line: string): void => io.err(`${line}\n`);
  const synced = await syncPlans({
    root,
    plans,
    remote: flags.remote,
    dryRun,
    endOfDay: io.endOfDay,
    asks: io.terminal,
    pid: io.pid,
    now: io.now(),
    onWait: () => say(editWords[language].waiting),
    onRecovered: (recovered) => {
      const { message, next } = recoveredWords(recovered, language);
      say(next === undefined ? message : `${message}\n  ${next}`);
    },
    onSlow: (step, remote) => {
      if (io.terminal) say(step === 'fetch' ? words.fetching(remote) : words.sending(remote));
    },
    joining: (branch) => flags.message ?? words.joining(branch),
  });
  if (flags.json)
    printJson(
      io,
      syncJson(synced, dryRun, (finding) => wordsOf(finding, language).message),
    );
  else await tell(context, synced, dryRun);
  return synced.kind === 'done' ? exitCodes.fine : exitCodes.findings;
}

async function tell(context: Context, synced: Synced, dryRun: boolean): Promise<void> {
  const { io, language } = context;
  const words = syncWords[language];
  const say = (lines: readonly string[]): void => io.err(lines.map((line) => `${line}\n`).join(''));
  if (synced.kind === 'conflict') return say(conflictLines(synced.conflicts, synced, language));
  if (synced.kind === 'invalid') {
    const { errors, received } = synced;
    if (received > 0) say(exchangedLines({ ...synced, sent: 0 }, dryRun, language));
    say([words.invalidHead(errors.length)]);
    await sayErrors(context, errors, 0);
    return say([`  ${words.invalidNext}`]);
  }
  if (io.terminal)
    io.out(
      exchangedLines(synced, dryRun, language)
        .map((line) => `${line}\n`)
        .join(''),
    );
  else io.out(`received\t${synced.received}\nsent\t${synced.sent}\n`);
  if (synced.uncommitted.length > 0) say([words.uncommitted(synced.uncommitted.join(', '))]);
  if (dryRun) say([words.dryRun]);
  else if (synced.isNew) say([words.firstTime(`${synced.remote}/${synced.branch}`)]);
}

/** What `planctl sync` takes. */
export const define: Define = (command, cli) => {
  const { details, options } = sharingHelp[cli.language];
  command.description(cli.describe('sync', details.sync));
  command
    .option('--remote <name>', options.remote)
    .option('--dry-run', options.dryRun)
    .option('--no-commit', options.noCommit)
    .option('--message <text>', options.message)
    .option('-y, --yes', options.yes);
  command.action(cli.runs((flags: SyncFlags) => sync(cli.context(), flags)));
};
