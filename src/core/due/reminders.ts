import { type Day, dateSpan, lastDay } from '../../model/dates.ts';
import { entityOf, type PlanState } from '../../model/plan.ts';
import { type Asked, askedOf } from './asked.ts';
import { workingDaysAfter } from './holidays.ts';

/** How far a request for data has come: before its day, on it, after it, and told to whoever is above. */
export const reminderStages = ['before', 'due', 'after', 'above'] as const;
export type ReminderStage = (typeof reminderStages)[number];

/** A reminder that is to be sent. */
export interface Reminder {
  readonly period: string;
  readonly stage: ReminderStage;
  /** Who owes the data. */
  readonly org: string;
  /** Who is written to: the same, or the organisation that it is part of, or the plan's lead. */
  readonly to: string;
  /** The day by which the data are due. */
  readonly due: Day;
  readonly asked: Asked;
}

/** How many days after its deadline a request is still reminded of. */
const longest = 92;

/** What is to be reminded of on a day: of each period and lead the newest stage that has come. */
export function remindersOn(state: PlanState, on: Day): readonly Reminder[] {
  return (state.plan.reporting ?? []).flatMap((entry): readonly Reminder[] => {
    const due = lastDay(entry.data_due);
    const period = String(entry.period);
    const stage = due === undefined ? undefined : stageOn(due, on);
    if (due === undefined || stage === undefined) return [];
    return askedOf(state, period).flatMap((asked): readonly Reminder[] => {
      const owed = stillOwed(asked, period);
      if (owed.activities.length + owed.kpis.length === 0) return [];
      const { org } = asked;
      return [{ period, stage, org, to: stage === 'above' ? above(state, org) : org, due, asked: owed }];
    });
  });
}

/** The stage of a deadline on a day; the last one comes two working days after the one before. */
function stageOn(due: Day, on: Day): ReminderStage | undefined {
  if (on < due - 14 || on > due + longest) return undefined;
  if (on >= workingDaysAfter(due, 4)) return 'above';
  if (on >= workingDaysAfter(due, 2)) return 'after';
  return on >= due ? 'due' : 'before';
}

/** What has not been reported for a period; a report from within it or later is one. */
function stillOwed(asked: Asked, period: string): Asked {
  const first = dateSpan(period)?.first ?? 0;
  return {
    ...asked,
    activities: asked.activities.filter(
      ({ entity }) => !(entity.data.updates ?? []).some((update) => (lastDay(update.date) ?? 0) >= first),
    ),
  };
}

function above(state: PlanState, org: string): string {
  return entityOf(state, 'organisation', org)?.data.parent ?? state.plan.lead ?? org;
}
