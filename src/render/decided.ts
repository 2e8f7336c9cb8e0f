import { decideWords } from '../i18n/decide.ts';
import { editWords } from '../i18n/edit.ts';
import type { Change } from '../model/change.ts';
import type { DataOf } from '../model/plan.ts';
import { changedField } from './changed-field.ts';
import type { Phrases } from './phrases.ts';

/** A change of proposals and decisions, or of something that leaves the plan, in words; undefined for any other. */
export function decidedText(change: Change, phrases: Phrases): string | undefined {
  const { type, entity, entityKind, field, after } = change;
  const words = decideWords[phrases.language];
  if (type === 'entity-added' && entityKind === 'proposal') {
    return words.proposal(entity, proposedText(after as DataOf['proposal'], phrases));
  }
  if (entityKind === 'decision' && field === 'allows' && isAllowed(after)) {
    return words.allows(valueIn(after.entity, after.field, after.to, phrases));
  }
  return undefined;
}

/** What a proposal is about: the entity, its field, and what is to become what. */
export function proposedText({ entity, field, from, to }: DataOf['proposal'], phrases: Phrases): string {
  const { label, say } = changedField({ entityKind: kindOf(entity, phrases), field }, phrases);
  return `${entity} ${label}: ${editWords[phrases.language].fromTo(say(from), say(to))}`;
}

/** A field of an entity with a value. */
export function valueIn(entity: string, field: string, value: unknown, phrases: Phrases): string {
  const { label, say } = changedField({ entityKind: kindOf(entity, phrases), field }, phrases);
  return `${entity} ${label}: ${say(value)}`;
}

function kindOf(id: string, { state }: Phrases): Change['entityKind'] {
  return state.byId.get(id)?.kind ?? 'plan';
}

function isAllowed(value: unknown): value is NonNullable<DataOf['decision']['allows']>[number] {
  return value !== null && typeof value === 'object' && 'entity' in value && 'field' in value;
}
