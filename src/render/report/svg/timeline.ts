import { scaleLinear } from 'd3-scale';
import type { Language } from '../../../i18n/language.ts';
import { reportDocWords } from '../../../i18n/report/words.ts';
import { milestoneTerms } from '../../../i18n/terms.ts';
import type { TimelineChart } from '../document.ts';
import { type Fill, html, type Markup } from '../html/markup.ts';
import {
  box,
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
import { shortened, widthOf, wrapped } from './text.ts';
import { bar, milestone, milestoneSign, type Scale } from './timeline-bar.ts';

type Row = TimelineChart['rows'][number];

const lineStep = 16;
/** As many rows as a page holds with their axis. */
const most = 12;

/** A part of the timeline: rows of one group. */
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
  const groups = new Map<string, Row[]>();
  for (const row of chart.rows) {
    const known = groups.get(row.group);
    if (known) known.push(row);
    else groups.set(row.group, [row]);
  }
  const stride = Math.ceil(chart.ticks.length / 12);
  const ticks = chart.ticks.filter((_, i) => i % stride === 0);
  const parts = [...groups].flatMap(([group, rows]) =>
    Array.from({ length: Math.ceil(rows.length / most) }, (_, i) => ({
      group,
      chart: { ...chart, ticks, rows: rows.slice(i * most, (i + 1) * most) },
    })),
  );
  const meanings = meaningsOf(chart, language);
  return parts.map(
    (part, i): TimelinePart => ({
      group: part.group,
      drawing: timelineDrawing(
        part.chart,
        sheet,
        part.group === parts[i - 1]?.group ? null : part.group,
        i === 0 ? meanings : [],
      ),
    }),
  );
}

function timelineDrawing(
  chart: TimelineChart,
  { width }: Sheet,
  group: string | null,
  meanings: readonly Meaning[],
): Drawing {
  const beside = width > 500;
  const labelWidth = beside ? Math.round(width * 0.4) : width;
  const left = beside ? labelWidth + 14 : 0;
  const x = scaleLinear()
    .domain([chart.from, chart.to])
    .range([left, width - 4]);
  const told = legend(meanings, width, 2);
  const heading = group === null ? [] : wrapped(group, fontSize.label + 1, width, 2);
  const headingTop = told.height + (told.height > 0 ? 22 : 12);
  const axis = headingTop + heading.length * (lineStep + 2) + 2;
  let y = axis + 24;
  const body: Fill[] = [];
  for (const row of chart.rows) {
    const label = wrapped(row.label, fontSize.label, labelWidth, 2);
    const textHeight = label.length * lineStep + 16;
    const middle = beside ? y + textHeight / 2 + 4 : y + textHeight + 14;
    const bottom = beside ? y + textHeight + 8 : middle + 16;
    const stateY = y + 14 + label.length * lineStep;
    const state = shortened(row.word, fontSize.axis, labelWidth - 20);
    const [from, to] = beside ? [y, bottom] : [middle - 9, middle + 9];
    body.push(
      chart.ticks.map(({ day }) => rule(x(day), from, x(day), to, 'grid')),
      lines(0, y + 14, label, lineStep, row.label),
      sign(row.signal, 6, stateY - 3.5, 5),
      line(17, stateY, state, { classes: 'small', title: row.word }),
      bar(row, x, middle, chart),
      rule(x(chart.asOf.day), from, x(chart.asOf.day), to, 'as-of'),
      row.milestones.map((one) => milestone(one, x(one.day), middle)),
      rule(0, bottom, width, bottom, 'grid'),
    );
    y = bottom;
  }
  return {
    width,
    height: y + 2,
    body: html`${told.body}${heading.map((text, i) =>
      line(0, headingTop + i * (lineStep + 2), text, { classes: 'heading' }),
    )}${asOfLabel(chart, x, axis, width)}${yearLabels(chart, x, axis + 16)}${rule(0, axis + 22, width, axis + 22, 'grid')}${body}`,
  };
}

function yearLabels({ ticks }: TimelineChart, x: Scale, y: number): Fill {
  let free = -Infinity;
  return ticks.map(({ day, label }) => {
    const at = x(day) + 2;
    if (at < free) return null;
    free = at + widthOf(label, fontSize.axis) + 4;
    return line(at, y, label, { classes: 'small' });
  });
}

function asOfLabel({ asOf, words }: TimelineChart, x: Scale, y: number, width: number): Markup {
  const said = `${words.asOf.toLowerCase()} ${asOf.label}`;
  const half = widthOf(said, fontSize.axis) / 2;
  const at = Math.min(Math.max(x(asOf.day), half), width - half);
  return line(at, y, said, { classes: 'small strong', anchor: 'middle' });
}

function meaningsOf({ rows, words }: TimelineChart, language: Language): readonly Meaning[] {
  const doc = reportDocWords[language];
  const states = (['done', 'open', 'cancelled'] as const).filter((state) =>
    rows.some(({ milestones }) => milestones.some((one) => one.state === state)),
  );
  const look = (some: boolean, meaning: Meaning): readonly Meaning[] => (some ? [meaning] : []);
  return [
    ...look(
      rows.some(({ progress }) => progress !== null && progress > 0),
      {
        words: doc.heads.progress.toLowerCase(),
        look: (x, y) => html`${box(x, y, 21, 12, 'bar', 2)}${box(x, y + 3, 13, 6, 'fill-green')}`,
      },
    ),
    ...look(
      rows.some(({ forecast }) => forecast !== null),
      {
        words: words.forecast,
        look: (x, y) =>
          html`${rule(x, y + 6, x + 20, y + 6, 'forecast')}${rule(x + 20, y + 1, x + 20, y + 11, 'forecast end')}`,
      },
    ),
    ...states.map((state) => ({
      words: `${words.milestone}: ${milestoneTerms[language][state]}`,
      look: (x: number, y: number) => milestoneSign(state, x + 11, y + 6),
    })),
    ...look(
      rows.some(({ unconfirmed }) => unconfirmed),
      { words: doc.unconfirmed, look: (x, y) => box(x, y, 21, 12, 'bar dashed', 2) },
    ),
  ];
}
