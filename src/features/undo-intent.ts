import { compare } from '../core/diff/compare.ts';
import { exitCodes, Failure } from '../model/failure.ts';
import { kindOfFile } from '../model/kinds.ts';
import type { PlanState, SourceFile } from '../model/plan.ts';
import { decode } from '../store/decode.ts';
import { checkedOut, lastChangeSince, type Recorded, type RecordedFile } from '../store/recorded-changes.ts';
import { withTexts } from '../store/reload.ts';
import type { FileIntent, Intent } from './edit.ts';
import { mergeTexts } from './merge-texts.ts';

/** A file of a commit with its texts on both sides of it, undefined where it is not there. */
export interface Version {
  /** Relative to the repository's root, with `/`. */
  readonly name: string;
  readonly inPlan: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Whether it began with a byte order mark before. */
  readonly byteOrderMark: boolean;
}

/** A YAML file of a plan by its path inside it; undefined for any other file. */
export function inPlanOf(folder: string, name: string): string | undefined {
  const inside = folder === '' ? name : name.startsWith(`${folder}/`) ? name.slice(folder.length + 1) : '';
  return /\.ya?ml$/i.test(inside) && !/(?:^|\/)\./.test(inside) ? inside : undefined;
}

/** The files of a commit as a checkout before and after it gives them. */
export function versionsOf(
  root: string,
  { commit, parents }: Recorded,
  files: readonly RecordedFile[],
  folder: string,
): readonly Version[] {
  return files.map(({ name, before, after }) => {
    const old = before ? textAt(root, parents[0] ?? '', name) : undefined;
    return {
      name,
      inPlan: inPlanOf(folder, name) ?? name,
      before: old?.text,
      after: after ? textAt(root, commit, name).text : undefined,
      byteOrderMark: old?.byteOrderMark ?? false,
    };
  });
}

function textAt(root: string, commit: string, name: string): { text: string; byteOrderMark: boolean } {
  const bytes = checkedOut(root, commit, name);
  const decoded = bytes && decode(bytes);
  if (decoded?.ok) return decoded;
  const path = `${commit.slice(0, 9)}:${name}`;
  throw new Failure({ why: 'cannot-read', path, detail: bytes ? 'UTF-8' : 'ENOENT' }, exitCodes.unreadable);
}

/**
 * What takes a commit back in a plan as it is now. What was changed since stays, where both can be told apart; else
 * there is a failure.
 */
export function undoIntent(
  root: string,
  commit: Recorded,
  versions: readonly Version[],
  state: PlanState,
): Intent {
  const files: FileIntent[] = [];
  for (const version of versions) {
    const file = state.files.find(({ inPlan }) => inPlan === version.inPlan);
    const now = file?.text;
    const text = takenOut(root, commit, version, file);
    if (text === now && (now === undefined || file?.byteOrderMark === version.byteOrderMark)) continue;
    const { inPlan, byteOrderMark } = version;
    files.push(
      text === undefined
        ? { do: 'delete', inPlan }
        : { do: 'write', inPlan, text, byteOrderMark, restored: text === version.before },
    );
  }
  const after = withTexts(
    state,
    files.map((file) => ({ inPlan: file.inPlan, text: file.do === 'write' ? file.text : undefined })),
  );
  return { files, changes: compare(state, after).facts.map(({ change }) => change) };
}

/** A file's text without what a commit did to it. */
function takenOut(
  root: string,
  commit: Recorded,
  { name, inPlan, before, after }: Version,
  file: SourceFile | undefined,
): string | undefined {
  const now = file?.text;
  if (now === after) return before;
  if (now === before) return now;
  if (now !== undefined && before !== undefined && after !== undefined) {
    const merged = mergeTexts(after, now, before, kindOfFile(inPlan));
    if (merged.ok) return merged.text;
  }
  const later = lastChangeSince(root, commit.commit, name);
  const by = later && { author: later.author, date: later.date, subject: later.subject };
  const reason = { why: 'undo-conflict', path: name, subject: commit.subject, by } as const;
  throw new Failure(reason, exitCodes.unreadable);
}
