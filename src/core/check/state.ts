import type { Day } from '../../model/dates.ts';
import type { Fault } from '../../model/finding.ts';
import type { PlanState } from '../../model/plan.ts';
import { checkActivities } from './activity.ts';
import { checkCalendar } from './calendar.ts';
import { canonicalFault } from './canonical.ts';
import { checkCycles } from './cycles.ts';
import { checkDateOrder, checkLogs, checkMilestones } from './dates.ts';
import { checkGoals } from './goals.ts';
import { checkKpis } from './kpi.ts';
import { checkIds, checkReferences } from './links.ts';
import { Review } from './review.ts';
import { checkTexts } from './texts.ts';

/**
 * Everything that is wrong with one state of a plan: what the files already said when they were read, then links,
 * dates and sense, whatever the day; with a day, last, what depends on it. The order matters: a later rule leaves
 * alone what an earlier one found faulty.
 */
export function checkState(state: PlanState, asOf?: Day): readonly Fault[] {
  const review = new Review(state);
  checkIds(review);
  checkReferences(review);
  checkCycles(review);
  checkDateOrder(review);
  checkMilestones(review);
  checkLogs(review);
  checkActivities(review);
  checkKpis(review);
  checkTexts(review);
  checkGoals(review);
  if (asOf !== undefined) checkCalendar(review, asOf);
  const faults = [...review.faults];
  for (const file of state.files) {
    const fault = canonicalFault(file);
    if (fault) faults.push(fault);
  }
  return faults;
}
