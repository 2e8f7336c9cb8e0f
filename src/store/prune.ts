import type { Fault } from '../model/finding.ts';
import type { FileKind } from '../model/kinds.ts';
import { dropEntry } from '../model/origins.ts';
import type { Path } from '../model/path.ts';
import { fitsShape, shapeFaults } from './validators/shape.ts';

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
    // From the end, so that an entry that goes does not move those before it.
    for (const fault of [...found].sort(lastFirst)) data = without(data, fault, kind, id);
    if (fitsShape(kind, data)) return data;
    found = shapeFaults(kind, data, '');
  }
  return undefined;
}

function lastFirst(a: Fault, b: Fault): number {
  const x = a.place.path;
  const y = b.place.path;
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const p = x[i];
    const q = y[i];
    if (p === q) continue;
    if (typeof p === 'number' && typeof q === 'number') return q - p;
    return String(q ?? '') < String(p ?? '') ? -1 : 1;
  }
  return 0;
}

function without(data: unknown, fault: Fault, kind: FileKind, id: string | undefined): unknown {
  const { path } = fault.place;
  if (path.length === 0) {
    if (fault.code === 'schema-required') return fillIn(data, fault.facts.fields[0] ?? '', kind, id);
    return undefined;
  }
  remove(data, path);
  return data;
}

function remove(data: unknown, path: Path): void {
  const last = path[path.length - 1];
  let parent: unknown = data;
  for (const step of path.slice(0, -1)) {
    if (parent === null || typeof parent !== 'object') return;
    parent = (parent as Record<string | number, unknown>)[step];
  }
  if (Array.isArray(parent) && typeof last === 'number') {
    if (last < parent.length) dropEntry(parent, last);
  } else if (parent !== null && typeof parent === 'object' && last !== undefined) {
    delete (parent as Record<string | number, unknown>)[last];
  }
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
