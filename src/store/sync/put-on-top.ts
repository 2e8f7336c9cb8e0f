import { CommitMaker, committerOf } from './commit-maker.ts';
import { ask } from './exchange.ts';
import { changesBetween, entriesOf, type OwnCommit, ownCommits } from './range.ts';
import { type Clash, type MergeFile, Replay } from './replay.ts';

/** Two histories from one commit on. */
export interface Fork {
  readonly root: string;
  /** The last commit they have in common. */
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** A file that nobody but a person can join, and the own commit that changed it. */
export interface OwnClash extends Clash {
  readonly commit: string;
}

/** The commit in which both histories are, or what is in the way. Nothing is changed but for new objects. */
export type PutOnTop =
  | { readonly ok: true; readonly commit: string }
  | { readonly ok: false; readonly clashes: readonly OwnClash[] };

/**
 * Puts the own commits on top of the others', one by one, as a rebase does. Where there are merges among them, or where
 * one of them clashes and what they come to in the end does not, both histories are joined by one commit instead.
 */
export function putOnTop(fork: Fork, merge: MergeFile, message: string): PutOnTop {
  const own = ownCommits(fork.root, fork.theirs, fork.ours);
  const isLine = own.every(({ parents }) => parents.length <= 1);
  const line = isLine ? replayed(fork, own, merge) : undefined;
  if (line?.ok) return line;
  const joined = joinedBoth(fork, own, merge, message);
  if (joined.ok || !line) return joined;
  // What the commits come to in the end is what a person has to decide; the first one that clashed began it.
  const first = (file: string): OwnClash | undefined => line.clashes.find((clash) => clash.file === file);
  return {
    ok: false,
    clashes: joined.clashes.map((one) => ({ ...one, commit: first(one.file)?.commit ?? one.commit })),
  };
}

function replayed({ root, theirs }: Fork, own: readonly OwnCommit[], merge: MergeFile): PutOnTop {
  const replay = new Replay(root, entriesOf(root, theirs), merge);
  const steps = own.map((commit) => ({ commit, ...replay.put(commit.changes) }));
  const clashes = steps.flatMap(({ commit, clashes: some }) =>
    some.map((clash) => ({ ...clash, commit: commit.commit })),
  );
  if (clashes.length > 0) return { ok: false, clashes };
  const maker = new CommitMaker(root, theirs);
  const made: string[] = [];
  for (const { commit, done } of steps) {
    // The others did the same already.
    if (done.length === 0 && commit.changes.length > 0) continue;
    const message = renamed(commit.message, made, maker);
    maker.add({ author: commit.author, encoding: commit.encoding, message, changes: done });
    made.push(commit.commit);
  }
  return { ok: true, commit: maker.names().at(-1) ?? theirs };
}

/** A message with the new names of the commits that it takes back. */
function renamed(message: Buffer, made: readonly string[], maker: CommitMaker): Buffer {
  const text = message.toString('latin1');
  const renaming = text.replace(
    /^(Planctl-Undoes: |This reverts commit )([0-9a-f]{40,64})\b/gm,
    (all, says, old) => {
      const index = made.indexOf(old);
      return index < 0 ? all : `${says}${maker.names()[index] ?? old}`;
    },
  );
  return renaming === text ? message : Buffer.from(renaming, 'latin1');
}

function joinedBoth(fork: Fork, own: readonly OwnCommit[], merge: MergeFile, message: string): PutOnTop {
  const { root, base, ours, theirs } = fork;
  const replay = new Replay(root, entriesOf(root, theirs), merge);
  const { done, clashes } = replay.put(changesBetween(root, base, ours));
  if (clashes.length > 0) {
    const last = (file: string): string =>
      own.findLast(({ changes }) => changes.some(({ name }) => name === file))?.commit ?? ours;
    return { ok: false, clashes: clashes.map((clash) => ({ ...clash, commit: last(clash.file) })) };
  }
  const maker = new CommitMaker(root, theirs);
  const author = Buffer.from(committerOf(root), 'utf8');
  const text = Buffer.from(`${message}\n`, 'utf8');
  maker.add({ author, encoding: undefined, message: text, changes: done, joins: ours });
  return { ok: true, commit: maker.names().at(-1) ?? theirs };
}

/** The last commit that two have in common; undefined when there is none. */
export function baseOf(root: string, ours: string, theirs: string): string | undefined {
  return ask(root, ['merge-base', ours, theirs]);
}
