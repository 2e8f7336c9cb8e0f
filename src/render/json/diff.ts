import { daysMoved, isDerived } from '../../model/comparison.ts';
import { isoDay } from '../../model/dates.ts';
import type { DiffPage, DiffSide } from '../diff-page.ts';
import { commonDay } from './common-day.ts';

/** A comparison as schemas/output/diff.schema.json describes it. */
export function diffJson(pages: readonly DiffPage[], from: DiffSide, to: DiffSide) {
  return {
    schemaVersion: 1,
    kind: 'diff',
    from: from.commit,
    to: to.commit,
    asOf: commonDay(pages.map(({ asOf }) => asOf)),
    plans: pages.map(({ id, on, asOf, comparison }) => ({
      id,
      on,
      asOf: isoDay(asOf.day),
      notCompared: comparison.unread,
    })),
    changes: pages.flatMap(({ id: plan, comparison }) =>
      comparison.facts.map(({ change, before, after }) => {
        const { type, entity, entityKind, field } = change;
        const place = after ?? before;
        return {
          plan,
          type,
          entity,
          entityKind,
          field: field ?? null,
          before: change.before ?? null,
          after: change.after ?? null,
          days: type === 'date-moved' ? (daysMoved(change) ?? null) : null,
          derived: isDerived(change),
          file: place?.file ?? null,
        };
      }),
    ),
    impact: pages.flatMap(({ id: plan, impact }) => impact.map((one) => ({ plan, ...one }))),
  };
}
