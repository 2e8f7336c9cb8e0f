import type { Change } from '../../model/change.ts';
import type { EntityKind } from '../../model/kinds.ts';
import type { FieldPlace } from './field-place.ts';

/** What a change is about. */
export interface Subject {
  readonly entity: string;
  readonly entityKind: EntityKind | 'plan';
}

/** What another value of one field means; `undefined` is no value. */
export function valueChange(subject: Subject, place: FieldPlace, before: unknown, after: unknown): Change {
  return {
    type: typeOf(place),
    ...subject,
    field: place.name,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

function typeOf({ path, field, language }: FieldPlace): Change['type'] {
  if (path[0] === 'targets') return 'target-changed';
  if (path[0] === 'baseline') return 'baseline-changed';
  if (field.text || language !== undefined) return 'text-changed';
  return field.date ? 'date-moved' : 'field-changed';
}

/** What an entry that comes into a list means, or one that goes; `name` tells it from its neighbours. */
export function entryChange(
  subject: Subject,
  list: FieldPlace,
  name: string,
  entry: { readonly before: unknown } | { readonly after: unknown },
): Change {
  const comes = 'after' in entry;
  if (list.field.items?.ref) {
    return { type: comes ? 'link-added' : 'link-removed', ...subject, field: list.name, ...entry };
  }
  if (list.path.length === 1 && list.path[0] === 'milestones' && subject.entityKind === 'activity') {
    return {
      type: comes ? 'milestone-added' : 'milestone-removed',
      ...subject,
      field: `milestones.${name}`,
      ...entry,
    };
  }
  const type = list.path[0] === 'targets' ? 'target-changed' : 'field-changed';
  return { type, ...subject, field: list.field.items?.fields ? `${list.name}.${name}` : list.name, ...entry };
}
