import { reportDay } from '../../core/edit/report-day.ts';
import { activityAt } from '../../core/rules/activity-state.ts';
import { asId, findEntity } from '../../features/choose.ts';
import { updateIntent } from '../../features/update.ts';
import { changingHelp } from '../../i18n/help/changing.ts';
import { settingWords } from '../../i18n/setting.ts';
import { milestoneTerms } from '../../i18n/terms.ts';
import { closest } from '../../model/closest.ts';
import { lastDay } from '../../model/dates.ts';
import { type ExitCode, exitCodes, Failure } from '../../model/failure.ts';
import { type Entity, languagesOf, type PlanState } from '../../model/plan.ts';
import { Phrases } from '../../render/phrases.ts';
import { findRepository } from '../../store/repository.ts';
import { choice } from '../choice.ts';
import { type Context, planAsked } from '../context.ts';
import type { Define } from '../define.ts';
import { type EditFlags, runEdit } from '../edit-session.ts';
import { reportRemarks } from '../entry-remarks.ts';
import { textReader } from '../typed-text.ts';
import { reportedFrom, type UpdateFlags } from '../typed-update.ts';
import { addMilestoneFlags } from '../update-flags.ts';

/** What became of a milestone, as it is typed. */
const states = { done: 'done', cancel: 'cancelled', cancelled: 'cancelled', open: 'open' } as const;

/** `planctl milestone done A-01 M2`: reports the state of a milestone in an update of its activity. */
export async function milestone(
  context: Context,
  word: string,
  id: string,
  typedMilestone: string,
  flags: EditFlags & UpdateFlags,
): Promise<ExitCode> {
  const { io, language } = context;
  const verbs = Object.keys(states) as readonly (keyof typeof states)[];
  const state = states[choice('STATE', word.trim().toLowerCase(), verbs)];
  const repository = findRepository(context.directory);
  const asked = { repository, plan: planAsked(context, flags) };
  const found = await findEntity(asked, id, io.now());
  const { entity, location } = found;
  if (entity.kind !== 'activity') throw new Failure({ why: 'not-an-activity', id: entity.id });
  const name = milestoneOf(entity, asId(typedMilestone));
  const today = io.today(found.state.plan.time_zone ?? 'UTC');
  const [first = 'bg'] = languagesOf(found.state);
  const reading = { today: reportDay(found.state.plan, today), first, text: textReader(io.readInput) };
  const reported = reportedFrom({ ...flags, milestone: [`${name}=${state}`] }, reading);
  const before = activityAt(entity.data, lastDay(reported.date) ?? 0);
  const was = before.milestones.find((one) => one.milestone.id === name)?.state ?? 'open';
  // Who adds a proof or a word to a milestone that is done reports something.
  const more = Object.keys(reported).some((field) => field !== 'date' && field !== 'milestones');
  if (was === state && !more && flags.evidence === undefined) {
    io.err(`${settingWords[language].milestoneIs(name, milestoneTerms[language][state])}\n`);
    return exitCodes.fine;
  }
  const remarks = reportRemarks(new Phrases(found.state, language), entity.id, reported);
  const intentOf = (plan: PlanState) => updateIntent(plan, entity.id, reported);
  const { root } = repository;
  return runEdit(context, flags, { root, location, state: found.state, intentOf, remarks });
}

/** A milestone of an activity by its id. */
function milestoneOf({ id, data }: Entity<'activity'>, typed: string): string {
  const known = (data.milestones ?? []).map((one) => one.id);
  if (known.includes(typed)) return typed;
  const suggestion = closest(typed, known);
  throw new Failure({
    why: 'unknown-milestone',
    id,
    milestone: typed,
    known,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

/** What `planctl milestone` takes. */
export const define: Define = (command, cli) => {
  const { details, arguments: words } = changingHelp[cli.language];
  command.description(cli.describe('milestone', details.milestone));
  command
    .argument('<state>', words.state)
    .argument('<activity>', words.activity)
    .argument('<milestone>', words.milestone);
  addMilestoneFlags(command, cli.language);
  command.action(
    cli.runs((state: string, id: string, name: string, flags: EditFlags & UpdateFlags) =>
      milestone(cli.context(), state, id, name, flags),
    ),
  );
};
