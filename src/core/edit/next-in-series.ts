import type { EntityKind } from '../../model/kinds.ts';
import { byCodePoint } from '../../model/order.ts';
import { entitiesOf, type PlanState } from '../../model/plan.ts';

/**
 * The next free id of a kind in the style of its plan: behind the highest number of the series that most of its ids
 * are of, as wide as that; without any, `letter`-01 behind what the ids of activities begin with (`ICC-A-01`: `ICC-P-01`).
 */
export function nextInSeries(state: PlanState, kind: EntityKind, letter: string): string {
  const series = new Map<string, { count: number; highest: number; width: number }>();
  for (const { id } of entitiesOf(state, kind)) {
    const match = /^(.*?)(\d+)$/.exec(id);
    if (!match) continue;
    const [, prefix = '', digits = ''] = match;
    const known = series.get(prefix) ?? { count: 0, highest: 0, width: 0 };
    const number = Number(digits);
    series.set(prefix, {
      count: known.count + 1,
      highest: Math.max(known.highest, number),
      width: number >= known.highest ? digits.length : known.width,
    });
  }
  const [usual] = [...series].sort(([a, x], [b, y]) => y.count - x.count || byCodePoint(b, a));
  const { highest, width } = usual?.[1] ?? { highest: 0, width: 2 };
  const prefix = usual?.[0] ?? `${beginning(state)}${letter}-`;
  for (let number = highest + 1; ; number++) {
    const id = `${prefix}${String(number).padStart(width, '0')}`;
    if (!state.byId.has(id) && !state.brokenIds.has(id)) return id;
  }
}

/** What the ids of a plan's activities have before their own letters: `ICC-` of `ICC-A-01`. */
function beginning(state: PlanState): string {
  const [first, ...others] = entitiesOf(state, 'activity').map(
    ({ id }) => /^(.*-)?[A-Z]+-\d+$/.exec(id)?.[1] ?? '',
  );
  return first !== undefined && others.every((one) => one === first) ? first : '';
}
