import { fieldTerm } from '../../i18n/fields.ts';
import { kindTerms, milestoneTerms } from '../../i18n/terms.ts';
import { valueTerm } from '../../i18n/values.ts';
import { isoDay, lastDay } from '../../model/dates.ts';
import type { Field } from '../../model/field.ts';
import { fieldsOf } from '../../model/fields.ts';
import type { Span } from '../../model/finding.ts';
import { registries } from '../../model/kinds.ts';
import type { AnyEntity, Entity } from '../../model/plan.ts';
import type { ActivityState, AsOf, KpiState } from '../../model/status.ts';
import { type Block, type Piece, piece, pieces, type Rich } from '../blocks.ts';
import { bar, type Phrases, statusPiece } from '../phrases.ts';
import type { RowValue } from '../rows.ts';
import { latestCell, targetCell } from './status.ts';

/** Everything about one entity, as the screen needs it. */
export interface ShownEntity {
  readonly phrases: Phrases;
  readonly asOf: AsOf;
  readonly entity: AnyEntity;
  readonly activity: ActivityState | undefined;
  readonly kpi: KpiState | undefined;
  readonly sources: readonly { readonly source: Entity<'source'>; readonly fields: readonly string[] }[];
  readonly mentions: readonly {
    readonly entity: AnyEntity | undefined;
    readonly file: string;
    readonly field: string;
  }[];
  readonly positions: readonly { readonly field: string; readonly span: Span }[];
}

/** Fields that have a place of their own on the screen. */
const apart = new Set([
  'id',
  'title',
  'name',
  'updates',
  'milestones',
  'measurements',
  'provenance',
  'sources',
]);

/** One entity in full. */
export function showScreen(shown: ShownEntity): readonly Block[] {
  const { phrases, entity, asOf } = shown;
  const { words, language } = phrases;
  const kind = kindTerms[language][entity.kind].one;
  const blocks: Block[] = [
    {
      type: 'title',
      text: `${entity.id} ${phrases.name(entity)}`,
      note: `${kind} · ${phrases.state.id} · ${words.asOf(phrases.date(isoDay(asOf.day)))}`,
    },
    { type: 'gap' },
  ];
  const fields = [...stateFields(shown), ...definitionFields(shown)];
  if (fields.length > 0) blocks.push({ type: 'fields', fields });
  if (entity.kind === 'activity') {
    blocks.push(...milestoneBlocks(shown), ...updateBlocks(entity, shown));
  }
  if (entity.kind === 'kpi') blocks.push(...measurementBlocks(entity, shown));
  blocks.push(
    ...provenanceBlocks(shown),
    ...sourceBlocks(shown),
    ...mentionBlocks(shown),
    ...fileBlocks(shown),
  );
  return blocks;
}

function stateFields({ activity, kpi, entity, phrases }: ShownEntity): readonly (readonly [string, Rich])[] {
  const { words, language } = phrases;
  if (activity) {
    const progress = activity.progress;
    return [
      [words.status, [statusPiece(activity.status, language)]],
      [
        words.progress,
        progress === null
          ? [piece(words.notRecorded, 'dim')]
          : [piece(bar(progress), 'accent'), piece(` ${phrases.percent(progress)}`)],
      ],
    ];
  }
  if (kpi && entity.kind === 'kpi') {
    const row = { entity, state: kpi };
    return [
      [words.latest, latestCell(row, phrases)],
      [words.target, targetCell(row, phrases)],
    ];
  }
  return [];
}

/** The fields of the definition in the order of the schema. */
function definitionFields({ entity, phrases }: ShownEntity): readonly (readonly [string, Rich])[] {
  const schema = schemaOf(entity);
  const data: Readonly<Record<string, unknown>> = { ...entity.data };
  const names = [...Object.keys(schema.fields ?? {}), ...Object.keys(data)];
  const rows: (readonly [string, Rich])[] = [];
  for (const name of new Set(names)) {
    if (apart.has(name) || !Object.hasOwn(data, name)) continue;
    const value = data[name];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    const text = valueText(value, schema.fields?.[name] ?? {}, name, entity.kind, phrases);
    rows.push([
      fieldTerm(name, entity.kind, phrases.language),
      [...pieces(text), ...reconstructedMark(entity, name, phrases)],
    ]);
  }
  return rows;
}

/** A field whose own provenance says reconstructed is marked; an entity that is so as a whole says it once, below. */
function reconstructedMark(entity: AnyEntity, name: string, phrases: Phrases): readonly Piece[] {
  if (!('provenance' in entity.data)) return [];
  return entity.data.provenance?.fields?.[name]?.basis === 'reconstructed' ? phrases.workingMark() : [];
}

function schemaOf(entity: AnyEntity): Field {
  if (entity.kind === 'organisation' || entity.kind === 'source') {
    const file = entity.kind === 'source' ? 'sources' : 'organisations';
    return fieldsOf[file].fields?.[registries[file].list]?.items ?? {};
  }
  return fieldsOf[entity.kind];
}

const dateFields = new Set([
  'date',
  'due',
  'start',
  'end',
  'original_end',
  'original_due',
  'by',
  'period',
  'valid_from',
  'valid_to',
  'valid_until',
  'accessed',
  'proposed_on',
  'forecast_end',
  'corrects',
  'as_of',
]);

function isDateField(name: string): boolean {
  return dateFields.has(name);
}

/**
 * Any value in words: texts in the reader's language, dates and enumerations in its form, groups in one line. An id
 * comes with the name of what it names, except inside a group, where names would bury the values.
 */
function valueText(value: unknown, field: Field, name: string, parent: string, phrases: Phrases): Rich {
  if (field.text) return phrases.text(value as Parameters<Phrases['text']>[0]);
  if (field.ref && typeof value === 'string') {
    return Object.hasOwn(fieldsOf, parent) || isRegistryKind(parent) ? idText(value, phrases) : value;
  }
  if (Array.isArray(value)) {
    const parts = value.map((item) => plainOf(valueText(item, field.items ?? {}, name, parent, phrases)));
    return parts.join(parts.some((part) => part.length > 30) ? '\n' : ', ');
  }
  if (value !== null && typeof value === 'object') {
    return Object.entries(value)
      .map(([key, part]) => {
        const text = plainOf(valueText(part, field.fields?.[key] ?? field.values ?? {}, key, name, phrases));
        return `${fieldTerm(key, name, phrases.language)}: ${text}`;
      })
      .join('; ');
  }
  if (typeof value === 'boolean') return value ? phrases.words.yes : phrases.words.no;
  if (isDateField(name) && (typeof value === 'string' || typeof value === 'number'))
    return phrases.date(value);
  if (typeof value === 'number') return phrases.number(value);
  return value === null ? phrases.words.none : valueTerm(name, parent, String(value), phrases.language);
}

function isRegistryKind(kind: string): boolean {
  return kind === 'organisation' || kind === 'source';
}

function plainOf(text: Rich): string {
  return pieces(text)
    .map((part) => part.text)
    .join('');
}

/** An id with the name behind it. */
function idText(id: string, phrases: Phrases): string {
  if (id === 'unknown') return phrases.words.notPublished;
  const entity = phrases.state.byId.get(id);
  const name = entity ? phrases.name(entity) : '';
  return name === '' ? id : `${id} ${name}`;
}

function milestoneBlocks({ activity, phrases, entity, asOf }: ShownEntity): readonly Block[] {
  if (!activity || activity.milestones.length === 0) return [];
  const { words, language } = phrases;
  return [
    { type: 'heading', text: words.sections.milestones },
    {
      type: 'table',
      columns: [
        { head: words.id },
        { head: words.title, flexible: true },
        { head: words.due },
        { head: words.state, flexible: true },
      ],
      rows: activity.milestones.map(({ milestone, state, date, overdueDays }) => {
        const past =
          overdueDays > 0 ? ` (${phrases.relative(lastDay(milestone.due) ?? asOf.day, asOf.day)})` : '';
        const reached = date === undefined || state === 'open' ? '' : ` ${phrases.date(date)}`;
        const tone = state === 'done' ? 'good' : overdueDays > 0 ? 'bad' : 'plain';
        const due =
          'provenance' in entity.data
            ? phrases.markedDate(entity.data, 'milestones', milestone.due)
            : phrases.date(milestone.due);
        return [
          milestone.id,
          phrases.text(milestone.title),
          due,
          [piece(milestoneTerms[language][state] + reached + past, tone)],
        ];
      }),
    },
  ];
}

function updateBlocks(entity: Entity<'activity'>, { phrases, asOf }: ShownEntity): readonly Block[] {
  const updates = (entity.data.updates ?? []).filter(
    (update) => (lastDay(update.date) ?? Infinity) <= asOf.day,
  );
  if (updates.length === 0) return [];
  const { words, language } = phrases;
  const schema = fieldsOf.activity.fields?.['updates']?.items ?? {};
  const blocks: Block[] = [{ type: 'heading', text: words.sections.updates }];
  for (const update of [...updates].reverse()) {
    const progress = update.progress === undefined ? [] : [piece(` · ${phrases.percent(update.progress)}`)];
    blocks.push({
      type: 'line',
      text: [
        piece(`${phrases.date(update.date)} · `, 'strong'),
        statusPiece(update.status, language),
        ...progress,
      ],
      indent: 2,
    });
    const rest = Object.keys(schema.fields ?? {}).filter(
      (name) => !['date', 'status', 'progress'].includes(name),
    );
    const told: Readonly<Record<string, unknown>> = { ...update };
    const fields = rest.flatMap((name): (readonly [string, Rich])[] => {
      const value = told[name];
      if (value === undefined) return [];
      const text =
        name === 'sources'
          ? (value as readonly string[]).join(', ')
          : valueText(value, schema.fields?.[name] ?? {}, name, 'updates', phrases);
      return [[fieldTerm(name, 'updates', language), text]];
    });
    if (fields.length > 0) blocks.push({ type: 'fields', fields });
  }
  return blocks;
}

function measurementBlocks(entity: Entity<'kpi'>, { phrases, asOf }: ShownEntity): readonly Block[] {
  const measurements = (entity.data.measurements ?? []).filter(
    (one) => (lastDay(one.period) ?? Infinity) <= asOf.day,
  );
  if (measurements.length === 0) return [];
  const { words } = phrases;
  return [
    { type: 'heading', text: words.sections.measurements },
    {
      type: 'table',
      columns: [
        { head: words.period },
        { head: words.latest, align: 'right' },
        { head: words.state },
        { head: words.sections.sources, flexible: true },
      ],
      rows: [...measurements].reverse().map((one) => {
        const { value, numerator, denominator } = one;
        const share =
          numerator !== undefined && denominator !== undefined
            ? `${phrases.number(numerator)} / ${phrases.number(denominator)}`
            : words.none;
        const text = value === undefined ? share : phrases.value(entity.data, Number(value));
        const notes = [one.note, one.revises].map((note) => phrases.text(note)).filter((note) => note !== '');
        const from = [(one.sources ?? []).join(', '), ...notes].filter((part) => part !== '').join(' · ');
        return [phrases.date(one.period), text, phrases.measurementWord(one.status ?? 'final'), from];
      }),
    },
  ];
}

function provenanceBlocks({ entity, phrases }: ShownEntity): readonly Block[] {
  if (!('provenance' in entity.data) || !entity.data.provenance) return [];
  const { basis, note, sources, fields = {} } = entity.data.provenance;
  const { words, language } = phrases;
  const line = (part: {
    readonly basis?: keyof typeof words.basis;
    readonly note?: typeof note;
    readonly sources?: readonly string[];
  }): string =>
    [
      part.basis === undefined ? '' : words.basis[part.basis],
      phrases.text(part.note),
      part.sources?.length ? `${words.from} ${part.sources.join(', ')}` : '',
    ]
      .filter((text) => text !== '')
      .join(' · ');
  const own = { ...(basis ? { basis } : {}), ...(note ? { note } : {}), ...(sources ? { sources } : {}) };
  return [
    { type: 'heading', text: words.sections.provenance },
    {
      type: 'fields',
      fields: [
        ...(line(own) === '' ? [] : [[kindTerms[language][entity.kind].one, line(own)] as const]),
        ...Object.entries(fields).map(
          ([name, part]) => [fieldTerm(name, entity.kind, language), line(part)] as const,
        ),
      ],
    },
  ];
}

function sourceBlocks({ sources, phrases }: ShownEntity): readonly Block[] {
  if (sources.length === 0) return [];
  const { words } = phrases;
  return [
    { type: 'heading', text: words.sections.sources },
    {
      type: 'fields',
      fields: sources.map(({ source }) => {
        const { title, date, url } = source.data;
        const facts = [phrases.text(title), date === undefined ? '' : phrases.date(date)]
          .filter((text) => text !== '')
          .join(', ');
        return [source.id, [piece(facts), ...(url === undefined ? [] : [piece(`\n${url}`, 'dim')])]] as const;
      }),
    },
  ];
}

function mentionBlocks({ mentions, phrases }: ShownEntity): readonly Block[] {
  if (mentions.length === 0) return [];
  const rows = mentions.map(({ entity, file, field }) => [
    entity?.id ?? phrases.state.id,
    entity ? phrases.name(entity) : file,
    [piece(field, 'dim')],
  ]);
  const { words } = phrases;
  return [
    { type: 'heading', text: words.sections.usedBy },
    {
      type: 'table',
      columns: [
        { head: words.id },
        { head: words.title, flexible: true },
        { head: words.field, flexible: true },
      ],
      rows,
    },
  ];
}

function fileBlocks({ entity, positions, phrases }: ShownEntity): readonly Block[] {
  const places = positions.map(({ field, span }) => `${field} ${span.line}`).join(', ');
  return [
    { type: 'heading', text: phrases.words.sections.files },
    { type: 'line', text: [piece(entity.file.path), piece(`: ${places}`, 'dim')], indent: 2 },
  ];
}

/** One entity for a pipe: field, line, and the value as JSON where it is not a plain one. */
export function showRows({ entity, positions }: ShownEntity): readonly (readonly RowValue[])[] {
  const data: Readonly<Record<string, unknown>> = { ...entity.data };
  return positions.map(({ field, span }) => {
    const value = data[field];
    const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return [field, `${entity.file.path}:${span.line}`, plain ? value : JSON.stringify(value)];
  });
}
