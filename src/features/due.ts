import { dueOf } from '../core/due/due.ts';
import type { PlanDue } from '../model/due.ts';
import { Failure } from '../model/failure.ts';
import type { PlanStatus } from '../model/status.ts';
import { type Window, windowEnd } from '../model/window.ts';
import { known } from './list.ts';

/** What is asked for, and of whom. */
export interface DueQuery {
  readonly window: Window;
  /** An organisation's id as typed, or `unknown`; undefined for all. */
  readonly lead: string | undefined;
}

/** What plans ask for, each on its own day. An organisation need be known in one of them only; the others are left out. */
export function dueOfPlans<P extends { readonly status: PlanStatus }>(
  pages: readonly P[],
  query: DueQuery,
): readonly (P & { readonly due: PlanDue })[] {
  const failures: Failure[] = [];
  const found = pages.flatMap((page) => {
    try {
      const { status } = page;
      return [
        { ...page, due: dueOf(status, windowEnd(status.asOf.day, query.window), leadOf(status, query)) },
      ];
    } catch (error) {
      if (!(error instanceof Failure) || error.reason.why !== 'unknown-filter-id') throw error;
      failures.push(error);
      return [];
    }
  });
  const [failure] = failures;
  if (failure && failures.length === pages.length) throw failure;
  return found;
}

function leadOf({ state }: PlanStatus, { lead }: DueQuery): string | undefined {
  if (lead === undefined) return undefined;
  return lead.trim().toLowerCase() === 'unknown' ? 'unknown' : known(state, '--lead', lead, ['organisation']);
}
