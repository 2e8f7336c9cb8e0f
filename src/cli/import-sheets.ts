import path from 'node:path';
import { type FormerIds, formerIds } from '../features/add.ts';
import { asId, sourceOf } from '../features/choose.ts';
import type { FileIntent } from '../features/edit.ts';
import { mappingWords } from '../i18n/mapping.ts';
import { sheetPlaceWords } from '../i18n/sheet-faults.ts';
import { markerSheet } from '../model/book.ts';
import type { Change } from '../model/change.ts';
import { type ExitCode, exitCodes, Failure } from '../model/failure.ts';
import { languagesOf, type PlanState } from '../model/plan.ts';
import type { RawSheet } from '../model/raw-sheet.ts';
import type { WorkbookReason } from '../model/workbook-reason.ts';
import { faultsJson, faultsText } from '../render/sheets/faults.ts';
import { loadPlan } from '../store/load-plan.ts';
import type { PlanLocation } from '../store/repository.ts';
import { readSheets } from '../store/sheet-files.ts';
import { type Context, printJson, resolveIn } from './context.ts';
import { type EditFlags, runEdit } from './edit-session.ts';
import { type Located, locate } from './sheets/locate.ts';
import { type SheetReading, sheetIntent } from './sheets/sheet-intent.ts';
import { chosenPlan } from './target.ts';

/** What `import` of sheets takes. */
export interface ImportFlags extends EditFlags {
  readonly decision?: string;
  /** `true` to map the columns of a foreign table, or the file of a mapping. */
  readonly map?: string | true;
}

/** Sheets on their way into a plan. */
export interface SheetsTask {
  /** The file or folder as it was typed. */
  readonly typed: string;
  readonly root: string;
  readonly location: PlanLocation;
  readonly state: PlanState;
  /** The sheets of a plan as it is then, and what else is written with them. */
  readonly sheetsIn: (now: PlanState, former: FormerIds) => SheetsNow;
  readonly remarks?: readonly string[];
}

interface SheetsNow {
  readonly located: Located;
  readonly files?: readonly FileIntent[];
}

/** `planctl import PATH`: takes back what people changed in a workbook or a folder of tables. */
export async function importSheets(context: Context, typed: string, flags: ImportFlags): Promise<ExitCode> {
  const { root, location } = await chosenPlan(context, flags);
  const state = loadPlan(sourceOf(location));
  const target = resolveIn(context, typed);
  if (flags.map !== undefined || state.files.some(({ kind }) => kind === 'mapping')) {
    const { importForeign } = await import('./mapping/import-foreign.ts');
    const done = await importForeign(context, { typed, target, root, location, state }, flags);
    if (done !== undefined) return done;
  }
  const raw = await readSheets(target, typed);
  checkMarker(raw, state, typed);
  const located = locate(raw, languagesOf(state));
  if (located.sheets.length === 0)
    throw sheetsRefused(typed, {
      why: 'no-plan-sheet',
      sheets: raw.map(({ name }) => name).filter((name) => !name.startsWith('_')),
    });
  return runSheets(context, flags, { typed, root, location, state, sheetsIn: () => ({ located }) });
}

/** Shows what sheets change in a plan, asks, and makes it; or tells what is wrong with them. */
export async function runSheets(context: Context, flags: ImportFlags, task: SheetsTask): Promise<ExitCode> {
  const { io, language } = context;
  const { typed, root, location, state, sheetsIn } = task;
  const decision = flags.decision === undefined ? undefined : asId(flags.decision);
  if (decision !== undefined && state.byId.get(decision)?.kind !== 'decision')
    throw new Failure({ why: 'unknown-decision', id: decision });
  const words = sheetPlaceWords[language];
  const former = formerIds(root, location);
  const reading: SheetReading = { language, today: io.today(state.plan.time_zone ?? 'UTC'), former };
  const worked = (now: PlanState) => {
    const { located, files = [] } = sheetsIn(now, former);
    const { intent, faults, approved } = sheetIntent(now, located, reading);
    return { located, faults, approved, intent: { ...intent, files: [...intent.files, ...files] } };
  };
  const { located, faults, approved, intent } = worked(state);
  if (faults.length > 0) {
    if (flags.json) printJson(io, faultsJson(faults, language));
    else io.err(faultsText(faults, language));
    return exitCodes.findings;
  }
  const remarks = [
    ...(task.remarks ?? []),
    ...(located.ignored.length === 0 ? [] : [words.ignored(located.ignored)]),
  ];
  if (intent.files.length === 0 && !flags.json) {
    for (const remark of remarks) io.err(`${remark}\n`);
    io.err(`${words.nothing}\n`);
    return exitCodes.fine;
  }
  if (decision === undefined && approved.length > 0) remarks.push(words.approved(approved));
  const intentOf = (now: PlanState) => {
    const then = worked(now);
    // Somebody else wrote to the plan since; the next run tells what does not fit any more.
    if (then.faults.length > 0) throw sheetsRefused(typed, { why: 'plan-moved' });
    return then.intent;
  };
  const many = new Set(intent.changes.map(({ entity }) => entity)).size > 1;
  const file = path.basename(typed);
  // The words of one item tell best what a change is; those of many would be no line any more.
  const subjectOf = (changes: readonly Change[]): string =>
    mappingWords[language].subject(file, changes.length);
  return runEdit(context, flags, {
    ...{ root, location, state, intentOf, remarks, decision },
    ...(many || intent.changes.length === 0 ? { subjectOf } : {}),
  });
}

/** The hidden sheet of a workbook as names and values. */
export function markerOf(raw: readonly RawSheet[]): ReadonlyMap<string, string> {
  const rows = raw.find(({ name }) => name === markerSheet)?.rows ?? [];
  return new Map(
    rows.flatMap(({ cells }) => {
      const [key, value] = [cells.get(0)?.value, cells.get(1)?.value];
      return typeof key === 'string' ? [[key, String(value ?? '')]] : [];
    }),
  );
}

function checkMarker(raw: readonly RawSheet[], state: PlanState, typed: string): void {
  const marker = markerOf(raw);
  const plan = marker.get('plan');
  if (plan !== undefined && plan !== state.id)
    throw sheetsRefused(typed, { why: 'other-plan', plan, known: state.id });
  if (marker.get('content') === 'request') throw sheetsRefused(typed, { why: 'other-content' });
}

/** Why a file with sheets is not taken. */
export function sheetsRefused(typed: string, reason: WorkbookReason): Failure {
  return new Failure({ why: 'sheets-refused', path: typed, reason });
}
