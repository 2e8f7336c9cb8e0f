import { decideWords } from '../i18n/decide.ts';
import type { Change } from '../model/change.ts';
import type { DataOf } from '../model/plan.ts';
import { changedField } from './changed-field.ts';
import type { Phrases } from './phrases.ts';

/** What a decision comes to allow, in words; undefined for any other change. */
export function allowedText({ entityKind, field, after }: Change, phrases: Phrases): string | undefined {
  const isAllowance = entityKind === 'decision' && /^allows(?:\.|$)/.test(field ?? '') && isAllowed(after);
  if (!isAllowance) return undefined;
  return decideWords[phrases.language].allows(valueIn(after.entity, after.field, after.to, phrases));
}

/** What a proposal is about: the entity, its field, and what is to become what. */
export function proposedText({ entity, field, from, to }: DataOf['proposal'], phrases: Phrases): string {
  const { label, say } = changedField({ entityKind: kindOf(entity, phrases), field }, phrases);
  return phrases.changes.changed(`${entity} ${label}`, say(from), say(to));
}

/** A field of an entity with a value. */
export function valueIn(entity: string, field: string, value: unknown, phrases: Phrases): string {
  const { label, say } = changedField({ entityKind: kindOf(entity, phrases), field }, phrases);
  return `${entity} ${label}: ${say(value)}`;
}

/** What an id is of: anything that is no entity is the plan. */
export function kindOf(id: string, { state }: Phrases): Change['entityKind'] {
  return state.byId.get(id)?.kind ?? 'plan';
}

function isAllowed(value: unknown): value is NonNullable<DataOf['decision']['allows']>[number] {
  return value !== null && typeof value === 'object' && 'entity' in value && 'field' in value;
}
