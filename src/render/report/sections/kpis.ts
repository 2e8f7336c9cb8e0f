import { judgementWords } from '../../../i18n/judgement.ts';
import type { KpiLine } from '../../../model/report/lines.ts';
import { workedOut } from '../../../model/worked-out.ts';
import { trajectoryChart } from '../charts/trajectory.ts';
import type { DocBlock, Inlines } from '../document.ts';
import { paragraph, table } from '../tables.ts';
import type { Voice } from '../voice.ts';

/** Section 6: KPIs against their targets, with their charts; then those that are not judged. */
export function kpiBlocks(voice: Voice): readonly DocBlock[] {
  const { report, words } = voice;
  if (report.kpis.length === 0) return [paragraph(words.empty[6], 'note')];
  const own = report.kpis.filter(({ related }) => !related);
  const judged = own.filter(({ kind }) => kind === 'performance');
  const context = own.filter(({ kind }) => kind === 'context');
  const related = report.kpis.filter((one) => one.related);
  const listed = (heading: string, lines: readonly KpiLine[]): readonly DocBlock[] =>
    lines.length === 0
      ? []
      : [{ type: 'heading', level: 3, text: [heading] }, kpiTable(voice, lines, heading)];
  return [
    ...(judged.length === 0 ? [] : [kpiTable(voice, judged, words.sections[6])]),
    ...judged.flatMap((kpi) => trajectoryChart(voice, kpi)),
    ...listed(words.headings.context, context),
    ...listed(words.headings.relatedKpis, related),
  ];
}

/** What was said at the last report, where it was something else. */
function statusBefore(voice: Voice, { status, statusBefore: then }: KpiLine): Inlines {
  if (then === null) return [];
  const was = voice.word(then, 'status');
  return was === voice.word(status, 'status') ? [] : [{ text: ` (${voice.words.was(was)})`, dim: true }];
}

function kpiTable(voice: Voice, lines: readonly KpiLine[], caption: string): DocBlock {
  const { words } = voice;
  const { heads } = words;
  return table(
    caption,
    [
      [heads.kpi, 5],
      [heads.unit, 2],
      [heads.baseline, 2],
      [heads.value, 3],
      [heads.expectedValue, 2],
      [heads.target, 4],
      [heads.measure, 3],
      [heads.trend, 2],
      [heads.owner, 2],
    ],
    lines.map((kpi) => {
      const latest = kpi.values.at(-1);
      const at = (point: KpiLine['target']): string =>
        point === null ? words.none : `${voice.value(kpi, point.value)} (${voice.date(point.date)})`;
      return {
        id: kpi.kpi.id,
        cells: [
          voice.name(kpi.kpi),
          voice.text(kpi.unit),
          at(kpi.baseline),
          latest === undefined
            ? words.none
            : `${voice.value(kpi, latest.value)} (${voice.date(latest.date)})`,
          voice.value(kpi, kpi.expected === null ? null : workedOut(kpi.expected)),
          kpi.target === null && kpi.noTarget !== null ? voice.text(kpi.noTarget) : at(kpi.target),
          [voice.judged(kpi.status, 'status', kpi.figure), ...statusBefore(voice, kpi)],
          kpi.trend === null ? words.none : judgementWords[voice.language].trend[kpi.trend],
          voice.lead(kpi.owner),
        ],
      };
    }),
  );
}
