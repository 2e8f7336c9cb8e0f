import type { PlanFile } from '../model/files.ts';
import type { Fault, Place } from '../model/finding.ts';
import {
  type EntityKind,
  type FileKind,
  folderOf,
  idOfStem,
  idPattern,
  isKindFolder,
  kindOfFile,
  registries,
  stemOf,
} from '../model/kinds.ts';
import { byCodePoint } from '../model/order.ts';
import { originOf } from '../model/origins.ts';
import { type AnyEntity, isFaulty, type PlanState, type SourceFile } from '../model/plan.ts';
import { decode } from './decode.ts';
import { type ListedFile, type PlanSource, sizeLimit } from './plan-source.ts';
import { prune } from './prune.ts';
import { escapedFaults, textFaults } from './text-faults.ts';
import { shapeFaults } from './validators/shape.ts';
import { readYaml } from './yaml/read.ts';

/** Reads a whole plan. Never throws for what a file holds: a broken file is in `files` with its faults. */
export function loadPlan(source: PlanSource): PlanState {
  const files = source.list().map((listed) => loadFile(source, listed));
  if (!files.some((file) => file.kind === 'plan')) files.unshift(missingPlanFile(source));
  const plan = files.find((file) => file.kind === 'plan')?.data as PlanFile | undefined;
  const entities = entitiesIn(files);
  const byId = new Map<string, AnyEntity>();
  const duplicates: AnyEntity[] = [];
  // The owner of an id is the entity whose file is named after it.
  const bad = new Set(entities.filter(misnamed));
  for (const entity of [...entities.filter((one) => !bad.has(one)), ...bad]) {
    if (byId.has(entity.id)) duplicates.push(entity);
    else byId.set(entity.id, entity);
  }
  return {
    id: source.id,
    folder: source.folder,
    plan: plan ?? { id: source.id, title: source.id },
    planReadable: plan !== undefined,
    files,
    entities: entities.filter((entity) => byId.get(entity.id) === entity),
    byId,
    duplicates,
    brokenIds: brokenIds(files),
  };
}

function loadFile(source: PlanSource, listed: ListedFile): SourceFile {
  const kind = kindOfFile(listed.path);
  const path = `${source.folder}/${listed.path}`;
  const base = {
    path,
    inPlan: listed.path,
    kind,
    text: undefined,
    byteOrderMark: false,
    raw: undefined,
    data: undefined,
  };
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
  const decoded = decode(contents.bytes);
  if (!decoded.ok) {
    const start = decoded.textBefore.length;
    const place: Place = { at: 'range', path: [], start, end: start + 1 };
    const fault: Fault = { code: 'file-encoding', facts: { byte: decoded.byte }, file: path, place };
    return { ...base, text: `${decoded.textBefore}\uFFFD`, faults: [fault] };
  }
  return {
    ...base,
    ...interpret(kind, path, listed.path, decoded.text),
    byteOrderMark: decoded.byteOrderMark,
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
  const faults: Fault[] = [...textFaults(path, text)];
  const reading = readYaml(text);
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
  faults.push(...nameFaults(kind, path, inPlan, reading.data, shape));
  const id = idFromName(kind, inPlan);
  const data =
    shape.length === 0 && faults.length === 0 ? reading.data : prune(kind, reading.data, shape, id);
  return { text, raw: reading.data, data, faults };
}

function located(fault: ReturnType<typeof readYaml>['faults'][number], file: string): Fault {
  const { path, start, end, ...what } = fault;
  return { ...what, file, place: { at: 'range', path, start, end } };
}

/** The id that a file's name gives, for a file that does not tell its own. */
function idFromName(kind: FileKind, inPlan: string): string | undefined {
  const stem = stemOf(inPlan);
  return kind === 'report' ? stem : idOfStem(stem);
}

/** A file's name begins with its id; a plan's id is the name of its folder; a report's name is its period. */
function nameFaults(
  kind: FileKind,
  path: string,
  inPlan: string,
  data: unknown,
  shape: readonly Fault[],
): readonly Fault[] {
  if (kind === 'organisations' || kind === 'sources') return [];
  const field = kind === 'report' ? 'period' : 'id';
  if (shape.some((fault) => fault.place.path[0] === field)) return [];
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

const kindOrder = new Map<EntityKind, number>(
  [...Object.keys(folderOf), 'organisation', 'source'].map((kind, i) => [kind as EntityKind, i]),
);

function entitiesIn(files: readonly SourceFile[]): AnyEntity[] {
  const entities: AnyEntity[] = [];
  for (const file of files) {
    const { kind, data } = file;
    if (kind === undefined || kind === 'plan' || data === undefined) continue;
    if (kind === 'organisations' || kind === 'sources') {
      const { list, entry } = registries[kind];
      const items = (data as Record<string, readonly { readonly id: string }[]>)[list] ?? [];
      for (const [i, item] of items.entries()) {
        const at = [list, originOf(items, i)];
        entities.push({ kind: entry, id: item.id, file, path: at, data: item } as unknown as AnyEntity);
      }
      continue;
    }
    const own = data as { readonly id?: string; readonly period?: string | number };
    const id = kind === 'report' ? String(own.period) : String(own.id);
    entities.push({ kind, id, file, path: [], data } as unknown as AnyEntity);
  }
  const rank = (entity: AnyEntity): number => kindOrder.get(entity.kind) ?? 0;
  return entities.sort(
    (a, b) => rank(a) - rank(b) || byCodePoint(a.id, b.id) || byCodePoint(a.file.path, b.file.path),
  );
}

function misnamed(entity: AnyEntity): boolean {
  return entity.path.length === 0 && isFaulty(entity.file, ['id']);
}

/** The ids that files stand for by their names: files that are unusable, in a wrong place, or of another id inside. */
function brokenIds(files: readonly SourceFile[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const file of files) {
    if (file.data !== undefined && !file.faults.some((fault) => fault.code === 'file-name-id')) continue;
    const id = file.kind === undefined ? idOfStem(stemOf(file.inPlan)) : idFromName(file.kind, file.inPlan);
    if (id !== undefined && idPattern.test(id)) ids.add(id);
  }
  return ids;
}
