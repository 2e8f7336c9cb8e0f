import type { Measured } from '../../core/edit/new-measurement.ts';
import { findToReport } from '../../features/around.ts';
import { asId } from '../../features/choose.ts';
import { measureIntent } from '../../features/measure.ts';
import { editingHelp } from '../../i18n/help/editing.ts';
import { helpWords } from '../../i18n/help.ts';
import { typedYes } from '../../i18n/input/words.ts';
import { type ExitCode, Failure } from '../../model/failure.ts';
import type { Entity, PlanState } from '../../model/plan.ts';
import type { Measurement } from '../../model/status.ts';
import { findRepository } from '../../store/repository.ts';
import { choice } from '../choice.ts';
import { type Context, planAsked } from '../context.ts';
import type { Define } from '../define.ts';
import { type EditFlags, runEdit } from '../edit-session.ts';
import { readDate, readNumber, readPercent, refuse } from '../typed.ts';
import { addMeasureFlags } from '../update-flags.ts';

/** The flags of `measure` as typed. */
interface MeasureFlags extends EditFlags {
  readonly from?: string;
  readonly period?: string;
  readonly status?: string;
  readonly note?: string;
  readonly source?: readonly string[];
  readonly revises?: string;
  readonly kind?: string;
}

/** `planctl measure ID VALUE`: records a value of a KPI for a period. */
export async function measure(
  context: Context,
  id: string,
  value: string | undefined,
  flags: MeasureFlags,
): Promise<ExitCode> {
  const { io } = context;
  const repository = findRepository(context.directory);
  const asked = { repository, plan: planAsked(context, flags) };
  const { state, entity, location } = await findToReport(asked, id, io.now());
  if (entity.kind !== 'kpi') throw new Failure({ why: 'not-a-kpi', id: entity.id });
  const measured = measuredFrom(value, flags, entity, io.today(state.plan.time_zone ?? 'UTC'));
  const intentOf = (plan: PlanState) => measureIntent(plan, entity.id, measured);
  return runEdit(context, flags, { root: repository.root, location, state, intentOf, remarks: [] });
}

function measuredFrom(
  value: string | undefined,
  flags: MeasureFlags,
  kpi: Entity<'kpi'>,
  today: number,
): Measured {
  const { period, status, note, source, revises, kind } = flags;
  if (period === undefined) throw new Failure({ why: 'period-needed', id: kpi.id });
  const statuses = ['final', 'provisional', 'estimated', 'break', 'missing'] as const;
  const firm = status === undefined ? undefined : choice('--status', status.trim().toLowerCase(), statuses);
  const revision =
    kind === undefined ? undefined : choice('--kind', kind, ['revision', 'correction'] as const);
  if (value === undefined && firm !== 'missing') throw new Failure({ why: 'value-needed', id: kpi.id });
  return {
    period: readDate('--period', period, today),
    ...(value === undefined ? {} : readValue(value, kpi)),
    ...(firm === undefined ? {} : { status: firm }),
    ...(source === undefined ? {} : { sources: source.map(asId) }),
    ...(note === undefined ? {} : { note: note.normalize('NFC').trim() }),
    ...(revises === undefined ? {} : { revises: revises.normalize('NFC').trim() }),
    ...(revision === undefined ? {} : { kind: revision }),
  };
}

/** A value as its KPI is measured: a number, yes or no, or a numerator and a denominator (`310/500`). */
function readValue(
  typed: string,
  { data }: Entity<'kpi'>,
): Pick<Measurement, 'value' | 'numerator' | 'denominator'> {
  if (data.measure === 'boolean') {
    const yes = typedYes(typed);
    return yes === undefined ? refuse('VALUE', typed, 'yes-or-no') : { value: yes };
  }
  const parts = typed.split('/');
  if (parts.length === 2) {
    const [numerator = 0, denominator = 0] = parts.map((part) => readNumber('VALUE', part));
    return { numerator, denominator };
  }
  return {
    value: data.measure === 'percent' ? readPercent('VALUE', typed, 'number') : readNumber('VALUE', typed),
  };
}

/** What `planctl measure` takes. */
export const define: Define = (command, cli) => {
  const help = editingHelp[cli.language];
  command.description(cli.describe('measure', help.details.measure));
  command.argument('[id]', help.arguments.kpi).argument('[value]', help.arguments.value);
  addMeasureFlags(command, cli.language);
  command.action(
    cli.runs(async (id: string | undefined, value: string | undefined, options: MeasureFlags) => {
      const { from } = options;
      if (from === undefined && id !== undefined) return measure(cli.context(), id, value, options);
      const { usage } = helpWords[cli.language];
      // A file names its own KPIs; without one, somebody has to.
      const message = from === undefined ? usage.missingArgument('<id>') : usage.excessArguments;
      if (from === undefined || id !== undefined) return cli.complain(message, 'planctl measure --help');
      const { measureFrom } = await import('./measure-from.ts');
      return measureFrom(cli.context(), { ...options, from });
    }),
  );
};
