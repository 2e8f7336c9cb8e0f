import type { ApprovedChange } from '../../../model/change-check.ts';
import type { Comparison, FilePlace, Located } from '../../../model/comparison.ts';
import type { Provenance } from '../../../model/files.ts';
import type { Fault } from '../../../model/finding.ts';
import { languagesOf, type PlanState } from '../../../model/plan.ts';
import { Meanings } from '../../diff/meaning.ts';
import { Allowances } from './allowance.ts';
import { type Atom, atomsOf, memberOf } from './atoms.ts';
import { namedFaults } from './named.ts';
import { placed } from './placed.ts';

/** What is wrong with changes of approved values, which are in order, and which decisions they and others rest on. */
export interface ApprovedCheck {
  readonly faults: readonly Fault[];
  readonly approved: readonly ApprovedChange[];
  readonly decisionsUsed: readonly string[];
}

/**
 * `approved-changed` and `decision-missing`: what was approved changes by a decision that names it and the new value.
 * What nobody had confirmed may be replaced freely.
 */
export function checkApproved(comparison: Comparison): ApprovedCheck {
  const meanings = new Meanings(languagesOf(comparison.after)[0] ?? '');
  const allowances = new Allowances(comparison.after, meanings);
  const faults: Fault[] = [];
  const approved: ApprovedChange[] = [];
  const used: string[] = [];
  for (const fact of withWholeFields(comparison)) {
    const atoms = atomsOf(fact, meanings);
    if (atoms.length === 0) continue;
    const { entity, entityKind, field = '', before, after } = fact.change;
    const about = { entity, entityKind, field, before: before ?? null, after: after ?? null };
    const open = atoms.filter((atom) => !wasReconstructed(comparison.before, entity, atom));
    if (open.length === 0) {
      approved.push({ ...about, by: 'reconstructed', decision: null });
      continue;
    }
    const decisions = open.map((atom) => allowances.decisionFor(entity, entityKind, atom, fact.change.after));
    const [decision] = decisions;
    if (decision !== undefined && decisions.every((one) => one !== undefined)) {
      approved.push({ ...about, by: 'decision', decision });
      used.push(...decisions);
    } else {
      const missed = open.filter((_, i) => decisions[i] === undefined);
      faults.push(fault(fact, missed, allowances.nearest(entity, missed)));
    }
  }
  const named = namedFaults(comparison, allowances);
  return {
    faults: [...faults, ...named.faults],
    approved,
    decisionsUsed: [...new Set([...used, ...named.used])].sort(),
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

function fault(fact: Located, atoms: readonly Atom[], nearest: string | null): Fault {
  const { change, after, before } = fact;
  const [only] = atoms.length === 1 ? atoms : [];
  const said = only ?? { field: change.field ?? '', before: change.before, after: change.after };
  const leaf = only && after ? leafOf(only, change.field ?? '') : [];
  return {
    code: 'approved-changed',
    facts: {
      field: said.field,
      before: shown(said.before),
      after: shown(said.after),
      decision: nearest,
    },
    ...(leaf.length > 0 && after && only?.after !== undefined
      ? placed({ ...after, path: [...after.path, ...leaf] }, false)
      : placed(after ?? before, said.after === undefined)),
    entity: change.entity,
  };
}

/** The way from what a fact is about to the one value of it that changed: a member, or the words of a language. */
function leafOf({ field, after }: Atom, whole: string): readonly string[] {
  const leaf = field.startsWith(`${whole}.`) ? field.slice(whole.length + 1) : '';
  return leaf === '' || after === undefined ? [] : [leaf];
}

function shown(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
