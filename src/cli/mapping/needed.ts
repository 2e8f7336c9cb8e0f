import { asId } from '../../features/choose.ts';
import { typedChoice } from '../../i18n/input/choices.ts';
import { foreignMoney } from '../../i18n/input/foreign.ts';
import type { RowKind } from '../../i18n/input/foreign-headings.ts';
import { typedStatus } from '../../i18n/input/words.ts';
import type { MappingColumn, MappingSheet } from '../../model/files.ts';
import { cellText, type ForeignTable, wordsKey } from '../../model/foreign-table.ts';
import { idPattern } from '../../model/kinds.ts';
import { entitiesOf, languagesOf, type PlanState } from '../../model/plan.ts';
import { organisationNames, plainName } from './convert.ts';
import { knownColumns } from './known-columns.ts';

/** Rows that are looked at to see what a column holds. */
export const sampleRows = 200;

/** What a column says in the rows that are looked at. */
export function valuesIn({ rows }: ForeignTable, index: number): readonly string[] {
  return rows.slice(0, sampleRows).flatMap(({ cells }) => {
    const text = cellText(cells.get(index));
    return text === '' ? [] : [text];
  });
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
