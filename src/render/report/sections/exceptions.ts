import type { ExceptionLine } from '../../../model/report/lines.ts';
import type { DocBlock, Inlines } from '../document.ts';
import { paragraph, table } from '../tables.ts';
import { isKpiWord, type Voice } from '../voice.ts';

/** Section 3: each exception with why, what happened and what is done about it. The council gets the first ten. */
export function exceptionBlocks(voice: Voice): readonly DocBlock[] {
  const { report, words } = voice;
  const all = report.exceptions;
  const shown = report.head.audience.for === 'council' ? all.slice(0, 10) : all;
  if (shown.length === 0) return [paragraph(words.empty[3], 'note')];
  const red = shown.filter(({ signal }) => signal === 'red');
  const amber = shown.filter(({ signal }) => signal === 'amber');
  return [
    ...red.flatMap((line) => exceptionBlock(voice, line)),
    ...(amber.length > 0 ? exceptionRows(voice, amber, words.sections[3]) : []),
    ...(all.length > shown.length ? [paragraph(words.counts.more(all.length - shown.length), 'note')] : []),
  ];
}

function exceptionBlock(voice: Voice, line: ExceptionLine): readonly DocBlock[] {
  const { words } = voice;
  const { heads } = words;
  const item = (head: string, text: Inlines): Inlines => [{ text: `${head}: `, strong: true }, ...text];
  const missing: Inlines = [{ text: words.none, dim: true }];
  const { action } = line;
  return [
    { type: 'heading', level: 3, text: [...voice.name(line.entity), ': ', judgedWord(voice, line)] },
    {
      type: 'list',
      items: [
        item(heads.why, [voice.reasons(line.reasons), ...(line.again ? [` (${words.again})`] : [])]),
        item(heads.lead, [voice.lead(line.lead)]),
        ...(line.happened === null ? [] : [item(heads.happened, voice.text(line.happened))]),
        item(heads.cause, line.cause === null ? missing : voice.text(line.cause)),
        item(
          heads.action,
          action === null
            ? missing
            : [
                ...voice.text(action.text),
                ...(action.due === null ? [] : [` (${heads.due.toLowerCase()}: ${voice.date(action.due)})`]),
                ...(action.owner === null ? [] : [` – ${voice.lead(action.owner)}`]),
              ],
        ),
        ...(line.needed === null ? [] : [item(heads.needed, voice.text(line.needed))]),
      ],
    },
  ];
}

/** Exceptions as a table. */
export function exceptionRows(
  voice: Voice,
  lines: readonly ExceptionLine[],
  caption: string,
): readonly DocBlock[] {
  const { heads } = voice.words;
  return [
    table(
      caption,
      [
        [heads.entity, 4],
        [heads.measure, 2],
        [heads.why, 4],
        [heads.lead, 2],
        [heads.action, 4],
      ],
      lines.map((line) => ({
        cells: [
          voice.name(line.entity),
          [judgedWord(voice, line)],
          voice.reasons(line.reasons),
          voice.lead(line.lead),
          line.action === null ? voice.words.none : voice.text(line.action.text),
        ],
      })),
    ),
  ];
}

function judgedWord(voice: Voice, { entity, shown, figure }: ExceptionLine) {
  const of = entity.kind === 'kpi' && isKpiWord(shown) ? 'status' : 'health';
  return voice.judged(shown, of, figure);
}
