import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import type { UnreadableReason } from '../model/finding.ts';
import { by } from '../model/order.ts';
import { type Contents, type ListedFile, type PlanSource, sizeLimit } from './plan-source.ts';

/** A plan in a folder of the disk. `folder` is its path relative to the repository's root, with `/`. */
export class DiskSource implements PlanSource {
  readonly id: string;
  readonly folder: string;
  readonly #directory: string;
  #real: string | undefined;

  constructor(directory: string, folder: string) {
    this.#directory = directory;
    this.folder = folder;
    this.id = path.basename(directory);
  }

  list(): readonly ListedFile[] {
    const files: ListedFile[] = [];
    this.#walk('', files, 0);
    return files.sort(by((file) => file.path));
  }

  #walk(inPlan: string, files: ListedFile[], depth: number): void {
    const entries = readdirSync(path.join(this.#directory, inPlan), { withFileTypes: true });
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const name = inPlan === '' ? entry.name : `${inPlan}/${entry.name}`;
      // Links to folders are not followed: what they lead to is either in the plan already or not of the plan.
      if (entry.isDirectory()) {
        if (depth < 32) this.#walk(name, files, depth + 1);
      } else if (/\.ya?ml$/i.test(entry.name)) files.push({ path: name, plain: entry.isFile() });
    }
  }

  read(file: ListedFile): Contents {
    const target = path.join(this.#directory, file.path);
    return (file.plain ? readPlainly(target) : undefined) ?? this.#readCarefully(target);
  }

  #readCarefully(target: string): Contents {
    let descriptor: number;
    try {
      const link = lstatSync(target);
      if (link.isSymbolicLink() && !this.#isInside(target)) return { ok: false, reason: 'link-outside' };
      // Without waiting: a named pipe would hold the reader until somebody writes.
      descriptor = openSync(target, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    } catch (error) {
      return unreadable(error);
    }
    try {
      const stat = fstatSync(descriptor);
      if (!stat.isFile()) return { ok: false, reason: 'not-a-file' };
      if (stat.size > sizeLimit) return { ok: false, reason: 'too-large', bytes: stat.size };
      return { ok: true, bytes: readAll(descriptor, stat.size) };
    } catch (error) {
      return unreadable(error);
    } finally {
      closeSync(descriptor);
    }
  }

  #isInside(target: string): boolean {
    this.#real ??= realpathSync(this.#directory);
    const relative = path.relative(this.#real, realpathSync(target));
    // A name may begin with two dots and be inside.
    return relative !== '' && !/^\.\.(?:[\\/]|$)/.test(relative) && !path.isAbsolute(relative);
  }
}

/** An ordinary file of UTF-8 in the fewest calls; undefined for anything that needs a closer look. */
function readPlainly(target: string): Contents | undefined {
  try {
    if (statSync(target).size > sizeLimit) return undefined;
    const text = readFileSync(target, 'utf8');
    // A replacement character stands for bytes that are not UTF-8, or for itself.
    return text.includes('\ufffd') ? undefined : { ok: true, text };
  } catch {
    return undefined;
  }
}

function readAll(descriptor: number, size: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  while (length < size) {
    const read = readSync(descriptor, bytes, length, size - length, length);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}

const reasons: Readonly<Record<string, UnreadableReason>> = {
  EACCES: 'denied',
  EPERM: 'denied',
  EISDIR: 'not-a-file',
  ENXIO: 'not-a-file',
  ELOOP: 'link-broken',
  ENOENT: 'link-broken',
};

function unreadable(error: unknown): Contents {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  const code = String(error.code);
  return { ok: false, reason: reasons[code] ?? 'failed', detail: code };
}
