import { closest } from '../model/closest.ts';
import { Failure } from '../model/failure.ts';
import type { Field } from '../model/field.ts';
import { fieldsOf } from '../model/fields.ts';
import type { Entity } from '../model/plan.ts';
import { fieldsOfKind } from './target.ts';

/**
 * Refuses a field, by its name or dotted path, that neither an item nor an entry of its log can have; own fields (`x-…`)
 * may be there. Without an item any kind's fields count.
 */
export function requireField(field: string, entity: Entity | undefined): void {
  const [name = ''] = field.split('.');
  if (name.startsWith('x-')) return;
  const roots: readonly Field[] = entity ? [fieldsOfKind(entity.kind)] : Object.values(fieldsOf);
  const known = [...new Set(roots.flatMap(namesIn))];
  if (known.includes(name)) return;
  const suggestion = closest(name, known);
  throw new Failure({
    why: 'unknown-field',
    id: entity?.id ?? '',
    field: name,
    at: '',
    known,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

/** The fields of an item and, in the order of the file, those of the entries of its log. */
function namesIn({ fields = {} }: Field): readonly string[] {
  const logs = [fields['updates'], fields['measurements']];
  return [...Object.keys(fields), ...logs.flatMap((log) => Object.keys(log?.items?.fields ?? {}))];
}
