import type { Comparison } from '../../model/comparison.ts';
import { isoDay, lastDay } from '../../model/dates.ts';
import { type Entity, entitiesOf, entityOf, type PlanState } from '../../model/plan.ts';
import type {
  ApprovedChange,
  BlockerLine,
  HelpLine,
  ProposalLine,
  RiskLine,
} from '../../model/report/matters.ts';
import type { ChangesSection, RisksSection } from '../../model/report/report.ts';
import { type ActivityRow, isOfPlan, type PlanStatus } from '../../model/status.ts';
import type { Text } from '../../model/text.ts';
import { type Approval, decidedChanges } from '../check/change/approvals.ts';
import { effectiveUpdates } from '../rules/updates.ts';
import { leadOf, leadOrNull, named, namedId, writtenOrNull } from './names.ts';

/** Section 7: proposals that are open or were decided, and what changed of approved values. */
export function changesSection(status: PlanStatus, changed: Comparison | undefined): ChangesSection {
  const { state } = status;
  const changes = changed?.facts.map(({ change }) => change) ?? [];
  const settled = new Set(
    changes.filter(({ entityKind }) => entityKind === 'proposal').map(({ entity }) => entity),
  );
  const { day } = status.asOf;
  const proposals = entitiesOf(state, 'proposal')
    .filter(({ data }) => (lastDay(data.proposed_on) ?? day) <= day)
    .filter(({ id, data }) => (data.state ?? 'open') === 'open' || settled.has(id));
  return {
    proposals: proposals.map((entity) => proposalLine(state, entity)),
    approved: changed ? decidedChanges(changed).map((one) => approvedChange(state, one)) : [],
  };
}

/** A proposal in a table. */
export function proposalLine(state: PlanState, { id, data }: Entity<'proposal'>): ProposalLine {
  return {
    proposal: id,
    entity: namedId(state, data.entity),
    field: data.field,
    from: data.from ?? null,
    to: data.to ?? null,
    reason: data.reason ?? null,
    effect: data.effect ?? null,
    requestedOf: data.requested_of ?? null,
    proposedOn: writtenOrNull(data.proposed_on),
    state: data.state ?? 'open',
    decision: data.decision ?? null,
  };
}

function approvedChange(state: PlanState, { fact, by, decisions: [id] }: Approval): ApprovedChange {
  const { entity, field = '', before, after } = fact.change;
  const decision = id === undefined ? undefined : entityOf(state, 'decision', id);
  return {
    entity: namedId(state, entity),
    field,
    before: before ?? null,
    after: after ?? null,
    working: by === 'reconstructed',
    decision: decision
      ? {
          id: decision.id,
          title: decision.data.title ?? null,
          number: decision.data.number ?? null,
          date: writtenOrNull(decision.data.date),
          url: decision.data.url ?? null,
        }
      : null,
  };
}

/** Section 8: risks, what stands in the way, and what leads ask for, of activities that are not over. */
export function risksSection(status: PlanStatus): RisksSection {
  const { state } = status;
  const open = status.activities.filter((row) => isOfPlan(row) && !isOver(row));
  return {
    risks: open.flatMap(({ entity }) =>
      (entity.data.risks ?? []).map(
        (risk, i): RiskLine => ({
          entity: named(entity),
          lead: leadOf(state, entity.data.lead),
          risk: risk.id ?? `R${i + 1}`,
          text: risk.text,
          likelihood: risk.likelihood ?? null,
          impact: risk.impact ?? null,
          response: risk.response ?? null,
          owner: leadOrNull(state, risk.owner),
        }),
      ),
    ),
    blockers: open.flatMap((row) =>
      row.state.blockers.map(
        (blocker): BlockerLine => ({
          entity: named(row.entity),
          lead: leadOf(state, row.entity.data.lead),
          blocker,
          since: blockedSince(row, blocker, status.asOf.day),
        }),
      ),
    ),
    help: open.flatMap((row): readonly HelpLine[] => {
      const help = row.state.newest?.update.help_needed;
      if (help === undefined) return [];
      return [{ entity: named(row.entity), lead: leadOf(state, row.entity.data.lead), help }];
    }),
  };
}

function isOver({ state }: ActivityRow): boolean {
  return state.status === 'completed' || state.status === 'cancelled' || state.status === 'superseded';
}

/** The date of the first report of the last unbroken run that names a blocker; reports silent on blockers keep it. */
function blockedSince({ entity }: ActivityRow, blocker: Text, asOf: number): string {
  const text = JSON.stringify(blocker);
  let since = asOf;
  for (const { update, day } of effectiveUpdates(entity.data).toReversed()) {
    if (day > asOf || update.blockers === undefined) continue;
    if (!update.blockers.some((one) => JSON.stringify(one) === text)) break;
    since = day;
  }
  return isoDay(since);
}
