import path from 'node:path';
import { type Asked, askedOf } from '../../core/due/asked.ts';
import { departmentWords } from '../../i18n/departments.ts';
import { type ExitCode, exitCodes } from '../../model/failure.ts';
import type { PlanState } from '../../model/plan.ts';
import { Phrases } from '../../render/phrases.ts';
import { type Context, resolveIn, type SharedOptions } from '../context.ts';
import { leadIn, save } from '../export/sheets.ts';
import { chosenPlan } from '../target.ts';
import { readDate } from '../typed.ts';
import { formBook } from './form.ts';

/** What `request` takes. */
export interface RequestFlags extends SharedOptions {
  readonly out?: string;
  readonly lead?: string;
}

/** `planctl request PERIOD`: a form and a letter for each department that owes something. */
export async function request(context: Context, typed: string, flags: RequestFlags): Promise<ExitCode> {
  const { io, language } = context;
  const { state } = await chosenPlan(context, flags);
  const period = readDate('PERIOD', typed, io.today(state.plan.time_zone ?? 'UTC'));
  const lead = flags.lead === undefined ? undefined : leadIn(state, flags.lead);
  const all = askedOf(state, period).filter(({ org }) => lead === undefined || org === lead);
  const words = departmentWords[language];
  const phrases = new Phrases(state, language);
  if (all.length === 0) io.err(`${words.nobody(phrases.date(period))}\n`);
  const { workbookBytes } = await import('../../store/workbook/write.ts');
  const deadline = deadlineOf(state, period, phrases);
  const target = flags.out ?? `request-${period}`;
  for (const asked of all) {
    const name = `${state.id}-${period}-${asked.org}`;
    const files = [
      [`${name}.xlsx`, await workbookBytes(formBook(asked, period, phrases, deadline))],
      [`${name}.md`, Buffer.from(letter(asked, period, phrases, deadline, `${name}.xlsx`), 'utf8')],
    ] as const;
    for (const [file, bytes] of files) {
      const shown = path.join(target, file);
      save(resolveIn(context, shown), shown, bytes);
      io.out(`${shown}\n`);
    }
  }
  return exitCodes.fine;
}

/** The day by which the data of a period are due, by the plan's calendar. */
export function deadlineOf(state: PlanState, period: string, phrases: Phrases): string | undefined {
  const entry = state.plan.reporting?.find((one) => String(one.period) === period);
  return entry?.data_due === undefined ? undefined : phrases.date(entry.data_due);
}

function letter(
  { org, activities, kpis }: Asked,
  period: string,
  phrases: Phrases,
  deadline: string | undefined,
  file: string,
): string {
  const line = ({
    id,
    data,
  }: {
    readonly id: string;
    readonly data: { readonly title: Asked['activities'][number]['entity']['data']['title'] };
  }): string => `${id} ${phrases.plain(data.title)}`;
  return departmentWords[phrases.language].letter({
    plan: phrases.plain(phrases.state.plan.title),
    period: phrases.date(period),
    lead: phrases.organisation(org),
    file,
    deadline,
    activities: activities.map(({ entity }) => line(entity)),
    kpis: kpis.map(({ entity }) => line(entity)),
  });
}
