import { assigned } from '../core/edit/assign.ts';
import type { FieldPlace } from '../core/edit/field-place.ts';
import { asId } from '../features/choose.ts';
import { fieldsOfKind, placeIn, refuseFixed, targetIn } from '../features/target.ts';
import { Failure } from '../model/failure.ts';
import type { Field } from '../model/field.ts';
import { fieldsOf } from '../model/fields.ts';
import type { NewKind } from '../model/kinds.ts';
import { languagesOf, type PlanState } from '../model/plan.ts';
import { type AddFlag, addTable, keyOf, otherAddFlags } from './add-table.ts';
import { refuse } from './typed.ts';
import { type FieldReading, typedEntry, typedValue } from './typed-field.ts';

/** The flags of `add` as typed: by commander's names. */
export type AddFlags = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** The fields that a kind may have. */
export function fieldsOfNew(kind: NewKind): Field {
  if (kind !== 'milestone') return fieldsOfKind(kind);
  return fieldsOf.activity.fields?.['milestones']?.items ?? {};
}

/** The flags that a kind takes. */
export function flagsOf(kind: NewKind): readonly AddFlag[] {
  return addTable.filter(({ kinds }) => kinds.includes(kind));
}

/** The data of a new entity from what was typed, without its id. Fails, naming the flag, for what cannot be read. */
export class NewData {
  readonly #kind: NewKind;
  readonly #state: PlanState;
  readonly #reading: FieldReading;
  #data: unknown = {};

  constructor(kind: NewKind, state: PlanState, reading: Omit<FieldReading, 'yesOrNo'>, flags: AddFlags) {
    this.#kind = kind;
    this.#state = state;
    this.#reading = {
      ...reading,
      yesOrNo:
        String(flags['measure'] ?? '')
          .trim()
          .toLowerCase() === 'boolean',
    };
    refuseOthers(kind, flags);
    for (const flag of flagsOf(kind)) this.#take(flag, flags);
    for (const typed of several(flags['field'])) this.#assign(typed);
  }

  get data(): Readonly<Record<string, unknown>> {
    return this.#data as Readonly<Record<string, unknown>>;
  }

  #take(flag: AddFlag, flags: AddFlags): void {
    const place = this.#place(flag.field);
    if (flag.languages) {
      const typed = namesOf(flag).map((name) => {
        const words = asText(flags[keyOf(name)]);
        return words === undefined ? undefined : this.#reading.text(`--${name}`, words);
      });
      const text = this.#text(place, typed);
      if (text !== undefined) this.#put(place, text);
      return;
    }
    const typed = flags[keyOf(flag.flag)];
    if (flag.form === 'yes' && typed === true) this.#put(place, true);
    for (const one of several(typed)) {
      const value = this.#read(flag, place, one);
      if (place.field.items) this.#append(flag.field, value);
      else this.#put(place, value);
    }
  }

  /** The value that is typed behind a flag; of a list the entries that come to it. */
  #read({ form, flag }: AddFlag, place: FieldPlace, typed: string): unknown {
    const name = `--${flag}`;
    const inner = (field: Field, key: string, text: string): unknown =>
      typedValue({ name, field, term: { name: key, parent: place.term.name } }, text, this.#reading);
    if (form === 'allowed') return [this.#allowed(name, typed)];
    if (form === 'range') {
      const [low, high, ...more] = typed.split(/\.{2,3}|…/);
      if (low === undefined || high === undefined || more.length > 0) return refuse(name, typed, 'range');
      return { low: inner({ type: 'number' }, 'low', low), high: inner({ type: 'number' }, 'high', high) };
    }
    if (form === 'dated' || form === 'entries') {
      const [, date, value] = /^([^=]+)=(.+)$/s.exec(typed) ?? [];
      if (date === undefined || value === undefined) return refuse(name, typed, 'dated-value');
      const fields = place.field.fields ?? place.field.items?.fields ?? {};
      const dated = {
        date: inner(fields['date'] ?? {}, 'date', date),
        value: inner(fields['value'] ?? {}, 'value', value),
      };
      return form === 'dated' ? dated : [dated];
    }
    if (form === 'value') return typedValue({ ...place, name }, typed, this.#reading);
    return this.#entries({ ...place, name }, typed);
  }

  /** Entries of a list: several ids may stand behind one another. */
  #entries({ name, field: { items = {} }, term }: FieldPlace, typed: string): readonly unknown[] {
    const entry = { name, field: items, term };
    const parts = items.ref && !items.exceptUrls ? typed.split(',') : [typed];
    return parts.map((part) => typedEntry(entry, part, this.#reading));
  }

  /** `A-01.end=2028-06-30`: what a decision allows, the value read as the field that it is for. */
  #allowed(option: string, typed: string): unknown {
    const [, whom, field, to] = /^([^.=]+)\.([^=]+)(?:=(.*))?$/s.exec(typed.trim()) ?? [];
    if (whom === undefined || field === undefined) return refuse(option, typed, 'allowed-change');
    const isPlan = whom === 'plan' || whom === this.#state.id;
    const target = targetIn(this.#state, isPlan ? undefined : asId(whom));
    const place = placeIn(target, field.trim());
    const allowed = { entity: target.id, field: place.name };
    return to === undefined
      ? allowed
      : { ...allowed, to: typedValue({ ...place, name: option }, to, this.#reading) };
  }

  /** A text in the plan's first language, in named ones, or in both. */
  #text(place: FieldPlace, [plain, bg, en]: readonly (string | undefined)[]): unknown {
    const languages = languagesOf(this.#state);
    const [first = 'bg'] = languages;
    const named = { ...(plain === undefined ? {} : { [first]: plain }), ...present({ bg, en }) };
    const texts = Object.entries(named);
    // What is to be translated is written so that the other languages find their place.
    const translated = place.field.translated === true && languages.length > 1;
    if (bg === undefined && en === undefined && !translated) return texts[0]?.[1];
    const order = [...languages, 'bg', 'en'];
    texts.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
    return texts.length === 0 ? undefined : Object.fromEntries(texts);
  }

  /** `--field path=value`. */
  #assign(typed: string): void {
    const [, name = '', value] = /^([^=]+)=(.*)$/s.exec(typed) ?? [];
    if (value === undefined) refuse('--field', typed, 'assignment');
    const place = this.#place(name.trim());
    if (place.field.items) this.#append(name.trim(), this.#entries(place, value));
    else this.#put(place, typedValue(place, value, this.#reading));
  }

  #place(name: string): FieldPlace {
    const kind = this.#kind === 'milestone' ? 'activity' : this.#kind;
    const target = { id: this.#kind, kind, root: fieldsOfNew(this.#kind), data: this.data };
    const place = placeIn(target, name);
    refuseFixed(target, place);
    return place;
  }

  #put(place: FieldPlace, value: unknown): void {
    this.#data = assigned(this.#data, place.path, value);
  }

  #append(name: string, values: unknown): void {
    const place = this.#place(name);
    const before: readonly unknown[] = Array.isArray(place.value) ? place.value : [];
    this.#put(place, [...before, ...(Array.isArray(values) ? values : [values])]);
  }
}

/** Fails for a flag that the kind has no field for. */
function refuseOthers(kind: NewKind, flags: AddFlags): void {
  const own = flagsOf(kind);
  const known = [...own.flatMap(namesOf), ...otherAddFlags];
  for (const flag of addTable.flatMap(namesOf)) {
    if (known.includes(flag) || flags[keyOf(flag)] === undefined) continue;
    const names = [...own.map((one) => one.flag), 'field'].map((one) => `--${one}`);
    throw new Failure({ why: 'flag-not-for-kind', flag: `--${flag}`, kind, flags: names });
  }
}

/** A flag with those for its languages. */
export function namesOf({ flag, languages }: AddFlag): readonly string[] {
  return languages ? [flag, `${flag}-bg`, `${flag}-en`] : [flag];
}

function several(typed: AddFlags[string]): readonly string[] {
  if (typeof typed === 'string') return [typed];
  return Array.isArray(typed) ? (typed as readonly string[]) : [];
}

function present(texts: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]) => (text === undefined ? [] : [[key, text] as const])),
  );
}

function asText(typed: AddFlags[string]): string | undefined {
  return typeof typed === 'string' ? typed : undefined;
}
