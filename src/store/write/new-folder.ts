import { mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { writingFailure } from './disk.ts';

/** Makes a folder for a new plan; what is given back takes away again what of it is still empty. */
export function makeFolder(directory: string): () => void {
  let made: string | undefined;
  try {
    made = mkdirSync(directory, { recursive: true });
  } catch (error) {
    throw writingFailure(error, directory);
  }
  return () => {
    if (made === undefined) return;
    for (let folder = directory; folder.length >= made.length; folder = path.dirname(folder)) {
      try {
        if (readdirSync(folder).length > 0) return;
        rmdirSync(folder);
      } catch {
        return;
      }
    }
  };
}
