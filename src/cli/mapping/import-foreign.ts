import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findTable } from '../../core/intake/find-table.ts';
import type { FormerIds } from '../../features/add.ts';
import type { FileIntent } from '../../features/edit.ts';
import { editsBetween } from '../../features/edits-between.ts';
import { locate as locateFaults } from '../../features/locate.ts';
import { isTotal } from '../../i18n/input/foreign.ts';
import { mappingWords } from '../../i18n/mapping.ts';
import { slugOf } from '../../i18n/transliterate.ts';
import { closest } from '../../model/closest.ts';
import { type ExitCode, exitCodes, Failure } from '../../model/failure.ts';
import type { MappingFile } from '../../model/files.ts';
import type { ForeignTable } from '../../model/foreign-table.ts';
import { mappingsFolder } from '../../model/kinds.ts';
import { languagesOf, type PlanState, type SourceFile } from '../../model/plan.ts';
import type { RawSheet } from '../../model/raw-sheet.ts';
import { sheetKinds } from '../../model/sheet.ts';
import { withTexts } from '../../store/reload.ts';
import type { PlanLocation } from '../../store/repository.ts';
import { readSheets } from '../../store/sheet-files.ts';
import { codeOf } from '../../store/write/disk.ts';
import { applyEdits } from '../../store/yaml/edit/apply.ts';
import { renderFile } from '../../store/yaml/render-file.ts';
import { type Context, resolveIn } from '../context.ts';
import { type ImportFlags, markerOf, runSheets, sheetsRefused } from '../import-sheets.ts';
import { locate } from '../sheets/locate.ts';
import { knownColumns } from './known-columns.ts';
import { project } from './project.ts';
import { type Recognised, recognise } from './recognise.ts';

/** A spreadsheet and the plan that it is for. */
export interface ForeignImport {
  readonly typed: string;
  readonly target: string;
  readonly root: string;
  readonly location: PlanLocation;
  readonly state: PlanState;
}

/** A mapping and where it stands, or will stand, in the plan. */
interface Chosen {
  readonly inPlan: string;
  readonly data: MappingFile;
  /** The text of a new one, where somebody wrote it. */
  readonly text?: string;
}

/**
 * Takes in a spreadsheet that nobody made for planctl, by the mapping that the plan keeps for it, one that is given, or
 * one that is asked for. Undefined where it is none of those, but perhaps a sheet of the plan.
 */
export async function importForeign(
  context: Context,
  task: ForeignImport,
  flags: ImportFlags,
): Promise<ExitCode | undefined> {
  const { state, typed } = task;
  const raw = await rawSheets(task, flags);
  if (raw === undefined || markerOf(raw).has('planctl')) return undefined;
  const tables = raw
    .filter(({ name }) => !name.startsWith('_'))
    .flatMap((one) => findTable(one, isTotal) ?? []);
  if (flags.map === undefined) {
    if (locate(raw, languagesOf(state)).faults.length === 0 && isExport(raw, state)) return undefined;
    const kept = keptFor(context, state, tables, typed);
    return kept && importMapped(context, task, flags, tables, kept);
  }
  if (tables.length === 0) throw sheetsRefused(typed, { why: 'no-table' });
  if (flags.map === true) {
    const kept = bestKept(state, tables);
    const inPlan = kept?.inPlan ?? freeName(state, typed);
    const dialogue = await context.io.dialogue();
    if (dialogue === undefined) {
      const { proposeMapping } = await import('./propose.ts');
      return print(context, proposeMapping(tables, state, kept?.data));
    }
    const { askMapping } = await import('./ask-mapping.ts');
    const about = { state, tables, before: kept?.data, file: path.basename(typed) };
    const data = await askMapping(context, dialogue, about);
    if (data.sheets.length === 0) {
      context.io.err(`${mappingWords[context.language].nothingMapped}\n`);
      return exitCodes.fine;
    }
    return importMapped(context, task, flags, tables, { inPlan, data });
  }
  const given = await givenMapping(context, state, flags.map);
  return typeof given === 'number' ? given : importMapped(context, task, flags, tables, given);
}

/** The sheets of the file; text files are read as strictly as a plan's own where they may be such. */
async function rawSheets(
  { target, typed, state }: ForeignImport,
  flags: ImportFlags,
): Promise<readonly RawSheet[] | undefined> {
  if (flags.map !== undefined) return readSheets(target, typed, true);
  try {
    return await readSheets(target, typed);
  } catch (error) {
    const isRagged =
      error instanceof Failure &&
      error.reason.why === 'sheets-refused' &&
      error.reason.reason.why === 'cells';
    if (!isRagged) throw error;
    const raw = await readSheets(target, typed, true);
    const tables = raw.flatMap((one) => findTable(one, isTotal) ?? []);
    // What no mapping knows is told by whoever reads it strictly.
    return bestKept(state, tables)?.recognised.agreeing ? raw : undefined;
  }
}

/** Whether sheets have the names of fields in them, as only an export has. */
function isExport(raw: readonly RawSheet[], state: PlanState): boolean {
  const known = knownColumns(languagesOf(state));
  return raw.some(({ rows }) =>
    rows
      .slice(0, 20)
      .some(({ cells }) =>
        [...cells.values()].some(({ value }) => typeof value === 'string' && known.has(value)),
      ),
  );
}

interface Kept extends Chosen {
  readonly recognised: Recognised;
}

/** The mapping of the plan that agrees best with some tables. */
function bestKept(state: PlanState, tables: readonly ForeignTable[]): Kept | undefined {
  const all = state.files.flatMap((file): readonly Kept[] => {
    const data = mappingOf(file);
    return data ? [{ inPlan: file.inPlan, data, recognised: recognise(data, tables) }] : [];
  });
  const whole = (one: Kept): number => Number(one.recognised.changed.length === 0);
  return all
    .filter(({ recognised }) => recognised.agreeing > 0)
    .sort((a, b) => whole(b) - whole(a) || b.recognised.agreeing - a.recognised.agreeing)[0];
}

function mappingOf({ kind, data, faults }: SourceFile): MappingFile | undefined {
  return kind === 'mapping' && data !== undefined && faults.length === 0 ? (data as MappingFile) : undefined;
}

/** The mapping that knows the tables; fails where it knows most of their headings and some have changed. */
function keptFor(
  context: Context,
  state: PlanState,
  tables: readonly ForeignTable[],
  typed: string,
): Chosen | undefined {
  const best = bestKept(state, tables);
  if (!best) return undefined;
  const { changed } = best.recognised;
  if (changed.length > 0)
    throw sheetsRefused(typed, { why: 'headings-changed', mapping: best.inPlan, sheets: changed });
  context.io.err(`${mappingWords[context.language].known(best.inPlan)}\n`);
  return best;
}

/** A name for the mapping of a file. */
function freeName(state: PlanState, typed: string): string {
  const base = slugOf(path.basename(typed).replace(/\.[^.]+$/, '')) || 'table';
  const taken = new Set(state.files.map(({ inPlan }) => inPlan));
  for (let i = 1; ; i++) {
    const name = `${mappingsFolder}/${base}${i === 1 ? '' : `-${i}`}.yaml`;
    if (!taken.has(name)) return name;
  }
}

/** A mapping from a file: its faults are told as those of a file of the plan. */
async function givenMapping(context: Context, state: PlanState, file: string): Promise<Chosen | ExitCode> {
  const base = slugOf(path.basename(file).replace(/\.ya?ml$/i, '')) || 'table';
  const inPlan = `${mappingsFolder}/${base}.yaml`;
  let text: string;
  try {
    text = readFileSync(resolveIn(context, file), 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    const detail = codeOf(error);
    if (detail === undefined) throw error;
    if (detail === 'ENOENT') throw new Failure({ why: 'path-missing', path: file }, exitCodes.unreadable);
    throw new Failure({ why: 'cannot-read', path: file, detail }, exitCodes.unreadable);
  }
  const after = withTexts(state, [{ inPlan, text }]);
  const source = after.files.find((one) => one.inPlan === inPlan);
  const data = source && mappingOf(source);
  if (data) return { inPlan, data, text };
  const findings = locateFaults(after, source?.faults ?? []).map((one) => ({ ...one, file }));
  const { findingsText } = await import('../../render/findings/text.ts');
  const { paint } = await import('../../render/findings/paint.ts');
  const report = { asOf: undefined, files: 1, findings, errors: findings.length, warnings: 0, infos: 0 };
  context.io.err(findingsText(report, context.language, paint(context.io.colour, undefined)));
  return exitCodes.findings;
}

/** Prints a mapping to be filled in. */
function print(context: Context, mapping: MappingFile): ExitCode {
  const { io, language } = context;
  const words = mappingWords[language];
  const rendered = renderFile('mapping', mapping, { before: { sheets: words.howToFillIn }, end: [] });
  if (!rendered.ok) throw new Error(`a mapping cannot be written: ${rendered.refusal.reason}`);
  io.out(rendered.text);
  io.err(`${words.printed}\n`);
  return exitCodes.fine;
}

/** Takes in tables by a mapping, which is kept in the plan in the same commit. */
async function importMapped(
  context: Context,
  { typed, root, location, state }: ForeignImport,
  flags: ImportFlags,
  tables: readonly ForeignTable[],
  chosen: Chosen,
): Promise<ExitCode> {
  const { io, language } = context;
  const words = mappingWords[language];
  checkMapping(chosen, state, typed);
  const { matched, changed } = recognise(chosen.data, tables);
  if (changed.length > 0)
    throw sheetsRefused(typed, { why: 'headings-changed', mapping: chosen.inPlan, sheets: changed });
  if (matched.length === 0) throw sheetsRefused(typed, { why: 'other-headings', mapping: chosen.inPlan });
  const today = io.today(state.plan.time_zone ?? 'UTC');
  const sheetsIn = (now: PlanState, former: FormerIds) => {
    const there = now.files.find(({ inPlan }) => inPlan === chosen.inPlan);
    // What the plan keeps of rows counts, also under a mapping that was asked for anew.
    const base = withKnownRows(chosen.data, there && mappingOf(there));
    const again = recognise(base, tables).matched;
    const { located, mapping } = project(now, base, again, { language, today, former });
    return { located, files: mappingFiles(chosen, there, mapping) };
  };
  const left = matched.flatMap(({ table }) => table.left.map((one) => words.leftRow(table.sheet, one)));
  return runSheets(context, flags, {
    ...{ typed, root, location, state, sheetsIn },
    remarks: left.length === 0 ? [] : [words.left(left)],
  });
}

/** A mapping with the rows that another one knows of sheets with the same columns. */
function withKnownRows(mapping: MappingFile, kept: MappingFile | undefined): MappingFile {
  if (!kept || kept === mapping) return mapping;
  const sheets = mapping.sheets.map((sheet, i) => {
    const known = kept.sheets.find(({ name }) => name === sheet.name)?.rows ?? kept.sheets[i]?.rows;
    if (!known) return sheet;
    const rows = { ...known };
    for (const [kind, items] of Object.entries(sheet.rows ?? {})) rows[kind] = { ...rows[kind], ...items };
    return { ...sheet, rows };
  });
  return { ...mapping, sheets };
}

/** What is written of a mapping: nothing where it stays, the lines that are new, or all of a new one. */
function mappingFiles(
  { inPlan, text, data }: Chosen,
  there: SourceFile | undefined,
  mapping: MappingFile,
): readonly FileIntent[] {
  if (there && text === undefined) {
    const edits = editsBetween(there.raw, mapping, []);
    return edits.length === 0 ? [] : [{ do: 'edit', inPlan, edits }];
  }
  if (text !== undefined) {
    const made = applyEdits(text, editsBetween(data, mapping, []), { kind: 'mapping' });
    if (made.ok) return there?.text === made.text ? [] : [{ do: 'write', inPlan, text: made.text }];
  }
  const rendered = renderFile('mapping', mapping);
  if (rendered.ok) return [{ do: 'write', inPlan, text: rendered.text }];
  throw new Failure(
    { why: 'cannot-edit', path: inPlan, reason: rendered.refusal.reason },
    exitCodes.findings,
  );
}

/** Fails for a mapping that is not filled in, or names what is no field or kind. */
function checkMapping({ inPlan, data }: Chosen, state: PlanState, typed: string): void {
  const known = knownColumns(languagesOf(state));
  const open: string[] = [];
  for (const { columns, fixed = {}, rows = {} } of data.sheets) {
    const names = [...columns.flatMap(({ field }) => field ?? []), ...Object.keys(fixed)];
    for (const field of names) if (!known.has(field)) throw noField(inPlan, typed, field, known.keys());
    const kinds = [...columns.flatMap(({ key }) => key ?? []), ...Object.keys(rows)];
    for (const kind of kinds)
      if (!(sheetKinds as readonly string[]).includes(kind)) throw noField(inPlan, typed, kind, sheetKinds);
    for (const [name, value] of Object.entries(fixed)) if (value === '?') open.push(name);
    for (const { heading, words = {} } of columns) {
      for (const [word, value] of Object.entries(words)) if (value === '?') open.push(`${heading}: ${word}`);
    }
  }
  if (open.length > 0) throw sheetsRefused(typed, { why: 'mapping-open', mapping: inPlan, places: open });
}

function noField(mapping: string, typed: string, field: string, known: Iterable<string>): Failure {
  const suggestion = closest(field, known);
  return sheetsRefused(typed, {
    why: 'mapping-field',
    ...{ mapping, field },
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}
