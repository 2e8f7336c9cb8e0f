import type { Change, ChangeType } from '../../model/change.ts';
import type { Subject } from '../links.ts';
import { type Fielded, type FoundField, findField } from './field-path.ts';

/** An entity or a plan as something with fields. */
export function fieldedOf({ entity, data, field }: Subject): Fielded {
  const kind = entity?.kind ?? 'plan';
  const list = kind === 'organisation' ? 'organisations' : kind === 'source' ? 'sources' : kind;
  return { data, field, kind: list };
}

/** The place that keeps what a date was before it first moved: of an end, or of a milestone's due date. */
export function originalOf(subject: Subject, { name }: FoundField): FoundField | undefined {
  if (subject.entity?.kind !== 'activity') return undefined;
  const original =
    name === 'end' ? 'original_end' : name.replace(/^(milestones\..+)\.due$/, '$1.original_due');
  if (original === name) return undefined;
  const search = findField(fieldedOf(subject), original);
  return search.ok && search.found.value === undefined ? search.found : undefined;
}

/** What it means that a field gets another value; a list of references is told one by one. */
export function fieldChanges(
  subject: Subject,
  found: FoundField,
  id: string,
  after: unknown,
): readonly Change[] {
  const { name: field, value: before } = found;
  const about = { entity: id, entityKind: subject.entity?.kind ?? 'plan', field } as const;
  if (found.field.items?.ref) {
    const [old, now] = [idsOf(before), idsOf(after)];
    return [
      ...old
        .filter((one) => !now.includes(one))
        .map((one) => ({ ...about, type: 'link-removed', before: one }) as const),
      ...now
        .filter((one) => !old.includes(one))
        .map((one) => ({ ...about, type: 'link-added', after: one }) as const),
    ];
  }
  return [
    {
      ...about,
      type: typeOf(found, after),
      ...(before === undefined ? {} : { before }),
      ...(after === null || after === undefined ? {} : { after }),
    },
  ];
}

function typeOf({ name, field, path }: FoundField, after: unknown): ChangeType {
  const [top] = path;
  if (top === 'milestones' && path.length === 2) {
    return after === null || after === undefined ? 'milestone-removed' : 'field-changed';
  }
  if (top === 'targets') return 'target-changed';
  if (top === 'baseline') return 'baseline-changed';
  if (field.date) return 'date-moved';
  return field.text || /^(?:title|official_text|description|definition)\./.test(name)
    ? 'text-changed'
    : 'field-changed';
}

function idsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
