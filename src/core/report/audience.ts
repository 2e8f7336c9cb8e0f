import type { Change } from '../../model/change.ts';
import type { Field } from '../../model/field.ts';
import { fieldsOf } from '../../model/fields.ts';
import type { PlanState } from '../../model/plan.ts';
import type { ActivityLine, GoalLine, RollUpLine, Shift } from '../../model/report/lines.ts';
import type { Audience, ChangeLine, Report } from '../../model/report/report.ts';

/** The report as one audience gets it. */
export function forAudience(report: Report, audience: Audience, state: PlanState): Report {
  switch (audience.for) {
    case 'steering':
      return report;
    case 'council':
    case 'public':
      return published(report, state);
    case 'lead':
      return ofLead(report, audience.org, state);
  }
}

/** Without what is internal, by its visibility or by its nature; it says how much is not published. */
function published(report: Report, state: PlanState): Report {
  const internal = new Set(
    state.entities
      .filter(({ data }) => 'visibility' in data && data.visibility === 'internal')
      .map(({ id }) => id),
  );
  const open = ({ id }: { readonly id: string }): boolean => !internal.has(id);
  const shown = narrowed(report, (id) => !internal.has(id));
  let fields = report.risks.risks.length + report.risks.blockers.length + report.risks.help.length;
  fields += report.quality.assessments.filter(({ reason }) => reason !== null).length;
  const changed = shown.changed.groups.map((group) => ({
    ...group,
    changes: group.changes.flatMap((line): readonly ChangeLine[] => {
      const change = withoutInternal(line.change);
      if (change !== line.change) fields++;
      return change === undefined ? [] : [{ ...line, change }];
    }),
  }));
  return {
    ...shown,
    head: {
      ...shown.head,
      unpublished: { items: state.entities.filter((one) => !open(one)).length, fields },
      revised: shown.head.revised.map((one) => ({
        ...one,
        before: withoutInternalFields(one.before),
        after: withoutInternalFields(one.after),
      })),
    },
    changed: { ...shown.changed, groups: changed.filter((group) => group.changes.length > 0) },
    exceptions: shown.exceptions.map((line) => ({ ...line, needed: null })),
    risks: { risks: [], blockers: [], help: [] },
    quality: {
      ...shown.quality,
      assessments: shown.quality.assessments.map((one) => ({ ...one, reason: null })),
    },
    annexes: {
      ...shown.annexes,
      figures: shown.annexes.figures.map((figure) => ({
        ...figure,
        items: figure.items.filter(open),
        inputs: figure.inputs
          .filter((input) => !internal.has(input.entity))
          .map((input) => (isInternalField(input.field) ? { ...input, value: null } : input)),
      })),
    },
  };
}

/** What one organisation leads; the roll-ups of the plan stay, so that it sees where it stands. */
function ofLead(report: Report, org: string, state: PlanState): Report {
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

/** A report with those entities alone that a test lets through. What they add up to stays as it is. */
function narrowed(report: Report, kept: (id: string) => boolean): Report {
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

/** A change without internal fields; undefined when it is one of an internal field. */
function withoutInternal(change: Change): Change | undefined {
  if (change.field !== undefined && isInternalField(change.field)) return undefined;
  const before = withoutInternalFields(change.before);
  const after = withoutInternalFields(change.after);
  return before === change.before && after === change.after ? change : { ...change, before, after };
}

/** The names of fields that are internal wherever they stand; a reason is so in an assessment alone. */
const internalNames: ReadonlySet<string> = new Set(Object.values(fieldsOf).flatMap(internalIn));

function internalIn(field: Field): readonly string[] {
  const own = Object.entries(field.fields ?? {}).flatMap(([name, one]) => [
    ...(one.internal === true && name !== 'reason' ? [name] : []),
    ...internalIn(one),
  ]);
  return [
    ...own,
    ...(field.items ? internalIn(field.items) : []),
    ...(field.values ? internalIn(field.values) : []),
  ];
}

function isInternalField(field: string): boolean {
  return field.split(/[.[\]]+/).some((step, i, steps) => isInternalIn(step, steps[i - 1]));
}

function isInternalIn(name: string, holder: string | undefined): boolean {
  return internalNames.has(name) || (name === 'reason' && holder === 'assessment');
}

/** A value without internal fields at any depth; the same value where it has none. */
function withoutInternalFields(value: unknown, holder?: string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => withoutInternalFields(item, holder));
    return items.every((item, i) => item === value[i]) ? value : items;
  }
  const entries = Object.entries(value);
  const kept = entries
    .filter(([name]) => !isInternalIn(name, holder))
    .map(([name, one]): [string, unknown] => [name, withoutInternalFields(one, name)]);
  const same = kept.length === entries.length && kept.every(([, one], i) => one === entries[i]?.[1]);
  return same ? value : Object.fromEntries(kept);
}
