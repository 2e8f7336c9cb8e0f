import { reportDocWords } from '../../i18n/report/words.ts';
import { timelinePageWords } from '../../i18n/timeline-page.ts';
import { isDueReconstructed, isReconstructed } from '../../model/provenance.ts';
import type { ActivityRow, MilestoneState, PlanStatus } from '../../model/status.ts';
import type { Phrases } from '../phrases.ts';
import type { Inline, Inlines, Table } from '../report/document.ts';
import { table } from '../report/tables.ts';
import { progressOf } from '../screens/progress-of.ts';
import { activityName, dateInlines, healthInlines, nodeLabel, textInline } from './names.ts';

/** The same as a chart says, in words; each row is the place of its activity. */
export function activityTable(
  caption: string,
  rows: readonly ActivityRow[],
  status: PlanStatus,
  phrases: Phrases,
): Table {
  const { heads } = reportDocWords[phrases.language];
  const own = timelinePageWords[phrases.language].heads;
  return table(
    caption,
    [
      [heads.activity, 5],
      [own.goals, 2],
      [heads.health, 4],
      [heads.progress, 2, 'end'],
      [heads.start, 2],
      [heads.end, 3],
      [heads.forecast, 2],
      [own.milestones, 5],
      [heads.lead, 3],
    ],
    rows.map((row) => {
      const { data } = row.entity;
      return {
        id: row.entity.id,
        cells: [
          activityName(row, phrases),
          goalsOf(row, status, phrases),
          healthInlines(row, phrases),
          progressText(row, phrases),
          dateInlines(data.start, isReconstructed(data, 'start'), phrases),
          endOf(row, phrases),
          phrases.date(row.state.forecastEnd ?? undefined),
          milestonesOf(row, phrases),
          phrases.organisation(data.lead),
        ],
      };
    }),
  );
}

/** What has no date at all, each with the reason. */
export function undatedTable(rows: readonly ActivityRow[], phrases: Phrases): Table {
  const { heads } = reportDocWords[phrases.language];
  const words = timelinePageWords[phrases.language];
  return table(
    words.undated,
    [
      [heads.activity, 5],
      [words.heads.whyUndated, 4],
      [heads.health, 4],
      [heads.lead, 3],
    ],
    rows.map((row) => ({
      id: row.entity.id,
      cells: [
        activityName(row, phrases),
        words.why[whyUndated(row)],
        healthInlines(row, phrases),
        phrases.organisation(row.entity.data.lead),
      ],
    })),
  );
}

function whyUndated({ entity }: ActivityRow): 'continuous' | 'unread' | 'none' {
  const { start, end, continuous } = entity.data;
  if (start !== undefined || end !== undefined) return 'unread';
  return continuous === true ? 'continuous' : 'none';
}

/** All operational goals that an activity contributes to, by their numbers. */
function goalsOf({ entity }: ActivityRow, { operationalGoals }: PlanStatus, phrases: Phrases): string {
  const of = new Set(entity.data.contributes_to ?? []);
  const labels = operationalGoals
    .filter((goal) => of.has(goal.entity.id))
    .map((goal) => nodeLabel(goal.entity, phrases));
  return labels.length === 0 ? phrases.words.none : labels.join(', ');
}

function progressText(row: ActivityRow, phrases: Phrases): string {
  const progress = progressOf(row);
  const said = progress === null ? phrases.words.none : phrases.percent(progress);
  const { planned } = row.judgement;
  return planned === null ? said : `${said} / ${phrases.percent(planned)}`;
}

/** The approved end with the original one; that it goes on where it has none. */
function endOf({ entity }: ActivityRow, phrases: Phrases): Inlines {
  const { data } = entity;
  const end =
    data.end === undefined && data.continuous === true
      ? [phrases.words.continuous]
      : dateInlines(data.end, isReconstructed(data, 'end'), phrases);
  if (data.original_end === undefined || data.original_end === data.end) return end;
  const original = timelinePageWords[phrases.language].original(phrases.date(data.original_end));
  return [...end, { text: `\n${original}`, dim: true }];
}

function milestonesOf(row: ActivityRow, phrases: Phrases): Inlines {
  const { milestones } = row.state;
  if (milestones.length === 0) return [phrases.words.none];
  return milestones.flatMap((one, i): Inlines => {
    const { milestone } = one;
    const said: Inline = `: ${milestoneState(row, one, phrases)}`;
    const working = isDueReconstructed(row.entity.data, milestone.id);
    return [
      ...(i > 0 ? ['\n'] : []),
      `${milestone.id} `,
      textInline(milestone.title, phrases),
      said,
      ...(working ? [{ text: ` ${reportDocWords[phrases.language].working}`, dim: true }] : []),
    ];
  });
}

function milestoneState(
  { state: activity }: ActivityRow,
  { milestone, state, date, overdueDays }: MilestoneState,
  phrases: Phrases,
): string {
  const words = timelinePageWords[phrases.language].milestone;
  const dropped = activity.status === 'cancelled' || activity.status === 'superseded';
  if (state === 'done') return words.done(date === undefined ? null : phrases.date(date));
  if (state === 'cancelled' || dropped) return words.cancelled;
  const due = phrases.date(milestone.due);
  return overdueDays > 0 ? words.overdue(overdueDays, due) : words.open(due);
}
