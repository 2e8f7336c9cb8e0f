import { tableDate } from '../i18n/dates.ts';
import type { Language } from '../i18n/language.ts';
import { resolveWords } from '../i18n/resolve.ts';
import type { GitOperation } from '../model/change-outcome.ts';
import type { Finding } from '../model/finding.ts';
import { kindOfPath, registries } from '../model/kinds.ts';
import type { DataConflict } from '../model/merge.ts';
import { type Path, pathText } from '../model/path.ts';
import { visible } from '../model/visible.ts';
import { changedField } from './changed-field.ts';
import type { Phrases } from './phrases.ts';

/** A value that both sides changed, in words. */
export interface ClashWords {
  /** The entity that it is of, where the file holds several. */
  readonly label: string;
  readonly say: (value: unknown) => string;
}

/** The names of a clash in a file and how its values are said. */
export function clashWords(file: string, { path }: Pick<DataConflict, 'path'>, phrases: Phrases): ClashWords {
  const { language } = phrases;
  const { kind, entity, rest } = fieldOf(file, path);
  const { label, say } = changedField({ entityKind: kind, field: rest.map(String).join('.') }, phrases);
  const name = label === '' ? pathText(path) : label;
  return {
    label: visible(entity === undefined ? name : `${entity} › ${name}`),
    say: (value) => (value === undefined ? resolveWords[language].nothing : visible(say(value))),
  };
}

/** Of a registry the entry that a path leads into; of other files the path is all there is. */
function fieldOf(file: string, path: Path) {
  const kind = kindOfPath(file) ?? 'plan';
  // What says how spreadsheets are taken in is no entity: its names are all there is.
  if (kind === 'mapping') return { kind: 'plan', entity: undefined, rest: path } as const;
  if (kind !== 'organisations' && kind !== 'sources') return { kind, entity: undefined, rest: path };
  const [list, entity, ...rest] = path;
  if (list !== registries[kind].list || entity === undefined)
    return { kind: registries[kind].entry, entity: undefined, rest: path };
  return { kind: registries[kind].entry, entity: String(entity), rest };
}

/** One line for a clash that is not decided. */
export function clashLine(file: string, conflict: DataConflict, phrases: Phrases): string {
  const { label, say } = clashWords(file, conflict, phrases);
  return resolveWords[phrases.language].clash(
    label,
    say(conflict.ours),
    say(conflict.theirs),
    say(conflict.base),
  );
}

/** Who made a change, and when. */
export function changerText(
  { author, date }: { readonly author: string; readonly date: string },
  language: Language,
): string {
  return visible(`${author}, ${tableDate(date, language)}`);
}

/** What became of a file in conflict. */
export interface ResolvedFile {
  readonly file: string;
  /** `settled`: written and marked so; `invalid`: written, and an error; the rest stays as it was. */
  readonly outcome: 'settled' | 'by-hand' | 'invalid' | 'open' | 'edited' | 'gone' | 'unreadable';
  readonly fields: readonly (DataConflict & { readonly chosen?: { readonly value: unknown } })[];
  readonly lost: readonly string[];
}

/** The JSON of `resolve`, as schemas/output/resolve.schema.json describes it. */
export function resolveJson(
  files: readonly ResolvedFile[],
  others: readonly string[],
  errors: readonly Finding[],
  operation: GitOperation | undefined,
  next: string | undefined,
  continued: boolean,
  messageOf: (finding: Finding) => string,
): unknown {
  return {
    schemaVersion: 1,
    kind: 'resolve',
    operation: operation ?? null,
    files: files.map(({ file, outcome, fields, lost }) => ({
      file,
      outcome,
      fields: fields.map((field) => ({
        field: pathText(field.path),
        before: field.base ?? null,
        ours: field.ours ?? null,
        theirs: field.theirs ?? null,
        chosen: field.chosen === undefined ? null : { value: field.chosen.value ?? null },
      })),
      lostComments: lost,
    })),
    others,
    errors: errors.map((finding) => ({
      code: finding.code,
      file: finding.file,
      line: finding.span.line,
      column: finding.span.column,
      message: messageOf(finding),
    })),
    next: next ?? null,
    continued,
  };
}
