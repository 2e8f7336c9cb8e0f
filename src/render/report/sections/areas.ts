import { statusTerms } from '../../../i18n/terms.ts';
import type { ActivityLine, AreaLine, GoalLine, Shift } from '../../../model/report/lines.ts';
import { healthChart } from '../charts/health-by-area.ts';
import type { DocBlock, Inlines } from '../document.ts';
import { paragraph, table, tableOrNone } from '../tables.ts';
import type { Voice } from '../voice.ts';

/** Section 4: each area and its goals, with the activities of each. */
export function areaBlocks(voice: Voice): readonly DocBlock[] {
  const { report, words } = voice;
  const { headings } = words;
  const listed = (heading: string, lines: readonly ActivityLine[]): readonly DocBlock[] =>
    lines.length === 0
      ? []
      : [{ type: 'heading', level: 3, text: [heading] }, activityTable(voice, lines, heading)];
  const told = new Set<string>();
  return [
    ...(report.areas.length === 0
      ? [paragraph(words.empty[4], 'note')]
      : [overview(voice), ...healthChart(voice)]),
    ...report.areas.flatMap((area) => areaBlock(voice, area, told)),
    ...strategic(voice),
    ...listed(headings.apart, report.apart),
    ...listed(headings.related, report.related),
  ];
}

function overview(voice: Voice): DocBlock {
  const { words, report } = voice;
  return table(
    words.sections[4],
    [
      [words.heads.area, 4],
      [words.heads.delivery, 4],
      [words.heads.before, 2],
      [words.heads.results, 4],
      [words.heads.before, 2],
    ],
    report.areas.map(({ area, delivery, results }) => ({
      cells: [
        voice.name(area),
        voice.rollUp(delivery.now, 'delivery', delivery.figure),
        delivery.before === null ? words.none : voice.word(delivery.before.health, 'delivery'),
        voice.rollUp(results.now, 'results', results.figure),
        results.before === null ? words.none : voice.word(results.before.health, 'results'),
      ],
    })),
  );
}

function areaBlock(voice: Voice, line: AreaLine, told: Set<string>): readonly DocBlock[] {
  return [
    { type: 'heading', level: 3, text: voice.name(line.area), id: line.area.id },
    paragraph(bothLines(voice, line)),
    ...(line.office === null ? [] : [paragraph(voice.text(line.office), 'lead')]),
    ...line.goals.flatMap((goal) => goalBlock(voice, goal, told)),
  ];
}

function goalBlock(voice: Voice, line: GoalLine, told: Set<string>): readonly DocBlock[] {
  const title = voice.plainName(line.goal);
  const anchored = line.activities.map((one) => {
    const first = !told.has(one.activity.id);
    told.add(one.activity.id);
    return { one, first };
  });
  return [
    { type: 'heading', level: 4, text: voice.name(line.goal), id: line.goal.id },
    paragraph(bothLines(voice, line)),
    ...tableOrNone(
      activityTable(
        voice,
        line.activities,
        title,
        new Set(anchored.filter(({ first }) => first).map(({ one }) => one.activity.id)),
      ),
    ),
  ];
}

/** Delivery and Results of an area or goal, as far as there is something to judge. */
function bothLines(voice: Voice, { delivery, results }: Pick<GoalLine, 'delivery' | 'results'>): Inlines {
  const { heads, empty } = voice.words;
  const line = (of: 'delivery' | 'results', { now, figure }: Shift): readonly Inlines[] =>
    now.health === 'none' ? [] : [[`${heads[of]}: `, ...voice.rollUp(now, of, figure), '.']];
  const [first, second = []] = [...line('delivery', delivery), ...line('results', results)];
  if (!first) return [empty.goal];
  return second.length === 0 ? first : [...first, ' ', ...second];
}

/** Activities with what is reported of them; those in `anchors` can be linked to here. */
export function activityTable(
  voice: Voice,
  lines: readonly ActivityLine[],
  caption: string,
  anchors: ReadonlySet<string> = new Set(lines.map(({ activity }) => activity.id)),
) {
  const { words } = voice;
  const { heads } = words;
  return table(
    caption,
    [
      [heads.activity, 4],
      [heads.health, 4],
      [heads.status, 2],
      [heads.progress, 2, 'end'],
      [heads.end, 2],
      [heads.forecast, 2],
      [heads.lead, 2],
    ],
    lines.map((line) => ({
      ...(anchors.has(line.activity.id) ? { id: line.activity.id } : {}),
      cells: [
        [...voice.name(line.activity), ...(line.internal ? [{ text: ` ${words.internal}`, dim: true }] : [])],
        voice.withReasons(line.shown, line.reasons, line.figure),
        line.status === null ? words.noReport : statusTerms[voice.language][line.status].feminine,
        line.planned === null
          ? voice.percent(line.progress)
          : `${voice.percent(line.progress)} / ${voice.percent(line.planned)}`,
        voice.markedDate(line.end, line.unconfirmed.includes('end')),
        voice.date(line.forecastEnd),
        voice.lead(line.lead),
      ],
    })),
  );
}

function strategic(voice: Voice): readonly DocBlock[] {
  const { words, report } = voice;
  if (report.strategicGoals.length === 0) return [];
  return [
    { type: 'heading', level: 3, text: [words.headings.strategic] },
    table(
      words.headings.strategic,
      [
        [words.heads.goal, 5],
        [words.heads.delivery, 4],
        [words.heads.results, 4],
      ],
      report.strategicGoals.map((line) => ({
        id: line.goal.id,
        cells: [
          voice.name(line.goal),
          voice.rollUp(line.delivery.now, 'delivery', line.delivery.figure),
          voice.rollUp(line.results.now, 'results', line.results.figure),
        ],
      })),
    ),
  ];
}
