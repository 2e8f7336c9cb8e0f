import { fieldsOf } from '../../model/fields.ts';
import { type FileKind, folderOf } from '../../model/kinds.ts';
import { type Refusal, RefusedEdit } from './edit/edit.ts';
import { ownStyle } from './edit/style.ts';
import { sameData, writable } from './edit/value.ts';
import { Writer } from './edit/writer.ts';
import { readYaml } from './read.ts';

/** The text of a new file, or why its data cannot be written. */
export type Rendered =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * A new plan file in canonical form: the line that names its schema, fields in canonical order, blocks of two blanks,
 * lists further in than their key, long texts folded. The same data give the same bytes. The `yaml` package would
 * write the same but for its own idea of widths; the writer of edits is here anyway, loads at once, and keeps new
 * values in old files and in new ones alike.
 */
export function renderFile(kind: FileKind, data: Readonly<object>): Rendered {
  const field = fieldsOf[kind];
  const up = Object.hasOwn(folderOf, kind) ? '../../..' : '../..';
  try {
    const value = writable(data, field, []);
    const { below, head } = new Writer(ownStyle).value(value, field, { column: 0, holder: 'file', used: 0 });
    const lines = head === '' ? below : [head];
    const text = `# yaml-language-server: $schema=${up}/schemas/${kind}.schema.json\n${lines.map((line) => `${line}\n`).join('')}`;
    const { data: read, faults } = readYaml(text);
    if (faults.length === 0 && sameData(read, value)) return { ok: true, text };
    return { ok: false, refusal: { reason: 'misread', path: [] } };
  } catch (error) {
    if (error instanceof RefusedEdit) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
