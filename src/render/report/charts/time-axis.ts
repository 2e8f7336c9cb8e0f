import type { ReportDocWords } from '../../../i18n/report/words.ts';
import { type Day, dayOf, partsOf } from '../../../model/dates.ts';
import type { TimelineChart } from '../document.ts';

/** The first day of each year between two days. */
export function yearTicks(from: Day, to: Day): TimelineChart['ticks'] {
  return yearsOf(from, to).map((year) => ({ day: dayOf(year, 1, 1), label: String(year) }));
}

/** The first day of each quarter of the years between two days; `names` are those of the four. */
export function quarterTicks(from: Day, to: Day, names: readonly string[]): TimelineChart['quarters'] {
  return yearsOf(from, to).flatMap((year) =>
    names.map((label, i) => ({ day: dayOf(year, i * 3 + 1, 1), label })),
  );
}

function yearsOf(from: Day, to: Day): readonly number[] {
  const first = partsOf(from).year;
  return Array.from({ length: partsOf(to).year - first + 1 }, (_, i) => first + i);
}

/** The words of a timeline in a report. */
export function timelineWords({ charts, facts, unconfirmed }: ReportDocWords): TimelineChart['words'] {
  const { forecast, original, milestone, overdue, undated } = charts;
  return { forecast, original, milestone, overdue, undated, unconfirmed, asOf: facts.asOf };
}
