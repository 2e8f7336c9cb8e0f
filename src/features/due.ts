import { dueOf } from '../core/due/due.ts';
import type { PlanDue } from '../model/due.ts';
import type { PlanStatus } from '../model/status.ts';
import { type Window, windowEnd } from '../model/window.ts';
import { known } from './known-entity.ts';

/** What is asked for, and of whom. */
export interface DueQuery {
  readonly window: Window;
  /** An organisation's id as typed, or `unknown`; undefined for all. */
  readonly lead: string | undefined;
}

/** What a plan asks for on its day. Fails where the plan does not know the organisation. */
export function dueOfPlan(status: PlanStatus, { window, lead }: DueQuery): PlanDue {
  const { state, asOf } = status;
  return dueOf(status, windowEnd(asOf.day, window), lead === undefined ? undefined : leadOf(state, lead));
}

function leadOf(state: PlanStatus['state'], lead: string): string {
  return lead.trim().toLowerCase() === 'unknown' ? 'unknown' : known(state, '--lead', lead, ['organisation']);
}
