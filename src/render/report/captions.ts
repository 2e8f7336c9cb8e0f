import type { DocBlock, Inlines, Section } from './document.ts';

/** The tables of a section that need no caption, as the heading above them is their name. */
export function namedAbove({ title, blocks }: Section): ReadonlySet<DocBlock> {
  const named = new Set<DocBlock>();
  let heading = title;
  for (const block of blocks) {
    if (block.type === 'heading') heading = wordsOf(block.text);
    if (block.type === 'table' && heading.startsWith(block.caption.trim())) named.add(block);
  }
  return named;
}

function wordsOf(inlines: Inlines): string {
  return inlines
    .map((one) => (typeof one === 'string' ? one : one.text))
    .join('')
    .trim();
}
