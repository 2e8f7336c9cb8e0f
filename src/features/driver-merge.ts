import type { SideNames } from '../core/merge/marked-lines.ts';
import { kindOfPath } from '../model/kinds.ts';
import { decode } from '../store/decode.ts';
import { markedLines, markedText } from './settle-texts.ts';

/** A file as git hands its three versions to a merge driver. */
export interface HandedVersions {
  /** Its path in the repository, which tells its kind. */
  readonly path: string;
  readonly base: Buffer;
  readonly ours: Buffer;
  readonly theirs: Buffer;
  /** How long the marks of a conflict are to be. */
  readonly markSize: number;
}

/** The merged file; `ok` unless there are marks in it. What is no text in UTF-8 is joined by its lines. */
export function mergeHanded(
  { path, base, ours, theirs, markSize }: HandedVersions,
  names: SideNames,
): { readonly ok: boolean; readonly bytes: Buffer } {
  const [was, here, there] = [base, ours, theirs].map(textOf);
  if (was !== undefined && here !== undefined && there !== undefined) {
    const versions = { base: was, ours: here, theirs: there, kind: kindOfPath(path) };
    const { ok, text } = markedText(versions, names, markSize);
    return { ok, bytes: Buffer.from(text, 'utf8') };
  }
  const [old = '', left = '', right = ''] = [base, ours, theirs].map((bytes) => bytes.toString('latin1'));
  const { ok, text } = markedLines(
    { base: old, ours: left, theirs: right, kind: undefined },
    names,
    markSize,
  );
  return { ok, bytes: Buffer.from(text, 'latin1') };
}

/** The text of a file with its byte order mark; undefined when it is none. */
export function textOf(bytes: Buffer): string | undefined {
  const decoded = decode(bytes);
  return decoded.ok ? `${decoded.byteOrderMark ? '\ufeff' : ''}${decoded.text}` : undefined;
}
