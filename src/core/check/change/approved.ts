import type { Change } from '../../../model/change.ts';
import type { Comparison, Located } from '../../../model/comparison.ts';
import type { Field } from '../../../model/field.ts';
import type { Provenance } from '../../../model/files.ts';
import type { Fault } from '../../../model/finding.ts';
import { pathInFile } from '../../../model/origins.ts';
import { entitiesOf, entityOf, languagesOf } from '../../../model/plan.ts';
import { fieldsOfKind, isMapping, Meanings } from '../../diff/meaning.ts';
import { type Accepted, Allowances } from './allowance.ts';

/**
 * `approved-changed` and `decision-missing`: what was approved changes by a decision that names it and the new value.
 * What nobody had confirmed may be replaced freely.
 */
export function approvedFaults(comparison: Comparison): {
  readonly faults: readonly Fault[];
  readonly accepted: readonly Accepted[];
} {
  const meanings = new Meanings(languagesOf(comparison.after)[0] ?? '');
  const allowances = new Allowances(comparison.after, meanings);
  const faults: Fault[] = [];
  const accepted: Accepted[] = [];
  for (const fact of comparison.facts) {
    const leaves = approvedLeaves(fact.change, meanings);
    if (leaves.length === 0) continue;
    const { entity, field = '', before, after } = fact.change;
    const about = { entity, field, before: before ?? null, after: after ?? null };
    if (leaves.every((leaf) => wasReconstructed(comparison, entity, leaf))) {
      accepted.push({ ...about, by: 'reconstructed', decision: null });
      continue;
    }
    const open = leaves.filter((leaf) => !wasReconstructed(comparison, entity, leaf));
    const decisions = open.map((leaf) => allowances.decisionFor(fact.change, leaf));
    const [decision] = decisions;
    if (decision !== undefined && decisions.every((one) => one !== undefined)) {
      accepted.push({ ...about, by: 'decision', decision });
    } else faults.push(approvedFault(fact, allowances.nearest(entity, open)));
  }
  return { faults: [...faults, ...namedFaults(comparison, allowances)], accepted };
}

/** The approved fields that a fact changes, each by its path: of a whole entry those in which it differs. */
export function approvedLeaves(change: Change, meanings: Meanings): readonly string[] {
  const { type, entityKind, field, before, after } = change;
  if (type === 'milestone-removed') return [field ?? ''];
  if (type === 'milestone-added' || field === undefined) return [];
  let known: Field | undefined = fieldsOfKind(entityKind);
  let approved = false;
  for (const step of stepsOf(field)) {
    known = known?.fields?.[step] ?? known?.values ?? known?.items?.fields?.[step] ?? known?.items;
    approved ||= known?.approved === true;
  }
  if (isMapping(before) || isMapping(after)) {
    if (known?.text) return approved && changesWords(before, after, meanings, known) ? [field] : [];
    const [was, is] = [isMapping(before) ? before : {}, isMapping(after) ? after : {}];
    const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort();
    return names.flatMap((name) => {
      const one = known?.fields?.[name];
      if (!(approved || one?.approved) || isRemark(name)) return [];
      return meanings.key(was[name], one, name) === meanings.key(is[name], one, name)
        ? []
        : [`${field}.${name}`];
    });
  }
  return approved && (known?.text !== true || changesWords(before, after, meanings, known)) ? [field] : [];
}

/** The steps of a field's path; what names an entry may hold a slash, never a dot. */
function stepsOf(field: string): readonly string[] {
  return field.split('.');
}

/** What stands beside an approved value and is not part of it. */
function isRemark(name: string): boolean {
  return name === 'sources' || name === 'note' || name.startsWith('x-');
}

/** Whether words change, and not only come in one more language. */
function changesWords(before: unknown, after: unknown, meanings: Meanings, known: Field): boolean {
  const [was, is] = [meanings.of(before, known), meanings.of(after, known)];
  if (!isMapping(was)) return false;
  return Object.entries(was).some(([language, words]) => !isMapping(is) || is[language] !== words);
}

/** Whether a value was worked out and not confirmed before the change, by itself or by what holds it. */
function wasReconstructed({ before }: Comparison, id: string, field: string): boolean {
  const data = id === before.id ? before.plan : before.byId.get(id)?.data;
  const { provenance } = (data ?? {}) as { readonly provenance?: Provenance };
  const steps = stepsOf(field);
  for (let length = steps.length; length > 0; length--) {
    const basis = provenance?.fields?.[steps.slice(0, length).join('.')]?.basis;
    if (basis !== undefined) return basis === 'reconstructed';
  }
  return provenance?.basis === 'reconstructed';
}

function approvedFault({ change, after, before }: Located, nearest: string | null): Fault {
  const where = after ?? before;
  return {
    code: 'approved-changed',
    facts: {
      field: change.field ?? '',
      before: shown(change.before),
      after: shown(change.after),
      decision: nearest,
    },
    file: where?.file ?? '',
    place: { at: 'value', path: where?.path ?? [] },
    entity: change.entity,
  };
}

function shown(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Decisions that new updates and accepted proposals name, and that do not allow what they are named for. */
function namedFaults(comparison: Comparison, allowances: Allowances): readonly Fault[] {
  const faults: Fault[] = [];
  for (const { change, after } of comparison.facts) {
    if (change.type !== 'update-added' && change.type !== 'update-corrected') continue;
    const update = isMapping(change.after) ? change.after : {};
    const { decision, status } = update;
    if (typeof decision !== 'string' || !after) continue;
    if (!allowances.exists(decision) || allowances.allowsStatus(decision, change.entity, status)) continue;
    faults.push({
      code: 'decision-missing',
      facts: { decision, entity: change.entity, field: 'status' },
      file: after.file,
      place: { at: 'value', path: [...after.path, 'decision'] },
      entity: change.entity,
    });
  }
  for (const proposal of entitiesOf(comparison.after, 'proposal')) {
    const { state, decision, entity, field, to } = proposal.data;
    if (state !== 'accepted' || decision === undefined || !allowances.exists(decision)) continue;
    if (entityOf(comparison.before, 'proposal', proposal.id)?.data.state === 'accepted') continue;
    if (allowances.allows(decision, entity, field, to)) continue;
    faults.push({
      code: 'decision-missing',
      facts: { decision, entity, field },
      file: proposal.file.path,
      place: { at: 'value', path: [...proposal.path, ...pathInFile(proposal.data, ['decision'])] },
      entity: proposal.id,
    });
  }
  return faults;
}
