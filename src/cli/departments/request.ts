import path from 'node:path';
import { type Asked, askedOf } from '../../core/due/asked.ts';
import { sentenceDate } from '../../i18n/dates.ts';
import { departmentWords } from '../../i18n/departments.ts';
import { letterWords } from '../../i18n/letter.ts';
import { isoDay, lastDay, type WrittenDate } from '../../model/dates.ts';
import { type ExitCode, exitCodes } from '../../model/failure.ts';
import type { Letter } from '../../model/letter.ts';
import { entityOf } from '../../model/plan.ts';
import { letterMarkdown } from '../../render/letter/markdown.ts';
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
  const [{ workbookBytes }, { letterDocx }] = await Promise.all([
    import('../../store/workbook/write.ts'),
    import('../../render/letter/docx.ts'),
  ]);
  const due = state.plan.reporting?.find((one) => String(one.period) === period)?.data_due;
  const day = isoDay(lastDay(period) ?? 0);
  const target = flags.out ?? `request-${period}`;
  for (const asked of all) {
    const name = `${state.id}-${period}-${asked.org}`;
    const letter = letterTo(asked, period, phrases, due, `${name}.xlsx`);
    const deadline = due === undefined ? undefined : phrases.date(due);
    const files = [
      [`${name}.xlsx`, await workbookBytes(formBook(asked, period, phrases, deadline))],
      [`${name}.docx`, letterDocx(letter, day)],
      [`${name}.md`, Buffer.from(letterMarkdown(letter), 'utf8')],
    ] as const;
    for (const [file, bytes] of files) {
      const shown = path.join(target, file);
      save(resolveIn(context, shown), shown, bytes);
      io.out(`${shown}\n`);
    }
  }
  return exitCodes.fine;
}

/** The letter to an organisation, in the name of the one that leads the plan. */
function letterTo(
  { org, activities, kpis }: Asked,
  period: string,
  phrases: Phrases,
  due: WrittenDate | undefined,
  file: string,
): Letter {
  const { state, language } = phrases;
  const lead = entityOf(state, 'organisation', state.plan.lead ?? '')?.data;
  const addressee = entityOf(state, 'organisation', org)?.data;
  const named = ({ entity }: Asked['activities'][number] | Asked['kpis'][number]): string =>
    `${entity.id} ${phrases.plain(entity.data.title)}`;
  return letterWords[language]({
    plan: phrases.plain(state.plan.title),
    period: sentenceDate(period, language),
    sender: lead && phrases.plain(lead.name),
    to: addressee ? phrases.plain(addressee.name) : phrases.organisation(org),
    file,
    deadline: due === undefined ? undefined : sentenceDate(due, language),
    mailbox: lead?.mailbox,
    activities: activities.map(named),
    kpis: kpis.map(named),
  });
}
