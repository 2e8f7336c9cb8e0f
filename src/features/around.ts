import { linksOf, subjectsOf } from '../core/links.ts';
import { kindOfFile, stemOf } from '../model/kinds.ts';
import type { PlanState } from '../model/plan.ts';
import { assemble, readFile } from '../store/assemble.ts';
import { loadFile } from '../store/load-plan.ts';
import type { ListedFile, PlanSource } from '../store/plan-source.ts';
import { asId, choosePlans, type FoundEntity, findEntity, type PlanChoice, sourceOf } from './choose.ts';

/**
 * The part of a plan that a report about one entity can concern: its file and plan.yaml, and where ids are asked for the
 * registries and the files of those ids. Files are found by their names, which begin with their id, so that it takes as
 * long among three thousand files as among thirty. Undefined where the names do not tell enough.
 */
export function loadAround(
  source: PlanSource,
  id: string,
  asked: ReadonlySet<string>,
  known?: PlanState,
): PlanState | undefined {
  const listed = source.list();
  const before = new Map(known?.files.map((file) => [file.inPlan, file]));
  const isWanted = (file: ListedFile): boolean => {
    const { path } = file;
    if (isNamedFor(file, id) || kindOfFile(path) === 'plan') return true;
    if (asked.size === 0) return false;
    // What no kind claims is not read, and may be what an id means.
    return (
      !path.includes('/') || kindOfFile(path) === undefined || [...asked].some((one) => isNamedFor(file, one))
    );
  };
  if (!listed.some((file) => isNamedFor(file, id))) return undefined;
  const files = listed.filter(isWanted).map((file) => loadFile(source, file, before.get(file.path)));
  if (!files.some(({ kind }) => kind === 'plan')) return undefined;
  const state = assemble(source, files);
  const entity = state.byId.get(id);
  if (entity === undefined || entity.path.length > 0 || !isNamedFor({ path: entity.file.inPlan }, id))
    return undefined;
  const assumed = new Set(namesIn({ ...state, entities: [entity] }, entity.file.path).keys());
  for (const one of asked) assumed.delete(one);
  return { ...state, part: { around: id, assumed } };
}

/** The ids that the entities of a file name, each with how often. */
export function namesIn(state: PlanState, path: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const subject of subjectsOf(state)) {
    if (subject.file.path !== path) continue;
    for (const { id, kinds } of linksOf(subject)) {
      if (!kinds.includes('milestone')) names.set(id, (names.get(id) ?? 0) + 1);
    }
  }
  return names;
}

/** Whether a file has the name that one with this id has. */
function isNamedFor({ path }: Pick<ListedFile, 'path'>, id: string): boolean {
  const stem = stemOf(path);
  return stem.startsWith(id) && (stem.length === id.length || stem[id.length] === '-');
}

/**
 * The entity that something is to be reported of, with the part of its plan that this concerns. Where the names of files
 * leave a doubt whose id it is, whole plans are looked at.
 */
export async function findToReport(choice: PlanChoice, written: string, now: number): Promise<FoundEntity> {
  const colon = written.indexOf(':');
  const id = asId(written.slice(colon + 1));
  const plans = choosePlans({ ...choice, plan: colon > 0 ? written.slice(0, colon) : choice.plan });
  const found: FoundEntity[] = [];
  for (const location of plans) {
    const source = sourceOf(location);
    const state = loadAround(source, id, new Set());
    const entity = state?.byId.get(id);
    if (state && entity) found.push({ state, location, entity, text: entity.file.text });
    else if (mayHave(source, id)) return findEntity(choice, written, now);
  }
  const [only] = found;
  return only === undefined || found.length > 1 ? findEntity(choice, written, now) : only;
}

/** Whether a plan may have an id although no file that can be used is named after it. */
function mayHave(source: PlanSource, id: string): boolean {
  return source.list().some((file) => {
    const kind = kindOfFile(file.path);
    if (kind === 'organisations' || kind === 'sources')
      return readFile(source, file.path)?.includes(id) ?? true;
    return isNamedFor(file, id);
  });
}
