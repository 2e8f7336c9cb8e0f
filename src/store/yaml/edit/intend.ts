import type { Path } from '../../../model/path.ts';
import { type Edit, RefusedEdit } from './edit.ts';

/** What a text is to hold after an edit whose value is `value`. Throws a refusal where the path leads nowhere. */
export function intended(data: unknown, edit: Edit, value: unknown): unknown {
  const { path } = edit;
  switch (edit.type) {
    case 'set':
      return changed(data, path, () => value);
    case 'add':
      return changed(data, path, (mapping) => {
        const fields = mapping === null ? {} : mapping;
        if (!isMapping(fields)) throw refused('not-a-mapping', path);
        if (Object.hasOwn(fields, edit.key)) throw refused('already-there', [...path, edit.key]);
        return withField(fields, edit.key, value);
      });
    case 'remove':
      return without(data, path);
    case 'append': {
      const key = path.at(-1);
      if (typeof key === 'string' && isAbsent(data, path))
        return changed(data, path.slice(0, -1), (parent) => withField(parent as Mapping, key, [value]));
      return changed(data, path, (list) => [...listOf(list, path), value]);
    }
    case 'insert':
      return changed(data, path, (list) => {
        const items = listOf(list, path);
        if (!Number.isInteger(edit.index) || edit.index < 0 || edit.index > items.length)
          throw refused('not-there', [...path, edit.index]);
        return items.toSpliced(edit.index, 0, value);
      });
  }
}

type Mapping = Readonly<Record<string, unknown>>;

/** Whether the mapping that would hold a field is there, and the field is not. */
export function isAbsent(data: unknown, path: Path): boolean {
  let parent = data;
  for (const step of path.slice(0, -1)) parent = has(parent, step) ? memberAt(parent, step) : undefined;
  return isMapping(parent) && !Object.hasOwn(parent, String(path.at(-1)));
}

function without(data: unknown, path: Path): unknown {
  const last = path.at(-1);
  if (last === undefined) throw refused('not-there', path);
  return changed(data, path.slice(0, -1), (parent) => {
    if (!has(parent, last)) throw refused('not-there', path);
    if (Array.isArray(parent)) return parent.toSpliced(Number(last), 1);
    return Object.fromEntries(Object.entries(parent as Mapping).filter(([name]) => name !== String(last)));
  });
}

/** A copy of data with one value of it changed. */
function changed(data: unknown, path: Path, change: (value: unknown) => unknown, depth = 0): unknown {
  const step = path[depth];
  if (step === undefined) return change(data);
  if (!has(data, step)) throw refused('not-there', path.slice(0, depth + 1));
  const value = changed(memberAt(data, step), path, change, depth + 1);
  return Array.isArray(data)
    ? data.with(Number(step), value)
    : withField(data as Mapping, String(step), value);
}

function has(data: unknown, step: string | number): boolean {
  if (Array.isArray(data)) return typeof step === 'number' && Object.hasOwn(data, step);
  return isMapping(data) && Object.hasOwn(data, String(step));
}

function memberAt(data: unknown, step: string | number): unknown {
  return (data as Mapping)[String(step)];
}

/** A mapping with a field more, or another value of one; `__proto__` is a key like others. */
function withField(mapping: Mapping, key: string, value: unknown): Mapping {
  return Object.fromEntries([...Object.entries(mapping).filter(([name]) => name !== key), [key, value]]);
}

function listOf(value: unknown, path: Path): readonly unknown[] {
  if (value === null) return [];
  if (!Array.isArray(value)) throw refused('not-a-list', path);
  return value;
}

function isMapping(value: unknown): value is Mapping {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

type Nowhere = 'not-there' | 'already-there' | 'not-a-list' | 'not-a-mapping';

function refused(reason: Nowhere, path: Path): RefusedEdit {
  return new RefusedEdit({ reason, path });
}
