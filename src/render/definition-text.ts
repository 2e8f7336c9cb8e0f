import { definitionWords } from '../i18n/definition-words.ts';
import { editWords } from '../i18n/edit.ts';
import { type StatusWord, statusTerms } from '../i18n/terms.ts';
import type { Change, ChangeType } from '../model/change.ts';
import type { Text } from '../model/text.ts';
import { type ChangedField, changedField } from './changed-field.ts';
import type { Phrases } from './phrases.ts';

/** A change of what a plan defines, not of what is reported. */
type DefinitionChange = Exclude<
  ChangeType,
  `update-${string}` | `measurement-${string}` | 'status-changed' | 'progress-changed' | 'milestone-changed'
>;

/** Texts longer than this are not repeated in a line; the lines of the file show them. */
const longestText = 60;

/** One change of a definition in words. */
export function definitionText(change: Change, type: DefinitionChange, phrases: Phrases): string {
  const words = definitionWords[phrases.language];
  const { entity, entityKind, before, after } = change;
  switch (type) {
    case 'entity-added': {
      const name = nameOf(after, phrases);
      return `${words.added[entityKind]} ${entity}${name === '' ? '' : `: ${name}`}`;
    }
    case 'entity-removed': {
      const name = nameOf(before, phrases);
      return `${words.gone(entity)}${name === '' ? '' : `: ${name}`}`;
    }
    case 'entity-cancelled':
    case 'entity-superseded':
      return endText(change, type, phrases);
    case 'milestone-added':
    case 'milestone-removed': {
      const id = change.field?.slice('milestones.'.length) ?? '';
      const { title, due } = fieldsOf(after ?? before);
      const name = phrases.text(title as Text | undefined);
      return type === 'milestone-added'
        ? words.newMilestone(id, name, phrases.date(due as string | undefined))
        : words.milestoneGone(id, name);
    }
    case 'link-added':
    case 'link-removed': {
      const { label } = changedField(change, phrases);
      const to = linked(after ?? before, phrases);
      return type === 'link-added' ? words.linkAdded(label, to) : words.linkGone(label, to);
    }
    case 'text-changed':
      return textChange(change, phrases);
    case 'date-moved':
    case 'target-changed':
    case 'baseline-changed':
    case 'field-changed':
      return valueChange(change, phrases);
  }
}

function valueChange(change: Change, phrases: Phrases): string {
  const words = definitionWords[phrases.language];
  const { before, after } = change;
  const { label, field, say } = changedField(change, phrases);
  const entry = after ?? before;
  // An entry of a list comes or goes as a whole; a list of plain values by one of them.
  const isEntry =
    entry !== null && typeof entry === 'object' ? !Array.isArray(entry) : field.items !== undefined;
  if (isEntry && before === undefined) return words.entryAdded(label, entryText(after, field.items, say));
  if (isEntry && after === undefined) return words.entryGone(label, entryText(before, field.items, say));
  const [was, is] = [say(before), say(after)];
  if (was.length + is.length > 2 * longestText) return words.rewritten(label);
  return `${label}: ${editWords[phrases.language].fromTo(was, is)}`;
}

function entryText(value: unknown, items: unknown, say: ChangedField['say']): string {
  return say(items === undefined ? value : [value]);
}

function textChange(change: Change, phrases: Phrases): string {
  const words = definitionWords[phrases.language];
  const { label, say } = changedField(change, phrases);
  const [was, is] = [change.before, change.after].map((text) => (text === undefined ? undefined : say(text)));
  if ((was?.length ?? 0) > longestText || (is?.length ?? 0) > longestText) {
    return was === undefined
      ? words.textAdded(label)
      : is === undefined
        ? words.textGone(label)
        : words.rewritten(label);
  }
  return `${label}: ${editWords[phrases.language].fromTo(was ?? phrases.words.none, is ?? phrases.words.none)}`;
}

/** How something leaves the plan: by its status, or retired with a date. */
function endText(
  { field, before, after }: Change,
  type: 'entity-cancelled' | 'entity-superseded',
  phrases: Phrases,
): string {
  const words = definitionWords[phrases.language];
  if (field === 'status') {
    const status = (one: unknown): string =>
      statusTerms[phrases.language][(one ?? 'not_reported') as StatusWord].feminine;
    const { status: label, fromTo } = editWords[phrases.language];
    return `${label}: ${fromTo(status(before), status(after))}`;
  }
  const { date, by } = fieldsOf(after);
  const from = phrases.date(date as string | undefined);
  return type === 'entity-superseded' && by !== undefined
    ? words.superseded(linked(by, phrases), from)
    : words.cancelled(from);
}

/** An id with the name of what it names. */
function linked(id: unknown, phrases: Phrases): string {
  const entity = phrases.state.byId.get(String(id));
  const name = entity ? phrases.name(entity) : '';
  return name === '' ? String(id) : `${String(id)} ${name}`;
}

/** What an entity is called by its data: its title, its name, or the number of an act. */
function nameOf(data: unknown, phrases: Phrases): string {
  const { title, name, number } = fieldsOf(data);
  const called = title ?? name ?? number;
  return called === undefined ? '' : phrases.text(called as Text);
}

function fieldsOf(data: unknown): Readonly<Record<string, unknown>> {
  return data !== null && typeof data === 'object' ? (data as Readonly<Record<string, unknown>>) : {};
}
