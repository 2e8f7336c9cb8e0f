import { asId } from '../../features/choose.ts';
import { typedChoice } from '../../i18n/input/choices.ts';
import { foreignDate, foreignMoney, foreignNumber } from '../../i18n/input/foreign.ts';
import {
  foreignFields,
  isKeyHeading,
  likeness,
  ownerOf,
  type RowKind,
  rowKinds,
} from '../../i18n/input/foreign-headings.ts';
import { typedStatus } from '../../i18n/input/words.ts';
import type { MappingColumn, MappingFile, MappingSheet } from '../../model/files.ts';
import {
  cellText,
  type ForeignColumn,
  type ForeignTable,
  plainWords,
  wordsKey,
} from '../../model/foreign-table.ts';
import { idPattern } from '../../model/kinds.ts';
import { entitiesOf, languagesOf, type PlanState } from '../../model/plan.ts';
import { organisationNames, plainName } from './convert.ts';
import { type KnownColumn, knownColumns } from './known-columns.ts';
import { languageOfText } from './project.ts';
import { recognise } from './recognise.ts';

/** Rows that are looked at to see what a column holds. */
const sampleRows = 200;

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

/** Words in the name of a sheet that tell what its rows are. */
const kindWords: Readonly<Partial<Record<RowKind, readonly string[]>>> = {
  activity: [
    'мерки',
    'дейности',
    'план за действие',
    'план',
    'activities',
    'measures',
    'actions',
    'action plan',
  ],
  kpi: ['показатели', 'индикатори', 'kpi', 'kpis', 'indicators'],
  area: ['приоритети', 'области', 'priorities', 'areas'],
  'strategic-goal': ['стратегически цели', 'strategic goals'],
  'operational-goal': ['оперативни цели', 'цели', 'goals', 'objectives', 'operational goals'],
  organisation: ['звена', 'организации', 'дирекции', 'organisations', 'departments'],
  'activity.milestones': ['етапи', 'ключови етапи', 'milestones'],
  'activity.updates': ['отчет', 'отчети', 'изпълнение', 'reports', 'progress'],
  'kpi.measurements': ['стойности', 'измервания', 'values', 'measurements'],
};

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

/** What a column says in the rows that are looked at. */
export function valuesIn({ rows }: ForeignTable, index: number): readonly string[] {
  return rows.slice(0, sampleRows).flatMap(({ cells }) => {
    const text = cellText(cells.get(index));
    return text === '' ? [] : [text];
  });
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

/** A field that must be said and that no column says, with what it usually is. */
export interface Needed {
  readonly field: string;
  readonly usual?: string | number;
}

/** The fields that the items of a sheet need and that no column says. */
export function neededFields(
  { columns, fixed = {} }: MappingSheet,
  table: ForeignTable,
  kind: RowKind,
  state: PlanState,
): readonly Needed[] {
  const said = new Set([...columns.flatMap(({ field }) => field ?? []), ...Object.keys(fixed)]);
  const says = (name: string): boolean => [...said].some((one) => one === name || one.startsWith(`${name}.`));
  const { period, currency } = state.plan;
  const first = languagesOf(state)[0] ?? 'bg';
  const end = String(period?.end ?? '?');
  const areas = entitiesOf(state, 'area');
  const needed: Needed[] = [];
  const need = (field: string, usual: string | number | undefined): void => {
    if (!says(field)) needed.push({ field, ...(usual === undefined ? {} : { usual }) });
  };
  if (kind === 'activity') need('activity.lead', 'unknown');
  if (kind === 'operational-goal')
    need('operational-goal.area', areas.length === 1 ? areas[0]?.id : undefined);
  if (says('activity.updates[]')) need('activity.updates[].date', 'today');
  if (says('activity.budget[]')) {
    need('activity.budget[].year', Number(String(period?.start ?? '').slice(0, 4)) || undefined);
    const amounts = columns.find(({ field }) => field === 'activity.budget[].approved');
    const isTold = textsOf(amounts, table).every((text) => currencyOf(text) !== undefined);
    if (!isTold || amounts === undefined) need('activity.budget[].currency', currency ?? 'EUR');
  }
  if (says('kpi.title')) {
    const hasTarget = says('kpi.targets[].value');
    const isShare = columns.some(({ heading, field }) => field?.startsWith('kpi.') && heading.includes('%'));
    const target = columns.find(({ field }) => field === 'kpi.targets[].value');
    const unit = textsOf(target, table).flatMap(
      (text) => /\d\s*([\p{L}.²³/]{1,20})$/u.exec(text)?.[1] ?? [],
    )[0];
    if (!says('kpi.unit')) need(`kpi.unit.${first}`, isShare ? '%' : unit);
    need('kpi.kind', hasTarget ? 'performance' : 'context');
    need('kpi.measure', isShare ? 'percent' : 'number');
    if (hasTarget) need('kpi.direction', 'increase');
    need('kpi.owner', 'unknown');
    if (hasTarget) need('kpi.targets[].date', end);
    if (says('kpi.baseline.value')) need('kpi.baseline.date', String(period?.start ?? '?'));
  }
  if (says('kpi.measurements[]')) need('kpi.measurements[].period', undefined);
  return needed;
}

/** What a mapped column says. */
function textsOf(mapped: MappingColumn | undefined, table: ForeignTable): readonly string[] {
  const index = table.columns.find(({ heading }) => heading === mapped?.heading)?.index;
  return index === undefined ? [] : valuesIn(table, index);
}

function currencyOf(text: string): string | undefined {
  const money = foreignMoney(text);
  return money.ok ? money.currency : undefined;
}

/** The words of a column that nobody but a person can tell the meaning of: organisations and choices. */
export function openWords(
  { heading, field: name, words = {} }: MappingColumn,
  table: ForeignTable,
  state: PlanState,
): readonly string[] {
  const column = knownColumns(languagesOf(state)).get(name ?? '')?.column;
  const index = table.columns.find((one) => one.heading === heading)?.index;
  if (!column || index === undefined) return [];
  const { field } = column;
  const all = table.rows.flatMap(({ cells }) => {
    const text = wordsKey(cellText(cells.get(index)));
    return text === '' || Object.hasOwn(words, text) ? [] : [text];
  });
  const texts = [...new Set(all)];
  if (field.ref) {
    const organisations = organisationNames(state);
    const kinds: readonly string[] = field.ref;
    return texts.filter((text) => {
      if (field.except?.includes(text.toLowerCase())) return false;
      if (kinds.includes('organisation') && organisations.has(plainName(text))) return false;
      const id = asId(text);
      return !(idPattern.test(id) && kinds.includes(state.byId.get(id)?.kind ?? ''));
    });
  }
  if (!field.choices) return [];
  const term = column.terms.at(-1) ?? { name: '', parent: '' };
  const isStatus = column.name === 'activity.updates[].status';
  return texts.filter((text) =>
    isStatus ? !typedStatus(text).ok : !typedChoice(text, field.choices ?? [], term).ok,
  );
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
