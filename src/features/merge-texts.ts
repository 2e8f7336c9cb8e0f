import { mergeData } from '../core/merge/merge-data.ts';
import { mergeLines } from '../core/merge/merge-lines.ts';
import { fieldsOf } from '../model/fields.ts';
import type { FileKind } from '../model/kinds.ts';
import type { DataConflict } from '../model/merge.ts';
import { commentsOf } from '../store/yaml/comments.ts';
import { applyEdits } from '../store/yaml/edit/apply.ts';
import { editsBetween } from '../store/yaml/edit/edits-between.ts';
import { sameData } from '../store/yaml/edit/value.ts';
import { readYaml } from '../store/yaml/read.ts';

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
  const comments = [...added(base, ours), ...added(base, theirs)];
  for (const make of texts) {
    const text = make();
    if (text === undefined) continue;
    const read = dataOf(text);
    if (read && sameData(read.data, data) && holdsAll(commentsOf(plain(text)), comments)) {
      return { ok: true, text };
    }
  }
  return { ok: false, why: 'comments' };
}

/** What a text holds; undefined where there is anything wrong with it. */
function dataOf(text: string): { readonly data: unknown } | undefined {
  // A file that is not there yet holds no fields.
  if (text === '') return { data: {} };
  const { data, faults } = readYaml(plain(text));
  return faults.length === 0 ? { data } : undefined;
}

function plain(text: string): string {
  return text.replace(/^\ufeff/, '');
}

/** A text with the edits that give it other data. */
function carried(text: string, from: unknown, to: unknown, kind: FileKind | undefined): string | undefined {
  const field = kind === undefined ? undefined : fieldsOf[kind];
  const edited = applyEdits(text, editsBetween(from, to, field), { kind });
  return edited.ok ? edited.text : undefined;
}

/** The comments that a text has more than another. */
function added(base: string, text: string): readonly string[] {
  const known = counts(commentsOf(plain(base)));
  return commentsOf(plain(text)).filter((comment) => {
    const left = known.get(comment) ?? 0;
    known.set(comment, left - 1);
    return left <= 0;
  });
}

function holdsAll(all: readonly string[], wanted: readonly string[]): boolean {
  const there = new Set(all);
  return wanted.every((comment) => there.has(comment));
}

function counts(texts: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const text of texts) found.set(text, (found.get(text) ?? 0) + 1);
  return found;
}
