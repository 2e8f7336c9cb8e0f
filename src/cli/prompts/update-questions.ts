import type { Reported } from '../../core/edit/new-update.ts';
import { activityAt } from '../../core/rules/activity-state.ts';
import { spanOf } from '../../core/rules/progress.ts';
import { judgeMove, updatesUpTo } from '../../core/rules/updates.ts';
import { type StatedStatus, statedStatuses } from '../../i18n/input/words.ts';
import { statusTerms } from '../../i18n/terms.ts';
import { type Day, isoDay, lastDay } from '../../model/dates.ts';
import type { Entity, PlanState } from '../../model/plan.ts';
import type { ActivityRow, ActivityState } from '../../model/status.ts';
import { type Phrases, statusPiece } from '../../render/phrases.ts';
import { present, readDate, readShare } from '../typed.ts';
import { tidy } from '../typed-text.ts';
import { statesAnything } from '../typed-update.ts';
import type { Asker } from './asker.ts';
import { askBlockers, askCorrectiveAction } from './hindrances.ts';
import { askMilestones } from './milestone-questions.ts';
import { readSources } from './references.ts';

/** What a report is asked about. */
export interface UpdateSubject {
  readonly state: PlanState;
  readonly activity: Entity<'activity'>;
  /** What the rules make of it now. */
  readonly row: ActivityRow | undefined;
  /** The day that is offered, or that was said already. */
  readonly day: Day;
  readonly dayIsGiven: boolean;
  readonly today: Day;
  readonly phrases: Phrases;
}

/** Fields that an update states, while they are asked for. */
export type Stated = { -readonly [K in keyof Reported]?: Reported[K] | undefined };

/**
 * Asks what became of an activity: only what applies to its status, each with what is known so far. What is left as it
 * is, is not stated. Undefined where nothing was said and the person does not want to report just that.
 */
export async function askUpdate(asker: Asker, subject: UpdateSubject): Promise<Reported | undefined> {
  const { activity, state, phrases } = subject;
  const date = await askDate(asker, subject);
  const day = lastDay(date) ?? subject.day;
  const before = activityAt(activity.data, day);
  const status = await askStatus(asker, subject, date, before);
  const stated: Stated = { date, status: status === before.status ? undefined : status };
  const underWay = status === 'not_started' || status === 'in_progress' || status === 'on_hold';
  stated.progress = await askProgress(asker, subject, status, before);
  if (underWay || status === 'completed') {
    stated.milestones = await askMilestones(asker, { state, before, date, status, phrases });
  }
  const said = lastTexts(activity.data, day, phrases);
  const known = (text: string | undefined, how: (text: string) => string): readonly string[] =>
    text === undefined ? [] : [how(text)];
  const { questions, soFar, planned } = asker.words;
  stated.done = await asker.text(questions.done, [
    ...known(said.done, soFar),
    ...known(said.next_steps, planned),
  ]);
  if (underWay) {
    stated.next_steps = await asker.text(questions.nextSteps, known(said.next_steps, soFar));
    stated.help_needed = await asker.text(questions.helpNeeded, known(said.help_needed, soFar));
    stated.forecast_end = await askForecast(asker, subject, before);
    stated.blockers = await askBlockers(asker, before, phrases);
    if (status !== 'on_hold') stated.corrective_action = await askCorrectiveAction(asker, subject, before);
  }
  const proven = Object.values(stated.milestones ?? {}).some(({ evidence }) => evidence !== undefined);
  if (stated.status === 'completed' && !proven) stated.sources = await askProof(asker, state);
  stated.note = await askNote(asker, status, before);
  const reported = present(stated) as Reported;
  if (statesAnything(reported) || (await asker.yes(asker.words.unchanged(phrases.date(date)), false))) {
    return reported;
  }
  return undefined;
}

async function askDate(asker: Asker, { day, dayIsGiven, today, phrases }: UpdateSubject): Promise<string> {
  const offered = isoDay(day);
  if (dayIsGiven) return offered;
  return asker.typed({
    question: asker.words.questions.date,
    empty: { shown: phrases.date(offered), value: offered },
    read: (typed) => isoDay(lastDay(readDate('', typed, today)) ?? day),
  });
}

/** Only what the lifecycle lets follow is offered; where that is one thing, there is nothing to ask. */
async function askStatus(
  asker: Asker,
  { activity }: UpdateSubject,
  date: string,
  { status: last, newest }: ActivityState,
): Promise<StatedStatus> {
  const possible = statedStatuses.filter((status) => {
    if (status === 'superseded' && activity.data.superseded_by === undefined && last !== status) return false;
    if (newest === undefined) return true;
    const move = judgeMove(newest.update, { date, status });
    return move.allowed || move.needs === 'note';
  });
  const initial = last ?? 'in_progress';
  if (possible.length <= 1) return possible[0] ?? initial;
  return asker.choice({
    question: asker.words.questions.status,
    known: [asker.words.soFar(statusPiece(last, asker.language).text)],
    options: possible.map((value) => ({ value, label: statusTerms[asker.language][value].feminine })),
    initial,
  });
}

/** Progress is asked for where it is reported and not counted from milestones. */
async function askProgress(
  asker: Asker,
  { activity, phrases }: UpdateSubject,
  status: StatedStatus,
  { progress }: ActivityState,
): Promise<number | undefined> {
  if (activity.data.progress_method === 'milestones') return undefined;
  if (status === 'completed') return progress === 100 ? undefined : 100;
  if (status !== 'in_progress' && status !== 'on_hold') return undefined;
  return asker.typed<number | undefined>({
    question: asker.words.questions.progress,
    empty: { shown: progress === null ? asker.words.asItIs : phrases.percent(progress), value: undefined },
    read: (typed) => readShare('', typed),
  });
}

async function askForecast(
  asker: Asker,
  { activity, today, phrases }: UpdateSubject,
  { forecastEnd }: ActivityState,
): Promise<Reported['forecast_end']> {
  const { data } = activity;
  if (spanOf(data).end === undefined) return undefined;
  const { questions, soFar, approvedEnd, asItIs } = asker.words;
  return asker.typed<string | undefined>({
    question: questions.forecastEnd,
    known: [
      approvedEnd(phrases.date(data.end)),
      ...(forecastEnd === null ? [] : [soFar(phrases.date(forecastEnd))]),
    ],
    empty: { shown: asItIs, value: undefined },
    read: (typed) => readDate('', typed, today),
  });
}

function askProof(asker: Asker, state: PlanState): Promise<Reported['sources']> {
  return asker.typed<readonly string[] | undefined>({
    question: asker.words.questions.proof,
    empty: { shown: asker.words.nothing, value: undefined },
    read: (typed) => readSources(typed, state),
  });
}

/** What was completed goes on only with a reason. */
function askNote(
  asker: Asker,
  status: StatedStatus,
  { status: last }: ActivityState,
): Promise<string | undefined> {
  const { questions } = asker.words;
  if (last !== 'completed' || status !== 'in_progress') return asker.text(questions.note);
  return asker.typed({ question: questions.reopenNote, read: tidy });
}

/** The newest known texts of what was done and what comes. */
function lastTexts(
  activity: Entity<'activity'>['data'],
  day: Day,
  phrases: Phrases,
): Readonly<Partial<Record<'done' | 'next_steps' | 'help_needed', string>>> {
  const known = updatesUpTo(activity, day);
  const newest = (field: 'done' | 'next_steps' | 'help_needed'): string | undefined => {
    const text = known.findLast(({ update }) => update[field] !== undefined)?.update[field];
    return text === undefined ? undefined : phrases.text(text);
  };
  return present({
    done: newest('done'),
    next_steps: newest('next_steps'),
    help_needed: newest('help_needed'),
  });
}
