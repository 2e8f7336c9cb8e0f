import { isoDay } from '../../model/dates.ts';
import type { ExportPage } from '../export/exported.ts';
import { planJson, written } from './status.ts';

/** The JSON of `export json`, as schemas/output/export.schema.json describes it: judgements, and data as the files have them. */
export function exportJson({ status, phrases, rev }: ExportPage): unknown {
  const { state, asOf, activities } = status;
  const rows = new Map(activities.map((row) => [row.entity.id, row]));
  return {
    schemaVersion: 1,
    kind: 'export',
    asOf: isoDay(asOf.day),
    rev,
    language: phrases.language,
    plan: state.plan,
    status: { ...(planJson(status, phrases) as Readonly<Record<string, unknown>>), asOf: isoDay(asOf.day) },
    entities: state.entities.map((entity) => {
      const row = rows.get(entity.id);
      return {
        id: entity.id,
        entityKind: entity.kind,
        file: entity.file.path,
        data: entity.data,
        milestones:
          row?.state.milestones.map((one) => ({
            id: one.milestone.id,
            state: one.state,
            due: String(one.milestone.due),
            date: written(one.date),
            overdueDays: one.overdueDays,
          })) ?? null,
      };
    }),
  };
}
