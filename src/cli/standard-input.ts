import { readSync } from 'node:fs';
import { pause } from '../store/write/pause.ts';

/** All bytes of standard input, which may be a pipe that has nothing yet. */
export function readStandardInput(): Uint8Array {
  const parts: Buffer[] = [];
  const part = Buffer.alloc(65_536);
  for (;;) {
    try {
      const length = readSync(0, part, 0, part.length, null);
      if (length === 0) return Buffer.concat(parts);
      parts.push(Buffer.from(part.subarray(0, length)));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EOF') return Buffer.concat(parts);
      if (code !== 'EAGAIN') throw error;
      pause(5);
    }
  }
}
