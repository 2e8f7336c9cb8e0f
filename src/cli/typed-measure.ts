import type { Measured } from '../core/edit/new-measurement.ts';
import { asId } from '../features/choose.ts';
import { typedYes } from '../i18n/input/words.ts';
import type { Day } from '../model/dates.ts';
import { Failure } from '../model/failure.ts';
import type { Entity } from '../model/plan.ts';
import type { Measurement } from '../model/status.ts';
import { choice } from './choice.ts';
import { present, readDate, readNumber, readPercent, refuse } from './typed.ts';
import type { TextReader } from './typed-text.ts';

/** The flags of `measure` as typed. */
export interface MeasureFlags {
  readonly period?: string;
  readonly status?: string;
  readonly note?: string;
  readonly source?: readonly string[];
  readonly revises?: string;
  readonly kind?: string;
}

/** How sure a value can be. */
export const firmnesses = ['final', 'provisional', 'estimated', 'break', 'missing'] as const;

/** What the arguments and flags of `measure` state. */
export function statedFrom(
  value: string | undefined,
  flags: MeasureFlags,
  kpi: Entity<'kpi'>,
  { today, text }: { readonly today: Day; readonly text: TextReader },
): Partial<Measured> {
  const { period, status, note, source, revises, kind } = flags;
  const firm = status === undefined ? undefined : choice('--status', status.trim().toLowerCase(), firmnesses);
  const revision =
    kind === undefined ? undefined : choice('--kind', kind, ['revision', 'correction'] as const);
  return {
    ...(period === undefined ? {} : { period: readDate('--period', period, today) }),
    ...(value === undefined ? {} : readValue('VALUE', value, kpi)),
    ...present({
      status: firm,
      sources: source?.map(asId),
      note: note === undefined ? undefined : text('--note', note),
      revises: revises === undefined ? undefined : text('--revises', revises),
      kind: revision,
    }),
  };
}

/** What is stated, when it is enough to be written. */
export function measuredFrom(stated: Partial<Measured>, id: string): Measured {
  const { period } = stated;
  if (period === undefined) throw new Failure({ why: 'period-needed', id });
  if (!hasValue(stated)) throw new Failure({ why: 'value-needed', id });
  return { ...stated, period };
}

/** Whether a value is stated, or that there is none. */
export function hasValue({ value, numerator, status }: Partial<Measured>): boolean {
  return value !== undefined || numerator !== undefined || status === 'missing';
}

/** A value as its KPI is measured: a number, yes or no, or a numerator and a denominator (`310/500`). */
export function readValue(
  option: string,
  typed: string,
  { data }: Entity<'kpi'>,
): Pick<Measurement, 'value' | 'numerator' | 'denominator'> {
  if (data.measure === 'boolean') {
    const yes = typedYes(typed);
    return yes === undefined ? refuse(option, typed, 'yes-or-no') : { value: yes };
  }
  const parts = typed.split('/');
  if (parts.length === 2) {
    const [numerator = 0, denominator = 0] = parts.map((part) => readNumber(option, part));
    return { numerator, denominator };
  }
  return {
    value: data.measure === 'percent' ? readPercent(option, typed, 'number') : readNumber(option, typed),
  };
}
