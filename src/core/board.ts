import { type Board, type BoardColumn, boardColumns } from '../model/board.ts';
import type { Health } from '../model/judgement.ts';
import { byCodePoint } from '../model/order.ts';
import { type ActivityRow, isOfPlan } from '../model/status.ts';

/** What wants looking at comes first: what is red, then amber, then what nobody can tell. */
const worstFirst: readonly Health[] = [
  'overdue',
  'late',
  'at_risk',
  'completed_late',
  'unknown',
  'on_track',
  'not_due',
  'on_hold',
  'completed',
  'cancelled',
  'superseded',
];

/** The board of some activities: those of the plan, and apart from them those beside it. Each is on it once. */
export function boardOf(rows: readonly ActivityRow[]): Board {
  const related = rows.filter((row) => !isOfPlan(row));
  return {
    columns: columnsOf(rows.filter(isOfPlan)).filter(
      ({ name, activities }) => name !== 'closed' || activities.length > 0,
    ),
    related: columnsOf(related).filter(({ activities }) => activities.length > 0),
  };
}

function columnsOf(rows: readonly ActivityRow[]): readonly BoardColumn[] {
  return boardColumns.map((name) => ({
    name,
    activities: rows.filter((row) => columnOf(row) === name).sort(byUrgency),
  }));
}

function columnOf({ state: { status } }: ActivityRow): BoardColumn['name'] {
  if (status === null) return 'not_reported';
  return status === 'cancelled' || status === 'superseded' ? 'closed' : status;
}

function byUrgency(a: ActivityRow, b: ActivityRow): number {
  return (
    worstFirst.indexOf(a.judgement.shown) - worstFirst.indexOf(b.judgement.shown) ||
    b.state.overdueDays - a.state.overdueDays ||
    byCodePoint(a.entity.id, b.entity.id)
  );
}
