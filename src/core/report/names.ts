import type { WrittenDate } from '../../model/dates.ts';
import type { Provenance } from '../../model/files.ts';
import type { AnyEntity, PlanState } from '../../model/plan.ts';
import { isReconstructed } from '../../model/provenance.ts';
import type { Lead, Named } from '../../model/report/lines.ts';
import type { Text } from '../../model/text.ts';

/** What an entity of some kind may have of a name. */
interface Names {
  readonly label?: Text;
  readonly title?: Text;
  readonly name?: Text;
  readonly provenance?: Provenance;
}

/** An entity as a report names it. */
export function named(entity: AnyEntity): Named {
  const data = entity.data as Names;
  return {
    id: entity.id,
    kind: entity.kind,
    label: data.label ?? null,
    title: data.title ?? data.name ?? entity.id,
    working: isReconstructed(data, 'title'),
  };
}

/** The entity of an id as a report names it; of an unknown id what the id itself tells. */
export function namedId(state: PlanState, id: string): Named {
  const entity = state.byId.get(id);
  if (entity) return named(entity);
  if (id === state.id) return planNamed(state);
  return { id, kind: 'plan', label: null, title: id, working: false };
}

/** The plan itself as a report names it. */
export function planNamed(state: PlanState): Named {
  const { plan } = state;
  const working = isReconstructed(plan, 'title');
  return { id: state.id, kind: 'plan', label: null, title: plan.title, working };
}

/** An organisation that answers for something; `unknown` has no name. */
export function leadOf(state: PlanState, id: string): Lead {
  const entity = state.byId.get(id);
  if (entity?.kind !== 'organisation') return { id, name: null };
  return { id, name: entity.data.short ?? entity.data.name };
}

/** An organisation, where one is named. */
export function leadOrNull(state: PlanState, id: string | undefined): Lead | null {
  return id === undefined ? null : leadOf(state, id);
}

/** A date as its file has it, as text. */
export function writtenOrNull(date: WrittenDate | null | undefined): string | null {
  return date === null || date === undefined ? null : String(date);
}

/** The name of a computed figure in a report, an anchor for links. */
export function figureName(of: 'health' | 'status' | 'delivery' | 'results', id: string): string {
  return `fig-${id}-${of}`;
}
