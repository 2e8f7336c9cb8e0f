import type { Chart, TrajectoryChart } from '../document.ts';
import type { Drawing, Sheet } from '../svg/drawing.ts';
import { stackedDrawing } from '../svg/stacked.ts';
import { timelineDrawings } from '../svg/timeline.ts';
import { trajectoryDrawing } from '../svg/trajectory.ts';
import { travelDrawings } from '../svg/travel.ts';
import { attributes, type Fill, html, type Markup } from './markup.ts';
import type { Place } from './place.ts';
import { tableMarkup } from './table.ts';

type Trajectory = Chart & TrajectoryChart;

/** Charts of KPIs stand beside each other, and fit a phone as they are. */
const small = 316;

/** A drawing and, where it is one of several of its chart, what it holds. */
interface Part {
  readonly group: string | undefined;
  readonly drawing: Drawing;
}

/** A chart with its words and its numbers. */
export function figure(chart: Chart, place: Place): Markup {
  const key = place.nextChart();
  if (chart.chart === 'trajectory') return trajectory(chart, key, place);
  const { sheets, paper } = place.charts;
  const drawn = sheets.map(({ classes, width }) => {
    const name = `${key}-${classes[0]}`;
    return {
      classes,
      name,
      list: parts(chart, { width, key: name, ...(paper === undefined ? {} : { paper }) }, place),
    };
  });
  const count = Math.max(...drawn.map(({ list }) => list.length));
  const groups = Array.from({ length: count }, (_, i) => {
    const each = drawn.map(({ classes, name, list }) => {
      const one = list[i];
      const alt = i === 0 ? chart.alt : undefined;
      return one && svg(one.drawing, classes, `${name}${i}`, titleOf(chart, one), alt);
    });
    return html`<div class="part">${each}</div>`;
  });
  return html`<figure${attributes({ class: count > 1 ? 'parts' : undefined })}><figcaption>${chart.title}</figcaption>
${groups}
${numbers(chart, place)}</figure>`;
}

function trajectory(chart: Trajectory, key: string, place: Place): Markup {
  const drawing = trajectoryDrawing(chart, { width: small, key }, place.language);
  return html`<figure><figcaption>${chart.title}</figcaption>
${svg(drawing, undefined, key, chart.title, chart.alt)}
${numbers(chart, place)}</figure>`;
}

function parts(chart: Exclude<Chart, TrajectoryChart>, sheet: Sheet, place: Place): readonly Part[] {
  const bare = (drawing: Drawing): Part => ({ group: undefined, drawing });
  switch (chart.chart) {
    case 'stacked':
      return [bare(stackedDrawing(chart, sheet))];
    case 'travel':
      return travelDrawings(chart, sheet).map(bare);
    case 'timeline':
      return timelineDrawings(chart, sheet, place.language);
  }
}

function titleOf({ title }: Chart, { group }: Part): string {
  return group === undefined || group === '' ? title : `${title}: ${group}`;
}

function svg(
  { width, height, body }: Drawing,
  classes: string | undefined,
  id: string,
  title: string,
  alt: string | undefined,
): Markup {
  const said = attributes({
    class: classes,
    viewBox: `0 0 ${width} ${Math.ceil(height)}`,
    role: 'img',
    'aria-labelledby': alt === undefined ? `${id}-title` : `${id}-title ${id}-alt`,
  });
  const told: Fill = alt === undefined ? null : html`<desc id="${id}-alt">${alt}</desc>`;
  return html`<svg${said}><title id="${id}-title">${title}</title>${told}${body}</svg>`;
}

function numbers({ title, table }: Chart, place: Place): Markup {
  return html`<details${place.charts.open ? html` open=""` : null}><summary>${place.labels.numbers}<span class="unseen">: ${title}</span></summary>${tableMarkup(table, place, true)}</details>`;
}
