import type { TimelineChart } from '../document.ts';
import { html, type Markup, rounded } from '../html/markup.ts';
import { box, rule } from './drawing.ts';

type Row = TimelineChart['rows'][number];
type Milestone = Row['milestones'][number];

/** From a day to its place. */
export type Scale = (day: number) => number;

const barHeight = 12;

/** The bar of an activity; a side without a date is left open. */
export function bar(row: Row, x: Scale, y: number, { from, to, words }: TimelineChart): Markup {
  const [left, right] = [x(row.start ?? from), x(row.end ?? to)];
  const [top, bottom] = [y - barHeight / 2, y + barHeight / 2];
  const width = Math.max(2, right - left);
  const dashed = row.unconfirmed ? ' dashed' : '';
  const outline =
    row.start !== null && row.end !== null
      ? box(left, top, width, barHeight, `bar${dashed}`, 2)
      : html`<path d="${row.start === null ? '' : `M${rounded(left)} ${rounded(top)}V${rounded(bottom)}`}${
          row.end === null ? '' : `M${rounded(right)} ${rounded(top)}V${rounded(bottom)}`
        }M${left} ${top}H${right}M${left} ${bottom}H${right}" class="bar${dashed}" />`;
  const done = row.progress === null ? null : (width * Math.min(100, Math.max(0, row.progress))) / 100;
  const tail =
    row.forecast === null
      ? null
      : html`<g><title>${words.forecast}</title>${rule(right, y, x(row.forecast), y, 'forecast')}${rule(x(row.forecast), y - 5, x(row.forecast), y + 5, 'forecast end')}</g>`;
  const was =
    row.original === null
      ? null
      : html`<g><title>${words.original}</title>${originalSign(x(row.original), y)}</g>`;
  return html`${outline}${done === null || done === 0 ? null : box(left, top + 3, done, barHeight - 6, `fill-${row.signal}`)}${tail}${was}`;
}

/** The sign of an end as it was before it was changed: a flag on a thin line. */
export function originalSign(x: number, y: number): Markup {
  return html`<path d="M${x - 4} ${y - 13}H${x + 4}L${x} ${y - 7}ZM${x} ${y - 7}V${y + 7}" class="original" />`;
}

/** A milestone with its title. */
export function milestone({ state, title, label }: Milestone, x: number, y: number): Markup {
  return html`<g><title>${`${title}, ${label}`}</title>${milestoneSign(state, x, y)}</g>`;
}

/** The sign of a milestone by its state. */
export function milestoneSign(state: Milestone['state'], x: number, y: number): Markup {
  const r = state === 'overdue' ? 8 : 5.5;
  if (state === 'cancelled')
    return html`<path d="M${x - 4} ${y - 4}L${x + 4} ${y + 4}M${x + 4} ${y - 4}L${x - 4} ${y + 4}" class="cross" />`;
  const diamond = html`<path d="M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z" class="milestone ${state}" />`;
  if (state !== 'overdue') return diamond;
  return html`${diamond}<path d="M${x} ${y - 4.2}V${y + 1}M${x} ${y + 3}V${y + 4.6}" class="alarm" />`;
}
