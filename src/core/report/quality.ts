import { shownStatus } from '../../model/judgement.ts';
import { by } from '../../model/order.ts';
import type { AnyEntity, PlanState } from '../../model/plan.ts';
import type { LeadQuality, QualityTable } from '../../model/report/quality.ts';
import { type ActivityRow, isOfPlan, type PlanStatus } from '../../model/status.ts';
import { checkState } from '../check/state.ts';
import { dueOf } from '../due/due.ts';
import { isUnderWay } from '../rules/expected.ts';
import { leadOf, named, writtenOrNull } from './names.ts';

/**
 * Section 10: how complete and how recent what the report rests on is. What is hidden from the readers is not counted
 * beside a lead's name.
 */
export function qualityTable(status: PlanStatus, hidden: ReadonlySet<string> = new Set()): QualityTable {
  const { state } = status;
  const kpis = status.kpis.filter(isOfPlan).filter(({ entity }) => entity.data.kind === 'performance');
  return {
    leads: leadsOf(status, hidden),
    neverMeasured: kpis.filter((row) => row.state.values.length === 0).map(({ entity }) => named(entity)),
    outdated: kpis
      .filter((row) => row.state.values.length > 0 && shownStatus(row.judgement) === 'unknown')
      .map(({ entity }) => named(entity)),
    assessments: status.activities.flatMap(({ entity, state: now, judgement }) => {
      const { assessment } = judgement;
      if (!assessment) return [];
      return [
        {
          entity: named(entity),
          rating: assessment.rating,
          reason: now.assessed?.update.assessment?.reason ?? null,
          validUntil: writtenOrNull(assessment.validUntil),
        },
      ];
    }),
    untranslated: untranslatedOf(state),
    working: workingOf(state),
    withoutLead: [...status.activities, ...status.kpis]
      .filter(isOfPlan)
      .filter(
        ({ entity }) => (entity.kind === 'activity' ? entity.data.lead : entity.data.owner) === 'unknown',
      )
      .map(({ entity }) => named(entity)),
  };
}

function leadsOf(status: PlanStatus, hidden: ReadonlySet<string>): readonly LeadQuality[] {
  const led = new Map<string, ActivityRow[]>();
  for (const row of status.activities.filter(isOfPlan)) {
    if (!isUnderWay(row.state, row.judgement) || hidden.has(row.entity.id)) continue;
    const { lead } = row.entity.data;
    const known = led.get(lead);
    if (known) known.push(row);
    else led.set(lead, [row]);
  }
  const silent = new Set(dueOf(status, status.asOf.day).silent.map(({ org }) => org));
  return [...led]
    .map(([org, rows]): LeadQuality => {
      const ids = (...which: readonly (string | null)[]): readonly string[] =>
        rows.filter(({ judgement }) => which.includes(judgement.freshness)).map(({ entity }) => entity.id);
      return {
        lead: leadOf(status.state, org),
        activities: rows.length,
        current: ids('fresh', 'due').length,
        stale: ids('late', 'stale'),
        never: ids('never', null),
        silent: silent.has(org),
      };
    })
    .sort(by(({ lead }) => lead.id));
}

/** What validate says of missing translations, by entity. */
function untranslatedOf(state: PlanState): QualityTable['untranslated'] {
  const fields = new Map<string, Set<string>>();
  for (const fault of checkState(state)) {
    if (fault.code !== 'translation-missing' || fault.entity === undefined) continue;
    const known = fields.get(fault.entity) ?? new Set();
    fields.set(fault.entity, known.add(fault.facts.field));
  }
  return [...fields].sort(by(([id]) => id)).flatMap(([id, names]) => {
    const entity = state.byId.get(id);
    return entity ? [{ entity: named(entity), fields: [...names].sort() }] : [];
  });
}

/** Entities of which something is worked out and not confirmed. */
function workingOf(state: PlanState): QualityTable['working'] {
  return state.entities.flatMap((entity: AnyEntity) => {
    const { provenance } = entity.data as { readonly provenance?: { basis?: string; fields?: object } };
    if (!provenance) return [];
    const fields = Object.entries(provenance.fields ?? {})
      .filter(([, { basis }]) => basis === 'reconstructed')
      .map(([field]) => field)
      .sort();
    if (provenance.basis === 'reconstructed') return [{ entity: named(entity), fields: [] }];
    return fields.length > 0 ? [{ entity: named(entity), fields }] : [];
  });
}
