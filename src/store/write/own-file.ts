import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type HeldLock, holds, releaseLock, takeFreeLock } from './lock.ts';
import type { LockOwner } from './owner.ts';

/** Who takes a file for its own. */
export interface OwnFileWish {
  readonly pid: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * A file that one process at a time has for its own, for as long as it runs: `<beginning>.json`, or where another has
 * that, the next with a number. What a process left behind, dead or not, the next one takes up.
 */
export class OwnFile {
  /** Who had such a file when this one was taken. */
  readonly others: readonly LockOwner[];
  readonly #beginning: string;
  readonly #wish: OwnFileWish;
  #lock: HeldLock;

  constructor(beginning: string, wish: OwnFileWish) {
    this.#beginning = beginning;
    this.#wish = wish;
    const { lock, others } = take(beginning, wish, (file) => existsSync(file));
    this.#lock = lock;
    this.others = others;
  }

  /** Where the file is: another one than before when somebody has taken this process for dead, and its file over. */
  path(): string {
    if (!holds(this.#lock)) {
      releaseLock(this.#lock);
      this.#lock = take(this.#beginning, this.#wish, (file) => !existsSync(file)).lock;
    }
    return fileOf(this.#lock);
  }

  /** Leaves the file to others. */
  close(): void {
    releaseLock(this.#lock);
  }
}

/** Takes a file that nobody has, if possible one that is wanted. */
function take(
  beginning: string,
  wish: OwnFileWish,
  isWanted: (file: string) => boolean,
): { readonly lock: HeldLock; readonly others: readonly LockOwner[] } {
  const numbers = numbersOf(beginning);
  for (let fresh = 1; ; fresh++) {
    if (numbers.has(fresh)) continue;
    numbers.add(fresh);
    const tried = [...numbers]
      .sort((a, b) => a - b)
      .map((number) => takeFreeLock(lockOf(beginning, number), wish));
    const free = tried.filter((one) => one !== undefined && 'file' in one);
    const lock = free.find((one) => isWanted(fileOf(one))) ?? free[0];
    for (const one of free) if (one !== lock) releaseLock(one);
    if (!lock) continue;
    return { lock, others: tried.flatMap((one) => (one === undefined || 'file' in one ? [] : [one])) };
  }
}

/** The numbers of the files that are there, and of those that somebody has. */
function numbersOf(beginning: string): Set<number> {
  const name = path.basename(beginning);
  const numbers = new Set<number>();
  for (const entry of readdirSync(path.dirname(beginning))) {
    const found = entry.startsWith(name) && numbered.exec(entry.slice(name.length));
    if (found) numbers.add(Number(found[1] ?? 1));
  }
  return numbers;
}

/** What a file's name has after its beginning; no plan's name has a plus sign there. */
const numbered = /^(?:\+([1-9]\d{0,5}))?\.(?:json|lock)$/;

function lockOf(beginning: string, number: number): string {
  return `${beginning}${number === 1 ? '' : `+${number}`}.lock`;
}

function fileOf({ file }: HeldLock): string {
  return file.replace(/\.lock$/, '.json');
}
