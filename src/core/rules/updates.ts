import { type Day, lastDay } from '../../model/dates.ts';
import type { DataOf } from '../../model/plan.ts';
import type { DatedUpdate, Update } from '../../model/status.ts';

/**
 * The updates that count, oldest first. One that `corrects` another replaces the newest earlier entry of that date;
 * of two on one day the later in the file is newer.
 */
export function effectiveUpdates(activity: DataOf['activity']): readonly DatedUpdate[] {
  const known = effective.get(activity);
  if (known) return known;
  const updates = ordered(activity);
  effective.set(activity, updates);
  return updates;
}

/**
 * The updates that count on a day, oldest first: only what is dated up to it is known then, corrections included, so
 * an update that is corrected later still counts before.
 */
export function updatesUpTo(activity: DataOf['activity'], asOf: Day): readonly DatedUpdate[] {
  const updates = activity.updates ?? [];
  if (updates.some(({ corrects }) => corrects !== undefined)) return ordered(activity, asOf);
  return effectiveUpdates(activity).filter(({ day }) => day <= asOf);
}

/** Data never change once read, so what follows from them is worked out once. */
const effective = new WeakMap<DataOf['activity'], readonly DatedUpdate[]>();

function ordered(activity: DataOf['activity'], asOf: Day = Infinity): readonly DatedUpdate[] {
  const kept = new Set<DatedUpdate>();
  const byDay = new Map<Day | undefined, DatedUpdate[]>();
  for (const [index, update] of (activity.updates ?? []).entries()) {
    const day = lastDay(update.date);
    if (day === undefined || day > asOf) continue;
    if (update.corrects !== undefined) {
      const replaced = byDay.get(lastDay(update.corrects))?.pop();
      if (replaced) kept.delete(replaced);
    }
    const dated = { update, day, index };
    kept.add(dated);
    const sameDay = byDay.get(day);
    if (sameDay) sameDay.push(dated);
    else byDay.set(day, [dated]);
  }
  return [...kept].sort((a, b) => a.day - b.day || a.index - b.index);
}

/** The moves from one status to the next that need nothing. Staying is always allowed, and so is any first status. */
const moves: Readonly<Record<Update['status'], readonly Update['status'][]>> = {
  not_started: ['in_progress', 'on_hold', 'completed', 'cancelled', 'superseded'],
  in_progress: ['on_hold', 'completed', 'cancelled', 'superseded'],
  on_hold: ['in_progress', 'cancelled', 'superseded'],
  completed: [],
  cancelled: [],
  superseded: [],
};

/** What a move of status is worth: allowed, allowed with a note or a decision that is not there, or not allowed. */
export type Move =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly needs?: 'note' | 'decision';
      /** The statuses that could have come instead, without anything more. */
      readonly instead: readonly Update['status'][];
    };

/** Judges the move from one update to the next: `completed` opens again with a note, a final status by a decision. */
export function judgeMove(from: Update, to: Update): Move {
  if (from.status === to.status || moves[from.status].includes(to.status)) return { allowed: true };
  const instead = [from.status, ...moves[from.status]];
  if (from.status === 'completed' && to.status === 'in_progress') {
    return to.note === undefined ? { allowed: false, needs: 'note', instead } : { allowed: true };
  }
  if (from.status === 'cancelled' || from.status === 'superseded') {
    return to.decision === undefined ? { allowed: false, needs: 'decision', instead } : { allowed: true };
  }
  return { allowed: false, instead };
}
