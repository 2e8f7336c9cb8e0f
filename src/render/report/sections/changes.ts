import { isDerived } from '../../../model/comparison.ts';
import type { ChangeLine, ImpactLine } from '../../../model/report/report.ts';
import { changeSentence } from '../../changes.ts';
import { travelChart } from '../charts/travel.ts';
import type { DocBlock, Inlines } from '../document.ts';
import { sentence } from '../prose.ts';
import { paragraph, part, table, tableOrNone } from '../tables.ts';
import type { Voice } from '../voice.ts';

/** Section 2: what is another than at the last report, in sentences, and which ratings changed. */
export function changedBlocks(voice: Voice): readonly DocBlock[] {
  const { report, words } = voice;
  const { changed, head } = report;
  if (head.against === null) return [paragraph(words.firstReport, 'note')];
  if (changed.groups.length === 0 && changed.impact.length === 0) return [paragraph(words.empty[2], 'note')];
  const told = changed.impact.filter(
    ({ measure, before, after }) => saidOf(voice, before, measure) !== saidOf(voice, after, measure),
  );
  const impact = told.map(({ entity, measure, before, after }) => ({
    cells: [
      voice.name(entity),
      words.heads[measure === 'status' ? 'measure' : measure],
      before === null ? words.none : [judged(voice, before, measure)],
      after === null ? words.none : [judged(voice, after, measure)],
    ],
  }));
  const { heads, headings } = words;
  const columns = [
    [heads.entity, 5],
    [heads.what, 3],
    [heads.before, 3],
    [heads.now, 3],
  ] as const;
  return [
    ...part(headings.impact, tableOrNone(table(headings.impact, columns, impact)), words.empty.impact),
    ...travelChart(voice),
    ...changed.groups.flatMap(({ area, changes }): readonly DocBlock[] => [
      { type: 'heading', level: 3, text: area === null ? [headings.elsewhere] : voice.name(area) },
      { type: 'list', items: byEntity(changes).map((one) => sentences(voice, one)) },
    ]),
  ];
}

type Measure = ImpactLine['measure'];

/** What is said of an item; two finer words may be one plain word. */
function saidOf(voice: Voice, word: string | null, measure: Measure): string | null {
  return word === null ? null : voice.word(word as 'unknown', measure);
}

function judged(voice: Voice, word: string, measure: Measure) {
  return voice.judged(word as 'unknown', measure);
}

/** The changes of each entity together. What only follows from an entry stands for it. */
function byEntity(changes: readonly ChangeLine[]): readonly (readonly ChangeLine[])[] {
  const groups = new Map<string, ChangeLine[]>();
  for (const line of changes) {
    const known = groups.get(line.entity.id);
    if (known) known.push(line);
    else groups.set(line.entity.id, [line]);
  }
  return [...groups.values()];
}

function sentences(voice: Voice, lines: readonly ChangeLine[]): Inlines {
  const [first] = lines;
  if (!first) return [];
  const told = [...lines].sort((a, b) => Number(isDerived(b.change)) - Number(isDerived(a.change)));
  return [
    ...voice.name(first.entity),
    '. ',
    told.map(({ change }) => sentence(changeSentence(change, voice.phrases))).join(' '),
  ];
}
