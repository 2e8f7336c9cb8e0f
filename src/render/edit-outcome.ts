import { uncommittedWords } from '../i18n/change-outcomes.ts';
import { editWords } from '../i18n/edit.ts';
import type { Language } from '../i18n/language.ts';
import type { Change } from '../model/change.ts';
import type { ChangeOutcome } from '../model/change-outcome.ts';
import type { Measurement, Update } from '../model/status.ts';
import { pieces } from './blocks.ts';
import { changeText } from './edit.ts';
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

/** The subject of a commit: what is reported, of what, and what it moves. */
export function subjectOf(changes: readonly Change[], phrases: Phrases): string {
  const [first, ...moved] = changes;
  if (!first) return '';
  const text = (change: Change): string =>
    pieces(changeText(change, phrases))
      .map((part) => part.text)
      .join('');
  if (first.type === 'measurement-added' || first.type === 'measurement-revised') {
    return editWords[phrases.language].measured(first.entity, text(first));
  }
  const update = first.after as Update;
  return editWords[phrases.language].subject(
    first.entity,
    phrases.date(update.date),
    moved.map(text).join('; '),
  );
}

/** What a change is, for programs that read the history: `A-90 status not_started -> in_progress`. */
export function trailersOf(changes: readonly Change[]): readonly string[] {
  return changes.map(({ type, entity, field, before, after }) => {
    if (type === 'update-added' || type === 'update-corrected') {
      const { date } = after as Update;
      return `${entity} ${type === 'update-added' ? 'update' : 'correction'} ${date}`;
    }
    if (type === 'measurement-added' || type === 'measurement-revised') {
      const { period } = after as Measurement;
      return `${entity} ${type === 'measurement-added' ? 'measurement' : 'revision'} ${period}`;
    }
    if (type === 'update-removed' || type === 'update-rewritten') {
      return `${entity} ${type.replace('update-', 'update ')} ${(before as Update).date}`;
    }
    if (type === 'measurement-removed' || type === 'measurement-rewritten') {
      return `${entity} ${type.replace('measurement-', 'measurement ')} ${(before as Measurement).period}`;
    }
    if (type === 'entity-added' || type === 'entity-removed') return `${entity} ${type.slice(7)}`;
    const value = (one: unknown): string =>
      one === null || one === undefined
        ? 'none'
        : typeof one === 'object'
          ? JSON.stringify(one)
          : String(one);
    return `${entity} ${field ?? ''} ${value(before)} -> ${value(after)}`;
  });
}
