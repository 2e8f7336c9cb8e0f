import { gitText } from './git.ts';

/** A file in the tree of a commit. */
export interface TreeFile {
  readonly mode: string;
  /** The id of its content. */
  readonly oid: string;
}

/** The files of a commit by their paths from the repository's root. */
export type Tree = ReadonlyMap<string, TreeFile>;

/** Lists the files of a commit, in one process of git. */
export function readTree(root: string, commit: string): Tree {
  const tree = new Map<string, TreeFile>();
  for (const line of gitText(root, ['ls-tree', '-r', '-z', '--full-tree', commit]).split('\0')) {
    const tab = line.indexOf('\t');
    // `100644 blob 3b18e5…`: what is no file is a repository of its own.
    const [mode = '', type, oid = ''] = line.slice(0, tab).split(' ');
    if (type === 'blob') tree.set(line.slice(tab + 1), { mode, oid });
  }
  return tree;
}
