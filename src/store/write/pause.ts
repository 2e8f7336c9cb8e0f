import { hrtime } from 'node:process';

/** Stops everything for some milliseconds without using the processor. */
export function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/**
 * Tries until something comes of it or the patience, in milliseconds, is over: soon at first, then ten times a second.
 * `undefined` from `attempt` means not yet, and from the whole that it never came.
 */
export function patiently<T>(patience: number, attempt: (waited: number) => T | undefined): T | undefined {
  const began = milliseconds();
  for (let rest = 5; ; rest = Math.min(100, rest * 1.5)) {
    const waited = milliseconds() - began;
    const result = attempt(waited);
    if (result !== undefined || waited >= patience) return result;
    // Two that wait do not wake in step.
    pause(rest * (0.75 + Math.random() / 2));
  }
}

/** A clock that never goes back. `performance`, which is one too, takes a while to load. */
function milliseconds(): number {
  return Number(hrtime.bigint()) / 1e6;
}
