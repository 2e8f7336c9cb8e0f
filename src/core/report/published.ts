import type { Change } from '../../model/change.ts';
import type { Day } from '../../model/dates.ts';
import type { Reason } from '../../model/judgement.ts';
import type { PlanState } from '../../model/plan.ts';
import type { Figure } from '../../model/report/figures.ts';
import type { ActivityLine } from '../../model/report/lines.ts';
import type { ApprovedChange, ProposalLine } from '../../model/report/matters.ts';
import type { ChangedSection, Report } from '../../model/report/report.ts';
import { openReasons } from '../open-reasons.ts';
import { internalFieldsIn, isInternalField, openValue } from './internal.ts';
import { narrowed } from './narrowed.ts';
import { viewAt } from './view.ts';

/** The ids of what is internal in the later of two states of a plan; of what is gone there, in the earlier. */
export function internalIds(end: PlanState, start: PlanState | undefined): ReadonlySet<string> {
  const gone = (start?.entities ?? []).filter(({ id }) => !end.byId.has(id));
  return new Set([...end.entities, ...gone].filter(isInternal).map(({ id }) => id));
}

function isInternal({ data }: PlanState['entities'][number]): boolean {
  return 'visibility' in data && data.visibility === 'internal';
}

/**
 * Without what is internal, by its visibility or by its nature, and without every name of it; it says how much is not
 * published: the internal items known on the day, and the internal entries of the others that the steering group reads.
 */
export function published(report: Report, state: PlanState, asOf: Day, hidden: ReadonlySet<string>): Report {
  const shown = withUnlisted(
    narrowed(report, (id) => !hidden.has(id)),
    report,
    hidden,
  );
  const items = viewAt(state, asOf).entities.filter(isInternal).length;
  const open = (value: unknown): unknown => openValue(value, hidden) ?? null;
  const reasons = <T extends { readonly reasons: readonly Reason[] }>(line: T): T => ({
    ...line,
    reasons: openReasons(line.reasons, hidden),
  });
  const serving = <T extends { readonly serves: readonly string[] }>(line: T): T => ({
    ...line,
    serves: line.serves.filter((id) => !hidden.has(id)),
  });
  const goal = (line: Report['strategicGoals'][number]) =>
    serving({ ...line, activities: line.activities.map(reasons) });
  const proposals = (lines: readonly ProposalLine[]): readonly ProposalLine[] =>
    lines
      .filter(({ proposal }) => !hidden.has(proposal))
      .map((line) => ({
        ...line,
        from: open(line.from),
        to: open(line.to),
        decision: line.decision !== null && hidden.has(line.decision) ? null : line.decision,
      }));
  return {
    ...shown,
    head: {
      ...shown.head,
      unpublished: { items, fields: entriesOf(shown) },
      revised: shown.head.revised.map((one) => ({
        ...one,
        before: open(one.before),
        after: open(one.after),
      })),
    },
    summary: { ...shown.summary, decisionsAsked: proposals(shown.summary.decisionsAsked) },
    changed: openChanges(shown.changed, hidden),
    exceptions: shown.exceptions.map((line) =>
      reasons({
        ...line,
        area: line.area !== null && hidden.has(line.area) ? null : line.area,
        needed: null,
      }),
    ),
    areas: shown.areas.map((area) => ({ ...area, goals: area.goals.map(goal) })),
    strategicGoals: shown.strategicGoals.map(goal),
    apart: shown.apart.map(reasons),
    related: shown.related.map(reasons),
    kpis: shown.kpis.map(serving),
    changes: {
      proposals: proposals(shown.changes.proposals),
      approved: shown.changes.approved.map(
        (line): ApprovedChange => ({
          ...line,
          before: open(line.before),
          after: open(line.after),
          decision: isHidden(line.decision, hidden) ? 'unpublished' : line.decision,
        }),
      ),
    },
    risks: { risks: [], blockers: [], help: [] },
    quality: {
      ...shown.quality,
      assessments: shown.quality.assessments.map((one) => ({ ...one, reason: null })),
      working: shown.quality.working.flatMap((one) => {
        const fields = one.fields.filter((field) => !isInternalField(field));
        return fields.length > 0 || one.fields.length === 0 ? [{ ...one, fields }] : [];
      }),
    },
    annexes: { ...shown.annexes, figures: shown.annexes.figures.map((one) => openFigure(one, hidden)) },
  };
}

function isHidden(decision: ApprovedChange['decision'], hidden: ReadonlySet<string>): boolean {
  return decision !== null && decision !== 'unpublished' && hidden.has(decision.id);
}

/** What is public and stands below internal areas and goals alone is told apart from them. */
function withUnlisted(shown: Report, whole: Report, hidden: ReadonlySet<string>): Report {
  const linesOf = ({ areas, apart }: Report): readonly ActivityLine[] => [
    ...areas.flatMap(({ goals }) => goals.flatMap(({ activities }) => activities)),
    ...apart,
  ];
  const told = new Set([...hidden, ...linesOf(shown).map(({ activity }) => activity.id)]);
  const apart = [...shown.apart];
  for (const line of linesOf(whole)) {
    const { id } = line.activity;
    if (told.has(id)) continue;
    told.add(id);
    apart.push(line);
  }
  return { ...shown, apart };
}

/** Internal entries of public items; what section 8 and 10 tell is counted there, and not where it changes. */
function entriesOf({ risks, quality, changed }: Report): number {
  const counted = new Set(['risks', 'blockers', 'help_needed', 'reason']);
  const others = changed.groups
    .flatMap(({ changes }) => changes)
    .filter(({ change }) =>
      [...(change.field?.split('.') ?? []), change.before, change.after]
        .flatMap((one) => (typeof one === 'string' && isInternalField(one) ? [one] : internalFieldsIn(one)))
        .some((name) => !counted.has(name)),
    );
  return (
    risks.risks.length +
    risks.blockers.length +
    risks.help.length +
    quality.assessments.filter(({ reason }) => reason !== null).length +
    others.length
  );
}

function openChanges({ groups, impact }: ChangedSection, hidden: ReadonlySet<string>): ChangedSection {
  const open = groups.map(({ area, changes }) => ({
    area: area !== null && hidden.has(area.id) ? null : area,
    changes: changes.flatMap((line) => {
      const change = openChange(line.change, hidden);
      return change ? [{ ...line, change }] : [];
    }),
  }));
  const outside = open.filter(({ area }) => area === null).flatMap(({ changes }) => changes);
  const all = [...open.filter(({ area }) => area !== null), { area: null, changes: outside }];
  return { groups: all.filter(({ changes }) => changes.length > 0), impact };
}

/** A change without what is internal; undefined when nothing is left of it, or when it is one of an internal field. */
function openChange(change: Change, hidden: ReadonlySet<string>): Change | undefined {
  const { field } = change;
  if (field !== undefined && (isInternalField(field) || field.split('.').some((one) => hidden.has(one))))
    return undefined;
  const sides = (['before', 'after'] as const).filter((side) => change[side] !== undefined);
  const open = sides.map((side) => [side, openValue(change[side], hidden)] as const);
  if (open.some(([, value]) => value === undefined)) return undefined;
  return { ...change, ...Object.fromEntries(open) };
}

/** A figure without the inputs, items and rules that name something internal. */
function openFigure(figure: Figure, hidden: ReadonlySet<string>): Figure {
  const open = <T>(one: T): T => (openValue(one, hidden) ?? one) as T;
  return {
    ...figure,
    steps: figure.steps.map(open),
    rules: figure.rules.filter((rule) => !Object.values(rule.looked).some((one) => isNamed(one, hidden))),
    items: figure.items.filter(({ id }) => !hidden.has(id)),
    inputs: figure.inputs
      .filter(({ entity, value }) => !hidden.has(entity) && !isNamed(value, hidden))
      .map((input) =>
        isInternalField(input.field)
          ? { ...input, value: null }
          : { ...input, value: openValue(input.value, hidden) ?? null },
      ),
  };
}

function isNamed(value: unknown, hidden: ReadonlySet<string>): boolean {
  return typeof value === 'string' && hidden.has(value);
}
