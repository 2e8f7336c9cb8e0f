import type { Block } from '../render/blocks.ts';
import { drawBlocks } from '../render/terminal.ts';
import type { Io } from './io.ts';

/** Prints blocks on the terminal. Kept apart, since it brings the table and colour libraries that a pipe does without. */
export function printScreen(io: Io, blocks: readonly Block[]): void {
  io.out(screenOf(io, blocks));
}

/** Blocks as they are printed on the terminal. */
export function screenOf(io: Io, blocks: readonly Block[]): string {
  return drawBlocks(blocks, { width: io.width, colour: io.colour });
}
