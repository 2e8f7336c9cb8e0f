import { tableDate } from '../i18n/dates.ts';
import { fieldTerm } from '../i18n/fields.ts';
import type { Language } from '../i18n/language.ts';
import { commitCount, syncWords } from '../i18n/sync.ts';
import { valueTerm } from '../i18n/values.ts';
import type { Finding } from '../model/finding.ts';
import { kindOfPath } from '../model/kinds.ts';
import type { DataConflict } from '../model/merge.ts';
import { type Path, pathText } from '../model/path.ts';
import type { FileConflict } from '../model/sharing.ts';

/** What became of an exchange. */
interface Exchanged {
  readonly remote: string;
  readonly branch: string;
  readonly received: number;
  readonly sent: number;
}

/** What was exchanged, or with `--dry-run` would be, line by line. */
export function exchangedLines(done: Exchanged, dryRun: boolean, language: Language): readonly string[] {
  const words = syncWords[language];
  const { received, sent } = done;
  const others = `${done.remote}/${done.branch}`;
  const [receive, send] = dryRun ? [words.wouldReceive, words.wouldSend] : [words.received, words.sent];
  const lines = [
    ...(received > 0 ? [receive(commitCount(received, language), others)] : []),
    ...(sent > 0 ? [send(commitCount(sent, language), others)] : []),
  ];
  return lines.length > 0 ? lines : [words.upToDate(others)];
}

/** Conflicts in words: which file, which field, whose change, and what to do. */
export function conflictLines(
  conflicts: readonly FileConflict[],
  { remote, branch }: Pick<Exchanged, 'remote' | 'branch'>,
  language: Language,
): readonly string[] {
  const words = syncWords[language];
  return [
    words.conflictHead(conflicts.length, remote),
    ...conflicts.flatMap(({ file, what, fields, here, there }) => [
      `  ${words.conflictFile(file, what)}`,
      ...fields.map((field) => `    ${fieldLine(file, field, language)}`),
      `    ${words.yours(here.subject)}`,
      ...(there ? [`    ${words.theirs(there.subject, there.author, tableDate(there.date, language))}`] : []),
    ]),
    `  ${words.conflictNext(takeBack(conflicts))}`,
    `  ${words.conflictMerge(`${remote}/${branch}`)}`,
  ];
}

/** The command that takes the own change back: planctl knows its own alone. */
function takeBack(conflicts: readonly FileConflict[]): string | undefined {
  const byHand = conflicts.find(({ here }) => !here.byPlanctl);
  return byHand && `git revert ${byHand.here.commit.slice(0, 9)}`;
}

function fieldLine(file: string, { path, base, ours, theirs }: DataConflict, language: Language): string {
  const words = syncWords[language];
  const name = path.length === 0 ? pathText(path) : `${pathText(path)} (${termOf(file, path, language)})`;
  const value = (data: unknown): string => wordOf(data, file, path, language);
  return words.field(name, value(base), value(ours), value(theirs));
}

/** The name that people have for the field at a path: of a language of a text that of the text. */
function termOf(file: string, path: Path, language: Language): string {
  const [name, parent] = namesOf(file, path);
  return fieldTerm(name, parent, language);
}

function namesOf(file: string, path: Path): readonly [name: string, parent: string | undefined] {
  const kind = kindOfPath(file);
  const [last, parent, above] = [...path].reverse().map(String);
  return [last ?? '', above ?? parent ?? kind];
}

function wordOf(data: unknown, file: string, path: Path, language: Language): string {
  if (data === undefined || data === null) return syncWords[language].nothing;
  if (typeof data === 'string') {
    const [name, parent] = namesOf(file, path);
    const word = valueTerm(name, parent, data, language);
    return word === data && /\s/.test(data) ? JSON.stringify(data) : word;
  }
  return typeof data === 'object' ? JSON.stringify(data) : String(data);
}

/** The JSON of `sync`, as schemas/output/sync.schema.json describes it. */
export function syncJson(
  synced: Exchanged & {
    readonly kind: 'done' | 'conflict' | 'invalid';
    readonly before: string;
    readonly after: string;
    readonly uncommitted: readonly string[];
    readonly conflicts?: readonly FileConflict[];
    readonly errors?: readonly Finding[];
  },
  dryRun: boolean,
  messageOf: (finding: Finding) => string,
): unknown {
  const { kind, remote, branch, received, sent, before, after, uncommitted } = synced;
  const { conflicts = [], errors = [] } = synced;
  return {
    schemaVersion: 1,
    kind: 'sync',
    outcome: kind,
    dryRun,
    remote,
    branch,
    received,
    sent: kind === 'done' ? sent : 0,
    unsent: kind === 'done' ? 0 : sent,
    before,
    after,
    uncommitted,
    conflicts: conflicts.map(({ file, what, fields, here, there }) => ({
      file,
      what,
      fields: fields.map((field) => ({
        field: pathText(field.path),
        before: field.base ?? null,
        here: field.ours ?? null,
        there: field.theirs ?? null,
      })),
      here: { commit: here.commit, subject: here.subject },
      there: there ? { subject: there.subject, author: there.author, date: there.date } : null,
    })),
    errors: errors.map((finding) => ({
      code: finding.code,
      file: finding.file,
      line: finding.span.line,
      column: finding.span.column,
      message: messageOf(finding),
    })),
  };
}
