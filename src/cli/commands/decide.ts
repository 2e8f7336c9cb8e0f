import { asId, findEntity } from '../../features/choose.ts';
import { allowing, decideIntent, type Verdict } from '../../features/decide.ts';
import { decideWords } from '../../i18n/decide.ts';
import { decidingHelp } from '../../i18n/help/deciding.ts';
import { settingWords } from '../../i18n/setting.ts';
import type { Change } from '../../model/change.ts';
import { isoDay } from '../../model/dates.ts';
import { type ExitCode, Failure } from '../../model/failure.ts';
import { entityOf, type PlanState } from '../../model/plan.ts';
import { isReconstructed } from '../../model/provenance.ts';
import { visible } from '../../model/visible.ts';
import { changedField } from '../../render/changed-field.ts';
import { kindOf, valueIn } from '../../render/decided.ts';
import { changeLine } from '../../render/edit-outcome.ts';
import { Phrases } from '../../render/phrases.ts';
import { findRepository } from '../../store/repository.ts';
import { type Context, planAsked } from '../context.ts';
import type { Define } from '../define.ts';
import { type EditFlags, runEdit } from '../edit-session.ts';
import { readDate } from '../typed.ts';
import { textReader } from '../typed-text.ts';
import { addEditFlags } from '../update-flags.ts';

/** The flags of `decide` as typed. */
interface DecideFlags extends EditFlags {
  readonly by?: string;
  readonly reject?: boolean;
  readonly withdraw?: boolean;
  readonly reason?: string;
  readonly date?: string;
  readonly anyway?: boolean;
}

/** `planctl decide ID… --by DECISION`: applies proposals, or closes them. */
export async function decide(
  context: Context,
  [first, ...others]: readonly [string, ...string[]],
  flags: DecideFlags,
): Promise<ExitCode> {
  const { io, language } = context;
  const words = decideWords[language];
  const repository = findRepository(context.directory);
  const asked = { repository, plan: planAsked(context, flags) };
  const { state, entity, location } = await findEntity(asked, first, io.now());
  const today = io.today(state.plan.time_zone ?? 'UTC');
  const proposals = [...new Set([entity.id, ...others.map((id) => asId(id.slice(id.indexOf(':') + 1)))])];
  const verdict: Verdict = {
    proposals,
    ...outcomeOf(flags, proposals.join(' ')),
    decision: flags.by === undefined ? undefined : asId(flags.by),
    note: flags.reason === undefined ? undefined : textReader(io.readInput)('--reason', flags.reason),
    on: isoDay(today),
    ...(flags.date === undefined ? {} : { on: readDate('--date', flags.date, today) }),
    anyway: flags.anyway === true,
  };
  const { decision } = verdict;
  return runEdit(context, flags, {
    root: repository.root,
    location,
    state,
    intentOf: (plan: PlanState) => decideIntent(plan, verdict),
    remarks: verdict.state === 'accepted' ? remarksOn(state, verdict, new Phrases(state, language)) : [],
    subjectOf: (changes: readonly Change[], phrases: Phrases) => {
      const [only] = proposals.length === 1 ? changes.filter(isOfPlan) : [];
      const what = only ? `${only.entity} ${changeLine(only, phrases)}` : '';
      return words.decided(proposals.join(', '), verdict.state, proposals.length, decision, what);
    },
  });
}

/** Whether a change is what was asked for, and not what the act and the record of it say. */
function isOfPlan({ entityKind }: Change): boolean {
  return entityKind !== 'proposal' && entityKind !== 'decision';
}

function outcomeOf(
  { by, reject, withdraw, reason, date, anyway }: DecideFlags,
  ids: string,
): Pick<Verdict, 'state'> {
  const clash = (...flags: readonly string[]): Failure => new Failure({ why: 'flags-clash', flags });
  if (reject && withdraw) throw clash('--reject', '--withdraw');
  if (withdraw && by !== undefined) throw clash('--withdraw', '--by');
  if (!reject && !withdraw) {
    const example = `planctl decide ${ids} --by D-2027-04`;
    if (by === undefined) throw new Failure({ why: 'flag-needed', flag: '--by', example });
    if (date !== undefined) throw clash('--date', '--by');
    return { state: 'accepted' };
  }
  const flag = reject ? '--reject' : '--withdraw';
  if (anyway) throw clash('--anyway', flag);
  if (reason === undefined) {
    const example = `planctl decide ${ids} ${flag} --reason "…"`;
    throw new Failure({ why: 'flag-needed', flag: '--reason', example });
  }
  return { state: reject ? 'rejected' : 'withdrawn' };
}

/** What a decision says already of the same fields, and which of them are marked as working text. */
function remarksOn(
  state: PlanState,
  { proposals, decision = '' }: Verdict,
  phrases: Phrases,
): readonly string[] {
  const words = decideWords[phrases.language];
  const deciding = entityOf(state, 'decision', decision);
  return proposals.flatMap((id) => {
    const proposal = entityOf(state, 'proposal', id)?.data;
    if (!proposal) return [];
    const { entity, field, to } = proposal;
    const known = deciding ? allowing(deciding.data, entity, field) : [];
    const same = known.some((one) => one.to === undefined || JSON.stringify(one.to) === JSON.stringify(to));
    const others = same ? [] : known.map((one) => valueIn(entity, field, one.to, phrases));
    const data = state.byId.get(entity)?.data ?? {};
    return [
      ...(others.length === 0 ? [] : [visible(words.allowsOther(decision, others.join('; ')))]),
      ...(isReconstructed(data, field) ? [stillWorking(entity, field, phrases)] : []),
    ];
  });
}

/** That a value that was worked out is still marked so. */
function stillWorking(entity: string, field: string, phrases: Phrases): string {
  const { label } = changedField({ entityKind: kindOf(entity, phrases), field }, phrases);
  const id = entity === phrases.state.id ? 'plan' : entity;
  const mark = `planctl set ${id} provenance.fields.${field}.basis official`;
  return settingWords[phrases.language].stillWorking(`${entity} ${label}`, mark);
}

/** What `planctl decide` takes. */
export const define: Define = (command, cli) => {
  const help = decidingHelp[cli.language];
  command
    .description(cli.describe('decide', help.details.decide))
    .argument('<id...>', help.arguments.proposals)
    .option('--by <decision>', help.options.by)
    .option('--reject', help.options.reject)
    .option('--withdraw', help.options.withdraw)
    .option('--reason <text>', help.options.reasonOfVerdict)
    .option('--date <date>', help.options.decidedOn)
    .option('--anyway', help.options.anyway);
  addEditFlags(command, cli.language);
  command.action(
    cli.runs((ids: readonly [string, ...string[]], options: DecideFlags) =>
      decide(cli.context(), ids, options),
    ),
  );
};
