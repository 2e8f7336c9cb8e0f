import type { Day } from '../../model/dates.ts';
import type { Fault } from '../../model/finding.ts';
import type { PlanState, SourceFile } from '../../model/plan.ts';
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
  const review = reviewed(state);
  if (asOf !== undefined) checkCalendar(review, asOf);
  return [...review.faults, ...canonicalFaults(state.files)];
}

/**
 * What is wrong in some files of a plan, taking what they refer to as given: all that `checkState` finds in them, but
 * for the names that a broken reference is like. It takes as long as these files alone, however large the plan is.
 */
export function checkFiles(state: PlanState, paths: ReadonlySet<string>): readonly Fault[] {
  const isAsked = ({ path }: SourceFile): boolean => paths.has(path);
  // Files without a kind of their own may be what a reference means.
  const files = state.files.filter((file) => isAsked(file) || file.kind === undefined || isCommon(file));
  const entities = state.entities.filter(({ file }) => isAsked(file));
  const { faults } = reviewed({ ...state, files, entities });
  return [...faults.filter(({ file }) => paths.has(file)), ...canonicalFaults(files.filter(isAsked))];
}

/** Files that rules about other files look at. */
function isCommon({ kind }: SourceFile): boolean {
  return kind === 'plan' || kind === 'organisations' || kind === 'sources';
}

/** The rules that no day is needed for. */
function reviewed(state: PlanState): Review {
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
  return review;
}

function canonicalFaults(files: readonly SourceFile[]): readonly Fault[] {
  return files.flatMap((file) => canonicalFault(file) ?? []);
}
