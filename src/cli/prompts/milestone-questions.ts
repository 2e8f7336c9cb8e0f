import type { Reported } from '../../core/edit/new-update.ts';
import type { StatedStatus } from '../../i18n/input/words.ts';
import { lastDay } from '../../model/dates.ts';
import type { PlanState } from '../../model/plan.ts';
import type { ActivityState, MilestoneState } from '../../model/status.ts';
import { thresholdsOf } from '../../model/thresholds.ts';
import type { Phrases } from '../../render/phrases.ts';
import { readDate } from '../typed.ts';
import type { Asker } from './asker.ts';
import { readEvidence } from './references.ts';

/** What the milestones of a report are asked about. */
interface MilestoneSubject {
  readonly state: PlanState;
  readonly before: ActivityState;
  readonly date: string;
  readonly status: StatedStatus;
  readonly phrases: Phrases;
}

type Reached = NonNullable<NonNullable<Reported['milestones']>[string]>;

/**
 * Asks which milestones were reached, one at a time, each with its day and what proves it. Offered are open ones that
 * are due by the report or before the next one; of a completed activity all.
 */
export async function askMilestones(
  asker: Asker,
  { state, before, date, status, phrases }: MilestoneSubject,
): Promise<Reported['milestones'] | undefined> {
  const { words } = asker;
  const horizon = (lastDay(date) ?? 0) + thresholdsOf(state.plan).cadence_days;
  let open = before.milestones.filter(
    (one) =>
      one.state === 'open' && (status === 'completed' || (lastDay(one.milestone.due) ?? Infinity) <= horizon),
  );
  const reached: Record<string, Reached> = {};
  const reach = async ({ milestone }: MilestoneState, known: readonly string[]): Promise<void> => {
    reached[milestone.id] = await askReached(asker, milestone.id, { state, date, phrases }, known);
    open = open.filter((one) => one.milestone !== milestone);
  };
  // Without its critical milestones an activity cannot be completed, so that there is nothing to choose.
  for (const one of open.filter(({ milestone }) => status === 'completed' && milestone.critical === true)) {
    await reach(one, [option(one, asker, phrases).label, words.neededToComplete]);
  }
  while (open.length > 0) {
    const none = Object.keys(reached).length === 0 ? words.noMilestone : words.noMoreMilestones;
    const id = await asker.choice({
      question: words.questions.reached,
      options: [{ value: '', label: none }, ...open.map((one) => option(one, asker, phrases))],
      initial: '',
    });
    const chosen = open.find(({ milestone }) => milestone.id === id);
    if (chosen === undefined) break;
    await reach(chosen, []);
  }
  return Object.keys(reached).length === 0 ? undefined : reached;
}

function option(
  { milestone, overdueDays }: MilestoneState,
  { words }: Asker,
  phrases: Phrases,
): { readonly value: string; readonly label: string; readonly hint?: string } {
  const { id, title, due } = milestone;
  const label = words.milestone(id, phrases.text(title), phrases.date(due));
  if (overdueDays === 0) return { value: id, label };
  const day = lastDay(due) ?? 0;
  return { value: id, label, hint: phrases.relative(day, day + overdueDays) };
}

async function askReached(
  asker: Asker,
  id: string,
  { state, date, phrases }: Pick<MilestoneSubject, 'state' | 'date' | 'phrases'>,
  known: readonly string[],
): Promise<Reached> {
  const { words } = asker;
  const on = await asker.typed({
    question: words.reachedOn(id),
    known,
    empty: { shown: phrases.date(date), value: date },
    read: (typed) => readDate('', typed, lastDay(date) ?? 0),
  });
  const evidence = await asker.typed<readonly string[] | undefined>({
    question: words.questions.evidence,
    empty: { shown: words.nothing, value: undefined },
    read: (typed) => readEvidence(typed, state),
  });
  return { state: 'done', date: on, ...(evidence === undefined ? {} : { evidence }) };
}
