import type { Field } from '../../../model/field.ts';
import type { Path } from '../../../model/path.ts';
import type { Node } from '../tree.ts';
import { blockHeader, blockText, widest } from './block-text.ts';
import { RefusedEdit, type Value } from './edit.ts';
import type { Source } from './source.ts';
import { lineSplice, type Splice } from './splice.ts';
import type { Spot, TextStyle, Writer, Written } from './writer.ts';

/** A value in a text, and what holds it. */
export interface Place {
  readonly node: Node;
  readonly path: Path;
  readonly field: Field | undefined;
  readonly holder: 'key' | 'item' | 'file';
  /** The column of the key or dash that holds it. */
  readonly column: number;
  /** Whether it stands between brackets or braces. */
  readonly inFlow: boolean;
  /** Behind its colon or dash; behind the key where there is no colon. */
  readonly valueStart: number;
  readonly key?: string | undefined;
}

/** The splices that write another value in a place. `before` is the value that is there. */
export function replaced(
  source: Source,
  writer: Writer,
  place: Place,
  before: unknown,
  value: Value,
): readonly Splice[] {
  const { node, field } = place;
  const { start, end } = node.range;
  if (start === end) return inEmptyPlace(source, writer, place, value);
  if (place.inFlow || source.isBarePair(node))
    return [{ start, end, text: writer.token(value, field, likeOf(source, node, value)) }];
  if (source.isBlockText(node)) {
    const splices = textBelow(source, place, before, value);
    if (splices) return splices;
  }
  const spot = spotOf(source, place, value);
  const isCollection = value !== null && typeof value === 'object';
  return put(source, place, writer.value(value, field, spot), isCollection);
}

function spotOf(source: Source, place: Place, value: Value): Spot {
  const { node, column, holder, key, valueStart } = place;
  const { start } = node.range;
  const collections = node.type !== 'scalar' && value !== null && typeof value === 'object';
  const filled =
    node.type === 'mapping' ? node.entries.length > 0 : node.type === 'sequence' && node.items.length > 0;
  const gap = /^ */.exec(source.text.slice(valueStart, start))?.[0].length ?? 1;
  return {
    column,
    holder,
    used: source.column(valueStart) + 1,
    key,
    gap: holder === 'item' && source.lineStart(start) === source.lineStart(valueStart) ? Math.max(1, gap) : 1,
    flow: collections && filled ? source.isFlow(node) : undefined,
    like: likeOf(source, node, value),
  };
}

/** How a text on one line is written, for the text that takes its place. */
function likeOf(source: Source, node: Node, value: Value): TextStyle | undefined {
  if (typeof value !== 'string' || node.type !== 'scalar' || source.isBlockText(node)) return undefined;
  const { start, end } = node.range;
  const sign = source.text[start];
  const long =
    source.column(source.lineEnd(start)) > widest && source.lineStart(start) === source.lineStart(end);
  return { quote: sign === '"' || sign === "'" ? sign : undefined, long };
}

/** A value where there was none: behind the colon, dash or bare key. */
function inEmptyPlace(source: Source, writer: Writer, place: Place, value: Value): readonly Splice[] {
  const { valueStart: at, field, inFlow, path, holder, column, key } = place;
  const before = source.text[at - 1] ?? '';
  if (inFlow) {
    // A key between braces may do without its colon.
    const lead = before === ':' ? ' ' : ': ';
    return [{ start: at, end: at, text: lead + writer.token(value, field) }];
  }
  if (before !== (holder === 'item' ? '-' : ':'))
    throw new RefusedEdit({ reason: 'unusual', path, what: 'question-mark' });
  const spot: Spot = { column, holder, used: source.column(at) + 1, key };
  const { head, below } = writer.value(value, field, spot);
  const next = source.nextLine(at);
  return [
    { start: at, end: at, text: head === '' ? '' : ` ${head}` },
    lineSplice(source.text, next, next, below, source.lineBreak),
  ];
}

/** Another text in the lines below a `|` or `>`, its header changed only where it must be. */
function textBelow(
  source: Source,
  place: Place,
  before: unknown,
  value: Value,
): readonly Splice[] | undefined {
  if (typeof value !== 'string' || typeof before !== 'string') return undefined;
  const { text } = source;
  const { start } = place.node.range;
  const header = blockHeader(text, start);
  const first = source.nextLine(start);
  const last = source.blockTextEnd(place.node.range);
  const lines = text.slice(first, last).split(/\r?\n/);
  const shown = lines.find((line) => /[^ ]/.test(line));
  if (shown === undefined) return undefined;
  const insideLine = before.split('\n').find((line) => /[^ ]/.test(line)) ?? '';
  const margin = marginOf(shown) - marginOf(insideLine);
  const width = widthOf(lines, before);
  const written = blockText(value, header, margin, width);
  if (!written) return undefined;
  const { lineBreak } = source;
  // Blank lines that are a part of the text need their breaks, also at the end of a file without a last one.
  const below =
    written.lines.at(-1) === ''
      ? { start: first, end: last, text: written.lines.map((line) => line + lineBreak).join('') }
      : lineSplice(text, first, last, written.lines, lineBreak);
  return [{ start, end: start + header.written.length, text: written.header }, below];
}

function marginOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

/** How wide the lines of a folded text are: as the widest that was broken, or without end when a long one was not. */
function widthOf(lines: readonly string[], before: string): number {
  const longest = Math.max(...lines.map((line) => line.length));
  const paragraphs = before.split('\n').filter((line) => line !== '').length;
  const wasBroken = lines.filter((line) => line.trim() !== '').length > paragraphs;
  if (wasBroken) return longest;
  return longest > widest ? Number.POSITIVE_INFINITY : widest;
}

/** Puts a written value where another one stands between lines. */
function put(source: Source, place: Place, written: Written, isCollection: boolean): readonly Splice[] {
  const { text, lineBreak } = source;
  const { node, valueStart } = place;
  const { head, below } = written;
  const { start, end } = node.range;
  const isBlock = node.type !== 'scalar' && !source.isFlow(node);
  if (!isBlock) {
    const isText = source.isBlockText(node);
    const tokenEnd = isText ? start + blockHeader(text, start).written.length : end;
    const linesStart = source.nextLine(tokenEnd);
    const linesEnd = isText ? Math.max(linesStart, source.blockTextEnd(node.range)) : linesStart;
    const lines = lineSplice(text, linesStart, linesEnd, below, lineBreak);
    if (head !== '') {
      // A tab may stand before a scalar alone.
      const tabs = isCollection && /^[ ]*\t[ \t]*$/.test(text.slice(valueStart, start));
      return [{ start: tabs ? valueStart : start, end: tokenEnd, text: tabs ? ` ${head}` : head }, lines];
    }
    if (place.holder === 'file') return [{ start, end, text: below.join(lineBreak) }];
    return [withoutToken(source, start, tokenEnd, valueStart), lines];
  }
  const lineStart = source.lineStart(start);
  const blockEnd = source.blockEnd({ start, end, valueStart: start, value: node });
  if (source.isFirstInLine(start)) {
    const lines = lineSplice(
      text,
      lineStart,
      blockEnd,
      place.holder === 'file' && head !== '' ? [head] : below,
      lineBreak,
    );
    if (place.holder === 'file' || head === '') return [lines];
    return [{ start: valueStart, end: valueStart, text: ` ${head}` }, lines];
  }
  // It begins in the line of its dash.
  if (head === '') {
    const lines = lineSplice(text, source.nextLine(start), blockEnd, below, lineBreak);
    return [{ start: valueStart, end: source.lineEnd(start), text: '' }, lines];
  }
  const indented = [text.slice(lineStart, start) + head, ...below];
  return [lineSplice(text, lineStart, blockEnd, indented, lineBreak)];
}

/** Takes a value away from its line, and the line when nothing else stands on it. */
function withoutToken(source: Source, start: number, end: number, valueStart: number): Splice {
  const onOwnLine = source.lineStart(start) !== source.lineStart(valueStart);
  if (!onOwnLine) return { start: valueStart, end, text: '' };
  const lineStart = source.lineStart(start);
  if (source.rest(end) === 'nothing') return { start: lineStart, end: source.nextLine(end), text: '' };
  return { start, end, text: '' };
}
