import { dateSpan } from '../../../model/dates.ts';
import type { Field } from '../../../model/field.ts';
import { widest } from '../edit/block-text.ts';
import { mustEscape } from '../edit/scalar-text.ts';
import { ownStyle } from '../edit/style.ts';
import { memberOf } from '../edit/value.ts';
import { type Spot, Writer, type Written } from '../edit/writer.ts';
import type { Content, Outline, Part } from './outline.ts';

/** Lines of a part or of several: the loose ones above the first value may go up to the line of a dash. */
interface Printed {
  readonly above: readonly string[];
  readonly lines: readonly string[];
}

type Group = Pick<Outline, 'type' | 'parts'>;

/**
 * The lines of a file in the style of new ones. `data` is what the outlined text holds. With `keepsLines` a text below a
 * `|` or `>` stays in the lines that its author gave it.
 */
export function printed(
  outline: Outline,
  data: unknown,
  field: Field | undefined,
  keepsLines: boolean,
): readonly string[] {
  const { above, lines } = new Printer(keepsLines).group(outline, data, field, 0);
  const all = [...outline.top, ...above, ...lines, ...outline.end];
  const first = all.findIndex((line) => line !== '');
  return all.slice(first, all.findLastIndex((line) => line !== '') + 1);
}

class Printer {
  readonly #writer = new Writer(ownStyle);
  readonly #keepsLines: boolean;

  constructor(keepsLines: boolean) {
    this.#keepsLines = keepsLines;
  }

  /** The members of a mapping or list whose keys or dashes stand in a column. */
  group(group: Group, data: unknown, field: Field | undefined, column: number): Printed {
    let above: readonly string[] = [];
    const lines = inOrder(group, field).flatMap(({ part, step }, i) => {
      const value = (data as Readonly<Record<string | number, unknown>>)[step];
      const one = this.#part(part, value, memberOf(field, step), column);
      if (i > 0) return [...indented(one.above, column), ...one.lines];
      above = one.above.slice(one.above[0] === '' ? 1 : 0);
      return one.lines;
    });
    return { above, lines };
  }

  #part(part: Part, data: unknown, field: Field | undefined, column: number): Printed {
    const { key, value, beside, below } = part;
    const lead = ' '.repeat(column) + (key === undefined ? '-' : this.#writer.key(key, false));
    const inner = column + 2;
    if (value.type === 'scalar') {
      const { head, below: more } = this.#scalar(data, value, field, { key, column, used: lead.length + 1 });
      const line = [lead, head, ...beside].filter((word) => word !== '').join(' ');
      return { above: part.above, lines: [line, ...more, ...indented(below, column)] };
    }
    const group = this.group(value, data, field, inner);
    const tail = indented(below, inner);
    if (key === undefined) {
      // The first field or item begins in the line of the dash, and what is said of it goes above that.
      const [first = '', ...rest] = group.lines;
      const line = `${lead} ${first.slice(inner)}`;
      return { above: [...part.above, ...beside, ...group.above], lines: [line, ...rest, ...tail] };
    }
    const line = [lead, ...beside].join(' ');
    return { above: part.above, lines: [line, ...indented(group.above, inner), ...group.lines, ...tail] };
  }

  #scalar(
    data: unknown,
    { source, lines }: Extract<Content, { readonly type: 'scalar' }>,
    field: Field | undefined,
    spot: Omit<Spot, 'holder'>,
  ): Written {
    if (typeof data !== 'string') return { head: otherToken(data, source), below: [] };
    // Whether a field that no schema knows is meant for dates, only its author can say.
    const isDate = field === undefined && source === data && dateSpan(data) !== undefined;
    const known = isDate ? { date: true } : field;
    const at: Spot = { ...spot, holder: spot.key === undefined ? 'item' : 'key' };
    const asNew = this.#writer.value(data, known, at);
    if (!this.#keepsLines) return asNew;
    if (lines && asNew.below.length > 0) {
      return keptLines(lines, data, source.startsWith('>') ? '>' : '|', spot.column + 2) ?? asNew;
    }
    const inLine = this.#writer.value(data, known, { ...at, like: { quote: undefined, long: true } });
    const fits = inLine.below.length === 0 && spot.used + inLine.head.length <= tolerated;
    return fits && !lines ? inLine : asNew;
  }
}

/** A line that its author broke, or did not, may be somewhat longer than new ones before it is broken anew. */
const tolerated = widest + 10;

/** The lines of a text below a `|` or `>` as they are, with another margin; undefined where they do not do so. */
function keptLines(
  lines: readonly string[],
  value: string,
  sign: '|' | '>',
  indent: number,
): Written | undefined {
  if (/^\n*[ \t]|\n\n$/.test(value) || mustEscape(value)) return undefined;
  const shown = lines.find((line) => /[^ ]/.test(line)) ?? '';
  const margin = /^ */.exec(shown)?.[0].length ?? 0;
  const words = lines
    .slice(0, lines.findLastIndex((line) => /[^ ]/.test(line)) + 1)
    .map((line) => (/[^ ]/.test(line) ? ' '.repeat(indent) + line.slice(margin) : line.slice(margin)));
  const tooLong = sign === '>' && words.some((line) => line.length > tolerated);
  if (tooLong || words.length === 0 || words.some((line) => /[ \t]$/.test(line))) return undefined;
  return { head: value.endsWith('\n') ? sign : `${sign}-`, below: words };
}

/** What is no text, as it was written: `1.50` and `007` say more than the number; the three words have one spelling. */
function otherToken(data: unknown, source: string): string {
  if (typeof data === 'boolean') return String(data);
  if (data === null) return source === '' ? '' : 'null';
  if (typeof data === 'number') return source;
  return Array.isArray(data) ? '[]' : '{}';
}

/**
 * The members in canonical order, each with its step in the data. A field that is not in the schema stays behind the
 * one that it follows.
 */
function inOrder(
  { type, parts }: Group,
  field: Field | undefined,
): readonly { readonly part: Part; readonly step: string | number }[] {
  const members = parts.map((part, i) => ({ part, step: part.key ?? i }));
  const order = Object.keys(field?.fields ?? {});
  if (type === 'sequence' || order.length === 0) return members;
  let rank = -1;
  const ranked = members.map((member) => {
    const own = order.indexOf(String(member.step));
    if (own >= 0) rank = own;
    return { member, rank };
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ member }) => member);
}

function indented(lines: readonly string[], column: number): readonly string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line));
}
