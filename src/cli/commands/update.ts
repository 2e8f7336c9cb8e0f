import type { Reported } from '../../core/edit/new-update.ts';
import { reportDay } from '../../core/edit/report-day.ts';
import { findToReport } from '../../features/around.ts';
import { asOfDay, findEntity } from '../../features/choose.ts';
import { updateIntent } from '../../features/update.ts';
import { editWords } from '../../i18n/edit.ts';
import { fieldTerm } from '../../i18n/fields.ts';
import { editingHelp } from '../../i18n/help/editing.ts';
import { textFileWords } from '../../i18n/text-file.ts';
import { lastDay } from '../../model/dates.ts';
import { type ExitCode, exitCodes, Failure } from '../../model/failure.ts';
import { type Entity, languagesOf, type PlanState } from '../../model/plan.ts';
import { Phrases } from '../../render/phrases.ts';
import { findRepository, type PlanLocation } from '../../store/repository.ts';
import { type Context, planAsked } from '../context.ts';
import type { Define } from '../define.ts';
import { type EditFlags, runEdit } from '../edit-session.ts';
import { reportRemarks } from '../entry-remarks.ts';
import { textReader } from '../typed-text.ts';
import { reportedFrom, statesAnything, textFields, type UpdateFlags } from '../typed-update.ts';
import { addUpdateFlags } from '../update-flags.ts';

type Flags = EditFlags & UpdateFlags & { readonly editor?: boolean };

/** What an update is written to. */
interface Target {
  readonly root: string;
  readonly location: PlanLocation;
  readonly state: PlanState;
  readonly activity: Entity<'activity'>;
  readonly phrases: Phrases;
}

/** `planctl update ID`: reports what became of an activity; on a terminal it asks where nothing is said. */
export async function update(context: Context, id: string, flags: Flags): Promise<ExitCode> {
  const { io, language } = context;
  const repository = findRepository(context.directory);
  const asked = { repository, plan: planAsked(context, flags) };
  const { state, entity: activity, location } = await findToReport(asked, id, io.now());
  if (activity.kind !== 'activity') throw new Failure({ why: 'not-an-activity', id: activity.id });
  const today = io.today(state.plan.time_zone ?? 'UTC');
  const [first = 'bg'] = languagesOf(state);
  const reading = { today: reportDay(state.plan, today), first, text: textReader(io.readInput) };
  const reported = reportedFrom(flags, reading);
  const phrases = new Phrases(state, language);
  const target: Target = { root: repository.root, location, state, activity, phrases };
  if (flags.editor) return withEditor(context, flags, target, reported);
  if (statesAnything(reported)) return write(context, flags, target, reported);
  // What a person is asked and answers may concern all of the plan.
  const { state: whole } = await findEntity(asked, `${state.id}:${activity.id}`, io.now());
  const told = await ask(
    context,
    flags,
    { ...target, state: whole, phrases: new Phrases(whole, language) },
    reported,
  );
  if (told !== undefined) return write(context, flags, target, told);
  io.err(`${editWords[language].nothingDone}\n`);
  return exitCodes.fine;
}

function write(context: Context, flags: Flags, target: Target, reported: Reported): Promise<ExitCode> {
  const { activity, phrases } = target;
  const remarks = reportRemarks(phrases, activity.id, reported);
  const intentOf = (plan: PlanState) => updateIntent(plan, activity.id, reported);
  return runEdit(context, flags, { ...target, intentOf, remarks });
}

/** Asks on the terminal, where there is one. */
async function ask(
  { io, language }: Context,
  flags: Flags,
  { state, activity, phrases }: Target,
  stated: Reported,
): Promise<Reported | undefined> {
  const dialogue = io.terminal && !flags.json ? await io.dialogue() : undefined;
  if (!dialogue) throw new Failure({ why: 'nothing-stated', id: activity.id });
  const { Asker } = await import('../prompts/asker.ts');
  const { askUpdate } = await import('../prompts/update-questions.ts');
  const { judgePlan } = await import('../../core/judge-plan.ts');
  const today = io.today(state.plan.time_zone ?? 'UTC');
  const { activities } = judgePlan(state, asOfDay(state, undefined, io.today));
  const asker = new Asker(io, dialogue, language);
  asker.begin(phrases, activity);
  const told = await askUpdate(asker, {
    state,
    activity,
    row: activities.find(({ entity }) => entity.id === activity.id),
    day: lastDay(stated.date) ?? today,
    dayIsGiven: flags.date !== undefined || flags.for !== undefined,
    today,
    phrases,
  });
  return told && { ...stated, ...told };
}

/** Lets the texts be written with an editor; what flags said of them stands there already. */
async function withEditor(
  context: Context,
  flags: Flags,
  target: Target,
  reported: Reported,
): Promise<ExitCode> {
  const { language } = context;
  const { activity, phrases } = target;
  const { editTexts } = await import('../editing.ts');
  const last = activity.data.updates?.at(-1);
  const sections = textFields.map((field) => ({
    field,
    title: fieldTerm(field, 'activity', language),
    ...(last?.[field] === undefined ? {} : { known: phrases.text(last[field]) }),
    ...(typeof reported[field] === 'string' ? { text: reported[field] } : {}),
  }));
  const about = textFileWords[language].report(
    activity.id,
    phrases.name(activity),
    phrases.date(reported.date),
  );
  const { texts, whileKept } = await editTexts(context, activity.id, about, sections);
  const told: Reported = { ...reported, ...Object.fromEntries(texts) };
  return whileKept(
    async () => {
      if (!statesAnything(told)) throw new Failure({ why: 'nothing-stated', id: activity.id });
      return write(context, flags, target, told);
    },
    (exit) => exit === exitCodes.fine,
  );
}

/** What `planctl update` takes. */
export const define: Define = (command, cli) => {
  const help = editingHelp[cli.language];
  command.description(cli.describe('update', help.details.update));
  command.argument('<id>', help.arguments.activity);
  addUpdateFlags(command, cli.language);
  command.action(cli.runs((id: string, options: Flags) => update(cli.context(), id, options)));
};
