import {
  type Measured,
  measurementChanges,
  measurementOf,
  placeOfMeasurement,
} from '../core/edit/new-measurement.ts';
import { Failure } from '../model/failure.ts';
import { originOf } from '../model/origins.ts';
import { entityOf, type PlanState } from '../model/plan.ts';
import type { Edit } from '../store/yaml/edit/edit.ts';
import type { Intent } from './edit.ts';

/** What a measured value does to the file of its KPI: one entry more in its list of measurements. */
export function measureIntent(state: PlanState, id: string, measured: Measured): Intent {
  const kpi = entityOf(state, 'kpi', id);
  if (!kpi) throw new Failure({ why: 'not-a-kpi', id });
  const measurement = measurementOf(measured);
  const measurements = kpi.data.measurements ?? [];
  const index = placeOfMeasurement(kpi.data, measurement);
  const path = ['measurements'];
  const edit: Edit =
    index === measurements.length
      ? { type: 'append', path, value: measurement }
      : { type: 'insert', path, index: originOf(measurements, index), value: measurement };
  return {
    files: [{ do: 'edit', inPlan: kpi.file.inPlan, edits: [edit] }],
    changes: measurementChanges(kpi, measurement),
  };
}
