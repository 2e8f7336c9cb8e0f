import type { EntityHistory } from '../core/check/change/deletions.ts';
import { isKindFolder, stemOf } from '../model/kinds.ts';
import { askGit } from '../store/git.ts';
import type { PlanDiff, Sides } from './compare.ts';

/** A file that a commit deleted, with what it held. */
interface DeletedFile {
  readonly path: string;
  readonly oid: string;
}

/** The files that the history of each commit deleted; asked once for all plans. */
export type DeletedFiles = Map<string, readonly DeletedFile[]>;

/** Which ids that are new in a plan files had that were deleted before, each with the file that was deleted last. */
export function deletedIds(
  { id, comparison }: PlanDiff,
  { before }: Sides,
  deleted: DeletedFiles,
): EntityHistory {
  const came = comparison.facts.flatMap(({ change: { type, entity, entityKind } }) =>
    type === 'entity-added' && entityKind !== 'plan' && entityKind !== 'report' ? [entity] : [],
  );
  const plan = before.plans.find((one) => one.id === id);
  if (came.length === 0 || !plan?.at) return new Map();
  const { root, commit } = plan.at;
  const files = deleted.get(commit) ?? deletedFiles(root, commit);
  deleted.set(commit, files);
  const found = new Map<string, string>();
  for (const { path, oid } of files) {
    const [folder = '', of = ''] = path.split('/').slice(-3, -1).reverse();
    if (!isKindFolder(folder) || of !== id) continue;
    const stem = stemOf(path);
    // The name alone does not tell where the id ends.
    for (const one of came) {
      const mayHaveIt = stem === one || stem.startsWith(`${one}-`);
      if (mayHaveIt && !found.has(one) && idIn(root, oid) === one) found.set(one, path);
    }
  }
  return found;
}

/** The plan files that commits deleted, newest first, merges against each of their parents. */
function deletedFiles(root: string, commit: string): readonly DeletedFile[] {
  const { ok, out } = askGit(root, [
    ...['-c', 'log.showSignature=false', '-c', 'log.follow=false'],
    ...['log', '-m', '--raw', '-z', '--no-abbrev', '--no-renames', '--diff-filter=D', '--format=', commit],
  ]);
  if (!ok) return [];
  const tokens = out.toString('utf8').split('\0');
  return tokens.flatMap((token, i) => {
    const oid = /^\s*:\d+ \d+ ([0-9a-f]+) [0-9a-f]+ D$/.exec(token)?.[1];
    const path = tokens[i + 1] ?? '';
    return oid !== undefined && /\.ya?ml$/i.test(path) ? [{ path, oid }] : [];
  });
}

function idIn(root: string, oid: string): string | undefined {
  const { out } = askGit(root, ['cat-file', 'blob', oid]);
  return /^id:[ \t]*["']?([A-Z0-9-]+)/m.exec(out.toString('utf8'))?.[1];
}
