import { readGoals } from '../../core/edit/goals-file.ts';
import { asId, choosePlans, sourceOf } from '../../features/choose.ts';
import { officialIntent } from '../../features/import-goals.ts';
import { csvProblem } from '../../i18n/csv.ts';
import { goalsProblem, goalsWords, workingTranslation } from '../../i18n/import-goals.ts';
import { goalColumnNames } from '../../i18n/input/goal-columns.ts';
import { type ExitCode, exitCodes, Failure } from '../../model/failure.ts';
import type { OfficialWording } from '../../model/goals-file.ts';
import { entitiesOf, languagesOf, type PlanState } from '../../model/plan.ts';
import { isReconstructed } from '../../model/provenance.ts';
import { visible } from '../../model/visible.ts';
import { csvLimit, readCsv } from '../../store/csv.ts';
import { readImport } from '../../store/import-file.ts';
import { loadPlan } from '../../store/load-plan.ts';
import { findRepository } from '../../store/repository.ts';
import { type Context, planAsked, resolveIn } from '../context.ts';
import { runEdit } from '../edit-session.ts';
import type { ImportFlags } from './flags.ts';

/** `planctl import goals FILE`: official wording in the place of the working titles of operational goals. */
export async function run(context: Context, typed: string, flags: ImportFlags): Promise<ExitCode> {
  const { io, language } = context;
  const repository = findRepository(context.directory);
  const [location, ...others] = choosePlans({ repository, plan: planAsked(context, flags) });
  if (!location || others.length > 0) {
    throw new Failure({ why: 'choose-plan', known: repository.plans.map(({ id }) => id) });
  }
  const words = goalsWords[language];
  const state = loadPlan(sourceOf(location));
  const refuse = (lines: readonly string[]): ExitCode => {
    io.err(`${words.refused}\n${lines.map((line) => `  ${visible(line)}\n`).join('')}`);
    return exitCodes.findings;
  };
  const table = readCsv(readImport(resolveIn(context, typed), csvLimit));
  if (!table.ok) return refuse(table.faults.map((fault) => `${typed}: ${csvProblem(fault, language)}`));
  const { header, rows } = table.table;
  const reading = readGoals(state, header, rows, goalColumnNames);
  if (!reading.ok) {
    return refuse(reading.problems.map((one) => `${typed}:${one.line}: ${goalsProblem(one, language)}`));
  }
  const { wordings } = reading;
  const sources = (flags.source ?? []).map(asId);
  const intentOf = (plan: PlanState) =>
    officialIntent(plan, wordings, sources, (missing) => workingTranslation(languagesOf(plan), missing));
  const ids = intentOf(state).files.flatMap(({ inPlan }) =>
    entitiesOf(state, 'operational-goal').flatMap(({ id, file }) => (file.inPlan === inPlan ? [id] : [])),
  );
  const left = untouched(state, wordings);
  return runEdit(context, flags, {
    root: repository.root,
    location,
    state,
    intentOf,
    remarks: left.length > 0 ? [words.left(left)] : [],
    subjectOf: () => words.subject(ids),
  });
}

/** The goals whose title stays a working one. */
function untouched(state: PlanState, wordings: readonly OfficialWording[]): readonly string[] {
  const told = new Set(wordings.map(({ id }) => id));
  return entitiesOf(state, 'operational-goal')
    .filter(({ id, data }) => !told.has(id) && isReconstructed(data, 'title'))
    .map(({ id }) => id);
}
