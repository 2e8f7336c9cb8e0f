import { boardWords } from '../../i18n/board.ts';
import type { Board, BoardColumn } from '../../model/board.ts';
import type { ActivityRow } from '../../model/status.ts';
import { type Block, piece, pieces, type Rich } from '../blocks.ts';
import { type CardColumn, drawColumns } from '../columns.ts';
import { healthPieces, legendLine } from '../judged.ts';
import type { Page } from '../page.ts';
import { bar, type Phrases } from '../phrases.ts';
import type { RowValue } from '../rows.ts';
import { type Only, planHeading } from './plan-heading.ts';
import { progressOf } from './progress-of.ts';

/** One plan's board, with the words for its texts. */
export interface BoardPage extends Page {
  readonly board: Board;
  readonly only: Only;
}

/** Activities by status, worst first in each column; related initiatives below, apart. */
export function boardScreen(pages: readonly BoardPage[]): readonly Block[] {
  return pages.flatMap((page, i) => [
    ...(i > 0 ? [{ type: 'gap' } as const, { type: 'gap' } as const] : []),
    ...planBoard(page),
  ]);
}

function planBoard({ status, phrases, board, only }: BoardPage): readonly Block[] {
  const { words, language } = phrases;
  const blocks: Block[] = [...planHeading(status, only, phrases)];
  blocks.push({ type: 'gap' });
  const own = board.columns.some(({ activities }) => activities.length > 0);
  if (!own && board.related.length === 0) return [...blocks, { type: 'line', text: words.emptyList }];
  if (own) blocks.push(columnsBlock(board.columns, phrases));
  if (board.related.length > 0) {
    blocks.push(
      ...(own ? [] : [{ type: 'line', text: [piece(words.emptyList, 'dim')] } as const]),
      { type: 'heading', text: words.relatedApart },
      { type: 'gap' },
      columnsBlock(board.related, phrases),
    );
  }
  return [
    ...blocks,
    { type: 'gap' },
    { type: 'line', text: legendLine(phrases) },
    { type: 'line', text: [piece(boardWords[language].progressLegend, 'dim')] },
    { type: 'line', text: [piece(words.workingLegend, 'dim')] },
  ];
}

function columnsBlock(columns: readonly BoardColumn[], phrases: Phrases): Block {
  const heads = boardWords[phrases.language].columns;
  const drawn = columns.map(
    ({ name, activities }): CardColumn => ({
      head: [piece(heads[name], 'strong'), piece(` (${activities.length})`)],
      cards: activities.map((row) => cardOf(row, phrases)),
    }),
  );
  const empty = columns.filter(({ activities }) => activities.length === 0).map(({ name }) => heads[name]);
  const without = [piece(boardWords[phrases.language].none(empty), 'dim')];
  return { type: 'drawing', draw: (ruler) => drawColumns(drawn, without, ruler) };
}

/** Id and health, title, progress, lead. */
function cardOf(row: ActivityRow, phrases: Phrases): readonly Rich[] {
  const { entity, judgement } = row;
  const { lead } = entity.data;
  const words = boardWords[phrases.language];
  return [
    [piece(entity.id, 'strong'), piece(' '), ...healthPieces(judgement, phrases.language)],
    pieces(phrases.title(entity)),
    ...progressLine(row, phrases),
    [piece(lead === 'unknown' ? words.leadUnknown : phrases.organisation(lead), 'dim')],
  ];
}

/** A bar and its percentage. Without any it is said of what is under way, where it would be expected. */
function progressLine(row: ActivityRow, phrases: Phrases): readonly Rich[] {
  const progress = progressOf(row);
  if (progress !== null) return [[piece(bar(progress), 'accent'), piece(` ${phrases.percent(progress)}`)]];
  const underWay = row.state.status === 'in_progress' || row.state.status === 'on_hold';
  // An empty bar would read as nothing done, which nobody has said.
  return underWay ? [[piece(boardWords[phrases.language].progressUnknown, 'dim')]] : [];
}

/** The board for a pipe: plan, status, id, title, what is shown of its health, progress, lead, scope. */
export function boardRows(pages: readonly BoardPage[]): readonly (readonly RowValue[])[] {
  return pages.flatMap(({ status, phrases, board }) =>
    [...board.columns, ...board.related].flatMap(({ activities }) =>
      activities.map((row) => [
        status.state.id,
        row.state.status ?? 'not_reported',
        row.entity.id,
        phrases.plain(row.entity.data.title),
        row.judgement.shown,
        progressOf(row),
        row.entity.data.lead,
        row.entity.data.scope ?? 'plan',
      ]),
    ),
  );
}
