import { diffWords } from '../i18n/changes.ts';
import { judgementWords } from '../i18n/judgement.ts';
import type { Impact, ImpactWord } from '../model/comparison.ts';
import { type Health, type KpiStatus, type NodeHealth, signalOf } from '../model/judgement.ts';
import { workedOut } from '../model/worked-out.ts';
import { type Piece, piece } from './blocks.ts';
import type { BothPhrases } from './changes.ts';
import { signalPiece } from './judged.ts';

/** What is judged, in words. */
export function measureWord({ measure }: Impact, { after }: BothPhrases): string {
  const { heads } = judgementWords[after.language];
  return { health: heads.health, status: heads.kpiStatus, delivery: heads.delivery, results: heads.results }[
    measure
  ];
}

/** A judgement as a mark and a word. */
export function judgementPiece({ measure }: Impact, word: ImpactWord | null, { after }: BothPhrases): Piece {
  if (word === null) return piece(diffWords[after.language].absent, 'dim');
  const words = judgementWords[after.language];
  const said =
    measure === 'health'
      ? words.health[word as Health]
      : measure === 'status'
        ? words.kpi[word as KpiStatus]
        : words[measure][word as NodeHealth];
  return signalPiece(signalOf(word), said);
}

/** Why it is judged so. */
export function impactReasons({ entity, measure, reasons }: Impact, phrases: BothPhrases): string {
  const { after } = phrases;
  const words = diffWords[after.language].reasons;
  const { reason, of } = judgementWords[after.language];
  const share = (value: number): string => after.percent(Math.floor(value * 100 + 0.5));
  const kpi = measure === 'status' ? after.state.byId.get(entity) : undefined;
  const value = (number: number | null): string =>
    number === null
      ? after.words.none
      : kpi?.kind === 'kpi'
        ? after.value(kpi.data, number)
        : after.number(number);
  return reasons
    .map((one) => {
      switch (one.code) {
        case 'key-red':
          return words.keyRed(someOf(one.ids));
        case 'red':
          return words.red(someOf(one.ids), share(one.share));
        case 'amber':
          return words.amber(someOf(one.ids), share(one.share));
        case 'coverage':
          return words.coverage(of(one.assessed, one.eligible));
        case 'measured':
          return words.measured(
            value(one.value),
            value(
              one.expected === null || one.expected === undefined
                ? one.expected
                : workedOut(Number(one.expected)),
            ),
          );
        default:
          return reason(one);
      }
    })
    .join('; ');
}

/** At most so many ids are named. */
const mostNamed = 5;

function someOf(ids: readonly string[]): string {
  const named = ids.slice(0, mostNamed).join(', ');
  return ids.length > mostNamed ? `${named}, … (${ids.length})` : named;
}
