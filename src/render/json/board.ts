import type { BoardColumn } from '../../model/board.ts';
import { isoDay } from '../../model/dates.ts';
import type { ActivityRow } from '../../model/status.ts';
import type { Phrases } from '../phrases.ts';
import type { BoardPage } from '../screens/board.ts';
import { progressOf } from '../screens/progress-of.ts';
import { commonDay } from './common-day.ts';

/** The JSON of `board`, as schemas/output/board.schema.json describes it. */
export function boardJson(pages: readonly BoardPage[]): unknown {
  return {
    schemaVersion: 1,
    kind: 'board',
    asOf: commonDay(pages.map(({ status }) => status.asOf)),
    rev: pages[0]?.rev ?? null,
    plans: pages.map(({ status, phrases, board }) => ({
      id: status.state.id,
      title: phrases.plain(status.state.plan.title),
      asOf: isoDay(status.asOf.day),
      columns: board.columns.map((column) => columnJson(column, phrases)),
      related: board.related.map((column) => columnJson(column, phrases)),
    })),
  };
}

function columnJson({ name, activities }: BoardColumn, phrases: Phrases): unknown {
  return {
    column: name,
    count: activities.length,
    activities: activities.map((row) => cardJson(row, phrases)),
  };
}

function cardJson(row: ActivityRow, phrases: Phrases): unknown {
  const { entity, state, judgement } = row;
  return {
    id: entity.id,
    title: phrases.plain(entity.data.title),
    status: state.status,
    health: judgement.health,
    shown: judgement.shown,
    progress: progressOf(row),
    lead: entity.data.lead,
  };
}
