import { type ChangeWords, changeWords } from '../i18n/changes.ts';
import { relativeDay, tableDate } from '../i18n/dates.ts';
import type { Language } from '../i18n/language.ts';
import { formatNumber, inPercent } from '../i18n/numbers.ts';
import { type ScreenWords, screenWords } from '../i18n/screens.ts';
import { measurementTerms, type StatusWord, statusTerms } from '../i18n/terms.ts';
import type { Day, WrittenDate } from '../model/dates.ts';
import type { KpiFile, Provenance } from '../model/files.ts';
import { type AnyEntity, languagesOf, type PlanState } from '../model/plan.ts';
import { isReconstructed } from '../model/provenance.ts';
import type { Measurement } from '../model/status.ts';
import { type Text, textIn } from '../model/text.ts';
import { type Piece, piece, type Rich, type Tone } from './blocks.ts';

/** Words of a plan's entities for one reader: the language of the reader, the texts of the plan. */
export class Phrases {
  readonly language: Language;
  readonly words: ScreenWords;
  /** How changes are told. */
  readonly changes: ChangeWords;
  readonly state: PlanState;

  constructor(state: PlanState, language: Language, changes = changeWords[language]) {
    this.state = state;
    this.changes = changes;
    this.language = language;
    this.words = screenWords[language];
  }

  /** A text for the reader; one in another language than asked for says which. */
  text(text: Text | undefined): string {
    const shown = textIn(text, this.language, languagesOf(this.state));
    if (!shown) return '';
    return shown.language === this.language ? shown.words : `${shown.words} [${shown.language}]`;
  }

  /** The words of a text alone, for rows and JSON. */
  plain(text: Text | undefined): string {
    return textIn(text, this.language, languagesOf(this.state))?.words ?? '';
  }

  /** An entity's name; a report is named by its period. */
  name(entity: AnyEntity): string {
    const { data } = entity;
    if ('title' in data && data.title !== undefined) return this.text(data.title);
    if ('name' in data && data.name !== undefined) return this.text(data.name);
    return '';
  }

  /** An entity's name with the mark of a working title. */
  title(entity: AnyEntity): Rich {
    const marked = 'provenance' in entity.data && isWorkingTitle(entity.data);
    return [piece(this.name(entity)), ...(marked ? this.workingMark() : [])];
  }

  workingMark(): readonly Piece[] {
    return [piece(` ${this.words.working}`, 'dim')];
  }

  /** The organisation of an id, by its short name; `unknown` in words. */
  organisation(id: string | undefined): string {
    if (id === undefined) return this.words.none;
    if (id === 'unknown') return this.words.notPublished;
    const entity = this.state.byId.get(id);
    if (entity?.kind !== 'organisation') return id;
    return this.text(entity.data.short ?? entity.data.name);
  }

  date(date: WrittenDate | undefined): string {
    return date === undefined ? this.words.none : tableDate(date, this.language);
  }

  /** A date with the mark of a reconstructed one. */
  markedDate(data: { readonly provenance?: Provenance }, field: string, date: WrittenDate | undefined): Rich {
    const text = piece(this.date(date));
    return date !== undefined && isReconstructed(data, field) ? [text, ...this.workingMark()] : [text];
  }

  /** A value of a KPI with its unit's decimals: an ordinal by its level, a boolean in words, a share in percent. */
  value(kpi: KpiFile, value: number): string {
    if (kpi.measure === 'boolean') return value ? this.words.yes : this.words.no;
    const level = kpi.measure === 'ordinal' ? kpi.levels?.[value - 1] : undefined;
    if (level !== undefined) return `${formatNumber(value, this.language)} (${this.text(level)})`;
    const number = formatNumber(
      value,
      this.language,
      kpi.decimals ?? (Number.isInteger(value) ? 0 : undefined),
    );
    return kpi.measure === 'percent' ? inPercent(number, this.language) : number;
  }

  /** How sure a measured value is, in words. */
  measurementWord(status: NonNullable<Measurement['status']>): string {
    return measurementTerms[this.language][status];
  }

  number(value: number): string {
    return formatNumber(value, this.language);
  }

  /** How far a day is from another: `in 5 days`. */
  relative(day: Day, from: Day): string {
    return relativeDay(day, from, this.language);
  }

  percent(value: number): string {
    return inPercent(formatNumber(value, this.language, 0), this.language);
  }
}

function isWorkingTitle(data: { readonly provenance?: Provenance }): boolean {
  return isReconstructed(data, 'title');
}

const statusTones: Readonly<Record<StatusWord, Tone>> = {
  not_started: 'plain',
  in_progress: 'accent',
  on_hold: 'warn',
  completed: 'good',
  cancelled: 'dim',
  superseded: 'dim',
  not_reported: 'dim',
};

/** The word of an activity's status, in the feminine form of Bulgarian. */
export function statusPiece(status: StatusWord | null, language: Language): Piece {
  const word = status ?? 'not_reported';
  return piece(statusTerms[language][word].feminine, statusTones[word]);
}

/** A share as a bar of ten cells that reads without colour: `█████░░░░░`. */
export function bar(percent: number, cells = 10): string {
  const full = Math.max(0, Math.min(cells, Math.floor((percent / 100) * cells + 0.5)));
  return '█'.repeat(full) + '░'.repeat(cells - full);
}
