import { uncommittedWords } from '../i18n/change-outcomes.ts';
import { changeWords } from '../i18n/changes.ts';
import { editWords } from '../i18n/edit.ts';
import type { Language } from '../i18n/language.ts';
import type { Change } from '../model/change.ts';
import type { ChangeOutcome } from '../model/change-outcome.ts';
import type { Measurement, Update } from '../model/status.ts';
import { changeText, namesItself } from './changes.ts';
import type { Phrases } from './phrases.ts';

/** What became of a change, for a person: is it committed, and if not, why and what to type. */
export function outcomeLines(outcome: ChangeOutcome, language: Language): string {
  const words = editWords[language];
  if (outcome.kind === 'unchanged') return `${words.unchanged}\n`;
  if (outcome.kind === 'committed') {
    const where = outcome.branch === null ? words.detached : words.onlyHere;
    return `${words.committed(outcome.commit.slice(0, 9))}\n${where}\n`;
  }
  const { why } = outcome;
  const { message, next } = uncommittedWords(why, language);
  const said = 'lines' in why ? why.lines.map((line) => `  ${line}`) : [];
  return `${[message, ...said, ...(next === undefined ? [] : [`  ${next}`])].join('\n')}\n`;
}

/** The JSON of commands that change a plan, as schemas/output/edit.schema.json describes it. */
export function editJson(
  changes: readonly Change[],
  files: readonly string[],
  outcome: ChangeOutcome,
  dryRun: boolean,
): unknown {
  return {
    schemaVersion: 1,
    kind: 'edit',
    changes: changes.map(({ type, entity, entityKind, field, before, after }) => ({
      type,
      entity,
      entityKind,
      field: field ?? null,
      before: before ?? null,
      after: after ?? null,
    })),
    files,
    commit: outcome.kind === 'committed' ? outcome.commit : null,
    written: !dryRun && outcome.kind !== 'unchanged',
    notCommitted: outcome.kind === 'written' ? outcome.why.why : null,
  };
}

/** A subject longer than this is cut; its trailers tell all of it. */
const longestSubject = 120;

/** The subject of a commit: what is reported or changed, of what, and what it moves. */
export function subjectOf(changes: readonly Change[], phrases: Phrases, decision?: string): string {
  const [first, ...moved] = changes;
  // What cannot be read has no meaning that could change.
  if (!first) return editWords[phrases.language].noFacts;
  if (first.type === 'update-added' || first.type === 'update-corrected') {
    const date = phrases.date((first.after as Update).date);
    return editWords[phrases.language].subject(
      first.entity,
      date,
      moved.map((change) => changeLine(change, phrases)).join('; '),
    );
  }
  const about = new Set(changes.map(({ entity }) => entity));
  const text = (change: Change): string => changeLine(valueAlone(change), phrases);
  const texts = changes.map((change) =>
    about.size > 1 && !namesItself(change) ? `${change.entity}: ${text(change)}` : text(change),
  );
  const tail = decision === undefined ? '' : ` (${decision})`;
  const facts = `${fitted(texts, longestSubject - first.entity.length - tail.length, phrases)}${tail}`;
  const named = about.size > 1 || namesItself(first);
  return named ? facts : editWords[phrases.language].measured(first.entity, facts);
}

/** A change without what is said beside a value, which would fill the subject's line. */
function valueAlone(change: Change): Change {
  if (change.type !== 'measurement-added' && change.type !== 'measurement-revised') return change;
  const { note, sources, status, ...value } = change.after as Measurement;
  return { ...change, after: value };
}

/** As many of some texts as a line holds, and how many more there are. */
function fitted(texts: readonly string[], most: number, phrases: Phrases): string {
  let line = '';
  for (const [i, text] of texts.entries()) {
    const longer = i === 0 ? text : `${line}; ${text}`;
    const [...letters] = longer;
    if (letters.length > most) {
      if (i === 0) line = `${letters.slice(0, most - 1).join('')}…`;
      const left = texts.length - Math.max(1, i);
      return left === 0 ? line : `${line}; ${changeWords[phrases.language].more(left)}`;
    }
    line = longer;
  }
  return line;
}

/** A change in words, in one line. */
export function changeLine(change: Change, phrases: Phrases): string {
  return changeText(change, phrases)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}

/** What a change is, for programs that read the history: `A-90 status not_started -> in_progress`. */
export function trailersOf(changes: readonly Change[], decision?: string): readonly string[] {
  const by = decision === undefined ? '' : ` by ${decision}`;
  return changes.map((change) => `${change.entity} ${trailerOf(change)}${by}`);
}

function trailerOf({ type, field = '', before, after }: Change): string {
  switch (type) {
    case 'update-added':
    case 'update-corrected':
      return `${type === 'update-added' ? 'update' : 'correction'} ${(after as Update).date}`;
    case 'measurement-added':
    case 'measurement-revised':
      return `${type === 'measurement-added' ? 'measurement' : 'revision'} ${(after as Measurement).period}`;
    case 'update-removed':
    case 'update-rewritten':
      return `${type.replace('-', ' ')} ${(before as Update).date}`;
    case 'measurement-removed':
    case 'measurement-rewritten':
      return `${type.replace('-', ' ')} ${(before as Measurement).period}`;
    case 'entity-added':
    case 'entity-removed':
      return type === 'entity-added' ? 'added' : 'removed';
    case 'milestone-added':
    case 'milestone-removed':
      return `${field} ${type === 'milestone-added' ? 'added' : 'removed'}`;
    case 'link-added':
      return `${field} +${written(after)}`;
    case 'link-removed':
      return `${field} -${written(before)}`;
    default:
      return `${field} ${written(before)} -> ${written(after)}`;
  }
}

/** The longest value that a trailer repeats. */
const longestValue = 200;

/** A value in one line: as the file has it where it is a plain one, else as JSON. */
function written(value: unknown): string {
  if (value === null || value === undefined) return 'none';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const [...letters] = text.replace(/[ \t\r\n]+/g, ' ').trim();
  return letters.length <= longestValue
    ? letters.join('')
    : `${letters.slice(0, longestValue - 1).join('')}…`;
}
