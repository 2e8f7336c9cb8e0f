import type { ActivityLine, GoalLine, RollUpLine, Shift } from '../../model/report/lines.ts';
import type { Report } from '../../model/report/report.ts';

/** A report with those entities alone that a test lets through. What they add up to stays as it is. */
export function narrowed(report: Report, kept: (id: string) => boolean): Report {
  const about = <T extends { readonly entity: { readonly id: string } }>(list: readonly T[]): readonly T[] =>
    list.filter(({ entity }) => kept(entity.id) || entity.id === report.head.plan.id);
  const done = <T extends { readonly activity: { readonly id: string } }>(list: readonly T[]): readonly T[] =>
    list.filter(({ activity }) => kept(activity.id));
  const ids = (list: readonly string[]): readonly string[] => list.filter(kept);
  const activities = (list: readonly ActivityLine[]): readonly ActivityLine[] => done(list);
  const rollUp = (line: RollUpLine): RollUpLine => ({ ...line, red: ids(line.red), amber: ids(line.amber) });
  const shift = (one: Shift): Shift => ({
    ...one,
    now: rollUp(one.now),
    before: one.before && rollUp(one.before),
  });
  const shifts = ({ delivery, results }: { readonly delivery: Shift; readonly results: Shift }) => ({
    delivery: shift(delivery),
    results: shift(results),
  });
  const goal = (line: GoalLine): GoalLine => ({
    ...line,
    ...shifts(line),
    activities: activities(line.activities),
    kpis: ids(line.kpis),
  });
  const { head, summary, changed, milestones, changes, risks, money, quality, next, annexes } = report;
  return {
    ...report,
    head: {
      ...head,
      gaps: head.gaps.filter(({ entity }) => kept(entity)),
      unaccepted: head.unaccepted.filter(({ entity }) => kept(entity)),
      revised: about(head.revised),
    },
    summary: {
      ...summary,
      ...shifts(summary),
      top: ids(summary.top),
      decisionsAsked: about(summary.decisionsAsked),
    },
    changed: {
      groups: changed.groups
        .map((group) => ({ ...group, changes: about(group.changes) }))
        .filter((group) => group.changes.length > 0),
      impact: about(changed.impact),
    },
    exceptions: about(report.exceptions),
    areas: report.areas
      .filter(({ area }) => kept(area.id))
      .map((area) => ({
        ...area,
        ...shifts(area),
        goals: area.goals.filter((one) => kept(one.goal.id)).map(goal),
        kpis: ids(area.kpis),
      })),
    strategicGoals: report.strategicGoals.filter((one) => kept(one.goal.id)).map(goal),
    apart: activities(report.apart),
    related: activities(report.related),
    milestones: {
      met: done(milestones.met),
      missed: done(milestones.missed),
      next: done(milestones.next),
    },
    kpis: report.kpis.filter(({ kpi }) => kept(kpi.id)),
    changes: { proposals: about(changes.proposals), approved: about(changes.approved) },
    risks: { risks: about(risks.risks), blockers: about(risks.blockers), help: about(risks.help) },
    money: { ...money, activities: done(money.activities) },
    quality: {
      ...quality,
      leads: quality.leads.map((one) => ({ ...one, stale: ids(one.stale), never: ids(one.never) })),
      neverMeasured: quality.neverMeasured.filter(({ id }) => kept(id)),
      outdated: quality.outdated.filter(({ id }) => kept(id)),
      assessments: about(quality.assessments),
      untranslated: about(quality.untranslated),
      working: about(quality.working),
      withoutLead: quality.withoutLead.filter(({ id }) => kept(id)),
    },
    next: {
      ...next,
      deadlines: next.deadlines.filter(({ what }) =>
        'entity' in what ? kept(what.entity.id) : what.of !== 'task' || kept(what.decision),
      ),
    },
    annexes: { ...annexes, figures: about(annexes.figures) },
  };
}
