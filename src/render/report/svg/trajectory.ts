import { scaleLinear } from 'd3-scale';
import { area, curveLinear, curveStepAfter, line as lineOf } from 'd3-shape';
import type { Language } from '../../../i18n/language.ts';
import { formatNumber } from '../../../i18n/numbers.ts';
import { dayOf, partsOf } from '../../../model/dates.ts';
import type { TrajectoryChart } from '../document.ts';
import { type Fill, html, type Markup } from '../html/markup.ts';
import { box, type Drawing, fontSize, legend, line, type Meaning, rule, type Sheet } from './drawing.ts';
import { shortened, widthOf } from './text.ts';

type Scale = (value: number) => number;
interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: Scale;
  readonly y: Scale;
}

/** The values of a KPI against the way to its targets. */
export function trajectoryDrawing(chart: TrajectoryChart, { width }: Sheet, language: Language): Drawing {
  const told = legend(meaningsOf(chart), width, 2);
  const top = told.height + 34;
  const height = 150;
  const bottom = top + height;
  const days = [...chart.path, ...chart.values, chart.asOf].map(({ day }) => day);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const y = scaleLinear().domain(spanOf(chart)).nice(4).range([bottom, top]);
  const ticks = y.ticks(4);
  const digits = decimalsOf(ticks);
  const texts = ticks.map((tick) => formatNumber(tick, language, digits));
  const left = Math.min(110, Math.max(...texts.map((text) => widthOf(text, fontSize.axis))) + 8);
  const right = width - 14;
  const x = scaleLinear()
    .domain([first, last === first ? first + 1 : last])
    .range([left + 8, right - 8]);
  const frame: Frame = { left, right, top, bottom, x, y };
  return {
    width,
    height: bottom + 22,
    body: html`${told.body}${line(0, told.height + 13, shortened(chart.unit, fontSize.axis, width), { classes: 'small', title: chart.unit })}${ticks.map(
      (tick, i) => [
        rule(left, y(tick), right, y(tick), 'grid'),
        line(left - 6, y(tick) + 4, texts[i] ?? '', { classes: 'small', anchor: 'end' }),
      ],
    )}${years(first, last, frame)}${bands(chart, frame)}${way(chart, frame)}${measured(chart, frame)}${asOf(chart, frame)}${spoken(chart, frame)}`,
  };
}

/** From the least to the greatest of what is drawn. */
function spanOf({ path, values, tolerance, falling, range }: TrajectoryChart): readonly [number, number] {
  const aside = falling ? tolerance : -tolerance;
  const all = [
    ...path.flatMap(({ value }) => [value, value + aside]),
    ...values.map(({ value }) => value),
    ...[range?.low, range?.high].filter((edge) => edge !== null && edge !== undefined),
  ];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = high === low ? Math.max(1, Math.abs(high) * 0.1) : (high - low) * 0.06;
  return [low >= 0 && low - room < 0 ? 0 : low - room, high + room];
}

/** As many decimals as tell the ticks apart. */
function decimalsOf(ticks: readonly number[]): number {
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0));
  return step >= 1 || step === 0 ? 0 : Math.min(6, Math.ceil(-Math.log10(step) - 1e-9));
}

/** Years at their first days, so many that they stand apart; the only year where none begins in between. */
function years(first: number, last: number, { x, bottom, right }: Frame): Fill {
  const [from, to] = [partsOf(first).year, partsOf(last).year];
  const stride = Math.max(1, Math.ceil((to - from) / 7));
  const count = Math.floor((to - from) / stride);
  const begins = Array.from({ length: count }, (_, i) => from + 1 + i * stride);
  const marks = begins.length === 0 ? [from] : begins;
  return marks.map((year) => {
    const at = x(Math.max(first, dayOf(year, 1, 1)));
    const half = widthOf(String(year), fontSize.axis) / 2;
    return [
      rule(at, bottom, at, bottom + 4, 'axis'),
      line(Math.min(at, right + 14 - half), bottom + 17, String(year), {
        classes: 'small',
        anchor: 'middle',
      }),
    ];
  });
}

function curveOf({ step }: TrajectoryChart) {
  return step ? curveStepAfter : curveLinear;
}

/** What still counts as on track: the tolerance at the way, and the range to be kept. */
function bands(chart: TrajectoryChart, { left, right, top, bottom, x, y }: Frame): Fill {
  const { path, tolerance, falling, range } = chart;
  const aside = falling ? tolerance : -tolerance;
  const tolerated = area<(typeof path)[number]>()
    .x(({ day }) => x(day))
    .y0(({ value }) => y(value + aside))
    .y1(({ value }) => y(value))
    .curve(curveOf(chart))
    .digits(2)([...path]);
  const high = range === null || range.high === null ? top : y(range.high);
  const low = range === null || range.low === null ? bottom : y(range.low);
  return [
    range === null ? null : box(left, high, right - left, low - high, 'band'),
    range === null || range.high === null ? null : rule(left, high, right, high, 'band-edge'),
    range === null || range.low === null ? null : rule(left, low, right, low, 'band-edge'),
    tolerance > 0 && path.length > 1 ? html`<path d="${tolerated ?? ''}" class="band" />` : null,
  ];
}

function way(chart: TrajectoryChart, { x, y }: Frame): Fill {
  const drawn = lineOf<(typeof chart.path)[number]>()
    .x(({ day }) => x(day))
    .y(({ value }) => y(value))
    .curve(curveOf(chart))
    .digits(2)([...chart.path]);
  return [
    chart.path.length > 1 ? html`<path d="${drawn ?? ''}" class="way" />` : null,
    chart.path.map(
      ({ day, value, label, text }) =>
        html`<g><title>${`${label}: ${text}`}</title>${target(x(day), y(value))}</g>`,
    ),
  ];
}

function target(x: number, y: number): Markup {
  return html`<path d="M${x - 4} ${y}H${x + 4}M${x} ${y - 4}V${y + 4}" class="target" />`;
}

function measured({ values }: TrajectoryChart, { x, y }: Frame): Fill {
  const drawn = lineOf<(typeof values)[number]>()
    .x(({ day }) => x(day))
    .y(({ value }) => y(value))
    .digits(2)([...values]);
  return [
    values.length > 1 ? html`<path d="${drawn ?? ''}" class="values" />` : null,
    values.map(
      ({ day, value, label, text, firm }) =>
        html`<g><title>${`${label}: ${text}`}</title>${point(x(day), y(value), firm)}</g>`,
    ),
  ];
}

function point(x: number, y: number, firm: boolean): Markup {
  return html`<circle cx="${x}" cy="${y}" r="4" class="${firm ? 'point' : 'point hollow'}" />`;
}

function asOf({ asOf: now, words }: TrajectoryChart, { x, top, bottom, right, left }: Frame): Fill {
  const said = `${words.asOf.toLowerCase()} ${now.label}`;
  const half = widthOf(said, fontSize.axis) / 2;
  const at = Math.min(Math.max(x(now.day), left + half), right + 14 - half);
  return [
    rule(x(now.day), top - 4, x(now.day), bottom, 'as-of'),
    line(at, top - 8, said, { classes: 'small', anchor: 'middle' }),
  ];
}

/** The newest value and the last target in figures, where there is room beside what is drawn. */
function spoken({ path, values }: TrajectoryChart, { x, y, left, right, top, bottom }: Frame): Fill {
  const taken: { readonly x: number; readonly y: number; readonly half: number }[] = [];
  const say = (
    at: { readonly day: number; readonly value: number; readonly text: string },
    classes: string,
  ): Fill => {
    const text = shortened(at.text, fontSize.label, 110);
    const half = widthOf(text, fontSize.label) / 2;
    const middle = Math.min(Math.max(x(at.day), left + half + 3), right - half);
    for (const base of [y(at.value) - 9, y(at.value) + 19]) {
      const inside = base - 11 > top - 2 && base < bottom - 2;
      const free = taken.every(
        (one) => Math.abs(one.y - base) > 14 || Math.abs(one.x - middle) > one.half + half + 4,
      );
      if (!inside || !free) continue;
      taken.push({ x: middle, y: base, half });
      return line(middle, base, text, { classes: `${classes} halo`, anchor: 'middle', title: at.text });
    }
    return null;
  };
  const [newest, goal] = [values.at(-1), path.at(-1)];
  return [
    newest === undefined ? null : say(newest, 'strong'),
    goal === undefined ? null : say(goal, 'muted'),
  ];
}

function meaningsOf({ path, values, tolerance, range, words }: TrajectoryChart): readonly Meaning[] {
  const look = (some: boolean, meaning: Meaning): readonly Meaning[] => (some ? [meaning] : []);
  const hollow = values.some(({ firm }) => !firm);
  return [
    ...look(values.length > 0, {
      words: words.values,
      look: (x, y) => html`${rule(x, y + 6, x + 22, y + 6, 'values')}${point(x + 11, y + 6, true)}`,
    }),
    ...look(hollow, { words: words.notFinal, look: (x, y) => point(x + 11, y + 6, false) }),
    ...look(path.length > 0, {
      words: words.path,
      look: (x, y) => html`${rule(x, y + 6, x + 22, y + 6, 'way')}${target(x + 11, y + 6)}`,
    }),
    ...look(tolerance > 0 && path.length > 1, {
      words: words.tolerance,
      look: (x, y) => box(x, y, 21, 12, 'band'),
    }),
    ...look(range !== null, {
      words: words.range,
      look: (x, y) =>
        html`${box(x, y, 21, 12, 'band')}${rule(x, y, x + 21, y, 'band-edge')}${rule(x, y + 12, x + 21, y + 12, 'band-edge')}`,
    }),
  ];
}
