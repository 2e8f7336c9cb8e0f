import { relativeDay } from '../../i18n/dates.ts';
import { judgementWords } from '../../i18n/judgement.ts';
import { milestoneTerms } from '../../i18n/terms.ts';
import { isoDay, lastDay } from '../../model/dates.ts';
import {
  type ActivityRow,
  isOfPlan,
  type MilestoneState,
  type NodeRow,
  type PlanStatus,
} from '../../model/status.ts';
import { type Block, type Piece, piece, pieces, type TreeNode } from '../blocks.ts';
import { deliveryPieces, healthPieces, legendLine, progressPieces, resultsPieces } from '../judged.ts';
import { type Phrases, statusPiece } from '../phrases.ts';
import type { RowValue } from '../rows.ts';

/** The hierarchy of a plan: area, operational goal, activity, milestone; related initiatives last and apart. */
export function treeScreen(status: PlanStatus, phrases: Phrases): readonly Block[] {
  const { words } = phrases;
  const { state, asOf } = status;
  const own = new Map(status.activities.filter(isOfPlan).map((row) => [row.entity.id, row]));
  const related = status.activities.filter((row) => !isOfPlan(row));
  const goals = new Map(status.operationalGoals.map((row) => [row.entity.id, row]));
  const nodes: TreeNode[] = status.areas.map((area) => ({
    text: [
      piece(`${area.entity.id} `, 'strong'),
      piece(phrases.name(area.entity), 'strong'),
      ...judged(area, phrases),
    ],
    children: area.goals.map((goal) => ({
      text: [
        piece(`${goal.id} `, 'strong'),
        ...richTitle(phrases.title(goal)),
        ...judged(goals.get(goal.id), phrases),
      ],
      children: area.activities
        .filter((row) => own.has(row.entity.id) && row.entity.data.contributes_to?.includes(goal.id))
        .map((row) => activityNode(row, phrases, asOf.day)),
    })),
  }));
  const placed = new Set(status.areas.flatMap((area) => area.activities.map((row) => row.entity.id)));
  const loose = [...own.values()].filter((row) => !placed.has(row.entity.id));
  if (loose.length > 0) {
    const children = loose.map((row) => activityNode(row, phrases, asOf.day));
    nodes.push({ text: [piece(words.noGoal, 'dim')], children });
  }
  if (related.length > 0) {
    const children = related.map((row) => activityNode(row, phrases, asOf.day));
    nodes.push({ text: [piece(words.relatedApart, 'dim')], children });
  }
  return [
    {
      type: 'title',
      text: phrases.text(state.plan.title),
      note: `${state.id} · ${words.asOf(phrases.date(isoDay(asOf.day)))}`,
    },
    { type: 'gap' },
    { type: 'tree', nodes },
    { type: 'gap' },
    { type: 'line', text: legendLine(phrases) },
    { type: 'line', text: [piece(words.workingLegend, 'dim')] },
  ];
}

/** The two lines of an area or goal, where it has anything to judge. */
function judged(row: NodeRow | undefined, phrases: Phrases): readonly Piece[] {
  if (!row) return [];
  const { heads } = judgementWords[phrases.language];
  const parts: Piece[] = [];
  if (row.delivery.health !== 'none')
    parts.push(piece(` · ${heads.delivery}: `, 'dim'), ...pieces(deliveryPieces(row.delivery, phrases)));
  if (row.results.health !== 'none')
    parts.push(piece(` · ${heads.results}: `, 'dim'), ...pieces(resultsPieces(row.results, phrases)));
  return parts;
}

function richTitle(title: ReturnType<Phrases['title']>): readonly Piece[] {
  return typeof title === 'string' ? [piece(title)] : title;
}

function activityNode({ entity, state, judgement }: ActivityRow, phrases: Phrases, asOf: number): TreeNode {
  const { language } = phrases;
  const { planned } = judgement;
  const actual = judgement.actual ?? state.progress;
  const { freshness } = judgement;
  const words = judgementWords[language];
  const told = judgement.reasons.some(({ code }) => code === 'stale' || code === 'no-data');
  const age =
    freshness === null || told
      ? []
      : [piece(` · ${words.heads.freshness.toLowerCase()}: ${words.freshness[freshness]}`, 'dim')];
  const known = actual !== null || planned !== null;
  const progress = known ? [piece(' · ', 'dim'), ...progressPieces(actual, planned, phrases, 5)] : [];
  return {
    text: [
      piece(`${entity.id} `, 'strong'),
      ...richTitle(phrases.title(entity)),
      piece(' · ', 'dim'),
      statusPiece(state.status, language),
      piece(' · ', 'dim'),
      ...healthPieces(judgement, language, true),
      ...progress,
      ...age,
    ],
    children: state.milestones.map((milestone) => milestoneNode(milestone, phrases, asOf)),
  };
}

function milestoneNode(
  { milestone, state, overdueDays }: MilestoneState,
  phrases: Phrases,
  asOf: number,
): TreeNode {
  const { language } = phrases;
  const due = lastDay(milestone.due);
  const when = state === 'open' && due !== undefined ? ` (${relativeDay(due, asOf, language)})` : '';
  return {
    text: [
      piece(`${milestone.id} `, 'dim'),
      piece(phrases.text(milestone.title)),
      piece(' · ', 'dim'),
      piece(milestoneTerms[language][state], state === 'done' ? 'good' : overdueDays > 0 ? 'bad' : 'plain'),
      piece(` ${phrases.date(milestone.due)}${when}`, 'dim'),
    ],
    children: [],
  };
}

/** The tree for a pipe: depth, kind, id, the id it hangs on, title, status or state, progress, due date, what is shown, planned. */
export function treeRows(status: PlanStatus, phrases: Phrases): readonly (readonly RowValue[])[] {
  const rows: RowValue[][] = [['0', 'plan', status.state.id, '', phrases.plain(status.state.plan.title)]];
  const activity = ({ entity, state, judgement }: ActivityRow, parent: string): void => {
    const { title, end } = entity.data;
    rows.push([
      '3',
      'activity',
      entity.id,
      parent,
      phrases.plain(title),
      state.status,
      state.progress,
      end === undefined ? '' : String(end),
      judgement.shown,
      judgement.planned,
    ]);
    for (const { milestone, state: reached } of state.milestones) {
      rows.push([
        '4',
        'milestone',
        milestone.id,
        entity.id,
        phrases.plain(milestone.title),
        reached,
        '',
        String(milestone.due),
      ]);
    }
  };
  const placed = new Set<string>();
  for (const area of status.areas) {
    rows.push(['1', 'area', area.entity.id, status.state.id, phrases.plain(area.entity.data.title)]);
    for (const goal of area.goals) {
      rows.push(['2', 'operational-goal', goal.id, area.entity.id, phrases.plain(goal.data.title)]);
      for (const row of area.activities.filter((candidate) =>
        candidate.entity.data.contributes_to?.includes(goal.id),
      )) {
        placed.add(row.entity.id);
        activity(row, goal.id);
      }
    }
  }
  for (const row of status.activities) if (!placed.has(row.entity.id)) activity(row, status.state.id);
  return rows;
}
