import type { MoneyLine } from '../../../model/report/matters.ts';
import type { DocBlock, Inlines } from '../document.ts';
import { paragraph, table } from '../tables.ts';
import type { Voice } from '../voice.ts';

/** Section 9: what is approved, revised, committed and paid, by year and by activity. */
export function moneyBlocks(voice: Voice): readonly DocBlock[] {
  const { money } = voice.report;
  const { words } = voice;
  const { heads, headings } = words;
  if (!money.recorded) return [paragraph(words.noMoney)];
  const amounts = (line: MoneyLine): readonly string[] => [
    voice.money(line.approved),
    voice.money(line.revised),
    voice.money(line.committed),
    voice.money(line.paid),
    voice.percent(line.share === null ? null : line.share * 100),
  ];
  const columns = [
    [heads.approvedPlan, 2, 'end'],
    [heads.revised, 2, 'end'],
    [heads.committed, 2, 'end'],
    [heads.paid, 2, 'end'],
    [heads.share, 2, 'end'],
  ] as const;
  return [
    paragraph(words.moneyNote, 'note'),
    table(
      words.sections[9],
      [[heads.year, 2], ...columns],
      money.years.map((line) => ({ cells: [String(line.year), ...amounts(line)] })),
    ),
    { type: 'heading', level: 3, text: [headings.byActivity] },
    table(
      headings.byActivity,
      [[heads.activity, 4], [heads.year, 1], [heads.fund, 2], ...columns],
      money.activities.map((line) => ({
        cells: [
          voice.name(line.activity),
          String(line.year),
          line.fund ?? words.none,
          ...amounts(line),
        ] as readonly (string | Inlines)[],
      })),
    ),
  ];
}
