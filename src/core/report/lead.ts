import type { PlanState } from '../../model/plan.ts';
import type { GoalLine } from '../../model/report/lines.ts';
import type { Report } from '../../model/report/report.ts';
import { narrowed } from './narrowed.ts';

/** What one organisation leads; the roll-ups of the plan stay, so that it sees where it stands. */
export function ofLead(report: Report, org: string, state: PlanState): Report {
  const led = new Set<string>();
  for (const { id, kind, data } of state.entities) {
    if (kind === 'activity' && data.lead === org) led.add(id);
    if (kind === 'kpi' && data.owner === org) led.add(id);
  }
  const nodes = new Set(['area', 'strategic-goal', 'operational-goal']);
  const kept = (id: string): boolean => {
    const kind = state.byId.get(id)?.kind;
    return led.has(id) || (kind !== undefined && nodes.has(kind));
  };
  const shown = narrowed(report, kept);
  const goals = (lines: readonly GoalLine[]): readonly GoalLine[] =>
    lines.filter(({ activities, kpis }) => activities.length + kpis.length > 0);
  return {
    ...shown,
    areas: shown.areas
      .map((area) => ({ ...area, goals: goals(area.goals) }))
      .filter((area) => area.goals.length + area.kpis.length > 0),
    strategicGoals: goals(shown.strategicGoals),
    quality: { ...shown.quality, leads: shown.quality.leads.filter(({ lead }) => lead.id === org) },
  };
}
