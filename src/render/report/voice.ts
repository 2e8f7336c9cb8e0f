import { sentenceDate, tableDate } from '../../i18n/dates.ts';
import { judgementWords } from '../../i18n/judgement.ts';
import type { Language } from '../../i18n/language.ts';
import { formatNumber, inPercent } from '../../i18n/numbers.ts';
import {
  type PlainWord,
  type ReportDocWords,
  reportDocWords,
  type SectionNumber,
} from '../../i18n/report/words.ts';
import { dateSpan } from '../../model/dates.ts';
import {
  type Health,
  type KpiStatus,
  kpiStatuses,
  type NodeHealth,
  type Reason,
  type Signal,
  signalOf,
} from '../../model/judgement.ts';
import type { KpiLine, Lead, Named, RollUpLine } from '../../model/report/lines.ts';
import type { Report } from '../../model/report/report.ts';
import { type Text, textIn } from '../../model/text.ts';
import type { BothPhrases } from '../changes.ts';
import type { Inline, Inlines } from './document.ts';

type Judged = Health | KpiStatus | NodeHealth;

/** How a report speaks: to whom, in which language, with how fine words. */
export class Voice {
  readonly report: Report;
  readonly language: Language;
  readonly words: ReportDocWords;
  readonly phrases: BothPhrases;
  /** The five plain words instead of the finer ones. */
  readonly plain: boolean;

  constructor(report: Report, language: Language, phrases: BothPhrases) {
    this.report = report;
    this.language = language;
    this.phrases = phrases;
    this.words = reportDocWords[language];
    const { audience } = report.head;
    this.plain = audience.for === 'council' || audience.for === 'public';
  }

  /** What a section is called; the last one is about the next month, quarter, half-year or year. */
  sectionTitle(number: SectionNumber): string {
    if (number !== 11) return this.words.sections[number];
    const { precision = 'day' } = dateSpan(this.report.head.period) ?? {};
    return this.words.nextPeriod[precision === 'day' ? 'quarter' : precision];
  }

  /** A text for the reader; one in another language says which. */
  text(text: Text | null | undefined): Inlines {
    const shown = textIn(text ?? undefined, this.language, this.report.head.plan.languages);
    if (!shown) return [this.words.none];
    const words = shown.words.trim();
    return [shown.language === this.language ? words : { text: words, language: shown.language }];
  }

  /** The words of a text alone. */
  plainText(text: Text | null | undefined): string {
    return (
      textIn(text ?? undefined, this.language, this.report.head.plan.languages)?.words.trim() ??
      this.words.none
    );
  }

  /** `A-01 Портал [работно]`, a link to where it stands in the report. */
  name(named: Named): Inlines {
    const label = named.label === null ? named.id : this.plainText(named.label);
    const link: Inline = this.hasAnchor(named)
      ? { text: label, strong: true, to: `#${named.id}` }
      : { text: label, strong: true };
    if (this.plainText(named.title) === label) return [link];
    return [link, ' ', ...this.text(named.title), ...(named.working ? [this.working()] : [])];
  }

  working(): Inline {
    return { text: ` ${this.words.working}`, dim: true };
  }

  /** Its words without marks and links. */
  plainName(named: Named): string {
    const label = named.label === null ? named.id : this.plainText(named.label);
    const title = this.plainText(named.title);
    return title === label ? label : `${label} ${title}`;
  }

  /** Activities, goals, areas and KPIs have a place of their own where the whole plan is told. */
  hasAnchor({ kind }: Named): boolean {
    if (this.report.head.audience.for === 'council') return false;
    return ['activity', 'kpi', 'area', 'strategic-goal', 'operational-goal'].includes(kind);
  }

  lead(lead: Lead | null): string {
    if (lead === null) return this.words.none;
    if (lead.id === 'unknown') return this.words.notPublished;
    return lead.name === null ? lead.id : this.plainText(lead.name);
  }

  /** The signal of a judgement; where plain words say that something is done, it is not said to be done late. */
  signal(word: Judged): Signal {
    return this.plain && plainWordOf(word) === 'done' ? 'green' : signalOf(word);
  }

  /** A judgement with its sign, and a link to how it came about. */
  judged(word: Judged, of: 'health' | 'status' | 'delivery' | 'results', figure?: string): Inline {
    return {
      text: this.word(word, of),
      signal: this.signal(word),
      ...(figure === undefined ? {} : { to: `#${figure}` }),
    };
  }

  /** A judgement in words. */
  word(word: Judged, of: 'health' | 'status' | 'delivery' | 'results'): string {
    const fine = this.#fine(word, of);
    if (!this.plain) return fine;
    const plain = plainWordOf(word);
    if (plain !== 'no_rating') return this.words.plain[plain];
    const { no_rating } = this.words.plain;
    if (fine === no_rating) return fine;
    return `${no_rating} (${fine.replace(`, ${no_rating}`, '')})`;
  }

  #fine(word: Judged, of: 'health' | 'status' | 'delivery' | 'results'): string {
    const words: Readonly<Record<string, string>> = {
      health: judgementWords[this.language].health,
      status: judgementWords[this.language].kpi,
      delivery: judgementWords[this.language].delivery,
      results: judgementWords[this.language].results,
    }[of];
    return words[word] ?? word;
  }

  reason(reason: Reason): string {
    return judgementWords[this.language].reason(reason);
  }

  reasons(reasons: readonly Reason[]): string {
    return reasons.length === 0 ? this.words.none : reasons.map((one) => this.reason(one)).join('; ');
  }

  /** A judgement of an activity with its reasons behind it: in brackets why there is none. */
  withReasons(word: Judged, reasons: readonly Reason[], figure?: string): Inlines {
    const judged = this.judged(word, 'health', figure);
    if (reasons.length === 0) return [judged];
    const said = this.reasons(reasons);
    return [judged, { text: signalOf(word) === 'grey' ? ` (${said})` : `: ${said}`, dim: true }];
  }

  /** A roll-up with its coverage. */
  rollUp(line: RollUpLine, of: 'delivery' | 'results', figure?: string): Inlines {
    const word = this.judged(line.health, of, figure);
    if (line.eligible === 0) return [word];
    const coverage = this.coverage(line, of);
    const isClosed = this.word(line.health, of).endsWith(')');
    return [word, { text: isClosed ? ` – ${coverage}` : ` (${coverage})`, dim: true }];
  }

  coverage({ assessed, eligible }: RollUpLine, of: 'delivery' | 'results'): string {
    if (eligible === 0) return this.words.empty.eligible;
    return this.words.coverage(assessed, eligible, of === 'delivery' ? 'activities' : 'kpis');
  }

  date(date: string | null): string {
    return date === null ? this.words.none : tableDate(date, this.language);
  }

  /** A date in a sentence. */
  dateIn(date: string): string {
    return sentenceDate(date, this.language);
  }

  /** A date that may be worked out and not confirmed. */
  markedDate(date: string | null, unconfirmed: boolean): Inlines {
    if (date === null || !unconfirmed) return [this.date(date)];
    return [this.date(date), { text: ` ${this.words.unconfirmed}`, dim: true }];
  }

  percent(value: number | null, decimals = 0): string {
    if (value === null) return this.words.none;
    return inPercent(formatNumber(value, this.language, decimals), this.language);
  }

  number(value: number, decimals?: number): string {
    return formatNumber(value, this.language, decimals);
  }

  /** An amount in euro. */
  money(value: number | null): string {
    return value === null ? this.words.none : formatNumber(value, this.language, 2);
  }

  /** A value of a KPI as its unit is written. */
  value(kpi: KpiLine, value: number | null): string {
    if (value === null) return this.words.none;
    if (kpi.measure === 'boolean') {
      const { words } = this.phrases.after;
      return value === 0 ? words.no : words.yes;
    }
    const level = kpi.measure === 'ordinal' ? kpi.levels[value - 1] : undefined;
    if (level !== undefined) return `${formatNumber(value, this.language)} (${this.plainText(level)})`;
    // Where the plan does not say how many decimals, a worked out value would show all it has.
    const shown = kpi.decimals > 0 ? value : Math.round(value * 100) / 100;
    const number = formatNumber(shown, this.language, kpi.decimals > 0 ? kpi.decimals : undefined);
    return kpi.measure === 'percent' ? inPercent(number, this.language) : number;
  }
}

/** The plain word that stands for a judgement; `no_rating` is said with what it is. */
export function plainWordOf(word: Judged): PlainWord {
  switch (word) {
    case 'on_track':
      return 'on_track';
    case 'at_risk':
      return 'at_risk';
    case 'completed':
    case 'completed_late':
    case 'achieved':
      return 'done';
    default:
      return signalOf(word) === 'red' ? 'behind' : 'no_rating';
  }
}

/** Whether a word is one of a KPI's. */
export function isKpiWord(word: string): word is KpiStatus {
  return kpiStatuses.some((one) => one === word);
}

/** The signal of any judgement by its word. */
export function signalOfWord(word: string): Signal {
  return signalOf(word as Judged);
}
