import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { asId, choosePlans, loadUnchanged } from '../../features/choose.ts';
import { closest } from '../../model/closest.ts';
import { type ExitCode, exitCodes, Failure } from '../../model/failure.ts';
import { entityOf, type PlanState } from '../../model/plan.ts';
import { type TableChoice, tablesOf } from '../../render/sheets/tables.ts';
import {
  type Context,
  dayAsked,
  planAsked,
  repositoryFor,
  resolveIn,
  type SharedOptions,
} from '../context.ts';

/** What exports into spreadsheets take. */
export interface SheetExportFlags extends SharedOptions {
  readonly out?: string;
  readonly lead?: string;
}

/** `planctl export xlsx`: the plan as a workbook. */
export async function exportXlsx(context: Context, flags: SheetExportFlags): Promise<ExitCode> {
  const { state, choice } = await askedFor(context, flags);
  const { planBook } = await import('./xlsx.ts');
  const { workbookBytes } = await import('../../store/workbook/write.ts');
  const bytes = await workbookBytes(planBook(state, context.language, choice));
  const target = fileIn(context, flags.out ?? '.', `${state.id}.xlsx`);
  save(resolveIn(context, target), target, bytes);
  context.io.out(`${target}\n`);
  return exitCodes.fine;
}

/** `planctl export csv`: the plan as a folder of files. */
export async function exportCsv(context: Context, flags: SheetExportFlags): Promise<ExitCode> {
  const { state, choice } = await askedFor(context, flags);
  const { csvFiles } = await import('./csv.ts');
  const target = flags.out ?? `${state.id}-csv`;
  const tables = tablesOf(state, context.language, choice);
  for (const { name, text } of csvFiles(tables, context.language)) {
    const file = path.join(target, name);
    save(resolveIn(context, file), file, Buffer.from(text, 'utf8'));
    context.io.out(`${file}\n`);
  }
  return exitCodes.fine;
}

/** The plan as it is, or as it was in a revision, and what of it is wanted. */
async function askedFor(
  context: Context,
  flags: SheetExportFlags,
): Promise<{ readonly state: PlanState; readonly choice: TableChoice }> {
  const repository = await repositoryFor(context, flags);
  const [location, ...others] = choosePlans({ repository, plan: planAsked(context, flags) });
  if (!location || others.length > 0)
    throw new Failure({ why: 'choose-plan', known: repository.plans.map(({ id }) => id) });
  const state = await loadUnchanged(location, undefined, context.io.now());
  // Without a day everything goes out, also what is dated ahead.
  const asOf = dayAsked(flags) ?? repository.at?.day;
  return { state, choice: { lead: flags.lead === undefined ? undefined : leadIn(state, flags.lead), asOf } };
}

/** A path, or of a folder that is there the file of a name in it. */
function fileIn(context: Context, target: string, name: string): string {
  const isFolder = statSync(resolveIn(context, target), { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder ? path.join(target, name) : target;
}

/** The organisation that was typed, or `unknown`. */
export function leadIn(state: PlanState, typed: string): string {
  if (typed.trim().toLowerCase() === 'unknown') return 'unknown';
  const id = asId(typed);
  if (entityOf(state, 'organisation', id)) return id;
  const suggestion = closest(
    id,
    state.entities.flatMap((one) => (one.kind === 'organisation' ? [one.id] : [])),
  );
  throw new Failure({
    why: 'unknown-filter-id',
    option: '--lead',
    id,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

/** Writes a file, with the folders on the way to it. */
export function save(target: string, shown: string, bytes: Uint8Array): void {
  try {
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Failure({ why: 'cannot-write', path: shown, detail }, exitCodes.unreadable);
  }
}
