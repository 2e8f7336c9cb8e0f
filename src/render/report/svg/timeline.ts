import { scaleLinear } from 'd3-scale';
import type { Language } from '../../../i18n/language.ts';
import type { TimelineChart } from '../document.ts';
import { type Fill, html } from '../html/markup.ts';
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
import { shortened, wrapped } from './text.ts';
import { asOfLabel, quarterLabels, ruled, yearLabels } from './timeline-axis.ts';
import { bar, milestone, type Scale } from './timeline-bar.ts';
import { meaningsOf } from './timeline-legend.ts';
import { labelWidthOf, lineStep, partsOf, type RowPart, textHeight } from './timeline-parts.ts';

/** A part of the timeline: rows of one group, or of several that follow each other. */
export interface TimelinePart {
  readonly group: string;
  readonly drawing: Drawing;
}

/** Activities as bars over time: what is done of each, where it is expected to end, and its milestones. */
export function timelineDrawings(
  chart: TimelineChart,
  sheet: Sheet,
  language: Language,
): readonly TimelinePart[] {
  const stride = Math.ceil(chart.ticks.length / 12);
  const ticks = chart.ticks.filter((_, i) => i % stride === 0);
  const meanings = meaningsOf(chart, language);
  return partsOf(chart, sheet).map(
    (part, i): TimelinePart => ({
      group: part.title,
      drawing: timelineDrawing({ ...chart, ticks }, part, sheet, i === 0 ? meanings : []),
    }),
  );
}

function timelineDrawing(
  chart: TimelineChart,
  { heading, rows }: RowPart,
  { width }: Sheet,
  meanings: readonly Meaning[],
): Drawing {
  const beside = width > 500;
  const labelWidth = labelWidthOf(width);
  const left = beside ? labelWidth + 14 : 0;
  const x = scaleLinear()
    .domain([chart.from, chart.to])
    .range([left, width - 4]);
  const told = legend(meanings, width, 2);
  const above = heading === null ? [] : wrapped(heading, fontSize.label + 1, width, 2);
  const headingTop = told.height + (told.height > 0 ? 22 : 12);
  const axis = headingTop + above.length * (lineStep + 2) + 2;
  const quarters = quarterLabels(chart, x, axis + 30);
  const head = axis + 22 + (quarters === null ? 0 : 14);
  let y = head + 2;
  const body: Fill[] = [];
  // What stands upon the line of the day looked at.
  const upon: Fill[] = [];
  for (const { row, below } of rows) {
    const said = below === null ? [] : wrapped(below, fontSize.label + 1, width, 2);
    if (said.length > 0) {
      upon.push(headingLines(said, y + 20));
      y += 10 + said.length * (lineStep + 2);
      body.push(rule(0, y, width, y, 'grid'));
    }
    const label = wrapped(row.label, fontSize.label, labelWidth, 2);
    const height = textHeight(label.length);
    const middle = beside ? y + height / 2 + 4 : y + height + 14;
    const bottom = beside ? y + height + 8 : middle + 16;
    const stateY = y + 14 + label.length * lineStep;
    const state = shortened(row.word, fontSize.axis, labelWidth - 20);
    const [from, to] = [middle - 9, middle + 9];
    body.push(
      beside ? null : ruled(chart, x, from, to),
      lines(0, y + 14, label, lineStep, row.label),
      sign(row.signal, 6, stateY - 3.5, 5),
      line(17, stateY, state, { classes: 'small', title: row.word }),
      bar(row, x, middle, chart),
      beside ? null : asOfRule(chart, x, from, to),
      rule(0, bottom, width, bottom, 'grid'),
    );
    upon.push(row.milestones.map((one) => milestone(one, x(one.day), middle)));
    y = bottom;
  }
  return {
    width,
    height: y + 2,
    body: html`${told.body}${headingLines(above, headingTop)}${asOfLabel(chart, x, axis, width)}${yearLabels(chart, x, axis + 16)}${quarters}${rule(0, head, width, head, 'grid')}${
      beside ? ruled(chart, x, head, y) : null
    }${body}${beside ? asOfRule(chart, x, head, y) : null}${upon}`,
  };
}

function headingLines(texts: readonly string[], y: number): Fill {
  return texts.map((text, i) => line(0, y + i * (lineStep + 2), text, { classes: 'heading halo' }));
}

/** The line of the day looked at, unless that lies outside. */
function asOfRule({ asOf, from, to }: TimelineChart, x: Scale, top: number, bottom: number): Fill {
  if (asOf.day < from || asOf.day > to) return null;
  return rule(x(asOf.day), top, x(asOf.day), bottom, 'as-of');
}
