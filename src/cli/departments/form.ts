import type { Asked } from '../../core/due/asked.ts';
import { departmentWords } from '../../i18n/departments.ts';
import { fieldTerm } from '../../i18n/fields.ts';
import type { Language } from '../../i18n/language.ts';
import { sheetWords } from '../../i18n/sheets.ts';
import { kindHeadings, measurementTerms, statusTerms } from '../../i18n/terms.ts';
import type { Book, BookColumn, BookSheet } from '../../model/book.ts';
import { dateSpan } from '../../model/dates.ts';
import type { Cell } from '../../model/sheet.ts';
import type { Phrases } from '../../render/phrases.ts';

/** A column of a form: those with a name of a plan's sheets are read in again. */
type FormColumn = BookColumn & { readonly white: boolean };

/** The statuses that a department can state. */
const statuses = ['not_started', 'in_progress', 'on_hold', 'completed'] as const;

/** The form of a department for a period. */
export function formBook(asked: Asked, period: string, phrases: Phrases, deadline: string | undefined): Book {
  const { language, state } = phrases;
  const words = departmentWords[language];
  return {
    language,
    guide: {
      title: sheetWords[language].instructions,
      heading: words.heading(
        phrases.plain(state.plan.title),
        phrases.date(period),
        phrases.organisation(asked.org),
      ),
      lines: [...(deadline === undefined ? [] : [words.deadline(deadline)]), ...words.guide],
    },
    sheets: [
      ...(asked.activities.length > 0 ? [activitySheet(asked, phrases)] : []),
      ...(asked.kpis.length > 0 ? [kpiSheet(asked, phrases)] : []),
    ],
    marker: { planctl: '1', content: 'request', plan: state.id, period, lead: asked.org, language },
  };
}

function grey(heading: string, kind: BookColumn['kind'], name = ''): FormColumn {
  return { heading, name, note: '', kind, white: false };
}

function white(
  list: string,
  field: string,
  kind: BookColumn['kind'],
  language: Language,
  values?: readonly string[],
): FormColumn {
  const parent = list.replace(/^.*\.|\[\]$/g, '');
  const name = `${list}.${field}${kind === 'long' ? `.${language}` : ''}`;
  const choices = values ? { choices: { values, strict: true } } : {};
  return { heading: fieldTerm(field, parent, language), name, note: '', kind, white: true, ...choices };
}

function activitySheet({ activities }: Asked, phrases: Phrases): BookSheet {
  const { language } = phrases;
  const { columns: words } = departmentWords[language];
  const list = 'activity.updates[]';
  const statusWords = statuses.map((status) => statusTerms[language][status].feminine);
  const columns: readonly FormColumn[] = [
    grey(fieldTerm('id', 'activity', language), 'id', 'activity.id'),
    grey(words.title, 'text'),
    grey(words.approvedEnd, 'date'),
    grey(words.lastDate, 'date'),
    grey(words.lastStatus, 'text'),
    grey(words.lastProgress, 'number'),
    white(list, 'status', 'text', language, statusWords),
    white(list, 'progress', 'number', language),
    white(list, 'done', 'long', language),
    white(list, 'next_steps', 'long', language),
    white(list, 'blockers', 'long', language),
    white(list, 'help_needed', 'long', language),
    white(list, 'forecast_end', 'date', language),
    { ...white(list, 'note', 'long', language), heading: words.evidence },
  ];
  const rows = activities.map(({ entity: { id, data }, state }): readonly Cell[] => [
    id,
    phrases.plain(data.title),
    dateCell(data.end),
    dateCell(state.newest?.update.date),
    state.status === null ? undefined : statusTerms[language][state.status].feminine,
    state.progress ?? undefined,
  ]);
  return sheetOf(kindHeadings[language].activity, columns, rows);
}

function kpiSheet({ kpis }: Asked, phrases: Phrases): BookSheet {
  const { language } = phrases;
  const { columns: words } = departmentWords[language];
  const list = 'kpi.measurements[]';
  const firm = (['final', 'provisional', 'estimated'] as const).map((one) => measurementTerms[language][one]);
  const columns: readonly FormColumn[] = [
    grey(fieldTerm('id', 'kpi', language), 'id', 'kpi.id'),
    grey(words.title, 'text'),
    grey(fieldTerm('unit', 'kpi', language), 'text'),
    grey(words.lastPeriod, 'text'),
    grey(words.lastValue, 'number'),
    grey(fieldTerm('period', 'measurements', language), 'text', `${list}.period`),
    white(list, 'value', 'number', language),
    white(list, 'status', 'text', language, firm),
    white(list, 'note', 'long', language),
  ];
  const rows = kpis.map(({ entity: { id, data }, period, latest }): readonly Cell[] => [
    id,
    phrases.plain(data.title),
    phrases.plain(data.unit),
    latest === undefined ? undefined : String(latest.period),
    typeof latest?.value === 'boolean' ? phrases.value(data, Number(latest.value)) : latest?.value,
    period,
  ]);
  return sheetOf(kindHeadings[language].kpi, columns, rows);
}

function sheetOf(
  title: string,
  columns: readonly FormColumn[],
  rows: readonly (readonly Cell[])[],
): BookSheet {
  return {
    title,
    columns,
    rows: rows.map((cells) => ({ cells, locked: (i) => columns[i]?.white !== true })),
    open: false,
  };
}

function dateCell(date: string | number | undefined): Cell {
  if (date === undefined) return undefined;
  return dateSpan(date)?.precision === 'day' ? { day: String(date) } : String(date);
}
