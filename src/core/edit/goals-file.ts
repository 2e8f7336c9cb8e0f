import { closest } from '../../model/closest.ts';
import type { GoalsProblem, OfficialWording } from '../../model/goals-file.ts';
import { idPattern } from '../../model/kinds.ts';
import { type Entity, entitiesOf, languagesOf, type PlanState } from '../../model/plan.ts';
import { foldLookAlikes } from '../../model/script.ts';

/** A row of the table, with the line it begins on. */
interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The names by which columns are known. */
type Names = Readonly<Record<'id' | 'label' | 'bg' | 'en', readonly string[]>>;

/** What a table says, or why it cannot be taken in. */
export type GoalsReading =
  | { readonly ok: true; readonly wordings: readonly OfficialWording[] }
  | { readonly ok: false; readonly problems: readonly GoalsProblem[] };

/** Reads a table of official wording: which goal each row is about, and its words. One fault and nothing is taken. */
export function readGoals(state: PlanState, header: Row, rows: readonly Row[], names: Names): GoalsReading {
  const problems: GoalsProblem[] = [];
  const columns = new Map<keyof Names, number>();
  for (const [i, cell] of header.cells.entries()) {
    const name = cell.trim();
    const plain = name.toLowerCase().replace(/\s+/g, ' ');
    const column = (Object.keys(names) as (keyof Names)[]).find((one) => names[one].includes(plain));
    if (column === undefined) problems.push({ line: header.line, why: 'unknown-column', name });
    else if (columns.has(column)) problems.push({ line: header.line, why: 'column-twice', name });
    else columns.set(column, i);
  }
  const languages = (['bg', 'en'] as const).filter((one) => columns.has(one));
  for (const language of languages) {
    if (!languagesOf(state).includes(language))
      problems.push({ line: header.line, why: 'language', name: language, known: languagesOf(state) });
  }
  if (languages.length === 0) problems.push({ line: header.line, why: 'column-missing', column: 'wording' });
  if (!columns.has('id') && !columns.has('label'))
    problems.push({ line: header.line, why: 'column-missing', column: 'goal' });
  if (rows.length === 0) problems.push({ line: header.line, why: 'no-rows' });
  if (problems.length > 0) return { ok: false, problems };
  const wordings: OfficialWording[] = [];
  const lines = new Map<string, number>();
  for (const { line, cells } of rows) {
    const at = (column: keyof Names): string => cells[columns.get(column) ?? -1]?.trim() ?? '';
    const name = at('id') || at('label');
    if (name === '') {
      problems.push({ line, why: 'no-goal' });
      continue;
    }
    const found = goalsNamed(state, name);
    const [goal] = found;
    if (!goal) {
      const suggestion = closest(
        name,
        entitiesOf(state, 'operational-goal').map(({ id }) => id),
      );
      problems.push({ line, why: 'unknown-goal', name, ...(suggestion === undefined ? {} : { suggestion }) });
      continue;
    }
    if (found.length > 1) {
      problems.push({ line, why: 'several-goals', name, ids: found.map(({ id }) => id) });
      continue;
    }
    const words = Object.fromEntries(
      languages
        .map((language) => [language, at(language).replace(/\s+/g, ' ')])
        .filter(([, text]) => text !== ''),
    ) as Record<string, string>;
    const first = lines.get(goal.id);
    if (first !== undefined) problems.push({ line, why: 'repeated', id: goal.id, first });
    else if (Object.keys(words).length === 0) problems.push({ line, why: 'no-wording', id: goal.id });
    else wordings.push({ id: goal.id, words });
    if (first === undefined) lines.set(goal.id, line);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, wordings };
}

/** The operational goals that a name may mean: an id, a label in any language, or the number in either. */
function goalsNamed(state: PlanState, name: string): readonly Entity<'operational-goal'>[] {
  const goals = entitiesOf(state, 'operational-goal');
  const id = foldLookAlikes(name).toUpperCase();
  const byId = goals.filter((goal) => idPattern.test(id) && goal.id === id);
  if (byId.length > 0) return byId;
  const wanted = plain(name);
  const labelled = goals.filter((goal) => labelsOf(goal).some((label) => plain(label) === wanted));
  if (labelled.length > 0) return labelled;
  const number = /^0*(\d+)\.?$/.exec(name)?.[1];
  if (number === undefined) return [];
  return goals.filter((goal) => {
    const told = labelsOf(goal);
    const numbers = (told.length > 0 ? told : [goal.id]).map((one) => /0*(\d+)\D*$/.exec(one)?.[1]);
    return numbers.includes(number);
  });
}

function labelsOf({ data }: Entity<'operational-goal'>): readonly string[] {
  const { label } = data;
  if (label === undefined) return [];
  return typeof label === 'string' ? [label] : Object.values(label).filter((one) => one !== undefined);
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.]+/g, '');
}
