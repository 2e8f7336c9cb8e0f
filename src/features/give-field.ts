import type { PlanState } from '../model/plan.ts';
import { type FieldSetting, setField } from './set.ts';
import { placeIn, targetIn } from './target.ts';

/** Gives a field a value; null takes one away that cannot be null. */
export function giveField(state: PlanState, id: string, field: string, value: unknown): FieldSetting {
  const { free, nullable } = placeIn(targetIn(state, id), field).field;
  const takesAway = value === null && !free && !nullable;
  return setField(state, id, field, takesAway ? { do: 'unset' } : { do: 'put', value });
}
