import { type CalendarWords, calendarWords } from '../../i18n/calendar.ts';
import { type Day, isoDay, lastDay } from '../../model/dates.ts';
import { isDueReconstructed, isReconstructed } from '../../model/provenance.ts';
import type { ActivityRow, KpiRow } from '../../model/status.ts';
import type { ExportPage } from './exported.ts';
import { type IcsComponent, type IcsProperty, icsText, icsValue } from './ics-text.ts';

/** A date that the plan gives rise to. */
interface Deadline {
  /** What tells it from the others, the same whenever the calendar is made. */
  readonly key: string;
  readonly day: Day;
  readonly summary: string;
  readonly lines: readonly string[];
  readonly done: Day | boolean;
  readonly cancelled: boolean;
}

/**
 * The plan's dates as a calendar: ends of activities, milestones, the next values of KPIs, the reporting calendar. Each
 * stands there as an event of a whole day and as a to-do, since programs show the one or the other.
 */
export function calendarText({ status, phrases }: ExportPage): string {
  const { state, asOf, activities, kpis } = status;
  const words = calendarWords[phrases.language];
  const deadlines = [
    ...activities.flatMap((row) => ofActivity(row, phrases, words)),
    ...kpis.flatMap((row) => ofKpi(row, phrases, words)),
    ...ofReporting({ status, phrases, rev: null }, words),
  ].sort((a, b) => a.day - b.day || (a.key < b.key ? -1 : 1));
  const stamp = `${compact(asOf.day)}T000000Z`;
  const language = { LANGUAGE: phrases.language };
  const title = phrases.plain(state.plan.title);
  return icsText({
    name: 'VCALENDAR',
    properties: [
      { name: 'VERSION', value: '2.0' },
      { name: 'PRODID', value: '-//planctl//planctl//EN' },
      { name: 'CALSCALE', value: 'GREGORIAN' },
      { name: 'METHOD', value: 'PUBLISH' },
      { name: 'X-WR-CALNAME', value: icsValue(title) },
    ],
    components: deadlines.flatMap((one): readonly IcsComponent[] => {
      const common = (kind: string): readonly IcsProperty[] => [
        { name: 'UID', value: icsValue(`${state.id}.${one.key}.${kind}@planctl`) },
        { name: 'DTSTAMP', value: stamp },
      ];
      const texts: readonly IcsProperty[] = [
        { name: 'SUMMARY', parameters: language, value: icsValue(one.summary) },
        { name: 'DESCRIPTION', parameters: language, value: icsValue(one.lines.join('\n')) },
        { name: 'CATEGORIES', parameters: language, value: icsValue(title) },
      ];
      const whole = { VALUE: 'DATE' };
      return [
        {
          name: 'VEVENT',
          properties: [
            ...common('event'),
            { name: 'DTSTART', parameters: whole, value: compact(one.day) },
            { name: 'DTEND', parameters: whole, value: compact(one.day + 1) },
            ...texts,
            one.cancelled ? { name: 'STATUS', value: 'CANCELLED' } : undefined,
            { name: 'TRANSP', value: 'TRANSPARENT' },
          ],
        },
        {
          name: 'VTODO',
          properties: [
            ...common('todo'),
            { name: 'DUE', parameters: whole, value: compact(one.day) },
            ...texts,
            {
              name: 'STATUS',
              value: one.cancelled ? 'CANCELLED' : one.done === false ? 'NEEDS-ACTION' : 'COMPLETED',
            },
            typeof one.done === 'number'
              ? { name: 'COMPLETED', value: `${compact(one.done)}T000000Z` }
              : undefined,
          ],
        },
      ];
    }),
  });
}

/** `20270331`. */
function compact(day: Day): string {
  return isoDay(day).replaceAll('-', '');
}

function ofActivity(
  row: ActivityRow,
  phrases: ExportPage['phrases'],
  words: CalendarWords,
): readonly Deadline[] {
  const { entity, state } = row;
  const { data, id } = entity;
  const cancelled = state.status === 'cancelled' || state.status === 'superseded';
  const title = phrases.plain(data.title);
  const about = [`${id} ${title}`, `${words.lead}: ${phrases.organisation(data.lead)}`];
  const found: Deadline[] = [];
  const end = lastDay(data.end);
  if (end !== undefined) {
    found.push({
      key: `${id}.end`,
      day: end,
      summary: `${words.end}: ${id} ${title}`,
      lines: [...about, ...(isReconstructed(data, 'end') ? [words.unconfirmed] : [])],
      done: state.status === 'completed' ? (state.completedOn ?? true) : false,
      cancelled,
    });
  }
  for (const { milestone, state: reached, date } of state.milestones) {
    const due = lastDay(milestone.due);
    if (due === undefined) continue;
    found.push({
      key: `${id}.${milestone.id}`,
      day: due,
      summary: `${words.milestone}: ${phrases.plain(milestone.title)} (${id})`,
      lines: [...about, ...(isDueReconstructed(data, milestone.id) ? [words.unconfirmed] : [])],
      done: reached === 'done' ? (lastDay(date) ?? true) : false,
      cancelled: cancelled || reached === 'cancelled',
    });
  }
  return found;
}

function ofKpi(
  { entity, judgement }: KpiRow,
  phrases: ExportPage['phrases'],
  words: CalendarWords,
): readonly Deadline[] {
  const { data, id } = entity;
  if (judgement.nextDue === null) return [];
  const title = phrases.plain(data.title);
  // The same value is asked for until it comes: the day by which it is due tells one from the next.
  return [
    {
      key: `${id}.value.${compact(judgement.nextDue)}`,
      day: judgement.nextDue,
      summary: `${words.value}: ${id} ${title}`,
      lines: [`${id} ${title}`, `${words.owner}: ${phrases.organisation(data.owner)}`],
      done: false,
      cancelled: false,
    },
  ];
}

function ofReporting({ status, phrases }: ExportPage, words: CalendarWords): readonly Deadline[] {
  const { plan } = status.state;
  const title = phrases.plain(plan.title);
  return (plan.reporting ?? []).flatMap(({ period, data_due, coordination_due, submit_on }) => {
    const dates = { data: data_due, coordination: coordination_due, submission: submit_on };
    return (['data', 'coordination', 'submission'] as const).flatMap((stage): readonly Deadline[] => {
      const day = lastDay(dates[stage]);
      if (day === undefined) return [];
      const summary = `${words.reporting[stage]}: ${phrases.date(period)}`;
      const key = `report.${String(period)}.${stage}`;
      return [{ key, day, summary, lines: [title], done: false, cancelled: false }];
    });
  });
}
