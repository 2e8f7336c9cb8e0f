import type { Language } from '../../../i18n/language.ts';
import type { ReportDocWords, UnratedCode } from '../../../i18n/report/words.ts';
import { type StatusWord, statusTerms } from '../../../i18n/terms.ts';
import type { Shift } from '../../../model/report/lines.ts';
import type { SummarySection } from '../../../model/report/report.ts';
import type { DocBlock, Inlines, Tile } from '../document.ts';
import { paragraph, table, tableOrNone } from '../tables.ts';
import { isKpiWord, signalOfWord, type Voice } from '../voice.ts';
import { exceptionRows, exceptionsFor, noExceptions } from './exceptions.ts';
import { proposalsTable } from './matters.ts';

/** Section 1: what the council has to know, on one page. */
export function summaryBlocks(voice: Voice): readonly DocBlock[] {
  const { words, report } = voice;
  const { summary, head } = report;
  const top = exceptionsFor(voice).filter(({ entity }) => summary.top.includes(entity.id));
  return [
    {
      type: 'tiles',
      tiles: [tile(voice, 'delivery', summary.delivery), tile(voice, 'results', summary.results)],
    },
    ...notices(voice),
    ...(summary.office === null
      ? []
      : [
          { type: 'heading', level: 3, text: [words.headings.office] } as const,
          paragraph(voice.text(summary.office), 'lead'),
        ]),
    ...countTable(voice, words.counts.activities, 'health', summary.activities),
    ...unrated(voice),
    ...countTable(voice, words.counts.kpis, 'status', summary.kpis),
    { type: 'heading', level: 3, text: [words.headings.exceptions] },
    ...(top.length === 0 ? [noExceptions(voice)] : exceptionRows(voice, top, words.headings.exceptions)),
    ...(summary.decisionsAsked.length === 0
      ? []
      : [
          { type: 'heading', level: 3, text: [words.headings.decisions] } as const,
          ...proposalsTable(voice, summary.decisionsAsked, words.headings.decisions),
        ]),
    ...(head.unpublished.items + head.unpublished.fields > 0
      ? [paragraph(words.unpublished(head.unpublished.items, head.unpublished.fields), 'note')]
      : []),
  ];
}

function tile(voice: Voice, of: 'delivery' | 'results', { now, before, figure }: Shift): Tile {
  const { words } = voice;
  const then = before === null ? undefined : voice.word(before.health, of);
  const same = before?.health === now.health;
  const notes = [
    ...(now.eligible === 0 ? [] : [voice.coverage(now, of)]),
    ...(then === undefined ? [] : [same ? words.same : words.was(then)]),
    ...(now.actual === null || now.planned === null
      ? []
      : [words.progressOf(voice.percent(now.actual), voice.percent(now.planned))]),
  ];
  return {
    label: words.heads[of],
    value: [voice.judged(now.health, of, figure)],
    note: notes.length === 0 ? [] : [notes.join('; ')],
    signal: signalOfWord(now.health),
  };
}

/** What is to be known before the report is believed: gaps, updates nobody accepted, revised figures. */
function notices(voice: Voice): readonly DocBlock[] {
  const { words, report } = voice;
  const { gaps, unaccepted, revised, stage } = report.head;
  const blocks: DocBlock[] = [];
  if (stage === 'draft') blocks.push(paragraph(words.draftNote, 'note'));
  if (gaps.length > 0) {
    const list = gaps
      .map(({ entity, lacks }) => `${entity} (${lacks.map((one) => words.lacks[one]).join(', ')})`)
      .join(', ');
    blocks.push({ type: 'callout', tone: 'amber', title: words.gap, text: [[words.gapText(list)]] });
  }
  if (unaccepted.length > 0) {
    const list = unaccepted.map(({ entity, date }) => `${entity} (${voice.date(date)})`).join(', ');
    const text = words.unacceptedText(unaccepted.length, list);
    blocks.push({ type: 'callout', tone: 'amber', title: words.unaccepted, text: [[text]] });
  }
  if (revised.length > 0) {
    const text = revised.map(
      (one): Inlines => [
        words.revisedLine(
          voice.plainName(one.entity),
          voice.dateIn(one.date),
          entryText(voice, one.entity.id, one.before),
          entryText(voice, one.entity.id, one.after),
          one.reason === null ? words.whyUnknown : voice.plainText(one.reason),
        ),
      ],
    );
    blocks.push({ type: 'callout', tone: 'grey', title: words.revised, text });
  }
  return blocks;
}

/** What an entry of a log states, in short. */
function entryText(voice: Voice, entity: string, entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return voice.words.none;
  const { value, numerator, denominator, status, progress } = entry as Readonly<Record<string, unknown>>;
  if (value !== undefined) {
    const kpi = voice.report.kpis.find((one) => one.kpi.id === entity);
    return kpi ? voice.value(kpi, Number(value)) : String(value);
  }
  if (typeof numerator === 'number' && typeof denominator === 'number') {
    return `${voice.number(numerator)}/${voice.number(denominator)}`;
  }
  const { language } = voice;
  const said = typeof status === 'string' ? statusText(status, language) : '';
  return [said, ...(typeof progress === 'number' ? [voice.percent(progress)] : [])]
    .filter(Boolean)
    .join(', ');
}

function countTable(
  voice: Voice,
  count: (number: number) => string,
  of: 'health' | 'status',
  counted: SummarySection['activities'],
): readonly DocBlock[] {
  const { words } = voice;
  const total = counted.reduce((sum, { now }) => sum + now, 0);
  if (total === 0) return [];
  const rows = merged(voice, of, counted);
  return tableOrNone(
    table(
      count(total),
      [
        [of === 'health' ? words.heads.health : words.heads.measure, 3],
        [words.heads.now, 1, 'end'],
        [words.heads.before, 1, 'end'],
      ],
      rows.map(({ word, now, before }) => ({
        cells: [
          [{ text: word.text, signal: voice.signal(word.code as 'unknown') }],
          voice.number(now),
          before === null ? words.none : voice.number(before),
        ],
      })),
    ),
  );
}

/** Why activities have no rating, with how many for each reason. */
function unrated(voice: Voice): readonly DocBlock[] {
  const { report, words } = voice;
  const lines = [
    ...report.areas.flatMap(({ goals }) => goals.flatMap(({ activities }) => activities)),
    ...report.apart,
  ];
  const counts = new Map<UnratedCode, Set<string>>();
  for (const { activity, shown, reasons } of lines) {
    if (shown !== 'unknown') continue;
    for (const { code } of reasons) {
      if (!isUnrated(code, words)) continue;
      counts.set(code, (counts.get(code) ?? new Set()).add(activity.id));
    }
  }
  if (counts.size === 0) return [];
  const told = [...counts].sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1));
  const text = told.map(([code, ids]) => `${words.unrated[code]} – ${words.counts.activities(ids.size)}`);
  return [paragraph(words.unratedLine(text.join('; ')), 'note')];
}

function isUnrated(code: string, { unrated: known }: ReportDocWords): code is UnratedCode {
  return Object.hasOwn(known, code);
}

/** Counts by the words that are shown: several finer ones are one plain word. */
function merged(voice: Voice, of: 'health' | 'status', counted: SummarySection['activities']) {
  const rows = new Map<
    string,
    { word: { text: string; code: string }; now: number; before: number | null }
  >();
  for (const { word, now, before } of counted) {
    const text = voice.word(word === 'unknown' || !isKpiWord(word) ? (word as 'unknown') : word, of);
    const known = rows.get(text);
    rows.set(text, {
      word: known?.word ?? { text, code: word },
      now: (known?.now ?? 0) + now,
      before: before === null ? (known?.before ?? null) : (known?.before ?? 0) + before,
    });
  }
  return [...rows.values()];
}

function statusText(status: string, language: Language): string {
  return statusTerms[language][status as StatusWord].feminine;
}
