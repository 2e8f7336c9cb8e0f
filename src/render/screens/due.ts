import { dueWords } from '../../i18n/due.ts';
import { isoDay } from '../../model/dates.ts';
import type { DueItem, SilentLead } from '../../model/due.ts';
import { type Block, piece, type Rich, type Tone } from '../blocks.ts';
import {
  type DuePage,
  dueText,
  organisationHeading,
  silentText,
  spanText,
  sumText,
  whenText,
} from '../due-phrases.ts';
import type { RowValue } from '../rows.ts';

/** What is due, plan by plan: a table for each lead, then the initiatives beside the plan, then who is silent. */
export function dueScreen(pages: readonly DuePage[]): readonly Block[] {
  return pages.flatMap((page, i): readonly Block[] =>
    i === 0 ? planBlocks(page) : [{ type: 'gap' }, { type: 'gap' }, ...planBlocks(page)],
  );
}

function planBlocks(page: DuePage): readonly Block[] {
  const { status, due, phrases } = page;
  const { words, language } = phrases;
  const { state, asOf } = status;
  const texts = dueWords[language];
  const blocks: Block[] = [
    { type: 'title', text: phrases.text(state.plan.title), note: `${state.id} · ${spanText(page)}` },
  ];
  if (asOf.closedOn !== undefined)
    blocks.push({ type: 'line', text: [piece(words.planClosed(phrases.date(asOf.closedOn)), 'warn')] });
  if (due.items.length === 0) blocks.push({ type: 'line', text: [piece(texts.nothing, 'dim')] });
  else blocks.push({ type: 'line', text: sumText(due, phrases) });
  for (const { org, items } of due.groups)
    blocks.push({ type: 'heading', text: organisationHeading(org, phrases) }, itemTable(items, page));
  if (due.related.length > 0)
    blocks.push({ type: 'heading', text: words.relatedApart }, itemTable(due.related, page, true));
  if (due.silent.length > 0) {
    blocks.push(
      { type: 'heading', text: texts.silent },
      { type: 'line', text: [piece(texts.silentNote, 'dim')], indent: 2 },
      ...due.silent.map((lead): Block => ({ type: 'line', text: silentLine(lead, page), indent: 2 })),
    );
  }
  return blocks;
}

function silentLine(lead: SilentLead, { phrases }: DuePage): Rich {
  return [piece(organisationHeading(lead.org, phrases), 'strong'), piece(`: ${silentText(lead, phrases)}`)];
}

function itemTable(items: readonly DueItem[], page: DuePage, withLead = false): Block {
  const { phrases } = page;
  const { words, language } = phrases;
  const { columns } = dueWords[language];
  return {
    type: 'table',
    columns: [
      { head: words.id },
      { head: words.title, flexible: true },
      { head: columns.what, flexible: true },
      { head: columns.when, flexible: true },
    ],
    rows: items.map((item) => [
      item.code === 'reporting' ? '' : item.entity.id,
      nameOf(item, page, withLead),
      dueText(item, phrases),
      [piece(whenText(item, page), toneOf(item))],
    ]),
  };
}

function nameOf(item: DueItem, { phrases }: DuePage, withLead: boolean): Rich {
  if (item.code === 'reporting') return phrases.text(phrases.state.plan.title);
  const lead = withLead ? [piece(` (${phrases.organisation(item.org ?? undefined)})`, 'dim')] : [];
  return [piece(phrases.name(item.entity)), ...lead];
}

/** What is past is red, what comes within a week asks for attention. */
function toneOf({ days, unconfirmed }: DueItem): Tone {
  if (unconfirmed || days === null) return 'dim';
  return days < 0 ? 'bad' : days <= 7 ? 'warn' : 'plain';
}

/**
 * What is due for a pipe. A row that begins with `due` is an item: plan, code, organisation (`all` for everyone), id,
 * part (milestone, freshness, health, rating, place of the task, or deadline and period), day, days to it (negative
 * when past), `confirmed` or `unconfirmed`, scope, title. One that begins with `silent` is a silent lead: plan, id,
 * open activities, date of the newest report.
 */
export function dueRows(pages: readonly DuePage[]): readonly (readonly RowValue[])[] {
  return pages.flatMap(({ status, due, phrases }) => {
    const { id } = status.state;
    const rows = due.items.map((item): readonly RowValue[] => [
      'due',
      id,
      item.code,
      item.org ?? 'all',
      item.entity?.id,
      partOf(item),
      item.day === null ? null : isoDay(item.day),
      item.days,
      item.unconfirmed ? 'unconfirmed' : 'confirmed',
      item.related ? 'related' : 'plan',
      titleOf(item, { phrases }),
    ]);
    const silent = due.silent.map((lead): readonly RowValue[] => [
      'silent',
      id,
      lead.org,
      lead.activities,
      lead.newest,
    ]);
    return [...rows, ...silent];
  });
}

function partOf(item: DueItem): string | number {
  switch (item.code) {
    case 'end':
      return '';
    case 'milestone':
      return item.milestone.id;
    case 'corrective-action':
      return item.shown;
    case 'update':
    case 'measurement':
      return item.freshness;
    case 'assessment':
      return item.rating;
    case 'task':
      return item.index + 1;
    case 'reporting':
      return `${item.deadline} ${item.period}`;
  }
}

function titleOf(item: DueItem, { phrases }: Pick<DuePage, 'phrases'>): string {
  if (item.code === 'reporting') return '';
  if (item.code === 'task') return phrases.plain(item.task.text);
  return phrases.plain(item.code === 'milestone' ? item.milestone.title : item.entity.data.title);
}
