import type { Fault, Finding } from '../model/finding.ts';
import { type FileKind, folderOf } from '../model/kinds.ts';
import type { PlanState, SourceFile } from '../model/plan.ts';
import { assemble } from '../store/assemble.ts';
import { decode } from '../store/decode.ts';
import { loadPlan, readText } from '../store/load-plan.ts';
import type { PlanLocation } from '../store/repository.ts';
import { formatText, type NotKept } from '../store/yaml/format/format.ts';
import { sourceOf } from './choose.ts';
import type { Intent } from './edit.ts';
import { inOrder, locate } from './locate.ts';

/** A file that is not in canonical form. */
export interface UnformattedFile {
  readonly inPlan: string;
  /** Relative to the repository's root, with `/`. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** A file that has no canonical form as it is: what is wrong with it, or why its content could not be kept. */
export type LeftFile = { readonly path: string } & (
  | { readonly why: 'faults'; readonly findings: readonly Finding[] }
  | { readonly why: NotKept }
);

/** What formatting does to the files of a plan. */
export interface Formatting {
  /** How many files were looked at. */
  readonly looked: number;
  readonly changed: readonly UnformattedFile[];
  readonly left: readonly LeftFile[];
}

/** Tells which files of a plan are meant, by their paths relative to the repository's root. */
export type IsMeant = (path: string) => boolean;

/** What is wrong with a file that nobody but its author can put in order. */
const isInTheWay = ({ code }: Fault): boolean =>
  /^(?:yaml-|file-(?:unreadable|encoding|too-large))|^text-control$/.test(code);

/** Works out the canonical form of the files of a plan as it is read. Files of no kind are nobody's business. */
export function formatPlan(state: PlanState, isMeant: IsMeant): Formatting {
  const files = state.files.filter(({ kind, path }) => kind !== undefined && isMeant(path));
  const changed: UnformattedFile[] = [];
  const left: LeftFile[] = [];
  for (const file of files) {
    const done = formatFile(state, file);
    if ('why' in done) left.push(done);
    else if (done.after !== done.before || file.byteOrderMark) changed.push(done);
  }
  return { looked: files.length, changed, left };
}

function formatFile(
  state: PlanState,
  { path, inPlan, kind, text, faults }: SourceFile,
): UnformattedFile | LeftFile {
  const inTheWay = faults.filter(isInTheWay);
  if (inTheWay.length > 0 || text === undefined) {
    return { path, why: 'faults', findings: inOrder(locate(state, inTheWay)) };
  }
  const formatted = formatText(text, kind);
  if (formatted.ok) return { path, inPlan, before: text, after: formatted.text };
  return formatted.why === 'unreadable' ? { path, why: 'not-kept' } : { path, why: formatted.why };
}

/** The same for a plan as it is on the disk now. */
export function formattingOf(
  location: PlanLocation,
  isMeant: IsMeant,
): { readonly state: PlanState } & Formatting {
  const state = loadPlan(sourceOf(location));
  return { state, ...formatPlan(state, isMeant) };
}

/** Putting the files of a plan in canonical form: new texts and no change of what they say. */
export function formatIntent(state: PlanState, isMeant: IsMeant): Intent {
  const { changed } = formatPlan(state, isMeant);
  return {
    files: changed.map(({ inPlan, after }) => ({ do: 'write', inPlan, text: after, byteOrderMark: false })),
    changes: [],
  };
}

/** The canonical form of a text that is no file of a plan; `name` is what findings call it. */
export function formatBytes(
  bytes: Uint8Array,
  kind: FileKind,
  name: string,
): { readonly text: string } | { readonly left: LeftFile } {
  const inPlan = Object.hasOwn(folderOf, kind)
    ? `${folderOf[kind as keyof typeof folderOf]}/${name}.yaml`
    : `${kind}.yaml`;
  const result = decode(bytes);
  const plan = { id: name, folder: name };
  const file: SourceFile = result.ok
    ? readText(plan, inPlan, result.text, result.byteOrderMark)
    : { ...readText(plan, inPlan, result.textBefore, false), faults: [badByte(`${name}/${inPlan}`, result)] };
  const done = formatFile(assemble(plan, [file]), file);
  if (!('why' in done)) return { text: done.after };
  if (done.why !== 'faults') return { left: { ...done, path: name } };
  const findings = done.findings.map((finding) => ({ ...finding, file: name }));
  return { left: { why: 'faults', path: name, findings } };
}

function badByte(
  file: string,
  { byte, textBefore }: { readonly byte: string; readonly textBefore: string },
): Fault {
  const start = textBefore.length;
  return {
    code: 'file-encoding',
    facts: { byte },
    file,
    place: { at: 'range', path: [], start, end: start + 1 },
  };
}
