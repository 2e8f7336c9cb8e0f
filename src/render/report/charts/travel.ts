import type { NodeHealth } from '../../../model/judgement.ts';
import { signalOf } from '../../../model/judgement.ts';
import type { DocBlock } from '../document.ts';
import { table } from '../tables.ts';
import type { Voice } from '../voice.ts';

/** From worst to best; what is not here has no place on the way. */
const steps: readonly NodeHealth[] = ['off_track', 'at_risk', 'on_track', 'completed'];

/** Where the delivery of each area and goal was, and is. */
export function travelChart(voice: Voice): readonly DocBlock[] {
  const { report, words } = voice;
  const rows = report.areas
    .flatMap(({ area, delivery, goals }) => [
      { named: area, delivery },
      ...goals.map((line) => ({ named: line.goal, delivery: line.delivery })),
    ])
    .map(({ named, delivery }) => {
      const place = (health: NodeHealth | undefined): number | null => {
        const at = health === undefined ? -1 : steps.indexOf(health);
        return at < 0 ? null : at;
      };
      return {
        label: voice.plainName(named),
        before: place(delivery.before?.health),
        now: place(delivery.now.health),
        word: voice.word(delivery.now.health, 'delivery'),
        was: delivery.before === null ? words.none : voice.word(delivery.before.health, 'delivery'),
      };
    })
    .filter(({ before, now }) => before !== null || now !== null);
  if (rows.length === 0) return [];
  const moved = (test: (by: number) => boolean): number =>
    rows.filter(({ before, now }) => before !== null && now !== null && test(now - before)).length;
  const { charts, heads } = words;
  return [
    {
      type: 'chart',
      chart: {
        chart: 'travel',
        title: charts.travel,
        alt: charts.travelAlt(
          moved((by) => by > 0),
          moved((by) => by < 0),
          moved((by) => by === 0),
        ),
        steps: steps.map((health) => ({ word: voice.word(health, 'delivery'), signal: signalOf(health) })),
        rows: rows.map(({ was: _, ...row }) => row),
        words: { before: heads.before, now: heads.now },
        table: table(
          charts.travel,
          [
            [heads.entity, 5],
            [heads.before, 3],
            [heads.now, 3],
          ],
          rows.map(({ label, was, word }) => ({ cells: [label, was, word] })),
        ),
      },
    },
  ];
}
