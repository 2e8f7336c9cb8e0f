import type { ActivityRow } from '../../model/status.ts';

/** What is known of an activity's progress, in percent: by its milestones where it is measured so. */
export function progressOf({ entity, state, judgement }: ActivityRow): number | null {
  const byMilestones = entity.data.progress_method === 'milestones';
  return byMilestones ? judgement.actual : (state.progress ?? judgement.actual);
}
