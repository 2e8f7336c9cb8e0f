import { marked, type SideNames } from '../core/merge/marked-lines.ts';
import { mergeData, type Settle } from '../core/merge/merge-data.ts';
import { mergeLines } from '../core/merge/merge-lines.ts';
import { readings } from '../model/conflict-marks.ts';
import type { FileKind } from '../model/kinds.ts';
import { sameData } from '../store/yaml/edit/value.ts';
import { type MergedTexts, mergeTexts } from './merge-texts.ts';
import { addedComments, carried, dataOf, missingComments } from './text-data.ts';

/** The three versions of a plan file that two people changed. */
export interface Versions {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly kind: FileKind | undefined;
}

/** One text of three. */
export interface SettledText {
  readonly text: string;
  /** Comments of either side for which the text has no place. */
  readonly lost: readonly string[];
}

/**
 * One text with what both changed; where they clash, with what settles it. Of the texts that hold that, the one that
 * keeps the most comments. Undefined where one of the three cannot be read, or none of the texts can take the others'
 * changes.
 */
export function settledText({ base, ours, theirs, kind }: Versions, settle: Settle): SettledText | undefined {
  const [was, here, there] = [base, ours, theirs].map(dataOf);
  if (!was || !here || !there) return undefined;
  const { data, conflicts } = mergeData(was.data, here.data, there.data, kind, settle);
  const taken = conflicts.filter((conflict) => sameData(settle(conflict), conflict.theirs));
  const sides = [ours, theirs];
  const chunks = [(left: string) => left, (_: string, right: string) => right];
  if (taken.length * 2 > conflicts.length) {
    sides.reverse();
    chunks.reverse();
  }
  const texts = [
    () => mergeLines(base, ours, theirs),
    ...chunks.map((chunk) => () => mergeLines(base, ours, theirs, chunk)),
    ...sides.map((side) => () => side),
  ];
  const comments = [...addedComments(base, ours), ...addedComments(base, theirs)];
  let best: SettledText | undefined;
  for (const make of texts) {
    const start = make();
    const from = start === undefined ? undefined : dataOf(start);
    const text = start === undefined || !from ? undefined : carried(start, from.data, data, kind);
    if (text === undefined || !sameData(dataOf(text)?.data, data)) continue;
    const lost = missingComments(text, comments);
    if (!best || lost.length < best.lost.length) best = { text, lost };
    if (lost.length === 0) break;
  }
  return best;
}

/** Two changes of a text in one; `ok` unless there are marks in it around what nobody but a person can decide. */
export interface MarkedText {
  readonly ok: boolean;
  readonly text: string;
}

/**
 * Joins two changes of a plan file by their meaning. What can be joined is; only the values that clash have git's marks
 * around them. What cannot be read by meaning is joined by its lines, as git does it.
 */
export function markedText(versions: Versions, names: SideNames, size: number): MarkedText {
  const merged = mergedOver(versions);
  if (merged.ok) return merged;
  const whole = merged.why === 'conflict' ? clashing(versions) : undefined;
  return whole
    ? { ok: false, text: marked(whole.ours, whole.theirs, names, size) }
    : markedLines(versions, names, size);
}

/** The same by lines alone, whatever they mean. */
export function markedLines({ base, ours, theirs }: Versions, names: SideNames, size: number): MarkedText {
  const here = mergeLines(base, ours, theirs, (left) => left) ?? ours;
  const there = mergeLines(base, ours, theirs, (_, right) => right) ?? theirs;
  // Lines that can be joined may still come to a file that is none; of one that was none before, nobody expects more.
  const isMend = here === there && dataOf(ours) !== undefined && dataOf(theirs) !== undefined;
  if (isMend) return { ok: false, text: marked(ours, theirs, names, size) };
  return here === there ? { ok: true, text: here } : { ok: false, text: marked(here, there, names, size) };
}

/** Joins over a base that may itself be in conflict, as git makes one of two: only where all its readings agree. */
function mergedOver({ base, ours, theirs, kind }: Versions): MergedTexts {
  const [first, second] = basesOf(base).map((one) => mergeTexts(one, ours, theirs, kind));
  if (!first) return mergeTexts(base, ours, theirs, kind);
  if (!second || !first.ok) return first;
  if (!second.ok) return second;
  const same = sameData(dataOf(first.text)?.data, dataOf(second.text)?.data);
  return same ? first : { ok: false, why: 'unreadable' };
}

function basesOf(base: string): readonly string[] {
  const both = readings(base);
  return both ? [both.ours, both.theirs] : [base];
}

/** Two texts that differ only in the values that clash, and that between them lose no comment. */
function clashing(versions: Versions): { readonly ours: string; readonly theirs: string } | undefined {
  const { ours, theirs, kind } = versions;
  for (const base of basesOf(versions.base)) {
    const over = { ...versions, base };
    const [here, there] = [
      settledText(over, (conflict) => conflict.ours),
      settledText(over, (conflict) => conflict.theirs),
    ];
    if (!here || !there || here.text === there.text) continue;
    const changed = carried(here.text, dataOf(here.text)?.data, dataOf(there.text)?.data, kind);
    const comments = [...addedComments(base, ours), ...addedComments(base, theirs)];
    for (const other of [changed, there.text]) {
      if (other === undefined) continue;
      const missing = missingComments(other, missingComments(here.text, comments));
      if (missing.length === 0) return { ours: here.text, theirs: other };
    }
  }
  return undefined;
}
