import type { Fault } from '../model/finding.ts';
import type { FileKind } from '../model/kinds.ts';
import { dropEntries } from '../model/origins.ts';
import { fitsShape, shapeFaults } from './validators/shape.ts';
import { valueAt } from './validators/values.ts';

/**
 * Data without what breaks its schema, so that it has its type. An entry that lacks something required goes as a
 * whole; at the root a missing name or lead is filled in. Undefined when too little is left to stand for the entity.
 */
export function prune(
  kind: FileKind,
  raw: unknown,
  faults: readonly Fault[],
  id: string | undefined,
): unknown {
  let data = structuredClone(raw);
  let found = faults;
  for (let round = 0; round < 8; round++) {
    data = withoutFaulty(data, found, kind, id);
    if (fitsShape(kind, data)) return data;
    found = shapeFaults(kind, data, '');
  }
  return undefined;
}

function withoutFaulty(
  raw: unknown,
  faults: readonly Fault[],
  kind: FileKind,
  id: string | undefined,
): unknown {
  let data = raw;
  // Entries of lists go together at the end, each once: one that went at once would move those after it.
  const doomed = new Map<unknown[], Set<number>>();
  for (const fault of faults) {
    const { path } = fault.place;
    const last = path.at(-1);
    if (last === undefined) {
      data =
        fault.code === 'schema-required' ? fillIn(data, fault.facts.fields[0] ?? '', kind, id) : undefined;
      continue;
    }
    const parent = valueAt(data, path.slice(0, -1));
    if (Array.isArray(parent) && typeof last === 'number') {
      const indexes = doomed.get(parent);
      if (indexes) indexes.add(last);
      else doomed.set(parent, new Set([last]));
    } else if (parent !== null && typeof parent === 'object') {
      delete (parent as Record<string | number, unknown>)[last];
    }
  }
  for (const [list, indexes] of doomed) dropEntries(list, indexes);
  return data;
}

/** Stand-ins that say nothing: the id for a name, `unknown` for a lead, and a KPI that cannot be judged as context. */
function fillIn(data: unknown, field: string, kind: FileKind, id: string | undefined): unknown {
  if (data === null || typeof data !== 'object' || Array.isArray(data)) return undefined;
  const known: Readonly<Record<string, unknown>> = {
    id,
    title: id,
    period: kind === 'report' ? id : undefined,
    lead: 'unknown',
    owner: 'unknown',
    unit: '—',
    measure: 'number',
    kind: 'context',
  };
  const lacksJudgement = kind === 'kpi' && ['direction', 'targets', 'no_target', 'range'].includes(field);
  if (lacksJudgement) return { ...data, kind: 'context' };
  const value = known[field];
  return value === undefined ? undefined : { ...data, [field]: value };
}
