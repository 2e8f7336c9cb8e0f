import { askGit } from './git.ts';
import { sizeLimit } from './plan-source.ts';

/** What is known of a blob: its bytes, or only how many, where there are too many to read. */
export type Blob = { readonly bytes: Buffer } | { readonly size: number };

/** The contents of blobs by their object ids, in two processes of git for however many. */
export function readBlobs(
  repository: string,
  oids: Iterable<string>,
  limit = sizeLimit,
): ReadonlyMap<string, Blob> {
  const blobs = new Map<string, Blob>();
  const asked = [...new Set(oids)];
  if (asked.length === 0) return blobs;
  const wanted: string[] = [];
  const sizes = askGit(repository, ['cat-file', '--batch-check'], lines(asked)).out.toString('latin1');
  for (const line of sizes.split('\n')) {
    const [oid = '', type, size] = line.split(' ');
    if (type !== 'blob') continue;
    if (Number(size) > limit) blobs.set(oid, { size: Number(size) });
    else wanted.push(oid);
  }
  if (wanted.length === 0) return blobs;
  const { out } = askGit(repository, ['cat-file', '--batch'], lines(wanted));
  let at = 0;
  while (at < out.length) {
    const end = out.indexOf(0x0a, at);
    if (end < 0) break;
    const [oid = '', type, size] = out.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    blobs.set(oid, { bytes: out.subarray(at, at + Number(size)) });
    at += Number(size) + 1;
  }
  return blobs;
}

function lines(oids: readonly string[]): string {
  return `${oids.join('\n')}\n`;
}
