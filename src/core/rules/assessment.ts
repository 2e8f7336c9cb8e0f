import { type Day, lastDay } from '../../model/dates.ts';
import { type Assessment, degrees, type Health } from '../../model/judgement.ts';
import type { DatedUpdate } from '../../model/status.ts';
import type { Thresholds } from '../../model/thresholds.ts';

/** What is shown of an activity, and the assessment in force behind it. */
export interface Shown {
  readonly shown: Health;
  readonly assessment: Assessment | null;
}

/**
 * A person's assessment beside the computed health: a worse rating always counts; a better one lifts by one step,
 * where it gives a reason and ends soon enough, and never an overdue activity. Over silence it can only warn.
 */
export function shownHealth(
  health: Health,
  stated: DatedUpdate | undefined,
  asOf: Day,
  limits: Thresholds,
): Shown {
  const given = stated?.update.assessment;
  const closed = health !== 'unknown' && !isDegree(health);
  if (!stated || !given || closed) return { shown: health, assessment: null };
  const until = lastDay(given.valid_until);
  if (until !== undefined && asOf > until) return { shown: health, assessment: null };
  const { rating } = given;
  const base = { rating, since: stated.day, validUntil: given.valid_until ?? null };
  const rank = health === 'unknown' ? 0 : degrees.indexOf(health);
  const rated = degrees.indexOf(rating);
  if (rated > rank) return { shown: rating, assessment: { ...base, effect: 'worse' } };
  const soonEnough = until !== undefined && until - stated.day <= limits.assessment_days;
  const mayLift = health !== 'unknown' && health !== 'overdue' && given.reason !== undefined && soonEnough;
  const lifted = degrees[rank - 1];
  if (rated < rank && mayLift && lifted) return { shown: lifted, assessment: { ...base, effect: 'lifted' } };
  return { shown: health, assessment: { ...base, effect: 'none' } };
}

function isDegree(health: Health): health is (typeof degrees)[number] {
  return degrees.some((degree) => degree === health);
}
