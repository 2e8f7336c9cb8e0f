import { foreignDate, foreignMoney, foreignNumber } from '../../i18n/input/foreign.ts';
import {
  foreignFields,
  isKeyHeading,
  kindWords,
  likeness,
  ownerOf,
  type RowKind,
  rowKinds,
} from '../../i18n/input/foreign-headings.ts';
import type { MappingColumn, MappingFile, MappingSheet } from '../../model/files.ts';
import { cellText, type ForeignColumn, type ForeignTable, plainWords } from '../../model/foreign-table.ts';
import { languagesOf, type PlanState } from '../../model/plan.ts';
import { type KnownColumn, knownColumns } from './known-columns.ts';
import { neededFields, openWords, sampleRows, valuesIn } from './needed.ts';
import { languageOfText } from './new-organisations.ts';
import { recognise } from './recognise.ts';

/** Below this a heading is not taken for a field. */
const leastLikeness = 1.4;

/** A mapping of all tables as far as headings and values tell it; ? stands where somebody has to say. */
export function proposeMapping(
  tables: readonly ForeignTable[],
  state: PlanState,
  before: MappingFile | undefined,
): MappingFile {
  const known = before === undefined ? undefined : recognise(before, tables).matched;
  return {
    sheets: tables.flatMap((table) => {
      const kept = known?.find((one) => one.table === table);
      if (kept) return [kept.sheet];
      const kind = proposeKind(table, state);
      return kind === undefined ? [] : [completed(proposeSheet(table, kind, state), table, kind, state)];
    }),
  };
}

/** What a row of a table most likely is; undefined where no heading tells. */
export function proposeKind(table: ForeignTable, state: PlanState): RowKind | undefined {
  let best: RowKind | undefined;
  let most = 2;
  for (const kind of rowKinds) {
    const { columns } = proposeSheet(table, kind, state);
    const main = `${kind.replace('.', '.')}${kind.includes('.') ? '[]' : ''}.`;
    const own = columns.filter(({ field }) => field?.startsWith(main));
    // Without a title or a name there is no item, only something about one.
    const isNamed =
      kind.includes('.') ||
      own.some(({ field }) => /\.(?:title|name|number)(?:\.[a-z]{2})?$/.test(field ?? ''));
    if (own.length === 0 || !isNamed) continue;
    const words = foreignFields[kind];
    const score = columns.reduce(
      (sum, { heading, field }) => {
        const name = field?.replace(/\.[a-z]{2}$/, '');
        return sum + (name === undefined ? 0 : likeness(heading, words[name] ?? words[field ?? ''] ?? []));
      },
      likeness(table.sheet, kindWords[kind] ?? []),
    );
    if (score > most + 0.2) [best, most] = [kind, score];
  }
  return best;
}

/** The names of fields that columns of such a table usually hold, texts in the language of its words. */
export function usualFields(kind: RowKind, table: ForeignTable, state: PlanState): readonly string[] {
  const known = knownColumns(languagesOf(state));
  const language = languageOfTable(table, state);
  return Object.keys(foreignFields[kind]).flatMap((name) => {
    const own = known.has(name) ? name : `${name}.${language}`;
    return known.has(own) ? [own] : [];
  });
}

/** The columns of a table with the fields that their headings and values are most like, each field once. */
export function proposeSheet(table: ForeignTable, kind: RowKind, state: PlanState): MappingSheet {
  const known = knownColumns(languagesOf(state));
  const language = languageOfTable(table, state);
  const found = table.columns.flatMap((column) =>
    Object.entries(foreignFields[kind]).flatMap(([name, words]) => {
      const field = known.has(name) ? name : `${name}.${language}`;
      const meant = known.get(field);
      if (!meant || !holds(table, column, meant)) return [];
      const score = likeness(column.heading, words);
      return score < leastLikeness ? [] : [{ column, field, score }];
    }),
  );
  const chosen = new Map<ForeignColumn, string>();
  const taken = new Set<string>();
  for (const { column, field } of found.toSorted((a, b) => b.score - a.score)) {
    if (chosen.has(column) || taken.has(field)) continue;
    chosen.set(column, field);
    taken.add(field);
  }
  const key = keyColumn(table, chosen);
  const columns = table.columns.map((column): MappingColumn => {
    const field = chosen.get(column);
    const kinds = column === key ? keyKinds(kind, taken) : [];
    return {
      heading: column.heading,
      ...(field === undefined ? {} : { field }),
      ...(kinds.length === 0 ? {} : { key: kinds }),
      ...timesOf(table, column, field),
    };
  });
  return { name: table.sheet, columns: withIndicatorKey(columns, table, taken) };
}

function languageOfTable({ rows, columns }: ForeignTable, state: PlanState): string {
  const texts = rows.slice(0, 40).flatMap(({ cells }) => [...cells.values()].map(cellText));
  return languageOfText([...columns.map(({ heading }) => heading), ...texts].join(' '), languagesOf(state));
}

/** Whether at least half of what a column says can be what a field holds. */
function holds(table: ForeignTable, { index }: ForeignColumn, { column }: KnownColumn): boolean {
  const cells = table.rows.slice(0, sampleRows).flatMap(({ cells }) => cells.get(index) ?? []);
  const filled = cells.filter((cell) => cellText(cell) !== '');
  if (filled.length === 0) return true;
  const { field, path } = column;
  const fits = filled.filter((cell) => {
    const { value } = cell;
    if (field.date) return typeof value !== 'string' || foreignDate(value, 0) !== undefined;
    if (field.type !== undefined && field.type !== 'boolean') {
      if (typeof value !== 'string') return typeof value === 'number';
      return path.at(-1) === 'approved' ? foreignMoney(value).ok : foreignNumber(value) !== undefined;
    }
    return !field.text || typeof value === 'string' || path.at(-1) !== 'title';
  });
  return fits.length >= filled.length / 2;
}

/** The column by which rows are told apart: one of numbers or codes, else undefined; the title does it then. */
function keyColumn(
  table: ForeignTable,
  chosen: ReadonlyMap<ForeignColumn, string>,
): ForeignColumn | undefined {
  return table.columns.find((column) => {
    if (chosen.has(column) || !isKeyHeading(column.heading)) return false;
    return valuesIn(table, column.index).length >= table.rows.length * 0.9;
  });
}

/** Columns by which rows can be told apart. */
export function keyCandidates(table: ForeignTable): readonly ForeignColumn[] {
  return table.columns.filter(({ index }) => {
    const values = valuesIn(table, index);
    const many = Math.min(table.rows.length, sampleRows);
    return values.length >= many * 0.9 && new Set(values).size >= many * 0.5;
  });
}

function keyKinds(kind: RowKind, fields: ReadonlySet<string>): readonly string[] {
  const own = ownerOf(kind);
  return [own, ...(own === 'activity' && [...fields].some((one) => one.startsWith('kpi.')) ? ['kpi'] : [])];
}

/** An activity with several indicators stands in several rows: then the indicator tells them apart as well. */
function withIndicatorKey(
  columns: readonly MappingColumn[],
  table: ForeignTable,
  fields: ReadonlySet<string>,
): readonly MappingColumn[] {
  const keyed = columns.find(({ key }) => key?.includes('kpi'));
  const keyIndex = table.columns.find(({ heading }) => heading === keyed?.heading)?.index;
  const hasBoth =
    [...fields].some((one) => one.startsWith('kpi.title')) &&
    [...fields].some((one) => one.startsWith('activity.'));
  if (keyIndex === undefined || !hasBoth) return columns;
  const keys = valuesIn(table, keyIndex);
  if (new Set(keys).size === keys.length) return columns;
  return columns.map((column) =>
    column.field?.startsWith('kpi.title') ? { ...column, key: [...(column.key ?? []), 'kpi'] } : column,
  );
}

/** Shares written as 0.45 in a column of percent. */
function timesOf(
  table: ForeignTable,
  { index, heading }: ForeignColumn,
  field: string | undefined,
): Pick<MappingColumn, 'times'> {
  if (field !== 'activity.updates[].progress' && !heading.includes('%')) return {};
  const numbers = table.rows.flatMap(({ cells }) => {
    const cell = cells.get(index);
    return typeof cell?.value === 'number' && !cell.percent ? [cell.value] : [];
  });
  const areShares =
    numbers.length > 0 &&
    numbers.every((one) => one >= 0 && one <= 1) &&
    numbers.some((one) => one > 0 && one < 1);
  return areShares ? { times: 100 } : {};
}

/** A sheet with what no column says: what is usual, and ? where somebody has to say. */
export function completed(
  sheet: MappingSheet,
  table: ForeignTable,
  kind: RowKind,
  state: PlanState,
): MappingSheet {
  const fixed = Object.fromEntries(
    neededFields(sheet, table, kind, state).map(({ field, usual }) => [field, usual ?? '?'] as const),
  );
  const columns = sheet.columns.map((column): MappingColumn => {
    const open = openWords(column, table, state);
    if (open.length === 0) return column;
    return { ...column, words: { ...column.words, ...Object.fromEntries(open.map((word) => [word, '?'])) } };
  });
  return {
    ...sheet,
    columns,
    ...(Object.keys(fixed).length === 0 ? {} : { fixed: { ...fixed, ...sheet.fixed } }),
  };
}

/** Names of a plan's items that are like a word, the likest first. */
export function alikeFirst<T extends { readonly name: string }>(
  items: readonly T[],
  text: string,
): readonly T[] {
  const words = new Set(
    plainWords(text)
      .split(' ')
      .filter((word) => word.length > 3),
  );
  const score = ({ name }: T): number =>
    plainWords(name)
      .split(' ')
      .filter((word) => words.has(word)).length;
  return items
    .map((item) => ({ item, score: score(item) }))
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);
}
