import { scalePoint } from 'd3-scale';
import type { TravelChart } from '../document.ts';
import { type Fill, html, type Markup } from '../html/markup.ts';
import {
  type Drawing,
  fontSize,
  legend,
  line,
  lines,
  type Meaning,
  rule,
  type Sheet,
  sign,
} from './drawing.ts';
import { wrapped } from './text.ts';

const lineStep = 16;
const most = 18;

/** Where each row was and is, from worst on the left to best on the right; so many rows that a page holds them. */
export function travelDrawings(chart: TravelChart, sheet: Sheet): readonly Drawing[] {
  const count = Math.ceil(chart.rows.length / most);
  return Array.from({ length: count }, (_, i) =>
    travelDrawing({ ...chart, rows: chart.rows.slice(i * most, (i + 1) * most) }, sheet),
  );
}

function travelDrawing({ steps, rows, words }: TravelChart, { width }: Sheet): Drawing {
  const beside = width > 500;
  const labelWidth = beside ? Math.round(width * 0.42) : width;
  const left = beside ? labelWidth + 12 : 0;
  const room = (width - left) / Math.max(1, steps.length);
  const x = scalePoint<number>()
    .domain(steps.map((_, i) => i))
    .range([left + room / 2, width - room / 2]);
  const at = (place: number): number => x(place) ?? left;
  const meanings: readonly Meaning[] = [
    { words: words.before, look: (from, y) => dot(from + 10, y + 6) },
    {
      words: words.now,
      look: (from, y) =>
        html`${sign('red', from + 3, y + 6, 3.5)}${sign('amber', from + 11, y + 6, 3.5)}${sign('green', from + 20, y + 6, 3.5)}`,
    },
  ];
  const told = legend(rows.some(({ before }) => before !== null) ? meanings : meanings.slice(1), width, 2);
  const heads = steps.map(({ word }) => wrapped(word, fontSize.axis, room - 6, 3));
  const headLines = Math.max(1, ...heads.map(({ length }) => length));
  const headTop = told.height + 14;
  const top = headTop + headLines * 14 + 4;
  let y = top;
  const body: Fill[] = [];
  for (const row of rows) {
    const label = wrapped(row.label, fontSize.label, labelWidth, beside ? 3 : 2);
    const textHeight = label.length * lineStep;
    const height = beside ? Math.max(26, textHeight + 8) : textHeight + 30;
    const middle = beside ? y + height / 2 : y + textHeight + 15;
    const textTop = beside ? middle - textHeight / 2 : y;
    body.push(
      rule(0, y, width, y, 'grid'),
      lines(0, textTop + 12.5, label, lineStep, row.label),
      beside ? null : rule(left, middle, width, middle, 'grid dotted'),
      way(row, steps, at, middle),
    );
    y += height;
  }
  const columns = steps.map((_, i) => rule(at(i), top, at(i), y, 'grid dotted'));
  return {
    width,
    height: y + 2,
    body: html`${told.body}${heads.map((texts, i) =>
      texts.map((text, n) => line(at(i), headTop + n * 14, text, { classes: 'small', anchor: 'middle' })),
    )}${beside ? columns : null}${body}`,
  };
}

function way(
  { before, now, word }: TravelChart['rows'][number],
  steps: TravelChart['steps'],
  at: (place: number) => number,
  y: number,
): Markup {
  const signal = now === null ? undefined : steps[now]?.signal;
  const moved = before !== null && now !== null && before !== now;
  const to = moved ? at(now) + (now > before ? -10 : 10) : 0;
  const back = moved && now > before ? -5 : 5;
  return html`<g><title>${word}</title>${before === null || before === now ? null : dot(at(before), y)}${
    moved
      ? [
          rule(at(before) + (now > before ? 7 : -7), y, to, y, 'arrow'),
          html`<path d="M${to + back} ${y - 4}L${to} ${y}L${to + back} ${y + 4}" class="arrow" />`,
        ]
      : null
  }${now === null || signal === undefined ? null : sign(signal, at(now), y, 7)}</g>`;
}

function dot(x: number, y: number): Markup {
  return html`<circle cx="${x}" cy="${y}" r="5" class="was" />`;
}
