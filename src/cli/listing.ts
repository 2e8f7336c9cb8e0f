import {
  healthFilters,
  type Listable,
  type ListQuery,
  listable,
  listItems,
  sortKeys,
  statusFilters,
} from '../features/list.ts';
import type { Block } from '../render/blocks.ts';
import { listJson } from '../render/json/entities.ts';
import { tabSeparated } from '../render/rows.ts';
import { type ListedItem, listRows, listScreen } from '../render/screens/list.ts';
import { choice } from './choice.ts';
import { type Context, jsonText, type SharedOptions } from './context.ts';
import { healthWord, listableWord, statusWord } from './listed-words.ts';
import { askEach, loadPages } from './pages.ts';
import type { Produced } from './printed.ts';

/** The filters of `list` as typed. */
export interface ListOptions extends SharedOptions {
  readonly status?: string;
  readonly lead?: string;
  readonly area?: string;
  readonly goal?: string;
  readonly tag?: string;
  readonly scope?: string;
  readonly health?: string;
  readonly sort?: string;
}

/** What `list` prints for a program. */
export async function listForPrograms(
  context: Context,
  kind: string,
  options: ListOptions,
): Promise<Produced> {
  const { pages, items, query } = await listed(context, kind, options);
  const plans = pages.map(({ status }) => status);
  const days = plans.map(({ asOf }) => asOf);
  const text = options.json
    ? jsonText(listJson(items, query.of, days, pages[0]?.rev ?? null))
    : tabSeparated(listRows(items));
  return { text, plans };
}

/** What `list` shows a person. */
export async function listForScreen(
  context: Context,
  kind: string,
  options: ListOptions,
): Promise<readonly Block[]> {
  const { pages, items, query } = await listed(context, kind, options);
  const [first] = pages;
  const heading = query.of === 'goals' ? 'goal' : listable[query.of][0];
  return first ? listScreen(items, heading, first.phrases) : [];
}

async function listed(context: Context, kind: string, options: ListOptions) {
  const query = queryOf(kind, options);
  const pages = await loadPages(context, options);
  const items = askEach(pages, ({ status, phrases }): readonly ListedItem[] =>
    listItems(status, query, (entity) => phrases.name(entity)).map((item) => ({ ...item, phrases })),
  ).flat();
  return { pages, query, items };
}

function queryOf(kind: string, options: ListOptions): ListQuery {
  const { status, lead, area, goal, tag, scope, health, sort } = options;
  return {
    of: choice('KIND', listableWord(kind), Object.keys(listable) as Listable[]),
    ...(status === undefined ? {} : { status: choice('--status', statusWord(status), statusFilters) }),
    ...(scope === undefined
      ? {}
      : { scope: choice('--scope', scope.toLowerCase(), ['plan', 'related'] as const) }),
    ...(health === undefined ? {} : { health: choice('--health', healthWord(health), healthFilters) }),
    ...(sort === undefined ? {} : { sort: choice('--sort', sort.toLowerCase(), sortKeys) }),
    ...(lead === undefined ? {} : { lead }),
    ...(area === undefined ? {} : { area }),
    ...(goal === undefined ? {} : { goal }),
    ...(tag === undefined ? {} : { tag }),
  };
}
