import { mergeLines } from '../core/merge/merge-lines.ts';
import { kindOfFile } from '../model/kinds.ts';
import type { PlanLocation } from '../store/repository.ts';
import type { MergedFile, MergeFile } from '../store/sync/replay.ts';
import { textOf } from './driver-merge.ts';
import { mergeTexts } from './merge-texts.ts';
import { inPlanOf } from './undo-intent.ts';

/** Joins files of a repository: those of its plans by their meaning, all others by their lines. */
export function mergerFor(plans: readonly PlanLocation[]): MergeFile {
  return (name, base, theirs, ours) => {
    const inPlan = plans.flatMap(({ folder }) => inPlanOf(folder, name) ?? [])[0];
    const kind = inPlan === undefined ? undefined : kindOfFile(inPlan);
    const [old, there, here] = [base, theirs, ours].map(textOf);
    if (kind === undefined || old === undefined || there === undefined || here === undefined) {
      return mergedLines(base, theirs, ours);
    }
    const merged = mergeTexts(old, there, here, kind);
    if (merged.ok) return { ok: true, bytes: Buffer.from(merged.text, 'utf8') };
    if (merged.why !== 'conflict') {
      return { ok: false, what: merged.why === 'comments' ? 'comments' : 'lines', fields: [] };
    }
    const fields = merged.conflicts.map((conflict) => ({
      ...conflict,
      ours: conflict.theirs,
      theirs: conflict.ours,
    }));
    return { ok: false, what: 'fields', fields };
  };
}

/** The lines of three contents joined, whatever their encoding. */
function mergedLines(base: Buffer, theirs: Buffer, ours: Buffer): MergedFile {
  const isBinary = [base, theirs, ours].some((bytes) => bytes.includes(0));
  const [old = '', there = '', here = ''] = [base, theirs, ours].map((bytes) => bytes.toString('latin1'));
  const merged = isBinary ? undefined : mergeLines(old, there, here);
  if (merged === undefined) return { ok: false, what: 'lines', fields: [] };
  return { ok: true, bytes: Buffer.from(merged, 'latin1') };
}
