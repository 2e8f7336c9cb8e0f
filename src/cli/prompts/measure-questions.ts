import { boundsOf } from '../../core/check/kpi.ts';
import type { Measured } from '../../core/edit/new-measurement.ts';
import { nextPeriod } from '../../core/edit/next-period.ts';
import { kpiAt } from '../../core/rules/kpi-state.ts';
import { typedMissing } from '../../i18n/input/words.ts';
import { type Day, isoDay, type WrittenDate } from '../../model/dates.ts';
import type { Entity, PlanState } from '../../model/plan.ts';
import type { Measurement } from '../../model/status.ts';
import type { Phrases } from '../../render/phrases.ts';
import { present, readDate } from '../typed.ts';
import { firmnesses, hasValue, readValue } from '../typed-measure.ts';
import { tidy } from '../typed-text.ts';
import { type Asker, WrongAnswer } from './asker.ts';
import { readSources } from './references.ts';

/** What a value is asked about. */
export interface MeasureSubject {
  readonly state: PlanState;
  readonly kpi: Entity<'kpi'>;
  readonly today: Day;
  readonly phrases: Phrases;
}

/** A value as typed, or that there is none. */
type Value = Pick<Measurement, 'value' | 'numerator' | 'denominator'> | 'missing';

/**
 * Asks for a value of a KPI: the period that comes next, the value beside the last one and the target, how sure it is.
 * What was said already is not asked again.
 */
export async function askMeasurement(
  asker: Asker,
  subject: MeasureSubject,
  stated: Partial<Measured>,
): Promise<Measured> {
  const { state, kpi } = subject;
  const { questions, nothing } = asker.words;
  const period = stated.period ?? (await askPeriod(asker, subject));
  const earlier = (kpi.data.measurements ?? []).findLast((one) => String(one.period) === String(period));
  const value: Value = hasValue(stated) ? {} : await askValue(asker, subject, earlier);
  const missing = value === 'missing' || stated.status === 'missing';
  const revised =
    earlier === undefined || stated.revises !== undefined ? {} : await askRevision(asker, stated.kind);
  const firm = missing ? 'missing' : (stated.status ?? (await askFirmness(asker, subject)));
  const sources =
    stated.sources ??
    (await asker.typed<readonly string[] | undefined>({
      question: questions.source,
      empty: { shown: nothing, value: undefined },
      read: (typed) => readSources(typed, state),
    }));
  const note = stated.note ?? (await asker.text(questions.note));
  return {
    ...stated,
    period,
    ...(value === 'missing' ? {} : value),
    ...(firm === 'final' && stated.status === undefined ? {} : { status: firm }),
    ...revised,
    ...present({ sources, note }),
  };
}

function askPeriod(asker: Asker, { kpi, state, today, phrases }: MeasureSubject): Promise<WrittenDate> {
  const next = nextPeriod(kpi.data, state.plan) ?? isoDay(today);
  return asker.typed<WrittenDate>({
    question: asker.words.questions.period,
    empty: { shown: phrases.date(next), value: next },
    read: (typed) => readDate('', typed, today),
  });
}

/** What is known of the values so far: unit, last value, target. */
function knownOf(
  asker: Asker,
  { kpi, today, phrases }: MeasureSubject,
  earlier: Measurement | undefined,
): readonly string[] {
  const { words } = asker;
  const { latest, target } = kpiAt(kpi.data, today);
  return [
    words.unit(phrases.text(kpi.data.unit)),
    ...(latest === undefined
      ? []
      : [
          words.soFar(
            `${phrases.value(kpi.data, latest.value)} (${phrases.date(latest.measurement.period)})`,
          ),
        ]),
    ...(target === undefined
      ? []
      : [words.target(phrases.value(kpi.data, target.value), phrases.date(target.date))]),
    ...(earlier === undefined ? [] : [words.hasValue(earlierValue(earlier, kpi, phrases, words.missing))]),
  ];
}

function earlierValue(
  { value, numerator, denominator }: Measurement,
  { data }: Entity<'kpi'>,
  phrases: Phrases,
  missing: string,
): string {
  if (value !== undefined) return phrases.value(data, Number(value));
  if (numerator === undefined || denominator === undefined) return missing;
  return `${phrases.number(numerator)}/${phrases.number(denominator)}`;
}

/** Levels and yes or no are chosen; a number is typed, and held to the limits of the KPI. */
async function askValue(
  asker: Asker,
  subject: MeasureSubject,
  earlier: Measurement | undefined,
): Promise<Value> {
  const { kpi, phrases } = subject;
  const { words } = asker;
  const question = words.questions.value;
  const known = knownOf(asker, subject, earlier);
  const chosen =
    kpi.data.measure === 'boolean'
      ? [true, false]
      : kpi.data.measure === 'ordinal' && kpi.data.levels
        ? kpi.data.levels.map((_, i) => i + 1)
        : undefined;
  if (chosen === undefined)
    return asker.typed<Value>({ question, known, read: (typed) => valueFrom(typed, kpi, asker, phrases) });
  const answer = await asker.choice({
    question,
    known,
    options: [
      ...chosen.map((value) => ({ value: String(value), label: phrases.value(kpi.data, Number(value)) })),
      { value: 'missing', label: words.missing },
    ],
    initial: String(kpiAt(kpi.data, subject.today).latest?.measurement.value ?? chosen[0]),
  });
  const value = chosen.find((one) => String(one) === answer);
  return value === undefined ? 'missing' : { value };
}

function valueFrom(typed: string, kpi: Entity<'kpi'>, { words }: Asker, phrases: Phrases): Value {
  if (typedMissing(typed)) return 'missing';
  const read = readValue('', typed, kpi);
  const { low, high } = boundsOf(kpi.data) ?? {};
  const number = read.value === undefined ? undefined : Number(read.value);
  if (
    number !== undefined &&
    ((low !== undefined && number < low) || (high !== undefined && number > high))
  ) {
    const shown = (limit: number | undefined) => (limit === undefined ? undefined : phrases.number(limit));
    throw new WrongAnswer(words.outside(shown(low), shown(high)));
  }
  return read;
}

async function askRevision(
  asker: Asker,
  known: Measured['kind'],
): Promise<Required<Pick<Measured, 'revises' | 'kind'>>> {
  const { questions, revision, correction } = asker.words;
  const revises = await asker.typed({ question: questions.revises, read: tidy });
  const kind =
    known ??
    (await asker.choice<'revision' | 'correction'>({
      question: questions.revisionKind,
      options: [
        { value: 'revision', label: revision },
        { value: 'correction', label: correction },
      ],
      initial: 'revision',
    }));
  return { revises, kind };
}

function askFirmness(
  asker: Asker,
  { phrases }: MeasureSubject,
): Promise<Exclude<(typeof firmnesses)[number], 'missing'>> {
  return asker.choice({
    question: asker.words.questions.firmness,
    options: firmnesses.flatMap((value) =>
      value === 'missing' ? [] : [{ value, label: phrases.measurementWord(value) }],
    ),
    initial: 'final',
  });
}
