import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { StackedChart } from '../document.ts';
import { attributes, type Fill, html, type Markup } from '../html/markup.ts';
import { box, type Drawing, fontSize, legend, line, lines, type Sheet } from './drawing.ts';
import { widthOf, wrapped } from './text.ts';

const barHeight = 22;
const lineStep = 16;

/** Bars of parts, one below the other: the more items, the longer. Parts differ by pattern, and say their number. */
export function stackedDrawing({ parts, rows }: StackedChart, { width, key }: Sheet): Drawing {
  const beside = width > 500;
  const labelWidth = beside ? Math.round(width * 0.36) : width;
  const left = beside ? labelWidth + 12 : 0;
  const totals = rows.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  const x = scaleLinear()
    .domain([0, Math.max(1, ...totals)])
    .range([left, width - 34]);
  const series = stack<(typeof rows)[number], number>()
    .keys(parts.map((_, i) => i))
    .value(({ counts }, part) => counts[part] ?? 0)([...rows]);
  const told = legend(
    parts.map(({ word }, i) => ({
      words: word,
      look: (at, y) =>
        html`<rect x="${at}" y="${y}" width="20" height="12" fill="url(#${key}-p${i})" class="edge" />`,
    })),
    width,
    2,
  );
  let y = told.height + 10;
  const body: Fill[] = [];
  for (const [index, row] of rows.entries()) {
    const label = wrapped(row.label, fontSize.label, labelWidth, beside ? 3 : 2);
    const textHeight = label.length * lineStep;
    const barTop = beside ? y + Math.max(0, (textHeight - barHeight) / 2) : y + textHeight + 2;
    const textTop = beside ? y + Math.max(0, (barHeight - textHeight) / 2) : y;
    body.push(lines(0, textTop + 12, label, lineStep, row.label));
    for (const [part, layer] of series.entries()) {
      const [from = 0, to = 0] = layer[index] ?? [];
      const count = row.counts[part] ?? 0;
      if (count > 0) body.push(segment(x(from), x(to), barTop, `${key}-p${part}`, String(count)));
    }
    const total = totals[index] ?? 0;
    body.push(line(x(total) + 6, barTop + 16, String(total), { classes: 'strong' }));
    y = Math.max(barTop + barHeight, textTop + textHeight) + 14;
  }
  return {
    width,
    height: y - 4,
    body: html`<defs>${parts.map(({ pattern, signal }, i) => patternOf(`${key}-p${i}`, pattern, signal))}</defs>${told.body}${body}`,
  };
}

function segment(from: number, to: number, y: number, fill: string, count: string): Fill {
  const room = widthOf(count, fontSize.axis) + 8;
  const middle = (from + to) / 2;
  return [
    html`<rect${attributes({ x: from, y, width: Math.max(1.5, to - from - 2), height: barHeight, fill: `url(#${fill})`, class: 'edge' })} />`,
    to - from - 2 > room
      ? [
          box(middle - 1 - room / 2, y + 3, room, barHeight - 6, 'plate', 3),
          line(middle - 1, y + 15.5, count, { classes: 'small strong', anchor: 'middle' }),
        ]
      : null,
  ];
}

/** Strokes that tell parts of one colour apart, also on grey paper. */
const hatches = [
  '',
  'M-2 2L2 -2M0 8L8 0M6 10L10 6',
  'M2 2h.01M6 6h.01',
  'M0 0L8 8M8 0L0 8',
  'M0 2H8M0 6H8',
  'M2 0V8M6 0V8',
  'M-2 6L2 10M0 0L8 8M6 -2L10 2',
  'M0 4H8M4 0V8',
  'M0 6L4 2L8 6',
  'M0 4H4M4 0H8M4 8H8',
  'M4 0V8',
] as const;

function patternOf(id: string, index: number, signal: string): Markup {
  const hatch = hatches[index % hatches.length] ?? '';
  return html`<pattern id="${id}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" class="fill-${signal}" />${
    hatch === '' ? null : html`<path d="${hatch}" class="hatch" />`
  }</pattern>`;
}
