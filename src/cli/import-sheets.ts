import { formerIds } from '../features/add.ts';
import { asId, sourceOf } from '../features/choose.ts';
import { sheetPlaceWords } from '../i18n/sheet-faults.ts';
import { markerSheet } from '../model/book.ts';
import { type ExitCode, exitCodes, Failure } from '../model/failure.ts';
import { languagesOf, type PlanState } from '../model/plan.ts';
import type { RawSheet } from '../model/raw-sheet.ts';
import type { WorkbookReason } from '../model/workbook-reason.ts';
import { faultsJson, faultsText } from '../render/sheets/faults.ts';
import { loadPlan } from '../store/load-plan.ts';
import { readSheets } from '../store/sheet-files.ts';
import { type Context, printJson, resolveIn } from './context.ts';
import { type EditFlags, runEdit } from './edit-session.ts';
import { locate } from './sheets/locate.ts';
import { sheetIntent } from './sheets/sheet-intent.ts';
import { chosenPlan } from './target.ts';

/** What `import` of sheets takes. */
export interface ImportFlags extends EditFlags {
  readonly decision?: string;
}

/** `planctl import PATH`: takes back what people changed in a workbook or a folder of tables. */
export async function importSheets(context: Context, typed: string, flags: ImportFlags): Promise<ExitCode> {
  const { io, language } = context;
  const raw = await readSheets(resolveIn(context, typed), typed);
  const { root, location } = await chosenPlan(context, flags);
  const state = loadPlan(sourceOf(location));
  checkMarker(raw, state, typed);
  const decision = flags.decision === undefined ? undefined : asId(flags.decision);
  if (decision !== undefined && state.byId.get(decision)?.kind !== 'decision')
    throw new Failure({ why: 'unknown-decision', id: decision });
  const located = locate(raw, languagesOf(state));
  if (located.sheets.length === 0)
    throw refused(typed, {
      why: 'no-plan-sheet',
      sheets: raw.map(({ name }) => name).filter((name) => !name.startsWith('_')),
    });
  const words = sheetPlaceWords[language];
  const reading = {
    language,
    today: io.today(state.plan.time_zone ?? 'UTC'),
    former: formerIds(root, location),
  };
  const first = sheetIntent(state, located, reading);
  if (first.faults.length > 0) {
    if (flags.json) printJson(io, faultsJson(first.faults, language));
    else io.err(faultsText(first.faults, language));
    return exitCodes.findings;
  }
  const remarks = located.ignored.length === 0 ? [] : [words.ignored(located.ignored)];
  if (first.intent.files.length === 0) {
    for (const remark of remarks) io.err(`${remark}\n`);
    if (!flags.json) io.err(`${words.nothing}\n`);
    if (!flags.json) return exitCodes.fine;
  }
  if (decision === undefined && first.approved.length > 0) remarks.push(words.approved(first.approved));
  const intentOf = (now: PlanState) => {
    const { intent, faults } = sheetIntent(now, located, reading);
    // Somebody else wrote to the plan since; the next run tells what does not fit any more.
    if (faults.length > 0) throw refused(typed, { why: 'plan-moved' });
    return intent;
  };
  return runEdit(context, flags, { root, location, state, intentOf, remarks, decision });
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

function checkMarker(raw: readonly RawSheet[], state: PlanState, path: string): void {
  const marker = markerOf(raw);
  const plan = marker.get('plan');
  if (plan !== undefined && plan !== state.id)
    throw refused(path, { why: 'other-plan', plan, known: state.id });
  if (marker.get('content') === 'request') throw refused(path, { why: 'other-content' });
}

function refused(path: string, reason: WorkbookReason): Failure {
  return new Failure({ why: 'sheets-refused', path, reason });
}
