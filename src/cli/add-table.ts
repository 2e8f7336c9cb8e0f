import type { NewKind } from '../model/kinds.ts';

/** How what is typed behind a flag becomes fields. */
export type AddForm = 'value' | 'list' | 'yes' | 'dated' | 'entries' | 'range' | 'allowed';

/** A flag of `add`: the field it gives, of which kinds, and how it is written. */
export interface AddFlag {
  readonly flag: AddFlagName;
  readonly takes: string;
  readonly form: AddForm;
  readonly field: string;
  readonly kinds: readonly NewKind[];
  /** A text that can be given in either language with `-bg` and `-en` behind the flag. */
  readonly languages?: boolean;
}

export type AddFlagName =
  | 'title'
  | 'name'
  | 'short'
  | 'label'
  | 'description'
  | 'definition'
  | 'area'
  | 'serves'
  | 'contributes-to'
  | 'lead'
  | 'owner'
  | 'scope'
  | 'start'
  | 'end'
  | 'due'
  | 'weight'
  | 'key'
  | 'critical'
  | 'unit'
  | 'kind'
  | 'measure'
  | 'direction'
  | 'range'
  | 'baseline'
  | 'target'
  | 'no-target'
  | 'frequency'
  | 'data-source'
  | 'number'
  | 'date'
  | 'body'
  | 'allow'
  | 'method'
  | 'by'
  | 'url'
  | 'parent'
  | 'mailbox'
  | 'publisher'
  | 'language'
  | 'source'
  | 'tag';

const nodes = ['area', 'strategic-goal', 'operational-goal'] as const;
const titled = [...nodes, 'activity', 'milestone', 'kpi', 'decision', 'assessment', 'source'] as const;

/** The flags that give fields, in the order of the help. */
export const addTable: readonly AddFlag[] = [
  { flag: 'title', takes: '<text>', form: 'value', field: 'title', kinds: titled, languages: true },
  { flag: 'name', takes: '<text>', form: 'value', field: 'name', kinds: ['organisation'], languages: true },
  { flag: 'short', takes: '<text>', form: 'value', field: 'short', kinds: ['organisation'], languages: true },
  {
    flag: 'label',
    takes: '<text>',
    form: 'value',
    field: 'label',
    kinds: [...nodes, 'activity', 'kpi'],
    languages: true,
  },
  {
    flag: 'description',
    takes: '<text>',
    form: 'value',
    field: 'description',
    kinds: [...nodes, 'activity', 'kpi'],
    languages: true,
  },
  {
    flag: 'definition',
    takes: '<text>',
    form: 'value',
    field: 'definition',
    kinds: ['kpi'],
    languages: true,
  },
  { flag: 'area', takes: '<id>', form: 'value', field: 'area', kinds: ['operational-goal'] },
  { flag: 'serves', takes: '<ids>', form: 'list', field: 'serves', kinds: ['operational-goal', 'kpi'] },
  { flag: 'contributes-to', takes: '<ids>', form: 'list', field: 'contributes_to', kinds: ['activity'] },
  { flag: 'lead', takes: '<org>', form: 'value', field: 'lead', kinds: ['activity'] },
  { flag: 'owner', takes: '<org>', form: 'value', field: 'owner', kinds: [...nodes, 'kpi'] },
  { flag: 'scope', takes: '<scope>', form: 'value', field: 'scope', kinds: ['activity', 'kpi'] },
  { flag: 'start', takes: '<date>', form: 'value', field: 'start', kinds: ['activity'] },
  { flag: 'end', takes: '<date>', form: 'value', field: 'end', kinds: ['activity'] },
  { flag: 'due', takes: '<date>', form: 'value', field: 'due', kinds: ['milestone'] },
  {
    flag: 'weight',
    takes: '<number>',
    form: 'value',
    field: 'weight',
    kinds: [...nodes, 'activity', 'milestone', 'kpi'],
  },
  { flag: 'key', takes: '', form: 'yes', field: 'key', kinds: ['activity'] },
  { flag: 'critical', takes: '', form: 'yes', field: 'critical', kinds: ['milestone'] },
  { flag: 'unit', takes: '<text>', form: 'value', field: 'unit', kinds: ['kpi'], languages: true },
  { flag: 'kind', takes: '<kind>', form: 'value', field: 'kind', kinds: ['kpi', 'decision'] },
  { flag: 'measure', takes: '<measure>', form: 'value', field: 'measure', kinds: ['kpi'] },
  { flag: 'direction', takes: '<direction>', form: 'value', field: 'direction', kinds: ['kpi'] },
  { flag: 'range', takes: '<low..high>', form: 'range', field: 'range', kinds: ['kpi'] },
  { flag: 'baseline', takes: '<date=value>', form: 'dated', field: 'baseline', kinds: ['kpi'] },
  { flag: 'target', takes: '<date=value>', form: 'entries', field: 'targets', kinds: ['kpi'] },
  { flag: 'no-target', takes: '<text>', form: 'value', field: 'no_target', kinds: ['kpi'] },
  { flag: 'frequency', takes: '<frequency>', form: 'value', field: 'frequency', kinds: ['kpi'] },
  { flag: 'data-source', takes: '<text>', form: 'value', field: 'data_source', kinds: ['kpi'] },
  { flag: 'number', takes: '<number>', form: 'value', field: 'number', kinds: ['decision'] },
  {
    flag: 'date',
    takes: '<date>',
    form: 'value',
    field: 'date',
    kinds: ['decision', 'assessment', 'source'],
  },
  { flag: 'body', takes: '<text>', form: 'value', field: 'body', kinds: ['decision'], languages: true },
  { flag: 'allow', takes: '<id.field=to>', form: 'allowed', field: 'allows', kinds: ['decision'] },
  { flag: 'method', takes: '<text>', form: 'value', field: 'method', kinds: ['assessment'] },
  { flag: 'by', takes: '<text>', form: 'value', field: 'by', kinds: ['assessment'] },
  {
    flag: 'url',
    takes: '<address>',
    form: 'value',
    field: 'url',
    kinds: ['decision', 'organisation', 'source'],
  },
  { flag: 'parent', takes: '<org>', form: 'value', field: 'parent', kinds: ['organisation'] },
  { flag: 'mailbox', takes: '<address>', form: 'value', field: 'mailbox', kinds: ['organisation'] },
  { flag: 'publisher', takes: '<text>', form: 'value', field: 'publisher', kinds: ['source'] },
  { flag: 'language', takes: '<code>', form: 'value', field: 'language', kinds: ['source'] },
  { flag: 'source', takes: '<ids>', form: 'list', field: 'sources', kinds: ['decision', 'assessment'] },
  { flag: 'tag', takes: '<tag>', form: 'list', field: 'tags', kinds: [...nodes, 'activity', 'kpi'] },
];

/** The flags that every kind takes besides. */
export const otherAddFlags: readonly string[] = ['id', 'slug', 'field'];

/** The name under which commander keeps what was typed behind a flag. */
export function keyOf(flag: string): string {
  return flag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
