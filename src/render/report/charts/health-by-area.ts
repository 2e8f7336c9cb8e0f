import type { Health, Signal } from '../../../model/judgement.ts';
import { healths, signalOf } from '../../../model/judgement.ts';
import type { DocBlock } from '../document.ts';
import { table } from '../tables.ts';
import type { Voice } from '../voice.ts';

/** Activities of each area by what is shown of them. */
export function healthChart(voice: Voice): readonly DocBlock[] {
  const { report, words } = voice;
  const rows = report.areas.map(({ area, goals }) => {
    const lines = new Map(
      goals.flatMap(({ activities }) => activities.map((one) => [one.activity.id, one.shown])),
    );
    return { label: voice.plainName(area), shown: [...lines.values()] };
  });
  const met = healths.filter((health) => rows.some(({ shown }) => shown.includes(health)));
  const parts = distinct(voice, met);
  if (parts.length === 0) return [];
  const counted = rows.map(({ label, shown }) => ({
    label,
    counts: parts.map((part) => shown.filter((one) => part.of.includes(one)).length),
  }));
  const { byArea, byAreaAlt } = words.charts;
  const said = counted
    .map(({ label, counts }) => {
      const told = counts.flatMap((count, i) => (count === 0 ? [] : [`${count} ${parts[i]?.word ?? ''}`]));
      return `${label}: ${told.length === 0 ? words.none : told.join(', ')}`;
    })
    .join('; ');
  return [
    {
      type: 'chart',
      chart: {
        chart: 'stacked',
        title: byArea,
        alt: byAreaAlt(said),
        parts: parts.map(({ word, signal }, pattern) => ({ word, signal, pattern })),
        rows: counted,
        table: table(
          byArea,
          [[words.heads.area, 4], ...parts.map(({ word }) => [word, 2, 'end'] as const)],
          counted.map(({ label, counts }) => ({
            cells: [label, ...counts.map((count) => voice.number(count))],
          })),
        ),
      },
    },
  ];
}

/** The words that are shown: several finer ones are one plain word. */
function distinct(voice: Voice, met: readonly Health[]) {
  const parts = new Map<string, { word: string; signal: Signal; of: Health[] }>();
  for (const health of met) {
    const word = voice.word(health, 'health');
    const known = parts.get(word);
    if (known) known.of.push(health);
    else parts.set(word, { word, signal: signalOf(health), of: [health] });
  }
  return [...parts.values()];
}
