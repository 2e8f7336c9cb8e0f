import type { StackedChart } from '../document.ts';
import type { Drawn } from './charts.ts';
import { fillsOf, onBar } from './palette.ts';
import { oneLine, shortened } from './text.ts';

/** Counts as bars of parts, one bar for each row. */
export function stackedChart({ parts, rows }: StackedChart): Drawn {
  const fills = fillsOf(parts.map(({ signal }) => signal));
  return {
    height: Math.min(560, 70 + rows.length * 26),
    options: {
      type: 'bar',
      stacking: 'stacked',
      gapWidth: 45,
      overlap: 100,
      categories: rows.map(({ label }) => shortened(label, 48)),
      series: parts.map(({ word, signal }, part) => ({
        name: oneLine(word),
        // A part that is not there has no number to print.
        values: rows.map(({ counts }) => counts[part] || null),
        color: fills[part]?.color ?? 'FFFFFF',
        dataLabels: {
          value: true,
          position: 'center' as const,
          font: { size: 8, bold: true, color: fills[part]?.fill === 'solid' ? onBar(signal) : '000000' },
        },
      })),
      categoryAxis: { reverseOrder: true, gridlines: false, font: { size: 8 } },
      valueAxis: { minimum: 0, visible: false, gridlines: false },
      legend: { position: 'bottom', font: { size: 8 } },
    },
  };
}
