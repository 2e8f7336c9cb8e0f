import { closest } from '../model/closest.ts';
import { Failure } from '../model/failure.ts';
import type { DecisionFile } from '../model/files.ts';
import type { EntityKind } from '../model/kinds.ts';
import { type Entity, entitiesOf, entityOf, type PlanState } from '../model/plan.ts';
import type { Text } from '../model/text.ts';
import { sameData } from '../store/yaml/edit/value.ts';
import { Draft } from './draft.ts';
import type { Intent } from './edit.ts';
import { giveField } from './give-field.ts';
import { isOpen, valueText } from './propose.ts';
import { setField } from './set.ts';
import { placeIn, targetIn, unknownId } from './target.ts';

/** How proposals end. */
export interface Verdict {
  readonly proposals: readonly string[];
  readonly state: 'accepted' | 'rejected' | 'withdrawn';
  /** The decision: of an accepted one always there. */
  readonly decision: string | undefined;
  readonly note: Text | undefined;
  /** The day, where no decision tells it. */
  readonly on: string;
  /** Applied although the value is no longer the one the proposal began with. */
  readonly anyway: boolean;
}

/** What a verdict does to the files of proposals, of what they are about and of the decision. */
export function decideIntent(state: PlanState, verdict: Verdict): Intent {
  const { decision: by } = verdict;
  if (by !== undefined && !state.byId.has(by)) throw noDecision(state, by);
  if (by !== undefined) named(state, 'decision', by);
  const draft = new Draft(state);
  for (const id of new Set(verdict.proposals)) {
    const proposal = named(draft.state, 'proposal', id);
    if (!isOpen(proposal.data)) {
      const { state: reached, decision } = proposal.data;
      throw new Failure({
        why: 'proposal-not-open',
        proposal: id,
        state: reached as Verdict['state'],
        decision,
      });
    }
    if (verdict.state === 'accepted') apply(draft, proposal, verdict);
    close(draft, proposal, verdict);
  }
  return draft.intent;
}

function noDecision(state: PlanState, id: string): Failure {
  const like = closest(
    id,
    entitiesOf(state, 'decision').map((one) => one.id),
  );
  const suggestion = like === undefined ? {} : { suggestion: like };
  return new Failure({ why: 'unknown-filter-id', option: '--by', id, ...suggestion });
}

/** An entity that must be of a kind. */
function named<K extends EntityKind>(state: PlanState, wanted: K, id: string): Entity<K> {
  const entity = entityOf(state, wanted, id);
  if (entity) return entity;
  const other = state.byId.get(id);
  if (!other) throw unknownId(state, id);
  throw new Failure({ why: 'wrong-kind', id, kind: other.kind, wanted });
}

/** Gives the value asked for, and writes into the decision that it may be given. */
function apply(draft: Draft, { id: proposal, data, file }: Entity<'proposal'>, verdict: Verdict): void {
  const { entity: id, to, from } = data;
  if (to === undefined) throw new Failure({ why: 'proposal-without-value', proposal, path: file.path });
  const { name: field, value: now = null } = placeIn(targetIn(draft.state, id), data.field);
  if (from !== undefined && !isSame(from, now) && !verdict.anyway) {
    throw new Failure({
      why: 'value-moved',
      ...{ proposal, id, field },
      ...{ from: valueText(from), now: valueText(now) },
    });
  }
  if (!isSame(now, to)) draft.add(giveField(draft.state, id, field, to).intent);
  if (verdict.decision === undefined) return;
  const decision = named(draft.state, 'decision', verdict.decision);
  if (allowing(decision.data, id, field).some((one) => one.to === undefined || isSame(one.to, to))) return;
  const allowed = { entity: id, field, to };
  draft.edit(
    decision.file.inPlan,
    [{ type: 'append', path: ['allows'], value: allowed }],
    [{ type: 'field-changed', entity: decision.id, entityKind: 'decision', field: 'allows', after: allowed }],
  );
}

/** Writes into a proposal how it ended. */
function close(draft: Draft, { id }: Entity<'proposal'>, { state, decision, note, on }: Verdict): void {
  const fields = {
    state,
    decision,
    decided_on: state === 'accepted' ? undefined : on,
    note,
  };
  for (const [field, value] of Object.entries(fields)) {
    if (value !== undefined) draft.add(setField(draft.state, id, field, { do: 'put', value }).intent);
  }
}

/** What a decision says of a field already. */
export function allowing(
  { allows = [] }: DecisionFile,
  id: string,
  field: string,
): NonNullable<DecisionFile['allows']> {
  return allows.filter((one) => one.entity === id && one.field === field);
}

/** Whether two values are the same: a year may be a number or a word. */
function isSame(a: unknown, b: unknown): boolean {
  if (sameData(a, b)) return true;
  const year = /^\d{4}$/;
  return year.test(String(a)) && String(a) === String(b);
}
