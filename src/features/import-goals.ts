import { compare } from '../core/diff/compare.ts';
import { Failure } from '../model/failure.ts';
import type { FieldProvenance } from '../model/files.ts';
import type { OfficialWording } from '../model/goals-file.ts';
import { type Entity, entityOf, languagesOf, type PlanState } from '../model/plan.ts';
import type { Text } from '../model/text.ts';
import { withTexts } from '../store/reload.ts';
import { applyEdits } from '../store/yaml/edit/apply.ts';
import type { Edit } from '../store/yaml/edit/edit.ts';
import { sameData } from '../store/yaml/edit/value.ts';
import type { FileIntent, Intent } from './edit.ts';

/** What is said of a title of which the table has not every language. */
export type NoteOf = (missing: readonly string[]) => Text;

/** Puts official wording in the place of working titles, with where it is from. What says so already stays as it is. */
export function officialIntent(
  state: PlanState,
  wordings: readonly OfficialWording[],
  sources: readonly string[],
  noteOf: NoteOf,
): Intent {
  const files = wordings.flatMap((wording): readonly FileIntent[] => {
    const goal = entityOf(state, 'operational-goal', wording.id);
    const edits = goal ? editsOf(state, goal, wording, sources, noteOf) : [];
    return goal && edits.length > 0 ? [{ do: 'edit', inPlan: goal.file.inPlan, edits }] : [];
  });
  const after = withTexts(
    state,
    files.map((file) => ({
      inPlan: file.inPlan,
      text: file.do === 'edit' ? edited(state, file) : undefined,
    })),
  );
  return { files, changes: compare(state, after).facts.map(({ change }) => change) };
}

function edited(
  state: PlanState,
  { inPlan, edits }: Extract<FileIntent, { do: 'edit' }>,
): string | undefined {
  const file = state.files.find((one) => one.inPlan === inPlan);
  const result = applyEdits(file?.text ?? '', edits, { kind: 'operational-goal' });
  if (result.ok) return result.text;
  throw new Failure({ why: 'cannot-edit', path: file?.path ?? inPlan, reason: result.refusal.reason });
}

function editsOf(
  state: PlanState,
  { data }: Entity<'operational-goal'>,
  { words }: OfficialWording,
  sources: readonly string[],
  noteOf: NoteOf,
): readonly Edit[] {
  const languages = languagesOf(state);
  const edits: Edit[] = [];
  putText(edits, 'title', data.title, words, languages);
  putText(edits, 'official_text', data.official_text, words, languages);
  const missing = languages.filter(
    (language) => words[language] === undefined && hasWords(data.title, language, languages),
  );
  const from: FieldProvenance = { basis: 'official', ...(sources.length > 0 ? { sources } : {}) };
  const told = { title: missing.length > 0 ? { ...from, note: noteOf(missing) } : from, official_text: from };
  const known = data.provenance?.fields;
  if (data.provenance === undefined)
    edits.push({ type: 'add', path: [], key: 'provenance', value: { fields: told } });
  else if (known === undefined) edits.push({ type: 'add', path: ['provenance'], key: 'fields', value: told });
  else {
    for (const [field, value] of Object.entries(told)) {
      const path = ['provenance', 'fields'];
      if (known[field] === undefined) edits.push({ type: 'add', path, key: field, value });
      else if (!sameData(known[field], value)) edits.push({ type: 'set', path: [...path, field], value });
    }
  }
  return edits;
}

function hasWords(text: Text, language: string, languages: readonly string[]): boolean {
  return typeof text === 'string' ? language === languages[0] : text[language] !== undefined;
}

/** Gives a text its new words, language by language; a plain string stays one where it can. */
function putText(
  edits: Edit[],
  field: 'title' | 'official_text',
  text: Text | undefined,
  words: Readonly<Record<string, string>>,
  languages: readonly string[],
): void {
  if (text === undefined) {
    edits.push({ type: 'add', path: [], key: field, value: words });
    return;
  }
  if (typeof text === 'string') {
    const [first = ''] = languages;
    const own = words[first];
    const alone = Object.keys(words).length === 1 && own !== undefined;
    const value = alone ? own : { [first]: text, ...words };
    if (!sameData(text, value)) edits.push({ type: 'set', path: [field], value });
    return;
  }
  for (const [language, value] of Object.entries(words)) {
    if (text[language] === undefined) edits.push({ type: 'add', path: [field], key: language, value });
    else if (text[language] !== value) edits.push({ type: 'set', path: [field, language], value });
  }
}
