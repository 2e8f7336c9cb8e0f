import type { Collection, Member, Source } from './source.ts';
import type { Splice } from './splice.ts';

/** Puts a new field or item between brackets or braces, so that it is the one at an index. */
export function insertedToken(
  source: Source,
  node: Collection,
  index: number,
  token: string,
): readonly Splice[] {
  const { text } = source;
  const members = source.members(node);
  const member = members[index - 1];
  const first = members[0];
  if (!first) return inEmpty(source, node, token);
  const onLines = areOnLines(source, node, members);
  if (!member) {
    const gap = source.isFirstInLine(first.start) ? breakAndIndent(source, [first]) : ' ';
    return [{ start: first.start, end: first.start, text: `${token},${gap}` }];
  }
  const comma = commaAfter(source, member, node);
  const end = comma < 0 ? member.end : comma + 1;
  if (onLines && source.rest(end) !== 'data') {
    // A comment in the line above is about what stands there.
    const at = source.lineEnd(end);
    return [
      ...(comma < 0 ? [{ start: end, end, text: ',' }] : []),
      {
        start: at,
        end: at,
        text: `${breakAndIndent(source, [member, ...members.slice(index), ...members])}${token}${comma < 0 ? '' : ','}`,
      },
    ];
  }
  if (comma >= 0) {
    const isTight = /[^\s\]}]/.test(text[end] ?? '');
    return [{ start: end, end, text: `${isTight ? '' : ' '}${token},` }];
  }
  const before = members[index - 2];
  const isTight = before !== undefined && /\S/.test(text[commaAfter(source, before, node) + 1] ?? '');
  return [{ start: end, end, text: `,${isTight ? '' : ' '}${token}` }];
}

/** Takes a field or item from between brackets or braces. */
export function removedToken(source: Source, node: Collection, index: number): readonly Splice[] {
  const { text } = source;
  const members = source.members(node);
  const member = members[index];
  if (!member) return [];
  const comma = commaAfter(source, member, node);
  const end = comma < 0 ? member.end : comma + 1;
  if (members.length === 1) {
    const inside = { start: node.range.start + 1, end: node.range.end - 1 };
    const others = text.slice(inside.start, member.start) + text.slice(end, inside.end);
    if (!/\S/.test(others)) return [{ ...inside, text: '' }];
    // A comment in there stays.
    if (source.rest(end) !== 'nothing') return [{ start: member.start, end, text: '' }];
    if (!source.isFirstInLine(member.start))
      return [{ start: text.slice(0, member.start).trimEnd().length, end, text: '' }];
    return [{ start: source.lineStart(member.start), end: source.nextLine(end), text: '' }];
  }
  const lineStart = source.lineStart(member.start);
  const isAlone = source.isFirstInLine(member.start) && source.rest(end) !== 'data';
  const above = members[index - 1];
  const lead = above ? commaAfter(source, above, node) : -1;
  const isLast = index === members.length - 1;
  const inLine = lead >= 0 && !/\S/.test(text.slice(lead + 1, member.start)) && !isAlone;
  // A comma behind the last one goes on standing behind the last one.
  if (comma >= 0 && isLast && inLine) return [{ start: lead + 1, end, text: '' }];
  if (comma >= 0 || lead < 0) {
    if (isAlone) return [{ start: lineStart, end: source.nextLine(end), text: '' }];
    const rest = source.rest(end);
    // Of the blanks on both sides one lot stays: those before a comment, or before what follows in the line.
    const start = rest === 'data' ? member.start : text.slice(0, member.start).replace(/[ \t]+$/, '').length;
    const behind = rest === 'data' ? end + (/^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0) : end;
    return [{ start, end: behind, text: '' }];
  }
  const comesLast = source.rest(lead + 1) === 'nothing';
  const withComma: Splice = {
    start: comesLast ? text.slice(0, lead).trimEnd().length : lead,
    end: lead + 1,
    text: '',
  };
  if (!isAlone) {
    const start = source.rest(end) === 'nothing' ? text.slice(0, lead).trimEnd().length : lead;
    if (inLine) return [{ start, end, text: '' }];
    return [withComma, { start: member.start, end, text: '' }];
  }
  const before = text.slice(0, lineStart).replace(/\r?\n$/, '').length;
  return [withComma, { start: before, end: source.lineEnd(end), text: '' }];
}

function inEmpty(source: Source, node: Collection, token: string): readonly Splice[] {
  const inside = { start: node.range.start + 1, end: node.range.end - 1 };
  const written = source.text.slice(inside.start, inside.end);
  if (/^ *$/.test(written)) {
    const padding = written === '' ? '' : ' ';
    return [{ ...inside, text: padding + token + padding }];
  }
  const isApart = /\s$/.test(written);
  return [{ start: inside.end, end: inside.end, text: (isApart ? '' : ' ') + token }];
}

/** The comma behind a member, if there is one. */
function commaAfter(source: Source, member: Member, node: Collection): number {
  return source.find(',', member.end, node.range.end);
}

/** Whether each member has a line of its own, by the last of them. */
function areOnLines(source: Source, node: Collection, members: readonly Member[]): boolean {
  const last = members.at(-1);
  const from = members.at(-2)?.end ?? node.range.start;
  return last !== undefined && source.text.slice(from, last.start).includes('\n');
}

/** A break, and the blanks before the first of some members that begins its line. */
function breakAndIndent(source: Source, members: readonly Member[]): string {
  const model = members.find(({ start }) => source.isFirstInLine(start)) ?? members.at(-1);
  const start = source.lineStart(model?.start ?? 0);
  return source.lineBreak + (/^[ \t]*/.exec(source.text.slice(start, model?.start))?.[0] ?? '');
}
