import type { Field } from '../../model/field.ts';
import { fieldsOf } from '../../model/fields.ts';
import { type FileKind, isInFolder } from '../../model/kinds.ts';
import { type Refusal, RefusedEdit, type Value, type ValueMapping } from './edit/edit.ts';
import { ownStyle } from './edit/style.ts';
import { memberOf, sameData, writable } from './edit/value.ts';
import { Writer } from './edit/writer.ts';
import { readYaml } from './read.ts';

/** The text of a new file, or why its data cannot be written. */
export type Rendered =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly refusal: Refusal };

/** What a new file says beside its data: lines before a field, and at the end. */
export interface Comments {
  readonly before: Readonly<Record<string, readonly string[]>>;
  readonly end: readonly string[];
}

const noComments: Comments = { before: {}, end: [] };

/**
 * A new plan file in canonical form: the line that names its schema, fields in canonical order, blocks of two blanks,
 * lists further in than their key, long texts folded. The same data give the same bytes. The `yaml` package would
 * write the same but for its own idea of widths; the writer of edits is here anyway, loads at once, and keeps new
 * values in old files and in new ones alike.
 */
export function renderFile(kind: FileKind, data: Readonly<object>, comments = noComments): Rendered {
  const field = fieldsOf[kind];
  const up = isInFolder(kind) ? '../../..' : '../..';
  try {
    const value = writable(data, field, []);
    const lines = [
      `# yaml-language-server: $schema=${up}/schemas/${kind}.schema.json`,
      ...linesOf(value, field, comments),
      ...comments.end.map(comment),
    ];
    const text = lines.map((line) => `${line}\n`).join('');
    const { data: read, faults } = readYaml(text);
    if (faults.length === 0 && sameData(read, value)) return { ok: true, text };
    return { ok: false, refusal: { reason: 'misread', path: [] } };
  } catch (error) {
    if (error instanceof RefusedEdit) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

function linesOf(value: Value, field: Field, { before }: Comments): readonly string[] {
  const writer = new Writer(ownStyle);
  const isMapping = value !== null && typeof value === 'object' && !Array.isArray(value);
  const entries = isMapping ? Object.entries(value as ValueMapping) : [];
  if (entries.length === 0) {
    const { below, head } = writer.value(value, field, { column: 0, holder: 'file', used: 0 });
    return head === '' ? below : [head];
  }
  return entries.flatMap(([key, member]) => [
    ...(Object.hasOwn(before, key) ? (before[key] ?? []) : []).map(comment),
    ...writer.field(key, member, memberOf(field, key), 0),
  ]);
}

function comment(text: string): string {
  return `# ${text.replace(/\s+/gu, ' ').trim()}`;
}
