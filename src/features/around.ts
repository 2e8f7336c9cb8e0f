import { linksOf, subjectsOf } from '../core/links.ts';
import { kindOfFile, stemOf } from '../model/kinds.ts';
import { byCodePoint } from '../model/order.ts';
import type { PlanState } from '../model/plan.ts';
import { assemble, readFile } from '../store/assemble.ts';
import { loadFile } from '../store/load-plan.ts';
import type { ListedFile, PlanSource } from '../store/plan-source.ts';
import { asId, choosePlans, type FoundEntity, findEntity, type PlanChoice, sourceOf } from './choose.ts';

/**
 * The part of a plan that a report about one entity can concern: its file, the files of what it names, plan.yaml and
 * the registries. Files are found by their names, which begin with their id, so that it takes as long among three
 * thousand files as among thirty. Undefined where the names do not tell enough.
 */
export function loadAround(source: PlanSource, id: string, known?: PlanState): PlanState | undefined {
  const listed = source.list();
  const before = new Map(known?.files.map((file) => [file.inPlan, file]));
  const isOwn = (file: ListedFile): boolean => isNamedFor(file, id);
  // What no kind claims is not read, and may be what a reference means.
  const isCommon = ({ path }: ListedFile): boolean => !path.includes('/') || kindOfFile(path) === undefined;
  const first = listed.filter((file) => isOwn(file) || isCommon(file));
  if (!first.some(isOwn) || !first.some(({ path }) => kindOfFile(path) === 'plan')) return undefined;
  const read = (file: ListedFile) => loadFile(source, file, before.get(file.path));
  const files = first.map(read);
  const part = assemble(source, files);
  const entity = part.byId.get(id);
  if (entity === undefined || entity.path.length > 0) return undefined;
  const [subject] = subjectsOf({ ...part, entities: [entity] }).filter((one) => one.entity === entity);
  const named = new Set(subject ? linksOf(subject).map((link) => link.id) : []);
  for (const there of part.byId.keys()) named.delete(there);
  const ids = [...named];
  for (const file of ids.length === 0 ? [] : listed) {
    if (!first.includes(file) && ids.some((one) => isNamedFor(file, one))) files.push(read(file));
  }
  return {
    ...assemble(
      source,
      files.sort((a, b) => byCodePoint(a.inPlan, b.inPlan)),
    ),
    around: id,
  };
}

/** Whether a file has the name that one with this id has. */
function isNamedFor({ path }: ListedFile, id: string): boolean {
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
    const state = loadAround(source, id);
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
