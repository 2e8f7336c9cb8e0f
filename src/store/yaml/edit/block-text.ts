import { mustEscape } from './scalar-text.ts';

/** Lines no longer than this hold a text on the line of its key; new folded texts are as wide. */
export const widest = 100;

/** A text written below a `|` or `>`: the header and the lines, without breaks. */
export interface BlockText {
  readonly header: string;
  readonly lines: readonly string[];
}

/** The parts of a header: `|2-` or `>+`. */
export interface BlockHeader {
  readonly sign: '|' | '>';
  readonly digit: string;
  readonly chomp: '' | '-' | '+';
  /** As it stands in the text; its signs may come in either order. */
  readonly written: string;
}

/** The header that begins at an offset. */
export function blockHeader(text: string, at: number): BlockHeader {
  const [whole = '', signs = ''] = /^[|>]([-+0-9]*)/.exec(text.slice(at, at + 4)) ?? [];
  return {
    sign: whole.startsWith('>') ? '>' : '|',
    digit: /\d/.exec(signs)?.[0] ?? '',
    chomp: signs.includes('+') ? '+' : signs.includes('-') ? '-' : '',
    written: whole,
  };
}

/**
 * A text below a header like the one given, changed only as far as the text wants it; undefined where a text of lines
 * cannot hold it well: without words, with blanks at line ends, with what must be escaped.
 */
export function blockText(
  value: string,
  like: BlockHeader,
  indent: number,
  width: number,
): BlockText | undefined {
  const words = value.replace(/\n+$/, '');
  const breaks = value.length - words.length;
  if (/^\s*$/.test(words) || /[ \t](?:\n|$)|\r/.test(words) || mustEscape(words)) return undefined;
  const chomp = breaks === 0 ? '-' : like.chomp === '+' ? '+' : breaks === 1 ? '' : undefined;
  if (chomp === undefined) return undefined;
  const inset = /^[ \t]/m.test(words);
  // Without a digit in the header the first line tells how far in the text stands.
  if (/^\n*[ \t]/.test(words) && like.digit === '') return undefined;
  const sign = inset ? '|' : like.sign;
  const lines = sign === '|' ? words.split('\n') : folded(words, width - indent);
  const margin = ' '.repeat(indent);
  return {
    header: sign === like.sign && chomp === like.chomp ? like.written : `${sign}${like.digit}${chomp}`,
    lines: [
      ...lines.map((line) => (line === '' ? '' : margin + line)),
      ...Array.from({ length: chomp === '+' ? breaks - 1 : 0 }, () => ''),
    ],
  };
}

/** The lines of a folded text: one blank line for each break between words, and breaks where a line grows too long. */
function folded(words: string, width: number): readonly string[] {
  const lines: string[] = [];
  let first = true;
  for (const line of words.split('\n')) {
    if (line === '') {
      lines.push('');
      continue;
    }
    // Of several breaks between two lines the first one takes a blank line too.
    if (!first) lines.push('');
    first = false;
    lines.push(...wrapped(line, width));
  }
  return lines;
}

/** A line broken at single blanks, so that each part is as wide as it may be or has no such blank. */
export function wrapped(line: string, width: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const word of line.split(/(?<=[^ \t]) (?=[^ \t])/)) {
    if (part !== '' && part.length + 1 + word.length > width) {
      parts.push(part);
      part = word;
    } else {
      part = part === '' ? word : `${part} ${word}`;
    }
  }
  parts.push(part);
  return parts;
}

/** The text for a new place: literal where it has lines, folded where it has one or one would be too long. */
export function newBlockText(value: string, indent: number): BlockText | undefined {
  const lines = value.split('\n');
  const sign = lines.length === 1 || lines.some((line) => line.length + indent > widest) ? '>' : '|';
  return blockText(value, { sign, digit: '', chomp: '-', written: `${sign}-` }, indent, widest);
}
