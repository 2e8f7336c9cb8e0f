import type { ActivityRow, PlanStatus } from '../model/status.ts';
import { listItems } from './list.ts';

/** Which activities are asked for; an absent filter lets everything through. */
export interface WorkQuery {
  readonly lead?: string;
  readonly area?: string;
}

/** The activities of a plan that are asked for, in the order of their ids. */
export function activitiesAsked(status: PlanStatus, { lead, area }: WorkQuery): readonly ActivityRow[] {
  const items = listItems(
    status,
    { of: 'activities', ...(lead === undefined ? {} : { lead }), ...(area === undefined ? {} : { area }) },
    ({ id }) => id,
  );
  return items.flatMap(({ activity }) => activity ?? []);
}
