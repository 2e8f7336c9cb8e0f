import type { Path } from '../../model/path.ts';

/** Data with a value at a path, and the mappings and lists on the way there; what else is there stays. */
export function assigned(data: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list: readonly unknown[] = Array.isArray(data) ? data : [];
    return list.with(step, assigned(list[step], rest, value));
  }
  const fields = data !== null && typeof data === 'object' ? (data as Readonly<Record<string, unknown>>) : {};
  const inner = Object.hasOwn(fields, step) ? fields[step] : undefined;
  return Object.fromEntries([
    ...Object.entries(fields).filter(([name]) => name !== step),
    [step, assigned(inner, rest, value)],
  ]);
}
