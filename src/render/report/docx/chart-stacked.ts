import { shortened } from '../../word/text.ts';
import type { StackedChart } from '../document.ts';
import type { BarChart } from './native-chart.ts';
import { fillsOf, onBar } from './palette.ts';

/** Counts as bars of parts, one bar for each row. */
export function stackedChart({ parts, rows }: StackedChart): BarChart {
  const fills = fillsOf(parts.map(({ signal }) => signal));
  return {
    kind: 'bars',
    height: Math.min(560, 70 + rows.length * 26),
    gap: 45,
    categories: rows.map(({ label }) => shortened(label, 48)),
    categorySize: 8,
    series: parts.map(({ word, signal }, part) => {
      const fill = fills[part] ?? { color: 'FFFFFF' };
      return {
        name: word,
        // A part that is not there has no number to print.
        values: rows.map(({ counts }) => counts[part] || null),
        fill,
        label: fill.pattern === undefined ? onBar(signal) : '000000',
      };
    }),
    axis: { minimum: 0, hidden: true, gridlines: false },
  };
}
