import type { Change } from '../../model/change.ts';
import { isoDay, lastDay } from '../../model/dates.ts';
import type { Field } from '../../model/field.ts';
import { fieldsOf } from '../../model/fields.ts';
import { type Entity, entitiesOf, type PlanState } from '../../model/plan.ts';
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
import { effectiveUpdates } from '../rules/updates.ts';
import { leadOf, leadOrNull, named, namedId, writtenOrNull } from './names.ts';

/** Section 7: proposals that are open or were decided, and what changed of approved values. */
export function changesSection(status: PlanStatus, changes: readonly Change[]): ChangesSection {
  const { state } = status;
  const settled = new Set(
    changes.filter(({ entityKind }) => entityKind === 'proposal').map(({ entity }) => entity),
  );
  const { day } = status.asOf;
  const proposals = entitiesOf(state, 'proposal')
    .filter(({ data }) => (lastDay(data.proposed_on) ?? day) <= day)
    .filter(({ id, data }) => (data.state ?? 'open') === 'open' || settled.has(id));
  return {
    proposals: proposals.map((entity) => proposalLine(state, entity)),
    approved: changes.filter(isApprovedChange).map((change) => approvedChange(state, change)),
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

/** Whether a change is one of an approved value: by the field it is in, or the one that holds that. */
export function isApprovedChange({ type, entityKind, field }: Change): boolean {
  if (field === undefined || entityKind === 'organisation' || entityKind === 'source') return false;
  if (type === 'milestone-removed') return true;
  let at: Field | undefined = fieldsOf[entityKind];
  for (const step of field.split('.')) {
    at = at?.fields?.[step] ?? at?.items?.fields?.[step] ?? at?.items ?? at?.values;
    if (at?.approved) return true;
  }
  return false;
}

function approvedChange(state: PlanState, { entity, field = '', before, after }: Change): ApprovedChange {
  const decision = entitiesOf(state, 'decision').find(({ data }) =>
    (data.allows ?? []).some(
      (one) => one.entity === entity && one.field === field && sameValue(one.to, after),
    ),
  );
  return {
    entity: namedId(state, entity),
    field,
    before: before ?? null,
    after: after ?? null,
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

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || String(a) === String(b) || JSON.stringify(a) === JSON.stringify(b);
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
