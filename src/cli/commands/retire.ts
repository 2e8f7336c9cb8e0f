import { referrersOf } from '../../core/edit/referrers.ts';
import { asId, findEntity } from '../../features/choose.ts';
import { type Leaving, retireIntent } from '../../features/retire.ts';
import { decideWords } from '../../i18n/decide.ts';
import { fieldTerm } from '../../i18n/fields.ts';
import { decidingHelp } from '../../i18n/help/deciding.ts';
import { typedStatus } from '../../i18n/input/words.ts';
import { updateFlagWords } from '../../i18n/update-flags.ts';
import { type Day, isoDay, lastDay } from '../../model/dates.ts';
import { type ExitCode, Failure } from '../../model/failure.ts';
import { languagesOf, type PlanState } from '../../model/plan.ts';
import { Phrases } from '../../render/phrases.ts';
import { findRepository } from '../../store/repository.ts';
import { choice } from '../choice.ts';
import { type Context, planAsked } from '../context.ts';
import type { Define } from '../define.ts';
import { type EditFlags, runEdit } from '../edit-session.ts';
import { reportRemarks } from '../entry-remarks.ts';
import { readDate } from '../typed.ts';
import { flagText, type TextReading, textReader } from '../typed-text.ts';
import { addEditFlags } from '../update-flags.ts';

/** The flags of `retire` as typed. */
interface RetireFlags extends EditFlags {
  readonly as?: string;
  readonly by?: string;
  readonly date?: string;
  readonly reason?: string;
  readonly reasonBg?: string;
  readonly reasonEn?: string;
  readonly decision?: string;
}

/** `planctl retire ID --as cancelled|superseded`: takes something out of the plan and leaves it in its history. */
export async function retire(context: Context, id: string, flags: RetireFlags): Promise<ExitCode> {
  const { io, language } = context;
  const repository = findRepository(context.directory);
  const asked = { repository, plan: planAsked(context, flags) };
  const { state, entity, location } = await findEntity(asked, id, io.now());
  const today = io.today(state.plan.time_zone ?? 'UTC');
  const [first = 'bg'] = languagesOf(state);
  const leaving = leavingFrom(entity.id, flags, today, { first, text: textReader(io.readInput) });
  const phrases = new Phrases(state, language);
  return runEdit(context, flags, {
    root: repository.root,
    location,
    state,
    intentOf: (plan: PlanState) => retireIntent(plan, leaving),
    remarks: [
      ...(entity.kind === 'activity' ? reportRemarks(phrases, entity.id, { date: leaving.date }) : []),
      ...referring(leaving, phrases),
    ],
    subjectOf: () =>
      decideWords[language].gone(entity.id, leaving.as, leaving.by, phrases.date(leaving.date)),
  });
}

/** A way out in the words of either language. */
function typedWay(typed: string): string {
  const status = typedStatus(typed);
  return status.ok ? status.value : typed;
}

function leavingFrom(id: string, flags: RetireFlags, today: Day, reading: TextReading): Leaving {
  const needed = (flag: string, rest: string): Failure =>
    new Failure({ why: 'flag-needed', flag, example: `planctl retire ${id} ${rest} --reason "…"` });
  if (flags.as === undefined) throw needed('--as', '--as cancelled');
  const ways = ['cancelled', 'superseded'] as const;
  const as = choice('--as', typedWay(flags.as), ways);
  const by = flags.by === undefined ? undefined : asId(flags.by);
  if (as === 'superseded' && by === undefined) throw needed('--by', '--as superseded --by NEW-ID');
  if (as === 'cancelled' && by !== undefined) {
    throw new Failure({ why: 'flags-clash', flags: ['--as cancelled', '--by'] });
  }
  const reason = flagText('--reason', [flags.reason, flags.reasonBg, flags.reasonEn], reading);
  if (reason === undefined) throw needed('--reason', `--as ${as}${by === undefined ? '' : ` --by ${by}`}`);
  return {
    ...{ id, as, by, reason },
    date: flags.date === undefined ? isoDay(today) : readDate('--date', flags.date, today),
    decision: flags.decision === undefined ? undefined : asId(flags.decision),
  };
}

/** Who still refers to what goes, and with which field. */
function referring({ id, date }: Leaving, { state, language }: Phrases): readonly string[] {
  const found = referrersOf(state, id, lastDay(date) ?? 0).map(({ entity, path }) => {
    const field = fieldTerm(String(path[0]), entity.kind, language);
    return `${entity.id} (${field})`;
  });
  return found.length === 0 ? [] : [decideWords[language].stillReferred(id, [...new Set(found)].join(', '))];
}

/** What `planctl retire` takes. */
export const define: Define = (command, cli) => {
  const help = decidingHelp[cli.language];
  const flags = updateFlagWords[cli.language];
  command
    .description(cli.describe('retire', help.details.retire))
    .argument('<id>', help.arguments.retired)
    .option('--as <way>', help.options.as)
    .option('--by <id>', help.options.successor)
    .option('--date <date>', help.options.retiredOn)
    .option('--reason <text>', help.options.reasonOfRetiring)
    .option('--reason-bg <text>', flags.inBulgarian('reason'))
    .option('--reason-en <text>', flags.inEnglish('reason'))
    .option('--decision <id>', help.options.decision);
  addEditFlags(command, cli.language);
  command.action(cli.runs((id: string, options: RetireFlags) => retire(cli.context(), id, options)));
};
