import {
  type Listable,
  type ListQuery,
  listable,
  listItems,
  sortKeys,
  statusFilters,
} from '../../features/list.ts';
import { type ExitCode, exitCodes, Failure } from '../../model/failure.ts';
import { listJson } from '../../render/json/entities.ts';
import { tabSeparated } from '../../render/rows.ts';
import { type ListedItem, listRows, listScreen } from '../../render/screens/list.ts';
import { choice } from '../choice.ts';
import { type Context, printJson, type SharedOptions } from '../context.ts';
import { loadPages, type Page } from '../pages.ts';

/** The filters of `list` as typed. */
interface ListOptions extends SharedOptions {
  readonly status?: string;
  readonly lead?: string;
  readonly area?: string;
  readonly goal?: string;
  readonly tag?: string;
  readonly scope?: string;
  readonly sort?: string;
}

/** `planctl list KIND`: the items of one kind. */
export async function list(context: Context, kind: string, options: ListOptions): Promise<ExitCode> {
  const { io } = context;
  const query = queryOf(kind, options);
  const pages = await loadPages(context, options);
  const items = itemsOf(pages, query);
  const first = pages[0];
  if (options.json)
    printJson(
      io,
      listJson(
        items,
        query.of,
        pages.map(({ status }) => status.asOf),
      ),
    );
  else if (!io.terminal) io.out(tabSeparated(listRows(items)));
  else if (first) {
    const { printScreen } = await import('../screen.ts');
    const heading = query.of === 'goals' ? 'goal' : listable[query.of][0];
    printScreen(io, listScreen(items, heading, first.phrases));
  }
  return exitCodes.fine;
}

/** An id in a filter need be known in one of the plans only. */
function itemsOf(pages: readonly Page[], query: ListQuery): readonly ListedItem[] {
  const failures: Failure[] = [];
  const items = pages.flatMap(({ status, phrases }) => {
    try {
      return listItems(status, query, (entity) => phrases.name(entity)).map((item) => ({ ...item, phrases }));
    } catch (error) {
      if (!(error instanceof Failure) || error.reason.why !== 'unknown-filter-id') throw error;
      failures.push(error);
      return [];
    }
  });
  const [failure] = failures;
  if (failure && failures.length === pages.length) throw failure;
  return items;
}

function queryOf(kind: string, options: ListOptions): ListQuery {
  const { status, lead, area, goal, tag, scope, sort } = options;
  return {
    of: choice('kind', listableWord(kind), Object.keys(listable) as Listable[]),
    ...(status === undefined ? {} : { status: choice('--status', status.toLowerCase(), statusFilters) }),
    ...(scope === undefined
      ? {}
      : { scope: choice('--scope', scope.toLowerCase(), ['plan', 'related'] as const) }),
    ...(sort === undefined ? {} : { sort: choice('--sort', sort.toLowerCase(), sortKeys) }),
    ...(lead === undefined ? {} : { lead }),
    ...(area === undefined ? {} : { area }),
    ...(goal === undefined ? {} : { goal }),
    ...(tag === undefined ? {} : { tag }),
  };
}

/** The kind may be typed in the singular as well. */
function listableWord(kind: string): string {
  const word = kind.toLowerCase();
  if (word === 'activity') return 'activities';
  return Object.hasOwn(listable, `${word}s`) ? `${word}s` : word;
}
