import { judgementWords } from '../i18n/judgement.ts';
import type { Language } from '../i18n/language.ts';
import { isoDay } from '../model/dates.ts';
import {
  type ActivityJudgement,
  type Delivery,
  type KpiJudgement,
  type Results,
  type Signal,
  shownStatus,
  signalOf,
} from '../model/judgement.ts';
import type { KpiRow } from '../model/status.ts';
import { type Piece, piece, type Rich, type Tone } from './blocks.ts';
import { bar, type Phrases } from './phrases.ts';

// Judgements for the screen: a mark, a colour and always the word, so that each reads without the other two.

/** The mark of each signal; shapes differ, so that they tell apart without colour. */
export const marks: Readonly<Record<Signal, string>> = { green: '●', amber: '▲', red: '■', grey: '○' };

const tones: Readonly<Record<Signal, Tone>> = { green: 'good', amber: 'warn', red: 'bad', grey: 'dim' };

/** The colour of a signal. */
export function signalTone(signal: Signal): Tone {
  return tones[signal];
}

/** The mark and the word of a judgement. */
export function signalPiece(signal: Signal, word: string): Piece {
  return piece(`${marks[signal]} ${word}`, tones[signal]);
}

/**
 * What is shown of an activity's health; one that an assessment changed is marked with an asterisk. `brief` adds why
 * there is no rating, and by how many days something is overdue, where no other column tells.
 */
export function healthPieces(
  judgement: ActivityJudgement,
  language: Language,
  brief = false,
): readonly Piece[] {
  const { shown, assessment, reasons } = judgement;
  const words = judgementWords[language];
  const marked = assessment !== null && assessment.effect !== 'none';
  const [first] = reasons;
  const why =
    !brief || !first
      ? undefined
      : shown === 'unknown'
        ? words.reason(first)
        : shown === 'overdue' && first.code === 'overdue'
          ? words.overdueBy(first.days)
          : undefined;
  return [
    signalPiece(signalOf(shown), words.health[shown]),
    ...(why === undefined ? [] : [piece(` (${why})`, 'dim')]),
    ...(marked ? [piece(' *', 'warn')] : []),
  ];
}

/** Why an activity has its health, in words, at most so many of the reasons; empty where nothing fired. */
export function reasonsText(judgement: ActivityJudgement, language: Language, most = Infinity): string {
  const { reason, moreReasons } = judgementWords[language];
  const told = judgement.reasons.slice(0, most).map(reason);
  const left = judgement.reasons.length - told.length;
  return [...told, ...(left > 0 ? [moreReasons(left)] : [])].join('; ');
}

/** A KPI's status; one that no longer holds says until when it did. */
export function kpiStatusPiece(judgement: KpiJudgement, phrases: Phrases): Piece {
  const words = judgementWords[phrases.language];
  const shown = shownStatus(judgement);
  if (shown !== 'unknown' || judgement.measuredOn === null) {
    return signalPiece(signalOf(judgement.status), words.kpi[judgement.status]);
  }
  const date = phrases.date(isoDay(judgement.measuredOn));
  return signalPiece('grey', words.notSince(words.kpi[judgement.status], date));
}

/** A node's line of activities: its word, and how much of it is known. */
export function deliveryPieces(delivery: Delivery, phrases: Phrases): Rich {
  const words = judgementWords[phrases.language];
  return rollUpPieces(delivery, words.delivery[delivery.health], phrases);
}

/** A node's line of KPIs. */
export function resultsPieces(results: Results, phrases: Phrases): Rich {
  const words = judgementWords[phrases.language];
  return rollUpPieces(results, words.results[results.health], phrases);
}

function rollUpPieces(rollUp: Delivery | Results, word: string, phrases: Phrases): Rich {
  const signal = signalPiece(signalOf(rollUp.health), word);
  if (rollUp.eligible.length === 0) return [signal];
  const { of } = judgementWords[phrases.language];
  return [signal, piece(` (${of(rollUp.assessed.length, rollUp.eligible.length)})`, 'dim')];
}

/** Actual progress against planned, with a bar of the actual: `███░░ 43% / 55%`. */
export function progressPieces(
  actual: number | null,
  planned: number | null,
  phrases: Phrases,
  cells = 10,
): readonly Piece[] {
  const none = phrases.words.none;
  if (actual === null && planned === null) return [piece(none, 'dim')];
  const drawn = actual === null || cells === 0 ? [] : [piece(`${bar(actual, cells)} `, 'accent')];
  return [
    ...drawn,
    piece(actual === null ? none : phrases.percent(actual)),
    piece(` / ${planned === null ? none : phrases.percent(planned)}`, 'dim'),
  ];
}

const steps = [...'▁▂▃▄▅▆▇█'];

/** The course of a KPI's last values as a line of small bars, and its trend in words. */
export function trendPieces({ state, judgement }: KpiRow, phrases: Phrases): readonly Piece[] {
  const { trend } = judgement;
  const word = trend === null ? '' : judgementWords[phrases.language].trend[trend];
  const values = state.values.slice(-8).map(({ value }) => value);
  if (values.length < 2) return [piece(word)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const line = values.map((value) =>
    high > low ? (steps[Math.round(((value - low) / (high - low)) * (steps.length - 1))] ?? '') : '▄',
  );
  return [piece(`${line.join('')} `, 'accent'), piece(word)];
}

/** The marks, in words: shown once below what uses them. */
export function legendLine(phrases: Phrases): Rich {
  const { legend } = judgementWords[phrases.language];
  const signs = (['green', 'amber', 'red', 'grey'] as const).map(
    (signal) => `${marks[signal]} ${legend[signal]}`,
  );
  return [piece(`${signs.join('  ')}  * ${legend.assessed}`, 'dim')];
}
