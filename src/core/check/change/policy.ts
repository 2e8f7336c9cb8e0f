import type { ApprovedChange } from '../../../model/change-check.ts';
import { codes, isFindingCode, type SeveritySetting } from '../../../model/codes.ts';
import type { PlanState } from '../../../model/plan.ts';

const ranks: readonly SeveritySetting[] = ['off', 'info', 'warning', 'error'];

/**
 * The later state with the severities that its change is judged by: nobody lowers the bar and jumps in one go. What a
 * decision allows counts at once, and so does what is stricter than before.
 */
export function barOf(before: PlanState, after: PlanState, approved: readonly ApprovedChange[]): PlanState {
  if (!before.planReadable) return after;
  const allowed = new Set(
    approved.flatMap(({ entityKind, field }) => (entityKind === 'plan' ? [field] : [])),
  );
  const [was, is] = [before.plan.severities ?? {}, after.plan.severities ?? {}];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(isFindingCode);
  const severities = Object.fromEntries(
    names.map((code) => {
      const [old, now] = [was, is].map((set) => set[code] ?? codes[code].severity) as [
        SeveritySetting,
        SeveritySetting,
      ];
      const counts = allowed.has(`severities.${code}`) || ranks.indexOf(now) >= ranks.indexOf(old);
      return [code, counts ? now : old];
    }),
  );
  return { ...after, plan: { ...after.plan, severities } };
}
