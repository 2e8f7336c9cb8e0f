import { fieldsOf } from '../../../model/fields.ts';
import type { FileKind } from '../../../model/kinds.ts';
import { sizeLimit } from '../../plan-source.ts';
import { Source } from '../edit/source.ts';
import { sameData } from '../edit/value.ts';
import { readYaml, type YamlFault } from '../read.ts';
import { commentsOf, outlineOf } from './outline.ts';
import { printed } from './print.ts';

/** A text in canonical form, or why it is left as it is. */
export type Formatted =
  | { readonly ok: true; readonly text: string }
  /** It is no YAML that planctl reads. */
  | { readonly ok: false; readonly why: 'unreadable'; readonly faults: readonly YamlFault[] }
  | { readonly ok: false; readonly why: NotKept };

/**
 * It would not hold the same data or comments afterwards; it would be larger than a file may be; it holds nothing that
 * has a form: no fields and no items.
 */
export type NotKept = 'not-kept' | 'too-large' | 'no-members';

/**
 * A text in the form of new files: fields in canonical order, blocks of two blanks, texts plain where every reader
 * takes them for texts, long ones folded. It holds the same data and the same comments, each beside or above what it was.
 * Line breaks stay of the system they are of. A canonical text comes back byte for byte.
 */
export function formatText(text: string, kind: FileKind | undefined): Formatted {
  const before = readYaml(text);
  // An integer too long for a number is wrong, and no obstacle: its characters stay as they are.
  const faults = before.faults.filter(({ code }) => code !== 'schema-range');
  if (faults.length > 0) return { ok: false, why: 'unreadable', faults };
  if (/\r(?!\n)/.test(text)) return { ok: false, why: 'not-kept' };
  const outline = outlineOf(new Source(text));
  if (!outline) return { ok: false, why: 'no-members' };
  const lineBreak = text.includes('\n') && !/(?<!\r)\n/.test(text) ? '\r\n' : '\n';
  const field = kind === undefined ? undefined : fieldsOf[kind];
  for (const keepsLines of [true, false]) {
    const lines = printed(outline, before.data, field, keepsLines);
    const result = lines.map((line) => line + lineBreak).join('');
    if (Buffer.byteLength(result) > sizeLimit) return { ok: false, why: 'too-large' };
    const after = readYaml(result);
    const told = outlineOf(new Source(result));
    const isKept =
      after.faults.length === before.faults.length &&
      sameData(after.data, before.data) &&
      told !== undefined &&
      sameWords(commentsOf(told), commentsOf(outline));
    if (isKept) return { ok: true, text: result };
  }
  return { ok: false, why: 'not-kept' };
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  const sorted = b.toSorted();
  return a.length === b.length && a.toSorted().every((word, i) => word === sorted[i]);
}
