import { type Day, lastDay } from '../../model/dates.ts';
import type { PlanFile } from '../../model/files.ts';

/** The day a report is about unless somebody says: the end of the period whose data are awaited, else today. */
export function reportDay(plan: PlanFile, today: Day): Day {
  for (const { period, data_due: due } of plan.reporting ?? []) {
    const end = lastDay(period);
    const deadline = lastDay(due);
    if (end !== undefined && deadline !== undefined && end <= today && today <= deadline) return end;
  }
  return today;
}
