import type { Measured } from '../../core/edit/new-measurement.ts';
import { findToReport } from '../../features/around.ts';
import { findEntity } from '../../features/choose.ts';
import { measureIntent } from '../../features/measure.ts';
import { fieldTerm } from '../../i18n/fields.ts';
import { editingHelp } from '../../i18n/help/editing.ts';
import { helpWords } from '../../i18n/help.ts';
import { argumentName } from '../../i18n/placeholders.ts';
import { textFileWords } from '../../i18n/text-file.ts';
import { type ExitCode, exitCodes, Failure } from '../../model/failure.ts';
import type { PlanState } from '../../model/plan.ts';
import { Phrases } from '../../render/phrases.ts';
import { findRepository } from '../../store/repository.ts';
import { type Context, planAsked } from '../context.ts';
import type { Define } from '../define.ts';
import { type EditFlags, runEdit } from '../edit-session.ts';
import { closedRemark } from '../entry-remarks.ts';
import { hasValue, type MeasureFlags, measuredFrom, statedFrom } from '../typed-measure.ts';
import { textReader } from '../typed-text.ts';
import { addMeasureFlags } from '../update-flags.ts';

type Flags = EditFlags & MeasureFlags & { readonly editor?: boolean; readonly from?: string };

/** `planctl measure ID VALUE`: records a value of a KPI for a period; on a terminal it asks for what is not said. */
export async function measure(
  context: Context,
  id: string,
  value: string | undefined,
  flags: Flags,
): Promise<ExitCode> {
  const { io, language } = context;
  const repository = findRepository(context.directory);
  const asked = { repository, plan: planAsked(context, flags) };
  const { state, entity: kpi, location } = await findToReport(asked, id, io.now());
  if (kpi.kind !== 'kpi') throw new Failure({ why: 'not-a-kpi', id: kpi.id });
  const phrases = new Phrases(state, language);
  const today = io.today(state.plan.time_zone ?? 'UTC');
  const stated = statedFrom(value, flags, kpi, { today, text: textReader(io.readInput) });
  const write = (measured: Measured): Promise<ExitCode> => {
    const intentOf = (plan: PlanState) => measureIntent(plan, kpi.id, measured);
    const remarks = closedRemark(phrases, 'value', [measured.period]);
    return runEdit(context, flags, { root: repository.root, location, state, intentOf, remarks });
  };
  const complete = async (more: Partial<Measured>): Promise<Measured> => {
    const known = { ...stated, ...more };
    const dialogue =
      (known.period === undefined || !hasValue(known)) && io.terminal && !flags.json
        ? await io.dialogue()
        : undefined;
    if (!dialogue) return measuredFrom(known, kpi.id);
    const { Asker } = await import('../prompts/asker.ts');
    const { askMeasurement } = await import('../prompts/measure-questions.ts');
    const asker = new Asker(io, dialogue, language);
    asker.begin(phrases, kpi);
    // What a person is asked and answers may concern all of the plan.
    const { state: whole } = await findEntity(asked, `${state.id}:${kpi.id}`, io.now());
    const about = { state: whole, kpi, today, phrases: new Phrases(whole, language) };
    return askMeasurement(asker, about, known);
  };
  if (!flags.editor) return write(await complete({}));
  const { editTexts } = await import('../editing.ts');
  const about = textFileWords[language].value(kpi.id, phrases.name(kpi));
  const sections = (['note', 'revises'] as const).map((field) => ({
    field,
    title: fieldTerm(field, 'kpi', language),
    ...(stated[field] === undefined ? {} : { text: phrases.plain(stated[field]) }),
  }));
  const { texts, whileKept } = await editTexts(context, kpi.id, about, sections);
  return whileKept(
    async () => write(await complete(Object.fromEntries(texts))),
    (exit) => exit === exitCodes.fine,
  );
}

/** What `planctl measure` takes. */
export const define: Define = (command, cli) => {
  const help = editingHelp[cli.language];
  command.description(cli.describe('measure', help.details.measure));
  command.argument('[id]', help.arguments.kpi).argument('[value]', help.arguments.value);
  addMeasureFlags(command, cli.language);
  command.action(
    cli.runs(async (id: string | undefined, value: string | undefined, options: Flags) => {
      const { from } = options;
      if (from === undefined && id !== undefined) return measure(cli.context(), id, value, options);
      const { usage } = helpWords[cli.language];
      // A file names its own KPIs; without one, somebody has to.
      const message =
        from === undefined
          ? usage.missingArgument(argumentName('id', cli.language), help.arguments.kpi)
          : usage.excessArguments;
      if (from === undefined || id !== undefined)
        return cli.complain(message, usage.seeHelp('planctl measure --help'));
      const { measureFrom } = await import('./measure-from.ts');
      return measureFrom(cli.context(), { ...options, from });
    }),
  );
};
