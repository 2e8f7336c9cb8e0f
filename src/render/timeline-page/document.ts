import { boardWords } from '../../i18n/board.ts';
import { sentenceDate } from '../../i18n/dates.ts';
import { reportDocWords } from '../../i18n/report/words.ts';
import { timelineWords } from '../../i18n/timeline.ts';
import { timelinePageWords } from '../../i18n/timeline-page.ts';
import { isoDay } from '../../model/dates.ts';
import type { GoalBars } from '../../model/timeline.ts';
import type { DocBlock, Inlines, ReportDocument, Section } from '../report/document.ts';
import { paragraph } from '../report/tables.ts';
import type { TimelinePage } from '../screens/timeline.ts';
import { chartBlock, type Years, yearsAround } from './chart.ts';
import { nodeName } from './names.ts';
import { activityTable, undatedTable } from './tables.ts';

/** What of a plan a page is not to tell: how many items are left out, or that none is. */
export type Kept = { readonly hidden: number } | { readonly internal: number };

/** A plan's timeline as a document: a section for each area, what is beside the plan, and what has no dates. */
export function timelineDocument(page: TimelinePage, kept: Kept): ReportDocument {
  const { status, phrases } = page;
  const { language } = phrases;
  const words = timelinePageWords[language];
  const report = reportDocWords[language];
  const asOf = isoDay(status.asOf.day);
  const closed = status.asOf.closedOn === undefined ? [] : [words.closed];
  return {
    language,
    asOf,
    title: words.title(phrases.plain(status.state.plan.title)),
    subtitle: [report.asOf(sentenceDate(asOf, language)), ...closed].join(' · '),
    facts: factsOf(page, kept),
    sections: sectionsOf(page),
    annexes: [],
    annexNote: '',
    labels: { ...report.labels, ...words.labels },
  };
}

function factsOf(
  { status, phrases, timeline, only, rev }: TimelinePage,
  kept: Kept,
): ReportDocument['facts'] {
  const { language } = phrases;
  const { facts, unpublished, notForPublication } = timelinePageWords[language];
  const report = reportDocWords[language];
  const { plan } = status.state;
  const { groups, related, undated } = timeline;
  const count = [...groups, { bars: related }].reduce((sum, { bars }) => sum + bars.length, undated.length);
  const filters = [
    ...(only.lead === undefined ? [] : [boardWords[language].onlyLead(only.lead)]),
    ...(only.area === undefined ? [] : [boardWords[language].onlyArea(only.area)]),
  ];
  const fact = (name: string, ...value: Inlines): ReportDocument['facts'][number] => [name, value];
  return [
    fact(report.facts.asOf, phrases.date(isoDay(status.asOf.day))),
    ...(plan.period
      ? [fact(facts.period, `${phrases.date(plan.period.start)} – ${phrases.date(plan.period.end)}`)]
      : []),
    ...(plan.lead === undefined ? [] : [fact(report.facts.lead, phrases.organisation(plan.lead))]),
    fact(facts.activities, phrases.number(count)),
    ...(filters.length === 0 ? [] : [fact(facts.only, filters.join(', '))]),
    ...('hidden' in kept
      ? kept.hidden === 0
        ? []
        : [fact(facts.unpublished, unpublished(kept.hidden))]
      : kept.internal === 0
        ? []
        : [fact(facts.internal, notForPublication)]),
    ...(rev === null ? [] : [fact(report.facts.commit, rev.slice(0, 12))]),
  ];
}

function sectionsOf(page: TimelinePage): readonly Section[] {
  const { phrases, timeline } = page;
  const { groups, related, undated, range } = timeline;
  const words = timelinePageWords[phrases.language];
  const { headings } = reportDocWords[phrases.language];
  const years = range && yearsAround(range);
  const section = (id: string, title: string, ...blocks: readonly DocBlock[]): Section => ({
    id,
    number: '',
    title,
    blocks,
  });
  const charted = (id: string, title: string, bars: readonly GoalBars[]): readonly Section[] =>
    years === undefined || bars.length === 0
      ? []
      : [section(id, title, ...chartBlocks(page, title, bars, years))];
  const found = [
    ...groups.flatMap((group) =>
      group.area
        ? charted(group.area.id, nodeName(group.area, phrases), group.goals)
        : charted('elsewhere', headings.elsewhere, group.goals),
    ),
    ...(related.length === 0
      ? []
      : charted('related', headings.related, [{ goal: undefined, bars: related }])),
    ...(undated.length === 0 ? [] : [section('undated', words.undated, undatedTable(undated, phrases))]),
  ];
  if (found.length > 0) return found;
  return [section('nothing', words.facts.activities, paragraph(phrases.words.emptyList, 'note'))];
}

function chartBlocks(
  { status, phrases }: TimelinePage,
  title: string,
  groups: readonly GoalBars[],
  years: Years,
): readonly DocBlock[] {
  const { day } = status.asOf;
  const rows = groups.flatMap(({ bars }) => bars.map(({ row }) => row));
  const { asOfBefore, asOfAfter } = timelineWords[phrases.language];
  const outside = day < years.from ? asOfBefore : day > years.to ? asOfAfter : undefined;
  return [
    ...(outside ? [paragraph(outside(phrases.date(isoDay(day))), 'note')] : []),
    chartBlock(groups, years, day, activityTable(title, rows, status, phrases), phrases),
  ];
}
