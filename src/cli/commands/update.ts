import { reportDay } from '../../core/edit/report-day.ts';
import { findToReport } from '../../features/around.ts';
import { asOfDay } from '../../features/choose.ts';
import { isInserted, updateIntent } from '../../features/update.ts';
import { editWords } from '../../i18n/edit.ts';
import { editingHelp } from '../../i18n/help/editing.ts';
import { lastDay } from '../../model/dates.ts';
import { type ExitCode, Failure } from '../../model/failure.ts';
import type { PlanState } from '../../model/plan.ts';
import { Phrases } from '../../render/phrases.ts';
import { findRepository } from '../../store/repository.ts';
import { type Context, planAsked } from '../context.ts';
import type { Define } from '../define.ts';
import { type EditFlags, runEdit } from '../edit-session.ts';
import { reportedFrom, statesAnything, type UpdateFlags } from '../typed-update.ts';
import { addUpdateFlags } from '../update-flags.ts';

/** `planctl update ID`: reports what became of an activity. */
export async function update(
  context: Context,
  id: string,
  flags: EditFlags & UpdateFlags,
): Promise<ExitCode> {
  const { io, language } = context;
  const words = editWords[language];
  const repository = findRepository(context.directory);
  const asked = { repository, plan: planAsked(context, flags) };
  const { state, entity, location } = await findToReport(asked, id, io.now());
  const today = io.today(state.plan.time_zone ?? 'UTC');
  const reported = reportedFrom(flags, reportDay(state.plan, today));
  if (!statesAnything(reported)) throw new Failure({ why: 'nothing-stated', id: entity.id });
  const remarks: string[] = [];
  if (isInserted(state, entity.id, reported)) remarks.push(words.inserted);
  const { closedOn } = asOfDay(state, undefined, io.today);
  if (closedOn !== undefined && (lastDay(reported.date) ?? 0) > (lastDay(closedOn) ?? 0)) {
    remarks.push(words.closedPlan(new Phrases(state, language).date(closedOn)));
  }
  const intentOf = (plan: PlanState) => updateIntent(plan, entity.id, reported);
  return runEdit(context, flags, { root: repository.root, location, state, intentOf, remarks });
}

/** What `planctl update` takes. */
export const define: Define = (command, cli) => {
  const help = editingHelp[cli.language];
  command.description(cli.describe('update', help.details.update));
  command.argument('<id>', help.arguments.activity);
  addUpdateFlags(command, cli.language);
  command.action(
    cli.runs((id: string, options: EditFlags & UpdateFlags) => update(cli.context(), id, options)),
  );
};
