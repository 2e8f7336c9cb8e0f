import type { Comparison, FilePlace, Located } from '../../../model/comparison.ts';
import type { Provenance } from '../../../model/files.ts';
import { languagesOf, type PlanState } from '../../../model/plan.ts';
import { Meanings } from '../../diff/meaning.ts';
import { Allowances } from './allowance.ts';
import { type Atom, atomsOf, memberOf } from './atoms.ts';

/** A change of an approved value, and what stands behind it. */
export interface Approval {
  readonly fact: Located;
  readonly by: 'decision' | 'reconstructed' | null;
  /** The decisions that allow it: one, unless several values of it changed by several. */
  readonly decisions: readonly string[];
  /** What of it no decision allows. */
  readonly missed: readonly Atom[];
}

/** The changes of approved values among the facts, each with what allows it. */
export function approvalsOf(
  comparison: Comparison,
  allowances: Allowances,
  meanings: Meanings,
): readonly Approval[] {
  return withWholeFields(comparison).flatMap(
    (fact) => approvalOf(comparison.before, fact, atomsOf(fact, meanings), allowances) ?? [],
  );
}

/** The same, and the changes that no decision had to allow and one does: a KPI gets another name, say. */
export function decidedChanges(comparison: Comparison): readonly Approval[] {
  const meanings = new Meanings(languagesOf(comparison.after)[0] ?? '');
  const allowances = new Allowances(comparison.after, meanings);
  return withWholeFields(comparison).flatMap((fact) => {
    const judge = (atoms: readonly Atom[]): Approval | undefined =>
      approvalOf(comparison.before, fact, atoms, allowances);
    const named = (approval: Approval | undefined): Approval | undefined =>
      approval?.by === 'decision' ? approval : undefined;
    return judge(atomsOf(fact, meanings)) ?? named(judge(atomsOf(fact, meanings, true))) ?? [];
  });
}

function approvalOf(
  before: PlanState,
  fact: Located,
  atoms: readonly Atom[],
  allowances: Allowances,
): Approval | undefined {
  if (atoms.length === 0) return undefined;
  const { entity, entityKind, after } = fact.change;
  const open = atoms.filter((atom) => !wasReconstructed(before, entity, atom));
  if (open.length === 0) return { fact, by: 'reconstructed', decisions: [], missed: [] };
  const judged = open.map((atom) => ({
    atom,
    decision: allowances.decisionFor(entity, entityKind, atom, after),
  }));
  const missed = judged.filter(({ decision }) => decision === undefined).map(({ atom }) => atom);
  const decisions = missed.length > 0 ? [] : judged.flatMap(({ decision }) => decision ?? []);
  return {
    fact,
    by: missed.length > 0 ? null : 'decision',
    decisions: [...new Set(decisions)],
    missed,
  };
}

/**
 * The facts, with one for each list of references and each range: that one reference goes and another comes is one
 * change of the list.
 */
function withWholeFields({ before, after, facts }: Comparison): readonly Located[] {
  const whole = new Map<string, Located>();
  for (const [i, fact] of facts.entries()) {
    const { type, entity, entityKind, field = '' } = fact.change;
    const isLink = type === 'link-added' || type === 'link-removed';
    const isRange = entityKind === 'kpi' && field.startsWith('range.');
    const name = isRange ? 'range' : field;
    const key = isLink || isRange ? `${entity} ${name}` : String(i);
    // The place of what comes says more than that of the list that lost something.
    const known = whole.get(key);
    if (known && !(type === 'link-added' && known.change.type === 'link-removed')) continue;
    const valueIn = (state: PlanState): unknown => memberOf(state.byId.get(entity)?.data, name);
    const change = { type, entity, entityKind, field: name, before: valueIn(before), after: valueIn(after) };
    const upper = (place: FilePlace | undefined): FilePlace | undefined =>
      isRange && place?.path.includes('range') ? { ...place, path: ['range'] } : place;
    whole.set(
      key,
      isLink || isRange ? { change, before: upper(fact.before), after: upper(fact.after) } : fact,
    );
  }
  return [...whole.values()];
}

/** Whether a value was worked out and not confirmed before the change, by itself or by what holds it. */
function wasReconstructed(before: PlanState, id: string, { field }: Atom): boolean {
  const data = id === before.id ? before.plan : before.byId.get(id)?.data;
  const { provenance } = (data ?? {}) as { readonly provenance?: Provenance };
  for (let name = field; name !== ''; name = name.slice(0, Math.max(name.lastIndexOf('.'), 0))) {
    const basis = memberOf(memberOf(provenance?.fields, name), 'basis');
    if (basis !== undefined) return basis === 'reconstructed';
  }
  return provenance?.basis === 'reconstructed';
}
