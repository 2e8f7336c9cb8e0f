import { asId } from '../../features/choose.ts';
import { findNamed } from '../../features/found-plan.ts';
import {
  type Handover,
  type HandoverPreview,
  handoverIntent,
  previewHandover,
} from '../../features/handover.ts';
import { decideWords } from '../../i18n/decide.ts';
import { decidingHelp } from '../../i18n/help/deciding.ts';
import { type Day, firstDay } from '../../model/dates.ts';
import { type ExitCode, exitCodes, Failure } from '../../model/failure.ts';
import { entityOf, type PlanState } from '../../model/plan.ts';
import { foldLookAlikes } from '../../model/script.ts';
import { editJson } from '../../render/edit-outcome.ts';
import { Phrases } from '../../render/phrases.ts';
import { findRepository } from '../../store/repository.ts';
import { type Context, planAsked, printJson } from '../context.ts';
import type { Define } from '../define.ts';
import { type EditFlags, runEdit } from '../edit-session.ts';
import { readDate } from '../typed.ts';
import { addEditFlags } from '../update-flags.ts';

/** The flags of `handover` as typed. */
interface HandoverFlags extends EditFlags {
  readonly from?: string;
  readonly only?: readonly string[];
}

/** `planctl handover ORG-A ORG-B --from DATE`: puts one organisation in the place of another. */
export async function handover(
  context: Context,
  giver: string,
  taker: string,
  flags: HandoverFlags,
): Promise<ExitCode> {
  const { io, language } = context;
  const words = decideWords[language];
  const repository = findRepository(context.directory);
  const asked = { repository, plan: planAsked(context, flags) };
  const { state, location, id: to } = await findNamed(asked, taker, io.now());
  const from =
    foldLookAlikes(giver.trim()).toLowerCase() === 'unknown'
      ? 'unknown'
      : asId(giver.slice(giver.indexOf(':') + 1));
  const today = io.today(state.plan.time_zone ?? 'UTC');
  if (flags.from === undefined) {
    const example = `planctl handover ${from} ${to} --from 2027-05-01`;
    throw new Failure({ why: 'flag-needed', flag: '--from', example });
  }
  const on = readDate('--from', flags.from, today);
  const only = flags.only?.map((id) => (id.trim() === state.id ? state.id : asId(id)));
  const change: Handover = { from, to, on, only };
  const phrases = new Phrases(state, language);
  const preview = previewHandover(state, change);
  const moved = [...new Set(preview.responsibilities.map(({ id }) => id))];
  if (moved.length === 0) {
    io.err(`${words.nothingToHandOver(from)}\n`);
    if (flags.json) printJson(io, editJson([], [], { kind: 'unchanged' }, flags.dryRun === true));
    return exitCodes.fine;
  }
  const shown = moved.length > 5 ? words.items(moved.length) : moved.join(', ');
  return runEdit(context, flags, {
    root: repository.root,
    location,
    state,
    intentOf: (plan: PlanState) => handoverIntent(plan, change),
    remarks: remarksOn(change, preview, today, phrases),
    subjectOf: () => words.handedOver(from, to, phrases.date(on), shown),
  });
}

/** What a handover leaves as it is, and what is odd about it. */
function remarksOn(
  { from, to, on, only }: Handover,
  { responsibilities, others, left }: HandoverPreview,
  today: Day,
  { state, language }: Phrases,
): readonly string[] {
  const words = decideWords[language];
  const ahead = (firstDay(on) ?? today) - today;
  const successor = only === undefined ? entityOf(state, 'organisation', from)?.data.succeeded_by : undefined;
  const persons = responsibilities.filter(({ subject }) => 'responsible' in (subject.data as object));
  const told = (ids: readonly string[], say: (ids: string) => string): readonly string[] =>
    ids.length === 0 ? [] : [say([...new Set(ids)].join(', '))];
  return [
    ...(ahead > 0 ? [words.early(ahead)] : []),
    ...(successor === undefined || successor === to ? [] : [words.alreadySucceeded(from, successor)]),
    ...told(others, (ids) => words.notTheirs(ids, from)),
    ...told(left.actions, words.actionsStay),
    ...told(left.partners, words.partnersStay),
    ...told(left.tasks, words.tasksStay),
    ...told(left.parts, words.partsStay),
    ...told(
      persons.map(({ id }) => id),
      words.personsStay,
    ),
  ];
}

/** What `planctl handover` takes. */
export const define: Define = (command, cli) => {
  const help = decidingHelp[cli.language];
  command
    .description(cli.describe('handover', help.details.handover))
    .argument('<from>', help.arguments.giver)
    .argument('<to>', help.arguments.taker)
    .option('--from <date>', help.options.from)
    .option('--only <id...>', help.options.only);
  addEditFlags(command, cli.language);
  command.action(
    cli.runs((from: string, to: string, options: HandoverFlags) =>
      handover(cli.context(), from, to, options),
    ),
  );
};
