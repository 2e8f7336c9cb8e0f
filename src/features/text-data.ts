import { fieldsOf } from '../model/fields.ts';
import type { FileKind } from '../model/kinds.ts';
import { commentsOf } from '../store/yaml/comments.ts';
import { applyEdits } from '../store/yaml/edit/apply.ts';
import { editsBetween } from '../store/yaml/edit/edits-between.ts';
import { readYaml } from '../store/yaml/read.ts';

/** What a text holds; undefined where there is anything wrong with it. */
export function dataOf(text: string): { readonly data: unknown } | undefined {
  // A file that is not there yet holds no fields.
  if (text === '') return { data: {} };
  const { data, faults } = readYaml(plain(text));
  return faults.length === 0 ? { data } : undefined;
}

/** A text with the edits that give it other data; undefined where they cannot be made in it. */
export function carried(
  text: string,
  from: unknown,
  to: unknown,
  kind: FileKind | undefined,
): string | undefined {
  const field = kind === undefined ? undefined : fieldsOf[kind];
  const edited = applyEdits(text, editsBetween(from, to, field), { kind });
  return edited.ok ? edited.text : undefined;
}

/** The comments that a text has more than another; none of a text that cannot be read. */
export function addedComments(base: string, text: string): readonly string[] {
  const known = counts(commentsOf(plain(base)));
  return commentsOf(plain(text)).filter((comment) => {
    const left = known.get(comment) ?? 0;
    known.set(comment, left - 1);
    return left <= 0;
  });
}

/** Those of some comments that a text has not. */
export function missingComments(text: string, wanted: readonly string[]): readonly string[] {
  const there = new Set(commentsOf(plain(text)));
  return wanted.filter((comment) => !there.has(comment));
}

function plain(text: string): string {
  return text.replace(/^\ufeff/, '');
}

function counts(texts: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const text of texts) found.set(text, (found.get(text) ?? 0) + 1);
  return found;
}
