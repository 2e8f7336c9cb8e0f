import type { ValueColumn } from '../../model/values-file.ts';
import { uiLanguages } from '../language.ts';
import { measurementTerms } from '../terms.ts';

/** How sure a value can be. */
export const firmnesses = ['final', 'provisional', 'estimated', 'break', 'missing'] as const;
export type Firmness = (typeof firmnesses)[number];

const alsoFirm: Readonly<Record<string, Firmness>> = {
  окончателен: 'final',
  окончателно: 'final',
  предварителен: 'provisional',
  предварително: 'provisional',
  приблизителен: 'estimated',
  оценка: 'estimated',
  прекъсване: 'break',
  липсва: 'missing',
  'няма данни': 'missing',
};

/** How sure a value is, in the words of either language. */
export function typedFirmness(typed: string): Firmness | undefined {
  const word = folded(typed);
  const known = firmnesses.find(
    (one) => one === word || uiLanguages.some((language) => measurementTerms[language][one] === word),
  );
  return known ?? (Object.hasOwn(alsoFirm, word) ? alsoFirm[word] : undefined);
}

const revisions: Readonly<Record<string, 'revision' | 'correction'>> = {
  revision: 'revision',
  преразглеждане: 'revision',
  'преразгледана стойност': 'revision',
  преразгледана: 'revision',
  correction: 'correction',
  поправка: 'correction',
};

/** The kind of a revision, in the words of either language. */
export function typedRevision(typed: string): 'revision' | 'correction' | undefined {
  const word = folded(typed);
  return Object.hasOwn(revisions, word) ? revisions[word] : undefined;
}

const columns: Readonly<Record<ValueColumn, readonly string[]>> = {
  id: ['id', 'kpi', 'kpi id', 'показател', 'номер', 'номер на показател', 'код'],
  period: ['period', 'период', 'за период', 'отчетен период'],
  value: ['value', 'стойност', 'отчетена стойност'],
  numerator: ['numerator', 'числител'],
  denominator: ['denominator', 'знаменател'],
  status: ['status', 'статус'],
  note: ['note', 'бележка', 'забележка'],
  source: ['source', 'sources', 'източник', 'източници'],
  revises: ['revises', 'преразглежда', 'причина за промяната'],
  kind: ['kind', 'вид', 'вид на промяната'],
};

/** Every name a column can have, with the column. */
export const columnNames: ReadonlyMap<string, ValueColumn> = new Map(
  Object.entries(columns).flatMap(([column, names]) =>
    names.map((name) => [name, column as ValueColumn] as const),
  ),
);

/** The column that a header names, in either language. */
export function typedColumn(header: string): ValueColumn | undefined {
  return columnNames.get(folded(header));
}

function folded(typed: string): string {
  return typed
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, ' ');
}
