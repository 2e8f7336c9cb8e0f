import type { DocBlock, Section } from '../document.ts';

/** How many paragraphs sections have, cells included: what it takes to lay them out. */
export function paragraphsIn(sections: readonly Section[]): number {
  return sections.reduce(
    (sum, { blocks }) => sum + 1 + blocks.reduce((all, block) => all + inBlock(block), 0),
    0,
  );
}

function inBlock(block: DocBlock): number {
  switch (block.type) {
    case 'table':
      return (block.rows.length + 1) * block.columns.length;
    case 'chart':
      return (block.chart.table.rows.length + 1) * block.chart.table.columns.length + 2;
    case 'list':
      return block.items.length;
    case 'tiles':
      return block.tiles.length * 3;
    case 'callout':
      return block.text.length + 1;
    default:
      return 1;
  }
}
