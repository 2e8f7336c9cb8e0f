import { type Node, type Range, tree } from './tree.ts';

/** The comments of a text that is YAML, each from its `#` to the end of its line, in order. */
export function commentsOf(text: string): readonly string[] {
  const root = tree(text);
  const scalars: Range[] = [];
  if (root) collect(root, scalars);
  const comments: string[] = [];
  let from = 0;
  for (const { start, end } of [...scalars, { start: text.length, end: text.length }]) {
    // A sign is a comment's only behind a blank, which may be the last one before the gap.
    const between = text.slice(from, Math.max(from, start));
    for (const match of between.matchAll(/(?<=^|\s)#[^\r\n]*/g)) {
      const at = from + match.index;
      if (at === 0 || /\s/.test(text[at - 1] ?? '')) comments.push(match[0].trimEnd());
    }
    from = Math.max(from, end);
  }
  return comments;
}

function collect(node: Node, scalars: Range[]): void {
  if (node.type === 'scalar') scalars.push(node.range);
  else if (node.type === 'sequence') for (const item of node.items) collect(item, scalars);
  else {
    for (const { keyRange, value } of node.entries) {
      scalars.push(keyRange);
      collect(value, scalars);
    }
  }
}
