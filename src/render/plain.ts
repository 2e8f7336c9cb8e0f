import { visible } from '../model/visible.ts';
import { type Block, pieces } from './blocks.ts';

/**
 * Blocks as plain lines for what is no screen: not fitted to a width, without colour. Only of headings, lines and gaps;
 * nothing comes of others, whose form needs a width.
 */
export function plainLines(blocks: readonly Block[]): string | undefined {
  let text = '';
  for (const block of blocks) {
    if (block.type === 'gap') text += '\n';
    else if (block.type === 'heading') text += `\n${line(block.text)}`;
    else if (block.type === 'line') {
      const words = pieces(block.text).map((part) => part.text);
      text += ' '.repeat(block.indent ?? 0) + line(words.join(''));
    } else return undefined;
  }
  return text;
}

/** Spaces that only keep a screen from breaking a line are ordinary ones here. */
function line(text: string): string {
  return `${visible(text.replaceAll('\n', ' ').replaceAll('\u00a0', ' ')).trimEnd()}\n`;
}
