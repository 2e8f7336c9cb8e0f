import { closest } from './closest.ts';
import { Failure } from './failure.ts';
import { type EntityKind, listWordOf } from './kinds.ts';

/**
 * That nothing has an id: with the id most like it, else with the list of those that begin as it does (`P-` of `P-99`),
 * where there are any.
 */
export function notFound(
  id: string,
  known: Iterable<{ readonly id: string; readonly kind: EntityKind }>,
): Failure {
  const all = [...known];
  const suggestion = closest(
    id,
    all.map((one) => one.id),
  );
  if (suggestion !== undefined) return new Failure({ why: 'unknown-id', id, suggestion });
  const [beginning] = id.split('-');
  const alike = all.find((one) => one.id.split('-')[0] === beginning);
  return new Failure({ why: 'unknown-id', id, ...(alike ? { list: listWordOf(alike.kind) } : {}) });
}
