import type { ChangeWords } from '../i18n/changes.ts';
import type { Change } from '../model/change.ts';
import type { WrittenDate } from '../model/dates.ts';
import type { KpiFile } from '../model/files.ts';
import type { Measurement } from '../model/status.ts';
import { changedField } from './changed-field.ts';
import type { Phrases } from './phrases.ts';

type Target = NonNullable<KpiFile['targets']>[number];

/** The sentences of what is measured and aimed at. */
export class KpiSentences {
  readonly #change: Change;
  readonly #was: Phrases;
  readonly #is: Phrases;
  readonly #words: ChangeWords;

  constructor(change: Change, was: Phrases, is: Phrases) {
    this.#change = change;
    this.#was = was;
    this.#is = is;
    this.#words = is.changes;
  }

  /** An entry of the measurements that comes, goes, or is another. */
  measurement(): string {
    const { type, before, after } = this.#change;
    const words = this.#words;
    const is = after as Measurement | undefined;
    const was = (before as Measurement | undefined) ?? this.#revised(is);
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

  /** What a revision takes the place of, as the earlier state has it. */
  #revised(is: Measurement | undefined): Measurement | undefined {
    const kpi = is?.revises === undefined ? undefined : this.#was.state.byId.get(this.#change.entity);
    if (kpi?.kind !== 'kpi') return undefined;
    return kpi.data.measurements?.findLast(({ period }) => String(period) === String(is?.period));
  }

  #measured(one: Measurement | undefined): string {
    if (one?.value !== undefined) return this.#kpiValue(one.value);
    const { numerator, denominator } = one ?? {};
    if (numerator === undefined || denominator === undefined) return this.#words.missing;
    return `${this.#is.number(numerator)}/${this.#is.number(denominator)}`;
  }

  #kpiValue(value: unknown): string {
    if (value === undefined) return this.#words.nothing;
    const { entity } = this.#change;
    const kpi = this.#is.state.byId.get(entity) ?? this.#was.state.byId.get(entity);
    return kpi?.kind === 'kpi' ? this.#is.value(kpi.data, Number(value)) : String(value);
  }

  /** A target, or one of its fields. */
  target(): string {
    const { before, after, field = '' } = this.#change;
    const words = this.#words;
    const [, date] = /^targets\.(.+)\.value$/.exec(field) ?? [];
    if (date !== undefined)
      return words.changed(words.target(this.#is.date(date)), this.#kpiValue(before), this.#kpiValue(after));
    if (![before, after].every((one) => one === undefined || isMapping(one))) return this.#changed();
    const [was, is] = [before as Target | undefined, after as Target | undefined];
    if (!is) return words.targetRemoved(this.#is.date(was?.date), this.#kpiValue(was?.value));
    if (!was) return words.newTarget(this.#is.date(is.date), this.#kpiValue(is.value));
    const label = words.target(this.#is.date(was.date));
    if (String(was.date) !== String(is.date)) return words.changed(label, this.#point(was), this.#point(is));
    if (was.value !== is.value)
      return words.changed(label, this.#kpiValue(was.value), this.#kpiValue(is.value));
    return words.changed(label, this.#value(was, this.#was), this.#value(is, this.#is));
  }

  /** The baseline, or one of its fields. */
  baseline(): string {
    const { before, after, field = '' } = this.#change;
    const [top, part] = field.split('.');
    if (part !== undefined && part !== 'value') return this.#changed();
    const { label } = changedField({ ...this.#change, field: top ?? '' }, this.#is);
    const say = (one: unknown): string => (part === undefined ? this.#point(one) : this.#kpiValue(one));
    return this.#words.changed(label, say(before), say(after));
  }

  /** A value and its date. */
  #point(value: unknown): string {
    if (value === undefined) return this.#words.nothing;
    const { date, value: number } = value as { readonly date: WrittenDate; readonly value: number | boolean };
    return `${this.#kpiValue(number)} (${this.#is.date(date)})`;
  }

  #changed(): string {
    const { label } = changedField(this.#change, this.#is);
    const { before, after } = this.#change;
    return this.#words.changed(label, this.#value(before, this.#was), this.#value(after, this.#is));
  }

  #value(value: unknown, phrases: Phrases): string {
    return changedField(this.#change, phrases).say(value);
  }
}

function isMapping(value: unknown): boolean {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
