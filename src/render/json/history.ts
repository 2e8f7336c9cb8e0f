import type { HistoryEvent } from '../../model/history.ts';

/** The history as schemas/output/history.schema.json describes it. */
export function historyJson(
  events: readonly HistoryEvent[],
  id: string | undefined,
  complete: boolean,
): unknown {
  return {
    schemaVersion: 1,
    kind: 'history',
    id: id ?? null,
    complete,
    events: events.map(({ plan, recorded, valid, change }) => ({
      plan,
      commit: recorded?.commit ?? null,
      recorded: recorded?.at ?? null,
      author: recorded ? { name: recorded.author, email: recorded.email } : null,
      subject: recorded?.subject ?? null,
      valid: valid === undefined ? null : String(valid),
      type: change.type,
      entity: change.entity,
      entityKind: change.entityKind,
      field: change.field ?? null,
      before: change.before ?? null,
      after: change.after ?? null,
    })),
  };
}
