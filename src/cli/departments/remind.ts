import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Reminder, remindersOn } from '../../core/due/reminders.ts';
import { sentenceDate } from '../../i18n/dates.ts';
import { reminderWords } from '../../i18n/reminders.ts';
import { isoDay, lastDay } from '../../model/dates.ts';
import { type ExitCode, exitCodes } from '../../model/failure.ts';
import { entityOf } from '../../model/plan.ts';
import { mailText } from '../../render/mail.ts';
import { Phrases } from '../../render/phrases.ts';
import { type Context, jsonText, resolveIn, type SharedOptions } from '../context.ts';
import { save } from '../export/sheets.ts';
import { chosenPlan } from '../target.ts';
import { readDate } from '../typed.ts';

/** What `remind` takes. */
export interface RemindFlags extends SharedOptions {
  readonly on?: string;
  readonly out?: string;
}

/** What was prepared, beside the messages: by it nothing is prepared twice. */
const recordName = 'reminders.json';

interface Prepared {
  readonly plan: string;
  readonly period: string;
  readonly org: string;
  readonly stage: string;
  readonly to: string;
  readonly on: string;
  readonly file: string;
}

/** `planctl remind`: ready messages to whoever has not reported, by the plan's reporting calendar. */
export async function remind(context: Context, flags: RemindFlags): Promise<ExitCode> {
  const { io, language } = context;
  const { state } = await chosenPlan(context, flags);
  const today = io.today(state.plan.time_zone ?? 'UTC');
  const on = flags.on === undefined ? today : (lastDay(readDate('--on', flags.on, today)) ?? today);
  const target = flags.out ?? 'reminders';
  const record = path.join(target, recordName);
  const prepared = preparedIn(resolveIn(context, record));
  const words = reminderWords[language];
  const phrases = new Phrases(state, language);
  const added: Prepared[] = [];
  const written: string[] = [];
  for (const reminder of remindersOn(state, on)) {
    const { period, stage, org, to } = reminder;
    const isPrepared = prepared.some(
      (one) => one.plan === state.id && one.period === period && one.org === org && one.stage === stage,
    );
    if (isPrepared) continue;
    const name = `${state.id}-${period}-${org}-${stage}`;
    const { subject, text } = messageOf(reminder, phrases, language);
    save(
      resolveIn(context, path.join(target, `${name}.md`)),
      name,
      Buffer.from(`# ${subject}\n\n${text}`, 'utf8'),
    );
    written.push(path.join(target, `${name}.md`));
    const mailbox = entityOf(state, 'organisation', to)?.data.mailbox;
    if (mailbox === undefined) io.err(`${words.noMailbox(phrases.organisation(to), to)}\n`);
    else {
      const from = entityOf(state, 'organisation', state.plan.lead ?? '')?.data.mailbox;
      const mail = mailText({ to: mailbox, from, subject, text, day: on, id: name });
      save(resolveIn(context, path.join(target, `${name}.eml`)), name, Buffer.from(mail, 'utf8'));
      written.push(path.join(target, `${name}.eml`));
    }
    added.push({ plan: state.id, period, org, stage, to, on: isoDay(on), file: name });
  }
  if (added.length === 0) io.err(`${words.nothing(phrases.date(isoDay(on)))}\n`);
  else {
    const whole = { schemaVersion: 1, kind: 'reminders', prepared: [...prepared, ...added] };
    save(resolveIn(context, record), record, Buffer.from(jsonText(whole), 'utf8'));
  }
  // Whoever reads this may stop reading; what was prepared is noted by then.
  for (const file of written) io.out(`${file}\n`);
  return exitCodes.fine;
}

function preparedIn(file: string): readonly Prepared[] {
  if (!existsSync(file)) return [];
  try {
    const { prepared } = JSON.parse(readFileSync(file, 'utf8')) as { prepared?: unknown };
    return Array.isArray(prepared) ? (prepared as readonly Prepared[]) : [];
  } catch {
    return [];
  }
}

function messageOf(
  { period, stage, org, due, asked }: Reminder,
  phrases: Phrases,
  language: Context['language'],
): { readonly subject: string; readonly text: string } {
  const items = [...asked.activities, ...asked.kpis].map(
    ({ entity }) => `${entity.id} ${phrases.plain(entity.data.title)}`,
  );
  return reminderWords[language].message(stage, {
    plan: phrases.plain(phrases.state.plan.title),
    period: sentenceDate(period, language),
    org: phrases.organisation(org),
    due: phrases.date(isoDay(due)),
    items,
  });
}
