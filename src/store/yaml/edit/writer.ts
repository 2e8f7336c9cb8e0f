import type { Field } from '../../../model/field.ts';
import { newBlockText, widest } from './block-text.ts';
import type { Value, ValueMapping } from './edit.ts';
import { canBePlain, keyText, numberText, type Quote, quoted, quotedLike } from './scalar-text.ts';
import type { Shape, Style } from './style.ts';
import { isDate, memberOf } from './value.ts';

/** A value behind its key or dash: what stands on that line, and the lines below. */
export interface Written {
  readonly head: string;
  readonly below: readonly string[];
}

/** Where a value is written. */
export interface Spot {
  /** The column of the key or dash that holds it. */
  readonly column: number;
  readonly holder: 'key' | 'item' | 'file';
  /** The width of what stands before it on its line. */
  readonly used: number;
  readonly key?: string | undefined;
  /** Blanks behind a dash. */
  readonly gap?: number;
  /** Lists and mappings in the style of what was there before. */
  readonly flow?: boolean | undefined;
  /** How the text that was there before was written. */
  readonly like?: TextStyle | undefined;
}

/** How a text on one line is written, and whether its line may be longer than others. */
export interface TextStyle {
  readonly quote: Quote | undefined;
  readonly long: boolean;
}

/** Writes values in the style of a file. */
export class Writer {
  readonly #style: Style;
  readonly #linesOfText: boolean;

  /** `linesOfText` is false where texts below a `|` or `>` would take in what follows them. */
  constructor(style: Style, linesOfText = true) {
    this.#style = style;
    this.#linesOfText = linesOfText;
  }

  /** A key with its colon. */
  key(key: string, inFlow: boolean): string {
    return `${keyText(key, inFlow, this.#style.quote)}:`;
  }

  /** A value on one line, as it stands between brackets and braces. */
  token(value: Value, field: Field | undefined, like?: TextStyle): string {
    if (typeof value === 'string') return this.#text(value, field, true, like);
    if (!isCollection(value)) return plainToken(value);
    const sign = Array.isArray(value) ? '[' : '{';
    const parts = Array.isArray(value)
      ? value.map((item: Value) => this.token(item, field?.items))
      : Object.entries(value as ValueMapping).map(
          ([key, item]) => `${this.key(key, true)} ${this.token(item, memberOf(field, key))}`,
        );
    const padding = parts.length > 0 ? this.#style.padding[sign] : '';
    return `${sign}${padding}${parts.join(', ')}${padding}${sign === '[' ? ']' : '}'}`;
  }

  /** A value behind its key or dash, on as many lines as it wants. */
  value(value: Value, field: Field | undefined, spot: Spot): Written {
    if (typeof value === 'string') return this.#textAt(value, field, spot);
    if (!isCollection(value)) return { head: plainToken(value), below: [] };
    if (isEmpty(value) || this.#isFlow(value, field, spot))
      return { head: this.token(value, field), below: [] };
    const { step, listStep } = this.#style;
    const inner = { key: Array.isArray(value) ? listStep : step, item: 1 + (spot.gap ?? 1), file: 0 };
    const column = spot.column + inner[spot.holder];
    const lines = Array.isArray(value)
      ? value.flatMap((item: Value) => this.item(item, field?.items, column, 1, { key: spot.key }))
      : Object.entries(value as ValueMapping).flatMap(([key, member]) =>
          this.field(key, member, memberOf(field, key), column),
        );
    if (spot.holder !== 'item') return { head: '', below: lines };
    // The first field or item begins in the line of the dash.
    const [first = '', ...rest] = lines;
    return { head: first.slice(column), below: rest };
  }

  /** The lines of an item of a list whose dashes stand in a column. */
  item(
    item: Value,
    field: Field | undefined,
    column: number,
    gap: number,
    how: Pick<Spot, 'flow' | 'key'>,
  ): readonly string[] {
    const lead = `${' '.repeat(column)}-${' '.repeat(gap)}`;
    const spot: Spot = { column, holder: 'item', used: lead.length, gap, ...how };
    const { head, below } = this.value(item, field, spot);
    return [lead + head, ...below];
  }

  /** The lines of a field of a mapping whose keys stand in a column. */
  field(key: string, value: Value, field: Field | undefined, column: number): readonly string[] {
    const lead = ' '.repeat(column) + this.key(key, false);
    const { head, below } = this.value(value, field, {
      column,
      holder: 'key',
      used: lead.length + 1,
      key,
    });
    return [head === '' ? lead : `${lead} ${head}`, ...below];
  }

  #textAt(value: string, field: Field | undefined, spot: Spot): Written {
    const line = this.#text(value, field, false, spot.like);
    const long = !spot.like?.long && spot.used + line.length > widest;
    if (!this.#linesOfText || !(long || value.includes('\n'))) return { head: line, below: [] };
    const { column, holder, gap = 1 } = spot;
    const inner = { key: this.#style.step, item: 1 + gap, file: 0 };
    const block = newBlockText(value, column + inner[holder]);
    // A word that no blank parts is not better off on a line below.
    const gained = block && (value.includes('\n') || block.lines.length > 1 || /[^ ] [^ ]/.test(value));
    return block && gained ? { head: block.header, below: block.lines } : { head: line, below: [] };
  }

  /** A text on one line; where it needs quotes, in those of what was there before, else of the file. */
  #text(value: string, field: Field | undefined, inFlow: boolean, like?: TextStyle): string {
    if (like?.quote) return quotedLike(value, like.quote);
    return canBePlain(value, inFlow, isDate(value, field)) ? value : quoted(value, this.#style.quote);
  }

  /** Whether a list or mapping goes between brackets: as what was there before, else as the file's others. */
  #isFlow(value: readonly Value[] | ValueMapping, field: Field | undefined, spot: Spot): boolean {
    if (spot.flow !== undefined) return spot.flow;
    if (spot.holder === 'file' || !this.#style.isFlow(shapeOf(value), spot.key)) return false;
    const token = this.token(value, field);
    return spot.used + token.length <= widest && !token.includes('\\n');
  }
}

function shapeOf(value: readonly Value[] | ValueMapping): Shape {
  if (!Array.isArray(value)) return 'mapping';
  return value[0] !== null && typeof value[0] === 'object' ? 'list of mappings' : 'list of values';
}

function isCollection(value: Value): value is readonly Value[] | ValueMapping {
  return value !== null && typeof value === 'object';
}

function isEmpty(value: readonly Value[] | ValueMapping): boolean {
  return (Array.isArray(value) ? value : Object.keys(value)).length === 0;
}

function plainToken(value: number | boolean | null): string {
  return typeof value === 'number' ? numberText(value) : String(value);
}
