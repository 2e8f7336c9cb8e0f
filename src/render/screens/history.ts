import { historyWords } from '../../i18n/changes.ts';
import type { HistoryEvent } from '../../model/history.ts';
import { type Block, piece } from '../blocks.ts';
import { changeSentence } from '../changes.ts';
import { nameOf } from '../diff-page.ts';
import type { Phrases } from '../phrases.ts';
import type { RowValue } from '../rows.ts';

/** The events of one plan, with the words for its texts. */
export interface ToldPlan {
  readonly events: readonly HistoryEvent[];
  readonly phrases: Phrases;
}

/** The history for a person, oldest first: a commit with its author and day, and under it what it changed. */
export function historyScreen(plans: readonly ToldPlan[], id: string | undefined): readonly Block[] {
  return plans.flatMap(({ events, phrases }, i): readonly Block[] => {
    const words = historyWords[phrases.language];
    const both = { before: phrases, after: phrases };
    const of = id ?? phrases.state.id;
    return [
      ...(i === 0 ? [] : [{ type: 'gap' } as const]),
      { type: 'title', text: `${words.heading}: ${of}`, note: nameOf(of, both) },
      ...(events.length === 0 ? [{ type: 'line', text: words.nothing } as const] : []),
      ...grouped(events).flatMap((group) => groupBlocks(group, phrases, id === undefined)),
    ];
  });
}

function groupBlocks(events: readonly HistoryEvent[], phrases: Phrases, withIds: boolean): readonly Block[] {
  const words = historyWords[phrases.language];
  const both = { before: phrases, after: phrases };
  const { recorded } = events[0] ?? {};
  const head = recorded
    ? [
        piece(phrases.date(recorded.at.slice(0, 10)), 'strong'),
        piece(` ${recorded.at.slice(11, 16)} · ${recorded.author} · ${recorded.commit.slice(0, 9)}`),
        piece(` ${recorded.subject}`, 'dim'),
      ]
    : [piece(words.notCommitted, 'warn')];
  return [
    { type: 'line', text: head },
    ...events.map(({ change, valid }): Block => {
      const about = withIds ? [piece(`${change.entity} `, 'strong')] : [];
      // Entries say their day themselves.
      const says = /^(?:update|measurement)-/.test(change.type) && change.field?.includes('.') !== true;
      const day =
        valid === undefined || says ? [] : [piece(` (${words.validFrom(phrases.date(valid))})`, 'dim')];
      return { type: 'line', text: [...about, piece(changeSentence(change, both)), ...day], indent: 2 };
    }),
  ];
}

function grouped(events: readonly HistoryEvent[]): readonly (readonly HistoryEvent[])[] {
  const groups: HistoryEvent[][] = [];
  for (const event of events) {
    const last = groups.at(-1);
    if (last && last[0]?.recorded?.commit === event.recorded?.commit) last.push(event);
    else groups.push([event]);
  }
  return groups;
}

/** The history for a program, a row for each change. */
export function historyRows(events: readonly HistoryEvent[]): readonly (readonly RowValue[])[] {
  return events.map(({ plan, recorded, valid, change }) => {
    const { type, entity, field, before, after } = change;
    const head = [plan, entity, recorded?.commit, recorded?.at, recorded?.author];
    return [...head, valid, type, field, cell(before), cell(after)];
  });
}

function cell(value: unknown): RowValue {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : (value as RowValue);
}
