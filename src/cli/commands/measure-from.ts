import { readFileSync } from 'node:fs';
import type { StatedValue } from '../../core/edit/new-measurements.ts';
import { choosePlans, sourceOf } from '../../features/choose.ts';
import { proposalFor } from '../../features/edit.ts';
import { type ManyValues, manyValues } from '../../features/measure-many.ts';
import { validateWords } from '../../i18n/validate.ts';
import { problemWords, valuesFileWords } from '../../i18n/values-file.ts';
import { type ExitCode, exitCodes, Failure } from '../../model/failure.ts';
import type { Finding } from '../../model/finding.ts';
import type { PlanState } from '../../model/plan.ts';
import { type PlacedProblem, type ValueColumn, valueColumns } from '../../model/values-file.ts';
import { visible } from '../../model/visible.ts';
import { editJson } from '../../render/edit-outcome.ts';
import { wordsOf } from '../../render/findings/words.ts';
import { Phrases } from '../../render/phrases.ts';
import { type CsvFault, readCsv } from '../../store/csv.ts';
import { loadPlan } from '../../store/load-plan.ts';
import { findRepository, type PlanLocation, type Repository } from '../../store/repository.ts';
import { codeOf } from '../../store/write/disk.ts';
import { type Context, planAsked, printJson, resolveIn } from '../context.ts';
import { type EditFlags, runEdit } from '../edit-session.ts';
import { closedRemark } from '../entry-remarks.ts';
import type { MeasureFlags } from '../typed-measure.ts';
import {
  type CommonCells,
  columnName,
  idsOf,
  statedValues,
  type ValueTable,
  valueTable,
} from '../values-rows.ts';

/** The flags of `measure --from`: a file, and what all its rows have in common. */
export interface MeasureFromFlags extends EditFlags, MeasureFlags {
  readonly from: string;
}

/** Problems that are listed; nobody reads more of them. */
const mostListed = 100;

/** `planctl measure --from FILE`: records all values of a table, or none. */
export async function measureFrom(context: Context, flags: MeasureFromFlags): Promise<ExitCode> {
  const { io, language } = context;
  const words = valuesFileWords[language];
  const refuse = (problems: readonly PlacedProblem[]): ExitCode => {
    const file = flags.from === '-' ? words.input : flags.from;
    for (const problem of problems.slice(0, mostListed)) {
      io.err(`${visible(placed(file, problem))} ${visible(problemWords(problem.problem, language))}\n`);
    }
    const count = problems.length;
    io.err(`${words.refused(count, Math.max(0, count - mostListed))}\n`);
    return exitCodes.findings;
  };

  const reading = readCsv(bytesOf(context, flags.from));
  if (!reading.ok) return refuse(reading.faults.map(csvProblem));
  const common = commonCells(flags);
  const found = valueTable(reading.table, common);
  if (!found.ok) return refuse(found.problems);
  const table = found.value;
  const repository = findRepository(context.directory);
  const { location, state } = planOf(repository, planAsked(context, flags), table);
  const today = io.today(state.plan.time_zone ?? 'UTC');
  const stated = statedValues(table, common, state, today);
  if (!stated.ok) return refuse(stated.problems);
  const many = manyValues(state, stated.value);
  if (many.refused.length > 0) return refuse(many.refused.map((one) => refusedProblem(one, table)));
  if (many.known > 0) io.err(`${words.known(many.known)}\n`);
  if (many.intent.files.length === 0) {
    if (flags.json) printJson(io, editJson([], [], { kind: 'unchanged' }, flags.dryRun === true));
    io.err(`${words.nothingNew}\n`);
    return exitCodes.fine;
  }
  const errors = proposalFor(location, () => many.intent, state).errors;
  const placedErrors = errors.map((error) => findingProblem(error, many, table, language));
  if (placedErrors.some(({ line }) => line !== undefined)) return refuse(placedErrors);
  const subject = words.subject(many.intent.changes.length, many.intent.files.length);
  const intentOf = (plan: PlanState) => intentNow(plan, stated.value);
  const { root } = repository;
  const periods = stated.value.map(({ measured }) => measured.period);
  const remarks = closedRemark(new Phrases(state, language), 'value', periods);
  return runEdit(context, flags, { root, location, state, intentOf, remarks, subjectOf: () => subject });
}

/** The bytes of the file, or of standard input. */
function bytesOf(context: Context, from: string): Uint8Array {
  if (from === '-') return context.io.readInput();
  try {
    return readFileSync(resolveIn(context, from));
  } catch (error) {
    const detail = codeOf(error);
    if (detail === undefined) throw error;
    if (detail === 'ENOENT') throw new Failure({ why: 'path-missing', path: from }, exitCodes.unreadable);
    throw new Failure({ why: 'cannot-read', path: from, detail }, exitCodes.unreadable);
  }
}

function commonCells({ source, ...flags }: MeasureFromFlags): CommonCells {
  const all: Readonly<Partial<Record<ValueColumn, string | undefined>>> = {
    ...flags,
    source: source?.join(' '),
  };
  return Object.fromEntries(
    valueColumns.flatMap((column) => {
      const cell = all[column]?.trim();
      return cell ? [[column, cell]] : [];
    }),
  );
}

/** The plan that the ids of a table are of: one change is of one plan. */
function planOf(
  repository: Repository,
  asked: string | undefined,
  table: ValueTable,
): { readonly location: PlanLocation; readonly state: PlanState } {
  const plans = choosePlans({ repository, plan: asked }).map((location) => ({
    location,
    state: loadPlan(sourceOf(location)),
  }));
  const ids = [...idsOf(table)];
  const having = plans.filter(({ state }) => ids.some((id) => state.byId.get(id)?.kind === 'kpi'));
  const [only] = having.length === 0 && plans.length === 1 ? plans : having;
  if (only === undefined || having.length > 1) {
    const known = (having.length > 1 ? having : plans).map(({ location }) => location.id);
    throw new Failure({ why: 'choose-plan', known });
  }
  return only;
}

/** What is to be done to a plan as it is when it is written to. */
function intentNow(state: PlanState, values: readonly StatedValue[]) {
  const { intent, refused } = manyValues(state, values);
  const [first] = refused;
  if (!first) return intent;
  // Somebody recorded another value since the file was read.
  const path = state.byId.get(first.id)?.file.path ?? first.id;
  throw new Failure({ why: 'file-changed', path }, exitCodes.unreadable);
}

function csvProblem(fault: CsvFault): PlacedProblem {
  if (fault.why !== 'quote' && fault.why !== 'cells') return { problem: fault };
  const { line, ...problem } = fault;
  return { line, problem };
}

function refusedProblem(one: ManyValues['refused'][number], table: ValueTable): PlacedProblem {
  const { line, id, period } = one;
  if (one.why === 'repeats') {
    return at(table, line, 'period', { why: 'repeats', line: one.first, id, period });
  }
  return at(table, line, 'value', { why: 'differs', id, period, known: one.known });
}

/** An error that the plan would have, at the row that brings it. */
function findingProblem(
  finding: Finding,
  { lineOf }: ManyValues,
  table: ValueTable,
  language: Context['language'],
): PlacedProblem {
  const [list, index, field] = finding.place.path;
  const { message, expected } = wordsOf(finding, language);
  const problem = {
    why: 'finding',
    message:
      expected === undefined ? message : `${message} (${validateWords[language].expected}: ${expected})`,
  } as const;
  const line =
    list === 'measurements' && typeof index === 'number' ? lineOf(finding.entity ?? '', index) : undefined;
  if (line === undefined) return { problem };
  const column = valueColumns.find((one) => one === field || (one === 'source' && field === 'sources'));
  return at(table, line, column ?? 'id', problem);
}

function at(
  table: ValueTable,
  line: number,
  column: ValueColumn,
  problem: PlacedProblem['problem'],
): PlacedProblem {
  const name = columnName(table, column);
  return { line, ...(name === undefined ? {} : { column: name }), problem };
}

/** `values.csv:3 value:` */
function placed(file: string, { line, column }: PlacedProblem): string {
  return `${file}${line === undefined ? '' : `:${line}`}${column === undefined ? '' : ` ${column}`}:`;
}
