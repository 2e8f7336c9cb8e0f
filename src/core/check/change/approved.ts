import type { ApprovedChange } from '../../../model/change-check.ts';
import type { Comparison, Located } from '../../../model/comparison.ts';
import type { Fault } from '../../../model/finding.ts';
import { languagesOf } from '../../../model/plan.ts';
import { Meanings } from '../../diff/meaning.ts';
import { Allowances } from './allowance.ts';
import { approvalsOf } from './approvals.ts';
import type { Atom } from './atoms.ts';
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
  for (const { fact, by, decisions, missed } of approvalsOf(comparison, allowances, meanings)) {
    const { entity, entityKind, field = '', before, after } = fact.change;
    if (by === null) {
      faults.push(fault(fact, missed, allowances.nearest(entity, missed)));
      continue;
    }
    const about = { entity, entityKind, field, before: before ?? null, after: after ?? null };
    approved.push({ ...about, by, decision: decisions[0] ?? null });
    used.push(...decisions);
  }
  const named = namedFaults(comparison, allowances);
  return {
    faults: [...faults, ...named.faults],
    approved,
    decisionsUsed: [...new Set([...used, ...named.used])].sort(),
  };
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
