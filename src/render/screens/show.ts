import { fieldTerm } from '../../i18n/fields.ts';
import { judgementWords } from '../../i18n/judgement.ts';
import { kindTerms } from '../../i18n/terms.ts';
import { isoDay } from '../../model/dates.ts';
import type { Field } from '../../model/field.ts';
import { fieldsOf } from '../../model/fields.ts';
import { registries } from '../../model/kinds.ts';
import type { AnyEntity } from '../../model/plan.ts';
import { workedOut } from '../../model/worked-out.ts';
import { type Block, type Piece, piece, pieces, type Rich } from '../blocks.ts';
import {
  deliveryPieces,
  healthPieces,
  kpiStatusPiece,
  progressPieces,
  reasonsText,
  resultsPieces,
  trendPieces,
} from '../judged.ts';
import { type Phrases, statusPiece } from '../phrases.ts';
import type { RowValue } from '../rows.ts';
import { valueText } from './field-text.ts';
import { latestCell, targetCell } from './kpi-cells.ts';
import { measurementBlocks, milestoneBlocks, updateBlocks } from './show-logs.ts';
import type { ShownEntity } from './shown-entity.ts';

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

function stateFields({ activity, kpi, node, phrases }: ShownEntity): readonly (readonly [string, Rich])[] {
  const { words, language } = phrases;
  const { heads } = judgementWords[language];
  if (activity) return activityFields(activity, phrases);
  if (kpi) {
    const { expected, freshness } = kpi.judgement;
    const unit = kpi.entity.data;
    return [
      [heads.kpiStatus, [kpiStatusPiece(kpi.judgement, phrases)]],
      [words.latest, latestCell(kpi, phrases)],
      ...(expected === null ? [] : [[heads.expected, phrases.value(unit, workedOut(expected))] as const]),
      [words.target, targetCell(kpi, phrases)],
      ...(kpi.judgement.trend === null ? [] : [[heads.trend, trendPieces(kpi, phrases)] as const]),
      ...(freshness === null
        ? []
        : [[heads.freshness, judgementWords[language].kpiFreshness[freshness]] as const]),
    ];
  }
  if (node) {
    const { delivery } = node;
    return [
      [heads.delivery, deliveryPieces(delivery, phrases)],
      [judgementWords[language].actualOfPlanned, progressPieces(delivery.actual, delivery.planned, phrases)],
      [heads.results, resultsPieces(node.results, phrases)],
    ];
  }
  return [];
}

function activityFields(
  { state, judgement }: NonNullable<ShownEntity['activity']>,
  phrases: Phrases,
): readonly (readonly [string, Rich])[] {
  const { words, language } = phrases;
  const { heads, assessed, rating, actualOfPlanned, freshness } = judgementWords[language];
  const why = reasonsText(judgement, language);
  const { assessment } = judgement;
  const until = assessment?.validUntil ?? undefined;
  return [
    [words.status, [statusPiece(state.status, language)]],
    [heads.health, healthPieces(judgement, language)],
    ...(why === '' ? [] : [[heads.reasons, why] as const]),
    ...(assessment
      ? [
          [
            heads.assessment,
            assessed(rating[assessment.rating], until === undefined ? undefined : phrases.date(until)),
          ] as const,
        ]
      : []),
    [actualOfPlanned, progressPieces(judgement.actual ?? state.progress, judgement.planned, phrases)],
    ...(judgement.freshness === null ? [] : [[heads.freshness, freshness[judgement.freshness]] as const]),
  ];
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
