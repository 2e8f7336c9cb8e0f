import { mergeData } from '../core/merge/merge-data.ts';
import { mergeLines } from '../core/merge/merge-lines.ts';
import type { FileKind } from '../model/kinds.ts';
import type { DataConflict } from '../model/merge.ts';
import { sameData } from '../store/yaml/edit/value.ts';
import { addedComments, carried, dataOf, missingComments } from './text-data.ts';

/** Two changes of a text in one, or why they cannot be. */
export type MergedTexts =
  | { readonly ok: true; readonly text: string }
  /** Both give one field different values. */
  | { readonly ok: false; readonly why: 'conflict'; readonly conflicts: readonly DataConflict[] }
  /** One of the three is no text that planctl can read, and their lines cannot be joined either. */
  | { readonly ok: false; readonly why: 'unreadable' }
  /** The data can be joined, but not the texts without losing a comment of one of them. */
  | { readonly ok: false; readonly why: 'comments' };

/**
 * Joins two changes of a plan file by their meaning: field by field, entry by entry, new entries of updates and
 * measurements in the order of their days. Where the lines can be joined to the same effect, both sides keep all they
 * wrote; else the changes of one side are made in the text of the other, `ours` first, which stays as it is otherwise.
 */
export function mergeTexts(base: string, ours: string, theirs: string, kind?: FileKind): MergedTexts {
  if (ours === theirs || base === theirs) return { ok: true, text: ours };
  if (base === ours) return { ok: true, text: theirs };
  const lines = mergeLines(base, ours, theirs);
  const [was, here, there] = [base, ours, theirs].map(dataOf);
  if (!was || !here || !there) {
    return lines !== undefined && dataOf(lines)
      ? { ok: true, text: lines }
      : { ok: false, why: 'unreadable' };
  }
  const { data, conflicts } = mergeData(was.data, here.data, there.data, kind);
  if (conflicts.length > 0) return { ok: false, why: 'conflict', conflicts };
  const texts = [
    () => lines,
    () => carried(ours, here.data, data, kind),
    () => carried(theirs, there.data, data, kind),
  ];
  const comments = [...addedComments(base, ours), ...addedComments(base, theirs)];
  for (const make of texts) {
    const text = make();
    if (text === undefined) continue;
    const read = dataOf(text);
    if (read && sameData(read.data, data) && missingComments(text, comments).length === 0) {
      return { ok: true, text };
    }
  }
  return { ok: false, why: 'comments' };
}
