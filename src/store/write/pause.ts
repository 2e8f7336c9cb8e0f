/** Stops everything for some milliseconds without using the processor. */
export function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/**
 * Tries until something comes of it or the patience, in milliseconds, is over: soon at first, then ten times a second.
 * `undefined` from `attempt` means not yet, and from the whole that it never came.
 */
export function patiently<T>(patience: number, attempt: (waited: number) => T | undefined): T | undefined {
  const began = performance.now();
  for (let rest = 5; ; rest = Math.min(100, rest * 1.5)) {
    const waited = performance.now() - began;
    const result = attempt(waited);
    if (result !== undefined || waited >= patience) return result;
    // Two that wait do not wake in step.
    pause(rest * (0.75 + Math.random() / 2));
  }
}
