import { partsOf } from '../../../model/dates.ts';
import type { TimelineChart } from '../document.ts';
import { type Fill, html, rounded } from '../html/markup.ts';
import { fontSize, line } from './drawing.ts';
import { widthOf } from './text.ts';
import type { Scale } from './timeline-bar.ts';

/** Quarters narrower than this are not told apart by lines. */
const leastQuarter = 6;

/** The lines of years and, where there is room, of quarters. */
export function ruled(chart: TimelineChart, x: Scale, top: number, bottom: number): Fill {
  const years = new Set(chart.ticks.map(({ day }) => day));
  const quarters = quarterWidth(chart, x) < leastQuarter ? [] : chart.quarters;
  const between = quarters.filter(({ day }) => !years.has(day));
  return [rules(between, 'grid quarter'), rules(chart.ticks, quarters.length > 0 ? 'grid year' : 'grid')];

  function rules(days: readonly { readonly day: number }[], classes: string): Fill {
    if (days.length === 0) return null;
    const drawn = days.map(({ day }) => `M${rounded(x(day))} ${rounded(top)}V${rounded(bottom)}`);
    return html`<path d="${drawn.join('')}" class="${classes}" />`;
  }
}

/** The years, as far as each has room beside the one before it. */
export function yearLabels({ ticks }: TimelineChart, x: Scale, y: number): Fill {
  let free = -Infinity;
  return ticks.map(({ day, label }) => {
    const at = x(day) + 2;
    if (at < free) return null;
    free = at + widthOf(label, fontSize.axis) + 4;
    return line(at, y, label, { classes: 'small' });
  });
}

/** The quarters, all or every other one, whichever has room; null where neither has. */
export function quarterLabels(chart: TimelineChart, x: Scale, y: number): Fill {
  const widest = Math.max(0, ...chart.quarters.map(({ label }) => widthOf(label, fontSize.axis)));
  const each = quarterWidth(chart, x);
  if (each === 0 || each * 2 < widest + 4) return null;
  const shown =
    each < widest + 4 ? chart.quarters.filter(({ day }) => partsOf(day).month % 6 === 1) : chart.quarters;
  return shown.map(({ day, label }) => line(x(day) + 2, y, label, { classes: 'small' }));
}

function quarterWidth({ quarters }: TimelineChart, x: Scale): number {
  const [first, second] = quarters;
  return first && second ? x(second.day) - x(first.day) : 0;
}

/** The day looked at, in words above its line; nothing where it lies outside. */
export function asOfLabel(
  { asOf, from, to, words }: TimelineChart,
  x: Scale,
  y: number,
  width: number,
): Fill {
  if (asOf.day < from || asOf.day > to) return null;
  const said = `${words.asOf.toLowerCase()} ${asOf.label}`;
  const half = widthOf(said, fontSize.axis) / 2;
  const at = Math.min(Math.max(x(asOf.day), half), width - half);
  return line(at, y, said, { classes: 'small strong', anchor: 'middle' });
}
