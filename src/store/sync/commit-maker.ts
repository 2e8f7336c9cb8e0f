import { exitCodes, Failure } from '../../model/failure.ts';
import { gitText, runGit } from '../git.ts';
import { lastLines } from '../write/git-commit.ts';
import { userEnvironment } from '../write/user-environment.ts';
import { ask } from './exchange.ts';
import type { EntryChange, OwnCommit } from './range.ts';

/** A commit to be made on top of the last one. */
export interface NewCommit extends Pick<OwnCommit, 'author' | 'encoding' | 'message'> {
  readonly changes: readonly EntryChange[];
  /** The commit that it joins with the last one, if any. */
  readonly joins?: string;
}

/** Where git keeps hold of what is being made; the reference of one work tree alone. */
const reference = 'refs/worktree/planctl/sync';

/** Makes commits one on top of the other, without an index or a work tree; nobody sees them until a branch moves. */
export class CommitMaker {
  readonly #root: string;
  readonly #committer: string;
  readonly #signs: boolean;
  #last: string;
  #waiting: Buffer[] = [];
  #count = 0;
  readonly #made: string[] = [];

  constructor(root: string, onTopOf: string) {
    this.#root = root;
    this.#last = onTopOf;
    this.#committer = committerOf(root);
    this.#signs = ask(root, ['config', '--type=bool', 'commit.gpgSign']) === 'true';
  }

  /** Makes a commit, at the latest when somebody asks for its name. */
  add(commit: NewCommit): void {
    const text = (line: string): Buffer => Buffer.from(`${line}\n`, 'utf8');
    const first = this.#count === 0 ? [text(`from ${this.#last}`)] : [];
    this.#count++;
    this.#waiting.push(
      text(`commit ${reference}`),
      text(`mark :${this.#count}`),
      Buffer.concat([Buffer.from('author '), commit.author, Buffer.from('\n')]),
      text(`committer ${this.#committer}`),
      ...(commit.encoding
        ? [Buffer.concat([Buffer.from('encoding '), commit.encoding, Buffer.from('\n')])]
        : []),
      text(`data ${commit.message.length}`),
      commit.message,
      text(''),
      ...first,
      ...(commit.joins === undefined ? [] : [text(`merge ${commit.joins}`)]),
      ...commit.changes.map(({ name, after }) =>
        text(after ? `M ${after.mode} ${after.oid} ${quoted(name)}` : `D ${quoted(name)}`),
      ),
    );
    if (this.#signs) {
      const [unsigned = ''] = this.#import();
      this.#made.push(this.#signed(commit, unsigned));
      this.#last = this.#made.at(-1) ?? this.#last;
    }
  }

  /** The full names of the commits made so far, in the order they were asked for. */
  names(): readonly string[] {
    if (this.#count > 0) {
      this.#made.push(...this.#import());
      this.#last = this.#made.at(-1) ?? this.#last;
    }
    return this.#made;
  }

  #import(): readonly string[] {
    const wanted = Array.from({ length: this.#count }, (_, index) => `get-mark :${index + 1}\n`);
    const end = Buffer.from(`${wanted.join('')}done\n`);
    const input = Buffer.concat([Buffer.from('feature done\n'), ...this.#waiting, end]);
    [this.#waiting, this.#count] = [[], 0];
    this.#forget();
    const args = ['fast-import', '--quiet', '--date-format=raw-permissive'];
    const names = gitText(this.#root, args, input).split('\n');
    this.#forget();
    return names;
  }

  #forget(): void {
    runGit(this.#root, ['update-ref', '-d', reference], '', userEnvironment);
  }

  /** The same commit with the user's signature. */
  #signed(commit: NewCommit, unsigned: string): string {
    const [, name = '', mail = '', time = ''] =
      /^(.*?) ?<(.*)> (\d+ [+-]\d+)$/.exec(String(commit.author)) ?? [];
    const parents = [this.#last, ...(commit.joins === undefined ? [] : [commit.joins])];
    const args = [
      ...(commit.encoding ? ['-c', `i18n.commitEncoding=${commit.encoding}`] : []),
      'commit-tree',
      '-S',
      ...parents.flatMap((parent) => ['-p', parent]),
      '-F',
      '-',
      `${unsigned}^{tree}`,
    ];
    const author = { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: mail, GIT_AUTHOR_DATE: `@${time}` };
    const run = runGit(this.#root, args, commit.message, (env) => ({ ...userEnvironment(env), ...author }));
    if (run.status === 0) return run.out.toString('utf8').trimEnd();
    throw new Failure({ why: 'sync-signing', lines: lastLines(run.err) }, exitCodes.unreadable);
  }
}

/** Who the user is, and the time, as git writes it into a commit. */
export function committerOf(root: string): string {
  const { status, out } = runGit(root, ['var', 'GIT_COMMITTER_IDENT'], '', userEnvironment);
  if (status !== 0) throw new Failure({ why: 'sync-no-identity' }, exitCodes.unreadable);
  return out.toString('utf8').trimEnd();
}

/** A path as fast-import takes any. */
function quoted(name: string): string {
  return `"${name.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`;
}
