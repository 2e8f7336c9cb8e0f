import { diffWords } from '../../i18n/changes.ts';
import { pathText } from '../../model/path.ts';
import { type Block, piece, type Rich } from '../blocks.ts';
import {
  type ChangedEntity,
  changesByArea,
  countsOf,
  type DiffPage,
  type DiffSide,
  nameOf,
  sentencesOf,
} from '../diff-page.ts';
import { impactReasons, judgementPiece, measureWord } from '../impact-words.ts';
import type { RowValue } from '../rows.ts';

/** A comparison for a person: what changes, area by area, then what is judged differently because of it. */
export function diffScreen(
  pages: readonly DiffPage[],
  from: DiffSide,
  to: DiffSide,
  stat: boolean,
): readonly Block[] {
  return pages.flatMap((page, i): readonly Block[] => [
    ...(i === 0 ? [] : [{ type: 'gap' } as const]),
    ...pageBlocks(page, from, to, stat),
  ]);
}

function pageBlocks(page: DiffPage, from: DiffSide, to: DiffSide, stat: boolean): readonly Block[] {
  const { comparison, phrases, impact, on } = page;
  const words = diffWords[phrases.after.language];
  const side = ({ typed, commit }: DiffSide): string => typed ?? commit?.slice(0, 9) ?? words.workingTree;
  const plan = (on === 'before' ? phrases.before : phrases.after).state.plan;
  const heading: Block = {
    type: 'title',
    text: `${words.heading}: ${phrases.after.text(plan.title)}`,
    note: `${side(from)} → ${side(to)}`,
  };
  const unread: readonly Block[] =
    comparison.unread.length === 0 ? [] : [line([piece(words.unread(comparison.unread.join(', ')), 'warn')])];
  if (on !== 'both') {
    const count = comparison.facts.length - 1;
    return [heading, line(on === 'after' ? words.planAdded(count) : words.planRemoved(count)), ...unread];
  }
  if (comparison.facts.length === 0 && impact.length === 0) return [heading, line(words.noChange), ...unread];
  return [
    heading,
    line([piece(sumText(page), 'dim')]),
    ...unread,
    ...(stat ? statBlocks(page) : changeBlocks(page)),
    { type: 'heading', text: words.impact },
    ...impactBlocks(page),
  ];
}

/** `12 changes in 5 items`. */
export function sumText({ comparison, phrases }: DiffPage): string {
  const { facts } = comparison;
  const entities = new Set(facts.map(({ change }) => `${change.entityKind} ${change.entity}`));
  return diffWords[phrases.after.language].sum(facts.length, entities.size);
}

/** The changes of a plan, area by area. */
export function changeBlocks(page: DiffPage): readonly Block[] {
  return changesByArea(page).flatMap(({ id, name, entities }): readonly Block[] => [
    { type: 'heading', text: areaText(page, id, name) },
    ...entities.flatMap((entity) => [
      line([piece(entity.id, 'strong'), piece(` ${entity.name}`)], 2),
      ...sentencesOf(entity, page.phrases).map((text) => line(text, 4)),
    ]),
  ]);
}

/** A heading for an area, or for what is in none. */
export function areaText({ phrases }: DiffPage, id: string | undefined, name: string): string {
  return id === undefined ? diffWords[phrases.after.language].noArea : `${id} ${name}`;
}

function statBlocks(page: DiffPage): readonly Block[] {
  const words = diffWords[page.phrases.after.language];
  const counted = (facts: ChangedEntity['facts']): string =>
    countsOf(facts)
      .map(([type, count]) => `${words.types[type] ?? type}: ${count}`)
      .join(', ');
  return [
    {
      type: 'table',
      columns: [
        { head: words.columns.item, flexible: true },
        { head: words.columns.changes, flexible: true },
      ],
      rows: [
        ...changesByArea(page).flatMap(({ entities }) =>
          entities.map(({ id, name, facts }): readonly Rich[] => [`${id} ${name}`, counted(facts)]),
        ),
        [[piece(words.total, 'strong')], counted(page.comparison.facts)],
      ],
    },
  ];
}

/** What is judged differently, as a table. */
export function impactBlocks(page: DiffPage): readonly Block[] {
  const { impact, phrases } = page;
  const words = diffWords[phrases.after.language];
  if (impact.length === 0) return [line(words.noImpact)];
  const { columns } = words;
  return [
    {
      type: 'table',
      columns: [
        { head: columns.item, flexible: true },
        { head: columns.what },
        { head: columns.before },
        { head: columns.after },
        { head: columns.why, flexible: true },
      ],
      rows: impact.map((one): readonly Rich[] => [
        `${one.entity} ${nameOf(one.entity, phrases)}`,
        measureWord(one, phrases),
        [judgementPiece(one, one.before, phrases)],
        [judgementPiece(one, one.after, phrases)],
        impactReasons(one, phrases),
      ]),
    },
  ];
}

/** A line of a screen. */
export function line(text: Rich, indent = 0): Block {
  return { type: 'line', text, indent };
}

/** A comparison for a program: each change and each judgement in a row that begins with what it is. */
export function diffRows(pages: readonly DiffPage[]): readonly (readonly RowValue[])[] {
  return pages.flatMap(({ id, comparison, impact }) => [
    ...comparison.facts.map(({ change, before, after }): readonly RowValue[] => {
      const { type, entityKind, entity, field } = change;
      const place = after ?? before;
      const at = place === undefined ? '' : `${place.file}:${pathText(place.path)}`;
      return ['change', id, type, entityKind, entity, field, cell(change.before), cell(change.after), at];
    }),
    ...impact.map((one): readonly RowValue[] => {
      const codes = one.reasons.map(({ code }) => code).join(',');
      return ['impact', id, one.measure, one.entityKind, one.entity, '', one.before, one.after, codes];
    }),
  ]);
}

/** Counts for a program: a row for each entity and type. */
export function statRows(pages: readonly DiffPage[]): readonly (readonly RowValue[])[] {
  return pages.flatMap((page) =>
    changesByArea(page).flatMap(({ id: area, entities }) =>
      entities.flatMap(({ id, facts }) =>
        countsOf(facts).map(([type, count]): readonly RowValue[] => [page.id, area, id, type, count]),
      ),
    ),
  );
}

function cell(value: unknown): RowValue {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : (value as RowValue);
}
