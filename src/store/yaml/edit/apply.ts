import type { Field } from '../../../model/field.ts';
import { fieldsOf } from '../../../model/fields.ts';
import type { Path } from '../../../model/path.ts';
import { readYaml, type YamlReading } from '../read.ts';
import { insertedLines, removedLines } from './block-members.ts';
import { type Edit, type Edited, type EditOptions, RefusedEdit, type Value } from './edit.ts';
import { insertedToken, removedToken } from './flow-members.ts';
import { intended, isAbsent } from './intend.ts';
import { findPlace, valueAt } from './place.ts';
import { type Place, replaced } from './replace.ts';
import { type Collection, Source } from './source.ts';
import { type Splice, spliced } from './splice.ts';
import { styleOf } from './style.ts';
import { memberOf, sameData, writable } from './value.ts';
import { Writer } from './writer.ts';

/**
 * Applies edits to a text, one after the other, and changes no more of it than they mean: comments, quotes, blank
 * lines, the order of fields, line breaks and a byte order mark stay as they are. The result has been read again and
 * holds what was meant; otherwise there is a refusal.
 */
export function applyEdits(text: string, edits: readonly Edit[], options: EditOptions = {}): Edited {
  const byteOrderMark = text.startsWith('\ufeff') ? '\ufeff' : '';
  let written = text.slice(byteOrderMark.length);
  let index = 0;
  try {
    let reading = readable(written);
    for (const edit of edits) {
      const after = applied(written, reading, edit, options);
      written = after.text;
      reading = after.reading;
      index++;
    }
    return { ok: true, text: byteOrderMark + written, data: reading.data };
  } catch (error) {
    if (error instanceof RefusedEdit) return { ok: false, edit: index, refusal: error.refusal };
    throw error;
  }
}

interface Applied {
  readonly text: string;
  readonly reading: YamlReading;
}

/** What a text holds, unless it holds something that nobody can change safely. */
function readable(text: string): YamlReading {
  const reading = readYaml(text);
  // An integer too long for a number is wrong, and no obstacle: its characters stay as they are.
  const faults = reading.faults.filter(({ code }) => code !== 'schema-range');
  if (faults.length > 0) throw new RefusedEdit({ reason: 'unreadable', faults });
  if (/\r(?!\n)/.test(text)) throw new RefusedEdit({ reason: 'unusual', path: [], what: 'carriage-return' });
  return reading;
}

function applied(text: string, reading: YamlReading, edit: Edit, { kind }: EditOptions): Applied {
  const root = kind === undefined ? undefined : fieldsOf[kind];
  const value = 'value' in edit ? writable(edit.value, fieldOfValue(root, edit), edit.path) : null;
  const meant = intended(reading.data, edit, value);
  if (sameData(meant, reading.data)) return { text, reading };
  const source = new Source(text);
  const style = styleOf(source);
  // Lines below a `|` or `>` can take in comments that follow; then the text goes into quotes.
  for (const writer of [new Writer(style), new Writer(style, false)]) {
    const result = spliced(text, new Editor(source, writer, root, reading.data).splices(edit, value));
    const after = readYaml(result);
    if (after.faults.length <= reading.faults.length && sameData(after.data, meant))
      return { text: result, reading: after };
  }
  throw new RefusedEdit({ reason: 'misread', path: edit.path });
}

/** What the rules know of the value that an edit brings. */
function fieldOfValue(root: Field | undefined, edit: Edit): Field | undefined {
  const at = edit.path.reduce<Field | undefined>((field, step) => memberOf(field, step), root);
  if (edit.type === 'add') return memberOf(at, edit.key);
  return edit.type === 'append' || edit.type === 'insert' ? at?.items : at;
}

/** Turns an edit, whose path is known to lead somewhere, into splices of a text. */
class Editor {
  readonly #source: Source;
  readonly #writer: Writer;
  readonly #root: Field | undefined;
  readonly #data: unknown;

  constructor(source: Source, writer: Writer, root: Field | undefined, data: unknown) {
    this.#source = source;
    this.#writer = writer;
    this.#root = root;
    this.#data = data;
  }

  splices(edit: Edit, value: Value): readonly Splice[] {
    const { path } = edit;
    switch (edit.type) {
      case 'set':
        return this.#replace(this.#place(path), value);
      case 'add':
        return this.#add(this.#place(path), edit.key, value);
      case 'remove':
        return this.#remove(path);
      case 'append':
        if (isAbsent(this.#data, path))
          return this.#add(this.#place(path.slice(0, -1)), String(path.at(-1)), [value]);
        return this.#insert(this.#place(path), undefined, value);
      case 'insert':
        return this.#insert(this.#place(path), edit.index, value);
    }
  }

  #place(path: Path): Place {
    return findPlace(this.#source, path, this.#root);
  }

  #replace(place: Place, value: Value): readonly Splice[] {
    return replaced(this.#source, this.#writer, place, valueAt(this.#data, place.path), value);
  }

  #add(place: Place, key: string, value: Value): readonly Splice[] {
    const { node, path, field } = place;
    if (node.type !== 'mapping' || node.entries.length === 0)
      return this.#replaceEmpty(place, { [key]: value });
    if (this.#source.isBarePair(node)) throw new RefusedEdit({ reason: 'unusual', path, what: 'bare-pair' });
    const index = placeOf(
      key,
      node.entries.map((entry) => entry.key),
      field,
    );
    const inner = memberOf(field, key);
    if (this.#source.isFlow(node)) {
      const token = `${this.#writer.key(key, true)} ${this.#writer.token(value, inner)}`;
      return insertedToken(this.#source, node, index, token);
    }
    const column = this.#source.column(node.range.start);
    return insertedLines(this.#source, node, index, this.#writer.field(key, value, inner, column));
  }

  #insert(place: Place, index: number | undefined, value: Value): readonly Splice[] {
    const { node, field, key } = place;
    if (node.type !== 'sequence' || node.items.length === 0) return this.#replaceEmpty(place, [value]);
    const at = index ?? node.items.length;
    if (this.#source.isFlow(node))
      return insertedToken(this.#source, node, at, this.#writer.token(value, field?.items));
    const members = this.#source.members(node);
    const model = members[Math.max(0, at - 1)] ?? members[0];
    const column = this.#source.column(node.range.start);
    const gap = model ? this.#gapOf(model.valueStart, model.value.range.start, model.value.range.end) : 1;
    const collection = model && model.value.type !== 'scalar' ? model.value : undefined;
    const flow = collection && isFilled(collection) ? this.#source.isFlow(collection) : undefined;
    const lines = this.#writer.item(value, field?.items, column, gap, { flow, key });
    return insertedLines(this.#source, node, at, lines);
  }

  /** The blanks between the dash of an item and what follows in its line. */
  #gapOf(from: number, start: number, end: number): number {
    const between = this.#source.text.slice(from, start);
    return start < end && /^ {1,8}$/.test(between) ? between.length : 1;
  }

  /**
   * A first field or item: brackets or braces that stand between others or hold a comment stay; else the style of the
   * file decides.
   */
  #replaceEmpty(place: Place, value: Value): readonly Splice[] {
    const { node, inFlow } = place;
    const inside = this.#source.text.slice(node.range.start + 1, node.range.end - 1);
    if (node.type === 'scalar' || !(inFlow || inside.includes('#'))) return this.#replace(place, value);
    const token = this.#writer.token(value, place.field).replace(/^[[{] ?| ?[\]}]$/g, '');
    return insertedToken(this.#source, node, 0, token);
  }

  #remove(path: Path): readonly Splice[] {
    const parent = this.#place(path.slice(0, -1));
    const last = path.at(-1);
    const { node } = parent;
    if (node.type === 'scalar') return [];
    const index =
      node.type === 'mapping' ? node.entries.findIndex(({ key }) => key === String(last)) : Number(last);
    const inFlow = this.#source.isFlow(node);
    if (!isFilled(node, 2) && (!inFlow || this.#source.isBarePair(node)))
      return this.#replace(parent, node.type === 'mapping' ? {} : []);
    return inFlow ? removedToken(this.#source, node, index) : removedLines(this.#source, node, index);
  }
}

function isFilled(node: Collection, count = 1): boolean {
  return (node.type === 'mapping' ? node.entries : node.items).length >= count;
}

/** Where a field goes among others: behind the nearest known one that it follows in canonical order. */
function placeOf(key: string, keys: readonly string[], field: Field | undefined): number {
  const order = Object.keys(field?.fields ?? {});
  const rank = order.indexOf(key);
  if (rank < 0) return keys.length;
  const ranks = keys.map((one) => order.indexOf(one));
  const before = Math.max(...ranks.filter((one) => one < rank));
  if (before >= 0) return ranks.indexOf(before) + 1;
  const after = Math.min(...ranks.filter((one) => one > rank));
  return Number.isFinite(after) ? ranks.indexOf(after) : keys.length;
}
