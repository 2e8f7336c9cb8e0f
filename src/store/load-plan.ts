import { type Fault, mostFaults, type Place } from '../model/finding.ts';
import { type FileKind, isKindFolder, kindOfFile, stemOf } from '../model/kinds.ts';
import type { PlanState, SourceFile } from '../model/plan.ts';
import { assemble, idFromName } from './assemble.ts';
import { decode, decoded } from './decode.ts';
import { type ListedFile, type PlanSource, sizeLimit } from './plan-source.ts';
import { prune } from './prune.ts';
import { escapedFaults, isOrdinary, textFaults } from './text-faults.ts';
import { shapeFaults } from './validators/shape.ts';
import { readYaml } from './yaml/read.ts';

/**
 * Reads a whole plan. Never throws for what a file holds: a broken file is in `files` with its faults. Of what is
 * known from an earlier reading, files whose text is the same are taken as they were.
 */
export function loadPlan(source: PlanSource, known?: PlanState): PlanState {
  return assemble(source, loadFiles(source, source.list(), [], known));
}

/** Reads files of a plan. When neither they nor the others hold the plan's own file, it comes first as missing. */
export function loadFiles(
  source: PlanSource,
  listed: readonly ListedFile[],
  others: readonly SourceFile[],
  known?: PlanState,
): SourceFile[] {
  const before = new Map(known?.files.map((file) => [file.inPlan, file]));
  const files = listed.map((one) => loadFile(source, one, before.get(one.path)));
  if (![...files, ...others].some((file) => file.kind === 'plan')) files.unshift(missingPlanFile(source));
  return files;
}

/** Reads one file of a plan; one whose text is known already is taken as it was. */
export function loadFile(source: PlanSource, listed: ListedFile, known: SourceFile | undefined): SourceFile {
  const base = unread(source, listed.path);
  const { kind, path } = base;
  const whole = { at: 'file', path: [] } as const;
  if (kind === undefined) {
    const folder = listed.path.includes('/') ? listed.path.slice(0, listed.path.indexOf('/')) : undefined;
    const facts = folder === undefined || isKindFolder(folder) ? {} : { inFolder: folder };
    return { ...base, faults: [{ code: 'file-unknown', facts, file: path, place: whole }] };
  }
  const contents = source.read(listed);
  if (!contents.ok) {
    const fault: Fault =
      contents.reason === 'too-large'
        ? {
            code: 'file-too-large',
            facts: { bytes: contents.bytes, limit: sizeLimit },
            file: path,
            place: whole,
          }
        : { code: 'file-unreadable', facts: unreadable(contents), file: path, place: whole };
    return { ...base, faults: [fault] };
  }
  const result = 'text' in contents ? decoded(contents.text) : decode(contents.bytes);
  if (!result.ok) {
    const start = result.textBefore.length;
    const place: Place = { at: 'range', path: [], start, end: start + 1 };
    const fault: Fault = { code: 'file-encoding', facts: { byte: result.byte }, file: path, place };
    return { ...base, text: `${result.textBefore}\uFFFD`, faults: [fault] };
  }
  const isKnown = known?.text === result.text && known.byteOrderMark === result.byteOrderMark;
  // What stood for the text of a file that was no text can be one.
  if (isKnown && known.raw !== undefined) return known;
  return readText(source, listed.path, result.text, result.byteOrderMark);
}

/** A file of a plan from its text, as it would be read from the disk. The kind is told by its place. */
export function readText(
  source: Pick<PlanSource, 'folder'>,
  inPlan: string,
  text: string,
  byteOrderMark: boolean,
): SourceFile {
  const base = unread(source, inPlan);
  const { kind, path } = base;
  if (kind === undefined) return { ...base, text, faults: [] };
  return { ...base, ...interpret(kind, path, inPlan, text), byteOrderMark };
}

/** A file nobody has read yet. */
function unread(source: Pick<PlanSource, 'folder'>, inPlan: string) {
  return {
    path: `${source.folder}/${inPlan}`,
    inPlan,
    kind: kindOfFile(inPlan),
    text: undefined,
    byteOrderMark: false,
    raw: undefined,
    data: undefined,
  };
}

function unreadable(contents: {
  readonly reason: Extract<Fault, { code: 'file-unreadable' }>['facts']['reason'];
  readonly detail?: string;
}) {
  return { reason: contents.reason, ...(contents.detail === undefined ? {} : { detail: contents.detail }) };
}

/** From text to data and faults: the text itself, YAML, the shape, the name of the file. */
function interpret(
  kind: FileKind,
  path: string,
  inPlan: string,
  text: string,
): Pick<SourceFile, 'text' | 'raw' | 'data' | 'faults'> {
  const ordinary = isOrdinary(text);
  const reading = readYaml(text, ordinary);
  const faults: Fault[] = ordinary ? [] : textFaults(path, text).filter(isNoSecondSpelling(reading));
  if (reading.data === undefined) {
    // A control character is why the parser stopped; to say that it stopped would be the same fault twice.
    if (!faults.some((fault) => fault.code === 'text-control')) {
      for (const fault of reading.faults) faults.push(located(fault, path));
    }
    return { text, raw: undefined, data: undefined, faults };
  }
  // Never `push(...list)`: as many arguments as a broken file can have faults do not fit on the stack.
  for (const fault of reading.faults) faults.push(located(fault, path));
  if (!faults.some((fault) => fault.code === 'text-control')) {
    for (const fault of escapedFaults(path, text, reading.data)) faults.push(fault);
  }
  const broken = new Set<string>();
  for (const { code, place } of faults) if (code !== 'text-not-nfc') broken.add(JSON.stringify(place.path));
  const shape = shapeFaults(kind, reading.data, path).filter(
    (fault) => !broken.has(JSON.stringify(fault.place.path)),
  );
  for (const fault of shape) faults.push(fault);
  faults.push(...nameFaults(kind, path, inPlan, reading.data, faults));
  const id = idFromName(kind, inPlan);
  const data =
    shape.length === 0 && faults.length === 0
      ? reading.data
      : shape.length < mostFaults
        ? prune(kind, reading.data, shape, id)
        : undefined;
  return { text, raw: reading.data, data, faults };
}

/** A key that is there in another spelling already is found as such; its letters are no second fault. */
function isNoSecondSpelling({ faults }: ReturnType<typeof readYaml>): (fault: Fault) => boolean {
  const twice = new Set<string>();
  for (const { code, path } of faults) if (code === 'yaml-duplicate-key') twice.add(JSON.stringify(path));
  return ({ code, place }) => code !== 'text-not-nfc' || !twice.has(JSON.stringify(place.path));
}

function located(fault: ReturnType<typeof readYaml>['faults'][number], file: string): Fault {
  const { path, start, end, ...what } = fault;
  return { ...what, file, place: { at: 'range', path, start, end } };
}

/** A file's name begins with its id; a plan's id is the name of its folder; a report's name is its period. */
function nameFaults(
  kind: FileKind,
  path: string,
  inPlan: string,
  data: unknown,
  faults: readonly Fault[],
): readonly Fault[] {
  if (kind === 'organisations' || kind === 'sources' || kind === 'mapping') return [];
  const field = kind === 'report' ? 'period' : 'id';
  if (faults.some((fault) => fault.place.path[0] === field)) return [];
  const value =
    data !== null && typeof data === 'object' ? (data as Record<string, unknown>)[field] : undefined;
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  const id = String(value);
  const name = kind === 'plan' ? (path.split('/').at(-2) ?? '') : stemOf(inPlan);
  const begins =
    kind === 'plan' || kind === 'report' ? name === id : name === id || name.startsWith(`${id}-`);
  if (begins) return [];
  return [{ code: 'file-name-id', facts: { id, name }, file: path, place: { at: 'value', path: [field] } }];
}

function missingPlanFile(source: PlanSource): SourceFile {
  const path = `${source.folder}/plan.yaml`;
  const place = { at: 'file', path: [] } as const;
  return {
    path,
    inPlan: 'plan.yaml',
    kind: 'plan',
    text: undefined,
    byteOrderMark: false,
    raw: undefined,
    data: undefined,
    faults: [{ code: 'file-unreadable', facts: { reason: 'missing' }, file: path, place }],
  };
}
