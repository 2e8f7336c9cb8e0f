import type { ExceptionLine } from '../../../model/report/lines.ts';
import { workedOut } from '../../../model/worked-out.ts';
import type { DocBlock, Inlines } from '../document.ts';
import { paragraph, table } from '../tables.ts';
import { isKpiWord, plainWordOf, type Voice } from '../voice.ts';

/** Section 3: each exception with why, what happened and what is done about it. The council gets the first ten. */
export function exceptionBlocks(voice: Voice): readonly DocBlock[] {
  const { report, words } = voice;
  const all = exceptionsFor(voice);
  const shown = report.head.audience.for === 'council' ? all.slice(0, 10) : all;
  if (shown.length === 0) return [noExceptions(voice)];
  const red = shown.filter(({ signal }) => signal === 'red');
  const amber = shown.filter(({ signal }) => signal === 'amber');
  return [
    ...red.flatMap((line) => exceptionBlock(voice, line)),
    ...(amber.length > 0
      ? [
          ...(red.length > 0 ? [{ type: 'heading', level: 3, text: [words.headings.atRisk] } as const] : []),
          ...exceptionRows(voice, amber, words.headings.atRisk),
        ]
      : []),
    ...(all.length > shown.length ? [paragraph(words.counts.more(all.length - shown.length), 'note')] : []),
  ];
}

function exceptionBlock(voice: Voice, line: ExceptionLine): readonly DocBlock[] {
  const { words } = voice;
  const { heads } = words;
  const item = (head: string, text: Inlines): Inlines => [{ text: `${head}: `, strong: true }, ...text];
  const missing: Inlines = [{ text: words.none, dim: true }];
  return [
    { type: 'heading', level: 3, text: [...voice.name(line.entity), ': ', judgedWord(voice, line)] },
    {
      type: 'list',
      items: [
        item(heads.why, [whyText(voice, line), ...(line.again ? [`; ${words.again}`] : [])]),
        item(heads.lead, [voice.lead(line.lead)]),
        ...(line.happened === null ? [] : [item(heads.happened, voice.text(line.happened))]),
        item(heads.cause, line.cause === null ? missing : voice.text(line.cause)),
        item(heads.action, actionText(voice, line)),
        ...(line.needed === null ? [] : [item(heads.needed, voice.text(line.needed))]),
      ],
    },
  ];
}

/** A corrective action with its date, and who sees to it where that is another than the item's lead. */
function actionText(voice: Voice, { action, lead }: ExceptionLine): Inlines {
  const { heads, none } = voice.words;
  if (action === null) return [{ text: none, dim: true }];
  const { text, due, owner } = action;
  const more = [
    ...(due === null ? [] : [`${heads.due}: ${voice.date(due)}.`]),
    ...(owner === null || owner.id === lead.id ? [] : [`${heads.lead}: ${voice.lead(owner)}.`]),
  ];
  const said = voice.text(text);
  if (more.length === 0) return said;
  const stop = /[.!?…]$/u.test(voice.plainText(text)) ? ' ' : '. ';
  return [...said, stop + more.join(' ')];
}

/** Said where there is no exception: nothing is wrong, or nothing could be judged. */
export function noExceptions({ words, report }: Voice): DocBlock {
  const { delivery, results } = report.summary;
  const isJudged = delivery.now.assessed + results.now.assessed > 0;
  return paragraph(isJudged ? words.empty[3] : words.empty.judged, 'note');
}

/** The exceptions that are told; what plain words call done is none. */
export function exceptionsFor(voice: Voice): readonly ExceptionLine[] {
  const { exceptions } = voice.report;
  return voice.plain ? exceptions.filter(({ shown }) => plainWordOf(shown) !== 'done') : exceptions;
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
          whyText(voice, line),
          voice.lead(line.lead),
          actionText(voice, line),
        ],
      })),
    ),
  ];
}

function judgedWord(voice: Voice, { entity, shown, figure }: ExceptionLine) {
  const of = entity.kind === 'kpi' && isKpiWord(shown) ? 'status' : 'health';
  return voice.judged(shown, of, figure);
}

/** The reasons of an activity; of a KPI its value beside the expected one. */
export function whyText(voice: Voice, { entity, reasons }: ExceptionLine): string {
  const kpi = voice.report.kpis.find((one) => one.kpi.id === entity.id);
  const latest = kpi?.values.at(-1);
  if (kpi === undefined || latest === undefined) return voice.reasons(reasons);
  const { words } = voice;
  const [value, date] = [voice.value(kpi, latest.value), voice.date(latest.date)];
  if (kpi.expected !== null) return words.kpiWhy(value, date, voice.value(kpi, workedOut(kpi.expected)));
  if (kpi.target === null) return `${value} (${date})`;
  return words.kpiWhyTarget(value, date, voice.value(kpi, kpi.target.value), voice.date(kpi.target.date));
}
