// Long: the questions about one sheet share what is known of it.

import { ownerOf, type RowKind, rowKinds } from '../../i18n/input/foreign-headings.ts';
import { statedStatuses } from '../../i18n/input/words.ts';
import { mappingWords } from '../../i18n/mapping.ts';
import { kindHeadings } from '../../i18n/terms.ts';
import { valueTerm } from '../../i18n/values.ts';
import type { Field } from '../../model/field.ts';
import type { MappingColumn, MappingFile, MappingSheet } from '../../model/files.ts';
import type { ForeignTable } from '../../model/foreign-table.ts';
import { entitiesOf, languagesOf, type PlanState } from '../../model/plan.ts';
import { visible } from '../../model/visible.ts';
import { type Block, piece } from '../../render/blocks.ts';
import { Phrases } from '../../render/phrases.ts';
import type { Context } from '../context.ts';
import type { Dialogue } from '../dialogue.ts';
import { Asker, WrongAnswer } from '../prompts/asker.ts';
import { readDate } from '../typed.ts';
import { tidy } from '../typed-text.ts';
import { type KnownColumn, knownColumns, labelOf } from './known-columns.ts';
import { type Needed, neededFields, openWords, valuesIn } from './needed.ts';
import { alikeFirst, keyCandidates, proposeKind, proposeSheet, usualFields } from './propose.ts';
import { recognise } from './recognise.ts';
import { freeWordId } from './row-ids.ts';

/** What is asked about. */
export interface MappingSubject {
  readonly state: PlanState;
  readonly tables: readonly ForeignTable[];
  /** What was said the last time. */
  readonly before: MappingFile | undefined;
  /** The name of the spreadsheet. */
  readonly file: string;
}

/** Asks what the columns of each table hold, sheet by sheet; sheets that are left out are not in the answer. */
export async function askMapping(
  context: Context,
  dialogue: Dialogue,
  subject: MappingSubject,
): Promise<MappingFile> {
  const { io, language } = context;
  const { tables, state, before, file } = subject;
  const words = mappingWords[language];
  const asker = new Asker(io, dialogue, language);
  asker.say([
    { type: 'line', text: [piece(visible(words.intro(file, tables.length)), 'strong')] },
    { type: 'line', text: [piece(asker.words.intro, 'dim')] },
  ]);
  const known = before === undefined ? [] : recognise(before, tables).matched;
  const sheets: MappingSheet[] = [];
  /** Organisations that were named new on the way. */
  const added = new Map<string, string>();
  for (const table of tables) {
    const said = known.find((one) => one.table === table)?.sheet;
    const sheet = await new SheetQuestions(asker, context, state, table, added).ask(said && answered(said));
    if (sheet) sheets.push(sheet);
  }
  return { ...before, sheets };
}

/** Asks about one table. */
class SheetQuestions {
  readonly #asker: Asker;
  readonly #context: Context;
  readonly #state: PlanState;
  readonly #table: ForeignTable;
  readonly #added: Map<string, string>;
  readonly #known: ReadonlyMap<string, KnownColumn>;
  readonly #phrases: Phrases;

  constructor(
    asker: Asker,
    context: Context,
    state: PlanState,
    table: ForeignTable,
    added: Map<string, string>,
  ) {
    this.#asker = asker;
    this.#context = context;
    this.#state = state;
    this.#table = table;
    this.#added = added;
    this.#known = knownColumns(languagesOf(state));
    this.#phrases = new Phrases(state, context.language);
  }

  get #words() {
    return mappingWords[this.#context.language];
  }

  async ask(known: MappingSheet | undefined): Promise<MappingSheet | undefined> {
    const { sheet: name, head, rows } = this.#table;
    this.#asker.say([
      { type: 'gap' },
      { type: 'line', text: [piece(visible(this.#words.table(name, head.last, rows.length)), 'strong')] },
      ...this.#samples(),
    ]);
    const kind = await this.#kind(known);
    if (kind === undefined) return undefined;
    const proposal = known && kindOf(known) === kind ? known : proposeSheet(this.#table, kind, this.#state);
    const mapped = await this.#columns(kind, proposal);
    if (mapped === undefined) return undefined;
    const keyed = await this.#key(kind, { ...mapped, ...(known?.rows ? { rows: known.rows } : {}) });
    return this.#wordsOf(await this.#fixed(kind, keyed));
  }

  /** Each heading with a few of the values below it. */
  #samples(): readonly Block[] {
    return this.#table.columns.map(({ heading, index }) => ({
      type: 'line',
      text: [piece(visible(heading)), piece(`  ${visible(this.#sample(index))}`, 'dim')],
      indent: 2,
    }));
  }

  #sample(index: number): string {
    const values = [...new Set(valuesIn(this.#table, index))].slice(0, 3);
    return values.map((value) => (value.length > 40 ? `${value.slice(0, 39)}…` : value)).join(' · ');
  }

  async #kind(known: MappingSheet | undefined): Promise<RowKind | undefined> {
    const { rowKinds: names, kind } = this.#words;
    const proposed = (known && kindOf(known)) ?? proposeKind(this.#table, this.#state);
    const options = rowKinds.map((value) => ({
      value,
      label:
        value === 'activity.updates' || value === 'activity.milestones' || value === 'kpi.measurements'
          ? names[value]
          : kindHeadings[this.#context.language][value],
    }));
    const answer = await this.#asker.choice<RowKind | 'none'>({
      question: kind(this.#table.sheet),
      options: [...options, { value: 'none', label: names.none }],
      initial: proposed ?? 'none',
    });
    return answer === 'none' ? undefined : answer;
  }

  #label(field: string, kind: RowKind): string {
    const known = this.#known.get(field);
    return known ? labelOf(known, ownerOf(kind), this.#context.language) : field;
  }

  /** The columns, as proposed or as chosen one by one. */
  async #columns(kind: RowKind, proposal: MappingSheet): Promise<MappingSheet | undefined> {
    const { proposal: question, proposalOptions, leftOut, isKey } = this.#words;
    const said = proposal.columns.map(({ heading, field, key }) => {
      const parts = [...(key ? [isKey] : []), ...(field === undefined ? [] : [this.#label(field, kind)])];
      return `${heading} → ${parts.length === 0 ? leftOut : parts.join(', ')}`;
    });
    const hasAny = proposal.columns.some(({ field }) => field !== undefined);
    const options = (['take', 'each', 'leave'] as const).map((value) => ({
      value,
      label: proposalOptions[value],
    }));
    const answer = await this.#asker.choice({
      question,
      known: said.map(visible),
      options,
      initial: hasAny ? 'take' : 'each',
    });
    if (answer === 'leave') return undefined;
    if (answer === 'take') return proposal;
    const columns: MappingColumn[] = [];
    for (const column of proposal.columns) columns.push(await this.#column(kind, column, columns));
    return { ...proposal, columns };
  }

  async #column(
    kind: RowKind,
    proposed: MappingColumn,
    before: readonly MappingColumn[],
  ): Promise<MappingColumn> {
    const { heading, field: known, ...rest } = proposed;
    const index = this.#table.columns.find((one) => one.heading === heading)?.index ?? -1;
    const taken = new Set(before.flatMap(({ field }) => field ?? []));
    const usual = usualFields(kind, this.#table, this.#state).filter((name) => !taken.has(name));
    const names = known !== undefined && !usual.includes(known) ? [known, ...usual] : usual;
    const answer = await this.#asker.choice({
      question: this.#words.column(visible(heading)),
      known: [visible(this.#words.samples(this.#sample(index)))],
      options: [
        ...names.map((value) => ({ value, label: this.#label(value, kind) })),
        { value: other, label: this.#words.otherField },
        { value: none, label: this.#words.leftOut },
      ],
      initial: known ?? none,
    });
    if (answer === none) return { heading, ...rest };
    const field = answer === other ? await this.#fieldName() : answer;
    return { heading, field, ...rest };
  }

  #fieldName(): Promise<string> {
    return this.#asker.typed({
      question: this.#words.fieldName,
      read: (typed) => {
        if (!this.#known.has(typed)) throw new WrongAnswer(this.#words.notAField(typed));
        return typed;
      },
    });
  }

  /** Which column tells rows apart, where the headings do not say it. */
  async #key(kind: RowKind, sheet: MappingSheet): Promise<MappingSheet> {
    const own = ownerOf(kind);
    const isSaid = sheet.columns.some(({ key, field }) => key?.includes(own) || field === `${own}.id`);
    const candidates = keyCandidates(this.#table);
    const [first] = candidates;
    if (isSaid || !first) return sheet;
    const title = sheet.columns.find(({ field }) =>
      new RegExp(`^${own}\\.(?:title|name)`).test(field ?? ''),
    )?.heading;
    const initial = candidates.find(({ heading }) => heading === title) ?? first;
    const chosen =
      candidates.length === 1
        ? first.heading
        : await this.#asker.choice({
            question: this.#words.key,
            options: candidates.map(({ heading, index }) => ({
              value: heading,
              label: heading,
              hint: visible(this.#sample(index)),
            })),
            initial: initial.heading,
          });
    const columns = sheet.columns.map((column) =>
      column.heading === chosen ? { ...column, key: [...(column.key ?? []), own] } : column,
    );
    return { ...sheet, columns };
  }

  /** What no column says. */
  async #fixed(kind: RowKind, sheet: MappingSheet): Promise<MappingSheet> {
    const fixed: Record<string, string | number | boolean> = { ...sheet.fixed };
    for (const one of neededFields(sheet, this.#table, kind, this.#state)) {
      const value = await this.#fixedValue(kind, one);
      if (value !== undefined) fixed[one.field] = value;
    }
    const goal = 'activity.contributes_to';
    const goals = entitiesOf(this.#state, 'operational-goal');
    const isSaid = goal in fixed || sheet.columns.some(({ field }) => field === goal);
    if (kind === 'activity' && goals.length > 0 && !isSaid) {
      const chosen = await this.#asker.choice({
        question: this.#words.goal,
        options: [
          { value: none, label: this.#words.noGoal },
          ...goals.map((entity) => ({
            value: entity.id,
            label: `${entity.id} ${this.#phrases.plain(entity.data.title)}`,
          })),
        ],
        initial: none,
      });
      if (chosen !== none) fixed[goal] = chosen;
    }
    return { ...sheet, ...(Object.keys(fixed).length === 0 ? {} : { fixed }) };
  }

  async #fixedValue(kind: RowKind, { field: name, usual }: Needed): Promise<string | number | undefined> {
    const question = this.#words.fixed(this.#label(name, kind));
    const field: Field = this.#known.get(name)?.column.field ?? {};
    if (field.ref) {
      const [first, ...more] = this.#references(name, '');
      return (
        first &&
        this.#asker.choice({ question, options: [first, ...more], initial: String(usual ?? first.value) })
      );
    }
    if (field.choices) {
      const options = this.#choices(name);
      return this.#asker.choice({ question, options, initial: String(usual ?? options[0]?.value ?? '') });
    }
    const today = this.#context.io.today(this.#state.plan.time_zone ?? 'UTC');
    const empty =
      usual === undefined
        ? {}
        : { empty: { shown: usual === 'today' ? this.#words.today : String(usual), value: usual } };
    return this.#asker.typed<string | number>({
      question,
      ...empty,
      read: (typed) => {
        if (!field.date) return field.type === undefined ? tidy(typed) : Number(typed) || tidy(typed);
        return /^(?:today|днес)$/i.test(typed) ? 'today' : readDate('', typed, today);
      },
    });
  }

  /** What a field that names something can name, the likest first. */
  #references(name: string, text: string): readonly { readonly value: string; readonly label: string }[] {
    const { ref = [], except = [] } = this.#known.get(name)?.column.field ?? {};
    const kinds: readonly string[] = ref;
    const items = this.#state.entities
      .filter(({ kind }) => kinds.includes(kind))
      .map((entity) => ({
        value: entity.id,
        name: this.#phrases.plain(
          (entity.data as { title?: never; name?: never }).title ??
            (entity.data as { name?: never }).name ??
            entity.id,
        ),
      }));
    const added = kinds.includes('organisation')
      ? [...this.#added].map(([id, own]) => ({ value: id, name: own }))
      : [];
    return [
      ...alikeFirst([...items, ...added], text).map(({ value, name: own }) => ({
        value,
        label: `${value} ${own}`,
      })),
      ...except.map((value) => ({ value, label: this.#words.unknown })),
    ];
  }

  #choices(name: string): readonly { readonly value: string; readonly label: string }[] {
    const column = this.#known.get(name)?.column;
    const { name: own, parent } = column?.terms.at(-1) ?? { name: '', parent: '' };
    const values = name === 'activity.updates[].status' ? statedStatuses : (column?.field.choices ?? []);
    return values.map((value) => ({ value, label: valueTerm(own, parent, value, this.#context.language) }));
  }

  /** What words of columns mean that do not tell it. */
  async #wordsOf(sheet: MappingSheet): Promise<MappingSheet> {
    const columns: MappingColumn[] = [];
    for (const column of sheet.columns) {
      const open = openWords(column, this.#table, this.#state);
      const words: Record<string, string | number | boolean> = { ...column.words };
      for (const text of open) words[text] = await this.#word(column, text);
      columns.push(Object.keys(words).length === 0 ? column : { ...column, words });
    }
    return { ...sheet, columns };
  }

  async #word({ field: name = '', heading }: MappingColumn, text: string): Promise<string> {
    const field = this.#known.get(name)?.column.field ?? {};
    const isOrganisation = field.ref?.includes('organisation') === true;
    const id = isOrganisation ? this.#newOrganisation(text) : '';
    const again = [...this.#added].find(([, own]) => own === text)?.[0];
    if (again !== undefined) return again;
    const options = [
      ...(field.ref ? this.#references(name, text) : this.#choices(name)),
      ...(isOrganisation ? [{ value: id, label: this.#words.newOrganisation(id) }] : []),
      { value: none, label: this.#words.nothing },
    ];
    const answer = await this.#asker.choice({
      question: this.#words.word(visible(text), visible(heading)),
      options,
      initial: isOrganisation ? id : none,
    });
    if (answer === id && isOrganisation) this.#added.set(id, text);
    return answer === none ? '' : answer;
  }

  #newOrganisation(text: string): string {
    return freeWordId(this.#state, 'organisation', text, this.#added);
  }
}

/** Stand for what is no field and no value. */
const none = '\0none';
const other = '\0other';

/** What the rows of a mapped sheet are: by most of its fields. */
function kindOf({ columns }: MappingSheet): RowKind | undefined {
  const fields = columns.flatMap(({ field }) => field ?? []);
  const titled = fields.find((one) => /^[a-z-]+\.(?:title|name|number)(?:\.[a-z]{2})?$/.test(one));
  if (titled !== undefined && fields.some((one) => one.startsWith('activity.title'))) return 'activity';
  if (titled !== undefined) return rowKinds.find((kind) => titled.startsWith(`${kind}.`));
  return rowKinds.find((kind) => kind.includes('.') && fields.some((one) => one.startsWith(`${kind}[]`)));
}

/** A sheet of a mapping without what was still to be filled in. */
function answered(sheet: MappingSheet): MappingSheet {
  const filled = <T>(said: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(said).filter(([, value]) => value !== '?'));
  return {
    ...sheet,
    columns: sheet.columns.map((column) =>
      column.words === undefined ? column : { ...column, words: filled(column.words) },
    ),
    ...(sheet.fixed === undefined ? {} : { fixed: filled(sheet.fixed) }),
  };
}
