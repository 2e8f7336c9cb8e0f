import { closest } from '../model/closest.ts';
import { Failure } from '../model/failure.ts';
import type { EntityKind } from '../model/kinds.ts';
import type { AnyEntity, PlanState } from '../model/plan.ts';
import { asId } from './choose.ts';

/**
 * The id of one of a plan's entities of some kinds, as a person typed it, or by the name that only one of them has in any
 * language; what names none is refused.
 */
export function known(
  state: PlanState,
  option: string,
  written: string,
  kinds: readonly EntityKind[],
): string {
  const id = asId(written);
  const entity = state.byId.get(id);
  if (entity && kinds.includes(entity.kind)) return id;
  const candidates = state.entities.filter((candidate) => kinds.includes(candidate.kind));
  const [named, ...others] = candidates.filter((candidate) => isNamed(candidate, written));
  if (named && others.length === 0) return named.id;
  const suggestion = closest(
    id,
    candidates.map((candidate) => candidate.id),
  );
  throw new Failure({
    why: 'unknown-filter-id',
    option,
    id: written.trim(),
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

/** Whether words are a name of an entity in one of its languages, whatever the size of the letters. */
function isNamed({ data }: AnyEntity, words: string): boolean {
  const wanted = words.trim().toLowerCase();
  const fields = new Map<string, unknown>(Object.entries(data));
  const names = ['name', 'short', 'title'].flatMap((field): readonly unknown[] => {
    const text = fields.get(field);
    return typeof text === 'object' && text !== null ? Object.values(text) : [text];
  });
  return names.some((name) => typeof name === 'string' && name.toLowerCase() === wanted);
}
