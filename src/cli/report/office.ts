import { loadUnchanged } from '../../features/choose.ts';
import type { Intent } from '../../features/edit.ts';
import { reportOn } from '../../features/report.ts';
import {
  draftIntent,
  officeFile,
  reviseIntent,
  type Stage,
  sealIntent,
  sealOf,
  stageIntent,
} from '../../features/report-office.ts';
import { isoDay, lastDay } from '../../model/dates.ts';
import { type ExitCode, exitCodes, Failure } from '../../model/failure.ts';
import type { PlanState } from '../../model/plan.ts';
import { draftQuestions } from '../../render/report/draft-questions.ts';
import { Prose } from '../../render/report/prose.ts';
import { setTag } from '../../store/tag.ts';
import { choice } from '../choice.ts';
import type { ReportStep } from '../commands/report.ts';
import type { Context } from '../context.ts';
import { runEdit } from '../edit-session.ts';
import { readDate, refuse } from '../typed.ts';
import { type Office, type OfficeFlags, words } from './step.ts';
import { verify } from './verify.ts';
import { wishFor } from './wish.ts';

/** Takes the report of a period a step further. */
export async function takeStep(
  context: Context,
  step: ReportStep,
  period: string | undefined,
  stage: string | undefined,
  flags: OfficeFlags,
): Promise<ExitCode> {
  const wish = { ...(await wishFor(context, flags, period)), audience: { for: 'steering' } as const };
  const state = await loadUnchanged(wish.location, undefined, context.io.now());
  const office: Office = { context, flags, wish, state };
  switch (step) {
    case 'draft':
      return draft(office);
    case 'stage':
      return reach(office, stage);
    case 'close':
      return close(office);
    case 'verify':
      return verify(office);
    case 'revise':
      return revise(office);
  }
}

function edit(office: Office, intentOf: (state: PlanState) => Intent, subject: string): Promise<ExitCode> {
  const { context, flags, wish, state } = office;
  const { root, location } = wish;
  return runEdit(context, flags, { root, location, state, intentOf, remarks: [], subjectOf: () => subject });
}

async function draft(office: Office): Promise<ExitCode> {
  const { context, wish } = office;
  const { report, before, after } = await reportOn(wish);
  const { language } = context;
  const phrases = { before: new Prose(before, language), after: new Prose(after, language) };
  const questions = draftQuestions(report, language, phrases);
  return edit(
    office,
    (state) => draftIntent(state, wish.period, questions),
    words(office).draft(wish.period),
  );
}

function reach(office: Office, typed: string | undefined): Promise<ExitCode> {
  const { context, flags, wish, state } = office;
  const stages = ['draft', 'coordination', 'approved', 'submitted', 'adopted'] as const;
  const stage: Stage = choice('STAGE', typed?.trim().toLowerCase() ?? '', stages);
  const today = context.io.today(state.plan.time_zone ?? 'UTC');
  const { role, registration } = flags;
  const reached = {
    stage,
    date: flags.date === undefined ? isoDay(today) : readDate('--date', flags.date, today),
    ...(role === undefined ? {} : { role: role.normalize('NFC').trim() }),
    ...(registration === undefined ? {} : { registration: registration.normalize('NFC').trim() }),
  };
  return edit(
    office,
    (now) => stageIntent(now, wish.period, reached),
    words(office).stage(wish.period, stage),
  );
}

function revise(office: Office): Promise<ExitCode> {
  const { flags, wish, state } = office;
  const reason = flags.reason?.normalize('NFC').trim();
  if (!reason) return refuse('--reason', '', 'text');
  const version = (officeFile(state, wish.period)?.data.version ?? 1) + 1;
  return edit(
    office,
    (now) => reviseIntent(now, wish.period, reason),
    words(office).revise(wish.period, version),
  );
}

/** Seals the report of a period that is over, has no gaps and lies in a commit as it is. */
async function close(office: Office): Promise<ExitCode> {
  const { context, flags, wish, state } = office;
  const { period, root, location } = wish;
  if (officeFile(state, period)?.data.seal)
    throw new Failure({ why: 'report-closed', period }, exitCodes.findings);
  const today = context.io.today(state.plan.time_zone ?? 'UTC');
  const end = lastDay(period) ?? 0;
  if (today <= end)
    throw new Failure({ why: 'period-not-over', period, end: isoDay(end) }, exitCodes.findings);
  if (wish.commit === null) throw new Failure({ why: 'report-uncommitted', period }, exitCodes.findings);
  const { report } = await reportOn({ ...wish, against: undefined });
  const { gaps, unaccepted } = report.head;
  if (gaps.length > 0 && !flags.allowGaps) {
    throw new Failure({ why: 'report-gaps', period, gaps }, exitCodes.findings);
  }
  if (unaccepted.length > 0) {
    throw new Failure({ why: 'report-unaccepted', period, updates: unaccepted }, exitCodes.findings);
  }
  const seal = sealOf(report);
  const done = await edit(office, (now) => sealIntent(now, period, seal), words(office).close(period));
  const sealed = officeFile(await loadUnchanged(location, undefined, context.io.now()), period)?.data.seal;
  if (done === exitCodes.fine && sealed?.digest === seal.digest && !flags.dryRun && flags.commit !== false) {
    const version = report.head.version;
    const tag = `report/${location.id}/${period}${version === 1 ? '' : `-v${version}`}`;
    const say = setTag(root, tag) ? words(office).tagged(tag) : words(office).notTagged(tag);
    context.io.err(`${say}\n`);
  }
  return done;
}
