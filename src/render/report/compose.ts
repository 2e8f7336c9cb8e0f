import { sentenceDate } from '../../i18n/dates.ts';
import type { Language } from '../../i18n/language.ts';
import type { SectionNumber } from '../../i18n/report/words.ts';
import type { Report } from '../../model/report/report.ts';
import type { BothPhrases } from '../changes.ts';
import type { DocBlock, ReportDocument, Section } from './document.ts';
import { annexes } from './sections/annexes.ts';
import { areaBlocks } from './sections/areas.ts';
import { changedBlocks } from './sections/changes.ts';
import { exceptionBlocks } from './sections/exceptions.ts';
import { kpiBlocks } from './sections/kpis.ts';
import { planChangeBlocks, riskBlocks } from './sections/matters.ts';
import { milestoneBlocks } from './sections/milestones.ts';
import { moneyBlocks } from './sections/money.ts';
import { nextBlocks } from './sections/next.ts';
import { qualityBlocks } from './sections/quality.ts';
import { summaryBlocks } from './sections/summary.ts';
import { Voice } from './voice.ts';

const sections: Readonly<Record<SectionNumber, (voice: Voice) => readonly DocBlock[]>> = {
  1: summaryBlocks,
  2: changedBlocks,
  3: exceptionBlocks,
  4: areaBlocks,
  5: milestoneBlocks,
  6: kpiBlocks,
  7: planChangeBlocks,
  8: riskBlocks,
  9: moneyBlocks,
  10: qualityBlocks,
  11: nextBlocks,
};

const all: readonly SectionNumber[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

/** What the council gets: the rest is in the annexes and in the report of the steering group. */
const forCouncil: readonly SectionNumber[] = [1, 3, 7, 9, 11];

/** A report in one language as a document. Sections keep their numbers, whichever are printed. */
export function reportDocument(report: Report, language: Language, phrases: BothPhrases): ReportDocument {
  const voice = new Voice(report, language, phrases);
  const { words } = voice;
  const { head } = report;
  const printed = head.audience.for === 'council' ? forCouncil : all;
  const title = words.title(voice.plainText(head.plan.title), sentenceDate(head.period, language));
  return {
    language,
    asOf: head.asOf,
    title,
    subtitle: `${words.asOf(sentenceDate(head.asOf, language))} · ${audienceText(voice)}`,
    facts: factsOf(voice),
    sections: printed.map(
      (number): Section => ({
        id: `s${number}`,
        number: String(number),
        title: voice.sectionTitle(number),
        blocks: sections[number](voice),
      }),
    ),
    annexes: annexes(voice),
    annexNote: words.annexNote,
    labels: words.labels,
  };
}

function audienceText(voice: Voice): string {
  const { audience } = voice.report.head;
  const { words } = voice;
  if (audience.for !== 'lead') return words.audience[audience.for];
  const { phrases } = voice;
  return words.audience.lead(phrases.after.organisation(audience.org));
}

function factsOf(voice: Voice): ReportDocument['facts'] {
  const { words, report } = voice;
  const { head, annexes: made } = report;
  const { facts } = words;
  const against =
    head.against === null
      ? words.againstNothing
      : `${head.against.period === null ? '' : `${voice.date(head.against.period)}, `}${voice.date(head.against.asOf)}`;
  const stage = head.closed ? words.closed : head.stage === null ? words.noStage : words.stages[head.stage];
  const { commit } = made.made;
  return [
    [facts.period, [voice.date(head.period)]],
    [facts.asOf, [voice.date(head.asOf)]],
    [facts.against, [against]],
    [facts.lead, [voice.lead(head.plan.lead)]],
    [facts.audience, [audienceText(voice)]],
    [facts.stage, [stage]],
    ...(head.version > 1 ? [[facts.version, [String(head.version)]] as const] : []),
    ...(commit === null ? [] : [[facts.commit, [commit.slice(0, 12)]] as const]),
  ];
}
