import type { KpiRow } from '../../model/status.ts';
import { piece, type Rich } from '../blocks.ts';
import type { Phrases } from '../phrases.ts';

/** A KPI's latest value and its period; without one the baseline, said to be one. */
export function latestCell({ entity, state }: KpiRow, phrases: Phrases): Rich {
  const { words } = phrases;
  const { latest } = state;
  if (latest) {
    const { status, period } = latest.measurement;
    const sure = status === undefined || status === 'final';
    return [
      piece(phrases.value(entity.data, latest.value), 'strong'),
      piece(` (${phrases.date(period)}${sure ? '' : `, ${phrases.measurementWord(status)}`})`, 'dim'),
    ];
  }
  const { baseline } = entity.data;
  if (!baseline) return [piece(words.noValue, 'dim')];
  const value = phrases.value(entity.data, Number(baseline.value));
  return words.baselineOnly(value, phrases.date(baseline.date));
}

/** A KPI's target and its date, or why there is none. */
export function targetCell({ entity, state }: KpiRow, phrases: Phrases): Rich {
  const { words } = phrases;
  if (state.target) {
    const { value, date } = state.target;
    return [piece(phrases.value(entity.data, value)), piece(` (${phrases.date(date)})`, 'dim')];
  }
  return [piece(entity.data.kind === 'context' ? words.contextKpi : words.noTarget, 'dim')];
}
