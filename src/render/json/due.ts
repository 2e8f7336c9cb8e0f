import { isoDay } from '../../model/dates.ts';
import type { DueItem } from '../../model/due.ts';
import type { DuePage } from '../due-phrases.ts';
import type { Phrases } from '../phrases.ts';
import { commonDay } from './common-day.ts';
import { written } from './status.ts';

/** The JSON of `due`, as schemas/output/due.schema.json describes it. */
export function dueJson(pages: readonly DuePage[]): unknown {
  return {
    schemaVersion: 1,
    kind: 'due',
    asOf: commonDay(pages.map(({ status }) => status.asOf)),
    rev: pages[0]?.rev ?? null,
    plans: pages.map(({ status, due, phrases }) => ({
      id: status.state.id,
      title: phrases.plain(status.state.plan.title),
      asOf: isoDay(status.asOf.day),
      until: isoDay(due.until),
      items: due.items.map((item) => itemJson(item, phrases)),
      silentLeads: due.silent.map(({ org, activities, newest }) => ({
        org,
        activities,
        newest: written(newest ?? undefined),
      })),
    })),
  };
}

function itemJson(item: DueItem, phrases: Phrases): unknown {
  const { entity } = item;
  const title = entity?.data.title;
  return {
    code: item.code,
    id: entity?.id ?? null,
    entityKind: entity?.kind ?? null,
    title: title === undefined ? null : phrases.plain(title),
    org: item.org,
    day: item.day === null ? null : isoDay(item.day),
    days: item.days,
    unconfirmed: item.unconfirmed,
    scope: item.related ? 'related' : 'plan',
    ...inputsOf(item, phrases),
  };
}

/** What only items of one code tell. */
function inputsOf(item: DueItem, phrases: Phrases): Readonly<Record<string, unknown>> {
  switch (item.code) {
    case 'end':
      return { end: String(item.end), forecast: written(item.forecast ?? undefined) };
    case 'milestone': {
      const { id, title, due, critical = false } = item.milestone;
      return { milestone: { id, title: phrases.plain(title), due: String(due), critical } };
    }
    case 'corrective-action':
      return { shown: item.shown, reasons: item.reasons };
    case 'update':
    case 'measurement':
      return { freshness: item.freshness, last: written(item.last ?? undefined) };
    case 'assessment':
      return { rating: item.rating, validUntil: String(item.validUntil) };
    case 'task':
      return { task: phrases.plain(item.task.text), due: written(item.task.due) };
    case 'reporting':
      return { period: String(item.period), deadline: item.deadline };
  }
}
