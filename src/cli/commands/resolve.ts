import path from 'node:path';
import {
  errorsIn,
  type OpenFile,
  openFiles,
  planOf,
  type SettledFile,
  settled,
} from '../../features/resolve.ts';
import { recoveredWords } from '../../i18n/change-outcomes.ts';
import { editWords } from '../../i18n/edit.ts';
import { resolvingHelp } from '../../i18n/help/resolving.ts';
import { type ExitCode, exitCodes, Failure } from '../../model/failure.ts';
import type { DataConflict } from '../../model/merge.ts';
import { Phrases } from '../../render/phrases.ts';
import type { ResolvedFile } from '../../render/resolve.ts';
import { findRepository, type PlanLocation } from '../../store/repository.ts';
import { markSettled } from '../../store/unmerged.ts';
import { operationIn } from '../../store/write/git-state.ts';
import { withPlanLock } from '../../store/write/plan-writer.ts';
import { type Context, resolveIn } from '../context.ts';
import type { Define } from '../define.ts';
import { Asker } from '../prompts/asker.ts';
import { askClashes, type Decisions, decisionKey } from '../prompts/resolve-questions.ts';
import { finishResolving, type ResolveFlags } from '../resolving.ts';
import { textReader } from '../typed-text.ts';

/** `planctl resolve`: settles what git could not merge. */
async function resolve(context: Context, names: readonly string[], flags: ResolveFlags): Promise<ExitCode> {
  const { io, language } = context;
  if (flags.ours && flags.theirs) throw new Failure({ why: 'ours-or-theirs' });
  const { root, plans } = findRepository(context.directory);
  const operation = operationIn(root);
  const { files, others } = openFiles(root, plans, operation);
  const chosen = chosenFiles(context, root, files, names);
  if (files.length === 0 && (operation === undefined || operation === 'bisect'))
    throw new Failure({ why: 'nothing-to-resolve' }, exitCodes.unreadable);
  const dialogue = flags.ours || flags.theirs || flags.json ? undefined : await io.dialogue();
  const asker = dialogue && new Asker(io, dialogue, language);
  const done: SettledFile[] = [];
  const told: ResolvedFile[] = [];
  for (const file of chosen) {
    const phrases = new Phrases(planOf(file.location, files), language);
    const decisions = await decide(context, flags, asker, file, phrases);
    const made = decisions && settled(file, (conflict) => decisions.get(decisionKey(conflict))?.value);
    if (made) done.push(made);
    told.push(toldOf(file, decisions, made));
  }
  const errors = errorsIn(files, done);
  write(context, root, done);
  const wrong = new Set(errors.map(({ file }) => file));
  const right = done.map(({ file }) => file.name).filter((name) => !wrong.has(name));
  markSettled(root, right);
  const said = told.map(
    (file): ResolvedFile => (wrong.has(file.file) ? { ...file, outcome: 'invalid' } : file),
  );
  const phrasesOf = (name: string): Phrases => {
    const file = files.find((one) => one.name === name);
    const location = (file?.location ?? plans[0]) as PlanLocation;
    return new Phrases(planOf(location, files), language);
  };
  return finishResolving(context, flags, {
    root,
    plans,
    operation,
    files: said,
    others,
    errors,
    asker,
    phrasesOf,
  });
}

/** The files that were named, or all. */
function chosenFiles(
  context: Context,
  root: string,
  files: readonly OpenFile[],
  names: readonly string[],
): readonly OpenFile[] {
  if (names.length === 0) return files;
  const asked = names.map((name) => path.relative(root, resolveIn(context, name)).split(path.sep).join('/'));
  const missing = asked.filter((name) => !files.some((file) => file.name === name));
  if (missing.length > 0) {
    throw new Failure({ why: 'no-conflict-in', files: missing, known: files.map(({ name }) => name) });
  }
  return files.filter(({ name }) => asked.includes(name));
}

/** What stays of each value of a file; undefined while something is open. */
async function decide(
  { io }: Context,
  flags: ResolveFlags,
  asker: Asker | undefined,
  file: OpenFile,
  phrases: Phrases,
): Promise<Decisions | undefined> {
  const { matter } = file;
  if (matter.kind === 'by-hand') return new Map();
  if (matter.kind !== 'values') return undefined;
  const side = flags.ours ? 'ours' : flags.theirs ? 'theirs' : undefined;
  const of = (conflict: DataConflict, value: unknown) => [decisionKey(conflict), { value }] as const;
  if (side) return new Map(matter.conflicts.map((conflict) => of(conflict, conflict[side])));
  if (matter.conflicts.length === 0) return new Map();
  if (!asker) return undefined;
  const { state } = phrases;
  const data = matter.data as { readonly measure?: unknown } | null;
  const decisions = await askClashes(asker, file, matter, phrases, {
    today: io.today(state.plan.time_zone ?? 'UTC'),
    plan: state.id,
    yesOrNo: matter.versions.kind === 'kpi' && data?.measure === 'boolean',
    text: textReader(io.readInput),
  });
  return decisions.size === matter.conflicts.length ? decisions : undefined;
}

function toldOf(
  { name, matter }: OpenFile,
  decisions: Decisions | undefined,
  made: SettledFile | undefined,
): ResolvedFile {
  const conflicts = matter.kind === 'values' ? matter.conflicts : [];
  const outcome = made
    ? matter.kind === 'by-hand'
      ? 'by-hand'
      : 'settled'
    : matter.kind === 'values'
      ? decisions
        ? 'unreadable'
        : 'open'
      : matter.kind;
  return {
    file: name,
    outcome,
    fields: conflicts.map((conflict) => {
      const chosen = made && decisions?.get(decisionKey(conflict));
      return chosen ? { ...conflict, chosen } : conflict;
    }),
    lost: made?.lost ?? [],
  };
}

/** Writes what was settled, under the locks of the plans. git is told afterwards. */
function write({ io, language }: Context, root: string, done: readonly SettledFile[]): void {
  const locations = new Map(done.map(({ file }) => [file.location.folder, file.location]));
  for (const plan of locations.values()) {
    const files = done
      .filter(({ file }) => file.location.folder === plan.folder)
      .map(({ file, text }) => ({ path: file.inPlan, before: file.now, after: Buffer.from(text, 'utf8') }));
    const onRecovered: Parameters<typeof withPlanLock>[0]['onRecovered'] = (recovered) => {
      const { message, next } = recoveredWords(recovered, language);
      io.err(`${message}\n${next === undefined ? '' : `  ${next}\n`}`);
    };
    withPlanLock(
      {
        root,
        plan,
        commit: false,
        pid: io.pid,
        now: io.now(),
        onWait: () => io.err(`${editWords[language].waiting}\n`),
        onRecovered,
      },
      (writer) => writer.write({ files, message: { subject: 'resolve', trailers: [] } }),
    );
  }
}

/** What `planctl resolve` takes. */
export const define: Define = (command, cli) => {
  const help = resolvingHelp[cli.language];
  command.description(cli.describe('resolve', help.details.resolve));
  command
    .argument('[file...]', help.arguments.file)
    .option('--ours', help.options.ours)
    .option('--theirs', help.options.theirs)
    .option('--continue', help.options.continue)
    .action(
      cli.runs((names: readonly string[], flags: ResolveFlags) => resolve(cli.context(), names, flags)),
    );
};
