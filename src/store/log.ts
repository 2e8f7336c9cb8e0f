import { exitCodes, Failure } from '../model/failure.ts';
import { askGit, gitText } from './git.ts';

/** A file as one commit changed it, against one of its parents or several. */
export interface LoggedFile {
  /** Relative to the repository's root, with `/`. */
  readonly path: string;
  /** The object ids before, one for each parent that is compared; undefined where the file was not there. */
  readonly before: readonly (string | undefined)[];
  /** Undefined where the file is gone. */
  readonly after: string | undefined;
}

/** A commit with the files it changed. */
export interface LoggedCommit {
  readonly commit: string;
  /** Whether nothing comes before it. */
  readonly first: boolean;
  /** When it was recorded, as ISO 8601 with its own offset. */
  readonly recorded: string;
  readonly author: string;
  readonly email: string;
  readonly subject: string;
  readonly files: readonly LoggedFile[];
}

const start = '\u0001';

/** Which part of a history is asked for. */
export interface Log {
  readonly root: string;
  /** The commit that it leads to. */
  readonly head: string;
  /** Only what was recorded from then on, in seconds since 1970. */
  readonly since: number | undefined;
}

/**
 * The commits that made files what they are, oldest first, in one process of git; without paths all commits. A merge
 * is among them only with what it has from none of its parents.
 */
export function readLog(
  { root, head, since }: Log,
  paths: readonly string[] | undefined,
): readonly LoggedCommit[] {
  const fields = ['%H', '%P', '%cI', '%an', '%ae', '%s'].join('%x00');
  // Turned round here: git itself would hold everything back and take longer.
  const {
    ok,
    out: bytes,
    complaint,
  } = askGit(root, [
    ...['-c', 'log.follow=false', '-c', 'log.showRoot=true', '-c', 'log.showSignature=false'],
    ...['log', '--raw', '-z', '-c', '--no-abbrev', '--no-renames', '--no-color'],
    `--format=${start}${fields}`,
    head,
    '--',
    ...(paths ?? []).map((path) => `:(literal)${path}`),
  ]);
  if (!ok) {
    // Before the first commit there is no HEAD.
    if (!askGit(root, ['rev-parse', '--verify', '--quiet', head]).ok) return [];
    throw new Failure({ why: 'git-failed', command: 'log', complaint }, exitCodes.unreadable);
  }
  const commits = commitsIn(bytes.toString('utf8')).reverse();
  // git's own --since stops at the first older commits; a clock that was wrong would hide what is behind them.
  return since === undefined
    ? commits
    : commits.filter(({ recorded }) => Date.parse(recorded) >= since * 1000);
}

/**
 * The same, following files to the names they had before: where a file is new in a commit that deletes others, those
 * that `isEarlier` takes for it are followed, too.
 */
export function followLog(
  log: Log,
  paths: readonly string[],
  isEarlier: (path: string) => boolean,
): readonly LoggedCommit[] {
  const followed = new Set(paths);
  const asked = new Set<string>();
  for (;;) {
    const commits = readLog(log, [...followed]);
    const births = commits
      .filter(({ files }) => files.some(({ before, after }) => after !== undefined && !before.some(isThere)))
      .flatMap(({ commit, first }) => (first || asked.has(commit) ? [] : [commit]));
    for (const commit of births) asked.add(commit);
    const found = deletedIn(log.root, births).filter((path) => !followed.has(path) && isEarlier(path));
    if (found.length === 0) return commits;
    for (const path of found) followed.add(path);
  }
}

function isThere(oid: string | undefined): boolean {
  return oid !== undefined;
}

function deletedIn(root: string, commits: readonly string[]): readonly string[] {
  if (commits.length === 0) return [];
  const args = ['diff-tree', '--stdin', '-r', '--raw', '-z', '--no-renames', '--diff-filter=D'];
  const tokens = gitText(root, args, `${commits.join('\n')}\n`).split('\0');
  return tokens.flatMap((token, i) => (/^\n?:/.test(token) ? (tokens[i + 1] ?? []) : []));
}

function commitsIn(out: string): LoggedCommit[] {
  const tokens = out.split('\0');
  const commits: (LoggedCommit & { readonly files: LoggedFile[] })[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? '';
    const head = token.indexOf(start);
    if (head >= 0) {
      const [parents = '', recorded = '', author = '', email = '', subject = ''] = tokens.slice(i + 1, i + 6);
      // The raw entries follow the subject behind a line break of their own.
      const [line = '', entry] = subject.split(/\n+(?=:)/);
      commits.push({
        commit: token.slice(head + 1),
        first: parents === '',
        recorded,
        author,
        email,
        subject: line.trimEnd(),
        files: [],
      });
      i += 5;
      if (entry !== undefined) commits.at(-1)?.files.push(fileOf(entry, tokens[++i] ?? ''));
    } else if (/^\n*:/.test(token)) {
      commits.at(-1)?.files.push(fileOf(token.trimStart(), tokens[++i] ?? ''));
    }
  }
  return commits;
}

/** `:100644 100644 <before> <after> M`, with a colon, mode and id more for each further parent. */
function fileOf(entry: string, path: string): LoggedFile {
  const parents = entry.length - entry.replace(/^:+/, '').length;
  const ids = entry.split(' ').slice(parents + 1, 2 * parents + 2);
  const present = ids.map((id) => (/^0+$/.test(id) ? undefined : id));
  return { path, before: present.slice(0, parents), after: present[parents] };
}
