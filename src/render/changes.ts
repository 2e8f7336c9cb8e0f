import type { ChangeWords } from '../i18n/changes.ts';
import { fieldTerm } from '../i18n/fields.ts';
import { milestoneTerms, type StatusWord, statusTerms } from '../i18n/terms.ts';
import type { Change } from '../model/change.ts';
import { daysMoved } from '../model/comparison.ts';
import type { WrittenDate } from '../model/dates.ts';
import { type DataOf, languagesOf } from '../model/plan.ts';
import type { Milestone, Update } from '../model/status.ts';
import type { Text } from '../model/text.ts';
import { type ChangedField, changedField } from './changed-field.ts';
import { allowedText, proposedText } from './decided.ts';
import { KpiSentences } from './kpi-changes.ts';
import type { Phrases } from './phrases.ts';
import { reportWords } from './report-words.ts';

/** The words for both states: what went is named as it was called. */
export interface BothPhrases {
  readonly before: Phrases;
  readonly after: Phrases;
  /** Whether long texts are only said to be others, since the lines of the file are shown beside it. */
  readonly brief?: boolean;
}

/** One change as a sentence, for every type there is; what it is a change of is not said. */
export function changeSentence(change: Change, phrases: BothPhrases): string {
  return new Sentence(change, phrases).text();
}

/** A change that is or was just made, as a sentence; of what comes or goes with its name. */
export function changeText(change: Change, phrases: Phrases): string {
  const { type, entity, entityKind, before, after } = change;
  const words = phrases.changes;
  if (type === 'entity-added') {
    const name =
      entityKind === 'proposal'
        ? proposedText(after as DataOf['proposal'], phrases)
        : calledBy(after, phrases);
    return `${words.added[entityKind]} ${entity}${name === '' ? '' : `: ${name}`}`;
  }
  if (type === 'entity-removed')
    return `${`${entity} ${calledBy(before, phrases)}`.trim()}: ${words.removed}`;
  return changeSentence(change, { before: phrases, after: phrases, brief: true });
}

/** Whether the words of a change tell what it is about. */
export function namesItself({ type }: Change): boolean {
  return type === 'entity-added' || type === 'entity-removed';
}

/** Texts longer than this are not repeated in a brief sentence. */
const longestText = 60;

class Sentence {
  readonly #change: Change;
  readonly #was: Phrases;
  readonly #is: Phrases;
  readonly #words: ChangeWords;
  readonly #longest: number;
  readonly #field: ChangedField;
  readonly #kpi: KpiSentences;

  constructor(change: Change, { before, after, brief }: BothPhrases) {
    this.#change = change;
    this.#was = before;
    this.#is = after;
    this.#words = after.changes;
    this.#longest = brief ? longestText : Number.POSITIVE_INFINITY;
    this.#field = changedField(change, after);
    this.#kpi = new KpiSentences(change, before, after);
  }

  text(): string {
    const { type, before, after, entityKind } = this.#change;
    const words = this.#words;
    const { label } = this.#field;
    switch (type) {
      case 'entity-added':
        return entityKind === 'proposal'
          ? `${words.added.proposal}: ${proposedText(after as DataOf['proposal'], this.#is)}`
          : words.added[entityKind];
      case 'entity-removed':
        return words.removed;
      case 'entity-cancelled':
      case 'entity-superseded':
        return this.#ended();
      case 'update-added':
      case 'update-corrected':
        return reportWords(after as Update, this.#is);
      case 'update-rewritten':
        return words.reportRewritten(this.#is.date((after as Update).date), this.#rewritten());
      case 'update-removed':
        return words.reportRemoved(this.#is.date((before as Update).date));
      case 'measurement-added':
      case 'measurement-revised':
      case 'measurement-rewritten':
      case 'measurement-removed':
        return this.#kpi.measurement();
      case 'status-changed':
        return words.statusChanged(this.#status(before), this.#status(after));
      case 'progress-changed':
        return words.progressChanged(this.#percent(before), this.#percent(after));
      case 'milestone-changed':
        return words.milestoneChanged(
          label,
          this.#milestoneTitle(),
          this.#milestoneState(before),
          this.#milestoneState(after),
        );
      case 'milestone-added': {
        const { id, title, due } = after as Milestone;
        return words.newMilestone(id, this.#is.text(title), this.#is.date(due));
      }
      case 'milestone-removed': {
        const { id, title } = before as Milestone;
        return words.milestoneRemoved(id, this.#was.text(title));
      }
      case 'date-moved':
        return this.#moved();
      case 'target-changed':
        return this.#kpi.target();
      case 'baseline-changed':
        return this.#kpi.baseline();
      case 'text-changed':
        return this.#texts();
      case 'link-added':
        return words.linkAdded(label, this.#value(after, this.#is));
      case 'link-removed':
        return words.linkRemoved(label, this.#value(before, this.#was));
      case 'field-changed':
        return this.#fieldChanged();
    }
  }

  #ended(): string {
    const { type, field, before, after } = this.#change;
    const words = this.#words;
    if (field !== 'retired') return words.statusChanged(this.#status(before), this.#status(after));
    const retired = after as { readonly date: WrittenDate; readonly by?: string } | undefined;
    if (!retired) return this.#changed();
    const date = this.#is.date(retired.date);
    if (type === 'entity-cancelled') return words.cancelledFrom(date);
    const successor = this.#is.state.byId.get(retired.by ?? '');
    const name = successor ? this.#is.name(successor) : '';
    return words.supersededFrom(date, `${retired.by ?? ''} ${name}`.trim());
  }

  /** The fields of an entry of the updates that differ. */
  #rewritten(): string {
    return this.#differing('updates');
  }

  /** What the members of the changed group are called by: of an entry its list. */
  #holder(): string {
    const { field = '' } = this.#change;
    const [top = ''] = field.split('.');
    const { items } = changedField({ ...this.#change, field: top }, this.#is).field;
    return items !== undefined && items === this.#field.field ? top : field;
  }

  /** The members in which two groups differ, by the field that holds them. */
  #differing(holder: string): string {
    const [was, is] = [mapping(this.#change.before), mapping(this.#change.after)];
    return [...new Set([...Object.keys(was), ...Object.keys(is)])]
      .filter((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]))
      .map((name) => {
        const at = { entityKind: this.#change.entityKind, field: `${holder}.${name}` };
        const [old, now] = [changedField(at, this.#was), changedField(at, this.#is)];
        const label = fieldTerm(name, holder.split('.').at(-1) ?? '', this.#is.language).toLowerCase();
        return this.#words.changed(label, old.say(was[name]), now.say(is[name]));
      })
      .join('; ');
  }

  #status(status: unknown): string {
    return statusTerms[this.#is.language][(status ?? 'not_reported') as StatusWord].feminine;
  }

  #percent(value: unknown): string {
    return typeof value === 'number' ? this.#is.percent(value) : this.#words.notReported;
  }

  #milestoneState(state: unknown): string {
    const terms: Readonly<Record<string, string>> = milestoneTerms[this.#is.language];
    return terms[String(state ?? 'open')] ?? String(state);
  }

  /** Of a milestone by its field, `milestones.M1`; empty where it is in neither state. */
  #milestoneTitle(): string {
    const { entity, field = '' } = this.#change;
    for (const phrases of [this.#is, this.#was]) {
      const activity = phrases.state.byId.get(entity);
      const milestones = activity?.kind === 'activity' ? (activity.data.milestones ?? []) : [];
      const found = milestones.find(({ id }) => field === `milestones.${id}`);
      if (found) return phrases.text(found.title);
    }
    return '';
  }

  #moved(): string {
    const { before, after } = this.#change;
    const days = daysMoved(this.#change);
    if (!days) return this.#changed();
    return this.#words.moved(
      this.#field.label,
      days,
      this.#value(before, this.#was),
      this.#value(after, this.#is),
    );
  }

  /** What differs of a text, language by language. */
  #texts(): string {
    const { before, after } = this.#change;
    const { label, language } = this.#field;
    const { inLanguage, languages } = this.#words;
    if (language !== undefined || !(isMapping(before) || isMapping(after)))
      return this.#text(label, before, after);
    const [first = ''] = languagesOf(this.#is.state);
    const read = (text: unknown): Readonly<Record<string, unknown>> =>
      typeof text === 'string' ? { [first]: text } : mapping(text);
    const [was, is] = [read(before), read(after)];
    return [...new Set([...Object.keys(was), ...Object.keys(is)])]
      .filter((one) => was[one] !== is[one])
      .map((one) => this.#text(inLanguage(label, languages[one] ?? one), was[one], is[one]))
      .join('; ');
  }

  #text(label: string, before: unknown, after: unknown): string {
    const words = this.#words;
    const [was, is] = [before, after].map((text) => (typeof text === 'string' ? text.trim() : undefined));
    if (Math.max(was?.length ?? 0, is?.length ?? 0) > this.#longest) {
      if (was === undefined) return words.textAdded(label);
      return is === undefined ? words.textRemoved(label) : words.rewritten(label);
    }
    const say = (text: string | undefined): string =>
      text === undefined ? words.nothing : words.quoted(text);
    return words.changed(label, say(was), say(is));
  }

  #fieldChanged(): string {
    const { entityKind, field, before, after } = this.#change;
    const words = this.#words;
    if (entityKind === 'kpi' && field === 'retired') return this.#ended();
    const allowed = allowedText(this.#change, this.#is);
    if (allowed !== undefined) return allowed;
    // An entry of a list comes or goes as a whole; a list of plain values by one of them.
    const entry = after ?? before;
    const isEntry = isMapping(entry) || (this.#field.field.items !== undefined && !Array.isArray(entry));
    if (isEntry && before === undefined)
      return words.entryAdded(this.#field.label, this.#value(after, this.#is));
    if (isEntry && after === undefined)
      return words.entryRemoved(this.#field.label, this.#value(before, this.#was));
    return this.#changed();
  }

  #changed(): string {
    const { before, after } = this.#change;
    const { items, fields } = this.#field.field;
    // Of an entry or a group what differs says more than both as a whole.
    if (isMapping(before) && isMapping(after) && (items?.fields ?? fields)) {
      return `${this.#field.label}: ${this.#differing(this.#holder())}`;
    }
    const [was, is] = [this.#value(before, this.#was), this.#value(after, this.#is)];
    return was.length + is.length > 2 * this.#longest
      ? this.#words.rewritten(this.#field.label)
      : this.#words.changed(this.#field.label, was, is);
  }

  #value(value: unknown, phrases: Phrases): string {
    return (phrases === this.#is ? this.#field : changedField(this.#change, phrases)).say(value);
  }
}

/** What an entity is called by its data: its title, its name, or the number of an act. */
function calledBy(data: unknown, phrases: Phrases): string {
  const { title, name, number } = mapping(data);
  const called = title ?? name ?? number;
  return called === undefined ? '' : phrases.text(called as Text);
}

function mapping(value: unknown): Readonly<Record<string, unknown>> {
  return isMapping(value) ? value : {};
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
