import type { Report } from '../../model/report/report.ts';

/** The JSON of `report`, as schemas/output/report.schema.json describes it: the report itself. */
export function reportJson(report: Report): unknown {
  return { schemaVersion: 1, kind: 'report', ...report };
}
