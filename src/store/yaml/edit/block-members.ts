import { blockHeader } from './block-text.ts';
import type { Collection, Member, Source } from './source.ts';
import { lineSplice, type Splice } from './splice.ts';

/** Puts the lines of a new field or item into a mapping or list between lines, so that it is the one at an index. */
export function insertedLines(
  source: Source,
  node: Collection,
  index: number,
  lines: readonly string[],
): readonly Splice[] {
  const { text, lineBreak } = source;
  const members = source.members(node);
  const above = members[index - 1];
  if (above) {
    const at = source.blockEnd(above);
    const apart = node.type === 'sequence' && areApart(source, members) && !keepsBlankLines(source, above);
    return [lineSplice(text, at, at, apart ? ['', ...lines] : lines, lineBreak)];
  }
  const first = members[0]?.start ?? node.range.start;
  if (!source.isFirstInLine(first)) {
    // It shares its line with a dash: the new one takes its place there.
    const column = source.column(first);
    const [head = '', ...below] = lines;
    const all = [head.slice(column), ...below, ' '.repeat(column)];
    return [{ start: first, end: first, text: all.join(lineBreak) }];
  }
  const at = node.type === 'sequence' ? aboveComments(source, first) : source.lineStart(first);
  return [lineSplice(text, at, at, lines, lineBreak)];
}

/** Takes a field or item out of a mapping or list between lines that holds others too. */
export function removedLines(source: Source, node: Collection, index: number): readonly Splice[] {
  const { text, lineBreak } = source;
  const members = source.members(node);
  const member = members[index];
  if (!member) return [];
  const end = source.blockEnd(member);
  if (source.isFirstInLine(member.start)) {
    const line = source.lineStart(member.start);
    const above = members[index - 1];
    // Blank lines behind it would become a part of a text above that keeps them; those before it are one already.
    const keeps = above !== undefined && keepsBlankLines(source, above);
    const behind = keeps ? end + (/^(?:[ \t]*\r?\n)*/.exec(text.slice(end))?.[0].length ?? 0) : end;
    if (keeps && /\n[ \t]*\r?\n$/.test(text.slice(0, line))) return [{ start: line, end: behind, text: '' }];
    // In a list whose items stand apart, the blank line before one goes with it.
    const gap =
      above && node.type === 'sequence' && areApart(source, members) ? source.blockEnd(above) : line;
    const start = /\S/.test(text.slice(gap, line)) ? line : gap;
    return [lineSplice(text, start, behind, [], lineBreak)];
  }
  const next = members[index + 1];
  if (next && source.lineStart(next.start) === end)
    return [{ start: member.start, end: next.start, text: '' }];
  // Comments or blank lines stand before the next one: the dash keeps a line of its own.
  const dash = text.slice(0, member.start).replace(/[ \t]+$/, '').length;
  return [{ start: dash, end: text.slice(0, end).replace(/\r?\n$/, '').length, text: '' }];
}

/** Whether blank lines stand between the items of a list. */
function areApart(source: Source, members: readonly Member[]): boolean {
  const [above, last] = members.slice(-2);
  if (!above || !last) return false;
  const end = source.blockEnd(above);
  return /^[ \t]*$/.test(source.text.slice(end, source.lineEnd(end))) && end < source.lineStart(last.start);
}

/** Whether a blank line behind a member would belong to its text. */
function keepsBlankLines(source: Source, member: Member): boolean {
  let { value } = member;
  for (;;) {
    const last =
      value.type === 'mapping'
        ? value.entries.at(-1)?.value
        : value.type === 'sequence'
          ? value.items.at(-1)
          : undefined;
    if (!last) break;
    value = last;
  }
  return source.isBlockText(value) && blockHeader(source.text, value.range.start).chomp === '+';
}

/** Where the comments begin that stand right above the first item of a list, as far in as itself. */
function aboveComments(source: Source, first: number): number {
  const column = source.column(first);
  let at = source.lineStart(first);
  while (at > 0) {
    const line = source.lineStart(at - 1);
    const comment = /^ *#/.exec(source.text.slice(line, at));
    // At the margin a comment may be about the whole file.
    if (!comment || comment[0].length - 1 !== column || column === 0) break;
    at = line;
  }
  return at;
}
