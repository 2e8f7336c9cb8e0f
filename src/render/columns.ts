import { type Piece, piece, type Rich, type Ruler } from './blocks.ts';
import { flowed, padded } from './flow.ts';

/** A column of cards: its head, and the cards from top to bottom, each of some texts below each other. */
export interface CardColumn {
  readonly head: Rich;
  readonly cards: readonly (readonly Rich[])[];
}

/** Narrower than this a title breaks at every word; wider than that a column is no longer seen at a glance. */
const least = 26;
const most = 48;
const between = 3;

/**
 * Columns side by side where the screen has room for all of them. Where it has not, those without cards are left out
 * and `without` names them in a line; the others stand in bands of as many as fit.
 */
export function drawColumns(columns: readonly CardColumn[], without: Rich, ruler: Ruler): readonly Rich[] {
  const fit = Math.max(1, Math.floor((ruler.width + between) / (least + between)));
  if (columns.length <= fit) return band(columns, columns.length, ruler);
  const filled = columns.filter(({ cards }) => cards.length > 0);
  // Bands of equal size: four columns are two and two, not three and one.
  const bands = Math.ceil(filled.length / fit);
  const across = Math.ceil(filled.length / Math.max(bands, 1));
  const lines: Rich[] = [];
  for (let i = 0; i < filled.length; i += across) {
    if (i > 0) lines.push('');
    lines.push(...band(filled.slice(i, i + across), across, ruler));
  }
  if (filled.length < columns.length) {
    if (lines.length > 0) lines.push('');
    lines.push(...flowed(without, ruler.width, ruler.measure));
  }
  return lines;
}

/** Columns side by side, as wide as if there were `across` of them. */
function band(columns: readonly CardColumn[], across: number, { width, measure }: Ruler): readonly Rich[] {
  const room = Math.min(most, Math.floor((width - between * (across - 1)) / across));
  const drawn = columns.map(({ head, cards }) => [
    ...flowed(head, room, measure),
    [piece('─'.repeat(room), 'dim')],
    ...(cards.length === 0 ? [[piece('—', 'dim')]] : []),
    ...cards.flatMap((card, i): (readonly Piece[])[] => [
      ...(i > 0 ? [[]] : []),
      ...card.flatMap((text) => flowed(text, room, measure)),
    ]),
  ]);
  const height = Math.max(0, ...drawn.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    drawn.flatMap((lines, i) => {
      const line = lines[row] ?? [];
      return i === drawn.length - 1 ? line : padded(line, room + between, measure);
    }),
  );
}
