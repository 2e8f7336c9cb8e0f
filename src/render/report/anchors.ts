import type { DocBlock, Inlines, Section } from './document.ts';

/** The places of sections that links can lead to, in order; one may stand there twice. */
export function anchorsOf(sections: readonly Section[]): readonly string[] {
  return sections.flatMap(({ id, blocks }) => [
    id,
    ...blocks.flatMap((block) => {
      if (block.type === 'heading') return block.id === undefined ? [] : [block.id];
      if (block.type === 'table') return block.rows.flatMap((row) => (row.id === undefined ? [] : [row.id]));
      return [];
    }),
  ]);
}

/** The places of the report that something in these sections links to. */
export function linkTargets(sections: readonly Section[]): ReadonlySet<string> {
  const targets = new Set<string>();
  for (const inlines of sections.flatMap(({ blocks }) => blocks.flatMap(linesOf))) {
    for (const inline of inlines) {
      if (typeof inline !== 'string' && inline.to?.startsWith('#')) targets.add(inline.to.slice(1));
    }
  }
  return targets;
}

function linesOf(block: DocBlock): readonly Inlines[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'table':
      return block.rows.flatMap(({ cells }) => cells);
    case 'tiles':
      return block.tiles.flatMap(({ value, note }) => [value, note]);
    case 'callout':
      return block.text;
    case 'chart':
      return block.chart.table.rows.flatMap(({ cells }) => cells);
  }
}
