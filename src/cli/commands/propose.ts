import { formerIds, yearOf } from '../../features/add.ts';
import { asId } from '../../features/choose.ts';
import { findNamed } from '../../features/found-plan.ts';
import { proposeIntent } from '../../features/propose.ts';
import { placeIn, refuseFixed, targetIn } from '../../features/target.ts';
import { tryField } from '../../features/try-field.ts';
import { decideWords } from '../../i18n/decide.ts';
import { decidingHelp } from '../../i18n/help/deciding.ts';
import { updateFlagWords } from '../../i18n/update-flags.ts';
import type { Change } from '../../model/change.ts';
import { isoDay } from '../../model/dates.ts';
import { type ExitCode, Failure } from '../../model/failure.ts';
import { type DataOf, languagesOf, type PlanState } from '../../model/plan.ts';
import { proposedText } from '../../render/decided.ts';
import { wordsOf } from '../../render/findings/words.ts';
import type { Phrases } from '../../render/phrases.ts';
import { findRepository } from '../../store/repository.ts';
import { type Context, planAsked } from '../context.ts';
import type { Define } from '../define.ts';
import { type EditFlags, refuse, runEdit } from '../edit-session.ts';
import { readDate } from '../typed.ts';
import { typedAction } from '../typed-field.ts';
import { flagText, textReader } from '../typed-text.ts';
import { addEditFlags } from '../update-flags.ts';

/** The flags of `propose` as typed. */
interface ProposeFlags extends EditFlags {
  readonly reason?: string;
  readonly reasonBg?: string;
  readonly reasonEn?: string;
  readonly effect?: string;
  readonly effectBg?: string;
  readonly effectEn?: string;
  readonly requestedOf?: string;
  readonly date?: string;
  readonly remove?: boolean;
}

/** `planctl propose ID FIELD VALUE`: asks for another value. */
export async function propose(
  context: Context,
  [written, field, typed]: readonly [id: string, field: string, value: string | undefined],
  flags: ProposeFlags,
): Promise<ExitCode> {
  const { io, language } = context;
  const words = decideWords[language];
  const repository = findRepository(context.directory);
  const asked = { repository, plan: planAsked(context, flags) };
  const { state, location, id } = await findNamed(asked, written, io.now());
  const { root } = repository;
  const today = io.today(state.plan.time_zone ?? 'UTC');
  const [first = 'bg'] = languagesOf(state);
  const text = textReader(io.readInput);
  const target = targetIn(state, id);
  const place = placeIn(target, field);
  refuseFixed(target, place);
  const example = `planctl propose ${id} ${place.name} ${typed ?? 'VALUE'} --reason "…"`;
  if (typed !== undefined && flags.remove)
    throw new Failure({ why: 'flags-clash', flags: ['VALUE', '--remove'] });
  if (typed === undefined && !flags.remove) throw new Failure({ why: 'flag-needed', flag: 'VALUE', example });
  const reason = flagText('--reason', [flags.reason, flags.reasonBg, flags.reasonEn], { first, text });
  if (reason === undefined) throw new Failure({ why: 'flag-needed', flag: '--reason', example });
  const yesOrNo = target.kind === 'kpi' && target.data['measure'] === 'boolean';
  const action =
    typed === undefined
      ? ({ do: 'unset' } as const)
      : typedAction(id, place, [typed], { today, plan: state.id, yesOrNo, text });
  const { trial, to, unfit, isApproved } = tryField(location, id, place, action);
  const { requestedOf } = flags;
  const change = {
    id,
    field: place.name,
    to,
    reason,
    effect: flagText('--effect', [flags.effect, flags.effectBg, flags.effectEn], { first, text }),
    requestedOf:
      requestedOf === undefined
        ? undefined
        : state.byId.has(asId(requestedOf))
          ? asId(requestedOf)
          : text('--requested-of', requestedOf),
    on: flags.date === undefined ? isoDay(today) : readDate('--date', flags.date, today),
  };
  if (unfit.length > 0) return refuse(context, { ...trial, errors: unfit });
  const former = formerIds(root, location);
  return runEdit(context, flags, {
    root,
    location,
    state,
    intentOf: (plan: PlanState) => proposeIntent(plan, change, former, yearOf(today)),
    remarks: [
      ...(isApproved ? [] : [words.notApproved(`${id} ${place.name}`)]),
      ...trial.errors.map((error) => words.wouldNotFit(wordsOf(error, language).message)),
    ],
    subjectOf: ([first]: readonly Change[], phrases: Phrases) =>
      words.proposed(first?.entity ?? '', proposedText(first?.after as DataOf['proposal'], phrases)),
  });
}

/** What `planctl propose` takes. */
export const define: Define = (command, cli) => {
  const help = decidingHelp[cli.language];
  const flags = updateFlagWords[cli.language];
  command
    .description(cli.describe('propose', help.details.propose))
    .argument('<id>', help.arguments.entity)
    .argument('<field>', help.arguments.field)
    .argument('[value]', help.arguments.value)
    .option('--reason <text>', help.options.reasonOfProposal)
    .option('--reason-bg <text>', flags.inBulgarian('reason'))
    .option('--reason-en <text>', flags.inEnglish('reason'))
    .option('--effect <text>', help.options.effect)
    .option('--effect-bg <text>', flags.inBulgarian('effect'))
    .option('--effect-en <text>', flags.inEnglish('effect'))
    .option('--requested-of <org>', help.options.requestedOf)
    .option('--date <date>', help.options.proposedOn)
    .option('--remove', help.options.remove);
  addEditFlags(command, cli.language);
  command.action(
    cli.runs((id: string, field: string, value: string | undefined, options: ProposeFlags) =>
      propose(cli.context(), [id, field, value], options),
    ),
  );
};
