import type { ActivityRow } from '../../model/status.ts';
import type { RowValue } from '../rows.ts';
import type { TimelinePage } from './timeline.ts';

/**
 * The timeline for a pipe. `activity`: plan, id, title, start, end, forecast end, status, what is shown of its health,
 * scope, area. `milestone`: plan, id of the activity, title, due date, state, date it was reached, id of the milestone.
 */
export function timelineRows(pages: readonly TimelinePage[]): readonly (readonly RowValue[])[] {
  return pages.flatMap(({ status, phrases, timeline }) => {
    const plan = status.state.id;
    const rows: RowValue[][] = [];
    const add = ({ entity, state, judgement }: ActivityRow, area: string | undefined): void => {
      const { title, start, end, scope } = entity.data;
      rows.push([
        'activity',
        plan,
        entity.id,
        phrases.plain(title),
        start,
        end,
        state.forecastEnd,
        state.status ?? 'not_reported',
        judgement.shown,
        scope ?? 'plan',
        area,
      ]);
      for (const { milestone, state: reached, date } of state.milestones) {
        const name = phrases.plain(milestone.title);
        rows.push(['milestone', plan, entity.id, name, milestone.due, reached, date, milestone.id]);
      }
    };
    for (const { area, bars } of timeline.groups) for (const { row } of bars) add(row, area?.id);
    for (const { row } of timeline.related) add(row, undefined);
    for (const row of timeline.undated) add(row, undefined);
    return rows;
  });
}
