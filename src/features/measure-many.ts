import { newMeasurements, type RefusedValue, type StatedValue } from '../core/edit/new-measurements.ts';
import type { Change } from '../model/change.ts';
import { Failure } from '../model/failure.ts';
import { grouped } from '../model/grouped.ts';
import { originOf } from '../model/origins.ts';
import { type Entity, entityOf, type PlanState } from '../model/plan.ts';
import type { Edit } from '../store/yaml/edit/edit.ts';
import type { FileIntent, Intent } from './edit.ts';

/** What many values do to a plan. */
export interface ManyValues {
  readonly intent: Intent;
  /** How many of the values the plan has already. */
  readonly known: number;
  readonly refused: readonly (RefusedValue & { readonly id: string })[];
  /** The line that an entry came from, by KPI and place in its file's list once all entries are in. */
  readonly lineOf: (id: string, index: number) => number | undefined;
}

/** What many values do to the files of their KPIs: each file once, whichever order the values come in. */
export function manyValues(state: PlanState, values: readonly StatedValue[]): ManyValues {
  const files: FileIntent[] = [];
  const changes: Change[] = [];
  const refused: ManyValues['refused'][number][] = [];
  const lines = new Map<string, readonly (number | undefined)[]>();
  let known = 0;
  for (const [id, stated] of grouped(values, (one) => one.id)) {
    const kpi = entityOf(state, 'kpi', id);
    if (!kpi) throw new Failure({ why: 'not-a-kpi', id });
    const result = newMeasurements(kpi, stated);
    known += result.known;
    refused.push(...result.refused.map((one) => ({ ...one, id })));
    if (result.placed.length === 0) continue;
    const { edits, from } = editsOf(kpi, result.placed);
    files.push({ do: 'edit', inPlan: kpi.file.inPlan, edits });
    changes.push(...result.changes);
    lines.set(id, from);
  }
  const lineOf = (id: string, index: number): number | undefined => lines.get(id)?.[index];
  return { intent: { files, changes }, known, refused, lineOf };
}

/** Edits that bring entries into a list one after the other, and for each entry of the file the line it came from. */
function editsOf(
  { data }: Entity<'kpi'>,
  placed: ReturnType<typeof newMeasurements>['placed'],
): { readonly edits: readonly Edit[]; readonly from: readonly (number | undefined)[] } {
  const path = ['measurements'];
  const measurements = data.measurements ?? [];
  // Entries that are too broken to be read are in the file all the same, and move along.
  let inFile = measurements.map((_, i) => originOf(measurements, i));
  const from: (number | undefined)[] = [];
  for (const place of inFile) from[place] = undefined;
  const edits = placed.map(({ index, measurement, line }): Edit => {
    const place = inFile[index];
    if (place === undefined) {
      const end = from.length;
      inFile = [...inFile, end];
      from.push(line);
      return { type: 'append', path, value: measurement };
    }
    inFile = inFile.toSpliced(index, 0, place).map((one, i) => (i > index ? one + 1 : one));
    from.splice(place, 0, line);
    return { type: 'insert', path, index: place, value: measurement };
  });
  return { edits, from };
}
