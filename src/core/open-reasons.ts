import type { Reason } from '../model/judgement.ts';

/** Reasons that name nothing hidden. */
export function openReasons(reasons: readonly Reason[], hidden: ReadonlySet<string>): readonly Reason[] {
  return reasons.map((reason) =>
    reason.code === 'predecessor' && reason.id !== null && hidden.has(reason.id)
      ? { ...reason, id: null }
      : reason,
  );
}
