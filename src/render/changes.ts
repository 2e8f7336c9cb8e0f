import { type ChangeWords, changeWords } from '../i18n/changes.ts';
import { fieldTerm } from '../i18n/fields.ts';
import { milestoneTerms, type StatusWord, statusTerms } from '../i18n/terms.ts';
import type { Change } from '../model/change.ts';
import { daysMoved } from '../model/comparison.ts';
import type { WrittenDate } from '../model/dates.ts';
import { fieldsOf } from '../model/fields.ts';
import type { KpiFile } from '../model/files.ts';
import type { Measurement, Milestone, Update } from '../model/status.ts';
import type { Text } from '../model/text.ts';
import { pieces } from './blocks.ts';
import { type FieldPlace, fieldPlace } from './change-field.ts';
import type { Phrases } from './phrases.ts';
import { valueText } from './screens/field-text.ts';

/** The words for both states: what went is named as it was called. */
export interface BothPhrases {
  readonly before: Phrases;
  readonly after: Phrases;
}

type Value = Text | undefined;

/** One change as a sentence, for every type there is. */
export function changeSentence(change: Change, phrases: BothPhrases): string {
  return new Sentence(change, phrases).text();
}

class Sentence {
  readonly #change: Change;
  readonly #was: Phrases;
  readonly #is: Phrases;
  readonly #words: ChangeWords;

  constructor(change: Change, { before, after }: BothPhrases) {
    this.#change = change;
    this.#was = before;
    this.#is = after;
    this.#words = changeWords[after.language];
  }

  text(): string {
    const { type, before, after, entityKind } = this.#change;
    const words = this.#words;
    switch (type) {
      case 'entity-added':
        return words.added;
      case 'entity-removed':
        return words.removed;
      case 'entity-cancelled':
      case 'entity-superseded':
        return this.#ended();
      case 'update-added':
      case 'update-corrected':
        return this.#report(after as Update);
      case 'update-rewritten':
        return words.reportRewritten(this.#is.date((after as Update).date), this.#rewritten());
      case 'update-removed':
        return words.reportRemoved(this.#is.date((before as Update).date));
      case 'measurement-added':
      case 'measurement-revised':
      case 'measurement-rewritten':
      case 'measurement-removed':
        return this.#measurement();
      case 'status-changed':
        return words.changed(words.status, this.#status(before), this.#status(after));
      case 'progress-changed':
        return words.changed(words.progress, this.#percent(before), this.#percent(after));
      case 'milestone-changed':
        return words.changed(this.#label(), this.#milestoneState(before), this.#milestoneState(after));
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
        return this.#target();
      case 'baseline-changed':
        return words.changed(this.#label(), this.#point(before), this.#point(after));
      case 'text-changed':
        return this.#texts();
      case 'link-added':
        return words.linkAdded(this.#label(), this.#value(after, this.#is));
      case 'link-removed':
        return words.linkRemoved(this.#label(), this.#value(before, this.#was));
      case 'field-changed':
        if (entityKind === 'kpi' && this.#change.field === 'retired') return this.#ended();
        return words.changed(this.#label(), this.#value(before, this.#was), this.#value(after, this.#is));
    }
  }

  #ended(): string {
    const { type, field, before, after } = this.#change;
    const words = this.#words;
    if (field !== 'retired') {
      const how = type === 'entity-cancelled' ? words.cancelled : words.superseded;
      return `${how} (${words.status.toLowerCase()}: ${this.#status(before)} → ${this.#status(after)})`;
    }
    const retired = after as { readonly date: WrittenDate; readonly by?: string } | undefined;
    if (!retired)
      return words.changed(this.#label(), this.#value(before, this.#was), this.#value(after, this.#is));
    const date = this.#is.date(retired.date);
    if (type === 'entity-cancelled') return words.cancelledFrom(date);
    return words.supersededFrom(date, retired.by ?? '');
  }

  #report(update: Update): string {
    const date = this.#is.date(update.date);
    const head =
      update.corrects === undefined
        ? this.#words.newReport(date)
        : this.#words.correction(date, this.#is.date(update.corrects));
    const told = (['done', 'next_steps', 'help_needed', 'note', 'note_internal', 'reason'] as const).flatMap(
      (field) => {
        const text: Value = update[field];
        if (text === undefined) return [];
        return `${fieldTerm(field, 'updates', this.#is.language).toLowerCase()}: ${this.#is.text(text)}`;
      },
    );
    return [head, ...told].join('; ');
  }

  /** The fields of an entry that differ. */
  #rewritten(): string {
    const [was, is] = [mapping(this.#change.before), mapping(this.#change.after)];
    const items = fieldsOf.activity.fields?.['updates']?.items;
    return [...new Set([...Object.keys(was), ...Object.keys(is)])]
      .filter((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]))
      .map((name) => {
        const known = items?.fields?.[name];
        const label = fieldTerm(name, 'updates', this.#is.language).toLowerCase();
        const say = (value: unknown, phrases: Phrases): string =>
          value === undefined
            ? this.#words.nothing
            : flat(valueText(value, known ?? {}, name, 'updates', phrases));
        return this.#words.changed(label, say(was[name], this.#was), say(is[name], this.#is));
      })
      .join('; ');
  }

  #measurement(): string {
    const { type, before, after } = this.#change;
    const words = this.#words;
    const [was, is] = [before as Measurement | undefined, after as Measurement | undefined];
    const period = this.#is.date((is ?? was)?.period);
    switch (type) {
      case 'measurement-added':
        return words.newValue(period, this.#measured(is));
      case 'measurement-removed':
        return words.valueRemoved(period, this.#measured(was));
      case 'measurement-rewritten': {
        const [from, to] = [this.#measured(was), this.#measured(is)];
        return from === to
          ? words.valueRewritten(period, this.#value(was, this.#was), this.#value(is, this.#is))
          : words.valueRewritten(period, from, to);
      }
      default:
        return was
          ? words.revisedValue(period, this.#measured(was), this.#measured(is), this.#is.text(is?.revises))
          : words.newValue(period, `${this.#measured(is)} (${this.#is.text(is?.revises)})`);
    }
  }

  #measured(one: Measurement | undefined): string {
    if (one?.value !== undefined) return this.#kpiValue(one.value);
    const { numerator, denominator } = one ?? {};
    if (numerator === undefined || denominator === undefined) return this.#words.missing;
    return `${this.#is.number(numerator)}/${this.#is.number(denominator)}`;
  }

  #kpiValue(value: number | boolean): string {
    const { entity } = this.#change;
    const kpi = this.#is.state.byId.get(entity) ?? this.#was.state.byId.get(entity);
    return kpi?.kind === 'kpi' ? this.#is.value(kpi.data, Number(value)) : String(value);
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

  #moved(): string {
    const { before, after } = this.#change;
    const days = daysMoved(this.#change);
    const [from, to] = [this.#value(before, this.#was), this.#value(after, this.#is)];
    return days
      ? this.#words.moved(this.#label(), days, from, to)
      : this.#words.changed(this.#label(), from, to);
  }

  #target(): string {
    type Target = NonNullable<KpiFile['targets']>[number];
    const words = this.#words;
    const [was, is] = [this.#change.before as Target | undefined, this.#change.after as Target | undefined];
    if (!is) return words.targetRemoved(this.#is.date(was?.date), this.#kpiValue(was?.value ?? 0));
    if (!was) return words.newTarget(this.#is.date(is.date), this.#kpiValue(is.value));
    const label = words.target(this.#is.date(was.date));
    if (String(was.date) !== String(is.date)) return words.changed(label, this.#point(was), this.#point(is));
    if (was.value !== is.value)
      return words.changed(label, this.#kpiValue(was.value), this.#kpiValue(is.value));
    return words.changed(label, this.#value(was, this.#was), this.#value(is, this.#is));
  }

  /** A value and its date. */
  #point(value: unknown): string {
    if (value === undefined) return this.#words.nothing;
    const { date, value: number } = value as { readonly date: WrittenDate; readonly value: number | boolean };
    return `${this.#kpiValue(number)} (${this.#is.date(date)})`;
  }

  /** What differs of a text, language by language. */
  #texts(): string {
    const { before, after } = this.#change;
    const [first = ''] = this.#is.state.plan.languages ?? ['bg'];
    const read = (text: unknown): Readonly<Record<string, unknown>> =>
      typeof text === 'string' ? { [first]: text } : mapping(text);
    const [was, is] = [read(before), read(after)];
    const say = (text: unknown): string =>
      typeof text === 'string' ? this.#words.quoted(text.trim()) : this.#words.nothing;
    return [...new Set([...Object.keys(was), ...Object.keys(is)])]
      .filter((language) => was[language] !== is[language])
      .map((language) => {
        const label = this.#words.inLanguage(this.#label(), this.#words.languages[language] ?? language);
        return this.#words.changed(label, say(was[language]), say(is[language]));
      })
      .join('; ');
  }

  /** A value of the changed field in words. */
  #value(value: unknown, phrases: Phrases): string {
    if (value === undefined) return this.#words.nothing;
    const { known, entry, name, parent } = this.#place();
    return flat(valueText(value, (Array.isArray(value) ? known : entry) ?? {}, name, parent, phrases));
  }

  /** The field in words: `Milestone M1, due`. */
  #label(): string {
    return this.#place().label;
  }

  #place(): FieldPlace {
    return fieldPlace(this.#change, this.#is.language, this.#words);
  }
}

function mapping(value: unknown): Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' ? (value as Readonly<Record<string, unknown>>) : {};
}

/** A text in one line. */
function flat(text: ReturnType<typeof valueText>): string {
  return pieces(text)
    .map((part) => part.text)
    .join('')
    .replace(/\s*\n\s*/g, '; ');
}
