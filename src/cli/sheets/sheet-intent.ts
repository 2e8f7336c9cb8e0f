import { compare } from '../../core/diff/compare.ts';
import { type FormerIds, freeId, yearOf } from '../../features/add.ts';
import { type FileIntent, type Intent, type Proposal, propose } from '../../features/edit.ts';
import { editsBetween } from '../../features/edits-between.ts';
import { isLanguage, type Language } from '../../i18n/language.ts';
import { emptyLists, guidanceFor } from '../../i18n/new-file.ts';
import { slugOf } from '../../i18n/transliterate.ts';
import type { Change } from '../../model/change.ts';
import { type Day, lastDay, type WrittenDate } from '../../model/dates.ts';
import { exitCodes, Failure } from '../../model/failure.ts';
import type { Finding } from '../../model/finding.ts';
import { folderOf, registries } from '../../model/kinds.ts';
import { isWithin, type Path } from '../../model/path.ts';
import { languagesOf, type PlanState } from '../../model/plan.ts';
import type { PlacedFault } from '../../model/sheet-fault.ts';
import { type Text, textIn } from '../../model/text.ts';
import { withTexts } from '../../store/reload.ts';
import type { Edit } from '../../store/yaml/edit/edit.ts';
import { renderFile } from '../../store/yaml/render-file.ts';
import { type Draft, Drafts } from './drafts.ts';
import { cellPlace, type FoundSheet, type Located } from './locate.ts';
import { readEntities, readEntries } from './read-rows.ts';
import { RowReader } from './rows.ts';

/** What sheets do to a plan, or what is wrong with them. */
export interface SheetIntent {
  readonly intent: Intent;
  readonly faults: readonly PlacedFault[];
  /** Approved values that change, as `A-01 end`. */
  readonly approved: readonly string[];
}

/** What sheets are read with. */
export interface SheetReading {
  readonly language: Language;
  readonly today: Day;
  readonly former: FormerIds;
}

/** An entity with its place in the files. */
interface Placed {
  readonly draft: Draft;
  readonly inPlan: string;
  readonly base: Path;
}

/** Works out what sheets do to a plan as it is now, and holds it to the rules of the plan. */
export function sheetIntent(state: PlanState, located: Located, reading: SheetReading): SheetIntent {
  const drafts = new Drafts(state);
  const reader = new RowReader(drafts, reading.language, reading.today);
  for (const sheet of located.sheets) {
    if (sheet.sheet.list === undefined) readEntities(reader, sheet, reading.former);
  }
  for (const sheet of located.sheets) if (sheet.sheet.list !== undefined) readEntries(reader, sheet);
  const nothing: Intent = { files: [], changes: [] };
  const early = [...located.faults, ...reader.faults];
  if (early.length > 0) return { intent: nothing, faults: early, approved: [] };
  const { files, placed } = new FileMaker(drafts, reading).files();
  const proposal = propose(state, { files, changes: [] });
  const faults = faultsOf(proposal, placed, drafts, reading.language);
  return {
    intent: { files, changes: changesIn(state, proposal) },
    faults,
    approved: [...reader.approved],
  };
}

/** What changes by its meaning: the plan before is compared with the plan after. */
function changesIn(state: PlanState, { files }: Proposal): Intent['changes'] {
  const after = withTexts(
    state,
    files.map(({ inPlan, after: text }) => ({ inPlan, text })),
  );
  const first = languagesOf(state)[0] ?? 'bg';
  return compare(state, after).facts.flatMap(({ change }) => byLanguage(change, first));
}

/** A text that changes, told in the languages in which it does: the reader's own may have stayed. */
function byLanguage(change: Change, first: string): readonly Change[] {
  const { type, field, before, after, ...about } = change;
  if (type !== 'text-changed' || field === undefined || !isText(before) || !isText(after)) return [change];
  const [was, is] = [before, after].map((text) => (typeof text === 'string' ? { [first]: text } : text));
  const languages = [...new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])];
  return languages
    .filter((language) => was?.[language] !== is?.[language])
    .map((language) => ({
      ...about,
      type,
      field: `${field}.${language}`,
      ...(was?.[language] === undefined ? {} : { before: was[language] }),
      ...(is?.[language] === undefined ? {} : { after: is[language] }),
    }));
}

function isText(value: unknown): value is string | Readonly<Record<string, string>> {
  return typeof value === 'string' || (value !== null && typeof value === 'object' && !Array.isArray(value));
}

/** Turns drafts into what is to be done to files. */
class FileMaker {
  readonly #drafts: Drafts;
  readonly #reading: SheetReading;
  readonly #former: Map<string, string>;
  /** The last id that was given, by kind and year. */
  readonly #last = new Map<string, string>();
  readonly #edits = new Map<string, Edit[]>();
  readonly #written: FileIntent[] = [];
  readonly #placed: Placed[] = [];

  constructor(drafts: Drafts, reading: SheetReading) {
    this.#drafts = drafts;
    this.#reading = reading;
    this.#former = new Map(reading.former);
  }

  files(): { readonly files: readonly FileIntent[]; readonly placed: readonly Placed[] } {
    const all = this.#drafts.all();
    // Ids that are asked for are no longer free.
    for (const { id, target } of all) if (target === undefined && id !== undefined) this.#former.set(id, id);
    const entries = { organisation: [] as Draft[], source: [] as Draft[] };
    for (const draft of all) {
      const { kind, target } = draft;
      if (target) this.#change(draft, target.file.inPlan, target.base, target.data);
      else if (kind === 'organisation' || kind === 'source') entries[kind].push(draft);
      else this.#write(draft, kind);
    }
    this.#register('organisation', entries.organisation);
    this.#register('source', entries.source);
    const edited = [...this.#edits].map(([inPlan, edits]): FileIntent => ({ do: 'edit', inPlan, edits }));
    return { files: [...edited, ...this.#written], placed: this.#placed };
  }

  #change(draft: Draft, inPlan: string, base: Path, before: unknown): void {
    this.#placed.push({ draft, inPlan, base });
    const edits = editsBetween(before, draft.after, base, (entry) => this.#drafts.isAdded(entry));
    if (edits.length > 0) this.#edits.set(inPlan, [...(this.#edits.get(inPlan) ?? []), ...edits]);
  }

  #idOf({ id, kind, after }: Draft): string {
    if (id !== undefined) return id;
    const day = kind === 'decision' ? lastDay(after['date'] as WrittenDate | undefined) : undefined;
    const year = yearOf(day ?? this.#reading.today);
    const series = `${kind} ${year}`;
    const free =
      this.#following(this.#last.get(series)) ??
      freeId(this.#drafts.state, { id: undefined, year }, kind, this.#former);
    this.#last.set(series, free);
    this.#former.set(free, free);
    return free;
  }

  /** The id after one that was the highest of its series; to find that anew for each of thousands takes minutes. */
  #following(last: string | undefined): string | undefined {
    const [, lead = '', number = ''] = /^(.*?)(\d{1,8})$/.exec(last ?? '') ?? [];
    const next = lead + String(Number(number) + 1).padStart(number.length, '0');
    const { byId, brokenIds } = this.#drafts.state;
    return number === '' || byId.has(next) || brokenIds.has(next) || this.#former.has(next)
      ? undefined
      : next;
  }

  #write(draft: Draft, kind: Exclude<Draft['kind'], 'organisation' | 'source'>): void {
    const { state } = this.#drafts;
    const languages = languagesOf(state);
    const [first] = languages;
    const id = this.#idOf(draft);
    const lists = (emptyLists[kind] ?? []).filter((field) => draft.after[field] === undefined);
    const data = { id, ...draft.after, ...Object.fromEntries(lists.map((field) => [field, []])) };
    const title = (draft.after['title'] ?? draft.after['number']) as Text | undefined;
    const slug = slugOf(textIn(title, 'en', languages)?.words ?? '');
    const tail = slug === '' && /^(?:CON|PRN|AUX|NUL|(?:COM|LPT)\d)$/.test(id) ? kind : slug;
    const inPlan = `${folderOf[kind]}/${id}${tail === '' ? '' : `-${tail}`}.yaml`;
    const guidance = guidanceFor(kind, id, isLanguage(first) ? first : 'en');
    this.#written.push(newFile(state, inPlan, renderFile(kind, data, guidance)));
    this.#placed.push({ draft, inPlan, base: [] });
  }

  #register(kind: 'organisation' | 'source', drafts: readonly Draft[]): void {
    if (drafts.length === 0) return;
    const { state } = this.#drafts;
    const registry = kind === 'organisation' ? 'organisations' : 'sources';
    const { file, list } = registries[registry];
    const there = state.files.find((one) => one.kind === registry);
    const raw = (there?.raw as Record<string, unknown> | undefined)?.[list];
    const length = Array.isArray(raw) ? raw.length : 0;
    const entries = drafts.map((draft) => ({ id: this.#idOf(draft), ...draft.after }));
    drafts.forEach((draft, i) => {
      this.#placed.push({ draft, inPlan: there?.inPlan ?? file, base: [list, length + i] });
    });
    if (!there) {
      this.#written.push(newFile(state, file, renderFile(registry, { [list]: entries })));
      return;
    }
    const edits = entries.map((value): Edit => ({ type: 'append', path: [list], value }));
    this.#edits.set(there.inPlan, [...(this.#edits.get(there.inPlan) ?? []), ...edits]);
  }
}

function newFile(state: PlanState, inPlan: string, rendered: ReturnType<typeof renderFile>): FileIntent {
  if (rendered.ok) return { do: 'write', inPlan, text: rendered.text };
  const path = `${state.folder}/${inPlan}`;
  throw new Failure({ why: 'cannot-edit', path, reason: rendered.refusal.reason }, exitCodes.findings);
}

/** The errors that a plan would have, each at the cell that it comes from. */
function faultsOf(
  { errors, files }: Proposal,
  placed: readonly Placed[],
  drafts: Drafts,
  language: Language,
): readonly PlacedFault[] {
  return errors.map((finding): PlacedFault => {
    const inPlan = files.find(({ path }) => path === finding.file)?.inPlan;
    const found = placed.find((one) => one.inPlan === inPlan && isWithin(finding.place.path, one.base));
    const fault = { why: 'finding', finding } as const;
    const place = found && placeOf(finding, found, drafts, language);
    return place ? { ...place, fault } : { sheet: '', fault };
  });
}

function placeOf(
  finding: Finding,
  { draft, base }: Placed,
  drafts: Drafts,
  language: Language,
): Omit<PlacedFault, 'fault'> | undefined {
  const path = finding.place.path.slice(base.length);
  const [list, index] = path;
  const entry =
    typeof list === 'string' && typeof index === 'number' ? drafts.entries(draft, list)[index] : undefined;
  const row = drafts.rowOf(entry);
  const missing = finding.code === 'schema-required' ? finding.facts.fields.slice(0, 1) : [];
  if (row)
    return cellPlace(row.sheet, row.row, columnFor(row.sheet, [...path.slice(2), ...missing]), language);
  if (!draft.row) return undefined;
  const { sheet, row: number } = draft.row;
  return cellPlace(sheet, number, columnFor(sheet, [...path, ...missing]), language);
}

/** The column that a path leads to, or the first below it. */
function columnFor({ columns }: FoundSheet, path: Path): FoundSheet['columns'][number]['column'] | undefined {
  const steps = path.filter((step) => typeof step === 'string');
  for (let length = steps.length; length > 0; length--) {
    const found = columns.find(({ column }) => {
      const own = column.language === undefined ? column.path : [...column.path, column.language];
      return column.role === 'field' && steps.slice(0, length).every((step, i) => own[i] === step);
    });
    if (found) return found.column;
  }
  return undefined;
}
