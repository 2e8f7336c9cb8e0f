import { exitCodes, Failure } from '../model/failure.ts';
import type { ProposalFile } from '../model/files.ts';
import { folderOf } from '../model/kinds.ts';
import { entitiesOf, type PlanState } from '../model/plan.ts';
import type { Text } from '../model/text.ts';
import { sameData } from '../store/yaml/edit/value.ts';
import { renderFile } from '../store/yaml/render-file.ts';
import { type FormerIds, nextFreeId } from './add.ts';
import type { Intent } from './edit.ts';
import { placeIn, refuseFixed, targetIn } from './target.ts';

/** A change that somebody asks for. */
export interface Asked {
  /** The id of an entity or of the plan, and a field of it by its path. */
  readonly id: string;
  readonly field: string;
  /** Null to take the field away. */
  readonly to: unknown;
  readonly reason: Text;
  readonly effect: Text | undefined;
  /** Who is to decide: a text, or the id of an organisation. */
  readonly requestedOf: Text | undefined;
  readonly on: string;
}

/** A new file that holds a proposal, with the value as it is now. Fails where nothing would change, or is asked for already. */
export function proposeIntent(state: PlanState, asked: Asked, former: FormerIds, year: number): Intent {
  const { id, to, reason, effect, requestedOf, on } = asked;
  const target = targetIn(state, id);
  const place = placeIn(target, asked.field);
  refuseFixed(target, place);
  const { name: field, value: from = null } = place;
  if (sameData(from, to)) throw new Failure({ why: 'same-value', id, field, value: valueText(to) });
  const twin = entitiesOf(state, 'proposal').find(
    ({ data }) => isOpen(data) && data.entity === id && data.field === field && sameData(data.to, to),
  );
  if (twin) throw new Failure({ why: 'proposed-already', proposal: twin.id, id, field });
  const proposal = nextFreeId(state, 'proposal', former, year);
  const data = {
    id: proposal,
    entity: id,
    field,
    from,
    to,
    reason,
    ...(effect === undefined ? {} : { effect }),
    ...(requestedOf === undefined ? {} : { requested_of: nameOf(state, requestedOf) }),
    proposed_on: on,
    state: 'open',
  };
  const inPlan = `${folderOf.proposal}/${proposal}.yaml`;
  const rendered = renderFile('proposal', data);
  if (!rendered.ok) {
    const path = `${state.folder}/${inPlan}`;
    throw new Failure({ why: 'cannot-edit', path, reason: rendered.refusal.reason }, exitCodes.findings);
  }
  return {
    files: [{ do: 'write', inPlan, text: rendered.text }],
    changes: [{ type: 'entity-added', entity: proposal, entityKind: 'proposal', after: data }],
  };
}

/** Whether nobody has decided on a proposal yet. */
export function isOpen({ state }: ProposalFile): boolean {
  return state === undefined || state === 'open';
}

/** A value as a person reads it in a message. */
export function valueText(value: unknown): string {
  return value !== null && typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** People read the name of an organisation, not its id. */
function nameOf(state: PlanState, text: Text): Text {
  const entity = typeof text === 'string' ? state.byId.get(text) : undefined;
  return entity?.kind === 'organisation' ? entity.data.name : text;
}
